// Remarks on the rows of a list: where, what is written there, why.
import { vi } from "../text/vi";
import type { RowLine } from "../wire/types";
import { count } from "./format";

const MOST = 400;

/** A table of remarks; beyond a few hundred it says how many more there are. */
export function RowLines({ label, rows, wrong = true }: { label: string; rows: RowLine[]; wrong?: boolean }) {
  return (
    <div className="sheet-box" tabIndex={0} role="region" aria-label={label}>
      <table className="sheet">
        <thead>
          <tr>
            <th scope="col" className="where">{vi.rows.sheet}</th>
            <th scope="col" className="narrow number">{vi.rows.row}</th>
            <th scope="col" className="narrow">{vi.rows.column}</th>
            <th scope="col" className="found">{vi.rows.value}</th>
            <th scope="col">{vi.rows.reason}</th>
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, MOST).map((row, index) => (
            <tr key={`${row.sheet}-${row.row}-${row.column}-${row.reason}-${index}`}>
              <td>{row.sheet}</td>
              <td className="number">{row.row}</td>
              <td>{row.column}</td>
              <td className={wrong ? "value wrong" : "value"}>{row.value}</td>
              <td className="wrap">{row.message}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {rows.length > MOST ? <p className="quiet">{vi.rows.more(count(rows.length - MOST))}</p> : null}
    </div>
  );
}
