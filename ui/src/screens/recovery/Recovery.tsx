// The recovery assistant: what is damaged, the ways to bring it back, what came of it. It stands in place of the frame,
// for there may be no office that a frame could be drawn around.
import { Button, Spinner } from "@fluentui/react-components";
import { FolderOpenRegular, RibbonStarFilled } from "@fluentui/react-icons";
import { useState } from "react";
import { useBackend } from "../../app/backend";
import { JobBar } from "../../app/jobs";
import { asProblem, useRead, useWrite } from "../../app/query";
import { go } from "../../app/route";
import { useToasts } from "../../app/toasts";
import { Page } from "../../parts/Page";
import { ProblemView } from "../../parts/ProblemView";
import { StepBar } from "../../parts/StepBar";
import { recovery as words } from "../../text/recovery";
import { vi } from "../../text/vi";
import type { ChosenFile, RecoveryView } from "../../wire/types";
import { Outcome } from "./Outcome";
import { Ways } from "./Ways";

/** The assistant. */
export function Recovery() {
  const backend = useBackend();
  const toasts = useToasts();
  const [file, setFile] = useState<ChosenFile | null>(null);
  const [step, setStep] = useState(0);
  const run = useWrite("recovery.run");
  const named = file ? { file: file.file } : {};
  // What was recovered is open now: there is no damage left to be surveyed.
  const survey = useRead("recovery.survey", named, { enabled: !run.data });
  const choose = async () => {
    try {
      const chosen = await backend.chooseFile("damaged");
      if (!chosen) return;
      run.reset();
      setFile(chosen);
      setStep(0);
    } catch (thrown) {
      toasts.refused(asProblem(thrown));
    }
  };
  const other = (
    <Button icon={<FolderOpenRegular />} disabledFocusable={run.isPending} onClick={() => void choose()}>
      {words.other}
    </Button>
  );
  return (
    <div className="shell assistant">
      <header className="strip">
        <div className="strip-name">
          <RibbonStarFilled className="strip-seal" aria-hidden="true" />
          <span className="strip-product">{vi.app.name}</span>
        </div>
      </header>
      <main className="screen">
        <Page title={words.title} back={run.data ? undefined : { text: words.back, go: () => go({ screen: "desk" }) }}>
          <StepBar label={words.stepsLabel} steps={[...words.steps]} current={run.data ? words.steps.length : step} />
          <p className="quiet">{words.lead}</p>
          {run.data ? <Outcome done={run.data} /> : null}
          {survey.error && !run.data ? (
            <>
              <ProblemView problem={survey.error} />
              <div className="form-start">{other}</div>
            </>
          ) : null}
          {survey.isFetching && !run.data ? <Spinner label={words.surveying} /> : null}
          {survey.data && !run.data && step === 0 ? <Damage view={survey.data} other={other} next={() => setStep(1)} /> : null}
          {survey.data && !run.data && step === 1 ? (
            <Ways
              view={survey.data}
              problem={run.error}
              working={run.isPending}
              before={() => setStep(0)}
              run={(way) => run.mutate({ ...named, key: way.key, ...(way.copy ? { copy: way.copy } : {}) })}
            />
          ) : null}
        </Page>
      </main>
      <JobBar />
    </div>
  );
}

function Damage({ view, other, next }: { view: RecoveryView; other: React.ReactNode; next: () => void }) {
  return (
    <>
      <dl className="facts">
        <dt>{words.file}</dt>
        <dd className="row-buttons">
          <strong>{view.file}</strong>
          {other}
        </dd>
      </dl>
      {view.damage.length === 0 ? (
        <p className="good">✔ {words.noDamage}</p>
      ) : (
        <section className="problem problem-bad problem-whole" aria-label={words.damage}>
          <span className="problem-mark" aria-hidden="true">
            ✖
          </span>
          <div className="problem-body">
            <p className="problem-message">{words.damage}</p>
            <ul className="problem-details">
              {view.damage.map((one) => (
                <li key={one}>{one}</li>
              ))}
            </ul>
          </div>
        </section>
      )}
      <p>{view.text}</p>
      <div className="form-end">
        <Button appearance="primary" onClick={next}>
          {words.next}
        </Button>
      </div>
    </>
  );
}
