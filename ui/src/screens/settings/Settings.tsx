// Settings: the office, its signers, check codes, appearance.
import { go, TABS, type SettingsTab } from "../../app/route";
import { Page } from "../../parts/Page";
import { Tabs } from "../../parts/Tabs";
import { vi } from "../../text/vi";
import { AppearanceTab } from "./AppearanceTab";
import { Codes } from "./Codes";
import { OfficeEdit } from "./OfficeEdit";
import { Signers } from "./Signers";

/** The screen with its tabs. */
export function Settings({ tab }: { tab: SettingsTab }) {
  return (
    <Page title={vi.settings.title}>
      <Tabs
        label={vi.settings.title}
        tabs={TABS.map((key) => ({ key, name: vi.settings.tabs[key] }))}
        chosen={tab}
        choose={(next) => go({ screen: "settings", tab: next })}
      />
      {tab === "office" ? <OfficeEdit /> : null}
      {tab === "signers" ? <Signers /> : null}
      {tab === "codes" ? <Codes /> : null}
      {tab === "appearance" ? <AppearanceTab /> : null}
    </Page>
  );
}
