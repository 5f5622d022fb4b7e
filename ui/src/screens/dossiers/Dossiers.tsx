// The rounds (dossiers): all of them, the newest first, and the way to begin one.
import { Button } from "@fluentui/react-components";
import { AddRegular } from "@fluentui/react-icons";
import { useState } from "react";
import { go } from "../../app/route";
import { count } from "../../parts/format";
import { Empty, Page } from "../../parts/Page";
import { PagedGrid, type Column } from "../../parts/PagedGrid";
import { SearchBox } from "../../parts/SearchBox";
import { vi } from "../../text/vi";
import type { DossierLine } from "../../wire/types";
import { CreateDossier } from "./CreateDossier";
import { StateMark } from "./StateMark";

const COLUMNS: Column<DossierLine>[] = [
  { key: "code", caption: vi.dossiers.code, width: "120px", cell: (row) => <strong>{row.code}</strong> },
  { key: "title", caption: vi.dossiers.title, width: "minmax(220px, 2.4fr)", cell: (row) => row.title },
  { key: "year", caption: vi.dossiers.year, width: "70px", cell: (row) => row.year },
  { key: "proposer", caption: vi.dossiers.proposer, width: "minmax(160px, 1.6fr)", cell: (row) => row.proposer },
  { key: "state", caption: vi.dossiers.state, width: "170px", cell: (row) => <StateMark state={row.state} name={row.state_name} /> },
  { key: "nominations", caption: vi.dossiers.nominations, width: "84px", align: "end", cell: (row) => count(row.nominations) },
  { key: "approved", caption: vi.dossiers.approved, width: "84px", align: "end", cell: (row) => count(row.approved) },
  { key: "decided", caption: vi.dossiers.decided, width: "92px", align: "end", cell: (row) => count(row.decided) },
];

/** The list of rounds. */
export function Dossiers() {
  const [text, setText] = useState("");
  const [creating, setCreating] = useState<"open" | "closed">("closed");
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
      <div className="split">
        <PagedGrid
          label={vi.dossiers.listTitle}
          command="dossiers.page"
          request={{ text }}
          columns={COLUMNS}
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
