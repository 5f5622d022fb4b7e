// What one has and lacks for one award, the way to the record, and the whole assessment on request.
import { Button, Spinner } from "@fluentui/react-components";
import { PersonRegular, QuestionCircleRegular } from "@fluentui/react-icons";
import { useState } from "react";
import { useRead } from "../../app/query";
import { Panel } from "../../parts/Panel";
import { ProblemView } from "../../parts/ProblemView";
import { forecast as words } from "../../text/eligibility";
import { vi } from "../../text/vi";
import type { ForecastLine } from "../../wire/types";
import { Why } from "../eligibility/Why";
import { openSubject } from "../eligibility/WhyPanel";
import { Standing } from "./Forecast";

/** The panel of one row. */
export function ForecastPanel({ line, year, close }: { line: ForecastLine; year: number; close: () => void }) {
  const [asked, setAsked] = useState<"asked" | "no">("no");
  // The forecast judges by the law of the first day of the year after, when such dossiers come in.
  const request = { subject_id: line.subject_id, award: line.award, achievement_type: "", received_on: `${year + 1}-01-01`, decided_on: "", from_year: year, to_year: year };
  const shown = useRead("assessments.ask", request, { enabled: asked === "asked" });
  return (
    <Panel title={line.name} subtitle={line.line} wide="wide" close={close}>
      <p>
        <strong>{line.award_name}</strong> <Standing row={line} />
      </p>
      <div className="row-buttons">
        <Button appearance="primary" icon={<PersonRegular />} onClick={() => openSubject(line)}>
          {words.openFile}
        </Button>
        {asked === "no" ? (
          <Button icon={<QuestionCircleRegular />} onClick={() => setAsked("asked")}>
            {words.why}
          </Button>
        ) : null}
      </div>
      {shown.error ? <ProblemView problem={shown.error} /> : null}
      {asked === "asked" && !shown.data && !shown.error ? <Spinner label={vi.grid.loading} /> : null}
      {shown.data ? (
        <Why view={shown.data} />
      ) : (
        <div className="why">
          <Lines title={words.lacksTitle} lines={line.lacks} mark="⚠" tone="warn-text" none={words.nothingLacks} />
          <Lines title={words.hasTitle} lines={line.has} mark="✔" tone="good-text" />
          <Lines title={words.judgesTitle} lines={line.judges} mark="○" tone="quiet-mark" />
          <p className="quiet">{line.source}</p>
        </div>
      )}
    </Panel>
  );
}

function Lines({ title, lines, mark, tone, none }: { title: string; lines: string[]; mark: string; tone: string; none?: string }) {
  if (lines.length === 0 && !none) return null;
  return (
    <section aria-label={title}>
      <h3>{title}</h3>
      {lines.length === 0 ? <p className="good-text">✔ {none}</p> : null}
      <ul className="plain-list" aria-label={title}>
        {lines.map((line) => (
          <li key={line}>
            <span className={tone} aria-hidden="true">
              {mark}
            </span>{" "}
            {line}
          </li>
        ))}
      </ul>
    </section>
  );
}
