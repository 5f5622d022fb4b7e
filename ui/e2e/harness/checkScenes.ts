// The check of criteria, the catalogue of the law, the forecast, and what conditions ask for beside the lists.
import { again, eligibility, forecast, why } from "../../src/text/eligibility";
import { facts, pending, ranking, revoke } from "../../src/text/facts";
import { help, helpFrame } from "../../src/text/help";
import { law, localRules } from "../../src/text/law";
import { vi } from "../../src/text/vi";
import { cellAt, clickFirstRow } from "./grid";
import { DRAFT } from "./rounds";
import { at, goOn, place, press, type Scene } from "./scene";
import type { Opened } from "./window";

const check = place("eligibility", `/eligibility/${DRAFT}`, eligibility.title);
const lawAwards = place("law", "/law", law.title);
const lawLocal = place("law-local", "/law/local", law.title);
const ahead = place("forecast", "/forecast", forecast.title);
const register = place("register-rows", "/register", vi.register.title);

/** The panel beside a list, with the whole answer in it. */
const whyStands = ({ page }: Opened) => page.getByRole("complementary").getByRole("region", { name: why.bonus }).waitFor();

const row = goOn(check, "eligibility-why", async (opened) => {
  await clickFirstRow(opened.page);
  await whyStands(opened);
});

const helpOn = (screen: string, scene: Scene): Scene =>
  goOn(scene, `help-${screen}`, async ({ page }) => {
    await page.keyboard.press("F1");
    await page.getByRole("complementary", { name: helpFrame.heading(help[screen]?.title ?? "") }).waitFor();
  });

/** The tab of facts of the first person or collective. */
const factsOf = (name: string, list: "people" | "collectives", title: string): Scene => ({
  name,
  show: async (opened) => {
    const first = (await opened.bridge.call(`${list}.page`, { text: "", offset: 0, limit: 1 })).rows[0];
    await at(opened.page, `/${list}/${first?.id}`, title);
    await opened.page.getByRole("tab", { name: facts.tab }).click();
    await opened.page.getByRole("region", { name: facts.title }).waitFor();
  },
});
const person = factsOf("person-facts", "people", vi.people.title);
const collective = factsOf("collective-facts", "collectives", vi.collectives.title);

const wrong = ({ page }: Opened) => page.locator("[aria-invalid=true]").first().waitFor();

export const CHECK_SCENES: Scene[] = [
  check,
  goOn(check, "eligibility-selected", async ({ page }) => {
    await cellAt(page, 0, 1).click();
    for (let step = 0; step < 3; step += 1) await page.keyboard.press("Shift+ArrowDown");
  }),
  row,
  // Everything that is folded lies open, so that it is judged too.
  goOn(row, "eligibility-why-open", async ({ page }) => {
    await page.locator(".panel details").evaluateAll((parts) => parts.forEach((part) => part.setAttribute("open", "")));
  }),
  goOn(place("dossier-check", `/dossiers/${DRAFT}`, /./), "nomination-why", async (opened) => {
    await clickFirstRow(opened.page);
    await press("tab", why.tabs.why)(opened);
    await whyStands(opened);
  }),
  lawAwards,
  goOn(lawAwards, "law-award", async ({ page }) => {
    await clickFirstRow(page);
    await page.getByRole("complementary").getByRole("region", { name: law.sections.criteria }).waitFor();
    await page.locator(".panel details").evaluateAll((parts) => parts.forEach((part) => part.setAttribute("open", "")));
  }),
  lawLocal,
  goOn(lawLocal, "law-local-wrong", async (opened) => {
    await press("button", localRules.add)(opened);
    await press("button", localRules.save)(opened);
    await wrong(opened);
  }),
  goOn(lawLocal, "law-local-criterion", async (opened) => {
    await press("button", localRules.add)(opened);
    await opened.page.getByRole("combobox", { name: localRules.kind }).selectOption("criterion");
  }),
  ahead,
  goOn(ahead, "forecast-row", async ({ page }) => {
    // The sample may have nobody who is near anything.
    if ((await cellAt(page, 0, 0).count()) === 0) return;
    await clickFirstRow(page);
    await page.getByRole("complementary").waitFor();
  }),
  person,
  goOn(person, "person-fact", press("button", facts.add)),
  goOn(person, "person-pending", press("button", pending.add)),
  collective,
  goOn(collective, "collective-ranking", async (opened) => {
    await press("button", ranking.add)(opened);
    await opened.page.getByRole("form", { name: ranking.form }).waitFor();
  }),
  goOn(register, "register-revoke", async (opened) => {
    await clickFirstRow(opened.page);
    await opened.page.getByRole("button", { name: revoke.open }).click();
    await press("button", revoke.next)(opened);
    await wrong(opened);
  }),
  {
    name: "decision-again",
    show: async (opened) => {
      const first = (await opened.bridge.call("decisions.page", { text: "", offset: 0, limit: 1 })).rows[0];
      await at(opened.page, `/decisions/${first?.id}`, vi.decisions.title);
      await opened.page.getByRole("button", { name: again.verb }).click();
      await opened.page.locator(".again [role=status]").waitFor();
    },
  },
  helpOn("eligibility", check),
  helpOn("law", lawAwards),
  helpOn("forecast", ahead),
];
