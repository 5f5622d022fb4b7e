// The journal: every act, the newest first, with Undo where it can be taken back.
import { Button } from "@fluentui/react-components";
import { useMemo } from "react";
import { useWrite } from "../../app/query";
import { useToasts } from "../../app/toasts";
import type { Column } from "../../grid/columns";
import { Grid } from "../../grid/Grid";
import { useList } from "../../grid/list";
import { count, moment } from "../../parts/format";
import { vi } from "../../text/vi";
import type { ActLine } from "../../wire/types";

/** The tab of the journal. */
export function Journal() {
  const toasts = useToasts();
  const undo = useWrite("journal.undo");
  const { mutate, isPending } = undo;
  const columns = useMemo<Column<ActLine>[]>(
    () => [
      { key: "seq", caption: vi.journal.seq, width: 72, align: "end", text: (row) => String(row.seq) },
      { key: "at", caption: vi.journal.at, width: 150, text: (row) => moment(row.at) },
      { key: "actor", caption: vi.journal.actor, width: 140, text: (row) => row.actor },
      { key: "text", caption: vi.journal.text, width: 260, grow: 3, text: (row) => row.text, cell: (row) => <span className={row.undone_by ? "undone" : undefined}>{row.text}</span> },
      { key: "rows", caption: vi.journal.rows, width: 90, align: "end", text: (row) => count(row.rows) },
      {
        key: "undo",
        caption: vi.journal.undo,
        width: 160,
        text: (row) => (row.undone_by ? vi.journal.undoneBy(row.undone_by) : ""),
        cell: (row) =>
          row.undone_by ? (
            <span className="quiet">{vi.journal.undoneBy(row.undone_by)}</span>
          ) : row.undoable ? (
            <Button
              size="small"
              disabled={isPending}
              onClick={() =>
                mutate(
                  { seq: row.seq },
                  { onSuccess: () => toasts.done(vi.toast.undone), onError: toasts.refused },
                )
              }
            >
              {vi.toast.undo}
            </Button>
          ) : null,
      },
    ],
    [mutate, isPending, toasts],
  );
  const list = useList("journal", columns);
  return (
    <div className="split">
      <Grid
        label={vi.settings.tabs.journal}
        command="journal.page"
        request={{ text: "" }}
        list={list}
        rowKey={(row) => row.seq}
        empty={vi.journal.empty}
      />
    </div>
  );
}
