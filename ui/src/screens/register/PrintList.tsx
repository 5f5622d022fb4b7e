// The print register: every sheet, who printed it when and where, and what became of it.
import type { Column } from "../../grid/columns";
import { Grid } from "../../grid/Grid";
import type { List } from "../../grid/list";
import { ListTools } from "../../grid/ListTools";
import { moment } from "../../parts/format";
import { certificate, printRegister as words } from "../../text/register";
import { vi } from "../../text/vi";
import type { PrintLine } from "../../wire/types";

const choices = (names: Record<string, string>) => Object.entries(names).map(([key, name]) => ({ key, name }));
const TONES: Record<string, string> = { printed: "mark mark-good", jam: "mark mark-warn", spoiled: "mark mark-bad" };

/** What became of a sheet, as a mark with its word. */
export function PrintState({ state }: { state: string }) {
  return <span className={TONES[state] ?? "mark"}>{certificate.states[state] ?? state}</span>;
}

/** Its columns. */
export const PRINT_COLUMNS: Column<PrintLine>[] = [
  { key: "printed_at", caption: words.at, width: 136, text: (row) => moment(row.printed_at), sort: "sort", filter: { kind: "day" } },
  { key: "golden_register_number", caption: words.number, width: 104, align: "end", text: (row) => String(row.golden_register_number), sort: "sort", filter: { kind: "number" } },
  { key: "recipient", caption: words.recipient, width: 170, grow: 1.6, text: (row) => row.recipient, cell: (row) => <strong>{row.recipient}</strong>, sort: "sort", filter: { kind: "text" } },
  { key: "state", caption: words.state, width: 170, text: (row) => certificate.states[row.state] ?? row.state, cell: (row) => <PrintState state={row.state} />, sort: "sort", filter: { kind: "choice", choices: choices(certificate.states) } },
  { key: "decision_number", caption: words.decision, width: 124, text: (row) => row.decision_number, sort: "sort", filter: { kind: "text" } },
  { key: "actor", caption: words.actor, width: 110, text: (row) => row.actor, sort: "sort", filter: { kind: "text" } },
  { key: "mode", caption: words.mode, width: 110, text: (row) => certificate.modes[row.mode] ?? row.mode, sort: "sort", filter: { kind: "choice", choices: choices(certificate.modes) }, hidden: "hidden" },
  { key: "printer", caption: words.printer, width: 130, grow: 1, text: (row) => row.printer, sort: "sort", filter: { kind: "text" } },
  { key: "tray", caption: words.tray, width: 100, text: (row) => row.tray, sort: "sort", filter: { kind: "text" }, hidden: "hidden" },
  { key: "stock", caption: words.stock, width: 120, grow: 1, text: (row) => row.stock, sort: "sort", filter: { kind: "text" } },
  { key: "copy_number", caption: words.copy, width: 84, align: "end", text: (row) => String(row.copy_number), sort: "sort", filter: { kind: "number" } },
  { key: "reprint_reason", caption: words.reason, width: 120, grow: 1, text: (row) => row.reprint_reason, sort: "sort", filter: { kind: "text" } },
];

/** The list; its arrangement is kept on this machine, not as saved views. */
export function PrintList({ list, text }: { list: List<PrintLine>; text: string }) {
  return (
    <>
      <ListTools list={list} />
      <div className="split">
        <Grid
          label={words.title}
          command="prints.page"
          request={{ text }}
          list={list}
          rowKey={(row) => row.id}
          empty={text ? vi.grid.nothingFound(text) : words.empty}
        />
      </div>
    </>
  );
}
