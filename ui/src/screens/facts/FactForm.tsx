// The form of one fact: what it is, of which year, how much.
import { Button, Field, Select } from "@fluentui/react-components";
import { useState } from "react";
import { useOffice } from "../../app/office";
import { useWrite } from "../../app/query";
import { useToasts } from "../../app/toasts";
import { ChoiceField, Form, TextField } from "../../parts/fields";
import { errorAt, fieldOf, namedHere } from "../../parts/problemField";
import { ProblemView } from "../../parts/ProblemView";
import { facts as words } from "../../text/facts";
import type { FactChoice, FactLine, JumpView } from "../../wire/types";
import type { Subject } from "./FactsTab";

const FIELDS = ["key", "year", "value"];
/** What the program calls some of them. */
const NAMES = { fact_key: "key", fact_value: "value" };

/** The choices, with the fact that a condition asks for even where nobody else may write it down. */
function withWanted(choices: FactChoice[], wanted: JumpView | null | undefined): FactChoice[] {
  if (!wanted?.fact || choices.some((one) => one.key === wanted.fact)) return choices;
  const yearly = wanted.year !== null && wanted.year !== undefined;
  return [{ key: wanted.fact, name: wanted.label, yearly, yes_no: wanted.fact.startsWith("class.") }, ...choices];
}

/** A new fact, that of `line` anew, or the one that is `wanted` by a condition. */
export function FactForm({
  subject,
  choices: known,
  line,
  wanted,
  close,
}: {
  subject: Subject;
  choices: FactChoice[];
  line?: FactLine;
  wanted?: JumpView | null;
  close: () => void;
}) {
  const { today } = useOffice();
  const choices = withWanted(known, wanted);
  const toasts = useToasts();
  const set = useWrite("facts.set");
  const problem = namedHere(set.error, NAMES);
  const [key, setKey] = useState(line?.key ?? wanted?.fact ?? choices[0]?.key ?? "");
  const [wrong, setWrong] = useState<Record<string, string>>({});
  const choice = choices.find((one) => one.key === key);
  const at = (field: string) => wrong[field] ?? errorAt(problem, field, FIELDS);
  const year = line?.year ?? wanted?.year ?? Number(today.slice(0, 4)) - 1;
  const name = line?.name ?? choice?.name ?? words.what;
  return (
    <div className="life-form">
      <Form
        label={words.formOf(name)}
        begin="focused"
        send={({ text }) => {
          const typed = { year: text("year"), value: text("value") };
          const found = {
            ...(choice?.yearly && !/^\d{4}$/.test(typed.year) ? { year: words.yearWrong } : {}),
            ...(/^\d+$/.test(typed.value) ? {} : { value: words.valueWrong }),
          };
          setWrong(found);
          if (Object.keys(found).length > 0) return;
          set.mutate(
            { subject_id: subject.id, key, year: choice?.yearly ? Number(typed.year) : null, value: Number(typed.value) },
            {
              onSuccess: (ack) => {
                toasts.done(words.saved(name), ack);
                close();
              },
            },
          );
        }}
      >
        {problem && !fieldOf(problem, FIELDS) ? <ProblemView problem={problem} /> : null}
        <Field label={words.what} validationState={at("key") ? "error" : "none"} validationMessage={at("key")}>
          <Select value={key} disabled={line !== undefined} onChange={(_, data) => setKey(data.value)}>
            {choices.map((one) => (
              <option key={one.key} value={one.key}>
                {one.name}
              </option>
            ))}
          </Select>
        </Field>
        <div className="form-pair">
          {choice?.yearly ? (
            <TextField name="year" label={words.year} value={String(year)} state={line ? "fixed" : undefined} error={at("year")} required="required" />
          ) : null}
          {choice?.yes_no ? (
            <ChoiceField
              key="yes-no"
              name="value"
              label={words.value}
              value={String(line?.value ?? 1)}
              choices={[
                { key: "1", name: words.yes },
                { key: "0", name: words.no },
              ]}
              error={at("value")}
            />
          ) : (
            <TextField key="number" name="value" label={words.value} value={line ? String(line.value) : ""} error={at("value")} required="required" />
          )}
        </div>
        {problem && fieldOf(problem, FIELDS) && problem.hint ? <p className="quiet">{problem.hint}</p> : null}
        <div className="form-end">
          <Button onClick={close}>{words.cancel}</Button>
          <Button type="submit" appearance="primary" disabledFocusable={set.isPending}>
            {words.save}
          </Button>
        </div>
      </Form>
    </div>
  );
}
