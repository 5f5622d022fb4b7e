// The nominations of a round: a grid that is written in while the list is open, and one of them beside it.
import { Button } from "@fluentui/react-components";
import { AddRegular, ArrowImportRegular, ClipboardTaskListLtrRegular, DeleteRegular } from "@fluentui/react-icons";
import { useCallback, useRef, useState } from "react";
import { useBackend } from "../../app/backend";
import { useWrite } from "../../app/query";
import { go } from "../../app/route";
import { useShortcut } from "../../app/shortcut";
import { useToasts } from "../../app/toasts";
import type { Column } from "../../grid/columns";
import { Grid, type GridHandle } from "../../grid/Grid";
import { useList } from "../../grid/list";
import { ListTools } from "../../grid/ListTools";
import { useSelectedRows } from "../../grid/selectedRows";
import { Views } from "../../grid/Views";
import { count } from "../../parts/format";
import { Empty } from "../../parts/Page";
import { SearchBox } from "../../parts/SearchBox";
import { eligibility } from "../../text/eligibility";
import { vi } from "../../text/vi";
import type { DossierView, NominationLine } from "../../wire/types";
import { QuotaBar } from "../eligibility/Quotas";
import { Verdict } from "../eligibility/Verdict";
import { AddNomination } from "./AddNomination";
import { NominationPanel } from "./NominationPanel";
import { Vote } from "./Vote";

const COLUMNS: Column<NominationLine>[] = [
  { key: "position", caption: vi.nominations.position, width: 64, align: "end", text: (row) => String(row.position), sort: "sort" },
  { key: "recipient", caption: vi.nominations.recipient, width: 190, grow: 1.4, text: (row) => row.recipient, cell: (row) => <strong>{row.recipient}</strong>, sort: "sort", filter: { kind: "text" } },
  { key: "recipient_line", caption: vi.nominations.line, width: 160, grow: 1.4, minor: "minor", text: (row) => row.recipient_line, sort: "sort", filter: { kind: "text" }, edit: {} },
  { key: "award", caption: vi.nominations.award, width: 140, grow: 1.2, text: (row) => row.award_name, sort: "sort", filter: { kind: "text" } },
  { key: "verdict", caption: eligibility.verdict, width: 150, text: (row) => row.verdict_name, cell: (row) => <Verdict verdict={row.verdict} name={row.verdict_name} title={row.why} /> },
  { key: "achievement", caption: vi.nominations.achievement, width: 180, grow: 2, minor: "minor", text: (row) => row.achievement, filter: { kind: "text" }, edit: { long: "long" } },
  { key: "note", caption: vi.nominations.note, width: 120, text: (row) => row.note, filter: { kind: "text" }, edit: { long: "long" }, hidden: "hidden" },
  { key: "vote", caption: vi.nominations.vote, width: 140, text: () => "", cell: (row) => <Vote line={row} /> },
  { key: "decision", caption: vi.nominations.decision, width: 120, minor: "minor", text: (row) => row.decision_number, filter: { kind: "text" } },
];

/** Whether nominations may still be changed. */
const isOpen = (view: DossierView) => view.dossier.state === "draft" || view.dossier.state === "returned";

/** The tab of nominations. */
export function Nominations({ view }: { view: DossierView }) {
  const backend = useBackend();
  const toasts = useToasts();
  const [{ text, at }, setScope] = useState({ text: "", at: 0 });
  const [line, setLine] = useState<NominationLine | null>(null);
  const [adding, setAdding] = useState<"open" | "closed">("closed");
  const list = useList("nominations", COLUMNS);
  const grid = useRef<GridHandle<NominationLine>>(null);
  const selection = useSelectedRows(grid);
  const award = line?.award;
  const sameAward = useCallback(async () => {
    const rows = (await grid.current?.selected()) ?? [];
    return rows.filter((row) => row.award === award).map((row) => row.id);
  }, [award]);
  const remove = useWrite("nominations.remove_many");
  const open = isOpen(view);
  const dossier = view.dossier.code;
  useShortcut("n", () => open && setAdding("open"));
  const removeSelected = async () => {
    // The button stays enabled meanwhile: one that is disabled would drop the keyboard.
    if (remove.isPending) return;
    const rows = await grid.current?.selected();
    if (!rows || rows.length === 0) return;
    remove.mutate(
      { ids: rows.map((row) => row.id) },
      {
        onSuccess: (ack) => {
          toasts.done(vi.nominations.removedMany(count(rows.length)), ack);
          grid.current?.removed(ack);
        },
        onError: toasts.refused,
      },
    );
    setLine(null);
  };
  const importButton = (
    <Button size="small" icon={<ArrowImportRegular />} onClick={() => go({ screen: "import", kind: "nominations", dossier })}>
      {vi.nominations.import}
    </Button>
  );
  return (
    <>
      <ListTools list={list} views={<Views list={list} scope={{ text }} take={(taken) => setScope({ text: taken.text, at: at + 1 })} />}>
        <SearchBox key={at} label={vi.nominations.search} value={text} ask={(asked) => setScope({ text: asked, at })} />
        {open ? (
          <>
            <Button size="small" icon={<AddRegular />} title={vi.nominations.addKey} onClick={() => setAdding("open")}>
              {vi.nominations.add}
            </Button>
            {importButton}
            <Button size="small" appearance="subtle" icon={<DeleteRegular />} onClick={() => void removeSelected()}>
              {vi.nominations.removeRows}
            </Button>
          </>
        ) : null}
        <Button size="small" icon={<ClipboardTaskListLtrRegular />} onClick={() => go({ screen: "eligibility", dossier })}>
          {eligibility.title}
        </Button>
      </ListTools>
      <QuotaBar size="small" dossier={dossier} counted={selection.rows.length > 0 ? { nominations: selection.rows.map((row) => row.id) } : {}} />
      <div className="split">
        <Grid
          handle={grid}
          label={vi.nominations.title}
          command="nominations.page"
          request={{ dossier, text }}
          list={list}
          rowKey={(row) => row.id}
          current={line?.id}
          open={setLine}
          selecting={selection.selecting}
          save={
            open
              ? (edits) =>
                  backend.call("nominations.edit_many", {
                    edits: edits.map(({ row, values }) => ({ id: row.id, revision: row.revision, ...values })),
                  })
              : undefined
          }
          empty={
            <Empty text={text ? vi.grid.nothingFound(text) : vi.nominations.empty}>{text || !open ? null : importButton}</Empty>
          }
        />
        {line ? (
          <NominationPanel
            line={line}
            state={open ? "open" : "closed"}
            selected={selection.many}
            nominations={sameAward}
            close={() => setLine(null)}
          />
        ) : null}
      </div>
      {adding === "open" ? <AddNomination dossier={dossier} close={() => setAdding("closed")} added={() => grid.current?.resort()} /> : null}
    </>
  );
}
