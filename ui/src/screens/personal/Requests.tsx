// The register of requests: who asks for what, until when, and what was answered.
import { Button, Spinner } from "@fluentui/react-components";
import { useRead } from "../../app/query";
import { go } from "../../app/route";
import { day } from "../../parts/format";
import { Empty } from "../../parts/Page";
import { ProblemView } from "../../parts/ProblemView";
import { requests as words } from "../../text/personal";
import { vi } from "../../text/vi";
import type { DataRequestLine } from "../../wire/types";
import { AnswerForm } from "./AnswerForm";
import { RequestForm } from "./RequestForm";

/** Which form is open, and for which request. */
export type Open = { form: "none" } | { form: "save"; line?: DataRequestLine } | { form: "answer"; line: DataRequestLine };

/** The kind of request that erasing answers. */
const ERASING = "delete";

/** How long is left, in words. */
function leftOf({ days_left }: DataRequestLine): { text: string; tone: string } {
  if (days_left < 0) return { text: words.overdue(-days_left), tone: "bad-text" };
  if (days_left === 0) return { text: words.today, tone: "warn-text" };
  return { text: words.left(days_left), tone: days_left <= 3 ? "warn-text" : "" };
}

/** The tab. */
export function Requests({ open, setOpen }: { open: Open; setOpen: (open: Open) => void }) {
  const all = useRead("data_requests.all", {});
  const close = () => setOpen({ form: "none" });
  const view = all.data;
  if (all.error) return <ProblemView problem={all.error} />;
  if (!view) return <Spinner className="waiting" label={vi.grid.loading} />;
  return (
    <>
      <p className="quiet">{words.lead}</p>
      <div className="split">
        {view.rows.length === 0 ? <Empty text={words.empty} /> : <Table rows={view.rows} open={open} setOpen={setOpen} />}
        {open.form === "save" ? <RequestForm key={open.line?.id ?? "new"} kinds={view.kinds} line={open.line} close={close} /> : null}
        {open.form === "answer" ? <AnswerForm key={open.line.id} line={open.line} close={close} /> : null}
      </div>
    </>
  );
}

function Table({ rows, open, setOpen }: { rows: DataRequestLine[]; open: Open; setOpen: (open: Open) => void }) {
  const current = open.form === "none" ? undefined : open.line?.id;
  return (
    <div className="sheet-box fill" tabIndex={0} role="region" aria-label={words.list}>
      <table className="sheet requests">
        <thead>
          <tr>
            <th scope="col">{words.received}</th>
            <th scope="col">{words.requester}</th>
            <th scope="col">{words.kind}</th>
            <th scope="col">{words.due}</th>
            <th scope="col">{words.state}</th>
            <td />
          </tr>
        </thead>
        <tbody>
          {rows.map((line) => (
            <tr key={line.id} className={line.id === current ? "copy-chosen" : undefined}>
              <td>{day(line.received_on)}</td>
              <th scope="row">
                {line.requester}
                <p className="quiet">{line.subject ? `${words.subject}: ${line.subject}` : `${words.subject}: ${words.noSubject}`}</p>
              </th>
              <td>
                {line.kind_name}
                <p className="quiet">{line.content}</p>
              </td>
              <td>
                {day(line.due_on)}
                {line.answered_on ? null : <p className="quiet">{words.replyBy(day(line.reply_by))}</p>}
              </td>
              <td>
                <State line={line} />
              </td>
              <td>
                <Acts line={line} setOpen={setOpen} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function State({ line }: { line: DataRequestLine }) {
  if (line.answered_on) {
    return (
      <>
        <span className="good-text">{words.answered(line.outcome_name, day(line.answered_on))}</span>
        <p className="quiet">{line.answer}</p>
      </>
    );
  }
  const left = leftOf(line);
  return <span className={left.tone}>{left.text}</span>;
}

function Acts({ line, setOpen }: { line: DataRequestLine; setOpen: (open: Open) => void }) {
  if (line.answered_on) return null;
  const { subject_id } = line;
  return (
    <div className="request-acts">
      <Button size="small" aria-label={words.answerOf(line.requester)} onClick={() => setOpen({ form: "answer", line })}>
        {words.answer}
      </Button>
      {line.kind === ERASING && subject_id ? (
        <Button size="small" appearance="subtle" onClick={() => go({ screen: "personal", tab: "erase", id: subject_id })}>
          {words.toErase}
        </Button>
      ) : null}
      <Button size="small" appearance="subtle" aria-label={words.editOf(line.requester)} onClick={() => setOpen({ form: "save", line })}>
        {words.edit}
      </Button>
    </div>
  );
}
