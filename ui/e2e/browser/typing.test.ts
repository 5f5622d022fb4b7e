// What officers type arrives letter for letter, whichever keyboard they use.
import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import type { Bridge } from "../harness/bridge";
import { compose, typeUniKey, uniKeyPresses } from "../harness/typing";
import { Keyboard } from "../harness/keyboard";
import { goTo, inWindow, settled, withBrowser } from "../harness/window";
import { frame } from "../../src/text/frame";
import { vi } from "../../src/text/vi";

withBrowser();

const NAME = "Đặng Thị Ngọc Ưu";
const STEPS = ["D", "Đ", "Đa", "Đă", "Đăn", "Đăng", "Đặng"];

it("presses what UniKey presses", () => {
  const keys = uniKeyPresses("Đặng An").map((press) => (press.key === "Backspace" ? "←" : press.key));
  expect(keys.join("")).toBe("D←Đa←ăng←←←ặng An");
});

for (const delay of [0, 25]) {
  it(`keeps every letter of the search box typed the UniKey way, ${delay} ms apart`, () =>
    inWindow({ office: "sample" }, async ({ page }) => {
      await page.keyboard.press("Control+K");
      await typeUniKey(page, NAME, delay);
      expect(await page.getByRole("combobox", { name: frame.search.label }).inputValue()).toBe(NAME);
    }));

  it(`keeps every letter of a person's name typed the UniKey way, ${delay} ms apart, and stores it`, () =>
    inWindow({ office: "sample", place: "/people" }, async ({ page, bridge }) => {
      const keyboard = await openPersonForm(page, bridge);
      await keyboard.tabTo(vi.people.name, { role: "textbox" });
      await page.keyboard.press("Control+A");
      await typeUniKey(page, NAME, delay);
      await page.keyboard.press("Enter");
      await page.getByText(vi.people.saved(NAME)).waitFor();
      const found = await bridge.call("people.page", { text: NAME, offset: 0, limit: 5 });
      expect(found.rows.map((row) => row.name)).toEqual([NAME]);
    }));
}

it("keeps what is composed in the search box and asks for it", () =>
  inWindow({ office: "sample" }, async ({ page }) => {
    await page.keyboard.press("Control+K");
    await compose(page, STEPS, "Đặng");
    const box = page.getByRole("combobox", { name: frame.search.label });
    expect(await box.inputValue()).toBe("Đặng");
    await page.getByRole("option").first().waitFor();
  }));

it("keeps what is composed in the middle of a person's name", () =>
  inWindow({ office: "sample", place: "/people" }, async ({ page, bridge }) => {
    const keyboard = await openPersonForm(page, bridge);
    await keyboard.tabTo(vi.people.name, { role: "textbox" });
    await page.keyboard.press("Control+A");
    await page.keyboard.type("Trần  An");
    for (let presses = 0; presses < 3; presses += 1) await page.keyboard.press("ArrowLeft");
    await compose(page, STEPS, "Đặng");
    expect(await page.getByRole("textbox", { name: vi.people.name }).inputValue()).toBe("Trần Đặng An");
  }));

/** Opens the form of the first person with the keyboard. */
async function openPersonForm(page: Page, bridge: Bridge): Promise<Keyboard> {
  const first = (await bridge.call("people.page", { text: "", offset: 0, limit: 1 })).rows[0];
  await goTo(page, `/people/${first?.id}`);
  await page.getByRole("tab", { name: vi.people.edit }).waitFor();
  await settled(page);
  const keyboard = await Keyboard.at(page);
  await keyboard.tabTo(vi.people.history, { role: "tab" });
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("Enter");
  await page.getByRole("textbox", { name: vi.people.name }).waitFor();
  return keyboard;
}
