// The grid as officers use it: typed into, pasted into and from Excel, undone, sorted, over the real program.
import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import type { Bridge } from "../harness/bridge";
import { cellAt, inputOf, rowsOf } from "../harness/grid";
import { compose, typeUniKey } from "../harness/typing";
import { inWindow, settled, withBrowser } from "../harness/window";
import { vi } from "../../src/text/vi";

withBrowser();

const NAME = "Đặng Thị Ngọc Ưu";
const STEPS = ["D", "Đ", "Đa", "Đă", "Đăn", "Đăng", "Đặng"];

/** The list of people over the sample office, with the keyboard in its first cell. */
const inPeople = (work: (page: Page, bridge: Bridge) => Promise<void>) =>
  inWindow({ office: "sample", place: "/people" }, async ({ page, bridge }) => {
    await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
    await cellAt(page, 0, 0).waitFor();
    await cellAt(page, 0, 0).click();
    await work(page, bridge);
  });

/** The names in the file that contain `text`. */
const named = async (bridge: Bridge, text: string) =>
  (await bridge.call("people.page", { text, offset: 0, limit: 50 })).rows.map((row) => row.name);
const acts = async (bridge: Bridge) => (await bridge.call("journal.page", { text: "", offset: 0, limit: 1 })).total;

for (const delay of [0, 25]) {
  it(`keeps every letter typed into a cell the UniKey way, ${delay} ms apart`, () =>
    inPeople(async (page, bridge) => {
      const before = await acts(bridge);
      await typeUniKey(page, NAME, delay);
      expect(await inputOf(page).inputValue()).toBe(NAME);
      await page.keyboard.press("Enter");
      await page.waitForFunction((name) => document.querySelector('[data-row="0"] [data-column="0"]')?.textContent === name, NAME);
      expect(await named(bridge, NAME)).toEqual([NAME]);
      expect(await acts(bridge), "one edit is one act").toBe(before + 1);
    }));
}

it("keeps the first letter of what is composed in a cell", () =>
  inPeople(async (page, bridge) => {
    await compose(page, STEPS, "Đặng");
    await page.keyboard.type(" An");
    await page.keyboard.press("Enter");
    await page.waitForFunction(() => document.querySelector('[data-row="0"] [data-column="0"]')?.textContent === "Đặng An");
    expect(await named(bridge, "Đặng An")).toContain("Đặng An");
  }));

it("keeps what is composed in the middle of a cell that is edited in place", () =>
  inPeople(async (page, bridge) => {
    await page.keyboard.type("Trần  An");
    await page.keyboard.press("Enter");
    await page.keyboard.press("ArrowUp");
    await page.waitForFunction(() => document.querySelector('[data-row="0"] [data-column="0"]')?.textContent === "Trần An");
    await page.keyboard.press("F2");
    for (let presses = 0; presses < 2; presses += 1) await page.keyboard.press("ArrowLeft");
    await compose(page, STEPS, "Đặng");
    await page.keyboard.type(" ");
    await page.keyboard.press("Enter");
    await page.waitForFunction(() => document.querySelector('[data-row="0"] [data-column="0"]')?.textContent === "Trần Đặng An");
    expect(await named(bridge, "Trần Đặng An")).toEqual(["Trần Đặng An"]);
  }));

it("does not let a renamed row run away until the list is put in order", () =>
  inPeople(async (page) => {
    const second = await cellAt(page, 1, 0).textContent();
    await page.keyboard.type("Vũ Thị Yến Yến");
    await page.keyboard.press("Enter");
    await page.waitForFunction(() => document.querySelector('[data-row="0"] [data-column="0"]')?.textContent === "Vũ Thị Yến Yến");
    expect(await cellAt(page, 1, 0).textContent()).toBe(second);
    await page.keyboard.press("F5");
    await page.waitForFunction((name) => document.querySelector('[data-row="0"] [data-column="0"]')?.textContent === name, second);
  }));

