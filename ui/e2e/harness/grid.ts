// What tests know of the lists. When the lists change their keys, only this file follows.
import type { Page } from "playwright-core";
import type { Keyboard } from "./keyboard";

/** Presses Tab until the focus is in the list called `label`: on the list itself or on the field over its current cell. */
export async function tabIntoGrid(keyboard: Keyboard, label: string, limit = 150): Promise<void> {
  for (let presses = 0; presses <= limit; presses += 1) {
    const here = await keyboard.page.evaluate((wanted) => {
      const focused = document.activeElement;
      const grid = focused?.closest("[role=grid]");
      return grid?.getAttribute("aria-label") === wanted || focused?.matches(".cell-input, [data-testid=cell-input]") === true;
    }, label);
    if (here) return;
    await keyboard.press("Tab");
  }
  throw new Error(`${limit} times Tab did not reach the list «${label}»`);
}

/** Opens the first row of the list that has the focus, with the keyboard alone. */
export async function openFirstRow(keyboard: Keyboard): Promise<void> {
  await keyboard.press("ArrowDown");
  await keyboard.press("Enter");
}

/** Opens the first row of the only list on the page with the mouse. */
export async function clickFirstRow(page: Page): Promise<void> {
  await page.getByRole("gridcell").first().click();
}
