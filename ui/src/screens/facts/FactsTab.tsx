// What conditions ask for and no list holds: facts, matters that are not over; with their forms.
import { Button, Spinner } from "@fluentui/react-components";
import { AddRegular } from "@fluentui/react-icons";
import { useState } from "react";
import { useRead, useWrite } from "../../app/query";
import { useToasts } from "../../app/toasts";
import { count } from "../../parts/format";
import { ProblemView } from "../../parts/ProblemView";
import { useReturnFocus, type Opened } from "../../parts/returnFocus";
import { facts as words } from "../../text/facts";
import { vi } from "../../text/vi";
import type { FactLine, FactsView, JumpView } from "../../wire/types";
import { FactForm } from "./FactForm";
import { Pending } from "./Pending";
import { RankingForm } from "./RankingForm";

/** Whose facts they are. */
export type Subject = { id: number; name: string; kind: string };

/** The tab; `jump` is what a check of criteria found missing. */
export function FactsTab({ subject, jump }: { subject: Subject; jump?: JumpView | null }) {
  const shown = useRead("facts.show", { id: subject.id });
  return (
    <>
      {shown.error ? <ProblemView problem={shown.error} /> : null}
      {!shown.data && !shown.error ? <Spinner label={vi.grid.loading} /> : null}
      {shown.data ? (
        <>
          <Facts subject={subject} view={shown.data} jump={jump} />
          <Pending subject={subject} lines={shown.data.pending} open={jump?.what === "pending" ? "new" : "none"} />
          {subject.kind === "individual" ? null : <RankingForm subject={subject} scopes={shown.data.scopes} open={jump?.what === "ranking" ? "new" : "none"} year={jump?.year ?? null} />}
        </>
      ) : null}
    </>
  );
}

const keyOf = (line: FactLine) => `${line.key}-${line.year ?? ""}`;
const nameOf = (line: FactLine) => (line.year === null || line.year === undefined ? line.name : words.ofYear(line.name, line.year));

function Facts({ subject, view, jump }: { subject: Subject; view: FactsView; jump?: JumpView | null }) {
  const toasts = useToasts();
  const set = useWrite("facts.set");
  const wanted = jump?.what === "fact" ? jump : null;
  const [open, setOpen] = useState<Opened>(wanted ? "new" : "none");
  const frame = useReturnFocus<HTMLElement>(open);
  const close = () => setOpen("none");
  const yesNo = (key: string) => view.choices.some((one) => one.key === key && one.yes_no);
  const said = (line: FactLine) => (yesNo(line.key) ? (line.value === 0 ? words.no : words.yes) : count(line.value));
  const remove = (line: FactLine) =>
    set.mutate(
      { subject_id: subject.id, key: line.key, year: line.year ?? null, value: null },
      { onSuccess: (ack) => toasts.done(words.removed(nameOf(line)), ack), onError: toasts.refused },
    );
  return (
    <section className="facts-part" aria-label={words.title} ref={frame}>
      <h3>{words.title}</h3>
      <p className="quiet">{words.lead}</p>
      {view.rows.length === 0 && open !== "new" ? <p className="quiet">{words.empty}</p> : null}
      <ul className="signers" aria-label={words.list}>
        {view.rows.map((line) => (
          <li key={keyOf(line)}>
            {open === keyOf(line) ? (
              <FactForm subject={subject} choices={view.choices} line={line} close={close} />
            ) : (
              <>
                <p>
                  {nameOf(line)}: <strong>{said(line)}</strong>
                </p>
                <div className="row-acts">
                  <Button data-opens={keyOf(line)} size="small" appearance="subtle" aria-label={words.editOf(nameOf(line))} onClick={() => setOpen(keyOf(line))}>
                    {words.edit}
                  </Button>
                  <Button size="small" appearance="subtle" aria-label={words.removeOf(nameOf(line))} onClick={() => remove(line)}>
                    {words.remove}
                  </Button>
                </div>
              </>
            )}
          </li>
        ))}
      </ul>
      {open === "new" ? (
        <FactForm subject={subject} choices={view.choices} wanted={wanted} close={close} />
      ) : (
        <Button data-opens="new" className="form-add" size="small" icon={<AddRegular />} onClick={() => setOpen("new")}>
          {words.add}
        </Button>
      )}
    </section>
  );
}
