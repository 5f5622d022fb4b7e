// The journal: every act with what it changed, the check of its chain, and the bin of what was removed.
import { Button } from "@fluentui/react-components";
import { ShieldCheckmarkRegular } from "@fluentui/react-icons";
import { useState } from "react";
import { useIntent } from "../../app/intent";
import { go, type JournalTab } from "../../app/route";
import { useList } from "../../grid/list";
import { count } from "../../parts/format";
import { Page } from "../../parts/Page";
import { SearchBox } from "../../parts/SearchBox";
import { Tabs } from "../../parts/Tabs";
import { bin, journal, verify } from "../../text/journal";
import { ACT_COLUMNS, Acts } from "./Acts";
import { Bin, BIN_COLUMNS } from "./Bin";

const TABS: JournalTab[] = ["acts", "bin"];

/** The screen; `seq` names the act whose panel is open. */
export function Journal({ tab, seq }: { tab: JournalTab; seq?: number }) {
  const acts = useList("journal", ACT_COLUMNS);
  const removed = useList("bin", BIN_COLUMNS);
  const [text, setText] = useState("");
  const [binText, setBinText] = useState("");
  const [checking, setChecking] = useState<"open" | "closed">("closed");
  useIntent("verify", () => setChecking("open"));
  const { total } = tab === "acts" ? acts : removed;
  const counts = tab === "acts" ? journal.count : bin.count;
  return (
    <Page
      title={journal.title}
      note={total === undefined ? undefined : counts(count(total))}
      tools={
        tab === "acts" ? (
          <>
            <SearchBox key="acts" label={journal.search} value={text} ask={setText} />
            <Button
              icon={<ShieldCheckmarkRegular />}
              onClick={() => {
                go({ screen: "journal", tab: "acts" });
                setChecking("open");
              }}
            >
              {verify.open}
            </Button>
          </>
        ) : (
          <SearchBox key="bin" label={bin.search} value={binText} ask={setBinText} />
        )
      }
    >
      <Tabs
        label={journal.label}
        tabs={TABS.map((key) => ({ key, name: journal.tabs[key] }))}
        chosen={tab}
        choose={(next) => go({ screen: "journal", tab: next })}
      />
      {tab === "acts" ? (
        <Acts list={acts} text={text} seq={seq} checking={checking} stopChecking={() => setChecking("closed")} />
      ) : (
        <Bin list={removed} text={binText} />
      )}
    </Page>
  );
}
