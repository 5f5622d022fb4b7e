// The dialog of one step: submit, receive, send back, withdraw.
import { useOffice } from "../../app/office";
import { useWrite } from "../../app/query";
import { useToasts } from "../../app/toasts";
import { Confirm } from "../../parts/Confirm";
import { DayField, Form, LongField, TextField } from "../../parts/fields";
import { typedDay } from "../../parts/format";
import { errorAt } from "../../parts/problemField";
import { ProblemView } from "../../parts/ProblemView";
import { vi } from "../../text/vi";
import type { DossierView } from "../../wire/types";

/** Steps that are done in this dialog. */
export type DialogStep = "submit" | "receive" | "return" | "withdraw";

const FIELDS = ["submission_number", "submission_date", "reason", "on"];

/** Asks what the step needs and does it. */
export function StepDialog({ step, view, close }: { step: DialogStep; view: DossierView; close: () => void }) {
  const { today } = useOffice();
  const toasts = useToasts();
  const act = useWrite("dossiers.step");
  const at = (field: string) => errorAt(act.error, field, FIELDS);
  return (
    <Confirm
      kind="modal"
      title={vi.dossiers.stepTitle(vi.dossiers.steps[step], view.dossier.code)}
      verb={vi.dossiers.steps[step]}
      form="step-dossier"
      close={close}
      working={act.isPending ? "working" : undefined}
    >
      <Form
        id="step-dossier"
        label={vi.dossiers.steps[step]}
        send={({ text }) =>
          act.mutate(
            {
              dossier: view.dossier.code,
              step,
              revision: view.revision,
              on: typedDay(text("on")),
              reason: text("reason"),
              submission_number: text("submission_number"),
              submission_date: typedDay(text("submission_date")),
            },
            {
              onSuccess: (done) => {
                toasts.done(vi.dossiers.stepped(done.code, done.state_name), done.ack);
                close();
              },
            },
          )
        }
      >
        {act.error ? <ProblemView problem={act.error} /> : null}
        <p className="quiet">{vi.dossiers.stepNotes[step]}</p>
        {step === "submit" ? (
          <div className="form-pair">
            <TextField
              name="submission_number"
              label={vi.dossiers.submissionNumber}
              value={view.submission_number}
              placeholder="05/TTr-UBND"
              error={at("submission_number")}
            />
            <DayField
              name="submission_date"
              label={vi.dossiers.submissionDate}
              value={view.submission_date || today}
              error={at("submission_date")}
            />
          </div>
        ) : null}
        {step === "return" || step === "withdraw" ? (
          <LongField name="reason" label={vi.dossiers.reason} error={at("reason")} required="required" />
        ) : null}
        <DayField name="on" label={vi.dossiers.on} value={today} error={at("on")} />
      </Form>
    </Confirm>
  );
}
