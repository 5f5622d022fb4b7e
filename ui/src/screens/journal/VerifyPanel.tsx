// Whether the journal is whole, and whether the code on a printed paper stands in it.
import { Button, Spinner } from "@fluentui/react-components";
import { ShieldCheckmarkRegular } from "@fluentui/react-icons";
import { useState } from "react";
import { useWrite } from "../../app/query";
import { Form, TextField } from "../../parts/fields";
import { count, moment } from "../../parts/format";
import { Panel } from "../../parts/Panel";
import { errorAt, fieldOf } from "../../parts/problemField";
import { ProblemView } from "../../parts/ProblemView";
import { verify as words } from "../../text/journal";
import type { JournalVerified } from "../../wire/types";

/** The panel; `head` is the code of the newest act, `show` opens the act of a printed code. */
export function VerifyPanel({ head, close, show }: { head: string; close: () => void; show: (seq: number) => void }) {
  const check = useWrite("journal.verify");
  const [missing, setMissing] = useState<string | undefined>();
  const asked = check.variables?.code;
  const view = check.isPending ? undefined : check.data;
  return (
    <Panel title={words.open} wide="wide" close={close}>
      <p>{words.lead}</p>
      <div aria-live="polite" className="form">
        {check.isPending ? <Spinner size="small" label={words.running} /> : null}
        {check.error && !fieldOf(check.error, ["code"]) ? <ProblemView problem={check.error} /> : null}
        {view ? <Answer view={view} asked={asked} show={show} /> : null}
      </div>
      <div className="head-code">
        <p className="quiet">{words.head}</p>
        <p className="act-code act-code-large">{(view?.head_code ?? head) || words.noHead}</p>
        <p className="quiet">{words.headNote}</p>
      </div>
      <div className="form-start">
        <Button appearance="primary" icon={<ShieldCheckmarkRegular />} disabledFocusable={check.isPending} onClick={() => check.mutate({})}>
          {words.all}
        </Button>
      </div>
      <div className="life-form">
        <Form
          label={words.paper}
          send={({ text }) => {
            const code = text("code");
            setMissing(code === "" ? words.codeMissing : undefined);
            if (code !== "") check.mutate({ code });
          }}
        >
          <h3>{words.paper}</h3>
          <TextField name="code" label={words.code} hint={words.codeHint} error={missing ?? errorAt(check.error, "code", ["code"])} />
          <div className="form-start">
            <Button type="submit" disabledFocusable={check.isPending}>
              {words.compare}
            </Button>
          </div>
        </Form>
      </div>
    </Panel>
  );
}

function Answer({ view, asked, show }: { view: JournalVerified; asked?: string; show: (seq: number) => void }) {
  const { proven } = view;
  const broken = view.first_bad ? words.broken(view.first_bad) : words.brokenSomewhere;
  return (
    <>
      <p className={view.whole ? "good" : "bad"}>{view.whole ? `✔ ${words.whole}` : `✖ ${broken}`}</p>
      <p>{view.text}</p>
      {asked && proven ? (
        <div className="good">
          <p>✔ {words.proven(proven.seq, moment(proven.at))}</p>
          <p className="told">{words.later(count(proven.later))}</p>
          <Button size="small" onClick={() => show(proven.seq)}>
            {words.show}
          </Button>
        </div>
      ) : null}
      {asked && !proven ? <p className="amber">⚠ {words.unproven}</p> : null}
    </>
  );
}
