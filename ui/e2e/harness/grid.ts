// What tests know of the lists. When the lists change their keys, only this file follows.
import type { Locator, Page } from "playwright-core";
import type { PersonLine } from "../../src/wire/types";
import type { Bridge } from "./bridge";
import type { Keyboard } from "./keyboard";

/** A cell of the list, counted from 0. */
export function cellAt(page: Page, row: number, column: number): Locator {
  return page.locator(`[role=grid] [data-row="${row}"] [data-column="${column}"]`);
}

/** The input over the current cell. */
export function inputOf(page: Page): Locator {
  return page.locator(".cell-input");
}

/** The first rows of the list of people, as the program gives them. */
export async function rowsOf(bridge: Bridge, many: number): Promise<PersonLine[]> {
  const rows: PersonLine[] = [];
  while (rows.length < many) {
    const page = await bridge.call("people.page", { text: "", offset: rows.length, limit: Math.min(500, many - rows.length) });
    if (page.rows.length === 0) break;
    rows.push(...page.rows);
  }
  return rows;
}

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
  await keyboard.press("Control+Home");
  await keyboard.press("Control+Enter");
}

/** Opens the first row of the only list on the page with the mouse. */
export async function clickFirstRow(page: Page): Promise<void> {
  await cellAt(page, 0, 0).click();
  await page.keyboard.press("Control+Enter");
}
