// The journal with its bin, copies and the recovery code, health, the recovery assistant, personal data, versions of records.
// What an office in good health does not have (damage, findings, an unsafe place) is told by routes, as the program would.
import type { Page } from "playwright-core";
import { recordedBackend } from "../../src/backend/recorded";
import { act, bin, journal, verify, versions } from "../../src/text/journal";
import { citizenId, erase, personal, requests } from "../../src/text/personal";
import { recovery, unsafePlace } from "../../src/text/recovery";
import { health, outside, recoveryCode, restore, safety } from "../../src/text/safety";
import { vi } from "../../src/text/vi";
import type { CommandName } from "../../src/backend/backend";
import { clickFirstRow } from "./grid";
import { DRAFT } from "./rounds";
import { at, goOn, place, press, type Scene } from "./scene";
import type { Opened } from "./window";

const acts = place("journal", "/journal", journal.title);
const removed = place("bin", "/journal/bin", journal.title);
const copies = place("backups", "/safety/backups", safety.title);
const check = place("health", "/safety/check", safety.title);
const asks = place("data-requests", "/personal/requests", personal.title);
const seen = place("accesses", "/personal/accesses", personal.title);

const beside = ({ page }: Opened) => page.getByRole("complementary").waitFor();

/** Answers a command as the recorded office of a scene would, until the scene is left. */
async function told(page: Page, scene: string, commands: CommandName[]): Promise<void> {
  const recorded = recordedBackend(scene);
  for (const command of commands) {
    await page.route(`**/call/${command}`, async (route) => {
      const request = JSON.parse(route.request().postData() ?? "{}") as never;
      const answer = await recorded.call(command, request).then(
        (json) => ({ json }),
        (json: unknown) => ({ status: 422, json }),
      );
      await route.fulfill(answer);
    });
  }
}

/** A scene over what the recorded office tells; afterwards the program itself is asked again. */
function toldScene(name: string, scene: string, commands: CommandName[], show: (opened: Opened) => Promise<void>): Scene {
  return {
    name,
    show: async (opened) => {
      await told(opened.page, scene, commands);
      await show(opened);
    },
    leave: async ({ page }) => {
      for (const command of commands) await page.unroute(`**/call/${command}`);
      await page.reload();
      await page.locator("nav, .first-run, .assistant").first().waitFor();
    },
  };
}

/** A fresh window, so that what was read before does not stand in for what is told. */
async function fresh(page: Page, where: string): Promise<void> {
  await page.evaluate((hash) => {
    window.location.hash = hash;
  }, `#${where}`);
  await page.reload();
  await page.getByRole("heading", { level: 1 }).first().waitFor();
}

const OPENING: CommandName[] = ["office.status", "recovery.survey", "recovery.run"];
const assistant = (name: string, more: (opened: Opened) => Promise<void>): Scene =>
  toldScene(name, "damaged-closed", OPENING, async (opened) => {
    await fresh(opened.page, "/recovery");
    await opened.page.getByText(recovery.damage).first().waitFor();
    await more(opened);
  });

const COPIES: CommandName[] = ["backups.show", "restore.preview", "recovery_code.make"];
const copiesOf = (name: string, scene: string, more: (opened: Opened) => Promise<void>): Scene =>
  toldScene(name, scene, COPIES, async (opened) => {
    await fresh(opened.page, "/safety/backups");
    await opened.page.getByRole("button", { name: outside.verb }).waitFor();
    await more(opened);
  });

/** The last tab of a record beside its list. */
const versionsAt = (name: string, list: "people" | "collectives" | "decisions", title: string): Scene => ({
  name,
  show: async (opened) => {
    const first = (await opened.bridge.call(`${list}.page`, { text: "", offset: 0, limit: 1 })).rows[0];
    await at(opened.page, `/${list}/${first?.id}`, title);
    await press("tab", versions.tab)(opened);
    await opened.page.getByRole("list", { name: versions.list }).waitFor();
  },
});
const personVersions = versionsAt("person-versions", "people", vi.people.title);

/** The file of the first person. */
const person: Scene = {
  name: "person-of-data",
  show: async (opened) => {
    const first = (await opened.bridge.call("people.page", { text: "", offset: 0, limit: 1 })).rows[0];
    await at(opened.page, `/people/${first?.id}`, vi.people.title);
    await opened.page.getByRole("tab", { name: vi.people.edit }).waitFor();
  },
};
const erasing = goOn(person, "erase", async (opened) => {
  await press("tab", vi.people.edit)(opened);
  await press("button", erase.open)(opened);
  await opened.page.getByRole("region", { name: erase.fields }).waitFor();
});

