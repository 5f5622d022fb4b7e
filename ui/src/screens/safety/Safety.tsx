// Safekeeping: copies of the file and how they are restored, and the health of the file.
import { go, type SafetyTab } from "../../app/route";
import { Page } from "../../parts/Page";
import { Tabs } from "../../parts/Tabs";
import { safety } from "../../text/safety";
import { Backups } from "./Backups";
import { Health } from "./Health";

const TABS: SafetyTab[] = ["backups", "check"];

/** The screen with its tabs. */
export function Safety({ tab }: { tab: SafetyTab }) {
  return (
    <Page title={safety.title}>
      <Tabs
        label={safety.title}
        tabs={TABS.map((key) => ({ key, name: safety.tabs[key] }))}
        chosen={tab}
        choose={(next) => go({ screen: "safety", tab: next })}
      />
      {tab === "backups" ? <Backups /> : <Health />}
    </Page>
  );
}
