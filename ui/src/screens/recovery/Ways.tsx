// The ways to recover; the best is chosen until the officer says otherwise.
import { Button, Radio, RadioGroup } from "@fluentui/react-components";
import { useState } from "react";
import { count } from "../../parts/format";
import { ProblemView } from "../../parts/ProblemView";
import { recovery as words } from "../../text/recovery";
import type { Problem, RecoveryView, RecoveryWay } from "../../wire/types";

/** Two ways may have the same key with different copies. */
const keyOf = (way: RecoveryWay) => `${way.key}/${way.copy}`;

/** The choice, and the button that recovers. */
export function Ways({
  view,
  problem,
  working,
  before,
  run,
}: {
  view: RecoveryView;
  problem: Problem | null;
  working: boolean;
  before: () => void;
  run: (way: RecoveryWay) => void;
}) {
  const best = view.ways.find((way) => way.best) ?? view.ways[0];
  const [chosen, setChosen] = useState(best ? keyOf(best) : "");
  const way = view.ways.find((one) => keyOf(one) === chosen);
  return (
    <>
      {problem ? <ProblemView problem={problem} /> : null}
      {view.ways.length === 0 ? <p className="amber">⚠ {words.noWays}</p> : null}
      <RadioGroup className="recovery-ways" aria-label={words.ways} value={chosen} disabled={working} onChange={(_, data) => setChosen(data.value)}>
        {view.ways.map((one) => (
          <Radio key={keyOf(one)} className={keyOf(one) === chosen ? "recovery-way recovery-chosen" : "recovery-way"} value={keyOf(one)} label={<Way way={one} />} />
        ))}
      </RadioGroup>
      <div className="form-end">
        <Button disabledFocusable={working} onClick={before}>
          {words.before}
        </Button>
        <Button appearance="primary" disabledFocusable={working || !way} onClick={() => way && run(way)}>
          {working ? words.running : words.run}
        </Button>
      </div>
    </>
  );
}

function Way({ way }: { way: RecoveryWay }) {
  return (
    <span>
      <strong>{way.title}</strong> {way.best ? <span className="mark mark-good">✔ {words.best}</span> : null}
      <span className="way-text">{way.text}</span>
      <span className="quiet">{[words.acts(count(way.acts)), way.copy ? words.copy(way.copy) : ""].filter(Boolean).join(" · ")}</span>
    </span>
  );
}
