// The list of acts with its filters, which the program applies, and the panel of one act or of the check.
import { useState } from "react";
import { useRead } from "../../app/query";
import { go } from "../../app/route";
import type { Column } from "../../grid/columns";
import { Grid } from "../../grid/Grid";
import type { List } from "../../grid/list";
import { count, moment } from "../../parts/format";
import { journal as words } from "../../text/journal";
import type { ActLine } from "../../wire/types";
import { ActFilters, NO_FILTERS, type Filters } from "./ActFilters";
import { ActPanel } from "./ActPanel";
import { VerifyPanel } from "./VerifyPanel";

const stateOf = (row: ActLine) => (row.undone_by ? words.undoneBy(row.undone_by) : "");

/** The columns of the journal. */
export const ACT_COLUMNS: Column<ActLine>[] = [
  { key: "seq", caption: words.seq, width: 72, align: "end", text: (row) => String(row.seq) },
  { key: "at", caption: words.at, width: 150, text: (row) => moment(row.at) },
  { key: "actor", caption: words.actor, width: 160, minor: "minor", text: (row) => row.actor },
  {
    key: "text",
    caption: words.text,
    width: 260,
    grow: 3,
    text: (row) => row.text,
    cell: (row) => <span className={row.undone_by ? "undone" : undefined}>{row.text}</span>,
  },
  { key: "rows", caption: words.rows, width: 100, align: "end", minor: "minor", text: (row) => count(row.rows) },
  { key: "state", caption: words.state, width: 190, minor: "minor", text: stateOf, cell: (row) => <span className="quiet">{stateOf(row)}</span> },
];

/** The list; the check stands in the place of an act while it is open. */
export function Acts({
  list,
  text,
  seq,
  checking,
  stopChecking,
}: {
  list: List<ActLine>;
  text: string;
  seq?: number;
  checking: "open" | "closed";
  stopChecking: () => void;
}) {
  const [filters, setFilters] = useState<Filters>(NO_FILTERS);
  // The newest act alone brings the names for the filters and the code of now.
  const newest = useRead("journal.page", { text: "", offset: 0, limit: 1 });
  const open = (next?: number) => go({ screen: "journal", tab: "acts", seq: next });
  const filtered = text !== "" || Object.keys(filters).length > 0;
  return (
    <>
      <ActFilters actors={newest.data?.actors ?? []} families={newest.data?.families ?? []} filters={filters} set={setFilters} />
      <div className="split">
        <Grid
          label={words.title}
          command="journal.page"
          request={{ text, ...filters }}
          list={list}
          rowKey={(row) => row.seq}
          // No row is that of the check, but something stands beside the list.
          current={checking === "open" ? -1 : seq}
          open={(row) => {
            stopChecking();
            open(row.seq);
          }}
          empty={filtered ? words.nothingFits : words.empty}
        />
        {checking === "open" ? <VerifyPanel head={newest.data?.head_code ?? ""} close={stopChecking} show={(act) => { stopChecking(); open(act); }} /> : null}
        {seq !== undefined && checking === "closed" ? <ActPanel key={seq} seq={seq} close={() => open()} /> : null}
      </div>
    </>
  );
}
