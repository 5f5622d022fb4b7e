// Every screen of the window, with its panels, dialogs and steps: looked at by the accessibility test, drawn by the pictures.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { issueMore } from "../../src/text/eligibility";
import { life, signers, wizard } from "../../src/text/life";
import { vi } from "../../src/text/vi";
import { SAMPLES, takeList, type Bridge } from "./bridge";
import { clickFirstRow } from "./grid";
import { GRID_SCENES } from "./gridScenes";
import { LAYOUT_SCENES } from "./layoutScenes";
import { PRINT_SCENES } from "./printScenes";
import { PRINTERS_SCENES } from "./printersScenes";
import { CHECK_SCENES } from "./checkScenes";
import { DRAFT, REVIEWED } from "./rounds";
import { at, place, press, goOn, type Scene } from "./scene";
import { SAFETY_SCENES } from "./safetyScenes";
import { SHELL_SCENES } from "./shellScenes";
import { settled, type Opened } from "./window";

export { DRAFT, REVIEWED };

const NOMINATIONS = "de-nghi-khen-thuong-2023.xlsx";

/** Overdue, of the day, of next week and later, on the day of the tests. */
const DEADLINES = [
  ["Nộp báo cáo thi đua quý I", "2024-02-20"],
  ["Họp hội đồng", "2024-03-06"],
  ["Gửi tờ trình", "2024-03-11"],
  ["Tổng kết phong trào", "2024-11-20"],
] as const;

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
  await bridge.call("calibrations.save", {
    route: { printer: "HP-A3", tray: "" },
    correction: { turn: 90, dx: 1.2, dy: -0.4, sx: 1.002, sy: 1, theta: 0.1 },
    residual: 0.2,
    measured: [],
    confirmed: false,
  });
  for (const [title, due_on] of DEADLINES) await bridge.call("deadlines.save", { title, due_on, dossier: "" });
  await bridge.call("dossiers.create", { code: DRAFT, title: "Đợt đang lập", ...round });
  await takeList(bridge, NOMINATIONS, "nominations", DRAFT);
}

