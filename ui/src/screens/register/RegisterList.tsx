// The golden register as a list: every award on record, by text and year; a row opens its subject's file and its certificate.
import { useState } from "react";
import type { Column } from "../../grid/columns";
import { Grid } from "../../grid/Grid";
import type { List } from "../../grid/list";
import { ListTools } from "../../grid/ListTools";
import { Views } from "../../grid/Views";
import { day } from "../../parts/format";
import { revoke } from "../../text/facts";
import { vi } from "../../text/vi";
import type { RegisterLine } from "../../wire/types";
import { CollectivePanel } from "../collectives/CollectivePanel";
import { PersonPanel } from "../people/PersonPanel";
import { BookPanel } from "./BookPanel";
import { CertificateSection } from "./CertificateSection";
import { RevokeSection } from "./RevokeSection";

const KINDS = ["individual", "collective", "household"].map((key) => ({ key, name: vi.kinds[key] ?? key }));
const printed = (row: RegisterLine) => (row.prints ? String(row.prints) : "");

const awardOf = (row: RegisterLine) => (row.revoked ? `${row.award_name} · ${revoke.revoked}` : row.award_name);

function Award({ row }: { row: RegisterLine }) {
  if (!row.revoked) return <>{row.award_name}</>;
  return (
    <>
      <span className="bad-text">{revoke.revoked}</span> {row.award_name}
    </>
  );
}

/** The columns of the golden register. */
export const COLUMNS: Column<RegisterLine>[] = [
  { key: "golden_register_number", caption: vi.register.number, width: 112, align: "end", text: (row) => String(row.golden_register_number ?? ""), sort: "sort", filter: { kind: "number" } },
  { key: "year", caption: vi.register.year, width: 78, text: (row) => String(row.year), sort: "sort", filter: { kind: "number" } },
  { key: "recipient", caption: vi.register.recipient, width: 190, grow: 1.6, text: (row) => row.recipient, cell: (row) => <strong className={row.revoked ? "undone" : undefined}>{row.recipient}</strong>, sort: "sort", filter: { kind: "text" } },
  { key: "kind", caption: vi.register.kind, width: 100, text: (row) => vi.kinds[row.kind] ?? row.kind, sort: "sort", filter: { kind: "choice", choices: KINDS }, hidden: "hidden" },
  { key: "recipient_line", caption: vi.register.line, width: 160, grow: 1.4, minor: "minor", text: (row) => row.recipient_line, sort: "sort", filter: { kind: "text" } },
  { key: "award", caption: vi.register.award, width: 180, grow: 1.5, text: awardOf, cell: (row) => <Award row={row} />, sort: "sort", filter: { kind: "text" } },
  { key: "decision_number", caption: vi.register.decision, width: 130, text: (row) => row.decision_number, sort: "sort", filter: { kind: "text" } },
  { key: "decision_date", caption: vi.register.date, width: 108, minor: "minor", text: (row) => day(row.decision_date), sort: "sort", filter: { kind: "day" } },
  { key: "prints", caption: vi.register.prints, width: 84, minor: "minor", align: "end", text: printed },
];

/** The list; `book` opens the year's book beside it in place of a record. */
export function RegisterList({
  list,
  text,
  year,
  years,
  search,
  book,
  closeBook,
}: {
  list: List<RegisterLine>;
  text: string;
  year?: number;
  years: number[];
  search: (text: string) => void;
  book: "open" | "closed";
  closeBook: () => void;
}) {
  const [open, setOpen] = useState<RegisterLine | null>(null);
  const close = () => setOpen(null);
  const row = book === "open" ? null : open;
  const about = row ? (
    <>
      {row.golden_register_number ? <CertificateSection key={row.id} row={row} /> : null}
      <RevokeSection key={`revoke-${row.id}`} row={row} done={() => setOpen({ ...row, revoked: true })} />
    </>
  ) : null;
  return (
    <>
      <ListTools list={list} views={<Views list={list} scope={{ text }} take={(taken) => search(taken.text)} />} />
      <div className="split">
        <Grid
          label={vi.register.title}
          command="register.page"
          request={year === undefined ? { text } : { text, year }}
          list={list}
          rowKey={(one) => one.id}
          current={row?.id}
          open={(one) => {
            closeBook();
            setOpen(one);
          }}
          empty={text ? vi.grid.nothingFound(text) : vi.register.empty}
        />
        {book === "open" ? <BookPanel years={years} year={year} close={closeBook} /> : null}
        {row?.kind === "individual" ? <PersonPanel key={row.subject_id} id={row.subject_id} close={close} above={about} /> : null}
        {row && row.kind !== "individual" ? (
          <CollectivePanel key={row.subject_id} id={row.subject_id} close={close} above={about} />
        ) : null}
      </div>
    </>
  );
}
