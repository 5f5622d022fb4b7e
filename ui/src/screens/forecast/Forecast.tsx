// Who could be proposed for what: counts by award as filters, the list, and what one has and lacks beside it.
import { Select } from "@fluentui/react-components";
import { useState } from "react";
import { useOffice } from "../../app/office";
import type { Column } from "../../grid/columns";
import { Grid } from "../../grid/Grid";
import { useList } from "../../grid/list";
import { useFirstPage } from "../../grid/pages";
import { rowKeyOf } from "../../grid/rowKey";
import { Page } from "../../parts/Page";
import { ProblemView } from "../../parts/ProblemView";
import { SearchBox } from "../../parts/SearchBox";
import { forecast as words } from "../../text/eligibility";
import { vi } from "../../text/vi";
import type { ForecastLine } from "../../wire/types";
import { ForecastCounts } from "./ForecastCounts";
import { ForecastPanel } from "./ForecastPanel";

const keyOf = (row: ForecastLine) => rowKeyOf(row.subject_id, row.award);
const lacking = (row: ForecastLine) => (row.lacks.length > 0 ? row.lacks.join("; ") : words.nothingLacks);

const COLUMNS: Column<ForecastLine>[] = [
  { key: "name", caption: words.name, width: 180, grow: 1.2, text: (row) => row.name, cell: (row) => <strong>{row.name}</strong> },
  { key: "line", caption: words.line, width: 150, grow: 1, minor: "minor", text: (row) => row.line },
  { key: "award", caption: words.award, width: 170, grow: 1, text: (row) => row.award_name },
  { key: "standing", caption: words.standing, width: 120, text: (row) => row.standing_name, cell: (row) => <Standing row={row} /> },
  { key: "lacks", caption: words.lacks, width: 200, grow: 2, minor: "minor", text: lacking, cell: (row) => <span title={lacking(row)}>{lacking(row)}</span> },
];

/** How near one is, as a mark and a word. */
export function Standing({ row }: { row: ForecastLine }) {
  const look = words.standings[row.standing];
  return (
    <span className={`mark mark-${look?.tone ?? "info"}`}>
      <span aria-hidden="true">{look?.mark ?? "·"}</span> {row.standing_name}
    </span>
  );
}

/** Which rows are wanted. */
export type ForecastScope = { award: string; standing: string; text: string };

/** The screen. */
export function Forecast() {
  const { today } = useOffice();
  const now = Number(today.slice(0, 4)) || new Date().getFullYear();
  const [year, setYear] = useState(now);
  const [scope, setScope] = useState<ForecastScope>({ award: "", standing: "", text: "" });
  const [open, setOpen] = useState<ForecastLine | null>(null);
  const list = useList("forecast", COLUMNS);
  const whole = useFirstPage("forecast.page", { year, award: "", standing: "", text: "" });
  const filtered = scope.award !== "" || scope.standing !== "";
  const choose = (more: Partial<ForecastScope>) => {
    setOpen(null);
    setScope((before) => ({ ...before, ...more }));
  };
  return (
    <Page
      title={words.title}
      tools={
        <>
          <Select
            aria-label={words.year}
            value={String(year)}
            onChange={(_, data) => {
              setOpen(null);
              setYear(Number(data.value));
            }}
          >
            {[now - 1, now, now + 1].map((one) => (
              <option key={one} value={one}>
                {words.yearOf(one)}
              </option>
            ))}
          </Select>
          <SearchBox label={words.search} ask={(text) => choose({ text })} />
        </>
      }
    >
      {whole.error ? <ProblemView problem={whole.error} /> : null}
      {whole.data?.assumption ? <p className="quiet">{whole.data.assumption}</p> : null}
      {whole.data ? <ForecastCounts counts={whole.data.counts} scope={scope} choose={choose} /> : null}
      <div className="split">
        <Grid
          label={words.list}
          command="forecast.page"
          request={{ year, ...scope }}
          list={list}
          rowKey={keyOf}
          current={open ? keyOf(open) : undefined}
          open={setOpen}
          empty={scope.text ? vi.grid.nothingFound(scope.text) : filtered ? words.nothing : words.empty}
        />
        {open ? <ForecastPanel key={keyOf(open)} line={open} year={year} close={() => setOpen(null)} /> : null}
      </div>
    </Page>
  );
}
