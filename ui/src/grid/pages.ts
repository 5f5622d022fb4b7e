// The rows of a list, page by page from the program; the window never holds a whole table.
import { useQueries, useQueryClient } from "@tanstack/react-query";
import { useCallback, useEffect, useMemo, useRef } from "react";
import { useBackend } from "../app/backend";
import { asked, useNamed } from "../app/query";
import type { Answer, Request } from "../backend/backend";
import type { Problem } from "../wire/types";

/** Rows of one page. */
export const PAGE = 200;

/** Commands that answer with a page of rows. */
export type PageCommand =
  | "people.page"
  | "collectives.page"
  | "dossiers.page"
  | "decisions.page"
  | "nominations.page"
  | "register.page"
  | "prints.page"
  | "assessments.round"
  | "forecast.page"
  | "catalogue.page"
  | "journal.page"
  | "bin.page"
  | "accesses.page";

/** One row of such a list. */
export type RowOf<K extends PageCommand> = Answer<K>["rows"][number];

/** A request without its page. */
export type ListRequest<K extends PageCommand> = Omit<Request<K>, "offset" | "limit" | "order">;

/** A list as far as it was read. */
export type ListPages<R> = {
  /** All rows that fit; `undefined` before the first answer. */
  total: number | undefined;
  problem: Problem | null;
  /** A row, where its page is here. */
  rowAt: (index: number) => R | undefined;
  /** The rows from `from` to `to`, both included, read where they are not here yet. */
  fetch: (from: number, to: number) => Promise<R[]>;
  /** Every row that was read, as it was read last: an edit needs the revision that is stored now. */
  newest: (rowKey: (row: R) => number) => Map<number, R>;
  /** Reads again what is in sight; the order stays. */
  refresh: () => Promise<void>;
  /** Puts the rows in order anew. */
  resort: () => Promise<void>;
};

/**
 * The pages of a list; those from row `from` to row `to` are read at once.
 *
 * A list that is written in holds its order until it is asked for anew: a row that was just renamed must not run
 * away under the cursor. The first page says which order it has; the others and its own next reading ask for that.
 */
export function useListPages<K extends PageCommand>(
  command: K,
  request: ListRequest<K>,
  from: number,
  to: number,
  order: "held" | "free",
): ListPages<RowOf<K>> {
  const backend = useBackend();
  const client = useQueryClient();
  const asking = JSON.stringify(request);
  const anew = useRef(false);

  const key = useCallback((page: number) => [command, JSON.parse(asking) as object, page] as const, [command, asking]);
  const read = useCallback(
    async (page: number): Promise<Answer<K>> => {
      const part = { ...(JSON.parse(asking) as object), offset: page * PAGE, limit: PAGE };
      const held = anew.current && page === 0 ? 0 : (orderOf(client.getQueryData(key(0))) ?? 0);
      if (page === 0) anew.current = false;
      const whole = order === "held" ? { ...part, order: held } : part;
      const answer = await asked(() => backend.call(command, whole as unknown as Request<K>));
      // A row of the held order is gone: the program gave a new order, so the first page is read again.
      if (page > 0 && held !== 0 && orderOf(answer) !== held) void client.invalidateQueries({ queryKey: key(0) });
      return answer;
    },
    [asking, backend, client, command, key, order],
  );

  const first = useNamed<Answer<K>>({ key: key(0), read: () => read(0) }, { keep: "previous" });
  const wanted: number[] = [];
  for (let page = Math.max(1, Math.floor(from / PAGE)); page <= Math.floor(to / PAGE); page += 1) wanted.push(page);
  const more = useQueries({
    queries: wanted.map((page) => ({ queryKey: key(page), queryFn: () => read(page), gcTime: 60_000 })),
  });

  const answers = useRef(new Map<number, Answer<K> | undefined>());
  answers.current = new Map([[0, first.data], ...wanted.map((page, index) => [page, more[index]?.data] as const)]);
  const rowAt = useCallback(
    (index: number) => answers.current.get(Math.floor(index / PAGE))?.rows[index % PAGE] as RowOf<K> | undefined,
    [],
  );

  const fetch = useCallback(
    async (start: number, end: number) => {
      const rows: RowOf<K>[] = [];
      for (let page = Math.floor(start / PAGE); page <= Math.floor(end / PAGE); page += 1) {
        const answer = await client.fetchQuery({ queryKey: key(page), queryFn: () => read(page), gcTime: 60_000 });
        for (const [at, row] of answer.rows.entries()) {
          const index = page * PAGE + at;
          if (index >= start && index <= end) rows.push(row as RowOf<K>);
        }
      }
      return rows;
    },
    [client, key, read],
  );
  const newest = useCallback(
    (rowKey: (row: RowOf<K>) => number) => {
      const read = client.getQueryCache().findAll({ queryKey: [command] });
      read.sort((a, b) => a.state.dataUpdatedAt - b.state.dataUpdatedAt);
      const rows = new Map<number, RowOf<K>>();
      for (const query of read) {
        for (const row of (query.state.data as Answer<K> | undefined)?.rows ?? []) rows.set(rowKey(row as RowOf<K>), row as RowOf<K>);
      }
      return rows;
    },
    [client, command],
  );
  const refresh = useCallback(() => client.invalidateQueries({ queryKey: [command] }), [client, command]);
  const resort = useCallback(async () => {
    anew.current = true;
    // The first page first: the others follow the order that it says.
    await client.invalidateQueries({ queryKey: key(0), exact: true });
    await client.invalidateQueries({ queryKey: [command] });
  }, [client, command, key]);
  // A screen that is opened again shows its list in order.
  useEffect(() => {
    if (order === "held" && orderOf(client.getQueryData(key(0)))) void resort();
    // Only when the list is opened; what is asked later is put in order by itself.
  }, []);

  const problem = (first.error ?? more.find((one) => one.error)?.error ?? null) as Problem | null;
  const total = first.data?.total;
  return useMemo(
    () => ({ total, problem, rowAt, fetch, newest, refresh, resort }),
    [total, problem, rowAt, fetch, newest, refresh, resort],
  );
}

/** The first page of a list, for what a screen says above its grid; the grid reads the same one, so it is read once. */
export function useFirstPage<K extends PageCommand>(command: K, request: ListRequest<K>) {
  const backend = useBackend();
  const read = () => asked(() => backend.call(command, { ...request, offset: 0, limit: PAGE } as unknown as Request<K>));
  return useNamed<Answer<K>>({ key: [command, request, 0], read }, { keep: "previous" });
}

/** The order that an answer has. */
function orderOf(answer: unknown): number | undefined {
  return (answer as { order?: number | null } | undefined)?.order ?? undefined;
}
