// One round: where it stands, what is still missing, its nominations, the council, its decisions.
import { Button, Spinner } from "@fluentui/react-components";
import { useState } from "react";
import { useRead } from "../../app/query";
import { go } from "../../app/route";
import { count, day } from "../../parts/format";
import { Page } from "../../parts/Page";
import { ProblemView } from "../../parts/ProblemView";
import { StepBar } from "../../parts/StepBar";
import { Tabs } from "../../parts/Tabs";
import { versions } from "../../text/journal";
import { vi } from "../../text/vi";
import type { DossierView } from "../../wire/types";
import { VersionsTab } from "../versions/VersionsTab";
import { Awards } from "./Awards";
import { Council } from "./Council";
import { Nominations } from "./Nominations";
import { StateMark } from "./StateMark";
import { StepDialog, type DialogStep } from "./StepDialog";

type TabName = "nominations" | "council" | "awards" | "versions";

const DIALOG_STEPS: DialogStep[] = ["submit", "receive", "return", "withdraw"];

/** Which of the six steps is to be done now. */
export function stepNow(view: DossierView): number {
  switch (view.dossier.state) {
    case "submitted":
      return 2;
    case "received":
      return 3;
    case "reviewed":
      return 4;
    case "decided":
      return 5;
    default:
      return view.steps.includes("submit") && view.missing.length === 0 ? 1 : 0;
  }
}

function tabOf(state: string): TabName {
  if (state === "received") return "council";
  return state === "reviewed" || state === "decided" ? "awards" : "nominations";
}

/** The screen of the round with that code. */
export function Dossier({ code }: { code: string }) {
  const shown = useRead("dossiers.show", { dossier: code });
  const [chosen, setChosen] = useState<TabName | null>(null);
  const [step, setStep] = useState<DialogStep | null>(null);
  if (shown.error) return <ProblemView problem={shown.error} />;
  if (!shown.data) return <Spinner className="waiting" label={vi.grid.loading} />;
  const view = shown.data;
  const { dossier } = view;
  const tab = chosen ?? tabOf(dossier.state);
  const steps = DIALOG_STEPS.filter((one) => view.steps.includes(one));
  return (
    <Page
      title={dossier.title}
      back={{ text: vi.dossiers.all, go: () => go({ screen: "dossiers" }) }}
      tools={
        <>
          {view.steps.includes("review") && tab !== "council" ? (
            <Button appearance="primary" onClick={() => setChosen("council")}>
              {vi.dossiers.steps.review}
            </Button>
          ) : null}
          {steps.map((one) => (
            <Button
              key={one}
              appearance={one === "submit" || one === "receive" ? "primary" : "secondary"}
              onClick={() => setStep(one)}
            >
              {vi.dossiers.steps[one]}
            </Button>
          ))}
        </>
      }
    >
      <StepBar label={vi.dossiers.stepsLabel} steps={[...vi.dossiers.stepBar]} current={stepNow(view)} />
      <div className="dossier-facts">
        <StateMark state={dossier.state} name={dossier.state_name} />
        <span>{vi.dossiers.note(dossier.code, dossier.year, dossier.proposer)}</span>
        {view.from_year < dossier.year ? <span>{vi.dossiers.period(view.from_year, dossier.year)}</span> : null}
        {view.submission_number ? (
          <span>{vi.dossiers.submission(view.submission_number, day(view.submission_date))}</span>
        ) : null}
        {view.received_on ? <span>{vi.dossiers.received(day(view.received_on))}</span> : null}
        {view.return_reason ? <span className="warn-text">⚠ {vi.dossiers.returned(view.return_reason)}</span> : null}
      </div>
      {view.missing.length > 0 ? (
        <div className="problem problem-warn" role="status">
          <span className="problem-mark" aria-hidden="true">
            ⚠
          </span>
          <div className="problem-body">
            <p className="problem-message">{vi.dossiers.missing}</p>
            <ul className="problem-details">
              {view.missing.slice(0, 6).map((one) => (
                <li key={one}>{one}</li>
              ))}
              {view.missing.length > 6 ? <li>{vi.dossiers.missingMore(view.missing.length - 6)}</li> : null}
            </ul>
          </div>
        </div>
      ) : null}
      <Tabs<TabName>
        label={dossier.title}
        tabs={[
          { key: "nominations", name: vi.dossiers.tabNominations(count(dossier.nominations)) },
          { key: "council", name: vi.dossiers.tabCouncil },
          { key: "awards", name: vi.dossiers.tabAwards },
          { key: "versions", name: versions.tab },
        ]}
        chosen={tab}
        choose={setChosen}
      />
      {tab === "nominations" ? <Nominations view={view} /> : null}
      {tab === "council" ? <Council key={view.revision} view={view} /> : null}
      {tab === "awards" ? <Awards view={view} /> : null}
      {tab === "versions" ? (
        <div className="settings-body">
          <VersionsTab kind="dossier" id={dossier.id} />
        </div>
      ) : null}
      {step ? <StepDialog step={step} view={view} close={() => setStep(null)} /> : null}
    </Page>
  );
}