it("copies a block as Excel does and takes one from Excel as one act with one undo", () =>
  inPeople(async (page, bridge) => {
    const [first, second] = await rowsOf(bridge, 2);
    await page.keyboard.press("Shift+ArrowDown");
    await page.keyboard.press("Shift+ArrowRight");
    await page.keyboard.press("Control+C");
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied.split(/\r?\n/)).toEqual([first, second].map((row) => `${row?.name}\t${row?.sex === "male" ? "Nam" : "Nữ"}`));
    const before = await acts(bridge);
    await cellAt(page, 0, 4).click();
    await page.evaluate(() => navigator.clipboard.writeText("Trưởng phòng\tPhòng Kiểm tra\r\nPhó Trưởng phòng\tPhòng Kiểm tra\r\n"));
    await page.keyboard.press("Control+V");
    await page.getByText(vi.grid.saved("4")).waitFor();
    const after = await rowsOf(bridge, 2);
    expect(after.map((row) => [row.post, row.unit])).toEqual([["Trưởng phòng", "Phòng Kiểm tra"], ["Phó Trưởng phòng", "Phòng Kiểm tra"]]);
    expect(await acts(bridge)).toBe(before + 1);
    await page.keyboard.press("Control+Z");
    await page.getByText(vi.grid.undone).first().waitFor();
    expect((await rowsOf(bridge, 2)).map((row) => [row.post, row.unit])).toEqual([first, second].map((row) => [row?.post, row?.unit]));
    await page.keyboard.press("Control+Y");
    await page.getByText(vi.grid.redone).waitFor();
    expect((await rowsOf(bridge, 1))[0]?.unit).toBe("Phòng Kiểm tra");
  }));

it("takes 5,000 rows pasted at once as one act, and refuses them whole where one cell is wrong", { timeout: 240_000 }, () =>
  inWindow(
    {
      office: "first",
      before: async (bridge) => {
        await bridge.call("office.create", { name: "UBND xã Hoà Bình", level: "province", place: "", head_title: "", signer_title: [], signer_name: "" });
        await fill(bridge, 5_000);
      },
      place: "/people",
    },
    async ({ page, bridge }) => {
      await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
      await cellAt(page, 0, 4).click();
      const before = await acts(bridge);
      const posts = Array.from({ length: 5_000 }, (_, at) => `Chức vụ ${at}`);
      await page.evaluate((text) => navigator.clipboard.writeText(text), posts.join("\r\n"));
      await page.keyboard.press("Control+V");
      await page.getByText(vi.grid.saved("5.000")).waitFor({ timeout: 60_000 });
      expect(await acts(bridge)).toBe(before + 1);
      const all = await rowsOf(bridge, 5_000);
      expect(all.map((row) => row.post)).toEqual(posts);
      await cellAt(page, 0, 2).click();
      const births = Array.from({ length: 5_000 }, (_, at) => (at === 3 ? "31/02/1985" : "1985"));
      await page.evaluate((text) => navigator.clipboard.writeText(text), births.join("\r\n"));
      await page.keyboard.press("Control+V");
      await page.locator(".grid-wrong").first().waitFor({ timeout: 60_000 });
      expect(await cellAt(page, 3, 2).textContent()).toBe("31/02/1985");
      expect(await acts(bridge), "nothing was written").toBe(before + 1);
    },
  ));

it("goes through a long list by keys and shows the row under the cursor", () =>
  inPeople(async (page) => {
    await page.keyboard.press("Control+End");
    await settled(page);
    expect(await page.locator("[role=grid] [data-row='241']").isVisible()).toBe(true);
    await page.keyboard.press("Control+Home");
    await page.keyboard.press("PageDown");
    await settled(page);
    expect(await page.evaluate(() => document.activeElement?.className)).toContain("cell-input");
  }));

it("sorts by a heading and filters by a column, over the program", () =>
  inPeople(async (page, bridge) => {
    await page.getByRole("button", { name: vi.people.birth, exact: true }).click();
    const sorted = await bridge.call("people.page", { text: "", sort: { column: "birth", descending: false }, offset: 0, limit: 1 });
    await page.waitForFunction(
      (name) => document.querySelector('[data-row="0"] [data-column="0"]')?.textContent === name,
      sorted.rows[0]?.name ?? "",
    );
  }));

/** Takes over a list of so many people through the commands. */
async function fill(bridge: Bridge, people: number): Promise<void> {
  for (let from = 0; from < people; from += 1) {
    const letters = [from % 26, Math.floor(from / 26) % 26, Math.floor(from / 676)].map((at) => String.fromCharCode(97 + at));
    await bridge.call("people.add", { name: `Nguyễn Văn ${letters.join("")}`, post: "Chuyên viên" });
  }
}
