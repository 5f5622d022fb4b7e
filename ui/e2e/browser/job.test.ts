// The whole job of a round with the keyboard alone: from a program without an office to twenty certificates.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { SAMPLES, type Bridge } from "../harness/bridge";
import { openFirstRow, tabIntoGrid } from "../harness/grid";
import { Keyboard } from "../harness/keyboard";
import { typeUniKey } from "../harness/typing";
import { inWindow, settled, withBrowser } from "../harness/window";
import { signers, wizard } from "../../src/text/life";
import { issueMore } from "../../src/text/eligibility";
import { vi } from "../../src/text/vi";

withBrowser();

const OFFICE = "Ủy ban nhân dân thành phố Tràng An";
const DOSSIER = "HG-2023";
const TITLE = "Tổng kết năm 2023";
const DECISIONS = ["1023/QĐ-UBND", "1024/QĐ-UBND"] as const;

/** Waits until a heading of the window begins with `text`. */
const titled = (page: Page, text: string | RegExp) => page.getByRole("heading", { name: text }).first().waitFor();

it("does the whole job without a mouse", { timeout: 240_000 }, () =>
  inWindow({ office: "first" }, async ({ page, bridge }) => {
    const keyboard = await Keyboard.at(page);
    await createOffice(keyboard);
    await keyboard.rail(vi.rail.import);
    await importList(keyboard, bridge, "can-bo-2023.xlsx", "people", 242);
    await keyboard.button(vi.import.another);
    await importList(keyboard, bridge, "chi-so-cchc-2023.xlsx", "par-index");
    await beginRound(keyboard);
    await keyboard.button(vi.nominations.import);
    await importList(keyboard, bridge, "de-nghi-khen-thuong-2023.xlsx", "nominations", 20);
    await keyboard.button(vi.import.see);
    await submitAndReceive(keyboard);
    await holdCouncil(keyboard);
    await fromTheList(keyboard);
    await decideAndPrint(keyboard, DECISIONS[0]);
    await fromTheSearch(keyboard);
    await decideAndPrint(keyboard, DECISIONS[1]);
    await openAndSave(keyboard, bridge);

    const decisions = await bridge.call("decisions.page", { text: "", offset: 0, limit: 10 });
    expect(decisions.rows.map((row) => [row.number, row.printed, row.certificates]).sort()).toEqual(
      DECISIONS.map((number) => [number, 10, 10]),
    );
    expect((await bridge.call("dossiers.show", { dossier: DOSSIER })).dossier).toMatchObject({ state: "decided", decided: 20 });
    const check = await bridge.call("office.check", {});
    expect(check.findings).toEqual([]);
    expect(check.clean).toBe(true);
  }),
);

async function createOffice(keyboard: Keyboard): Promise<void> {
  const { page } = keyboard;
  await keyboard.button(new RegExp(`^${vi.firstRun.own}`));
  await keyboard.tabTo(new RegExp(`^${vi.office.name}`), { role: "textbox" });
  await typeUniKey(page, OFFICE);
  await keyboard.tabTo(vi.office.level);
  await keyboard.option(/Tỉnh/);
  await keyboard.button(wizard.next);
  await keyboard.button(wizard.next);
  await keyboard.fill(signers.name, "Lê Hồng Quân");
  await keyboard.fill(signers.title, "CHỦ TỊCH");
  await keyboard.button(wizard.next);
  await keyboard.button(wizard.create);
  await keyboard.button(new RegExp(`^${wizard.afterDesk}`));
  await titled(page, vi.desk.title);
}

/** From the first step of the import to its end. */
async function importList(keyboard: Keyboard, bridge: Bridge, list: string, kind: string, rows?: number): Promise<void> {
  const { page } = keyboard;
  await titled(page, vi.import.title);
  const name = vi.import.kinds[kind]?.name ?? kind;
  await keyboard.tabTo(/./, { role: "radio" });
  await keyboard.radio(new RegExp(`^${name} `));
  await bridge.choose(join(SAMPLES, list));
  await keyboard.button(vi.import.chooseFile);
  await page.getByText(list).first().waitFor();
  for (const next of vi.import.next) {
    await keyboard.button(next);
    await settled(page);
  }
  await keyboard.button(rows === undefined ? /^Nhập \d+ dòng$/ : vi.import.run(rows));
  await page.getByText(vi.import.done).waitFor();
}

