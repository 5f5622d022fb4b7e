// The answer to a request; where something is refused it names the ground.
import { Button } from "@fluentui/react-components";
import { useState } from "react";
import { useOffice } from "../../app/office";
import { useWrite } from "../../app/query";
import { useToasts } from "../../app/toasts";
import { ChoiceField, DayField, Form, LongField } from "../../parts/fields";
import { typedDay } from "../../parts/format";
import { Panel } from "../../parts/Panel";
import { errorAt, fieldOf } from "../../parts/problemField";
import { ProblemView } from "../../parts/ProblemView";
import { requests as words } from "../../text/personal";
import type { DataRequestLine } from "../../wire/types";

const FIELDS = ["answered_on", "outcome", "answer"];
const OUTCOMES = Object.entries(words.outcomes).map(([key, name]) => ({ key, name }));

/** The form beside the register. */
export function AnswerForm({ line, close }: { line: DataRequestLine; close: () => void }) {
  const { today } = useOffice();
  const toasts = useToasts();
  const answer = useWrite("data_requests.answer");
  const [missing, setMissing] = useState<string | undefined>();
  const at = (field: string) => errorAt(answer.error, field, FIELDS);
  return (
    <Panel title={words.formAnswer(line.requester)} subtitle={line.kind_name} close={close}>
      {line.content ? <p className="notice">{line.content}</p> : null}
      <Form
        label={words.formAnswer(line.requester)}
        begin="focused"
        send={({ text }) => {
          const lacks = text("outcome") !== "done" && text("answer") === "";
          setMissing(lacks ? words.noAnswer : undefined);
          if (lacks) return;
          answer.mutate(
            { id: line.id, revision: line.revision, answered_on: typedDay(text("answered_on")), outcome: text("outcome"), answer: text("answer") },
            {
              onSuccess: (ack) => {
                toasts.done(words.answeredDone(line.requester), ack);
                close();
              },
            },
          );
        }}
      >
        {answer.error && !fieldOf(answer.error, FIELDS) ? <ProblemView problem={answer.error} /> : null}
        <DayField name="answered_on" label={words.answeredOn} value={today} error={at("answered_on")} />
        <ChoiceField name="outcome" label={words.outcome} choices={OUTCOMES} error={at("outcome")} />
        <LongField name="answer" label={words.answerText} hint={words.answerHint} rows={5} error={missing ?? at("answer")} />
        <div className="form-end">
          <Button onClick={close}>{words.cancel}</Button>
          <Button type="submit" appearance="primary" disabledFocusable={answer.isPending}>
            {words.save}
          </Button>
        </div>
      </Form>
    </Panel>
  );
}
