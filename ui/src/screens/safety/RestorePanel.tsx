// Restoring: what the copy holds beside what is open, which acts would be lost, and only then the question.
import { Button, Spinner } from "@fluentui/react-components";
import { useState } from "react";
import { useRead, useWrite } from "../../app/query";
import { Confirm } from "../../parts/Confirm";
import { Form, TextField } from "../../parts/fields";
import { count, moment } from "../../parts/format";
import { Panel } from "../../parts/Panel";
import { ProblemView } from "../../parts/ProblemView";
import { restore as words } from "../../text/safety";
import type { AskCopy, CountPair, Restored, RestorePreview } from "../../wire/types";

/** The copy that was chosen, and what it is called. */
export type Chosen = { ask: AskCopy; name: string; headCode?: string };

/** Refusals that another code answers; a copy whose seal is damaged opens with none. */
const ASKS_FOR_CODE = ["recovery_code.needed", "recovery_code.mistyped", "recovery_code.wrong"];

/** The panel of one copy. */
export function RestorePanel({ chosen, close }: { chosen: Chosen; close: () => void }) {
  const [code, setCode] = useState("");
  const ask: AskCopy = code === "" ? chosen.ask : { ...chosen.ask, code };
  const run = useWrite("restore.run");
  const done = run.data;
  // What was restored is the file of now: nothing is left to be compared with it.
  const shown = useRead("restore.preview", ask, { enabled: !done });
  const locked = shown.error && ASKS_FOR_CODE.includes(shown.error.code) ? shown.error : null;
  return (
    <Panel title={words.title} subtitle={chosen.name} wide="wide" close={close}>
      {done ? (
        <Outcome done={done} close={close} />
      ) : (
        <>
          {shown.isFetching ? <Spinner size="small" label={words.reading} /> : null}
          {locked ? <CodeForm wrong={code === "" ? undefined : locked.message} send={setCode} /> : null}
          {shown.error && !locked ? <ProblemView problem={shown.error} /> : null}
          {run.error ? <ProblemView problem={run.error} /> : null}
          {shown.data ? <Preview view={shown.data} headCode={chosen.headCode} working={run.isPending} run={() => run.mutate(ask)} /> : null}
        </>
      )}
    </Panel>
  );
}

function CodeForm({ wrong, send }: { wrong?: string; send: (code: string) => void }) {
  const [missing, setMissing] = useState<string | undefined>();
  return (
    <div className="life-form">
      <Form
        label={words.code}
        begin="focused"
        send={({ text }) => {
          setMissing(text("code") === "" ? words.codeMissing : undefined);
          if (text("code") !== "") send(text("code"));
        }}
      >
        <p>{words.locked}</p>
        <TextField name="code" label={words.code} error={missing ?? wrong} />
        <div className="form-end">
          <Button type="submit" appearance="primary">
            {words.unlock}
          </Button>
        </div>
      </Form>
    </div>
  );
}

function Preview({ view, headCode, working, run }: { view: RestorePreview; headCode?: string; working: boolean; run: () => void }) {
  const [asking, setAsking] = useState<"open" | "closed">("closed");
  const lost = view.lost_total;
  return (
    <>
      <p>{view.text}</p>
      <dl className="facts">
        <dt>{words.office}</dt>
        <dd>{view.office}</dd>
        {view.at ? (
          <>
            <dt>{words.at}</dt>
            <dd>{moment(view.at)}</dd>
          </>
        ) : null}
        {headCode ? (
          <>
            <dt>{words.headCode}</dt>
            <dd className="act-code">{headCode}</dd>
          </>
        ) : null}
      </dl>
      {view.same_office ? null : <p className="amber">⚠ {words.otherOffice}</p>}
      {view.clean ? null : (
        <div className="bad">
          <p>✖ {words.findings}</p>
          <ul className="told">
            {view.findings.map((one) => (
              <li key={one}>{one}</li>
            ))}
          </ul>
        </div>
      )}
      <Counts counts={view.counts} />
      {lost === 0 ? (
        <p className="good">✔ {words.nothingLost}</p>
      ) : (
        <section className="lost" aria-label={words.lost(count(lost))}>
          <p className="amber">⚠ {words.lost(count(lost))}</p>
          <ul className="plain-list">
            {view.lost.map((line) => (
              <li key={line.seq}>
                <span className="number">{line.seq}</span>
                <p>
                  {line.text} <span className="quiet">{[line.actor, moment(line.at)].join(", ")}</span>
                </p>
              </li>
            ))}
          </ul>
          {lost > view.lost.length ? <p className="quiet">{words.lostMore(count(lost - view.lost.length))}</p> : null}
        </section>
      )}
      {view.clean ? (
        <div className="form-end panel-end">
          <Button appearance="primary" disabledFocusable={working} onClick={() => setAsking("open")}>
            {working ? words.running : words.verb}
          </Button>
        </div>
      ) : null}
      {asking === "open" ? (
        <Confirm
          title={words.askTitle(view.name)}
          verb={words.verb}
          close={() => setAsking("closed")}
          act={() => {
            setAsking("closed");
            run();
          }}
        >
          <p>{words.ask}</p>
          {lost > 0 ? <p className="amber">⚠ {words.askLost(count(lost))}</p> : null}
        </Confirm>
      ) : null}
    </>
  );
}

function Counts({ counts }: { counts: CountPair[] }) {
  return (
    <div className="sheet-box" tabIndex={0} role="region" aria-label={words.counts}>
      <table className="sheet">
        <thead>
          <tr>
            <th scope="col">{words.counted}</th>
            <th scope="col" className="number">
              {words.copy}
            </th>
            <th scope="col" className="number">
              {words.now}
            </th>
          </tr>
        </thead>
        <tbody>
          {counts.map((one) => (
            <tr key={one.name}>
              <th scope="row">{one.name}</th>
              <td className={one.copy === one.now ? "number" : "number warn-text"}>
                {one.copy === one.now ? "" : "≠ "}
                {count(one.copy)}
              </td>
              <td className="number">{count(one.now)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Outcome({ done, close }: { done: Restored; close: () => void }) {
  return (
    <div role="status" className="form">
      <p className="good">✔ {words.done}</p>
      <p>{done.text}</p>
      <p>{words.kept(done.kept_as)}</p>
      <div className="form-end">
        <Button appearance="primary" onClick={close}>
          {words.finish}
        </Button>
      </div>
    </div>
  );
}
