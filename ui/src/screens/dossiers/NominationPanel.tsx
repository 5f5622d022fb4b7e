// One nomination beside its list: the words of the certificate, removing it while the list is open, and why it meets the criteria or does not.
import { Button } from "@fluentui/react-components";
import { useState } from "react";
import { useRead, useWrite } from "../../app/query";
import { go } from "../../app/route";
import { useToasts } from "../../app/toasts";
import { Form, LongField, TextField } from "../../parts/fields";
import { Panel } from "../../parts/Panel";
import { ProblemView } from "../../parts/ProblemView";
import { Tabs } from "../../parts/Tabs";
import { why } from "../../text/eligibility";
import { versions } from "../../text/journal";
import { vi } from "../../text/vi";
import type { NominationLine } from "../../wire/types";
import { Verdict } from "../eligibility/Verdict";
import { WhyOf } from "../eligibility/WhyPanel";
import { VersionsTab } from "../versions/VersionsTab";

type Props = {
  line: NominationLine;
  state: "open" | "closed";
  /** How many rows are selected in the list, and their nominations for the same award. */
  selected: number;
  nominations: () => Promise<number[]>;
  close: () => void;
};

/** The panel of a nomination; a closed list is only read. */
export function NominationPanel({ line, state, selected, nominations, close }: Props) {
  const [tab, setTab] = useState<"edit" | "why" | "versions">("edit");
  // An answer changes the verdict while the panel is open, so it is not taken from the row that opened it.
  const judged = useRead("assessments.show", { nomination_id: line.id }).data ?? line;
  return (
    <Panel title={line.recipient} subtitle={line.award_name} wide="wide" close={close}>
      <p role="status">
        <Verdict verdict={judged.verdict} name={judged.verdict_name} /> <span className="quiet">{judged.why}</span>
      </p>
      <Tabs
        label={why.label}
        tabs={[
          { key: "edit", name: why.tabs.edit },
          { key: "why", name: why.tabs.why },
          { key: "versions", name: versions.tab },
        ]}
        chosen={tab}
        choose={setTab}
      />
      {tab === "edit" ? <NominationForm key={`${line.id}-${line.revision}`} line={line} state={state} close={close} /> : null}
      {tab === "why" ? <WhyOf key={line.id} nomination={line.id} selected={selected} nominations={nominations} /> : null}
      {tab === "versions" ? <VersionsTab kind="nomination" id={line.id} /> : null}
    </Panel>
  );
}

function NominationForm({ line, state, close }: { line: NominationLine; state: "open" | "closed"; close: () => void }) {
  const toasts = useToasts();
  const save = useWrite("nominations.edit");
  const remove = useWrite("nominations.remove");
  const problem = save.error ?? remove.error;
  const openSubject = () =>
    go({ screen: line.kind === "individual" ? "people" : "collectives", id: line.subject_id });
  return (
    <>
      {problem ? <ProblemView problem={problem} /> : null}
      <Form
        label={vi.nominations.edit}
        send={({ text }) =>
          save.mutate(
            {
              id: line.id,
              revision: line.revision,
              recipient_line: text("recipient_line"),
              achievement: text("achievement"),
              note: text("note"),
            },
            {
              onSuccess: (ack) => {
                toasts.done(vi.nominations.saved(line.recipient), ack);
                close();
              },
            },
          )
        }
      >
        <TextField
          name="recipient_line"
          label={vi.nominations.line}
          value={line.recipient_line}
          state={state === "closed" ? "fixed" : undefined}
        />
        <LongField
          name="achievement"
          label={vi.nominations.achievement}
          rows={5}
          value={line.achievement}
          state={state === "closed" ? "fixed" : undefined}
        />
        <LongField
          name="note"
          label={vi.nominations.note}
          rows={2}
          value={line.note}
          state={state === "closed" ? "fixed" : undefined}
        />
        {state === "closed" ? <p className="notice">{vi.nominations.closed}</p> : null}
        <div className="form-end">
          <Button appearance="subtle" onClick={openSubject}>
            {vi.nominations.openFile}
          </Button>
          {state === "open" ? (
            <>
              <Button
                disabled={remove.isPending}
                onClick={() =>
                  remove.mutate(
                    { id: line.id },
                    {
                      onSuccess: (ack) => {
                        toasts.done(vi.nominations.removed(line.recipient), ack);
                        close();
                      },
                    },
                  )
                }
              >
                {vi.nominations.remove}
              </Button>
              <Button type="submit" appearance="primary" disabledFocusable={save.isPending}>
                {vi.people.save}
              </Button>
            </>
          ) : null}
        </div>
      </Form>
    </>
  );
}
