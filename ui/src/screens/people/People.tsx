// Individuals: the list, a search over it, and the file of one person beside it.
import { Button } from "@fluentui/react-components";
import { ArrowImportRegular } from "@fluentui/react-icons";
import { useState } from "react";
import { go } from "../../app/route";
import { count } from "../../parts/format";
import { Empty, Page } from "../../parts/Page";
import { PagedGrid, useTotal, type Column } from "../../parts/PagedGrid";
import { SearchBox } from "../../parts/SearchBox";
import { vi } from "../../text/vi";
import type { PersonLine } from "../../wire/types";
import { PersonPanel } from "./PersonPanel";

const COLUMNS: Column<PersonLine>[] = [
  { key: "name", caption: vi.people.name, width: "minmax(170px, 1.6fr)", cell: (row) => <strong>{row.name}</strong> },
  { key: "sex", caption: vi.people.sex, width: "76px", minor: "minor", cell: (row) => vi.sexes[row.sex] ?? "" },
  { key: "birth", caption: vi.people.birth, width: "96px", cell: (row) => row.birth },
  { key: "citizen_id", caption: vi.people.citizenId, width: "124px", minor: "minor", cell: (row) => row.citizen_id },
  { key: "post", caption: vi.people.post, width: "minmax(100px, 1fr)", cell: (row) => row.post },
  { key: "unit", caption: vi.people.unit, width: "minmax(130px, 1.6fr)", cell: (row) => row.unit },
  { key: "rating", caption: vi.people.rating, width: "112px", cell: (row) => row.rating },
  { key: "awards", caption: vi.people.awards, width: "104px", minor: "minor", align: "end", cell: (row) => (row.awards ? <>★ {row.awards}</> : "") },
];

/** The screen; `id` names the person whose file is open. */
export function People({ id }: { id?: number }) {
  const [text, setText] = useState("");
  const total = useTotal("people.page", { text });
  return (
    <Page
      title={vi.people.title}
      note={total === undefined ? undefined : vi.people.count(count(total))}
      tools={
        <>
          <SearchBox label={vi.people.search} ask={setText} />
          <Button icon={<ArrowImportRegular />} onClick={() => go({ screen: "import", kind: "people" })}>
            {vi.people.import}
          </Button>
        </>
      }
    >
      <div className="split">
        <PagedGrid
          label={vi.people.title}
          command="people.page"
          request={{ text }}
          columns={COLUMNS}
          rowKey={(row) => row.id}
          current={id}
          open={(row) => go({ screen: "people", id: row.id })}
          empty={
            text ? (
              <Empty text={vi.grid.nothingFound(text)} />
            ) : (
              <Empty text={vi.people.empty}>
                <Button appearance="primary" onClick={() => go({ screen: "import", kind: "people" })}>
                  {vi.people.import}
                </Button>
              </Empty>
            )
          }
        />
        {id === undefined ? null : <PersonPanel key={id} id={id} close={() => go({ screen: "people" })} />}
      </div>
    </Page>
  );
}