const first = place("start", "/start", vi.app.name);
const own = goOn(first, "start-own", press("button", new RegExp(`^${vi.firstRun.own}`)));
const nextStep = press("button", wizard.next);
const desk = place("desk", "/desk", vi.desk.title);
const people = place("people", "/people", vi.people.title);
const collectives = place("collectives", "/collectives", vi.collectives.title);
const dossiers = place("dossiers", "/dossiers", vi.dossiers.listTitle);
const draft = place("dossier-draft", `/dossiers/${DRAFT}`, /./);
const reviewed = place("dossier-reviewed", `/dossiers/${REVIEWED}`, /./);
const decisions = place("decisions", "/decisions", vi.decisions.title);

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
  own,
  goOn(own, "start-own-error", nextStep),
  goOn(own, "start-own-places", async (opened) => {
    await opened.page.getByRole("textbox", { name: vi.office.name }).fill("UBND xã Hoà Bình");
    await nextStep(opened);
  }),
  goOn(own, "start-own-signer-error", async (opened) => {
    const { page } = opened;
    await page.getByRole("textbox", { name: vi.office.name }).fill("UBND xã Hoà Bình");
    await nextStep(opened);
    await nextStep(opened);
    await page.getByRole("button", { name: wizard.addSigner }).click();
    await page.getByRole("textbox", { name: signers.name }).first().fill("Trần Văn An");
    await nextStep(opened);
  }),
  goOn(own, "start-own-summary", async (opened) => {
    await opened.page.getByRole("textbox", { name: vi.office.name }).fill("UBND xã Hoà Bình");
    for (let step = 0; step < 3; step += 1) await nextStep(opened);
  }),
  desk,
  people,
  goOn(people, "people-nothing-found", async ({ page }) => {
    await page.getByRole("searchbox", { name: vi.people.search }).fill("qqqq");
    await page.getByText(vi.grid.nothingFound("qqqq")).waitFor();
  }),
  personPanel,
  goOn(personPanel, "person-edit", press("tab", vi.people.edit)),
  ...Object.entries(life.adds).map(([kind, name]) =>
    goOn(personPanel, `person-add-${kind}`, async (opened) => {
      await opened.page.locator(`[data-opens=${kind}]`).click();
      await opened.page.getByRole("form", { name: life.formOf(name) }).waitFor();
    }),
  ),
  goOn(personPanel, "person-add-wrong", async (opened) => {
    await opened.page.locator("[data-opens=initiative]").click();
    await press("button", life.save)(opened);
    await opened.page.locator("[aria-invalid=true]").first().waitFor();
  }),
  goOn(people, "person-add", press("button", vi.people.add)),
  goOn(people, "person-add-nameless", async (opened) => {
    await press("button", vi.people.add)(opened);
    await opened.page.getByRole("dialog").getByRole("button", { name: vi.people.add }).click();
    await opened.page.getByRole("dialog").locator("[aria-invalid=true], [role=alert]").first().waitFor();
  }),
  collectives,
  collectivePanel,
  place("import", "/import", vi.import.title),
  importTo("import-columns", 1, people2023),
  importTo("import-rows", 2, people2023),
  importRun,
  goOn(importRun, "import-done", async (opened) => {
    await press("button", /^Nhập \d+ dòng$/)(opened);
    await opened.page.getByText(vi.import.done).waitFor();
  }),
  importTo("import-no-workbook", 1, noWorkbook),
  dossiers,
  goOn(dossiers, "dossier-create", press("button", vi.dossiers.create)),
  draft,
  goOn(draft, "nomination", async ({ page }) => {
    await clickFirstRow(page);
    await page.getByRole("complementary").waitFor();
  }),
  goOn(draft, "nomination-add", async ({ page }) => {
    await page.getByRole("button", { name: vi.nominations.add }).click();
    await page.getByRole("searchbox", { name: vi.nominations.findRecipient }).fill("Nguyễn");
    await page.getByRole("list", { name: vi.nominations.recipients }).getByRole("button").first().click();
  }),
  goOn(draft, "dossier-submit", press("button", vi.dossiers.steps.submit)),
  goOn(draft, "dossier-council-not-yet", press("tab", vi.dossiers.tabCouncil)),
  reviewed,
  goOn(reviewed, "council-done", press("tab", vi.dossiers.tabCouncil)),
  goOn(reviewed, "issue", async ({ page }) => {
    await page.getByRole("button", { name: vi.awards.issue }).first().click();
    await page.getByRole("heading", { level: 1, name: new RegExp(vi.issue.titleShort) }).waitFor();
  }),
  {
    name: "issue-confirm",
    show: async (opened) => {
      await reviewed.show(opened);
      await opened.page.getByRole("button", { name: vi.awards.issue }).first().click();
      await opened.page.getByRole("heading", { level: 1, name: new RegExp(vi.issue.titleShort) }).waitFor();
      // Where the law says no to some of them, the form wants a reason first.
      const reason = opened.page.getByRole("textbox", { name: new RegExp(`^${issueMore.reason}`) });
      if ((await reason.count()) > 0) await reason.fill("Hội đồng thống nhất");
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
  place("settings-appearance", "/settings/appearance", vi.settings.title),
  ...CHECK_SCENES,
  ...PRINT_SCENES,
  ...LAYOUT_SCENES,
  ...PRINTERS_SCENES,
  ...GRID_SCENES,
  ...SAFETY_SCENES,
  ...SHELL_SCENES,
];

/** How the window may look: what the machine asks for. */
export const LOOKS = {
  light: { colorScheme: "light", contrast: "no-preference", forcedColors: "none" },
  dark: { colorScheme: "dark", contrast: "no-preference", forcedColors: "none" },
  contrast: { colorScheme: "light", contrast: "more", forcedColors: "none" },
  "forced-colors": { colorScheme: "dark", contrast: "no-preference", forcedColors: "active" },
} as const;
