// Step 4: a last look before the list is taken over.
import { count } from "../../parts/format";
import { vi } from "../../text/vi";
import type { ImportReport } from "../../wire/types";
import { Counts } from "./Counts";

/** What will happen when the button is pressed. */
export function RunStep({ report }: { report: ImportReport }) {
  return (
    <div className="run">
      <Counts report={report} />
      <p>{vi.import.ready(count(report.rows))}</p>
      <p className="notice">{vi.import.canUndo}</p>
    </div>
  );
}
