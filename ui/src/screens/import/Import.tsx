// Bringing in an Excel list in four steps: choose, match columns, look at the remarks, take over.
// All or nothing: while one row is wrong, no row is taken.
import { Button, Spinner } from "@fluentui/react-components";
import { useRef, useState } from "react";
import { useRead, useWrite } from "../../app/query";
import { Page } from "../../parts/Page";
import { ProblemView } from "../../parts/ProblemView";
import { StepBar } from "../../parts/StepBar";
import { vi } from "../../text/vi";
import type { ChosenFile, ColumnChoice, ImportReport, ImportRequest } from "../../wire/types";
import { ChooseStep } from "./ChooseStep";
import { ColumnsStep } from "./ColumnsStep";
import { DoneStep } from "./DoneStep";
import { RowsStep } from "./RowsStep";
import { RunStep } from "./RunStep";

/** What the officer has chosen so far. */
export type Choices = {
  kind: string;
  dossier: string;
  file: ChosenFile | null;
  sheet?: string;
  columns: ColumnChoice[];
};

/** The request of these choices. */
function requestOf(choices: Choices): ImportRequest {
  return {
    file: choices.file?.file ?? 0,
    kind: choices.kind,
    columns: choices.columns,
    ...(choices.kind === "nominations" ? { dossier: choices.dossier } : {}),
    ...(choices.sheet ? { sheet: choices.sheet } : {}),
  };
}

/** The wizard; the place may name the kind and the dossier. */
export function Import({ kind, dossier }: { kind?: string; dossier?: string }) {
  const [step, setStep] = useState(0);
  const [choices, setChoices] = useState<Choices>({
    kind: kind ?? "people",
    dossier: dossier ?? "",
    file: null,
    columns: [],
  });
  const [done, setDone] = useState<ImportReport | null>(null);
  const request = requestOf(choices);
  const complete = choices.file !== null && (choices.kind !== "nominations" || choices.dossier !== "");
  const look = useRead("import.preview", request, {
    enabled: complete && step > 0 && done === null,
    keep: "previous",
  });
  const run = useWrite("import.run");
  // The columns stay in sight while a choice for them is read again; those of another file never do.
  const source = JSON.stringify([choices.file?.file, choices.kind, choices.dossier]);
  const readOf = useRef("");
  if (look.data && !look.isPlaceholderData) readOf.current = source;
  const report = readOf.current === source ? look.data : undefined;
  const blocked = !report || look.isFetching || report.problems.length > 0;

  const restart = () => {
    setDone(null);
    setStep(0);
    setChoices({ ...choices, file: null, sheet: undefined, columns: [] });
    run.reset();
  };
  const start = () =>
    // The result stands on the screen with its own way back, so no toast is needed.
    run.mutate(request, { onSuccess: setDone });

  return (
    <Page title={vi.import.title} note={choices.file?.name}>
      <StepBar label={vi.import.stepsLabel} steps={[...vi.import.steps]} current={done ? 4 : step} />
      <div className="wizard">
        {done ? <DoneStep report={done} kind={choices.kind} dossier={choices.dossier} again={restart} /> : null}
        {!done && step === 0 ? <ChooseStep choices={choices} change={setChoices} /> : null}
        {!done && step > 0 && look.error ? <ProblemView problem={look.error} /> : null}
        {!done && step > 0 && !report && !look.error ? <Spinner className="waiting" label={vi.import.reading} /> : null}
        {!done && report && !look.error ? (
          <>
            {step === 1 ? <ColumnsStep report={report} choices={choices} change={setChoices} /> : null}
            {step === 2 ? <RowsStep report={report} again={() => void look.refetch()} /> : null}
            {step === 3 ? <RunStep report={report} /> : null}
          </>
        ) : null}
        {run.error ? <ProblemView problem={run.error} /> : null}
      </div>
      {done ? null : (
        <div className="wizard-end">
          {step > 0 ? <Button onClick={() => setStep(step - 1)}>{vi.import.back}</Button> : null}
          {step < 3 ? (
            <Button
              appearance="primary"
              disabled={!complete || (step > 0 && !report) || (step === 2 && blocked)}
              onClick={() => setStep(step + 1)}
            >
              {vi.import.next[step]}
            </Button>
          ) : (
            <Button appearance="primary" disabled={blocked || run.isPending} onClick={start}>
              {run.isPending ? vi.import.running : vi.import.run(report?.rows ?? 0)}
            </Button>
          )}
        </div>
      )}
    </Page>
  );
}
