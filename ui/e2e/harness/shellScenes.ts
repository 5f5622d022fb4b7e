// What lies around the screens: box of commands, help, long work, news, deadlines, signers, rail, letters.
import type { Page, Route } from "playwright-core";
import { frame } from "../../src/text/frame";
import { help, helpFrame } from "../../src/text/help";
import { deadlines, signers } from "../../src/text/life";
import { health, safety } from "../../src/text/safety";
import { vi } from "../../src/text/vi";
import type { JobLine, Problem } from "../../src/wire/types";
import { place, press, goOn, type Scene } from "./scene";

const desk = place("desk", "/desk", vi.desk.title);
const people = place("people", "/people", vi.people.title);
const check = place("safety-check", "/safety/check", safety.title);
const signersTab = place("settings-signers", "/settings/signers", vi.settings.title);
const appearance = place("settings-appearance", "/settings/appearance", vi.settings.title);
const appearanceIs = (name: string) => press("radio", name);

const search = (name: string, typed: string, shown: (page: Page) => Promise<void>): Scene =>
  goOn(desk, name, async ({ page }) => {
    await page.keyboard.press("Control+K");
    await page.keyboard.type(typed);
    await shown(page);
  });

const helpOn = (screen: string, where: string, title: string): Scene =>
  goOn(place("", where, title), `help-${screen}`, async ({ page }) => {
    await page.keyboard.press("F1");
    await page.getByRole("complementary", { name: helpFrame.heading(help[screen]?.title ?? "") }).waitFor();
  });

const JOB: JobLine = {
  job: 7,
  command: "import.run",
  text: "Đang nhập danh sách cá nhân từ Excel",
  done: 41_250,
  total: 100_000,
  running_ms: 9_000,
  seconds_left: 14,
  can_cancel: true,
};
const REFUSED: Problem = {
  code: "subject.in_use",
  weight: "refused",
  message: "Chưa bỏ được hạn «Họp hội đồng» vì vừa có người sửa.",
  hint: "Dữ liệu không đổi. Hãy mở lại rồi thử lần nữa.",
  field: "",
  exit: 3,
  details: [],
  rows: [],
};
const CHECK = "**/call/office.check";
const JOBS = "**/call/jobs.running";
const REMOVE = "**/call/deadlines.remove";

/** Long work as the program would tell of it: one call that does not come back until the scene is left. */
function longWork(): Scene {
  const held: Route[] = [];
  let left = false;
  return goOn(
    check,
    "job",
    async ({ page }) => {
      await page.route(JOBS, (route) => route.fulfill({ json: { jobs: [JOB] } }));
      left = false;
      await page.route(CHECK, (route) => (left ? route.continue() : void held.push(route)));
      await page.getByRole("button", { name: health.verb }).click();
      await page.getByText(JOB.text).first().waitFor();
    },
    async ({ page }) => {
      // The program knows of no job from here on, whatever is still on its way.
      await page.unroute(JOBS);
      left = true;
      for (const route of held.splice(0)) await route.fulfill({ json: { clean: true, looked_at: [], findings: [] } });
      await page.locator(".jobs").waitFor({ state: "detached" });
      await page.unroute(CHECK);
    },
  );
}

export const SHELL_SCENES: Scene[] = [
  search("search-at-rest", "", (page) => page.getByRole("option").first().waitFor()),
  search("search-hits", "Nguyễn", async (page) => {
    await page.getByRole("option").first().waitFor();
    await page.keyboard.press("ArrowDown");
  }),
  search("search-commands", "nhap", (page) => page.getByRole("option").first().waitFor()),
  search("search-none", "qqqqzzz", (page) => page.getByText(frame.search.none).last().waitFor()),
  helpOn("desk", "/desk", vi.desk.title),
  helpOn("people", "/people", vi.people.title),
  helpOn("import", "/import", vi.import.title),
  helpOn("print", "/print", vi.print.title),
  longWork(),
  goOn(
    desk,
    "toast-done",
    async ({ page }) => {
      await page.getByRole("checkbox", { name: deadlines.done("Họp hội đồng"), exact: true }).click();
      await page.getByText(deadlines.ticked("Họp hội đồng")).waitFor();
      // News that have the mouse over them stay for as long as they are looked at.
      await page.locator(".toast").hover();
    },
    async ({ page }) => {
      await page.getByRole("button", { name: vi.toast.undo }).click();
      await page.getByText(vi.toast.undone).waitFor();
    },
  ),
  goOn(
    desk,
    "toast-refused",
    async ({ page }) => {
      await page.route(REMOVE, (route) => route.fulfill({ status: 422, json: REFUSED }));
      await page.getByRole("button", { name: deadlines.removeOf("Họp hội đồng"), exact: true }).click();
      await page.getByText(REFUSED.message).waitFor();
      await page.locator(".toast").hover();
    },
    ({ page }) => page.unroute(REMOVE),
  ),
  goOn(desk, "deadline-edit", press("button", deadlines.editOf("Họp hội đồng"))),
  goOn(desk, "deadline-wrong", async (opened) => {
    await press("button", deadlines.add)(opened);
    await press("button", deadlines.save)(opened);
    await opened.page.getByText(deadlines.noTitle).waitFor();
  }),
  signersTab,
  goOn(signersTab, "signer-add", async (opened) => {
    await press("button", signers.add)(opened);
    await press("button", signers.save)(opened);
    await opened.page.getByText(signers.noName).waitFor();
  }),
  goOn(
    people,
    "rail-folded",
    ({ page }) => page.keyboard.press("Control+B"),
    ({ page }) => page.keyboard.press("Control+B"),
  ),
  goOn(appearance, "contrast-chosen", appearanceIs(frame.appearance.contrast), appearanceIs(frame.appearance.system)),
];

/** Puts the window into large letters, or back. */
export async function chooseLetters(page: Page, size: "large" | "normal"): Promise<void> {
  await appearance.show({ page } as never);
  await page.getByRole("radio", { name: frame.appearance[size] }).click();
}
