// The catalogue of awards with its dated law, and the office's own rules.
import { go, type LawTab } from "../../app/route";
import { Page } from "../../parts/Page";
import { Tabs } from "../../parts/Tabs";
import { law as words } from "../../text/law";
import { Catalogue } from "./Catalogue";
import { LocalRules } from "./LocalRules";

const TABS: LawTab[] = ["awards", "local"];

/** The screen with its tabs; `award` names the award that is open. */
export function Law({ tab, award }: { tab: LawTab; award?: string }) {
  return (
    <Page title={words.title}>
      <Tabs
        label={words.label}
        tabs={TABS.map((key) => ({ key, name: words.tabs[key] }))}
        chosen={tab}
        choose={(next) => go({ screen: "law", tab: next })}
      />
      {tab === "awards" ? <Catalogue award={award} /> : <LocalRules />}
    </Page>
  );
}
