// Where the cursor of a grid stands and what is selected, as in Excel. Pure: no page, no event.

/** One cell, counted from 0 in the order of the list and of the columns in sight. */
export type Cell = { row: number; column: number };

/** The cursor, the corner from which the selection was drawn, and the column in which a run of Tab began. */
export type Selection = { at: Cell; from: Cell; start: number };

/** How far a grid goes; `page` is how many rows a screenful holds. */
export type Bounds = { rows: number; columns: number; page: number };

/** The steps of the cursor. */
export type Step =
  | "up"
  | "down"
  | "left"
  | "right"
  | "rowStart"
  | "rowEnd"
  | "top"
  | "bottom"
  | "pageUp"
  | "pageDown"
  | "first"
  | "last";

/** The cells of a selection; the bounds belong to it. */
export type Block = { top: number; bottom: number; left: number; right: number };

/** The cursor on one cell. */
export function on(row: number, column: number): Selection {
  return { at: { row, column }, from: { row, column }, start: column };
}

const clamp = (value: number, most: number) => Math.min(Math.max(0, most), Math.max(0, value));

/** The selection kept inside bounds that may have shrunk. */
export function inside(selection: Selection, bounds: Bounds): Selection {
  const fit = (cell: Cell): Cell => ({
    row: clamp(cell.row, bounds.rows - 1),
    column: clamp(cell.column, bounds.columns - 1),
  });
  return { at: fit(selection.at), from: fit(selection.from), start: clamp(selection.start, bounds.columns - 1) };
}

function stepped(at: Cell, step: Step, bounds: Bounds): Cell {
  const { row, column } = at;
  switch (step) {
    case "up":
      return { row: row - 1, column };
    case "down":
      return { row: row + 1, column };
    case "left":
      return { row, column: column - 1 };
    case "right":
      return { row, column: column + 1 };
    case "rowStart":
      return { row, column: 0 };
    case "rowEnd":
      return { row, column: bounds.columns - 1 };
    case "top":
      return { row: 0, column };
    case "bottom":
      return { row: bounds.rows - 1, column };
    case "pageUp":
      return { row: row - bounds.page, column };
    case "pageDown":
      return { row: row + bounds.page, column };
    case "first":
      return { row: 0, column: 0 };
    case "last":
      return { row: bounds.rows - 1, column: bounds.columns - 1 };
  }
}

/** The selection after a step; `extend` keeps the far corner, as Shift does. */
export function moved(selection: Selection, step: Step, reach: "move" | "extend", bounds: Bounds): Selection {
  const at = stepped(selection.at, step, bounds);
  const next = { at, from: reach === "extend" ? selection.from : at, start: at.column };
  return inside(next, bounds);
}

/** One cell to the right or left by Tab; `null` where the row ends, so that Tab leaves the grid. */
export function tabbed(selection: Selection, way: 1 | -1, bounds: Bounds): Selection | null {
  const column = selection.at.column + way;
  if (column < 0 || column >= bounds.columns) return null;
  const at = { row: selection.at.row, column };
  return { at, from: at, start: Math.min(selection.start, column) };
}

/** Enter goes a row on, back to the column in which a run of Tab began. */
export function entered(selection: Selection, way: 1 | -1, bounds: Bounds): Selection {
  const at = { row: selection.at.row + way, column: selection.start };
  return inside({ at, from: at, start: selection.start }, bounds);
}

/** The selection drawn to another cell by Shift and click, or by dragging. */
export function drawnTo(selection: Selection, to: Cell, bounds: Bounds): Selection {
  return inside({ at: to, from: selection.from, start: selection.start }, bounds);
}

/** Whole rows, whole columns, or everything. */
export function whole(selection: Selection, what: "rows" | "columns" | "all", bounds: Bounds): Selection {
  const block = blockOf(selection);
  const [top, bottom] = what === "rows" ? [block.top, block.bottom] : [0, bounds.rows - 1];
  const [left, right] = what === "columns" ? [block.left, block.right] : [0, bounds.columns - 1];
  return inside({ at: { row: top, column: left }, from: { row: bottom, column: right }, start: left }, bounds);
}

/** The cells of the selection. */
export function blockOf({ at, from }: Selection): Block {
  return {
    top: Math.min(at.row, from.row),
    bottom: Math.max(at.row, from.row),
    left: Math.min(at.column, from.column),
    right: Math.max(at.column, from.column),
  };
}

/** How many cells a block holds. */
export function cellsOf(block: Block): number {
  return (block.bottom - block.top + 1) * (block.right - block.left + 1);
}
