// Looks the whole file over, and writes a backup.
import { Button, Spinner } from "@fluentui/react-components";
import { SaveRegular, ShieldCheckmarkRegular } from "@fluentui/react-icons";
import { useBackend } from "../../app/backend";
import { backupAge, since } from "../../app/backupAge";
import { useIntent } from "../../app/intent";
import { useOffice } from "../../app/office";
import { useChange } from "../../app/query";
import { count, size } from "../../parts/format";
import { Card } from "../../parts/Page";
import { ProblemView } from "../../parts/ProblemView";
import { frame } from "../../text/frame";
import { vi } from "../../text/vi";

/** The tab of check and backup. */
export function Check() {
  const backend = useBackend();
  const check = useChange(() => backend.call("office.check", {}));
  const backup = useChange(() => backend.backup());
  const report = check.data;
  const { backup: last } = useOffice();
  const age = backupAge(last);
  useIntent("check", () => check.mutate(undefined));
  return (
    <div className="settings-body check">
      <Card title={vi.check.title}>
        <p>{vi.check.lead}</p>
        <Button icon={<ShieldCheckmarkRegular />} appearance="primary" disabled={check.isPending} onClick={() => check.mutate(undefined)}>
          {vi.check.verb}
        </Button>
        {check.isPending ? <Spinner size="small" label={vi.check.running} /> : null}
        {check.error ? <ProblemView problem={check.error} /> : null}
        {report ? (
          <div role="status">
            <p className={report.clean ? "good" : "bad"}>{report.clean ? `✔ ${vi.check.clean}` : `✖ ${vi.check.notClean}`}</p>
            <ul className="plain-list">
              {report.findings.map((finding) => (
                <li key={finding} className="bad-text">
                  ✖ {finding}
                </li>
              ))}
              {report.looked_at.map((line) => (
                <li key={line}>✔ {line}</li>
              ))}
            </ul>
          </div>
        ) : null}
      </Card>
      <Card title={vi.backup.title}>
        <p>{vi.backup.lead}</p>
        <p className={age === "fresh" ? "good" : "amber"}>
          {last ? `${age === "fresh" ? "✔" : "⚠"} ${frame.status.backup(since(last.at), count(last.awards))}` : frame.status.noBackup}
        </p>
        <Button icon={<SaveRegular />} appearance="primary" disabled={backup.isPending} onClick={() => backup.mutate(undefined)}>
          {vi.backup.verb}
        </Button>
        {backup.error ? <ProblemView problem={backup.error} /> : null}
        {backup.data ? (
          <div role="status">
            <p className="good">✔ {vi.backup.done(backup.data.name)}</p>
            <dl className="facts">
              <dt>{vi.backup.size}</dt>
              <dd>{size(backup.data.bytes)}</dd>
              <dt>{vi.backup.acts}</dt>
              <dd>{count(backup.data.acts)}</dd>
              <dt>{vi.backup.seal}</dt>
              <dd className="seal">{backup.data.sha256}</dd>
            </dl>
          </div>
        ) : null}
      </Card>
    </div>
  );
}
