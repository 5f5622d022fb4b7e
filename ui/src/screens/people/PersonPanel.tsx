// The file of one person: the life line with what can be added to it, and the form that corrects the record.
import { Button, Spinner } from "@fluentui/react-components";
import { EyeRegular } from "@fluentui/react-icons";
import { useState, type ReactNode } from "react";
import { takeJump } from "../../app/jump";
import { useRead, useWrite } from "../../app/query";
import { go } from "../../app/route";
import { useToasts } from "../../app/toasts";
import { ChoiceField, Form, TextField } from "../../parts/fields";
import { History } from "../../parts/History";
import { Panel } from "../../parts/Panel";
import { errorAt, fieldOf } from "../../parts/problemField";
import { ProblemView } from "../../parts/ProblemView";
import { Tabs } from "../../parts/Tabs";
import { facts } from "../../text/facts";
import { versions } from "../../text/journal";
import { life } from "../../text/life";
import { citizenId, erase } from "../../text/personal";
import { vi } from "../../text/vi";
import type { EditPerson, HistoryLine, JumpView, PersonView } from "../../wire/types";
import { FactsTab } from "../facts/FactsTab";
import { MissingAward, wantedOf } from "../facts/wanted";
import { VersionsTab } from "../versions/VersionsTab";
import { LifeForms } from "./LifeForms";

const FIELDS = ["name", "sex", "birth", "citizen_id", "post", "unit"];
const SEXES = ["", "female", "male"].map((key) => ({ key, name: vi.sexes[key] ?? "" }));

/** The panel of the person with that id; `above` stands before the life line. */
export function PersonPanel({ id, close, above }: { id: number; close: () => void; above?: ReactNode }) {
  // A check of criteria may have sent the officer here to write something down.
  const [jump, setJump] = useState(() => takeJump(id));
  const [tab, setTab] = useState<PanelTab>(tabOf(jump));
  const shown = useRead("people.show", { id });
  // The whole number stays in sight for as long as this person is.
  const citizen = useWrite("people.citizen_id");
  const view = shown.data;
  return (
    <Panel title={view?.person.name ?? vi.people.file} subtitle={view?.person.unit} close={close}>
      {shown.error ? <ProblemView problem={shown.error} /> : null}
      {citizen.error ? <ProblemView problem={citizen.error} /> : null}
      {!view && !shown.error ? <Spinner label={vi.grid.loading} /> : null}
      {view ? (
        <>
          {above}
          <Tabs
            label={vi.people.file}
            tabs={[
              { key: "history", name: vi.people.history },
              { key: "edit", name: vi.people.edit },
              { key: "facts", name: facts.tab },
              { key: "versions", name: versions.tab },
            ]}
            chosen={tab}
            choose={(next) => {
              setTab(next);
              setJump(null);
            }}
          />
          {tab === "history" ? <LifeTab view={view} jump={jump} number={<CitizenId view={view} shown={citizen.data?.citizen_id} show={() => citizen.mutate({ id })} />} /> : null}
          {tab === "facts" ? <FactsTab subject={{ id, name: view.person.name, kind: "individual" }} jump={jump} /> : null}
          {/* A new revision makes a new form, so that the fields show what is stored now. */}
          {tab === "edit" ? <PersonForm key={view.person.revision} view={view} /> : null}
          {tab === "versions" ? <VersionsTab kind="individual" id={id} /> : null}
        </>
      ) : null}
    </Panel>
  );
}

type PanelTab = "history" | "facts" | "edit" | "versions";

/** The tab on which a missing record is written. */
export function tabOf(jump: JumpView | null): "history" | "facts" {
  return jump && ["fact", "pending", "ranking"].includes(jump.what) ? "facts" : "history";
}

/** The masked number, and the whole one on demand. */
function CitizenId({ view, shown, show }: { view: PersonView; shown?: string; show: () => void }) {
  const { citizen_id, name } = view.person;
  if (shown !== undefined) {
    return (
      <div role="status">
        <strong className="whole-number">{shown || citizenId.none}</strong>
        <p className="quiet">{citizenId.logged}</p>
      </div>
    );
  }
  if (!citizen_id) return <>{vi.grid.unknown}</>;
  return (
    <span className="row-buttons">
      {citizen_id}
      <Button size="small" appearance="subtle" icon={<EyeRegular />} aria-label={citizenId.showOf(name)} onClick={show}>
        {citizenId.show}
      </Button>
    </span>
  );
}

