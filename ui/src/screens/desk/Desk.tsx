// The desk: what to do next, what is due, the year so far, how much there is, what was done last.
import { Button, Spinner } from "@fluentui/react-components";
import { useBackend } from "../../app/backend";
import { backupAge, since } from "../../app/backupAge";
import { useOffice } from "../../app/office";
import { calledBy, openRecord } from "../../app/openHit";
import { asProblem, useRead } from "../../app/query";
import { go } from "../../app/route";
import { useToasts } from "../../app/toasts";
import { count, day, moment } from "../../parts/format";
import { Card, Empty, Page } from "../../parts/Page";
import { ProblemView } from "../../parts/ProblemView";
import { desk as words } from "../../text/life";
import { vi } from "../../text/vi";
import type { BackupLine, DeskView, OpenedLine, Task } from "../../wire/types";
import { Deadlines } from "./Deadlines";
import { YearSoFar } from "./YearSoFar";

function doTask(task: Task) {
  if (task.kind === "backup") return go({ screen: "safety", tab: "backups" });
  if (task.kind === "print") return go({ screen: "print", id: task.decision_id ?? undefined });
  if (task.kind === "import") return go({ screen: "import" });
  if (task.decision_id) return go({ screen: "decisions", id: task.decision_id });
  if (task.dossier) return go({ screen: "dossier", code: task.dossier });
  return go({ screen: "dossiers" });
}

/** The program's tasks, and the backup where it is missing or old. */
function tasksOf(desk: DeskView, backup: BackupLine | null): Task[] {
  const age = backupAge(backup);
  if (age === "fresh" || desk.tasks.some((task) => task.kind === "backup")) return desk.tasks;
  // An office without people has nothing to lose yet.
  if (!backup && desk.individuals === 0) return desk.tasks;
  const text = backup ? words.backupOld(since(backup.at), count(backup.acts_since)) : words.backupNever;
  return [...desk.tasks, { kind: "backup", text, dossier: "", decision_id: null }];
}

/** The first screen of a working day. */
export function Desk() {
  const { today, backup } = useOffice();
  const desk = useRead("office.desk", {});
  if (desk.error) return <ProblemView problem={desk.error} />;
  if (!desk.data) return <Spinner className="waiting" label={vi.grid.loading} />;
  const view = desk.data;
  return (
    <Page title={vi.desk.title} note={vi.desk.today(day(today))}>
      <div className="desk">
        <div className="desk-column">
          <Tasks tasks={tasksOf(view, backup)} people={view.individuals} />
          <YearSoFar year={view.year} awards={view.year_awards} before={view.awards} />
          <Recent desk={view} />
        </div>
        <div className="desk-column">
          <Deadlines lines={view.deadlines} />
          {view.opened.length > 0 ? <Opened lines={view.opened} /> : null}
          <Card title={vi.desk.figures}>
            <Figures desk={view} />
          </Card>
        </div>
      </div>
    </Page>
  );
}

function Tasks({ tasks, people }: { tasks: Task[]; people: number }) {
  return (
    <Card title={vi.desk.tasks}>
      {tasks.length === 0 ? (
        <Empty text={people === 0 ? words.noPeople : words.noTasks}>
          {people === 0 ? (
            <Button appearance="primary" onClick={() => go({ screen: "import", kind: "people" })}>
              {words.importPeople}
            </Button>
          ) : (
            <Button onClick={() => go({ screen: "dossiers" })}>{words.createDossier}</Button>
          )}
        </Empty>
      ) : null}
      <ul className="tasks">
        {tasks.map((task, index) => (
          <li key={`${task.kind}-${task.dossier}-${index}`}>
            <span className={task.kind === "backup" ? "task-dot task-warn" : "task-dot"} aria-hidden="true" />
            <span className="task-text">{task.text}</span>
            <Button size="small" appearance={index === 0 ? "primary" : "secondary"} onClick={() => doTask(task)}>
              {vi.desk.verbs[task.kind] ?? vi.desk.open}
            </Button>
          </li>
        ))}
      </ul>
    </Card>
  );
}

function Opened({ lines }: { lines: OpenedLine[] }) {
  const backend = useBackend();
  const toasts = useToasts();
  return (
    <Card title={words.opened}>
      <ul className="opened">
        {lines.map((line) => (
          <li key={`${line.kind}-${line.id}`}>
            <button
              type="button"
              className="opened-line"
              onClick={() => openRecord(backend, line).catch((thrown: unknown) => toasts.refused(asProblem(thrown)))}
            >
              <span className="opened-title">{calledBy(line).name}</span>
              <span className="quiet">{calledBy(line).note}</span>
            </button>
          </li>
        ))}
      </ul>
    </Card>
  );
}

function Recent({ desk }: { desk: DeskView }) {
  return (
    <Card
      title={vi.desk.recent}
      tools={
        <Button size="small" appearance="subtle" onClick={() => go({ screen: "journal", tab: "acts" })}>
          {vi.desk.journal}
        </Button>
      }
    >
      {desk.recent.length === 0 ? <Empty text={words.noRecent} /> : null}
      <ul className="recent">
        {desk.recent.map((act) => (
          <li key={act.seq}>
            <span className="recent-at">{moment(act.at)}</span>
            <span className={act.undone_by ? "undone" : undefined}>{act.text}</span>
          </li>
        ))}
      </ul>
    </Card>
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
