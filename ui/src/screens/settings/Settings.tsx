// Settings: the office, the journal, check and backup, appearance.
import { Radio, RadioGroup, Tab, TabList } from "@fluentui/react-components";
import { useAppearance } from "../../app/appearance";
import { go, type SettingsTab } from "../../app/route";
import type { Appearance } from "../../app/theme";
import { Page } from "../../parts/Page";
import { vi } from "../../text/vi";
import { Check } from "./Check";
import { Journal } from "./Journal";
import { OfficeEdit } from "./OfficeEdit";

const TABS: SettingsTab[] = ["office", "journal", "check", "appearance"];

/** The screen with its four tabs. */
export function Settings({ tab }: { tab: SettingsTab }) {
  return (
    <Page title={vi.settings.title}>
      <TabList selectedValue={tab} onTabSelect={(_, data) => go({ screen: "settings", tab: data.value as SettingsTab })}>
        {TABS.map((one) => (
          <Tab key={one} value={one}>
            {vi.settings.tabs[one]}
          </Tab>
        ))}
      </TabList>
      {tab === "office" ? <OfficeEdit /> : null}
      {tab === "journal" ? <Journal /> : null}
      {tab === "check" ? <Check /> : null}
      {tab === "appearance" ? <AppearanceTab /> : null}
    </Page>
  );
}

function AppearanceTab() {
  const { choice, choose } = useAppearance();
  return (
    <div className="settings-body">
      <RadioGroup
        aria-label={vi.settings.tabs.appearance}
        value={choice}
        onChange={(_, data) => choose(data.value as Appearance)}
      >
        <Radio value="system" label={vi.settings.system} />
        <Radio value="light" label={vi.settings.light} />
        <Radio value="dark" label={vi.settings.dark} />
      </RadioGroup>
    </div>
  );
}
