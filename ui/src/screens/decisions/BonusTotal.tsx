// The sum of the bonuses of a decision, in figures and in words.
import { issueMore as words } from "../../text/eligibility";

/** One line; where nothing can be reckoned it says so. */
export function BonusTotal({ written, words: spelled }: { written: string; words: string }) {
  return (
    <p className="bonus-total">
      <span className="quiet">{words.bonusTotal}:</span> {written ? <strong>{words.total(written, spelled)}</strong> : <span className="quiet">{words.noTotal}</span>}
    </p>
  );
}
