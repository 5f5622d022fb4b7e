// Small forms that add to a person's life line: a posting, a rating, an initiative, a measure of discipline.
import { Button } from "@fluentui/react-components";
import { AddRegular } from "@fluentui/react-icons";
import { useState } from "react";
import { useBackend } from "../../app/backend";
import { useOffice } from "../../app/office";
import { useChange } from "../../app/query";
import { useToasts } from "../../app/toasts";
import { ChoiceField, DayField, Form, TextField, type FormValues } from "../../parts/fields";
import { typedDay } from "../../parts/format";
import { errorAt, fieldOf } from "../../parts/problemField";
import { ProblemView } from "../../parts/ProblemView";
import { useReturnFocus } from "../../parts/returnFocus";
import { disciplineForms, life, ratings } from "../../text/life";
import { initiativeKind, initiativeKinds } from "../../text/facts";
import type { Ack } from "../../wire/types";

/** What can be added. */
export type Addition = keyof typeof life.adds;

/** All that can be added to the life of a person; of a collective only the rating is its own. */
export const ADDITIONS = Object.keys(life.adds) as Addition[];

/** Whose life it is; post and unit begin a new posting. */
type Owner = { id: number; name: string; post?: string; unit?: string };

/** The form that a check of criteria asked for. */
export type Wanted = { kind: Addition; year?: number | null };

type Errors = Record<string, string>;
/** A field, its caption and what it must hold. */
type Rule = { field: string; label: string; must: "filled" | "year" | "day"; may?: "empty" };

const RULES: Record<Addition, Rule[]> = {
  posting: [
    { field: "post", label: life.post, must: "filled" },
    { field: "from_year", label: life.fromYear, must: "year" },
    { field: "to_year", label: life.toYear, must: "year", may: "empty" },
  ],
  rating: [{ field: "year", label: life.year, must: "year" }],
  initiative: [
    { field: "title", label: life.title, must: "filled" },
    { field: "year", label: life.year, must: "year" },
    { field: "decision_date", label: life.decisionDate, must: "day", may: "empty" },
  ],
  discipline: [
    { field: "decided_on", label: life.decidedOn, must: "day" },
    { field: "ends_on", label: life.endsOn, must: "day", may: "empty" },
  ],
};

const FIELDS: Record<Addition, string[]> = {
  posting: ["post", "unit", "from_year", "to_year"],
  rating: ["year", "rating"],
  initiative: ["title", "year", "kind", "impact_scope", "decision_number", "decision_date"],
  discipline: ["form", "decided_on", "ends_on", "decision_number", "note"],
};

function wrongIn(kind: Addition, { text }: FormValues): Errors {
  const errors: Errors = {};
  for (const { field, label, must, may } of RULES[kind]) {
    const value = text(field);
    if (value === "") {
      if (!may) errors[field] = life.missing(label);
    } else if (must === "year" && !/^\d{4}$/.test(value)) errors[field] = life.yearWrong;
    else if (must === "day" && !/^\d{4}-\d{2}-\d{2}$/.test(typedDay(value))) errors[field] = life.dayWrong;
  }
  const to = text("to_year");
  if (kind === "posting" && to !== "" && !errors.to_year && Number(to) < Number(text("from_year"))) {
    errors.to_year = life.yearOrder;
  }
  return errors;
}

const given = (value: string) => (value === "" ? undefined : value);

/** The buttons that open a form, or the open form. */
export function LifeForms({ person, kinds = ADDITIONS, wanted }: { person: Owner; kinds?: Addition[]; wanted?: Wanted | null }) {
  const [open, setOpen] = useState<Addition | "none">(wanted && kinds.includes(wanted.kind) ? wanted.kind : "none");
  const frame = useReturnFocus<HTMLDivElement>(open);
  if (open !== "none") {
    const year = open === wanted?.kind ? wanted.year : undefined;
    return <LifeForm key={open} kind={open} person={person} year={year ?? undefined} close={() => setOpen("none")} />;
  }
  return (
    <div className="life-adds" role="group" aria-label={life.add} ref={frame}>
      {kinds.map((kind) => (
        <Button key={kind} data-opens={kind} size="small" icon={<AddRegular />} onClick={() => setOpen(kind)}>
          {life.adds[kind]}
        </Button>
      ))}
    </div>
  );
}