export const SAFETY_SCENES: Scene[] = [
  acts,
  goOn(acts, "journal-act", async (opened) => {
    await clickFirstRow(opened.page);
    await beside(opened);
    await opened.page.getByText(act.code, { exact: true }).waitFor();
  }),
  goOn(acts, "journal-nothing", async ({ page }) => {
    await page.getByRole("searchbox", { name: journal.search }).fill("qqqqzz");
    await page.getByText(journal.nothingFits).waitFor();
  }),
  goOn(acts, "journal-verify", async (opened) => {
    await press("button", verify.open)(opened);
    await opened.page.getByRole("textbox", { name: verify.code }).fill("ABCDE-FGHJK");
    await press("button", verify.compare)(opened);
    await opened.page.getByText(new RegExp(verify.whole)).first().waitFor();
  }),
  removed,
  toldScene("bin-row", "", ["bin.page", "journal.show"], async (opened) => {
    await fresh(opened.page, "/journal/bin");
    await clickFirstRow(opened.page);
    await opened.page.getByRole("button", { name: new RegExp(`^${bin.restore}`) }).waitFor();
  }),
  copies,
  copiesOf("backups-plain", "", async (opened) => {
    await press("button", outside.verb)(opened);
    await opened.page.getByRole("alertdialog").waitFor();
  }),
  copiesOf("backups-unsafe", "usb", async () => undefined),
  copiesOf("recovery-code", "", async (opened) => {
    await press("button", recoveryCode.open)(opened);
    await opened.page.getByRole("button", { name: recoveryCode.make, exact: true }).click();
  }),
  copiesOf("recovery-code-typed", "typed", async (opened) => {
    await press("button", recoveryCode.openTyped)(opened);
    await press("button", recoveryCode.confirm)(opened);
    await opened.page.getByText(recoveryCode.typedMissing).waitFor();
  }),
  copiesOf("restore", "safe", async ({ page }) => {
    await page.getByRole("button", { name: /^Ph\u1ee5c h\u1ed3i b\u1ea3n sao/ }).nth(1).click();
    await page.getByRole("button", { name: restore.verb, exact: true }).waitFor();
  }),
  copiesOf("restore-broken", "safe", async ({ page }) => {
    await page.getByRole("button", { name: /^Ph\u1ee5c h\u1ed3i b\u1ea3n sao/ }).nth(4).click();
    await page.getByText(restore.findings).waitFor();
  }),
  check,
  goOn(check, "health-checked", async (opened) => {
    await press("button", health.verb)(opened);
    await opened.page.getByText(health.looked).waitFor();
  }),
  toldScene("health-findings", "ailing", ["office.check"], async (opened) => {
    await check.show(opened);
    await press("button", health.verb)(opened);
    await opened.page.getByRole("button", { name: recovery.open, exact: true }).waitFor();
  }),
  assistant("recovery", async () => undefined),
  assistant("recovery-ways", press("button", recovery.next)),
  assistant("recovery-done", async (opened) => {
    await press("button", recovery.next)(opened);
    await opened.page.getByRole("radio").last().click();
    await press("button", recovery.run)(opened);
    await opened.page.getByText(recovery.report).waitFor();
  }),
  toldScene("damaged", "damaged", ["office.status"], ({ page }) => fresh(page, "/desk")),
  toldScene("opening-damaged", "damaged-closed", ["office.status"], ({ page }) => fresh(page, "/desk")),
  toldScene("opening-unsafe", "unsafe", ["office.status"], async (opened) => {
    await fresh(opened.page, "/desk");
    await press("button", unsafePlace.anyway)(opened);
    await opened.page.getByRole("alertdialog").waitFor();
  }),
  personVersions,
  goOn(personVersions, "version-restore", async ({ page }) => {
    const buttons = page.getByRole("button", { name: new RegExp(`^${versions.restore}`) });
    // A person who was only imported has no earlier value.
    if ((await buttons.count()) > 0) await buttons.first().click();
  }),
  versionsAt("collective-versions", "collectives", vi.collectives.title),
  versionsAt("decision-versions", "decisions", vi.decisions.title),
  goOn(place("dossier-of-versions", `/dossiers/${DRAFT}`, /./), "dossier-versions", async (opened) => {
    await press("tab", versions.tab)(opened);
    await opened.page.getByRole("list", { name: versions.list }).waitFor();
  }),
  goOn(person, "citizen-id", async (opened) => {
    await press("button", new RegExp(`^${citizenId.show} `))(opened);
    await opened.page.getByText(citizenId.logged).waitFor();
  }),
  asks,
  toldScene("data-request-list", "", ["data_requests.all"], async ({ page }) => {
    await fresh(page, "/personal/requests");
    await page.getByRole("region", { name: requests.list }).waitFor();
  }),
  goOn(asks, "data-request", async (opened) => {
    await press("button", requests.add)(opened);
    await press("button", requests.save)(opened);
    await opened.page.locator("[aria-invalid=true]").first().waitFor();
  }),
  toldScene("data-answer", "", ["data_requests.all"], async (opened) => {
    await fresh(opened.page, "/personal/requests");
    await press("button", new RegExp(`^${requests.answer} `))(opened);
    await beside(opened);
  }),
  seen,
  place("erase-whom", "/personal/erase", personal.title),
  erasing,
  goOn(erasing, "erase-confirm", async (opened) => {
    await opened.page.getByRole("checkbox").first().click();
    await opened.page.getByRole("textbox", { name: erase.reason }).fill("Yeu cau 01");
    await press("button", erase.verb)(opened);
    await opened.page.getByRole("alertdialog").getByRole("button", { name: erase.askVerb }).click();
    await opened.page.locator("[role=alertdialog] [aria-invalid=true]").waitFor();
  }),
];
