// The health of the file: what was looked at, what is wrong by area, and from each finding the way to where it can be mended.
import { Button } from "@fluentui/react-components";
import { ShieldCheckmarkRegular, WrenchRegular } from "@fluentui/react-icons";
import { useIntent } from "../../app/intent";
import { useWrite } from "../../app/query";
import { go } from "../../app/route";
import { count } from "../../parts/format";
import { JumpButton } from "../../parts/JumpButton";
import { Card } from "../../parts/Page";
import { ProblemView } from "../../parts/ProblemView";
import { recovery } from "../../text/recovery";
import { health as words } from "../../text/safety";
import type { CheckReport, FindingLine } from "../../wire/types";

const AREAS = ["file", "schema", "journal", "records"];

/** The tab. */
export function Health() {
  const check = useWrite("office.check");
  const begin = () => check.mutate({});
  useIntent("check", begin);
  return (
    <div className="health">
      <p>{words.lead}</p>
      <div className="row-buttons">
        <Button icon={<ShieldCheckmarkRegular />} appearance="primary" disabledFocusable={check.isPending} onClick={begin}>
          {words.verb}
        </Button>
        {check.isPending ? (
          <span className="quiet" role="status">
            {words.running}
          </span>
        ) : null}
      </div>
      {check.error ? <ProblemView problem={check.error} /> : null}
      {check.data && !check.isPending ? <Report report={check.data} /> : null}
    </div>
  );
}

function Report({ report }: { report: CheckReport }) {
  const { findings } = report;
  const torn = findings.some((one) => one.area === "file");
  return (
    <div role="status" className="health">
      <p className={report.clean ? "good" : "bad"}>{report.clean ? `✔ ${words.clean}` : `✖ ${words.notClean(count(findings.length))}`}</p>
      {torn ? (
        <div className="problem problem-bad">
          <div className="problem-body">
            <p className="problem-message">{words.damaged}</p>
          </div>
          <Button appearance="primary" icon={<WrenchRegular />} onClick={() => go({ screen: "recovery" })}>
            {recovery.open}
          </Button>
        </div>
      ) : null}
      <div className="health-areas">
        {AREAS.map((area) => (
          <Area key={area} name={words.areas[area] ?? area} findings={findings.filter((one) => one.area === area)} />
        ))}
      </div>
      <Card title={words.looked}>
        <ul className="plain-list">
          {report.looked_at.map((line) => (
            <li key={line}>✔ {line}</li>
          ))}
        </ul>
      </Card>
    </div>
  );
}

function Area({ name, findings }: { name: string; findings: FindingLine[] }) {
  return (
    <Card title={name}>
      {findings.length === 0 ? <p className="good-text">✔ {words.fine}</p> : null}
      <ul className="findings-of" aria-label={name}>
        {findings.map((finding, index) => (
          <li key={`${index}-${finding.text}`}>
            <p>
              <span className="bad-text">✖</span> {finding.text}
            </p>
            {finding.jump ? <JumpButton jump={finding.jump} of={finding.text} /> : null}
          </li>
        ))}
      </ul>
    </Card>
  );
}
