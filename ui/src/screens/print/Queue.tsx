// The queue: runs that wait for an answer on top, then the decisions with what still has to be printed.
import { Button } from "@fluentui/react-components";
import { count, day } from "../../parts/format";
import { Empty } from "../../parts/Page";
import { vi } from "../../text/vi";
import type { PrintQueue, QueueLine } from "../../wire/types";
import { OpenRun } from "./Outcome";

/** The list; `open` goes to the form of a decision. */
export function Queue({ queue, current, open }: { queue: PrintQueue; current: number | undefined; open: (id: number) => void }) {
  if (queue.decisions.length === 0) return <Empty text={vi.print.empty} />;
  return (
    <div className="queue">
      {queue.runs.length > 0 ? (
        <ul className="open-runs" aria-label={vi.print.queue.open}>
          {queue.runs.map((run) => (
            <OpenRun key={run.id} run={run} />
          ))}
        </ul>
      ) : null}
      <div className="sheet-box fill" tabIndex={0} role="region" aria-label={vi.print.queue.label}>
        <table className="sheet">
          <thead>
            <tr>
              <th scope="col">{vi.print.queue.number}</th>
              <th scope="col">{vi.print.queue.day}</th>
              <th scope="col">{vi.print.queue.award}</th>
              <th scope="col" className="number">{vi.print.queue.all}</th>
              <th scope="col" className="number">{vi.print.queue.printed}</th>
              <th scope="col" className="number">{vi.print.queue.waiting}</th>
              <th scope="col" className="number">{vi.print.queue.next}</th>
              <th scope="col">{vi.print.queue.act}</th>
            </tr>
          </thead>
          <tbody>
            {queue.decisions.map((line) => (
              <Row key={line.decision_id} line={line} current={line.decision_id === current} open={open} />
            ))}
          </tbody>
        </table>
      </div>
    </div>
  );
}

/** What can be done next with a decision. */
export function queueVerb(line: QueueLine): string {
  if (!line.next || line.printed >= line.certificates) return vi.print.queue.again;
  return line.printed === 0 ? vi.print.queue.begin : vi.print.done.continue(line.next);
}

function Row({ line, current, open }: { line: QueueLine; current: boolean; open: (id: number) => void }) {
  const waiting = line.certificates - line.printed;
  const verb = queueVerb(line);
  return (
    <tr aria-current={current ? "true" : undefined} className={current ? "queue-now" : undefined}>
      <th scope="row">{line.number}</th>
      <td className="value">{day(line.issued_on)}</td>
      <td className="wrap">{line.award_name}</td>
      <td className="number">{count(line.certificates)}</td>
      <td className="number">{count(line.printed)}</td>
      <td className="number">
        {waiting > 0 ? (
          <strong className="warn-text">⚠ {count(waiting)}</strong>
        ) : (
          <span className="good-text">✔ {vi.print.queue.done}</span>
        )}
      </td>
      <td className="number">{line.next ?? ""}</td>
      <td>
        <Button
          size="small"
          className="queue-verb"
          aria-label={vi.print.queue.beginOf(verb, line.number)}
          onClick={() => open(line.decision_id)}
        >
          {verb}
        </Button>
      </td>
    </tr>
  );
}
