// The golden register and the register of printed sheets; from here the book of a year, and the check of a code.
import { Button, Select } from "@fluentui/react-components";
import { BookRegular, QrCodeRegular } from "@fluentui/react-icons";
import { useState } from "react";
import { useIntent } from "../../app/intent";
import { useOffice } from "../../app/office";
import { useRead } from "../../app/query";
import { useList } from "../../grid/list";
import { count } from "../../parts/format";
import { Page } from "../../parts/Page";
import { SearchBox } from "../../parts/SearchBox";
import { Tabs } from "../../parts/Tabs";
import { book as bookText, checkCode, printRegister } from "../../text/register";
import { vi } from "../../text/vi";
import { CodeDialog } from "./CodeDialog";
import { PrintList, PRINT_COLUMNS } from "./PrintList";
import { COLUMNS, RegisterList } from "./RegisterList";

const YEARS_BACK = 30;

/** The screen; the place may name a text to look for. */
export function Register({ text: asked = "" }: { text?: string }) {
  const { today } = useOffice();
  const desk = useRead("office.desk", {});
  const [{ text, at }, setScope] = useState({ text: asked, at: 0 });
  const [tab, setTab] = useState<"awards" | "prints">("awards");
  const [printText, setPrintText] = useState("");
  const awards = useList("register", COLUMNS);
  const prints = useList("prints", PRINT_COLUMNS);
  const [year, setYear] = useState<number | undefined>(undefined);
  const [book, setBook] = useState<"open" | "closed">("closed");
  const [checking, setChecking] = useState<"open" | "closed">("closed");
  useIntent("code", () => setChecking("open"));
  useIntent("prints", () => setTab("prints"));
  const thisYear = Number(today.slice(0, 4)) || new Date().getFullYear();
  const counted = [...new Set((desk.data?.awards ?? []).map((award) => award.year))].sort((a, b) => b - a);
  const years = counted.length > 0 ? counted : Array.from({ length: YEARS_BACK }, (_, back) => thisYear - back);
  const { total } = tab === "awards" ? awards : prints;
  const counts = tab === "awards" ? vi.register.count : printRegister.count;
  return (
    <Page
      title={vi.register.title}
      note={total === undefined ? undefined : counts(count(total))}
      tools={
        <>
          {tab === "awards" ? (
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
              <Button icon={<BookRegular />} onClick={() => setBook("open")}>
                {bookText.open}
              </Button>
            </>
          ) : (
            <SearchBox label={printRegister.search} value={printText} ask={setPrintText} />
          )}
          <Button icon={<QrCodeRegular />} onClick={() => setChecking("open")}>
            {checkCode.open}
          </Button>
        </>
      }
    >
      <Tabs
        label={printRegister.label}
        tabs={[
          { key: "awards", name: printRegister.tabs.awards },
          { key: "prints", name: printRegister.tabs.prints },
        ]}
        chosen={tab}
        choose={setTab}
      />
      {tab === "awards" ? (
        <RegisterList
          list={awards}
          text={text}
          year={year}
          years={years}
          search={(typed) => setScope({ text: typed, at: at + 1 })}
          book={book}
          closeBook={() => setBook("closed")}
        />
      ) : (
        <PrintList list={prints} text={printText} />
      )}
      {checking === "open" ? <CodeDialog close={() => setChecking("closed")} /> : null}
    </Page>
  );
}
