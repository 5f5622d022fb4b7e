// One award with the history of its law: what holds on the day is marked, what was not verified says so.
import { Spinner } from "@fluentui/react-components";
import { useRead } from "../../app/query";
import { count, day } from "../../parts/format";
import { Current, daysOf, LawLines } from "../../parts/LawLines";
import { Panel } from "../../parts/Panel";
import { ProblemView } from "../../parts/ProblemView";
import { Unverified } from "../../parts/Unverified";
import { law as words } from "../../text/law";
import { vi } from "../../text/vi";
import type { AwardView, CriteriaPart, CriteriaView, LawLine } from "../../wire/types";
import { RuleLine } from "./RuleLine";

const LISTS = ["bonuses", "votes", "papers", "objects", "limits"] as const;

/** The panel of the award with that code, its rows marked for the day. */
export function AwardPanel({ award, on, close }: { award: string; on: string; close: () => void }) {
  const shown = useRead("catalogue.show", { award, on }, { keep: "previous" });
  const view = shown.data;
  return (
    <Panel title={view?.line.name ?? award} subtitle={view ? words.asked(day(view.on)) : undefined} wide="wide" close={close}>
      {shown.error ? <ProblemView problem={shown.error} /> : null}
      {!view && !shown.error ? <Spinner label={vi.grid.loading} /> : null}
      {view ? <AwardLaw view={view} /> : null}
    </Panel>
  );
}

function AwardLaw({ view }: { view: AwardView }) {
  const { line } = view;
  return (
    <div className="why">
      <dl className="facts">
        <dt>{words.kind}</dt>
        <dd>{[line.kind_name, line.level_name].filter(Boolean).join(" · ")}</dd>
        <dt>{words.recipients}</dt>
        <dd>{line.recipients}</dd>
        <dt>{words.deciders}</dt>
        <dd>
          {line.deciders || vi.grid.unknown} {line.may_issue ? <span className="mark mark-good">✔ {words.mayIssue}</span> : null}
        </dd>
      </dl>
      {view.note ? <p className="notice">{view.note}</p> : null}
      {line.has_criteria ? null : <p className="warn-text">⚠ {words.noCriteria}</p>}
      <section aria-label={words.sections.criteria}>
        <h3>{words.sections.criteria}</h3>
        {view.criteria.map((one, index) => (
          <Criteria key={`${one.from}-${index}`} criteria={one} />
        ))}
      </section>
      <Section name={words.sections.names} lines={view.names} open />
      <Section name={words.sections.deciders} lines={view.deciders} open />
      {LISTS.map((key) => (
        <Section key={key} name={words.sections[key]} lines={view[key]} />
      ))}
      {view.local_rules.length > 0 ? (
        <section aria-label={words.sections.local}>
          <h3>{words.sections.local}</h3>
          <ul className="law-lines" aria-label={words.sections.local}>
            {view.local_rules.map((rule) => (
              <li key={rule.id} className={rule.current ? "law-current" : undefined}>
                <RuleLine rule={rule} />
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </div>
  );
}

function Section({ name, lines, open = false }: { name: string; lines: LawLine[]; open?: boolean }) {
  if (lines.length === 0) return null;
  return (
    <details className="folded" open={open}>
      <summary>{words.sectionOf(name, count(lines.length))}</summary>
      <LawLines lines={lines} label={name} time="time" />
    </details>
  );
}

/** The criteria of one time; those of the day are open. */
function Criteria({ criteria }: { criteria: CriteriaView }) {
  return (
    <details className="path" open={criteria.current}>
      <summary>
        <span className="path-name">{daysOf(criteria) || words.open}</span>
        <Current current={criteria.current} />
        {criteria.stands_in ? (
          <span className="mark mark-warn" title={words.standsInNote}>
            {words.standsIn}
          </span>
        ) : null}
        <Unverified unverified={criteria.unverified} />
      </summary>
      {criteria.stands_in ? <p className="warn-text">{words.standsInNote}</p> : null}
      {criteria.source ? <p className="quiet">{criteria.source}</p> : null}
      {criteria.note ? <p className="quiet">{criteria.note}</p> : null}
      {criteria.paths.map((path, index) => (
        <div key={index} className="criteria-path">
          <p className="path-who">{path.who}</p>
          {path.source || path.unverified ? (
            <p className="quiet">
              {path.source} <Unverified unverified={path.unverified && !criteria.unverified} />
            </p>
          ) : null}
          {path.note ? <p className="quiet">{path.note}</p> : null}
          <Part part={path.rule} />
        </div>
      ))}
    </details>
  );
}

function Part({ part }: { part: CriteriaPart }) {
  if (part.join === "condition") return <p>{part.text}</p>;
  const only = part.parts.length === 1 ? part.parts[0] : undefined;
  if (only) return <Part part={only} />;
  return (
    <div className="rule-join">
      <p className="rule-name">{part.join === "any" ? words.any : words.all}</p>
      <ul className="rule-parts rule-dots">
        {part.parts.map((one, index) => (
          <li key={index}>
            <Part part={one} />
          </li>
        ))}
      </ul>
    </div>
  );
}
