// Step 4: how far the sheet was off, what puts it right, and what cannot be put right.
import { decimal } from "../../parts/decimal";
import { guide as words, printers } from "../../text/printers";
import type { CalibrationSolved } from "../../wire/types";
import { wordsOf } from "./correction";

/** The result of the sheet of that round. */
export function ResultStep({ solved, round }: { solved: CalibrationSolved; round: number }) {
  const tone = solved.confirmed ? "count count-good" : "count count-warn";
  return (
    <div className="result">
      <h2>
        {words.resultTitle} <span className="quiet">{words.round(round)}</span>
      </h2>
      <dl className="counts">
        <div className={tone}>
          <dt>{words.off}</dt>
          <dd>{printers.millimetres(decimal(solved.off, 1, 1))}</dd>
        </div>
        <div className="count">
          <dt>{words.left}</dt>
          <dd>{printers.millimetres(decimal(solved.residual, 1, 1))}</dd>
        </div>
        <div className="count count-wide">
          <dt>{words.change}</dt>
          <dd>{wordsOf(solved.correction)}</dd>
        </div>
      </dl>
      <div role="status">
        <ul className="told">
          {solved.remarks.map((remark) => (
            <li key={remark} className={solved.confirmed ? "good-text" : undefined}>
              {solved.confirmed ? "✔ " : ""}
              {remark}
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}
