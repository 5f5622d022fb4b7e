// The dialog that puts one person on record; many come from Excel.
import { useWrite } from "../../app/query";
import { useToasts } from "../../app/toasts";
import { Confirm } from "../../parts/Confirm";
import { ChoiceField, Form, TextField } from "../../parts/fields";
import { errorAt, fieldOf } from "../../parts/problemField";
import { ProblemView } from "../../parts/ProblemView";
import { vi } from "../../text/vi";

const FIELDS = ["name", "sex", "birth", "citizen_id", "post", "unit"];
const SEXES = ["", "female", "male"].map((key) => ({ key, name: vi.sexes[key] ?? "" }));

/** Asks for who it is; `added` gets the id of the new record. */
export function AddPerson({ close, added }: { close: () => void; added: (id: number) => void }) {
  const toasts = useToasts();
  const add = useWrite("people.add");
  const at = (field: string) => errorAt(add.error, field, FIELDS);
  return (
    <Confirm kind="modal" title={vi.people.add} verb={vi.people.add} form="add-person" close={close} working={add.isPending ? "working" : undefined}>
      <Form
        id="add-person"
        label={vi.people.add}
        send={({ text }) =>
          add.mutate(
            { name: text("name"), sex: text("sex"), birth: text("birth"), citizen_id: text("citizen_id"), post: text("post"), unit: text("unit") },
            {
              onSuccess: (done) => {
                toasts.done(vi.people.added(text("name")), done.ack);
                added(done.id);
              },
            },
          )
        }
      >
        {add.error && !fieldOf(add.error, FIELDS) ? <ProblemView problem={add.error} /> : null}
        <TextField name="name" label={vi.people.name} error={at("name")} required="required" />
        <div className="form-pair">
          <ChoiceField name="sex" label={vi.people.sex} value="" choices={SEXES} error={at("sex")} />
          <TextField name="birth" label={vi.people.birth} placeholder={vi.dayPlaceholder} error={at("birth")} />
        </div>
        <TextField name="citizen_id" label={vi.people.citizenId} error={at("citizen_id")} />
        <div className="form-pair">
          <TextField name="post" label={vi.people.post} error={at("post")} />
          <TextField name="unit" label={vi.people.unit} error={at("unit")} />
        </div>
      </Form>
    </Confirm>
  );
}
