// The rows of a grid that are selected together, for what a screen counts or does for all of them.
import { useCallback, useEffect, useState, type RefObject } from "react";
import type { GridHandle } from "./Grid";

/** More rows than these are not read just because they were selected. */
const MOST = 1000;

const ONE = { from: 0, to: 0 };

/** What a screen knows of the selection; `many` is 0 while only one row is selected. */
export type SelectedRows<R> = { many: number; rows: R[]; selecting: (from: number, to: number) => void };

/** Reads the selected rows of the grid behind `handle`, once they are more than one. */
export function useSelectedRows<R>(handle: RefObject<GridHandle<R> | null>): SelectedRows<R> {
  const [span, setSpan] = useState(ONE);
  const [none] = useState<R[]>([]);
  const [rows, setRows] = useState<R[]>(none);
  const many = span.to > span.from ? span.to - span.from + 1 : 0;
  const selecting = useCallback((from: number, to: number) => setSpan(to > from ? { from, to } : ONE), []);
  useEffect(() => {
    let wanted: "wanted" | "late" = "wanted";
    if (many === 0 || many > MOST) setRows(none);
    else {
      // A page that cannot be read is told by the grid itself.
      handle.current?.selected().then(
        (read) => wanted === "wanted" && setRows(read),
        () => wanted === "wanted" && setRows(none),
      );
    }
    return () => {
      wanted = "late";
    };
  }, [handle, many, none, span]);
  return { many, rows, selecting };
}
