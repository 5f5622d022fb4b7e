// Every scene is usable in a low window, at 200 % zoom of a small screen, and in large letters.
import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { tour } from "../harness/scene";
import { prepare, SCENES } from "../harness/scenes";
import { chooseLetters } from "../harness/shellScenes";
import { inWindow, settled, withBrowser } from "../harness/window";

withBrowser();

/** The least inner size, and 1366×768 at 200 %. */
const SIZES = [
  { width: 1280, height: 620 },
  { width: 683, height: 384 },
];
const USUAL = { width: 1366, height: 768 };

/** What cannot be reached in the window as it stands. */
export const outOfReach = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const found: string[] = [];
    const { innerWidth: wide, innerHeight: high } = window;
    for (const box of document.querySelectorAll<HTMLElement>("html, body, #root, .stage-all, .shell, .work, .screen, .page, .page-body")) {
      if (box.scrollWidth > box.clientWidth + 1) found.push(`${box.tagName.toLowerCase()}.${box.className} is ${box.scrollWidth - box.clientWidth} px too wide`);
    }
    for (const box of document.querySelectorAll<HTMLElement>("[role=dialog], [role=alertdialog], [role=menu], .filter-surface, .hits")) {
      const { width, height } = box.getBoundingClientRect();
      if (height > Math.min(560, high) + 1 || width > wide + 1) found.push(`${box.getAttribute("role") ?? "hits"} is ${Math.round(width)}×${Math.round(height)}`);
    }
    const called = (part: Element) =>
      `${part.tagName.toLowerCase()} «${(part.getAttribute("aria-label") ?? part.getAttribute("name") ?? part.textContent ?? "").trim().slice(0, 40)}»`;
    const over = document.querySelector("[role=dialog][aria-modal=true], [role=alertdialog], [role=menu], .filter-surface, .search:has(.hits)");
    for (const part of (over ?? document).querySelectorAll<HTMLElement>("a[href], button, input, select, textarea, [role=menuitem], [role=menuitemcheckbox]")) {
      if (!part.checkVisibility({ visibilityProperty: true }) || part.closest(".skip, [aria-hidden=true], [data-tabster-dummy], .grid-rows") || part.matches(":disabled")) continue;
      const heading = part.closest<HTMLElement>(".grid-head [role=columnheader]:not(.grid-frozen)");
      const sheet = heading?.closest<HTMLElement>(".grid");
      const frozen = sheet?.querySelector<HTMLElement>(".grid-head .grid-frozen");
      // Headings beside the frozen column come out from under it when the list is pushed aside.
      if (heading && sheet && frozen) sheet.scrollLeft += part.getBoundingClientRect().left - frozen.getBoundingClientRect().right;
      else part.scrollIntoView({ block: "nearest", inline: "nearest" });
      const { left, right, top, bottom } = part.getBoundingClientRect();
      if (left < -1 || top < -1 || right > wide + 1 || bottom > high + 1) {
        found.push(`${called(part)} lies at ${Math.round(left)},${Math.round(top)}–${Math.round(right)},${Math.round(bottom)}`);
        continue;
      }
      const hit = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
      const belongs = hit && (part.contains(hit) || hit.closest("label")?.contains(part) || part.closest("label")?.contains(hit));
      // The input of a grid lets the mouse through to the cell under it.
      const inCell = part.matches(".cell-input") && hit?.closest(".grid");
      if (!belongs && !inCell) found.push(`${called(part)} is covered by ${hit ? `${hit.tagName.toLowerCase()}.${hit.getAttribute("class")?.split(" ")[0]} ${called(hit)}` : "nothing"}`);
    }
    return [...new Set(found)];
  });

it("brings everything within reach at 1280×620 and at 200 % zoom", { timeout: 300_000 }, () =>
  inWindow({ office: "sample", before: prepare }, async (opened) => {
    const { page } = opened;
    const found = await tour(opened, SCENES, async () => {
      const lines: string[] = [];
      for (const size of SIZES) {
        await page.setViewportSize(size);
        await settled(page);
        lines.push(...(await outOfReach(page)).map((line) => `${size.width}×${size.height}: ${line}`));
      }
      await page.setViewportSize(USUAL);
      return lines;
    });
    expect(found).toEqual([]);
  }));

it("brings everything within reach in large letters", { timeout: 300_000 }, () =>
  inWindow({ office: "sample", before: prepare }, async (opened) => {
    await chooseLetters(opened.page, "large");
    expect(await tour(opened, SCENES, () => outOfReach(opened.page))).toEqual([]);
  }));
