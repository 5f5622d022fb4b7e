// The dialog that puts one nomination into a round: who, found by name, and for which award.
import { Field, Select } from "@fluentui/react-components";
import { useState } from "react";
import { useRead, useWrite } from "../../app/query";
import { useToasts } from "../../app/toasts";
import { Confirm } from "../../parts/Confirm";
import { Form, LongField } from "../../parts/fields";
import { errorAt, fieldOf } from "../../parts/problemField";
import { ProblemView } from "../../parts/ProblemView";
import { SubjectPick } from "../../parts/SubjectPick";
import { vi } from "../../text/vi";
import type { Hit } from "../../wire/types";
import { QuotaBar } from "../eligibility/Quotas";

const FIELDS = ["subject_id", "award", "achievement"];
const SUBJECTS = ["individual", "collective", "household"];

/** Asks for the recipient and the award; `added` hears of the new nomination. */
export function AddNomination({ dossier, close, added }: { dossier: string; close: () => void; added: () => void }) {
  const toasts = useToasts();
  const add = useWrite("nominations.add");
  const awards = useRead("awards.on", {});
  const [subject, setSubject] = useState<Hit | null>(null);
  const [award, setAward] = useState("");
  const [missing, setMissing] = useState<"missing" | "none">("none");
  const kind = subject?.kind ?? "individual";
  const choices = (awards.data?.rows ?? []).filter((award) => award.recipient_kinds.includes(kind));
  // Another kind of recipient has other awards; the first of them is chosen until the officer says otherwise.
  const chosen = choices.some((one) => one.code === award) ? award : (choices[0]?.code ?? "");
  const at = (field: string) => errorAt(add.error, field, FIELDS);
  return (
    <Confirm kind="modal" title={vi.nominations.add} verb={vi.nominations.add} form="add-nomination" close={close} working={add.isPending ? "working" : undefined}>
      <SubjectPick label={vi.nominations.findRecipient} results={vi.nominations.recipients} kinds={SUBJECTS} chosen={subject} choose={setSubject} />
      <Form
        id="add-nomination"
        label={vi.nominations.add}
        send={(form) => {
          if (!subject) return setMissing("missing");
          add.mutate(
            { dossier, subject_id: subject.id, award: form.text("award"), achievement: form.text("achievement") },
            {
              onSuccess: (done) => {
                toasts.done(vi.nominations.added(subject.title), done.ack);
                added();
                close();
              },
            },
          );
        }}
      >
        {add.error && !fieldOf(add.error, FIELDS) ? <ProblemView problem={add.error} /> : null}
        <p role="status" className={missing === "missing" && !subject ? "bad-text" : undefined}>
          {subject ? vi.nominations.chosen(subject.title, subject.detail) : vi.nominations.chooseRecipient}
        </p>
        {at("subject_id") ? <p className="bad-text">{at("subject_id")}</p> : null}
        <Field label={vi.nominations.award} validationState={at("award") ? "error" : "none"} validationMessage={at("award")}>
          <Select name="award" value={chosen} onChange={(_, data) => setAward(data.value)}>
            {choices.map((award) => (
              <option key={award.code} value={award.code}>
                {award.name}
              </option>
            ))}
          </Select>
        </Field>
        {chosen ? <QuotaBar dossier={dossier} counted={{ award: chosen, more: 1 }} /> : null}
        <LongField name="achievement" label={vi.nominations.achievement} rows={3} error={at("achievement")} />
      </Form>
    </Confirm>
  );
}
