// The recipients of a decision in the order of their golden-register numbers.
import { count } from "../../parts/format";
import { issueMore } from "../../text/eligibility";
import { vi } from "../../text/vi";
import type { RecipientLine } from "../../wire/types";

const MOST = 500;

/** A table of recipients. */
export function Recipients({ lines }: { lines: RecipientLine[] }) {
  return (
    <div className="sheet-box fill" tabIndex={0} role="region" aria-label={vi.decisions.recipients}>
      <table className="sheet">
        <thead>
          <tr>
            <th scope="col" className="number">{vi.decisions.register}</th>
            <th scope="col">{vi.decisions.recipient}</th>
            <th scope="col">{vi.decisions.line}</th>
            <th scope="col" className="number">{issueMore.bonus}</th>
            <th scope="col">{vi.decisions.achievement}</th>
          </tr>
        </thead>
        <tbody>
          {lines.slice(0, MOST).map((line) => (
            <tr key={line.golden_register_number}>
              <td className="number">{line.golden_register_number}</td>
              <th scope="row">{line.recipient}</th>
              <td>{line.recipient_line}</td>
              <td className="number" title={line.bonus_sentence}>
                {line.bonus || <span className="quiet">{line.bonus_sentence}</span>}
              </td>
              <td className="wrap">{line.achievement}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {lines.length > MOST ? <p className="quiet">{vi.rows.more(count(lines.length - MOST))}</p> : null}
    </div>
  );
}
