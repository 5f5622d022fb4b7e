// Collectives: the tree of units at the left, the collectives of the chosen unit, one file at the right.
import { useState } from "react";
import { useBackend } from "../../app/backend";
import { go } from "../../app/route";
import type { Column } from "../../grid/columns";
import { Grid } from "../../grid/Grid";
import { useList } from "../../grid/list";
import { ListTools } from "../../grid/ListTools";
import { Views, type Scope } from "../../grid/Views";
import { count } from "../../parts/format";
import { Page } from "../../parts/Page";
import { SearchBox } from "../../parts/SearchBox";
import { vi } from "../../text/vi";
import type { CollectiveLine } from "../../wire/types";
import { CollectivePanel } from "./CollectivePanel";
import { UnitTree } from "./UnitTree";

const KINDS = ["collective", "household"].map((key) => ({ key, name: vi.kinds[key] ?? key }));

const COLUMNS: Column<CollectiveLine>[] = [
  { key: "name", caption: vi.collectives.name, width: 180, grow: 2, text: (row) => row.name, cell: (row) => <strong>{row.name}</strong>, sort: "sort", filter: { kind: "text" }, edit: {} },
  { key: "kind", caption: vi.collectives.kind, width: 96, minor: "minor", text: (row) => vi.kinds[row.kind] ?? row.kind, sort: "sort", filter: { kind: "choice", choices: KINDS } },
  { key: "detail", caption: vi.collectives.detail, width: 140, grow: 1.4, minor: "minor", text: (row) => row.detail, sort: "sort", filter: { kind: "text" }, edit: {} },
  { key: "people", caption: vi.collectives.people, width: 96, align: "end", text: (row) => count(row.people), sort: "sort", filter: { kind: "number" } },
  { key: "par_index", caption: vi.collectives.parIndex, width: 164, minor: "minor", text: (row) => row.par_index },
  { key: "awards", caption: vi.collectives.awards, width: 120, align: "end", text: (row) => (row.awards ? String(row.awards) : ""), cell: (row) => (row.awards ? <>★ {row.awards}</> : ""), sort: "sort", filter: { kind: "number" } },
];

/** The screen; `id` names the collective whose file is open. */
export function Collectives({ id }: { id?: number }) {
  const backend = useBackend();
  const [scope, setScope] = useState<Scope & { at: number }>({ text: "", at: 0 });
  const list = useList("collectives", COLUMNS);
  const { text, unit_id: unit } = scope;
  const request = unit === undefined ? { text } : { text, unit_id: unit };
  const { total } = list;
  return (
    <Page
      title={vi.collectives.title}
      note={total === undefined ? undefined : vi.collectives.count(count(total))}
      tools={<SearchBox key={scope.at} label={vi.collectives.search} value={text} ask={(asked) => setScope({ ...scope, text: asked })} />}
    >
      <ListTools list={list} views={<Views list={list} scope={request} take={(taken) => setScope({ ...taken, at: scope.at + 1 })} />} />
      <div className="split">
        <UnitTree chosen={unit} choose={(unit_id) => setScope({ ...scope, unit_id })} />
        <Grid
          label={vi.collectives.title}
          command="collectives.page"
          request={request}
          list={list}
          rowKey={(row) => row.id}
          current={id}
          open={(row) => go({ screen: "collectives", id: row.id })}
          save={(edits) =>
            backend.call("collectives.edit_many", {
              edits: edits.map(({ row, values }) => ({ id: row.id, revision: row.revision, ...values })),
            })
          }
          empty={text ? vi.grid.nothingFound(text) : vi.collectives.empty}
        />
        {id === undefined ? null : <CollectivePanel key={id} id={id} close={() => go({ screen: "collectives" })} />}
      </div>
    </Page>
  );
}
