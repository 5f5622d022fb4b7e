// Conditions and gates, judged: what is asked, what the record holds, what is missing, and where it is written.
import { Button } from "@fluentui/react-components";
import { ArrowRightRegular } from "@fluentui/react-icons";
import { jumpTo } from "../../app/jump";
import { Unverified } from "../../parts/Unverified";
import { verdicts, why } from "../../text/eligibility";
import type { FindingView, RuleView } from "../../wire/types";
import { Answer } from "./Answer";
import { VerdictMark } from "./Verdict";

/** One condition. */
export function Finding({ finding }: { finding: FindingView }) {
  const { jump } = finding;
  return (
    <div className={`finding finding-${finding.verdict}`}>
      <VerdictMark verdict={finding.verdict} name={finding.verdict_name} />
      <div className="finding-words">
        <p className="finding-asks">{finding.asks}</p>
        {finding.found ? <p className="quiet">{why.found(finding.found)}</p> : null}
        {finding.lacking ? <p className={finding.verdict === "unmet" ? "bad-text" : "warn-text"}>{why.lacking(finding.lacking)}</p> : null}
        {finding.source || finding.unverified ? (
          <p className="quiet">
            {finding.source} <Unverified unverified={finding.unverified} />
          </p>
        ) : null}
        <Answer finding={finding} />
        {jump ? (
          <Button size="small" className="finding-jump" icon={<ArrowRightRegular />} onClick={() => jumpTo(jump)}>
            {jump.label}
          </Button>
        ) : null}
      </div>
    </div>
  );
}

/** Conditions one below the other. */
export function Findings({ findings, label }: { findings: FindingView[]; label: string }) {
  return (
    <ul className="findings" aria-label={label}>
      {findings.map((finding, index) => (
        <li key={`${finding.key}-${index}`}>
          <Finding finding={finding} />
        </li>
      ))}
    </ul>
  );
}

/** A rule with its parts; what asks for all says so, and so does what asks for one of many. */
export function RuleTree({ rule }: { rule: RuleView }) {
  if (rule.finding) return <Finding finding={rule.finding} />;
  // A rule of one part asks for that part, however the text joins it.
  const only = rule.parts.length === 1 ? rule.parts[0] : undefined;
  if (only) return <RuleTree rule={only} />;
  return (
    <div className="rule-join">
      <p className="rule-name">
        <VerdictMark verdict={rule.verdict} name={verdicts[rule.verdict]?.name ?? rule.verdict} /> {rule.join === "any" ? why.any : why.all}
      </p>
      <ul className="rule-parts">
        {rule.parts.map((part, index) => (
          <li key={index}>
            <RuleTree rule={part} />
          </li>
        ))}
      </ul>
    </div>
  );
}
