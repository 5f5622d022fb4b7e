// Where a piece of work stands: numbered steps, the finished ones ticked.

/** The steps with the one of now (from 0); all are done when `current` is past the last. */
export function StepBar({ label, steps, current }: { label: string; steps: string[]; current: number }) {
  return (
    <ol className="steps" aria-label={label}>
      {steps.map((step, index) => {
        const state = index < current ? "done" : index === current ? "now" : "next";
        return (
          <li key={step} className={`step step-${state}`} aria-current={state === "now" ? "step" : undefined}>
            <span className="step-number">{state === "done" ? "✔" : index + 1}</span>
            {step}
          </li>
        );
      })}
    </ol>
  );
}
