// A place in a cluster or a movement; once written it stands in the life line.
import { Button } from "@fluentui/react-components";
import { AddRegular } from "@fluentui/react-icons";
import { useState } from "react";
import { useOffice } from "../../app/office";
import { useWrite } from "../../app/query";
import { useToasts } from "../../app/toasts";
import { ChoiceField, Form, TextField } from "../../parts/fields";
import { errorAt, fieldOf, namedHere } from "../../parts/problemField";
import { ProblemView } from "../../parts/ProblemView";
import { useReturnFocus } from "../../parts/returnFocus";
import { ranking as words } from "../../text/facts";
import type { FactScope } from "../../wire/types";
import type { Subject } from "./FactsTab";

const FIELDS = ["year", "scope", "place", "review", "initiated_by", "years"];
/** What the program calls some of them. */
const NAMES = { cluster: "scope" };

/** The button, or the form that it opens; it begins `open` where a check of criteria asked for it. */
export function RankingForm({ subject, scopes, open: begin, year }: { subject: Subject; scopes: FactScope[]; open: "new" | "none"; year: number | null }) {
  const [open, setOpen] = useState<"new" | "none">(begin);
  const frame = useReturnFocus<HTMLDivElement>(open);
  return (
    <div ref={frame}>
      {open === "new" ? (
        <OpenForm subject={subject} scopes={scopes} year={year} close={() => setOpen("none")} />
      ) : (
        <Button data-opens="new" size="small" icon={<AddRegular />} onClick={() => setOpen("new")}>
          {words.add}
        </Button>
      )}
    </div>
  );
}

function OpenForm({ subject, scopes, year, close }: { subject: Subject; scopes: FactScope[]; year: number | null; close: () => void }) {
  const { today } = useOffice();
  const toasts = useToasts();
  const add = useWrite("facts.add_ranking");
  const problem = namedHere(add.error, NAMES);
  const [wrong, setWrong] = useState<Record<string, string>>({});
  const at = (field: string) => wrong[field] ?? errorAt(problem, field, FIELDS);
  return (
    <div className="life-form">
      <Form
        label={words.form}
        begin="focused"
        send={({ text }) => {
          const found = {
            ...(/^\d{4}$/.test(text("year")) ? {} : { year: words.yearWrong }),
            ...(/^[1-9]\d*$/.test(text("place")) ? {} : { place: words.placeWrong }),
          };
          setWrong(found);
          if (Object.keys(found).length > 0) return;
          add.mutate(
            {
              subject_id: subject.id,
              year: Number(text("year")),
              scope: text("scope"),
              place: Number(text("place")),
              review: text("review"),
              initiated_by: text("initiated_by"),
              years: /^\d+$/.test(text("years")) ? Number(text("years")) : null,
            },
            {
              onSuccess: (ack) => {
                toasts.done(words.saved(subject.name), ack);
                close();
              },
            },
          );
        }}
      >
        <h3>{words.form}</h3>
        {problem && !fieldOf(problem, FIELDS) ? <ProblemView problem={problem} /> : null}
        <ChoiceField name="scope" label={words.scope} choices={scopes} error={at("scope")} />
        <div className="form-pair">
          <TextField name="year" label={words.year} value={String(year ?? Number(today.slice(0, 4)) - 1)} error={at("year")} required="required" />
          <TextField name="place" label={words.place} hint={words.placeHint} error={at("place")} required="required" />
          <ChoiceField name="review" label={words.review} choices={[{ key: "", name: words.noReview }, ...words.reviews]} error={at("review")} />
          <ChoiceField name="initiated_by" label={words.initiatedBy} choices={[{ key: "", name: words.noInitiator }, ...words.initiators]} error={at("initiated_by")} />
        </div>
        <TextField name="years" label={words.years} error={at("years")} />
        <div className="form-end">
          <Button onClick={close}>{words.cancel}</Button>
          <Button type="submit" appearance="primary" disabledFocusable={add.isPending}>
            {words.save}
          </Button>
        </div>
      </Form>
    </div>
  );
}
