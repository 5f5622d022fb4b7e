// Replacing a certificate that is damaged, misprinted or lost: by a decision, recorded for good.
import { Button, Checkbox, Field, Radio, RadioGroup } from "@fluentui/react-components";
import { useEffect, useRef, useState } from "react";
import { useOffice } from "../../app/office";
import { useWrite } from "../../app/query";
import { useToasts } from "../../app/toasts";
import { Confirm } from "../../parts/Confirm";
import { DayField, Form, LongField, TextField } from "../../parts/fields";
import { day, typedDay } from "../../parts/format";
import { errorAt, fieldOf } from "../../parts/problemField";
import { ProblemView } from "../../parts/ProblemView";
import { certificate as words } from "../../text/register";
import type { RegisterLine, ReplaceCertificate } from "../../wire/types";

const FIELDS = ["decision_number", "decided_on", "reason"];
const KINDS = ["exchange", "reissue"];

/** The form for the certificate of a row; nothing is written before it was confirmed. */
export function ReplaceForm({ row, close }: { row: RegisterLine; close: () => void }) {
  const { today } = useOffice();
  const toasts = useToasts();
  const replace = useWrite("certificates.replace");
  const [kind, setKind] = useState("exchange");
  const [returned, setReturned] = useState<"returned" | "kept">("returned");
  const [wrong, setWrong] = useState<Record<string, string>>({});
  const [asking, setAsking] = useState<ReplaceCertificate | null>(null);
  const at = (field: string) => wrong[field] ?? errorAt(replace.error, field, FIELDS);
  const frame = useRef<HTMLDivElement>(null);
  // The form opens below a list of sheets; all of it comes into sight. What a newer browser answers
  // (a promise) must not be taken for a clean-up.
  useEffect(() => {
    frame.current?.scrollIntoView?.({ block: "start" });
  }, []);
  const named = words.kinds[kind] ?? kind;
  const write = () => {
    if (!asking || replace.isPending) return;
    replace.mutate(asking, {
      onSuccess: () => {
        // What has legal force offers no way back.
        toasts.done(words.replaced(named, row.recipient));
        close();
      },
      onError: () => setAsking(null),
    });
  };
  return (
    <div className="life-form" ref={frame}>
      <Form
        label={words.replace}
        begin="focused"
        send={({ text }) => {
          const request = {
            award_id: row.id,
            kind,
            decision_number: text("decision_number"),
            decided_on: typedDay(text("decided_on")),
            reason: text("reason"),
            returned: returned === "returned",
          };
          const found = {
            ...(request.decision_number === "" ? { decision_number: words.noDecision } : {}),
            ...(request.reason === "" ? { reason: words.noReason } : {}),
          };
          setWrong(found);
          if (Object.keys(found).length === 0) setAsking(request);
        }}
      >
        {replace.error && !fieldOf(replace.error, FIELDS) ? <ProblemView problem={replace.error} /> : null}
        <Field label={words.kind}>
          <RadioGroup
            value={kind}
            onChange={(_, data) => {
              setKind(data.value);
              setReturned(data.value === "exchange" ? "returned" : "kept");
            }}
          >
            {KINDS.map((one) => (
              <Radio
                key={one}
                value={one}
                label={
                  <>
                    {words.kinds[one]} <span className="quiet">{words.kindNotes[one]}</span>
                  </>
                }
              />
            ))}
          </RadioGroup>
        </Field>
        <TextField name="decision_number" label={words.decisionNumber} error={at("decision_number")} required="required" />
        <DayField name="decided_on" label={words.decidedOn} value={today} error={at("decided_on")} />
        <LongField name="reason" label={words.why} hint={words.whyHint} rows={2} error={at("reason")} required="required" />
        <Checkbox
          label={words.oldBack}
          checked={returned === "returned"}
          onChange={(_, data) => setReturned(data.checked === true ? "returned" : "kept")}
        />
        <div className="form-end">
          <Button onClick={close}>{words.cancel}</Button>
          <Button type="submit" appearance="primary">
            {words.next}
          </Button>
        </div>
      </Form>
      {asking ? (
        <Confirm
          title={words.askTitle(named, row.recipient)}
          verb={words.verbs[kind] ?? named}
          act={write}
          close={() => setAsking(null)}
          working={replace.isPending ? "working" : undefined}
        >
          <p>{words.ask(asking.decision_number, day(asking.decided_on))}</p>
          <p>{asking.reason}</p>
          <p>{asking.returned ? words.returned : words.notReturned}</p>
          <p className="notice">{words.final}</p>
        </Confirm>
      ) : null}
    </div>
  );
}
