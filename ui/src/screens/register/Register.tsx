// The golden register: every award on record, by text and year; a row opens its subject's file.
import { Select } from "@fluentui/react-components";
import { useState } from "react";
import { useOffice } from "../../app/office";
import { useRead } from "../../app/query";
import { count, day } from "../../parts/format";
import { Page } from "../../parts/Page";
import { PagedGrid, useTotal, type Column } from "../../parts/PagedGrid";
import { SearchBox } from "../../parts/SearchBox";
import { vi } from "../../text/vi";
import type { RegisterLine } from "../../wire/types";
import { CollectivePanel } from "../collectives/CollectivePanel";
import { PersonPanel } from "../people/PersonPanel";

const COLUMNS: Column<RegisterLine>[] = [
  { key: "number", caption: vi.register.number, width: "90px", align: "end", cell: (row) => row.golden_register_number ?? "" },
  { key: "year", caption: vi.register.year, width: "64px", cell: (row) => row.year },
  { key: "recipient", caption: vi.register.recipient, width: "minmax(180px, 1.7fr)", cell: (row) => <strong>{row.recipient}</strong> },
  { key: "line", caption: vi.register.line, width: "minmax(150px, 1.5fr)", minor: "minor", cell: (row) => row.recipient_line },
  { key: "award", caption: vi.register.award, width: "minmax(170px, 1.6fr)", cell: (row) => row.award_name },
  { key: "decision", caption: vi.register.decision, width: "130px", cell: (row) => row.decision_number },
  { key: "date", caption: vi.register.date, width: "96px", minor: "minor", cell: (row) => day(row.decision_date) },
  { key: "prints", caption: vi.register.prints, width: "76px", minor: "minor", align: "end", cell: (row) => row.prints || "" },
];

const YEARS_BACK = 30;

/** The screen; the place may name a text to look for. */
export function Register({ text: asked = "" }: { text?: string }) {
  const { today } = useOffice();
  const desk = useRead("office.desk", {});
  const [text, setText] = useState(asked);
  const [year, setYear] = useState<number | undefined>(undefined);
  const [open, setOpen] = useState<RegisterLine | null>(null);
  const request = year === undefined ? { text } : { text, year };
  const total = useTotal("register.page", request);
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
          <SearchBox label={vi.register.search} value={asked} ask={setText} />
        </>
      }
    >
      <div className="split">
        <PagedGrid
          label={vi.register.title}
          command="register.page"
          request={request}
          columns={COLUMNS}
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
