// Decisions: the list, and one of them beside it.
import { useState } from "react";
import { go } from "../../app/route";
import { count, day } from "../../parts/format";
import { Page } from "../../parts/Page";
import { PagedGrid, type Column } from "../../parts/PagedGrid";
import { SearchBox } from "../../parts/SearchBox";
import { vi } from "../../text/vi";
import type { DecisionLine } from "../../wire/types";
import { DecisionPanel } from "./DecisionPanel";

const COLUMNS: Column<DecisionLine>[] = [
  { key: "number", caption: vi.decisions.number, width: "140px", cell: (row) => <strong>{row.number}</strong> },
  { key: "issued", caption: vi.decisions.issuedOn, width: "100px", cell: (row) => day(row.issued_on) },
  { key: "award", caption: vi.decisions.award, width: "minmax(200px, 2fr)", cell: (row) => row.award_name },
  { key: "dossier", caption: vi.decisions.dossier, width: "100px", minor: "minor", cell: (row) => row.dossier },
  { key: "who", caption: vi.decisions.recipients, width: "minmax(150px, 1fr)", cell: (row) => vi.decisions.whom(row.collectives, row.individuals, row.households) },
  { key: "printed", caption: vi.decisions.printed, width: "130px", minor: "minor", cell: (row) => <Printed row={row} /> },
];

function Printed({ row }: { row: DecisionLine }) {
  if (row.certificates === 0) return <span className="quiet">{vi.decisions.noCertificates}</span>;
  const text = vi.decisions.printedOf(count(row.printed), count(row.certificates));
  return row.printed >= row.certificates ? (
    <span className="good-text">✔ {text}</span>
  ) : (
    <span className="warn-text">⚠ {text}</span>
  );
}

/** The screen; `id` names the decision that is open. */
export function Decisions({ id }: { id?: number }) {
  const [text, setText] = useState("");
  return (
    <Page title={vi.decisions.title} tools={<SearchBox label={vi.decisions.search} ask={setText} />}>
      <div className="split">
        <PagedGrid
          label={vi.decisions.title}
          command="decisions.page"
          request={{ text }}
          columns={COLUMNS}
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
