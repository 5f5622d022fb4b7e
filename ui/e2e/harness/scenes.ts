// Every screen of the window, with its panels, dialogs and steps: looked at by the accessibility test, drawn by the pictures.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { frame } from "../../src/text/frame";
import { vi } from "../../src/text/vi";
import { SAMPLES, takeList, type Bridge } from "./bridge";
import { clickFirstRow } from "./grid";
import { goTo, settled, type Opened } from "./window";

/** One picture of the window and the way to it. */
export type Scene = { name: string; show: (opened: Opened) => Promise<void> };

/** A round whose council has met and whose decisions are still to be made. */
export const REVIEWED = "DX-2024";
/** A round that is still being written. */
export const DRAFT = "NH-2024";

const NOMINATIONS = "de-nghi-khen-thuong-2023.xlsx";

/** Brings the sample office to where every screen has something to show. */
export async function prepare(bridge: Bridge): Promise<void> {
  const round = { year: 2024, proposer: "UBND quận Hồ Gươm", submission_number: "", submission_date: "", achievement_type: "" };
  await bridge.call("dossiers.create", { code: REVIEWED, title: "Đợt đã qua hội đồng", ...round });
  await takeList(bridge, NOMINATIONS, "nominations", REVIEWED);
  const step = { dossier: REVIEWED, reason: "" };
  const letter = { submission_number: "07/TTr-UBND", submission_date: "2024-03-01" };
  await bridge.call("dossiers.step", { ...step, step: "submit", on: "2024-03-01", ...letter });
  await bridge.call("dossiers.step", { ...step, step: "receive", on: "2024-03-01", submission_number: "", submission_date: "" });
  await bridge.call("council.record", {
    dossier: REVIEWED,
    held_on: "2024-03-04",
    members: 15,
    present: 13,
    written_opinions: 2,
    approval_percent: 80,
    votes: [],
    in_favour_of_others: 15,
  });
  await bridge.call("dossiers.create", { code: DRAFT, title: "Đợt đang lập", ...round });
  await takeList(bridge, NOMINATIONS, "nominations", DRAFT);
}

/** Goes to a place and waits until its title stands there. */
async function at(page: Page, place: string, title: string | RegExp): Promise<void> {
  const dialog = page.locator("[role=dialog], [role=alertdialog]");
  if ((await dialog.count()) > 0) {
    await page.getByRole("button", { name: vi.confirm.cancel }).click();
    await dialog.waitFor({ state: "detached" });
    // The rest of the window was hidden from screen readers under the dialog and must come back.
    await page.waitForFunction(() => !document.getElementById("root")?.ariaHidden);
  }
  await goTo(page, "/start");
  await page.getByRole("heading", { level: 1, name: vi.app.name }).waitFor();
  await goTo(page, place);
  await page.getByRole("heading", { level: 1, name: title }).waitFor();
  await settled(page);
}

const place = (name: string, where: string, title: string | RegExp): Scene => ({
  name,
  show: ({ page }) => at(page, where, title),
});

/** A scene that begins with another and goes on. */
const then = (scene: Scene, name: string, more: (opened: Opened) => Promise<void>): Scene => ({
  name,
  show: async (opened) => {
    await scene.show(opened);
    await more(opened);
    await settled(opened.page);
  },
});

const press = (role: "button" | "tab", name: string | RegExp) => async ({ page }: Opened) =>
  page.getByRole(role, { name }).first().click();

const first = place("start", "/start", vi.app.name);
const desk = place("desk", "/desk", vi.desk.title);
const people = place("people", "/people", vi.people.title);
const collectives = place("collectives", "/collectives", vi.collectives.title);
const dossiers = place("dossiers", "/dossiers", vi.dossiers.listTitle);
const draft = place("dossier-draft", `/dossiers/${DRAFT}`, /./);
const reviewed = place("dossier-reviewed", `/dossiers/${REVIEWED}`, /./);
const decisions = place("decisions", "/decisions", vi.decisions.title);
const check = place("settings-check", "/settings/check", vi.settings.title);

const personPanel: Scene = {
  name: "person",
  show: async (opened) => {
    const row = (await opened.bridge.call("people.page", { text: "", offset: 0, limit: 1 })).rows[0];
    await at(opened.page, `/people/${row?.id}`, vi.people.title);
    await opened.page.getByRole("tab", { name: vi.people.edit }).waitFor();
  },
};

const collectivePanel: Scene = {
  name: "collective",
  show: async (opened) => {
    const row = (await opened.bridge.call("collectives.page", { text: "", offset: 0, limit: 1 })).rows[0];
    await at(opened.page, `/collectives/${row?.id}`, vi.collectives.title);
    await opened.page.getByRole("complementary").waitFor();
  },
};

