// The dialog that begins a round.
import { useOffice } from "../../app/office";
import { useWrite } from "../../app/query";
import { useToasts } from "../../app/toasts";
import { Confirm } from "../../parts/Confirm";
import { DayField, Form, NumberField, TextField } from "../../parts/fields";
import { typedDay } from "../../parts/format";
import { errorAt } from "../../parts/problemField";
import { ProblemView } from "../../parts/ProblemView";
import { vi } from "../../text/vi";

const FIELDS = ["code", "title", "year", "from_year", "proposer", "submission_number", "submission_date"];

/** Asks for the round's title, year and proposer; `created` gets its code. */
export function CreateDossier({ close, created }: { close: () => void; created: (code: string) => void }) {
  const { today } = useOffice();
  const toasts = useToasts();
  const create = useWrite("dossiers.create");
  const at = (field: string) => errorAt(create.error, field, FIELDS);
  const year = Number(today.slice(0, 4)) || new Date().getFullYear();
  return (
    <Confirm
      kind="modal"
      title={vi.dossiers.create}
      verb={vi.dossiers.createVerb}
      form="create-dossier"
      close={close}
      working={create.isPending ? "working" : undefined}
    >
      <Form
        id="create-dossier"
        label={vi.dossiers.create}
        send={({ text, number }) =>
          create.mutate(
            {
              code: text("code"),
              title: text("title"),
              year: number("year"),
              proposer: text("proposer"),
              submission_number: text("submission_number"),
              submission_date: typedDay(text("submission_date")),
              achievement_type: "",
              ...(text("from_year") === "" ? {} : { from_year: number("from_year") }),
            },
            {
              onSuccess: (done) => {
                toasts.done(vi.dossiers.created(done.code), done.ack);
                created(done.code);
              },
            },
          )
        }
      >
        {create.error ? <ProblemView problem={create.error} /> : null}
        <TextField name="title" label={vi.dossiers.title} hint={vi.dossiers.titleHint} error={at("title")} required="required" />
        <div className="form-pair">
          <NumberField name="year" label={vi.dossiers.yearLong} value={year} error={at("year")} />
          <NumberField name="from_year" label={vi.dossiers.fromYear} hint={vi.dossiers.fromYearHint} error={at("from_year")} />
        </div>
        <div className="form-pair">
          <TextField name="code" label={vi.dossiers.code} hint={vi.dossiers.codeHint} error={at("code")} />
          <TextField name="proposer" label={vi.dossiers.proposer} error={at("proposer")} />
        </div>
        <div className="form-pair">
          <TextField name="submission_number" label={vi.dossiers.submissionNumber} error={at("submission_number")} />
          <DayField name="submission_date" label={vi.dossiers.submissionDate} error={at("submission_date")} />
        </div>
      </Form>
    </Confirm>
  );
}
