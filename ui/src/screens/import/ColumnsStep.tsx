// Step 2: which column of the file means which field.
import { Select } from "@fluentui/react-components";
import { count } from "../../parts/format";
import { LeftOut } from "./LeftOut";
import { vi } from "../../text/vi";
import type { ImportReport } from "../../wire/types";
import type { Choices } from "./Import";

const IGNORE = "ignore";

/** The table of columns with a choice for each. */
export function ColumnsStep({
  report,
  choices,
  change,
}: {
  report: ImportReport;
  choices: Choices;
  change: (next: Choices) => void;
}) {
  const choose = (letter: string, field: string) =>
    change({
      ...choices,
      columns: [...choices.columns.filter((column) => column.letter !== letter), { letter, field }],
    });
  return (
    <>
      <div className="sheet-line">
        {report.sheets.length > 1 ? (
          <span className="row-buttons">
            {vi.import.sheet}
            <Select
              aria-label={vi.import.sheet}
              value={report.sheet}
              onChange={(_, data) => change({ ...choices, sheet: data.value, columns: [] })}
            >
              {report.sheets.map((sheet) => (
                <option key={sheet}>{sheet}</option>
              ))}
            </Select>
          </span>
        ) : (
          <span>{vi.import.onlySheet(report.sheet)}</span>
        )}
        <span>{vi.import.header(report.header_row)}</span>
        <span>{vi.import.rowCount(count(report.rows))}</span>
      </div>
      <LeftOut report={report} />
      <div className="sheet-box fill" tabIndex={0} role="region" aria-label={vi.import.columns}>
        <table className="sheet">
          <thead>
            <tr>
              <th scope="col">{vi.import.letter}</th>
              <th scope="col">{vi.import.caption}</th>
              <th scope="col">{vi.import.field}</th>
              <th scope="col">{vi.import.samples}</th>
            </tr>
          </thead>
          <tbody>
            {report.columns.map((column) => (
              <tr key={column.letter} className={column.field ? undefined : "passed-over"}>
                <td>{column.letter}</td>
                <th scope="row">{column.caption}</th>
                <td>
                  <Select
                    size="small"
                    aria-label={vi.import.fieldOf(column.caption || column.letter)}
                    value={column.field || IGNORE}
                    onChange={(_, data) => choose(column.letter, data.value)}
                  >
                    <option value={IGNORE}>{vi.import.ignore}</option>
                    {report.fields.map((field) => (
                      <option key={field.key} value={field.key}>
                        {field.name}
                      </option>
                    ))}
                  </Select>
                </td>
                <td className="samples">{column.samples.join(" · ")}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}
