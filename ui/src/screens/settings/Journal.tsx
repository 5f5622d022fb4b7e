// The journal: every act, the newest first, with Undo where it can be taken back.
import { Button } from "@fluentui/react-components";
import { useMemo } from "react";
import { useWrite } from "../../app/query";
import { useToasts } from "../../app/toasts";
import { count, moment } from "../../parts/format";
import { PagedGrid, type Column } from "../../parts/PagedGrid";
import { vi } from "../../text/vi";
import type { ActLine } from "../../wire/types";

/** The tab of the journal. */
export function Journal() {
  const toasts = useToasts();
  const undo = useWrite("journal.undo");
  const { mutate, isPending } = undo;
  const columns = useMemo<Column<ActLine>[]>(
    () => [
      { key: "seq", caption: vi.journal.seq, width: "64px", align: "end", cell: (row) => row.seq },
      { key: "at", caption: vi.journal.at, width: "140px", cell: (row) => moment(row.at) },
      { key: "actor", caption: vi.journal.actor, width: "130px", cell: (row) => row.actor },
      { key: "text", caption: vi.journal.text, width: "minmax(260px, 3fr)", cell: (row) => <span className={row.undone_by ? "undone" : undefined}>{row.text}</span> },
      { key: "rows", caption: vi.journal.rows, width: "84px", align: "end", cell: (row) => count(row.rows) },
      {
        key: "undo",
        caption: vi.journal.undo,
        width: "150px",
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
  return (
    <div className="split">
      <PagedGrid
        label={vi.settings.tabs.journal}
        command="journal.page"
        request={{ text: "" }}
        columns={columns}
        rowKey={(row) => row.seq}
        empty={vi.journal.empty}
      />
    </div>
  );
}
