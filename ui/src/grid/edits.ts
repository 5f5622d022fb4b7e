// Writing into a list: one act for whatever was typed, pasted, filled or cleared at once; one undo each.
// Edits wait for one another, so that each is asked with the revision that the one before it left.
import { useQueryClient } from "@tanstack/react-query";
import { useCallback, useMemo, useRef, useState } from "react";
import { useBackend } from "../app/backend";
import { asked, asProblem, forgetBefore } from "../app/query";
import { useToasts } from "../app/toasts";
import { count, tidy } from "../parts/format";
import { grid as text } from "../text/grid";
import type { Ack, Problem } from "../wire/types";
import type { Column } from "./columns";
import { matched } from "./choices";
import type { ListPages } from "./pages";

/** The most rows of one edit, as the program takes them. */
export const MOST_ROWS = 20_000;

/** What is to be written into one row, by column key. */
export type RowEdit<R> = { row: R; values: Record<string, string> };

/** One cell that is to be written. */
export type CellEdit<R> = { row: R; column: Column<R>; typed: string };

/** What stands in a cell instead of the record: text on its way, or text that was refused and why. */
export type Mark = { typed: string; wrong?: string };

/** The marks of one row by column key. */
export type Marks = ReadonlyMap<string, Mark>;

/** Why something is written: for the sentence that is shown afterwards. */
export type Manner = "typed" | "pasted" | "cleared";

/** The writing side of a grid. */
export type Edits<R> = {
  marksOf: (id: number) => Marks | undefined;
  /** Writes cells as one act; tells whether all of them were written. */
  write: (cells: CellEdit<R>[], manner: Manner) => Promise<"written" | "refused">;
  /** Forgets what was refused in cells, by row and column keys. */
  forget: (ids: number[], columns: string[]) => void;
  /** Takes note of an act of the screen that took rows away, so that Ctrl+Z finds it. */
  removed: (ack: Ack) => void;
  undo: () => void;
  redo: () => void;
};

type Props<R> = {
  pages: ListPages<R>;
  rowKey: (row: R) => number;
  save: ((edits: RowEdit<R>[]) => Promise<Ack>) | undefined;
};

/** The edits of a list; `save` sends them to the program. */
export function useEdits<R>({ pages, rowKey, save }: Props<R>): Edits<R> {
  const backend = useBackend();
  const client = useQueryClient();
  const toasts = useToasts();
  const [marks, setMarks] = useState<ReadonlyMap<number, Marks>>(new Map());
  const queue = useRef<Promise<unknown>>(Promise.resolve());
  // Newest last: what can be taken back, and what was taken back.
  const done = useRef<number[]>([]);
  const undone = useRef<number[]>([]);
  // Acts by which rows came or went: the list is put in order anew when one of them is taken back.
  const moving = useRef(new Set<number>());

  const refreshed = useCallback(async () => {
    await pages.refresh();
    // The rest of the window may take its time; typing does not wait for it.
    forgetBefore(client);
  }, [client, pages]);

  const inTurn = useCallback(<T>(work: () => Promise<T>): Promise<T> => {
    const next = queue.current.then(work, work);
    queue.current = next.catch(() => undefined);
    return next;
  }, []);

  const write = useCallback(
    (cells: CellEdit<R>[], manner: Manner) => {
      if (!save || cells.length === 0) return Promise.resolve("written" as const);
      const ids = new Map(cells.map((cell) => [cell.row, rowKey(cell.row)]));
      if (new Set(ids.values()).size > MOST_ROWS) {
        toasts.told(text.tooMany(count(MOST_ROWS)));
        return Promise.resolve("refused" as const);
      }
      setMarks((now) => marked(now, cells, ids, () => undefined));
      return inTurn(async () => {
        const edits = grouped(cells, ids, pages.newest(rowKey));
        try {
          const ack = await asked(() => save(edits));
          if (ack.seq) {
            done.current.push(ack.seq);
            undone.current = [];
          }
          await refreshed();
          setMarks((now) => unmarked(now, cells, ids));
          if (manner === "cleared") toasts.done(text.cleared(count(cells.length)), ack);
          else if (manner === "pasted" || cells.length > 1) toasts.done(text.saved(count(cells.length)), ack);
          return "written" as const;
        } catch (thrown) {
          const problem = asProblem(thrown);
          const wrong = wrongCells(problem, edits.map((edit) => rowKey(edit.row)), cells, ids);
          if (manner === "cleared") {
            // Nothing was typed, so there is nothing to keep: the list shows what is stored, and why it stays.
            setMarks((now) => unmarked(now, cells, ids));
            const why = wrong.cells[0] ? wrong.why(wrong.cells[0]) : undefined;
            toasts.refused(why ? { ...problem, message: text.notCleared(why) } : problem);
            return "refused" as const;
          }
          setMarks((now) => marked(unmarked(now, cells, ids), wrong.cells, ids, wrong.why));
          if (wrong.cells.length > 1) toasts.refused({ ...problem, message: text.wrongMany(count(wrong.cells.length)) });
          else if (wrong.cells.length === 0) toasts.refused(problem);
          return "refused" as const;
        }
      });
    },
    [inTurn, pages, refreshed, rowKey, save, toasts],
  );

  const take = useCallback(
    (from: { current: number[] }, to: { current: number[] }, nothing: string, said: string) =>
      void inTurn(async () => {
        const seq = from.current.at(-1);
        if (seq === undefined) return toasts.told(nothing);
        try {
          const ack = await asked(() => backend.call("journal.undo", { seq }));
          from.current.pop();
          if (ack.seq) to.current.push(ack.seq);
          if (ack.seq && moving.current.has(seq)) moving.current.add(ack.seq);
          if (moving.current.has(seq)) await pages.resort();
          await refreshed();
          toasts.done(said);
        } catch (thrown) {
          // What later acts stand on cannot be taken back here; the journal says the same. After any other
          // trouble, such as a file that is away, it can be tried again.
          const problem = asProblem(thrown);
          if (problem.code.startsWith("undo.")) from.current.pop();
          toasts.refused(problem);
        }
      }),
    [backend, inTurn, pages, refreshed, toasts],
  );

  return useMemo(
    () => ({
      marksOf: (id) => marks.get(id),
      write,
      forget: (rows, keys) =>
        setMarks((now) => {
          const next = new Map(now);
          for (const id of rows) for (const key of keys) if (now.get(id)?.get(key)?.wrong) remove(next, id, key);
          return next;
        }),
      removed: (ack) => {
        if (!ack.seq) return;
        done.current.push(ack.seq);
        undone.current = [];
        moving.current.add(ack.seq);
      },
      undo: () => take(done, undone, text.nothingToUndo, text.undone),
      redo: () => take(undone, done, text.nothingToRedo, text.redone),
    }),
    [marks, take, write],
  );
}

