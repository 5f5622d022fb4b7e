// The columns of a list: what they are, and how the officer arranged them.
import type { ReactNode } from "react";
import type { Filter, Sort, ViewColumn } from "../wire/types";

/** One of a few values. */
export type Choice = { key: string; name: string };

/** How a column is written into. */
export type Edit = {
  /** The only values; what is typed is matched to their names without accents. */
  choices?: Choice[];
  /** Text of several lines' length: the input grows. */
  long?: "long";
};

/** What a filter of a column asks for. */
export type FilterKind = { kind: "text" } | { kind: "number" } | { kind: "day" } | { kind: "choice"; choices: Choice[] };

/** One column; `key` is the key of the wire, by which the program sorts and filters. */
export type Column<R> = {
  key: string;
  caption: string;
  /** Pixels at least; with `grow` the column shares what is left of the width. */
  width: number;
  grow?: number;
  align?: "end";
  /** What is copied, searched in, and written over. */
  text: (row: R) => string;
  /** What is drawn, where it is more than the text. */
  cell?: (row: R) => ReactNode;
  /** Left out while a record is open beside the list. */
  minor?: "minor";
  sort?: "sort";
  filter?: FilterKind;
  edit?: Edit;
  /** Hidden until the officer asks for it. */
  hidden?: "hidden";
};

/** The arrangement of a list's columns, and its order and filters. */
export type Layout = { columns: ViewColumn[]; filters: Filter[]; sort?: Sort };

/** Keeps a kept arrangement right for the columns that there are now: unknown ones go, new ones come last. */
export function arranged<R>(columns: Column<R>[], kept: ViewColumn[]): ViewColumn[] {
  const known = kept.filter((one) => columns.some((column) => column.key === one.key));
  const fresh = columns.filter((column) => !known.some((one) => one.key === column.key));
  return [...known, ...fresh.map((column) => ({ key: column.key, hidden: column.hidden === "hidden" }))];
}

/** A column in sight with its width. */
export type Shown<R> = { column: Column<R>; width?: number };

/** The columns in sight, in order; at least one stays. */
export function shown<R>(columns: Column<R>[], arrangement: ViewColumn[], beside: "beside" | "alone"): Shown<R>[] {
  const all = arrangement.flatMap((one) => {
    const column = columns.find((found) => found.key === one.key);
    if (!column || one.hidden || (beside === "beside" && column.minor)) return [];
    return [{ column, width: one.width ?? undefined }];
  });
  const first = columns[0];
  return all.length > 0 || !first ? all : [{ column: first }];
}

/** The least a column may be narrowed to, in pixels. */
export const NARROWEST = 48;
/** The width of the row numbers of a list of so many rows, in pixels. */
export function numbersWidth(rows: number): number {
  return rows < 10_000 ? 52 : 72;
}

/** The tracks of a CSS grid for these columns, row numbers of that width first. */
export function tracks<R>(columns: Shown<R>[], numbers: number): string {
  const track = ({ column, width }: Shown<R>) =>
    width === undefined && column.grow ? `minmax(${column.width}px, ${column.grow}fr)` : `${width ?? column.width}px`;
  return [`${numbers}px`, ...columns.map(track)].join(" ");
}

/** The least width of a row in pixels; the head and the rows scroll sideways together. */
export function rowWidth<R>(columns: Shown<R>[], numbers: number): number {
  return columns.reduce((sum, { column, width }) => sum + (width ?? column.width), numbers);
}

/** The arrangement with one column changed. */
export function changed(arrangement: ViewColumn[], key: string, change: Partial<ViewColumn>): ViewColumn[] {
  return arrangement.map((one) => (one.key === key ? { ...one, ...change } : one));
}

/** The arrangement with a column put before another, or one place to the left or right among those in sight. */
export function reordered(arrangement: ViewColumn[], key: string, to: "left" | "right" | { before: string }): ViewColumn[] {
  const moving = arrangement.find((one) => one.key === key);
  if (!moving) return arrangement;
  const rest = arrangement.filter((one) => one.key !== key);
  const at = arrangement.indexOf(moving);
  let place: number;
  if (typeof to === "object") {
    place = rest.findIndex((one) => one.key === to.before);
    if (place < 0) place = rest.length;
  } else {
    const way = to === "left" ? -1 : 1;
    let over = at + way;
    while (arrangement[over]?.hidden) over += way;
    const neighbour = arrangement[over];
    if (!neighbour) return arrangement;
    place = rest.indexOf(neighbour) + (to === "right" ? 1 : 0);
  }
  return [...rest.slice(0, place), moving, ...rest.slice(place)];
}
