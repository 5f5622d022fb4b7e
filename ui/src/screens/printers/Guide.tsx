// The guide that calibrates a printer: choose, print a sheet, measure it, see the result; as often as it takes.
import { Button } from "@fluentui/react-components";
import { useState } from "react";
import { useRead, useWrite } from "../../app/query";
import { useToasts } from "../../app/toasts";
import { ProblemView } from "../../parts/ProblemView";
import { StepBar } from "../../parts/StepBar";
import { guide as words, printers } from "../../text/printers";
import type { CalibrationSolved, Correction, MeasuredCross, Route } from "../../wire/types";
import { AimStep, type Aimed } from "./AimStep";
import { PLAIN, type Aim } from "./correction";
import { MeasureStep } from "./MeasureStep";
import { ResultStep } from "./ResultStep";
import { SheetStep } from "./SheetStep";

/** The printer, tray and stock of what was chosen. */
export function routeOf(aimed: Aimed): Route {
  return { printer: aimed.printer, tray: aimed.tray, ...(aimed.stock ? { stock_id: aimed.stock.id } : {}) };
}

/** The guide; `aim` is what is known beforehand. */
export function Guide({ aim, leave }: { aim?: Aim; leave: () => void }) {
  const toasts = useToasts();
  const [step, setStep] = useState(0);
  const [aimed, setAimed] = useState<Aimed | null>(null);
  // The correction that the sheet in hand was printed with, and how many sheets there were.
  const [printed, setPrinted] = useState<{ correction: Correction; round: number }>({ correction: PLAIN, round: 1 });
  const [measured, setMeasured] = useState<MeasuredCross[]>([]);
  const [before, setBefore] = useState<{ residual: number; measured: MeasuredCross[] } | null>(null);
  const all = useRead("calibrations.all", {});
  const solve = useWrite("calibrations.solve");
  const save = useWrite("calibrations.save");

  const keep = (correction: Correction, residual: number, crosses: MeasuredCross[], confirmed: "confirmed" | "open") => {
    if (!aimed || save.isPending) return;
    save.mutate(
      { route: routeOf(aimed), correction, residual, measured: crosses, confirmed: confirmed === "confirmed" },
      {
        onSuccess: (ack) => {
          toasts.done(printers.saved(printers.nameOf(aimed.printer, aimed.trayName, aimed.stock?.name ?? printers.plain)), ack);
          leave();
        },
      },
    );
  };
  const second = (solved: CalibrationSolved) => {
    setBefore({ residual: solved.residual, measured });
    setPrinted({ correction: solved.correction, round: printed.round + 1 });
    setMeasured([]);
    solve.reset();
    setStep(1);
  };

  return (
    <>
      <StepBar label={words.label} steps={[...words.steps]} current={step} />
      <div className="wizard">
        {save.error ? <ProblemView problem={save.error} /> : null}
        {step === 0 ? (
          <AimStep
            aim={aimed ?? aim}
            lines={all.data?.rows ?? []}
            done={(next) => {
              setAimed(next);
              // Another turn makes what was measured worthless.
              setPrinted({ correction: { ...PLAIN, turn: next.turn }, round: 1 });
              setBefore(null);
              setMeasured([]);
              setStep(1);
            }}
          />
        ) : null}
        {step === 1 && aimed ? (
          <SheetStep aimed={aimed} correction={printed.correction} round={printed.round} />
        ) : null}
        {step === 2 && aimed ? (
          <MeasureStep
            key={printed.round}
            size={aimed.size}
            round={printed.round}
            measured={measured}
            problem={solve.error}
            done={(crosses) => {
              setMeasured(crosses);
              solve.mutate(
                { ...aimed.size, correction: printed.correction, measured: crosses },
                { onSuccess: () => setStep(3) },
              );
            }}
          />
        ) : null}
        {step === 3 && solve.data ? <ResultStep solved={solve.data} round={printed.round} /> : null}
      </div>
      <div className="wizard-end">
        {step > 0 ? (
          <Button onClick={() => setStep(step - 1)}>{step === 3 ? words.measureAgain : words.back}</Button>
        ) : null}
        {step === 0 ? (
          <Button appearance="primary" type="submit" form="aim">
            {words.toSheet}
          </Button>
        ) : null}
        {step === 1 || (step === 2 && before) ? (
          // A second sheet that plainly fits need not be measured.
          before ? (
            <Button onClick={() => keep(printed.correction, before.residual, before.measured, "confirmed")}>{words.fits}</Button>
          ) : null
        ) : null}
        {step === 1 ? (
          <Button appearance="primary" onClick={() => setStep(2)}>
            {words.toMeasure}
          </Button>
        ) : null}
        {step === 2 ? (
          <Button appearance="primary" type="submit" form="measure" disabledFocusable={solve.isPending}>
            {solve.isPending ? words.solving : words.solve}
          </Button>
        ) : null}
        {step === 3 && solve.data ? (
          <ResultActs
            solved={solve.data}
            second={() => solve.data && second(solve.data)}
            keep={(how) => solve.data && keep(solve.data.correction, solve.data.residual, measured, how)}
          />
        ) : null}
      </div>
    </>
  );
}

function ResultActs({
  solved,
  second,
  keep,
}: {
  solved: CalibrationSolved;
  second: () => void;
  keep: (how: "confirmed" | "open") => void;
}) {
  if (solved.confirmed) {
    return (
      <Button appearance="primary" onClick={() => keep("confirmed")}>
        {words.fits}
      </Button>
    );
  }
  return (
    <>
      <Button onClick={() => keep("open")}>{words.keepUnconfirmed}</Button>
      <Button appearance="primary" onClick={second}>
        {words.printSecond}
      </Button>
    </>
  );
}
