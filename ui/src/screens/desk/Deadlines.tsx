// What has to be done by a day. Overdue is said with a mark and a word, not by colour alone.
import { Button, Checkbox } from "@fluentui/react-components";
import { AddRegular } from "@fluentui/react-icons";
import { useState } from "react";
import { useWrite } from "../../app/query";
import { go } from "../../app/route";
import { useToasts } from "../../app/toasts";
import { DayField, Form, TextField } from "../../parts/fields";
import { day, typedDay } from "../../parts/format";
import { Card, Empty } from "../../parts/Page";
import { errorAt, fieldOf } from "../../parts/problemField";
import { ProblemView } from "../../parts/ProblemView";
import { RowActs } from "../../parts/RowActs";
import { useReturnFocus, type Opened } from "../../parts/returnFocus";
import { deadlines as words } from "../../text/life";
import type { DeadlineLine } from "../../wire/types";

const FIELDS = ["title", "due_on", "dossier"];

/** The card of deadlines. */
export function Deadlines({ lines }: { lines: DeadlineLine[] }) {
  const toasts = useToasts();
  const finish = useWrite("deadlines.finish");
  const remove = useWrite("deadlines.remove");
  const [open, setOpen] = useState<Opened>("none");
  const frame = useReturnFocus<HTMLDivElement>(open);
  const close = () => setOpen("none");
  return (
    <div ref={frame}>
      <Card
        title={words.title}
        tools={
          open === "new" ? null : (
            <Button data-opens="new" size="small" icon={<AddRegular />} onClick={() => setOpen("new")}>
              {words.add}
            </Button>
          )
        }
      >
        {open === "new" ? <DeadlineForm close={close} /> : null}
        {lines.length === 0 && open !== "new" ? <Empty text={words.empty} /> : null}
        <ul className="deadlines">
          {lines.map((line) =>
            line.rule_id ? (
              // A day of the office's own rules comes again each year; nobody ticks it off.
              <li key={`rule-${line.rule_id}-${line.due_on}`}>
                <div className="deadline-words">
                  <p>{line.title}</p>
                  <p className="quiet">
                    {day(line.due_on)} <Nearness line={line} />
                    {" · "}
                    <Button size="small" appearance="transparent" className="inline-link" onClick={() => go({ screen: "law", tab: "local" })}>
                      {words.ofRule}
                    </Button>
                  </p>
                </div>
              </li>
            ) : open === line.id ? (
              <li key={line.id}>
                <DeadlineForm deadline={line} close={close} />
              </li>
            ) : (
              <li key={line.id} className={line.done ? "deadline-done" : undefined}>
                <Checkbox
                  checked={line.done}
                  disabled={finish.isPending}
                  aria-label={words.done(line.title)}
                  onChange={(_, data) => {
                    const done = data.checked === true;
                    const said = done ? words.ticked(line.title) : words.unticked(line.title);
                    finish.mutate({ id: line.id, done }, { onSuccess: (ack) => toasts.done(said, ack), onError: toasts.refused });
                  }}
                />
                <div className="deadline-words">
                  <p>{line.title}</p>
                  <p className="quiet">
                    {day(line.due_on)} <Nearness line={line} />
                    {line.dossier ? (
                      <>
                        {" · "}
                        <Button size="small" appearance="transparent" className="inline-link" onClick={() => go({ screen: "dossier", code: line.dossier })}>
                          {line.dossier}
                        </Button>
                      </>
                    ) : null}
                  </p>
                </div>
                <RowActs id={line.id} name={line.title} words={words} open={() => setOpen(line.id)} remove={remove} />
              </li>
            ),
          )}
        </ul>
      </Card>
    </div>
  );
}

function Nearness({ line }: { line: DeadlineLine }) {
  if (line.done) return <span className="near near-done">{words.finished}</span>;
  if (line.days_left < 0) return <span className="near near-over">{words.overdue(-line.days_left)}</span>;
  if (line.days_left === 0) return <span className="near near-today">{words.today}</span>;
  return <span className={line.days_left <= 7 ? "near near-today" : "near"}>{words.left(line.days_left)}</span>;
}

function DeadlineForm({ deadline, close }: { deadline?: DeadlineLine; close: () => void }) {
  const toasts = useToasts();
  const save = useWrite("deadlines.save");
  const [wrong, setWrong] = useState<Record<string, string>>({});
  const at = (field: string) => wrong[field] ?? errorAt(save.error, field, FIELDS);
  return (
    <Form
      label={deadline ? words.editOf(deadline.title) : words.add}
      begin="focused"
      send={({ text }) => {
        const title = text("title");
        const due_on = typedDay(text("due_on"));
        const errors = {
          ...(title === "" ? { title: words.noTitle } : {}),
          ...(/^\d{4}-\d{2}-\d{2}$/.test(due_on) ? {} : { due_on: words.noDay }),
        };
        setWrong(errors);
        if (Object.keys(errors).length > 0) return;
        save.mutate(
          { ...(deadline ? { id: deadline.id, revision: deadline.revision } : {}), title, due_on, dossier: text("dossier") },
          {
            onSuccess: (ack) => {
              toasts.done(words.saved(title), ack);
              close();
            },
          },
        );
      }}
    >
      {save.error && !fieldOf(save.error, FIELDS) ? <ProblemView problem={save.error} /> : null}
      <TextField name="title" label={words.what} hint={words.whatHint} value={deadline?.title} error={at("title")} required="required" />
      <div className="form-pair">
        <DayField name="due_on" label={words.day} value={deadline?.due_on} error={at("due_on")} required="required" />
        <TextField name="dossier" label={words.dossier} hint={words.dossierHint} value={deadline?.dossier} error={at("dossier")} />
      </div>
      <div className="form-end">
        <Button onClick={close}>{words.cancel}</Button>
        <Button type="submit" appearance="primary" disabledFocusable={save.isPending}>
          {words.save}
        </Button>
      </div>
    </Form>
  );
}