/** The cells of each row together, in the order in which they came; the newest record of the row is used. */
function grouped<R>(
  cells: CellEdit<R>[],
  ids: Map<R, number>,
  newest: Map<number, R>,
): RowEdit<R>[] {
  const byId = new Map<number, RowEdit<R>>();
  for (const { row, column, typed } of cells) {
    const id = ids.get(row) ?? 0;
    const edit = byId.get(id) ?? { row: newest.get(id) ?? row, values: {} };
    edit.values[column.key] = column.edit?.choices ? matched(column.edit.choices, typed) : tidy(typed);
    byId.set(id, edit);
  }
  return [...byId.values()];
}

type Wrong<R> = { cells: CellEdit<R>[]; why: (cell: CellEdit<R>) => string | undefined };

/** Which cells a refusal names; a refusal of a single cell is about that cell. */
function wrongCells<R>(problem: Problem, order: number[], cells: CellEdit<R>[], ids: Map<R, number>): Wrong<R> {
  const said = new Map(problem.rows.map((line) => [`${order[line.row - 1]} ${line.column}`, line.message]));
  const why = new Map<CellEdit<R>, string>();
  for (const cell of cells) {
    const id = ids.get(cell.row);
    const message = said.get(`${id} ${cell.column.key}`) ?? said.get(`${id} `);
    if (message) why.set(cell, message);
  }
  const only = cells[0];
  if (why.size === 0 && cells.length === 1 && only) why.set(only, problem.message);
  return { cells: [...why.keys()], why: (cell) => why.get(cell) };
}

function marked<R>(
  now: ReadonlyMap<number, Marks>,
  cells: CellEdit<R>[],
  ids: Map<R, number>,
  why: (cell: CellEdit<R>) => string | undefined,
): ReadonlyMap<number, Marks> {
  const next = new Map(now);
  for (const cell of cells) {
    const id = ids.get(cell.row) ?? 0;
    const row = new Map(next.get(id));
    row.set(cell.column.key, { typed: cell.typed, wrong: why(cell) });
    next.set(id, row);
  }
  return next;
}

/** One pass over the cells, whatever their number: a whole list may have been pasted or cleared. */
function unmarked<R>(now: ReadonlyMap<number, Marks>, cells: CellEdit<R>[], ids: Map<R, number>): ReadonlyMap<number, Marks> {
  const next = new Map(now);
  for (const { row, column } of cells) remove(next, ids.get(row) ?? 0, column.key);
  return next;
}

function remove(from: Map<number, Marks>, id: number, column: string): void {
  const row = from.get(id);
  if (!row?.has(column)) return;
  const left = new Map(row);
  left.delete(column);
  if (left.size === 0) from.delete(id);
  else from.set(id, left);
}