function LifeForm({ kind, person, year, close }: { kind: Addition; person: Owner; year?: number; close: () => void }) {
  const backend = useBackend();
  const toasts = useToasts();
  const { today } = useOffice();
  const thisYear = today.slice(0, 4);
  const [wrong, setWrong] = useState<Errors>({});
  const subject_id = person.id;
  const add = useChange(({ text }: FormValues): Promise<Ack> => {
    switch (kind) {
      case "posting":
        return backend.call("people.add_posting", {
          subject_id,
          post: text("post"),
          unit: text("unit"),
          from_year: Number(text("from_year")),
          to_year: text("to_year") === "" ? undefined : Number(text("to_year")),
        });
      case "rating":
        return backend.call("people.set_rating", { subject_id, year: Number(text("year")), rating: text("rating") });
      case "initiative":
        return backend.call("people.add_initiative", {
          subject_id,
          year: Number(text("year")),
          title: text("title"),
          impact_scope: given(text("impact_scope")),
          decision_number: given(text("decision_number")),
          decision_date: given(typedDay(text("decision_date"))),
          kind: text("kind"),
        });
      case "discipline":
        return backend.call("people.add_discipline", {
          subject_id,
          form: text("form"),
          decided_on: typedDay(text("decided_on")),
          ends_on: given(typedDay(text("ends_on"))),
          decision_number: given(text("decision_number")),
          note: given(text("note")),
        });
    }
  });
  const at = (field: string) => wrong[field] ?? errorAt(add.error, field, FIELDS[kind]);
  const send = (values: FormValues) => {
    const errors = wrongIn(kind, values);
    setWrong(errors);
    if (Object.keys(errors).length > 0) return;
    add.mutate(values, {
      onSuccess: (ack) => {
        toasts.done(life.added(life.adds[kind], person.name), ack);
        close();
      },
    });
  };
  return (
    <div className="life-form">
      <Form label={life.formOf(life.adds[kind])} begin="focused" send={send}>
        <h3>{life.formOf(life.adds[kind])}</h3>
        {add.error && !fieldOf(add.error, FIELDS[kind]) ? <ProblemView problem={add.error} /> : null}
        {kind === "posting" ? (
          <>
            <TextField name="post" label={life.post} value={person.post} error={at("post")} required="required" />
            <TextField name="unit" label={life.unit} value={person.unit} error={at("unit")} />
            <div className="form-pair">
              <TextField name="from_year" label={life.fromYear} error={at("from_year")} required="required" />
              <TextField name="to_year" label={life.toYear} hint={life.toYearHint} error={at("to_year")} />
            </div>
          </>
        ) : null}
        {kind === "rating" ? (
          <div className="form-pair">
            <TextField name="year" label={life.year} value={String(year ?? Number(thisYear) - 1)} error={at("year")} required="required" />
            <ChoiceField name="rating" label={life.rating} choices={ratings} error={at("rating")} />
          </div>
        ) : null}
        {kind === "initiative" ? (
          <>
            <TextField name="title" label={life.title} error={at("title")} required="required" />
            <div className="form-pair">
              <TextField name="year" label={life.year} value={String(year ?? thisYear)} error={at("year")} required="required" />
              <ChoiceField name="kind" label={initiativeKind.label} choices={[{ key: "", name: initiativeKind.unknown }, ...initiativeKinds]} error={at("kind")} />
              <TextField name="impact_scope" label={life.scope} hint={life.scopeHint} error={at("impact_scope")} />
              <TextField name="decision_number" label={life.decisionNumber} error={at("decision_number")} />
              <DayField name="decision_date" label={life.decisionDate} error={at("decision_date")} />
            </div>
          </>
        ) : null}
        {kind === "discipline" ? (
          <>
            <ChoiceField name="form" label={life.form} choices={disciplineForms} error={at("form")} />
            <div className="form-pair">
              <DayField name="decided_on" label={life.decidedOn} error={at("decided_on")} required="required" />
              <DayField name="ends_on" label={life.endsOn} hint={life.endsOnHint} error={at("ends_on")} />
            </div>
            <TextField name="decision_number" label={life.decisionNumber} error={at("decision_number")} />
            <TextField name="note" label={life.note} error={at("note")} />
          </>
        ) : null}
        {add.error && fieldOf(add.error, FIELDS[kind]) && add.error.hint ? <p className="quiet">{add.error.hint}</p> : null}
        <div className="form-end">
          <Button onClick={close}>{life.cancel}</Button>
          <Button type="submit" appearance="primary" disabledFocusable={add.isPending}>
            {life.save}
          </Button>
        </div>
      </Form>
    </div>
  );
}
