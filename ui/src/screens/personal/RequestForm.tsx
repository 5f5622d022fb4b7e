// The form of a request: what kind, who asks, about whom, when it came.
import { Button, Field, Select } from "@fluentui/react-components";
import { useState } from "react";
import { useOffice } from "../../app/office";
import { useWrite } from "../../app/query";
import { useToasts } from "../../app/toasts";
import { DayField, Form, LongField, TextField } from "../../parts/fields";
import { typedDay } from "../../parts/format";
import { Panel } from "../../parts/Panel";
import { errorAt, fieldOf } from "../../parts/problemField";
import { ProblemView } from "../../parts/ProblemView";
import { SubjectPick } from "../../parts/SubjectPick";
import { requests as words } from "../../text/personal";
import type { DataRequestKind, DataRequestLine, Hit } from "../../wire/types";

const FIELDS = ["kind", "requester", "subject_id", "received_on", "content"];
const ISO = /^\d{4}-\d{2}-\d{2}$/;

const subjectOf = (line?: DataRequestLine): Hit | null =>
  line?.subject_id ? { kind: "individual", id: line.subject_id, title: line.subject, detail: "" } : null;

/** A new request, or the correction of one. */
export function RequestForm({ kinds, line, close }: { kinds: DataRequestKind[]; line?: DataRequestLine; close: () => void }) {
  const { today } = useOffice();
  const toasts = useToasts();
  const save = useWrite("data_requests.save");
  const [kind, setKind] = useState(line?.kind ?? kinds[0]?.key ?? "");
  const [subject, setSubject] = useState<Hit | null>(() => subjectOf(line));
  const [wrong, setWrong] = useState<Record<string, string>>({});
  const at = (field: string) => wrong[field] ?? errorAt(save.error, field, FIELDS);
  const term = kinds.find((one) => one.key === kind);
  const title = line ? words.formEdit : words.formNew;
  return (
    <Panel title={title} close={close}>
      <SubjectPick label={words.findSubject} results={words.subjects} kinds={["individual"]} chosen={subject} choose={setSubject} />
      <div className="row-buttons" role="status">
        <p>{subject ? words.chosen(subject.title, subject.detail) : <span className="quiet">{words.notChosen}</span>}</p>
        {subject ? (
          <Button size="small" appearance="subtle" onClick={() => setSubject(null)}>
            {words.dropSubject}
          </Button>
        ) : null}
      </div>
      {at("subject_id") ? <p className="bad-text">{at("subject_id")}</p> : null}
      <Form
        label={title}
        send={({ text }) => {
          const received_on = typedDay(text("received_on"));
          const found: Record<string, string> = {
            ...(text("requester") === "" ? { requester: words.noRequester } : {}),
            ...(ISO.test(received_on) ? {} : { received_on: words.noDay }),
          };
          setWrong(found);
          if (Object.keys(found).length > 0) return;
          save.mutate(
            {
              ...(line ? { id: line.id, revision: line.revision } : {}),
              kind,
              requester: text("requester"),
              ...(subject ? { subject_id: subject.id } : {}),
              received_on,
              content: text("content"),
            },
            {
              onSuccess: (ack) => {
                toasts.done(words.saved(text("requester")), ack);
                close();
              },
            },
          );
        }}
      >
        {save.error && !fieldOf(save.error, FIELDS) ? <ProblemView problem={save.error} /> : null}
        <TextField name="requester" label={words.requester} hint={words.requesterHint} value={line?.requester} error={at("requester")} required="required" />
        <Field label={words.kind} hint={term ? words.term(term.days, term.source) : undefined} validationMessage={at("kind")} validationState={at("kind") ? "error" : "none"}>
          <Select name="kind" value={kind} onChange={(_, data) => setKind(data.value)}>
            {kinds.map((one) => (
              <option key={one.key} value={one.key}>
                {one.name}
              </option>
            ))}
          </Select>
        </Field>
        <DayField name="received_on" label={words.received} value={line?.received_on ?? today} error={at("received_on")} required="required" />
        <LongField name="content" label={words.content} rows={4} value={line?.content} error={at("content")} />
        <div className="form-end">
          <Button onClick={close}>{words.cancel}</Button>
          <Button type="submit" appearance="primary" disabledFocusable={save.isPending}>
            {words.save}
          </Button>
        </div>
      </Form>
    </Panel>
  );
}
