// A long list of the program: rows come in pages of 200, only those in sight are drawn, and the
// arrow keys walk through it. It scrolls inside itself; the head stays.
import { Spinner } from "@fluentui/react-components";
import { useQueries } from "@tanstack/react-query";
import { useVirtualizer } from "@tanstack/react-virtual";
import { useEffect, useId, useRef, useState, type KeyboardEvent, type ReactNode } from "react";
import { useBackend } from "../app/backend";
import { asked, useRead } from "../app/query";
import type { Answer, Request } from "../backend/backend";
import { vi } from "../text/vi";
import type { Problem } from "../wire/types";
import { Empty } from "./Page";
import { ProblemView } from "./ProblemView";

const PAGE = 200;
const ROW = 34;

/** Commands that answer with a page of rows. */
export type PageCommand =
  | "people.page"
  | "collectives.page"
  | "dossiers.page"
  | "decisions.page"
  | "nominations.page"
  | "register.page"
  | "journal.page";

/** One row of such a list. */
export type RowOf<K extends PageCommand> = Answer<K>["rows"][number];

/** One column. */
export type Column<R> = {
  key: string;
  caption: string;
  /** A track of a CSS grid, such as `minmax(160px, 2fr)`. */
  width: string;
  cell: (row: R) => ReactNode;
  align?: "end";
  /** Left out while a record is open beside the list. */
  minor?: "minor";
};

type Props<K extends PageCommand> = {
  label: string;
  command: K;
  /** The request without its page. */
  request: Omit<Request<K>, "offset" | "limit">;
  columns: Column<RowOf<K>>[];
  rowKey: (row: RowOf<K>) => number;
  /** Opens a row, by click or Enter. */
  open?: (row: RowOf<K>) => void;
  /** The key of the row that is open. */
  current?: number;
  empty: ReactNode;
};

/** The grid of one list. */
export function PagedGrid<K extends PageCommand>(props: Props<K>) {
  const { command, request, rowKey, open, current } = props;
  const columns = current === undefined ? props.columns : props.columns.filter((column) => !column.minor);
  const backend = useBackend();
  const id = useId();
  const box = useRef<HTMLDivElement>(null);
  const [active, setActive] = useState(-1);
  const asking = JSON.stringify(request);

  const pageRequest = (page: number) =>
    ({ ...request, offset: page * PAGE, limit: PAGE }) as unknown as Request<K>;
  const first = useRead(command, pageRequest(0), { keep: "previous" });
  const total = first.data?.total ?? 0;

  const rows = useVirtualizer({
    count: total,
    getScrollElement: () => box.current,
    estimateSize: () => ROW,
    overscan: 8,
    scrollPaddingStart: ROW + 2,
    initialRect: { width: 1000, height: 600 },
  });
  const items = rows.getVirtualItems();
  const from = Math.floor((items[0]?.index ?? 0) / PAGE);
  const to = Math.floor((items.at(-1)?.index ?? 0) / PAGE);
  const wanted: number[] = [];
  for (let page = Math.max(1, from); page <= to; page += 1) wanted.push(page);
  const more = useQueries({
    queries: wanted.map((page) => ({
      queryKey: [command, pageRequest(page)],
      queryFn: () => asked(() => backend.call(command, pageRequest(page))),
    })),
  });

  useEffect(() => {
    setActive(-1);
    if (box.current) box.current.scrollTop = 0;
  }, [asking]);

  const rowAt = (index: number): RowOf<K> | undefined => {
    const page = Math.floor(index / PAGE);
    const answer = page === 0 ? first.data : more[wanted.indexOf(page)]?.data;
    return answer?.rows[index % PAGE];
  };

  const walk = (event: KeyboardEvent) => {
    if (event.target !== event.currentTarget || total === 0) return;
    const screenful = Math.max(1, Math.floor((box.current?.clientHeight ?? 400) / ROW) - 2);
    const steps: Record<string, number> = {
      ArrowDown: active + 1,
      ArrowUp: active - 1,
      PageDown: active + screenful,
      PageUp: active - screenful,
      Home: 0,
      End: total - 1,
    };
    const step = steps[event.key];
    if (step !== undefined) {
      event.preventDefault();
      const next = Math.min(total - 1, Math.max(0, step));
      setActive(next);
      rows.scrollToIndex(next);
    } else if (event.key === "Enter" && open) {
      const row = rowAt(active);
      if (row) open(row);
    }
  };

  const problem = (first.error ?? more.find((one) => one.error)?.error ?? null) as Problem | null;
  if (problem) return <ProblemView problem={problem} />;
  if (first.isPending) return <Spinner className="waiting" label={vi.grid.loading} />;
  if (total === 0) return typeof props.empty === "string" ? <Empty text={props.empty} /> : <>{props.empty}</>;

  const tracks = { gridTemplateColumns: columns.map((column) => column.width).join(" ") };
  // Head and rows scroll sideways together, so both are as wide as the narrowest tracks.
  const minWidth = columns.reduce((sum, column) => sum + Number(/\d+/.exec(column.width)?.[0] ?? 0), 0);
  return (
    <div
      className="grid"
      role="grid"
      aria-label={props.label}
      aria-rowcount={total + 1}
      aria-colcount={columns.length}
      aria-activedescendant={active >= 0 ? `${id}-${active}` : undefined}
      tabIndex={0}
      ref={box}
      onKeyDown={walk}
    >
      <div className="grid-head" role="rowgroup" style={{ minWidth }}>
        <div className="grid-row" role="row" aria-rowindex={1} style={tracks}>
          {columns.map((column) => (
            <div key={column.key} role="columnheader" className={column.align === "end" ? "number" : undefined}>
              {column.caption}
            </div>
          ))}
        </div>
      </div>
      <div className="grid-rows" role="rowgroup" style={{ height: rows.getTotalSize(), minWidth }}>
        {items.map((item) => {
          const row = rowAt(item.index);
          const marks = [
            "grid-row",
            item.index === active ? "grid-active" : "",
            row && current !== undefined && rowKey(row) === current ? "grid-current" : "",
            open ? "grid-opens" : "",
          ];
          return (
            <div
              key={item.index}
              id={`${id}-${item.index}`}
              role="row"
              aria-rowindex={item.index + 2}
              aria-selected={row && current !== undefined ? rowKey(row) === current : undefined}
              className={marks.filter(Boolean).join(" ")}
              style={{ ...tracks, height: ROW, transform: `translateY(${item.start}px)` }}
              onClick={() => {
                setActive(item.index);
                if (row) open?.(row);
              }}
            >
              {columns.map((column) => (
                <div key={column.key} role="gridcell" className={column.align === "end" ? "number" : undefined}>
                  {row ? column.cell(row) : ""}
                </div>
              ))}
            </div>
          );
        })}
      </div>
    </div>
  );
}

/** How many rows a list holds, for the line above it; shares the grid's own first page. */
export function useTotal<K extends PageCommand>(
  command: K,
  request: Omit<Request<K>, "offset" | "limit">,
): number | undefined {
  const whole = { ...request, offset: 0, limit: PAGE } as unknown as Request<K>;
  return useRead(command, whole, { keep: "previous" }).data?.total;
}
