// Columns that hold data and go nowhere: a misspelt caption must not cost the officer a whole column unnoticed.
import { vi } from "../../text/vi";
import type { ImportReport } from "../../wire/types";

/** Names the columns that are not taken over; nothing where all of them are. */
export function LeftOut({ report }: { report: ImportReport }) {
  const left = report.columns.filter((column) => !column.field && column.samples.length > 0);
  if (left.length === 0) return null;
  const captions = left.map((column) => `${column.letter} «${column.caption || column.letter}»`).join(", ");
  return (
    <p className="notice" role="status">
      ⚠ {vi.import.leftOut(captions)}
    </p>
  );
}
