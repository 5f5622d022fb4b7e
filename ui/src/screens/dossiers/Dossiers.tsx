// The rounds (dossiers): all of them, the newest first, and the way to begin one.
import { Button } from "@fluentui/react-components";
import { AddRegular } from "@fluentui/react-icons";
import { useState } from "react";
import { go } from "../../app/route";
import { useShortcut } from "../../app/shortcut";
import type { Column } from "../../grid/columns";
import { Grid } from "../../grid/Grid";
import { useList } from "../../grid/list";
import { ListTools } from "../../grid/ListTools";
import { count } from "../../parts/format";
import { Empty, Page } from "../../parts/Page";
import { SearchBox } from "../../parts/SearchBox";
import { dossierStates } from "../../text/names";
import { vi } from "../../text/vi";
import type { DossierLine } from "../../wire/types";
import { CreateDossier } from "./CreateDossier";
import { StateMark } from "./StateMark";

const STATES = Object.entries(dossierStates).map(([key, name]) => ({ key, name }));

const COLUMNS: Column<DossierLine>[] = [
  { key: "code", caption: vi.dossiers.code, width: 120, text: (row) => row.code, cell: (row) => <strong>{row.code}</strong>, sort: "sort", filter: { kind: "text" } },
  { key: "title", caption: vi.dossiers.title, width: 220, grow: 2.4, text: (row) => row.title, sort: "sort", filter: { kind: "text" } },
  { key: "year", caption: vi.dossiers.year, width: 78, text: (row) => String(row.year), sort: "sort", filter: { kind: "number" } },
  { key: "proposer", caption: vi.dossiers.proposer, width: 160, grow: 1.6, text: (row) => row.proposer, sort: "sort", filter: { kind: "text" } },
  { key: "state", caption: vi.dossiers.state, width: 180, text: (row) => row.state_name, cell: (row) => <StateMark state={row.state} name={row.state_name} />, sort: "sort", filter: { kind: "choice", choices: STATES } },
  { key: "nominations", caption: vi.dossiers.nominations, width: 90, align: "end", text: (row) => count(row.nominations) },
  { key: "approved", caption: vi.dossiers.approved, width: 78, align: "end", text: (row) => count(row.approved) },
  { key: "decided", caption: vi.dossiers.decided, width: 92, align: "end", text: (row) => count(row.decided) },
];

/** The list of rounds. */
export function Dossiers() {
  const [text, setText] = useState("");
  const list = useList("dossiers", COLUMNS);
  const [creating, setCreating] = useState<"open" | "closed">("closed");
  useShortcut("n", () => setCreating("open"));
  const create = (
    <Button appearance="primary" icon={<AddRegular />} onClick={() => setCreating("open")}>
      {vi.dossiers.create}
    </Button>
  );
  return (
    <Page
      title={vi.dossiers.listTitle}
      tools={
        <>
          <SearchBox label={vi.dossiers.search} ask={setText} />
          {create}
        </>
      }
    >
      <ListTools list={list} />
      <div className="split">
        <Grid
          label={vi.dossiers.listTitle}
          command="dossiers.page"
          request={{ text }}
          list={list}
          rowKey={(row) => row.id}
          open={(row) => go({ screen: "dossier", code: row.code })}
          empty={<Empty text={text ? vi.grid.nothingFound(text) : vi.dossiers.empty}>{text ? null : create}</Empty>}
        />
      </div>
      {creating === "open" ? (
        <CreateDossier
          close={() => setCreating("closed")}
          created={(code) => {
            setCreating("closed");
            go({ screen: "dossier", code });
          }}
        />
      ) : null}
    </Page>
  );
}
