// The rows in sight. A row is drawn anew only when its record, its columns or its marks change.
import { memo, type CSSProperties } from "react";
import { count } from "../parts/format";
import type { Shown } from "./columns";
import type { Marks } from "./edits";

type RowProps<R> = {
  id: string;
  index: number;
  top: number;
  height: number;
  row: R | undefined;
  columns: Shown<R>[];
  tracks: string;
  marks: Marks | undefined;
  current: boolean;
  opens: boolean;
};

function RowView<R>({ id, index, top, height, row, columns, tracks, marks, current, opens }: RowProps<R>) {
  const style: CSSProperties = { gridTemplateColumns: tracks, height, transform: `translateY(${top}px)` };
  const marked = ["grid-row", current ? "grid-current" : "", opens ? "grid-opens" : ""].filter(Boolean).join(" ");
  return (
    <div role="row" aria-rowindex={index + 2} aria-selected={current || undefined} className={marked} style={style} data-row={index}>
      <div role="rowheader" className="grid-number" data-column={-1}>
        {count(index + 1)}
      </div>
      {columns.map(({ column }, at) => {
        const mark = marks?.get(column.key);
        const classes = [at === 0 ? "grid-frozen" : "", column.align === "end" ? "number" : "", mark ? (mark.wrong ? "grid-wrong" : "grid-saving") : ""];
        const drawn = mark ? mark.typed : row === undefined ? "" : column.cell ? column.cell(row) : column.text(row);
        return (
          <div key={column.key} role="gridcell" id={`${id}-${index}-${at}`} data-column={at} className={classes.filter(Boolean).join(" ") || undefined}>
            {drawn}
          </div>
        );
      })}
    </div>
  );
}

/** One row. */
export const Row = memo(RowView) as typeof RowView;
