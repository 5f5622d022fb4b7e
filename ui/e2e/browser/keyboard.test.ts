// Everything by keyboard: each stop of Tab is seen and has a name, no place holds the keyboard, regions are a key apart,
// and a screen reader hears where the cursor of a grid stands.
import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { cellAt } from "../harness/grid";
import { DRAFT, prepare } from "../harness/scenes";
import { goTo, inWindow, settled, withBrowser } from "../harness/window";
import { grid } from "../../src/text/grid";
import { vi } from "../../src/text/vi";

withBrowser();

const PLACES = ["/desk", "/people", "/people/1", "/collectives", "/import", "/dossiers", `/dossiers/${DRAFT}`, "/decisions", "/print", "/register", "/settings/office", "/settings/appearance", "/journal", "/safety/backups", "/safety/check", "/personal/requests"];
/** More stops than any screen has. */
const LIMIT = 140;

/** Where the keyboard is now: a mark of the element, and what is wrong with it. */
const stop = (page: Page) =>
  page.evaluate(() => {
    const here = document.activeElement as HTMLElement | null;
    if (!here || here === document.body || here.matches("[data-tabster-dummy]")) return { mark: "", wrong: [] as string[] };
    const seen = here.closest<HTMLElement>(".fui-Input, .fui-Textarea, .fui-Select, .fui-Checkbox, .fui-Radio, .grid-at") ?? here;
    const box = seen.getBoundingClientRect();
    const inSight = box.width > 0 && box.height > 0 && box.right > 0 && box.bottom > 0 && box.left < innerWidth && box.top < innerHeight;
    const ring = [here, seen, ...seen.querySelectorAll("*")].some((part) =>
      ["", "::after", "::before"].some((pseudo) => {
        const look = getComputedStyle(part, pseudo);
        const outline = look.outlineStyle !== "none" && Number.parseFloat(look.outlineWidth) >= 1;
        const border = pseudo !== "" && look.content !== "none" && Number.parseFloat(look.borderTopWidth) + Number.parseFloat(look.borderBottomWidth) >= 2;
        return outline || border;
      }),
    );
    const labels = "labels" in here ? [...((here as HTMLInputElement).labels ?? [])].map((one) => one.textContent).join(" ") : "";
    const called = document.getElementById(here.getAttribute("aria-labelledby") ?? "")?.textContent ?? "";
    const name = here.getAttribute("aria-label") || called || labels || here.textContent || here.title;
    const wrong = [
      ...(inSight ? [] : ["out of sight"]),
      ...(ring ? [] : ["no ring"]),
      ...(name?.trim() ? [] : ["no name"]),
    ];
    // An element keeps its number while others come and go around it.
    const known = ((window as unknown as { stops?: Map<Element, number> }).stops ??= new Map<Element, number>());
    if (!known.has(here)) known.set(here, known.size);
    return { mark: `${known.get(here)} ${here.tagName} ${(name ?? "").trim().slice(0, 40)}`, wrong };
  });

/** Presses Tab until the first stop comes again; what is wrong with a stop is added to `found`. */
async function goRound(page: Page, found: string[], place: string): Promise<{ round: boolean; last: string }> {
  const marks: string[] = [];
  for (let presses = 0; presses < LIMIT; presses += 1) {
    await page.keyboard.press("Tab");
    const { mark, wrong } = await stop(page);
    if (mark === "") continue;
    found.push(...wrong.map((what) => `${place}: ${what}: ${mark}`));
    // The field of a grid is one element with many stops, so it cannot say that the round is done.
    if (marks.length > 3 && !mark.includes("TEXTAREA") && marks[0]?.split(" ")[0] === mark.split(" ")[0]) return { round: true, last: mark };
    marks.push(mark);
  }
  return { round: false, last: marks.at(-1) ?? "nowhere" };
}

it("stops with Tab only where it can be seen and is named, and is held nowhere", { timeout: 240_000 }, () =>
  inWindow({ office: "sample", before: prepare }, async ({ page }) => {
    const found: string[] = [];
    for (const place of PLACES) {
      await goTo(page, place);
      await page.locator("h1").first().waitFor();
      await settled(page);
      await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
      let marks = await goRound(page, found, place);
      // What was read late may have taken the place of the first stop; then everything is there the second time.
      if (!marks.round) marks = await goRound(page, found, place);
      if (!marks.round) found.push(`${place}: the keyboard did not come round, last at ${marks.last}`);
    }
    expect([...new Set(found)]).toEqual([]);
  }),
);

it("goes from region to region with F6", () =>
  inWindow({ office: "sample", place: "/people" }, async ({ page }) => {
    await cellAt(page, 0, 0).waitFor();
    const regions = new Set<string>();
    for (let presses = 0; presses < 8; presses += 1) {
      await page.keyboard.press("F6");
      regions.add(await page.evaluate(() => document.activeElement?.closest<HTMLElement>("[data-region]")?.dataset.region ?? ""));
    }
    for (const region of ["strip", "rail", "screen", "status"]) expect([...regions]).toContain(region);
  }),
);

it("tells a screen reader what a grid is and where its cursor stands", () =>
  inWindow({ office: "sample", place: "/people" }, async ({ page }) => {
    await cellAt(page, 0, 0).click();
    await page.keyboard.press("ArrowDown");
    const session = await page.context().newCDPSession(page);
    await session.send("Accessibility.enable");
    const { nodes } = await session.send("Accessibility.getFullAXTree");
    const named = (role: string) => nodes.filter((node) => !node.ignored && node.role?.value === role).map((node) => String(node.name?.value ?? ""));
    expect(named("grid")).toEqual([vi.people.title]);
    for (const caption of [vi.people.name, vi.people.birth, vi.people.unit]) {
      expect(named("columnheader").some((name) => name.includes(caption)), caption).toBe(true);
    }
    expect(named("rowheader").length).toBeGreaterThan(5);
    expect(named("textbox")).toContain(grid.cell(vi.people.name));
    const name = (await cellAt(page, 1, 0).textContent()) ?? "";
    expect(await page.locator(".grid [role=status]").textContent()).toBe(grid.at("2", vi.people.name, name));
    expect(await page.evaluate(() => document.documentElement.lang)).toBe("vi");
  }),
);

it("would find a stop that has no name, no ring, or lies out of sight", () =>
  inWindow({ office: "sample", place: "/desk" }, async ({ page }) => {
    await page.locator("h1").first().waitFor();
    await page.evaluate(() => {
      const wrong = document.createElement("button");
      wrong.style.cssText = "position:fixed;left:-500px;outline:none";
      document.body.append(wrong);
      wrong.focus();
    });
    expect((await stop(page)).wrong).toEqual(["out of sight", "no ring", "no name"]);
  }),
);
