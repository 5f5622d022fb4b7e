// The bin: what was removed, by whom and when, and the way back.
import { Button } from "@fluentui/react-components";
import { ArrowUndoRegular } from "@fluentui/react-icons";
import { useState } from "react";
import { useWrite } from "../../app/query";
import { useToasts } from "../../app/toasts";
import type { Column } from "../../grid/columns";
import { Grid } from "../../grid/Grid";
import type { List } from "../../grid/list";
import { count, moment } from "../../parts/format";
import { ProblemView } from "../../parts/ProblemView";
import { bin as words } from "../../text/journal";
import { vi } from "../../text/vi";
import type { BinLine } from "../../wire/types";
import { ActPanel } from "./ActPanel";

/** The columns of the bin. */
export const BIN_COLUMNS: Column<BinLine>[] = [
  { key: "title", caption: words.title, width: 220, grow: 2, text: (row) => row.title, cell: (row) => <strong>{row.title}</strong> },
  { key: "entity", caption: words.entity, width: 150, text: (row) => row.entity },
  { key: "actor", caption: words.actor, width: 160, minor: "minor", text: (row) => row.actor },
  { key: "at", caption: words.at, width: 150, text: (row) => moment(row.at) },
  { key: "rows", caption: words.rows, width: 110, minor: "minor", text: (row) => words.rowsOf(count(row.rows)) },
];

/** The list; a row opens the act that removed it, with the button that brings it back. */
export function Bin({ list, text }: { list: List<BinLine>; text: string }) {
  const [open, setOpen] = useState<BinLine | null>(null);
  const close = () => setOpen(null);
  return (
    <div className="split">
      <Grid
        label={words.title}
        command="bin.page"
        request={{ text }}
        list={list}
        rowKey={(row) => row.image}
        current={open?.image}
        open={setOpen}
        empty={text ? vi.grid.nothingFound(text) : words.empty}
      />
      {open ? <ActPanel key={open.image} seq={open.seq} close={close} above={<Restore line={open} done={close} />} /> : null}
    </div>
  );
}

function Restore({ line, done }: { line: BinLine; done: () => void }) {
  const toasts = useToasts();
  const restore = useWrite("bin.restore");
  return (
    <>
      {restore.error ? <ProblemView problem={restore.error} /> : null}
      <div className="form-start">
        <Button
          appearance="primary"
          icon={<ArrowUndoRegular />}
          aria-label={words.restoreOf(line.title)}
          disabledFocusable={restore.isPending}
          onClick={() =>
            restore.mutate(
              { image: line.image },
              {
                onSuccess: (ack) => {
                  toasts.done(words.restored(line.title), ack);
                  done();
                },
              },
            )
          }
        >
          {words.restore}
        </Button>
      </div>
    </>
  );
}