function LifeTab({ view, jump, number }: { view: PersonView; jump: JumpView | null; number: ReactNode }) {
  const toasts = useToasts();
  const remove = useWrite("people.remove_history");
  const { person } = view;
  const takeOut = (line: HistoryLine) => {
    if (remove.isPending) return;
    remove.mutate(
      { kind: line.kind, id: line.id },
      { onSuccess: (ack) => toasts.done(life.removed(line.title), ack), onError: toasts.refused },
    );
  };
  return (
    <>
      {view.under_discipline ? (
        <p className="amber" role="note">
          ⚠ {life.underDiscipline}
        </p>
      ) : null}
      <dl className="facts">
        <dt>{vi.people.birth}</dt>
        <dd>{person.birth || vi.grid.unknown}</dd>
        <dt>{vi.people.citizenId}</dt>
        <dd>{number}</dd>
        <dt>{vi.people.post}</dt>
        <dd>{person.post || vi.grid.unknown}</dd>
      </dl>
      <MissingAward jump={jump} />
      <LifeForms person={person} wanted={wantedOf(jump)} />
      <History lines={view.history} empty={life.empty} remove={takeOut} />
    </>
  );
}

/** Only what was changed is sent; the masked number stays unless a new one is typed. */
function changes(view: PersonView, text: (name: string) => string): EditPerson {
  const edit: EditPerson = { id: view.person.id, revision: view.person.revision };
  if (text("name") !== view.person.name) edit.name = text("name");
  if (text("sex") !== view.person.sex) edit.sex = text("sex");
  if (text("birth") !== view.person.birth) edit.birth = text("birth");
  if (text("citizen_id") !== view.person.citizen_id) edit.citizen_id = text("citizen_id");
  if (text("post") !== view.person.post) edit.post = text("post");
  if (text("unit") !== view.person.unit) edit.unit = text("unit");
  return edit;
}

function PersonForm({ view }: { view: PersonView }) {
  const toasts = useToasts();
  const save = useWrite("people.edit");
  const at = (field: string) => errorAt(save.error, field, FIELDS);
  const { person } = view;
  return (
    <Form
      label={vi.people.edit}
      send={({ text }) => {
        const edit = changes(view, text);
        save.mutate(edit, { onSuccess: (ack) => toasts.done(vi.people.saved(edit.name ?? person.name), ack) });
      }}
    >
      {save.error && !fieldOf(save.error, FIELDS) ? <ProblemView problem={save.error} /> : null}
      <TextField name="name" label={vi.people.name} value={person.name} error={at("name")} required="required" />
      <div className="form-pair">
        <ChoiceField name="sex" label={vi.people.sex} value={person.sex} choices={SEXES} error={at("sex")} />
        <TextField name="birth" label={vi.people.birth} value={person.birth} placeholder={vi.dayPlaceholder} error={at("birth")} />
      </div>
      <TextField name="citizen_id" label={vi.people.citizenId} hint={vi.people.citizenIdHint} value={person.citizen_id} error={at("citizen_id")} />
      <TextField name="post" label={vi.people.post} value={person.post} error={at("post")} />
      <TextField name="unit" label={vi.people.unit} value={person.unit} error={at("unit")} />
      {save.error && fieldOf(save.error, FIELDS) && save.error.hint ? <p className="quiet">{save.error.hint}</p> : null}
      <div className="form-end">
        <Button type="submit" appearance="primary" disabledFocusable={save.isPending}>
          {vi.people.save}
        </Button>
      </div>
      <div className="erase-way">
        <p className="quiet">{erase.openLead}</p>
        <Button size="small" onClick={() => go({ screen: "personal", tab: "erase", id: person.id })}>
          {erase.open}
        </Button>
      </div>
    </Form>
  );
}