async function beginRound(keyboard: Keyboard): Promise<void> {
  await keyboard.rail(vi.rail.dossiers);
  await titled(keyboard.page, vi.dossiers.listTitle);
  await settled(keyboard.page);
  await keyboard.button(vi.dossiers.create);
  await keyboard.page.getByRole("dialog").waitFor();
  await keyboard.fill(new RegExp(`^${vi.dossiers.title}`), TITLE);
  await keyboard.fill(vi.dossiers.yearLong, "2023");
  await keyboard.fill(vi.dossiers.code, DOSSIER);
  await keyboard.fill(vi.dossiers.proposer, "Ủy ban nhân dân quận Hồ Gươm");
  await keyboard.press("Enter");
  await titled(keyboard.page, TITLE);
}

async function submitAndReceive(keyboard: Keyboard): Promise<void> {
  const { page } = keyboard;
  const step = async (verb: string, fill: () => Promise<void>) => {
    await titled(page, TITLE);
    await settled(page);
    await keyboard.button(verb);
    await page.getByRole("dialog").waitFor();
    await fill();
    await keyboard.button(verb);
    await page.getByRole("dialog").waitFor({ state: "detached" });
  };
  await step(vi.dossiers.steps.submit, async () => {
    await keyboard.fill(vi.dossiers.submissionNumber, "05/TTr-UBND");
    await keyboard.fill(vi.dossiers.submissionDate, "15/01/2024");
    await keyboard.fill(vi.dossiers.on, "15/01/2024");
  });
  await step(vi.dossiers.steps.receive, () => keyboard.fill(vi.dossiers.on, "18/01/2024"));
}

async function holdCouncil(keyboard: Keyboard): Promise<void> {
  await keyboard.page.getByRole("tab", { name: vi.dossiers.tabCouncil, selected: true }).waitFor();
  await settled(keyboard.page);
  await keyboard.fill(vi.council.heldOn, "26/02/2024");
  await keyboard.fill(vi.council.members, "15");
  await keyboard.fill(vi.council.present, "13");
  await keyboard.fill(vi.council.written, "2");
  await keyboard.fill(vi.council.threshold, "80");
  await keyboard.fill(vi.council.others, "15");
  await keyboard.button(vi.council.record);
  await keyboard.page.getByRole("tab", { name: vi.dossiers.tabAwards, selected: true }).waitFor();
}

/** From the open round to the sheets of the first award that has no decision yet. */
async function decideAndPrint(keyboard: Keyboard, number: string): Promise<void> {
  const { page } = keyboard;
  await settled(page);
  await keyboard.button(vi.awards.issue);
  await titled(page, new RegExp(vi.issue.titleShort));
  await settled(page);
  await keyboard.fill(vi.issue.day, "05/03/2024");
  await keyboard.press("Enter");
  await keyboard.fill(new RegExp(`^${vi.issue.number}`), number);
  // Where the law says no to some of them, the decision needs the office's reason.
  const reason = new RegExp(`^${issueMore.reason}`);
  if ((await page.getByRole("textbox", { name: reason }).count()) > 0) await keyboard.fill(reason, "Hội đồng thống nhất");
  await keyboard.button(vi.issue.verb);
  await page.getByRole("alertdialog").waitFor();
  await keyboard.button(vi.issue.verb);
  await titled(page, vi.decisions.heading(number));
  await settled(page);
  await keyboard.button(vi.decisions.print);
  await titled(page, vi.print.title);
  await settled(page);
  await keyboard.button(vi.print.verb(10));
  // The paper stands on the screen of this decision; the news of the one before may still hang below.
  await page.getByRole("button", { name: vi.paper.save }).waitFor();
}

/** Opens the sheets that were made in the viewer of the system, and saves them. */
async function openAndSave(keyboard: Keyboard, bridge: Bridge): Promise<void> {
  const target = join(bridge.folder, "bang.pdf");
  await keyboard.button(vi.print.openPdf);
  await expect.poll(() => bridge.opened()).toHaveLength(1);
  await bridge.choose(target);
  await keyboard.button(vi.paper.save);
  await keyboard.page.getByText(vi.paper.saved("bang.pdf")).waitFor();
  expect(readFileSync(target).subarray(0, 5).toString()).toBe("%PDF-");
}

/** Opens the only round from the list of rounds. */
async function fromTheList(keyboard: Keyboard): Promise<void> {
  const { page } = keyboard;
  await keyboard.rail(vi.rail.dossiers);
  await titled(page, vi.dossiers.listTitle);
  await settled(page);
  await page.getByRole("gridcell", { name: DOSSIER }).first().waitFor();
  await tabIntoGrid(keyboard, vi.dossiers.listTitle);
  await openFirstRow(keyboard);
  await titled(page, TITLE);
}

/** Opens the round from the search box. */
async function fromTheSearch(keyboard: Keyboard): Promise<void> {
  const { page } = keyboard;
  await keyboard.press("Control+K");
  await page.keyboard.type(DOSSIER);
  // Enter takes the first result, even where it comes before the answer does.
  await keyboard.press("Enter");
  await titled(page, TITLE);
}
