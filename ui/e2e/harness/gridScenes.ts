// The grid in each of its states, with its forms and menus.
import { tools } from "../../src/text/grid";
import { vi } from "../../src/text/vi";
import { cellAt } from "./grid";
import { place, press, goOn, type Scene } from "./scene";
import { settled, type Opened } from "./window";

const people = place("people", "/people", vi.people.title);

/** The grid of people with the keyboard in a cell of its first row. */
const inCell = (name: string, column: number, more: (opened: Opened) => Promise<void>): Scene =>
  goOn(people, name, async (opened) => {
    await cellAt(opened.page, 0, column).click();
    await more(opened);
  });

const filter = press("button", tools.filter);

export const GRID_SCENES: Scene[] = [
  inCell("grid-editing", 0, ({ page }) => page.keyboard.press("F2")),
  inCell("grid-wrong", 2, async ({ page }) => {
    await page.keyboard.type("31/02/1985");
    await page.keyboard.press("Enter");
    await page.locator(".cell-wrong").waitFor();
  }),
  inCell("grid-choices", 1, async ({ page }) => {
    await page.keyboard.press("F2");
    await page.locator(".cell-choices").waitFor();
    await page.keyboard.press("ArrowDown");
  }),
  inCell("grid-block", 0, async ({ page }) => {
    for (const key of ["Shift+ArrowDown", "Shift+ArrowDown", "Shift+ArrowRight"]) await page.keyboard.press(key);
  }),
  inCell("grid-column-menu", 0, async ({ page }) => {
    await page.keyboard.press("Alt+ArrowDown");
    await page.getByRole("menu").waitFor();
  }),
  goOn(people, "grid-filter", filter),
  goOn(people, "grid-filter-missing", async (opened) => {
    await filter(opened);
    await opened.page.getByRole("button", { name: tools.apply, exact: true }).click();
    await opened.page.getByText(tools.valueMissing).waitFor();
  }),
  goOn(people, "grid-chips", async (opened) => {
    const { page } = opened;
    for (const value of ["Nguyễn", "An"]) {
      await filter(opened);
      await page.getByRole("textbox", { name: tools.value }).fill(value);
      await page.getByRole("button", { name: tools.apply, exact: true }).click();
      await page.getByRole("form", { name: tools.filterTitle }).waitFor({ state: "detached" });
    }
    await page.getByRole("button", { name: vi.people.birth, exact: true }).click();
    await settled(page);
  }),
  goOn(people, "grid-columns", async (opened) => {
    await opened.page.getByRole("button", { name: tools.columns, exact: true }).click();
    await opened.page.getByRole("menu").waitFor();
  }),
  goOn(people, "grid-views", async (opened) => {
    await press("button", tools.views)(opened);
    await opened.page.getByRole("menu").waitFor();
  }),
  goOn(people, "grid-view-save", async (opened) => {
    await press("button", tools.views)(opened);
    await opened.page.getByRole("menuitem", { name: tools.saveView }).click();
    await opened.page.getByRole("dialog").waitFor();
  }),
];
