// The check of one round: counts as filters, what is to be known, quotas, the rows, and the panel of one of them.
import { Select, ToggleButton } from "@fluentui/react-components";
import { useCallback, useRef, useState } from "react";
import { useRead } from "../../app/query";
import type { Column } from "../../grid/columns";
import { Grid, type GridHandle } from "../../grid/Grid";
import { useList } from "../../grid/list";
import { useFirstPage } from "../../grid/pages";
import { useSelectedRows } from "../../grid/selectedRows";
import { count } from "../../parts/format";
import { ProblemView } from "../../parts/ProblemView";
import { eligibility as words, verdicts } from "../../text/eligibility";
import { vi } from "../../text/vi";
import type { AssessmentLine, RoundPage } from "../../wire/types";
import { QuotaBar } from "./Quotas";
import { Verdict } from "./Verdict";
import { WhyPanel } from "./WhyPanel";

/** Which rows are wanted. */
export type RoundScope = { verdict: string; award: string; text: string };

const KINDS = ["met", "unknown", "unmet"] as const;

const COLUMNS: Column<AssessmentLine>[] = [
  { key: "position", caption: words.position, width: 56, align: "end", text: (row) => String(row.position) },
  { key: "recipient", caption: words.recipient, width: 180, grow: 1.3, text: (row) => row.recipient, cell: (row) => <strong>{row.recipient}</strong> },
  { key: "recipient_line", caption: words.line, width: 150, grow: 1, minor: "minor", text: (row) => row.recipient_line },
  { key: "award", caption: words.award, width: 140, grow: 1, text: (row) => row.award_name },
  { key: "verdict", caption: words.verdict, width: 150, text: (row) => row.verdict_name, cell: (row) => <Verdict verdict={row.verdict} name={row.verdict_name} /> },
  { key: "why", caption: words.why, width: 200, grow: 2.2, minor: "minor", text: (row) => row.why, cell: (row) => <Because row={row} /> },
  { key: "open_answers", caption: words.open, width: 104, minor: "minor", align: "end", text: (row) => (row.open_answers ? words.openOf(count(row.open_answers)) : "") },
];

function Because({ row }: { row: AssessmentLine }) {
  return (
    <span title={row.why}>
      {row.unverified ? <span className="warn-text">⚠ {words.unverified}: </span> : null}
      {row.why}
    </span>
  );
}

/** The body of the screen for one round. */
export function RoundCheck({ dossier, scope, change }: { dossier: string; scope: RoundScope; change: (more: Partial<RoundScope>) => void }) {
  const whole = useFirstPage("assessments.round", { dossier, verdict: "", award: "", text: "" });
  const round = useRead("dossiers.show", { dossier });
  const list = useList("assessments", COLUMNS);
  const grid = useRef<GridHandle<AssessmentLine>>(null);
  const selection = useSelectedRows(grid);
  const [line, setLine] = useState<AssessmentLine | null>(null);
  const award = line?.award;
  const nominations = useCallback(async () => {
    const rows = (await grid.current?.selected()) ?? [];
    return rows.filter((row) => row.award === award).map((row) => row.nomination_id);
  }, [award]);
  if (whole.error) return <ProblemView problem={whole.error} />;
  const filtered = scope.text !== "" || scope.verdict !== "" || scope.award !== "";
  return (
    <>
      <div className="check-tools">
        <Counts page={whole.data} chosen={scope.verdict} choose={(verdict) => change({ verdict })} />
        <Select size="small" aria-label={words.awardFilter} value={scope.award} onChange={(_, data) => change({ award: data.value })}>
          <option value="">{words.allAwards}</option>
          {(round.data?.awards ?? []).map((one) => (
            <option key={one.award} value={one.award}>
              {one.award_name}
            </option>
          ))}
        </Select>
      </div>
      {whole.data ? <p className="quiet check-law">{whole.data.law}</p> : null}
      <Warnings lines={whole.data?.warnings ?? []} />
      <QuotaBar dossier={dossier} counted={selection.many > 0 && selection.rows.length > 0 ? { nominations: selection.rows.map((row) => row.nomination_id) } : {}} />
      <div className="split">
        <Grid
          handle={grid}
          label={words.title}
          command="assessments.round"
          request={{ dossier, ...scope }}
          list={list}
          rowKey={(row) => row.nomination_id}
          current={line?.nomination_id}
          open={setLine}
          selecting={selection.selecting}
          empty={scope.text ? vi.grid.nothingFound(scope.text) : filtered ? words.nothing : words.empty}
        />
        {line ? (
          <WhyPanel key={line.nomination_id} line={line} selected={selection.many} nominations={nominations} close={() => setLine(null)} />
        ) : null}
      </div>
    </>
  );
}

function Counts({ page, chosen, choose }: { page: RoundPage | undefined; chosen: string; choose: (verdict: string) => void }) {
  const counts = page?.counts;
  const all = counts ? counts.met + counts.unknown + counts.unmet : 0;
  return (
    <div className="life-kinds" role="group" aria-label={words.counts}>
      <ToggleButton size="small" shape="circular" checked={chosen === ""} onClick={() => choose("")}>
        {words.chip(words.all, count(all))}
      </ToggleButton>
      {KINDS.map((kind) => {
        const look = verdicts[kind];
        return (
          <ToggleButton key={kind} size="small" shape="circular" className={`chip-${look?.tone}`} checked={chosen === kind} onClick={() => choose(chosen === kind ? "" : kind)}>
            <span aria-hidden="true">{look?.mark}&nbsp;</span>
            {words.chip(look?.name ?? kind, count(counts?.[kind] ?? 0))}
          </ToggleButton>
        );
      })}
    </div>
  );
}

function Warnings({ lines }: { lines: string[] }) {
  if (lines.length === 0) return null;
  return (
    <details className="check-warnings">
      <summary className="warn-text">
        ⚠ {words.warnings}: {lines[0]} {lines.length > 1 ? words.warningsMore(count(lines.length - 1)) : ""}
      </summary>
      <ul>
        {lines.map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
    </details>
  );
}
