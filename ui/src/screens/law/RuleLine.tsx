// One rule of the office in words: what it says, when it holds, by which regulation.
import { daysOf } from "../../parts/LawLines";
import { localRules as words } from "../../text/law";
import type { LocalRuleLine } from "../../wire/types";

/** The rule as it is read; it is worked on in the tab of rules. */
export function RuleLine({ rule }: { rule: LocalRuleLine }) {
  return (
    <>
      <p>
        <strong>{rule.sentence}</strong>
      </p>
      <p className="quiet">
        {[rule.kind_name, rule.award_name || words.all, daysOf(rule), rule.source].filter(Boolean).join(" · ")}{" "}
        <span className={rule.current ? "mark mark-good" : "mark"}>{rule.current ? words.current : words.notCurrent}</span>
      </p>
    </>
  );
}
