// Why a verdict is what it is: the whole answer on one recipient and one award, down to the articles it rests on.
import { Unverified } from "../../parts/Unverified";
import { LawLines } from "../../parts/LawLines";
import { count } from "../../parts/format";
import { verdicts, why } from "../../text/eligibility";
import type { AssessmentView, BonusView, FindingView, LawLine, PathView } from "../../wire/types";
import { Findings, RuleTree } from "./Findings";
import { Verdict } from "./Verdict";

const BLOCKS: Record<string, string> = { good: "good", warn: "amber", bad: "bad" };

/** The body of the panel. */
export function Why({ view }: { view: AssessmentView }) {
  const tone = verdicts[view.verdict]?.tone ?? "warn";
  return (
    <div className="why">
      <div className={`why-verdict ${BLOCKS[tone]}`}>
        <p className="why-word">
          <Verdict verdict={view.verdict} name={view.verdict_name} />
        </p>
        <p className="why-because">{view.why}</p>
      </div>
      <p className="quiet">{view.law}</p>
      {view.nomination_id === null || view.nomination_id === undefined ? <p className="notice">{why.notNominated}</p> : null}
      {view.unverified ? <p className="notice">⚠ {why.unverified}</p> : null}
      {view.warnings.length > 0 ? (
        <section aria-label={why.warnings}>
          <h3>{why.warnings}</h3>
          <ul className="why-warnings">
            {view.warnings.map((line) => (
              <li key={line} className="warn-text">
                ⚠ {line}
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      <Paths paths={view.paths} />
      <Gates gates={view.gates} />
      {view.local.length > 0 ? (
        <section aria-label={why.local}>
          <h3>{why.local}</h3>
          <Findings findings={view.local} label={why.local} />
        </section>
      ) : null}
      <Bonus bonus={view.bonus} />
      <section aria-label={why.deciders}>
        <h3>{why.deciders}</h3>
        {view.deciders.length > 0 ? <LawLines lines={view.deciders} label={why.deciders} /> : <p className="warn-text">⚠ {why.noDeciders}</p>}
      </section>
      <Folded title={why.papers} lines={view.papers} />
      <Folded title={why.reliedOn(count(view.relied_on.length))} lines={view.relied_on} />
    </div>
  );
}

/** What stands in the way first; the rest is folded, for it is long and says nothing new. */
function Gates({ gates }: { gates: FindingView[] }) {
  const open = gates.filter((gate) => gate.verdict !== "met" || gate.answer);
  const met = gates.filter((gate) => gate.verdict === "met" && !gate.answer);
  if (gates.length === 0) return null;
  return (
    <section aria-label={why.gates}>
      <h3>{why.gates}</h3>
      {open.length > 0 ? <Findings findings={open} label={why.gates} /> : null}
      {met.length > 0 ? (
        <details className="folded">
          <summary>
            <span className="good-text" aria-hidden="true">
              ✔
            </span>{" "}
            {why.gatesMet(count(met.length))}
          </summary>
          <Findings findings={met} label={why.gatesMet(count(met.length))} />
        </details>
      ) : null}
    </section>
  );
}

const ORDER: Record<string, number> = { met: 0, unknown: 1, unmet: 2 };

/** The ways to qualify, the nearest first; the first is open. */
function Paths({ paths }: { paths: PathView[] }) {
  const nearest = [...paths].sort((a, b) => (ORDER[a.verdict] ?? 3) - (ORDER[b.verdict] ?? 3));
  const title = paths.length > 1 ? why.pathsMany : why.paths;
  return (
    <section aria-label={why.paths}>
      <h3>{title}</h3>
      {paths.length === 0 ? <p className="warn-text">⚠ {why.noPaths}</p> : null}
      {nearest.map((path, index) => (
        <details key={path.key} className="path" open={index === 0}>
          <summary>
            <span className="path-name">{paths.length > 1 ? why.path(paths.indexOf(path) + 1) : path.source}</span>
            <Verdict verdict={path.verdict} name={path.verdict_name} />
          </summary>
          <p className="quiet">
            {paths.length > 1 ? path.source : ""} <Unverified unverified={path.unverified} />
          </p>
          {path.note ? <p className="quiet">{path.note}</p> : null}
          <RuleTree rule={path.rule} />
        </details>
      ))}
    </section>
  );
}

function Bonus({ bonus }: { bonus: BonusView }) {
  return (
    <section aria-label={why.bonus}>
      <h3>{why.bonus}</h3>
      {bonus.written ? (
        <p>
          <strong>{why.bonusOf(bonus.written, bonus.in_words)}</strong>
        </p>
      ) : null}
      <p className="quiet">
        {bonus.sentence} {bonus.source} <Unverified unverified={bonus.unverified} />
      </p>
      {bonus.paid || !bonus.written ? null : <p className="warn-text">⚠ {why.bonusNotPaid}</p>}
    </section>
  );
}

function Folded({ title, lines }: { title: string; lines: LawLine[] }) {
  if (lines.length === 0) return null;
  return (
    <details className="folded">
      <summary>{title}</summary>
      <LawLines lines={lines} label={title} />
    </details>
  );
}
