// Individuals: a grid that is written in like Excel, a search over it, and the file of one person beside it.
import { Button } from "@fluentui/react-components";
import { AddRegular, ArrowImportRegular, DeleteRegular, PersonRegular } from "@fluentui/react-icons";
import { useRef, useState } from "react";
import { useBackend } from "../../app/backend";
import { useWrite } from "../../app/query";
import { go } from "../../app/route";
import { useShortcut } from "../../app/shortcut";
import { useToasts } from "../../app/toasts";
import type { Column } from "../../grid/columns";
import { Grid, type GridHandle } from "../../grid/Grid";
import { useList } from "../../grid/list";
import { ListTools } from "../../grid/ListTools";
import { Views, type Scope } from "../../grid/Views";
import { count } from "../../parts/format";
import { Empty, Page } from "../../parts/Page";
import { SearchBox } from "../../parts/SearchBox";
import { ratings } from "../../text/names";
import { vi } from "../../text/vi";
import type { PersonLine } from "../../wire/types";
import { AddPerson } from "./AddPerson";
import { PersonPanel } from "./PersonPanel";

const SEXES = ["female", "male"].map((key) => ({ key, name: vi.sexes[key] ?? "" }));
const RATINGS = Object.entries(ratings).map(([key, name]) => ({ key, name }));

const COLUMNS: Column<PersonLine>[] = [
  { key: "name", caption: vi.people.name, width: 190, grow: 1.4, text: (row) => row.name, cell: (row) => <strong>{row.name}</strong>, sort: "sort", filter: { kind: "text" }, edit: {} },
  { key: "sex", caption: vi.people.sex, width: 104, minor: "minor", text: (row) => vi.sexes[row.sex] ?? "", sort: "sort", filter: { kind: "choice", choices: SEXES }, edit: { choices: [{ key: "", name: "" }, ...SEXES] } },
  { key: "birth", caption: vi.people.birth, width: 108, text: (row) => row.birth, sort: "sort", filter: { kind: "day" }, edit: {} },
  { key: "citizen_id", caption: vi.people.citizenId, width: 128, minor: "minor", text: (row) => row.citizen_id, filter: { kind: "text" }, edit: {} },
  { key: "post", caption: vi.people.post, width: 130, grow: 1, text: (row) => row.post, sort: "sort", filter: { kind: "text" }, edit: {} },
  { key: "unit", caption: vi.people.unit, width: 160, grow: 1.4, text: (row) => row.unit, sort: "sort", filter: { kind: "text" }, edit: {} },
  { key: "rating", caption: vi.people.rating, width: 112, text: (row) => row.rating, sort: "sort", filter: { kind: "choice", choices: RATINGS } },
  { key: "awards", caption: vi.people.awards, width: 124, minor: "minor", align: "end", text: (row) => (row.awards ? String(row.awards) : ""), cell: (row) => (row.awards ? <>★ {row.awards}</> : ""), sort: "sort", filter: { kind: "number" } },
];

/** The screen; `id` names the person whose file is open. */
export function People({ id }: { id?: number }) {
  const backend = useBackend();
  const toasts = useToasts();
  const [scope, setScope] = useState<Scope & { at: number }>({ text: "", at: 0 });
  const [adding, setAdding] = useState<"open" | "closed">("closed");
  const list = useList("people", COLUMNS);
  const grid = useRef<GridHandle<PersonLine>>(null);
  const remove = useWrite("people.remove");
  const { text } = scope;
  const { total } = list;
  useShortcut("n", () => setAdding("open"));
  const removeSelected = async () => {
    // The button stays enabled meanwhile: one that is disabled would drop the keyboard.
    if (remove.isPending) return;
    const rows = await grid.current?.selected();
    if (!rows || rows.length === 0) return;
    remove.mutate(
      { ids: rows.map((row) => row.id) },
      {
        onSuccess: (ack) => {
          toasts.done(vi.people.removed(count(rows.length)), ack);
          grid.current?.removed(ack);
        },
        onError: toasts.refused,
      },
    );
  };
  return (
    <Page
      title={vi.people.title}
      note={total === undefined ? undefined : vi.people.count(count(total))}
      tools={
        <>
          <SearchBox key={scope.at} label={vi.people.search} value={text} ask={(asked) => setScope({ ...scope, text: asked })} />
          <Button icon={<AddRegular />} title={vi.people.addKey} onClick={() => setAdding("open")}>
            {vi.people.add}
          </Button>
          <Button icon={<ArrowImportRegular />} onClick={() => go({ screen: "import", kind: "people" })}>
            {vi.people.import}
          </Button>
        </>
      }
    >
      <ListTools list={list} views={<Views list={list} scope={{ text }} take={(taken) => setScope({ ...taken, at: scope.at + 1 })} />}>
        <Button size="small" appearance="subtle" icon={<PersonRegular />} title={vi.people.openKey} onClick={() => grid.current?.open()}>
          {vi.people.file}
        </Button>
        <Button size="small" appearance="subtle" icon={<DeleteRegular />} onClick={() => void removeSelected()}>
          {vi.people.remove}
        </Button>
      </ListTools>
      <div className="split">
        <Grid
          handle={grid}
          label={vi.people.title}
          command="people.page"
          request={{ text }}
          list={list}
          rowKey={(row) => row.id}
          current={id}
          open={(row) => go({ screen: "people", id: row.id })}
          save={(edits) =>
            backend.call("people.edit_many", {
              edits: edits.map(({ row, values }) => ({ id: row.id, revision: row.revision, ...values })),
            })
          }
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
      {adding === "open" ? (
        <AddPerson
          close={() => setAdding("closed")}
          added={(added) => {
            setAdding("closed");
            grid.current?.resort();
            go({ screen: "people", id: added });
          }}
        />
      ) : null}
    </Page>
  );
}
