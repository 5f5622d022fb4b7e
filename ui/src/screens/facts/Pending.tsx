// Matters that stand in the way of any award until they are over: written down, and ended.
import { Button } from "@fluentui/react-components";
import { AddRegular } from "@fluentui/react-icons";
import { useState } from "react";
import { useOffice } from "../../app/office";
import { useWrite } from "../../app/query";
import { useToasts } from "../../app/toasts";
import { ChoiceField, DayField, Form, TextField } from "../../parts/fields";
import { day, typedDay } from "../../parts/format";
import { errorAt, fieldOf, namedHere } from "../../parts/problemField";
import { ProblemView } from "../../parts/ProblemView";
import { useReturnFocus, type Opened } from "../../parts/returnFocus";
import { pending as words } from "../../text/facts";
import type { PendingLine } from "../../wire/types";
import type { Subject } from "./FactsTab";

const FIELDS = ["kind", "opened_on", "closed_on", "note"];
/** What the program calls some of them. */
const NAMES = { pending_kind: "kind" };

/** The part of the tab; it begins `open` where a check of criteria asked for it. */
export function Pending({ subject, lines, open: begin }: { subject: Subject; lines: PendingLine[]; open: "new" | "none" }) {
  const [open, setOpen] = useState<Opened>(begin);
  const frame = useReturnFocus<HTMLElement>(open);
  const close = () => setOpen("none");
  return (
    <section className="facts-part" aria-label={words.title} ref={frame}>
      <h3>{words.title}</h3>
      <p className="quiet">{words.lead}</p>
      {lines.length === 0 && open !== "new" ? <p className="quiet">{words.empty}</p> : null}
      <ul className="signers" aria-label={words.list}>
        {lines.map((line) => (
          <li key={line.id}>
            {open === line.id ? (
              <PendingForm subject={subject} line={line} close={close} />
            ) : (
              <>
                <div>
                  <p>{line.kind_name}</p>
                  <p className={line.closed_on ? "quiet" : "warn-text"}>
                    {line.closed_on ? words.over(day(line.opened_on), day(line.closed_on)) : words.since(day(line.opened_on))}
                  </p>
                  {line.note ? <p className="quiet">{line.note}</p> : null}
                </div>
                {line.closed_on ? null : (
                  <div className="row-acts">
                    <Button data-opens={line.id} size="small" appearance="subtle" aria-label={words.endOf(line.kind_name)} onClick={() => setOpen(line.id)}>
                      {words.end}
                    </Button>
                  </div>
                )}
              </>
            )}
          </li>
        ))}
      </ul>
      {open === "new" ? (
        <PendingForm subject={subject} close={close} />
      ) : (
        <Button data-opens="new" className="form-add" size="small" icon={<AddRegular />} onClick={() => setOpen("new")}>
          {words.add}
        </Button>
      )}
    </section>
  );
}

function PendingForm({ subject, line, close }: { subject: Subject; line?: PendingLine; close: () => void }) {
  const { today } = useOffice();
  const toasts = useToasts();
  const save = useWrite("pending.save");
  const problem = namedHere(save.error, NAMES);
  const [wrong, setWrong] = useState<Record<string, string>>({});
  const at = (field: string) => wrong[field] ?? errorAt(problem, field, FIELDS);
  const isDay = (text: string) => /^\d{4}-\d{2}-\d{2}$/.test(text);
  return (
    <div className="life-form">
      <Form
        label={line ? words.endOf(line.kind_name) : words.add}
        begin="focused"
        send={({ text }) => {
          const request = {
            subject_id: subject.id,
            kind: line?.kind ?? text("kind"),
            opened_on: line?.opened_on ?? typedDay(text("opened_on")),
            closed_on: typedDay(text("closed_on")),
            note: text("note"),
          };
          const found = {
            ...(isDay(request.opened_on) ? {} : { opened_on: words.dayWrong }),
            ...((line === undefined && request.closed_on === "") || isDay(request.closed_on) ? {} : { closed_on: words.dayWrong }),
          };
          setWrong(found);
          if (Object.keys(found).length > 0) return;
          save.mutate(request, {
            onSuccess: (ack) => {
              toasts.done(line ? words.ended : words.saved, ack);
              close();
            },
          });
        }}
      >
        {problem && !fieldOf(problem, FIELDS) ? <ProblemView problem={problem} /> : null}
        {line ? null : <ChoiceField name="kind" label={words.kind} choices={[...words.kinds]} error={at("kind")} />}
        <div className="form-pair">
          {line ? null : <DayField name="opened_on" label={words.openedOn} value={today} error={at("opened_on")} required="required" />}
          <DayField
            name="closed_on"
            label={words.closedOn}
            value={line ? today : ""}
            hint={line ? undefined : words.closedHint}
            error={at("closed_on")}
            required={line ? "required" : undefined}
          />
        </div>
        <TextField name="note" label={words.note} value={line?.note} error={at("note")} />
        <div className="form-end">
          <Button onClick={close}>{words.cancel}</Button>
          <Button type="submit" appearance="primary" disabledFocusable={save.isPending}>
            {words.save}
          </Button>
        </div>
      </Form>
    </div>
  );
}
