// The officer's arrangement of one list: columns, order, filters. Columns are kept on this machine.
import { useCallback, useMemo, useState } from "react";
import { keep, kept } from "../app/kept";
import type { Filter, Sort, ViewColumn } from "../wire/types";
import { arranged, changed, NARROWEST, reordered, shown, type Column, type Layout, type Shown } from "./columns";

/** A list with its arrangement and the ways to change it. */
export type List<R> = {
  name: string;
  columns: Column<R>[];
  layout: Layout;
  /** The columns in sight. */
  shown: (beside: "beside" | "alone") => Shown<R>[];
  /** What the arrangement adds to a request; nothing where nothing is arranged. */
  asked: { filters?: Filter[]; sort?: Sort };
  arrange: (layout: Layout) => void;
  sortBy: (sort: Sort | undefined) => void;
  setFilters: (filters: Filter[]) => void;
  resize: (key: string, width: number) => void;
  reorder: (key: string, to: "left" | "right" | { before: string }) => void;
  show: (key: string, state: "shown" | "hidden") => void;
  reset: () => void;
  /** How many rows the list has, once its grid knows. */
  total: number | undefined;
  counted: (total: number | undefined) => void;
  /** The column for which a filter is being written, `""` for one that is still to be chosen. */
  filtering: string | null;
  filterBy: (key: string | null) => void;
};

/** The columns as they were kept; what another program version left in another shape is as good as nothing. */
function keptColumns(place: string): ViewColumn[] {
  try {
    const value: unknown = JSON.parse(kept(place) ?? "[]");
    const whole = Array.isArray(value) && value.every((one) => typeof (one as ViewColumn)?.key === "string");
    return whole ? (value as ViewColumn[]) : [];
  } catch {
    return [];
  }
}

/** The arrangement of the list `name`. */
export function useList<R>(name: string, columns: Column<R>[]): List<R> {
  const place = `list.${name}`;
  const [arrangement, setArrangement] = useState<ViewColumn[]>(() => keptColumns(place));
  const [filters, setFilters] = useState<Filter[]>([]);
  const [sort, sortBy] = useState<Sort | undefined>(undefined);
  const [total, counted] = useState<number | undefined>(undefined);
  const [filtering, filterBy] = useState<string | null>(null);
  const all = useMemo(() => arranged(columns, arrangement), [arrangement, columns]);
  const put = useCallback(
    (next: ViewColumn[]) => {
      keep(place, JSON.stringify(next));
      setArrangement(next);
    },
    [place],
  );
  return useMemo(
    () => ({
      name,
      columns,
      layout: { columns: all, filters, sort },
      shown: (beside) => shown(columns, all, beside),
      asked: { ...(filters.length > 0 ? { filters } : {}), ...(sort ? { sort } : {}) },
      arrange: (layout) => {
        put(layout.columns);
        setFilters(layout.filters);
        sortBy(layout.sort);
      },
      sortBy,
      setFilters,
      resize: (key, width) => put(changed(all, key, { width: Math.max(NARROWEST, width) })),
      reorder: (key, to) => put(reordered(all, key, to)),
      show: (key, state) => put(changed(all, key, { hidden: state === "hidden" })),
      reset: () => {
        put([]);
        setFilters([]);
        sortBy(undefined);
      },
      total,
      counted,
      filtering,
      filterBy,
    }),
    [all, columns, filtering, filters, name, put, sort, total],
  );
}
