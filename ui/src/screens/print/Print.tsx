// Printing: the queue, the form of one decision with its true preview, and the runs that were made.
import { Button, Select, Spinner } from "@fluentui/react-components";
import { useState, type ComponentProps } from "react";
import { useRead } from "../../app/query";
import { go } from "../../app/route";
import { count, day } from "../../parts/format";
import { Empty, Page } from "../../parts/Page";
import { ProblemView } from "../../parts/ProblemView";
import { Tabs } from "../../parts/Tabs";
import { vi } from "../../text/vi";
import type { QueueLine, RunLine } from "../../wire/types";
import { OpenRun } from "./Outcome";
import { Queue } from "./Queue";
import { Runs } from "./Runs";
import { Sheets } from "./Sheets";
import { paperState } from "./state";

type TabName = "form" | "queue" | "runs";

const waitingOf = (line: QueueLine) => line.certificates - line.printed;

/** The screen; `id` names the decision, else the first with certificates that wait. */
export function Print({ id }: { id?: number }) {
  const queue = useRead("certificates.queue", {});
  const lines = queue.data?.decisions ?? [];
  const chosen = id ?? (lines.find((line) => waitingOf(line) > 0) ?? lines[0])?.decision_id;
  const shown = useRead("decisions.show", { id: chosen ?? 0 }, { enabled: chosen !== undefined });
  const runs = useRead("prints.runs", { id: chosen ?? 0 }, { enabled: chosen !== undefined });
  const [tab, setTab] = useState<TabName>("form");
  // The result of a run asks for its outcome itself while it is in sight.
  const [asked, setAsked] = useState<number | undefined>(undefined);
  const untold = (queue.data?.runs ?? []).filter((run) => run.id !== asked);
  const waiting = lines.reduce((sum, line) => sum + waitingOf(line), 0);
  const open = (decision: number) => {
    setTab("form");
    go({ screen: "print", id: decision });
  };
  const lost = tab === "queue" ? null : shown.error;
  return (
    <Page
      title={vi.print.title}
      tools={
        <Select
          aria-label={vi.print.decision}
          className="decision-select"
          value={String(chosen ?? "")}
          onChange={(_, data) => go({ screen: "print", id: Number(data.value) })}
        >
          {lines.map((line) => (
            <option key={line.decision_id} value={line.decision_id}>
              {vi.print.choice(line.number, day(line.issued_on), line.award_name, waitingOf(line) > 0 ? count(waitingOf(line)) : "")}
            </option>
          ))}
        </Select>
      }
    >
      {queue.error ? <ProblemView problem={queue.error} /> : null}
      {lost ? <ProblemView problem={lost} /> : null}
      {queue.data && chosen === undefined ? <Empty text={vi.print.empty} /> : null}
      {chosen === undefined ? null : (
        <>
          {tab === "form" ? <Untold runs={untold} more={() => setTab("queue")} /> : null}
          <Tabs<TabName>
            label={vi.print.tabs.label}
            tabs={[
              { key: "form", name: vi.print.tabs.form },
              { key: "queue", name: vi.print.tabs.queue(count(waiting)) },
              { key: "runs", name: vi.print.tabs.runs(count(runs.data?.rows.length ?? 0)) },
            ]}
            chosen={tab}
            choose={setTab}
          />
          {tab === "queue" && queue.data ? <Queue queue={queue.data} current={chosen} open={open} /> : null}
          {tab === "runs" && runs.error ? <ProblemView problem={runs.error} /> : null}
          {tab === "runs" && runs.data ? <Runs runs={runs.data.rows} /> : null}
          {tab === "form" && !shown.error && (!shown.data || queue.isPending) ? (
            <Spinner className="waiting" label={vi.grid.loading} />
          ) : null}
          {shown.data && !queue.isPending ? (
            <div className="print-tab" hidden={tab !== "form"}>
              <Form
                key={shown.data.decision.id}
                view={shown.data}
                line={lines.find((line) => line.decision_id === chosen)}
                runs={runs.data?.rows ?? []}
                reading={runs.isFetching}
                asks={setAsked}
              />
            </div>
          ) : null}
        </>
      )}
    </Page>
  );
}

/** The form, once the register has said what is on paper. */
function Form(props: Omit<ComponentProps<typeof Sheets>, "state">) {
  const state = paperState(props.view, props.line);
  if (!state) return <Spinner className="waiting" label={vi.grid.loading} />;
  return <Sheets {...props} state={state} />;
}

/** The newest run whose outcome nobody told; the others are in the queue. */
function Untold({ runs, more }: { runs: RunLine[]; more: () => void }) {
  const [newest, ...others] = runs;
  if (!newest) return null;
  return (
    <div className="untold">
      <ul className="open-runs" aria-label={vi.print.queue.open}>
        <OpenRun run={newest} />
      </ul>
      {others.length > 0 ? (
        <p className="quiet">
          {vi.print.run.more(count(others.length))}{" "}
          <Button size="small" appearance="transparent" className="inline-link" onClick={more}>
            {vi.print.run.moreGo}
          </Button>
        </p>
      ) : null}
    </div>
  );
}