/** The wizard up to a step, with a list of the sample or another file. */
const importTo = (name: string, steps: number, list: (opened: Opened) => string): Scene => ({
  name,
  show: async (opened) => {
    const { page, bridge } = opened;
    await at(page, "/import/people", vi.import.title);
    await bridge.choose(list(opened));
    await page.getByRole("button", { name: vi.import.chooseFile }).click();
    for (const next of vi.import.next.slice(0, steps)) {
      await page.getByRole("button", { name: next }).click();
      await settled(page);
    }
  },
});

const people2023 = () => join(SAMPLES, "can-bo-2023.xlsx");
const importRun = importTo("import-run", 3, people2023);

/** A file that is no workbook. */
const noWorkbook = ({ bridge }: Opened) => {
  const path = join(bridge.folder, "danh-sach.xlsx");
  writeFileSync(path, "text");
  return path;
};

/** All scenes of an open office; `prepare` must have been called. */
export const SCENES: Scene[] = [
  first,
  then(first, "start-own", press("button", new RegExp(`^${vi.firstRun.own}`))),
  desk,
  then(desk, "search-hits", async ({ page }) => {
    await page.keyboard.press("Control+K");
    await page.keyboard.type("Nguyễn");
    await page.getByRole("option").first().waitFor();
    await page.keyboard.press("ArrowDown");
  }),
  then(desk, "search-none", async ({ page }) => {
    await page.keyboard.press("Control+K");
    await page.keyboard.type("qqqqzzz");
    await page.getByText(frame.search.none).last().waitFor();
  }),
  people,
  then(people, "people-nothing-found", async ({ page }) => {
    await page.getByRole("searchbox", { name: vi.people.search }).fill("qqqq");
    await page.getByText(vi.grid.nothingFound("qqqq")).waitFor();
  }),
  personPanel,
  then(personPanel, "person-edit", press("tab", vi.people.edit)),
  collectives,
  collectivePanel,
  place("import", "/import", vi.import.title),
  importTo("import-columns", 1, people2023),
  importTo("import-rows", 2, people2023),
  importRun,
  then(importRun, "import-done", async (opened) => {
    await press("button", /^Nhập \d+ dòng$/)(opened);
    await opened.page.getByText(vi.import.done).waitFor();
  }),
  importTo("import-no-workbook", 1, noWorkbook),
  dossiers,
  then(dossiers, "dossier-create", press("button", vi.dossiers.create)),
  draft,
  then(draft, "nomination", async ({ page }) => {
    await clickFirstRow(page);
    await page.getByRole("complementary").waitFor();
  }),
  then(draft, "dossier-submit", press("button", vi.dossiers.steps.submit)),
  then(draft, "dossier-council-not-yet", press("tab", vi.dossiers.tabCouncil)),
  reviewed,
  then(reviewed, "council-done", press("tab", vi.dossiers.tabCouncil)),
  then(reviewed, "issue", async ({ page }) => {
    await page.getByRole("button", { name: vi.awards.issue }).first().click();
    await page.getByRole("heading", { level: 1, name: new RegExp(vi.issue.titleShort) }).waitFor();
  }),
  {
    name: "issue-confirm",
    show: async (opened) => {
      await reviewed.show(opened);
      await opened.page.getByRole("button", { name: vi.awards.issue }).first().click();
      await opened.page.getByRole("button", { name: vi.issue.verb }).click();
      await opened.page.getByRole("alertdialog").waitFor();
    },
  },
  decisions,
  {
    name: "decision",
    show: async (opened) => {
      const row = (await opened.bridge.call("decisions.page", { text: "", offset: 0, limit: 1 })).rows[0];
      await at(opened.page, `/decisions/${row?.id}`, vi.decisions.title);
      await opened.page.getByRole("list", { name: vi.decisions.recipients }).waitFor();
    },
  },
  {
    name: "print",
    show: async (opened) => {
      await at(opened.page, "/print", vi.print.title);
      await opened.page.getByRole("img", { name: vi.pdf.sheet(1) }).waitFor();
    },
  },
  place("register", "/register", vi.register.title),
  place("settings-office", "/settings/office", vi.settings.title),
  place("settings-journal", "/settings/journal", vi.settings.title),
  check,
  then(check, "settings-checked", async (opened) => {
    await press("button", vi.check.verb)(opened);
    await opened.page.getByText(vi.check.clean).waitFor();
  }),
  place("settings-appearance", "/settings/appearance", vi.settings.title),
];

/** How the window may look: what the machine asks for. */
export const LOOKS = {
  light: { colorScheme: "light", forcedColors: "none" },
  dark: { colorScheme: "dark", forcedColors: "none" },
  "forced-colors": { colorScheme: "dark", forcedColors: "active" },
} as const;
