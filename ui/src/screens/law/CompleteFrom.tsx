// From which year on the record is complete: before it, what is not written is not known; from it on, it is not there.
import { Button } from "@fluentui/react-components";
import { useState } from "react";
import { useWrite } from "../../app/query";
import { useToasts } from "../../app/toasts";
import { Form, TextField } from "../../parts/fields";
import { Card } from "../../parts/Page";
import { errorAt, fieldOf, namedHere } from "../../parts/problemField";
import { ProblemView } from "../../parts/ProblemView";
import { localRules } from "../../text/law";

const words = localRules.complete;
const FIELDS = ["year"];
/** What the program calls some of them. */
const NAMES = { complete_from: "year" };

/** The card with the year that was said. */
export function CompleteFrom({ year }: { year: number | null }) {
  const toasts = useToasts();
  const save = useWrite("record.complete_from");
  const problem = namedHere(save.error, NAMES);
  const [wrong, setWrong] = useState<string | undefined>(undefined);
  return (
    <Card title={words.title}>
      <p className="quiet">{words.note}</p>
      {year === null ? <p className="warn-text">⚠ {words.none}</p> : null}
      <Form
        label={words.title}
        send={({ text }) => {
          const typed = text("year");
          const said = /^\d{4}$/.test(typed) ? undefined : words.wrong;
          setWrong(said);
          if (!said) save.mutate({ year: Number(typed) }, { onSuccess: (ack) => toasts.done(words.saved(typed), ack) });
        }}
      >
        {problem && !fieldOf(problem, FIELDS) ? <ProblemView problem={problem} /> : null}
        <div className="complete">
          <TextField name="year" label={words.year} value={year === null ? "" : String(year)} error={wrong ?? errorAt(problem, "year", FIELDS)} />
          <Button type="submit" disabledFocusable={save.isPending}>
            {words.save}
          </Button>
          {year === null ? null : (
            <Button appearance="subtle" onClick={() => save.mutate({ year: null }, { onSuccess: (ack) => toasts.done(words.cleared, ack) })}>
              {words.clear}
            </Button>
          )}
        </div>
      </Form>
    </Card>
  );
}
