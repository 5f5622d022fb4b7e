// The desk: what to do next, how much there is, what was done last.
import { Button, Spinner } from "@fluentui/react-components";
import { useOffice } from "../../app/office";
import { useRead } from "../../app/query";
import { go } from "../../app/route";
import { count, day, moment } from "../../parts/format";
import { Card, Empty, Page } from "../../parts/Page";
import { ProblemView } from "../../parts/ProblemView";
import { vi } from "../../text/vi";
import type { AwardCount, DeskView, Task } from "../../wire/types";

function doTask(task: Task) {
  if (task.kind === "print") return go({ screen: "print", id: task.decision_id ?? undefined });
  if (task.kind === "import") return go({ screen: "import" });
  if (task.decision_id) return go({ screen: "decisions", id: task.decision_id });
  if (task.dossier) return go({ screen: "dossier", code: task.dossier });
  return go({ screen: "dossiers" });
}

/** The first screen of a working day. */
export function Desk() {
  const { today } = useOffice();
  const desk = useRead("office.desk", {});
  if (desk.error) return <ProblemView problem={desk.error} />;
  if (!desk.data) return <Spinner className="waiting" label={vi.grid.loading} />;
  return (
    <Page title={vi.desk.title} note={vi.desk.today(day(today))}>
      <div className="desk">
        <Card title={vi.desk.tasks}>
          {desk.data.tasks.length === 0 ? <Empty text={vi.desk.noTasks} /> : null}
          <ul className="tasks">
            {desk.data.tasks.map((task, index) => (
              <li key={`${task.kind}-${task.dossier}-${index}`}>
                <span className="task-dot" aria-hidden="true" />
                <span className="task-text">{task.text}</span>
                <Button size="small" appearance={index === 0 ? "primary" : "secondary"} onClick={() => doTask(task)}>
                  {vi.desk.verbs[task.kind] ?? vi.desk.open}
                </Button>
              </li>
            ))}
          </ul>
        </Card>
        <Card title={vi.desk.figures}>
          <Figures desk={desk.data} />
        </Card>
        <Card title={vi.desk.awards}>
          <Years awards={desk.data.awards} />
        </Card>
        <Card
          title={vi.desk.recent}
          tools={
            <Button size="small" appearance="subtle" onClick={() => go({ screen: "settings", tab: "journal" })}>
              {vi.desk.journal}
            </Button>
          }
        >
          <ul className="recent">
            {desk.data.recent.map((act) => (
              <li key={act.seq}>
                <span className="recent-at">{moment(act.at)}</span>
                <span className={act.undone_by ? "undone" : undefined}>{act.text}</span>
              </li>
            ))}
          </ul>
        </Card>
      </div>
    </Page>
  );
}

function Figures({ desk }: { desk: DeskView }) {
  const figures: [string, number, () => void][] = [
    [vi.desk.individuals, desk.individuals, () => go({ screen: "people" })],
    [vi.desk.collectives, desk.collectives, () => go({ screen: "collectives" })],
    [vi.desk.units, desk.units, () => go({ screen: "collectives" })],
    [vi.desk.openDossiers, desk.open_dossiers, () => go({ screen: "dossiers" })],
    [vi.desk.decisions, desk.decisions, () => go({ screen: "decisions" })],
    [vi.desk.unprinted, desk.unprinted_certificates, () => go({ screen: "print" })],
  ];
  return (
    <div className="figures">
      {figures.map(([name, value, act]) => (
        <button key={name} type="button" className="figure" onClick={act}>
          <span className="figure-value">{count(value)}</span>
          <span className="figure-name">{name}</span>
        </button>
      ))}
    </div>
  );
}

function Years({ awards }: { awards: AwardCount[] }) {
  if (awards.length === 0) return <Empty text={vi.desk.noAwards} />;
  const most = Math.max(...awards.map((award) => award.count));
  return (
    <div className="sheet-box" tabIndex={0} role="region" aria-label={vi.desk.awards}>
      <table className="sheet years">
        <thead>
          <tr>
            <th scope="col">{vi.desk.year}</th>
            <th scope="col">{vi.desk.award}</th>
            <th scope="col" className="number">
              {vi.desk.recipients}
            </th>
            <td aria-hidden="true" />
          </tr>
        </thead>
        <tbody>
          {awards.map((award, index) => (
            <tr key={`${award.year}-${award.award}`}>
              <th scope="row">{awards[index - 1]?.year === award.year ? "" : award.year}</th>
              <td>{award.award}</td>
              <td className="number">{count(award.count)}</td>
              <td aria-hidden="true" className="bar-cell">
                <span className="bar" style={{ width: `${Math.max(2, (award.count / most) * 100)}%` }} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
