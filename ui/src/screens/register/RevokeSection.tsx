// Whether an award still stands, and the way to revoke it: by a decision, for good.
import { Button } from "@fluentui/react-components";
import { useState } from "react";
import { useOffice } from "../../app/office";
import { useWrite } from "../../app/query";
import { useToasts } from "../../app/toasts";
import { Confirm } from "../../parts/Confirm";
import { ChoiceField, DayField, Form, LongField, TextField } from "../../parts/fields";
import { day, typedDay } from "../../parts/format";
import { errorAt, fieldOf, namedHere } from "../../parts/problemField";
import { ProblemView } from "../../parts/ProblemView";
import { useReturnFocus } from "../../parts/returnFocus";
import { revoke as words } from "../../text/facts";
import type { RegisterLine, RevokeAward } from "../../wire/types";

const FIELDS = ["decision_number", "decided_on", "ground", "note"];
/** What the program calls some of them. */
const NAMES = { number: "decision_number" };

/** The section of one award; `done` hears that it was revoked. */
export function RevokeSection({ row, done }: { row: RegisterLine; done: () => void }) {
  const [open, setOpen] = useState<"none" | "new">("none");
  const frame = useReturnFocus<HTMLElement>(open);
  return (
    <section className="certificate" aria-label={words.title} ref={frame}>
      {row.golden_register_number ? null : <h3>{row.award_name}</h3>}
      {row.revoked ? (
        <div className="bad">
          <p>{words.revoked}</p>
          <p className="why-because">{words.revokedNote}</p>
        </div>
      ) : open === "new" ? (
        <RevokeForm row={row} close={() => setOpen("none")} done={done} />
      ) : (
        <div className="row-buttons">
          <Button data-opens="new" size="small" appearance="subtle" onClick={() => setOpen("new")}>
            {words.open}
          </Button>
        </div>
      )}
    </section>
  );
}

function RevokeForm({ row, close, done }: { row: RegisterLine; close: () => void; done: () => void }) {
  const { today } = useOffice();
  const toasts = useToasts();
  const send = useWrite("awards.revoke");
  const problem = namedHere(send.error, NAMES);
  const [wrong, setWrong] = useState<Record<string, string>>({});
  const [asking, setAsking] = useState<RevokeAward | null>(null);
  const at = (field: string) => wrong[field] ?? errorAt(problem, field, FIELDS);
  const write = () => {
    if (!asking || send.isPending) return;
    send.mutate(asking, {
      onSuccess: () => {
        // What has legal force offers no way back.
        toasts.done(words.done(row.recipient));
        close();
        done();
      },
      onError: () => setAsking(null),
    });
  };
  return (
    <div className="life-form">
      <Form
        label={words.open}
        begin="focused"
        send={({ text }) => {
          const request = {
            award_record_id: row.id,
            decision_number: text("decision_number"),
            decided_on: typedDay(text("decided_on")),
            ground: text("ground"),
            note: text("note"),
          };
          const found = {
            ...(request.decision_number === "" ? { decision_number: words.noDecision } : {}),
            ...(/^\d{4}-\d{2}-\d{2}$/.test(request.decided_on) ? {} : { decided_on: words.dayWrong }),
          };
          setWrong(found);
          if (Object.keys(found).length === 0) setAsking(request);
        }}
      >
        {problem && !fieldOf(problem, FIELDS) ? <ProblemView problem={problem} /> : null}
        <TextField name="decision_number" label={words.decisionNumber} error={at("decision_number")} required="required" />
        <DayField name="decided_on" label={words.decidedOn} value={today} error={at("decided_on")} required="required" />
        <ChoiceField name="ground" label={words.ground} choices={[...words.grounds]} error={at("ground")} />
        <LongField name="note" label={words.note} rows={2} error={at("note")} />
        <div className="form-end">
          <Button onClick={close}>{words.cancel}</Button>
          <Button type="submit" appearance="primary">
            {words.next}
          </Button>
        </div>
      </Form>
      {asking ? (
        <Confirm
          title={words.askTitle(row.recipient)}
          verb={words.verb}
          act={write}
          close={() => setAsking(null)}
          working={send.isPending ? "working" : undefined}
        >
          <p>{words.ask(row.award_name, asking.decision_number, day(asking.decided_on))}</p>
          <p>{words.grounds.find((one) => one.key === asking.ground)?.name}</p>
          <p className="notice">{words.final}</p>
        </Confirm>
      ) : null}
    </div>
  );
}
