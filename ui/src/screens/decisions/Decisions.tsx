// Decisions: the list, and one of them beside it.
import { useState } from "react";
import { go } from "../../app/route";
import type { Column } from "../../grid/columns";
import { Grid } from "../../grid/Grid";
import { useList } from "../../grid/list";
import { ListTools } from "../../grid/ListTools";
import { count, day } from "../../parts/format";
import { Page } from "../../parts/Page";
import { SearchBox } from "../../parts/SearchBox";
import { vi } from "../../text/vi";
import type { DecisionLine } from "../../wire/types";
import { DecisionPanel } from "./DecisionPanel";

const whom = (row: DecisionLine) => vi.decisions.whom(row.collectives, row.individuals, row.households);
const printed = (row: DecisionLine) =>
  row.certificates === 0 ? vi.decisions.noCertificates : vi.decisions.printedOf(count(row.printed), count(row.certificates));

const COLUMNS: Column<DecisionLine>[] = [
  { key: "number", caption: vi.decisions.number, width: 140, text: (row) => row.number, cell: (row) => <strong>{row.number}</strong>, sort: "sort", filter: { kind: "text" } },
  { key: "issued_on", caption: vi.decisions.issuedOn, width: 110, text: (row) => day(row.issued_on), sort: "sort", filter: { kind: "day" } },
  { key: "award", caption: vi.decisions.award, width: 200, grow: 2, text: (row) => row.award_name, sort: "sort", filter: { kind: "text" } },
  { key: "dossier", caption: vi.decisions.dossier, width: 110, minor: "minor", text: (row) => row.dossier, sort: "sort", filter: { kind: "text" } },
  { key: "whom", caption: vi.decisions.recipients, width: 160, grow: 1, text: whom },
  { key: "printed", caption: vi.decisions.printed, width: 140, minor: "minor", text: printed, cell: (row) => <Printed row={row} /> },
];

function Printed({ row }: { row: DecisionLine }) {
  const text = printed(row);
  if (row.certificates === 0) return <span className="quiet">{text}</span>;
  return row.printed >= row.certificates ? (
    <span className="good-text">✔ {text}</span>
  ) : (
    <span className="warn-text">⚠ {text}</span>
  );
}

/** The screen; `id` names the decision that is open. */
export function Decisions({ id }: { id?: number }) {
  const [text, setText] = useState("");
  const list = useList("decisions", COLUMNS);
  return (
    <Page title={vi.decisions.title} tools={<SearchBox label={vi.decisions.search} ask={setText} />}>
      <ListTools list={list} />
      <div className="split">
        <Grid
          label={vi.decisions.title}
          command="decisions.page"
          request={{ text }}
          list={list}
          rowKey={(row) => row.id}
          current={id}
          open={(row) => go({ screen: "decisions", id: row.id })}
          empty={text ? vi.grid.nothingFound(text) : vi.decisions.empty}
        />
        {id === undefined ? null : <DecisionPanel key={id} id={id} close={() => go({ screen: "decisions" })} />}
      </div>
    </Page>
  );
}
