// Collectives: the tree of units at the left, the collectives of the chosen unit, one file at the right.
import { useState } from "react";
import { go } from "../../app/route";
import { count } from "../../parts/format";
import { Page } from "../../parts/Page";
import { PagedGrid, useTotal, type Column } from "../../parts/PagedGrid";
import { SearchBox } from "../../parts/SearchBox";
import { vi } from "../../text/vi";
import type { CollectiveLine } from "../../wire/types";
import { CollectivePanel } from "./CollectivePanel";
import { UnitTree } from "./UnitTree";

const COLUMNS: Column<CollectiveLine>[] = [
  { key: "name", caption: vi.collectives.name, width: "minmax(160px, 2fr)", cell: (row) => <strong>{row.name}</strong> },
  { key: "kind", caption: vi.collectives.kind, width: "86px", minor: "minor", cell: (row) => vi.kinds[row.kind] ?? row.kind },
  { key: "detail", caption: vi.collectives.detail, width: "minmax(140px, 1.4fr)", minor: "minor", cell: (row) => row.detail },
  { key: "people", caption: vi.collectives.people, width: "76px", align: "end", cell: (row) => count(row.people) },
  { key: "par", caption: vi.collectives.parIndex, width: "176px", minor: "minor", cell: (row) => row.par_index },
  { key: "awards", caption: vi.collectives.awards, width: "104px", align: "end", cell: (row) => (row.awards ? <>★ {row.awards}</> : "") },
];

/** The screen; `id` names the collective whose file is open. */
export function Collectives({ id }: { id?: number }) {
  const [text, setText] = useState("");
  const [unit, setUnit] = useState<number | undefined>(undefined);
  const request = unit === undefined ? { text } : { text, unit_id: unit };
  const total = useTotal("collectives.page", request);
  return (
    <Page
      title={vi.collectives.title}
      note={total === undefined ? undefined : vi.collectives.count(count(total))}
      tools={<SearchBox label={vi.collectives.search} ask={setText} />}
    >
      <div className="split">
        <UnitTree chosen={unit} choose={setUnit} />
        <PagedGrid
          label={vi.collectives.title}
          command="collectives.page"
          request={request}
          columns={COLUMNS}
          rowKey={(row) => row.id}
          current={id}
          open={(row) => go({ screen: "collectives", id: row.id })}
          empty={text ? vi.grid.nothingFound(text) : vi.collectives.empty}
        />
        {id === undefined ? null : <CollectivePanel key={id} id={id} close={() => go({ screen: "collectives" })} />}
      </div>
    </Page>
  );
}
