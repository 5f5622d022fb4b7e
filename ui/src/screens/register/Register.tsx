// The golden register: every award on record, by text and year; a row opens its subject's file.
import { Select } from "@fluentui/react-components";
import { useState } from "react";
import { useOffice } from "../../app/office";
import { useRead } from "../../app/query";
import type { Column } from "../../grid/columns";
import { Grid } from "../../grid/Grid";
import { useList } from "../../grid/list";
import { ListTools } from "../../grid/ListTools";
import { Views } from "../../grid/Views";
import { count, day } from "../../parts/format";
import { Page } from "../../parts/Page";
import { SearchBox } from "../../parts/SearchBox";
import { vi } from "../../text/vi";
import type { RegisterLine } from "../../wire/types";
import { CollectivePanel } from "../collectives/CollectivePanel";
import { PersonPanel } from "../people/PersonPanel";

const KINDS = ["individual", "collective", "household"].map((key) => ({ key, name: vi.kinds[key] ?? key }));
const printed = (row: RegisterLine) => (row.prints ? String(row.prints) : "");

const COLUMNS: Column<RegisterLine>[] = [
  { key: "golden_register_number", caption: vi.register.number, width: 112, align: "end", text: (row) => String(row.golden_register_number ?? ""), sort: "sort", filter: { kind: "number" } },
  { key: "year", caption: vi.register.year, width: 78, text: (row) => String(row.year), sort: "sort", filter: { kind: "number" } },
  { key: "recipient", caption: vi.register.recipient, width: 190, grow: 1.6, text: (row) => row.recipient, cell: (row) => <strong>{row.recipient}</strong>, sort: "sort", filter: { kind: "text" } },
  { key: "kind", caption: vi.register.kind, width: 100, text: (row) => vi.kinds[row.kind] ?? row.kind, sort: "sort", filter: { kind: "choice", choices: KINDS }, hidden: "hidden" },
  { key: "recipient_line", caption: vi.register.line, width: 160, grow: 1.4, minor: "minor", text: (row) => row.recipient_line, sort: "sort", filter: { kind: "text" } },
  { key: "award", caption: vi.register.award, width: 180, grow: 1.5, text: (row) => row.award_name, sort: "sort", filter: { kind: "text" } },
  { key: "decision_number", caption: vi.register.decision, width: 130, text: (row) => row.decision_number, sort: "sort", filter: { kind: "text" } },
  { key: "decision_date", caption: vi.register.date, width: 108, minor: "minor", text: (row) => day(row.decision_date), sort: "sort", filter: { kind: "day" } },
  { key: "prints", caption: vi.register.prints, width: 84, minor: "minor", align: "end", text: printed },
];

const YEARS_BACK = 30;

/** The screen; the place may name a text to look for. */
export function Register({ text: asked = "" }: { text?: string }) {
  const { today } = useOffice();
  const desk = useRead("office.desk", {});
  const [{ text, at }, setScope] = useState({ text: asked, at: 0 });
  const list = useList("register", COLUMNS);
  const [year, setYear] = useState<number | undefined>(undefined);
  const [open, setOpen] = useState<RegisterLine | null>(null);
  const request = year === undefined ? { text } : { text, year };
  const { total } = list;
  const thisYear = Number(today.slice(0, 4)) || new Date().getFullYear();
  const counted = [...new Set((desk.data?.awards ?? []).map((award) => award.year))].sort((a, b) => b - a);
  const years = counted.length > 0 ? counted : Array.from({ length: YEARS_BACK }, (_, back) => thisYear - back);
  const close = () => setOpen(null);
  return (
    <Page
      title={vi.register.title}
      note={total === undefined ? undefined : vi.register.count(count(total))}
      tools={
        <>
          <Select
            aria-label={vi.register.yearFilter}
            value={String(year ?? "")}
            onChange={(_, data) => setYear(data.value === "" ? undefined : Number(data.value))}
          >
            <option value="">{vi.register.allYears}</option>
            {years.map((one) => (
              <option key={one} value={one}>
                {vi.register.oneYear(one)}
              </option>
            ))}
          </Select>
          <SearchBox key={at} label={vi.register.search} value={text} ask={(typed) => setScope({ text: typed, at })} />
        </>
      }
    >
      <ListTools list={list} views={<Views list={list} scope={{ text }} take={(taken) => setScope({ text: taken.text, at: at + 1 })} />} />
      <div className="split">
        <Grid
          label={vi.register.title}
          command="register.page"
          request={request}
          list={list}
          rowKey={(row) => row.id}
          current={open?.id}
          open={setOpen}
          empty={text ? vi.grid.nothingFound(text) : vi.register.empty}
        />
        {open?.kind === "individual" ? <PersonPanel key={open.subject_id} id={open.subject_id} close={close} /> : null}
        {open && open.kind !== "individual" ? (
          <CollectivePanel key={open.subject_id} id={open.subject_id} close={close} />
        ) : null}
      </div>
    </Page>
  );
}
