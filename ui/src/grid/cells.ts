// Copying, pasting, filling and clearing blocks of cells.
import { useCallback, type ClipboardEvent } from "react";
import { useToasts } from "../app/toasts";
import { count } from "../parts/format";
import { grid as text } from "../text/grid";
import type { Column, Shown } from "./columns";
import type { CellEdit, Edits, Manner } from "./edits";
import type { ListPages } from "./pages";
import { blockOf, type Block, type Selection } from "./selection";
import { asTable, read, tiled, written, type Cells } from "./tsv";

type Props<R> = {
  pages: ListPages<R>;
  columns: Shown<R>[];
  edits: Edits<R>;
  writable: boolean;
  selection: () => Selection;
};

/** What can be done with the selected cells. */
export type CellWork = {
  /** Copies by the event where all rows are here; else reads them first. */
  copy: (event: ClipboardEvent<HTMLTextAreaElement>) => void;
  cut: (event: ClipboardEvent<HTMLTextAreaElement>) => void;
  paste: (event: ClipboardEvent<HTMLTextAreaElement>) => void;
  fillDown: () => void;
  clear: () => void;
};

/** A copy of so many rows is told; a small one is seen. */
const WORTH_SAYING = 50;

/** The work on blocks of a grid. */
export function useCells<R>({ pages, columns, edits, writable, selection }: Props<R>): CellWork {
  const toasts = useToasts();
  const columnsOf = useCallback(
    (block: Block) => columns.slice(block.left, block.right + 1).map((one) => one.column),
    [columns],
  );
  const total = pages.total ?? 0;

  const write = useCallback(
    async (cells: CellEdit<R>[], manner: Manner) => {
      // A cell that would keep its text is left out: a number shown masked must not be written back masked, and a
      // whole row may be pasted where only what can be written differs.
      const other = cells.filter((cell) => cell.column.text(cell.row) !== cell.typed);
      const fixed = other.find((cell) => !cell.column.edit);
      if (!writable || fixed) {
        if (fixed) toasts.told(text.fixed(fixed.column.caption));
        return;
      }
      await edits.write(other, manner);
    },
    [edits, toasts, writable],
  );

  const copy = useCallback(
    (event: ClipboardEvent<HTMLTextAreaElement>) => {
      event.preventDefault();
      const block = blockOf(selection());
      const here: R[] = [];
      for (let index = block.top; index <= block.bottom; index += 1) {
        const row = pages.rowAt(index);
        if (row === undefined) break;
        here.push(row);
      }
      const rows = block.bottom - block.top + 1;
      if (here.length === rows) {
        const cells = textOf(here, columnsOf(block));
        event.clipboardData.setData("text/plain", written(cells));
        event.clipboardData.setData("text/html", asTable(cells));
        if (rows >= WORTH_SAYING) toasts.done(text.copied(count(rows)));
        return;
      }
      void pages
        .fetch(block.top, block.bottom)
        .then((all) => navigator.clipboard.writeText(written(textOf(all, columnsOf(block)))))
        .then(() => toasts.done(text.copied(count(rows))), () => toasts.told(text.notCopied));
    },
    [columnsOf, pages, selection, toasts],
  );

  const clear = useCallback(async () => {
    const block = blockOf(selection());
    const rows = await pages.fetch(block.top, block.bottom);
    const into = columnsOf(block);
    // Clearing whole rows passes over what cannot be written; clearing only such cells says so.
    const free = into.filter((column) => column.edit);
    const cells = cellsOf(rows, free.length > 0 ? free : into, () => "");
    await write(cells, "cleared");
  }, [columnsOf, pages, selection, write]);

  const cut = useCallback(
    (event: ClipboardEvent<HTMLTextAreaElement>) => {
      copy(event);
      void clear();
    },
    [clear, copy],
  );

  const pasteCells = useCallback(
    async (cells: Cells) => {
      const block = blockOf(selection());
      const height = cells.length;
      const width = Math.max(...cells.map((row) => row.length));
      const tall = block.bottom - block.top + 1;
      const wide = block.right - block.left + 1;
      const down = tall % height === 0 ? tall : height;
      const across = wide % width === 0 ? wide : width;
      const last = Math.min(block.top + down, total) - 1;
      const into = columns.slice(block.left, block.left + across).map((one) => one.column);
      const rows = await pages.fetch(block.top, last);
      await write(
        cellsOf(rows, into, (row, column) => tiled(cells, row, column)),
        "pasted",
      );
      const beyond = block.top + down - 1 - last;
      if (beyond > 0) toasts.told(text.pastedBeyondRows(count(beyond)));
      if (into.length < across) toasts.told(text.pastedBeyondColumns(count(across - into.length)));
    },
    [columns, pages, selection, toasts, total, write],
  );

  const paste = useCallback(
    (event: ClipboardEvent<HTMLTextAreaElement>) => {
      const given = event.clipboardData.getData("text/plain");
      event.preventDefault();
      if (given !== "") void pasteCells(read(given));
    },
    [pasteCells],
  );

  const fillDown = useCallback(async () => {
    const block = blockOf(selection());
    // One row is filled from the row above it, several from their first.
    const source = block.top === block.bottom ? block.top - 1 : block.top;
    if (source < 0) return;
    const [first, ...rows] = await pages.fetch(source, block.bottom);
    if (first === undefined) return;
    const into = columnsOf(block);
    const from = into.map((column) => column.text(first));
    await write(cellsOf(rows, into, (_, column) => from[column] ?? ""), "pasted");
  }, [columnsOf, pages, selection, write]);

  return { copy, cut, paste, fillDown: () => void fillDown(), clear: () => void clear() };
}

function textOf<R>(rows: R[], columns: Column<R>[]): Cells {
  return rows.map((row) => columns.map((column) => column.text(row)));
}

function cellsOf<R>(rows: R[], columns: Column<R>[], typed: (row: number, column: number) => string): CellEdit<R>[] {
  return rows.flatMap((row, at) => columns.map((column, over) => ({ row, column, typed: typed(at, over) })));
}
