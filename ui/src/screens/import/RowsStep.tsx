// Step 3: what is wrong and what deserves a look, row by row.
import { Button } from "@fluentui/react-components";
import { ArrowSyncRegular } from "@fluentui/react-icons";
import { Counts } from "./Counts";
import { count } from "../../parts/format";
import { RowLines } from "../../parts/RowLines";
import { LeftOut } from "./LeftOut";
import { vi } from "../../text/vi";
import type { ImportReport } from "../../wire/types";

/** The remarks; `again` reads the file once more after it was corrected. */
export function RowsStep({ report, again }: { report: ImportReport; again: () => void }) {
  const wrong = report.problems.length;
  return (
    <>
      <Counts report={report} />
      <LeftOut report={report} />
      {wrong > 0 ? (
        <div className="problem problem-warn" role="status">
          <span className="problem-mark" aria-hidden="true">
            ⚠
          </span>
          <div className="problem-body">
            <p className="problem-message">{vi.import.wrong(count(wrong))}</p>
            <p className="problem-hint">{vi.import.wrongHint}</p>
          </div>
          <Button icon={<ArrowSyncRegular />} onClick={again}>
            {vi.import.again}
          </Button>
        </div>
      ) : (
        <p className="good" role="status">
          ✔ {vi.import.noneWrong}
        </p>
      )}
      <div className="remarks">
        {wrong > 0 ? (
          <section>
            <h2>{vi.import.problems}</h2>
            <RowLines label={vi.import.problems} rows={report.problems} />
          </section>
        ) : null}
        {report.notices.length > 0 ? (
          <section>
            <h2>{vi.import.notices}</h2>
            <RowLines label={vi.import.notices} rows={report.notices} wrong={false} />
          </section>
        ) : null}
        {report.skipped.length > 0 ? (
          <section>
            <h2>{vi.import.skipped}</h2>
            <RowLines label={vi.import.skipped} rows={report.skipped} wrong={false} />
          </section>
        ) : null}
      </div>
    </>
  );
}
