// No screen, panel, dialog or step breaks a rule of WCAG 2.2 AA that a machine can judge, in any of the four looks.
import axe from "axe-core";
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { vi } from "../../src/text/vi";
import { tour } from "../harness/scene";
import { LOOKS, prepare, SCENES } from "../harness/scenes";
import { inWindow, settled, withBrowser } from "../harness/window";

withBrowser();

const TAGS: string[] = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

/** The rules that look at colours; all others judge the same elements in every look. */
const COLOURS = ["color-contrast", "link-in-text-block"];

/** What is wrong with the page now, one line for each rule and place. */
export async function violations(page: Page, rules: "all" | "colours"): Promise<string[]> {
  const found = await page.evaluate(
    async ([tags, only]) => {
      const { axe: judge } = window as unknown as { axe: typeof import("axe-core") };
      // Fluent's own guards of the focus: they pass it on at once, so nobody ever rests on one.
      const guards = { exclude: ["[data-tabster-dummy]"] };
      const runOnly = only ? { type: "rule" as const, values: only } : { type: "tag" as const, values: tags };
      const { violations: broken } = await judge.run(guards, { runOnly, resultTypes: ["violations"] });
      return broken.flatMap((rule) =>
        rule.nodes.map((node) => `${rule.id} [${node.target.join(" ")}] ${node.failureSummary?.split("\n").slice(1, 2).join("").trim()}`),
      );
    },
    [TAGS, rules === "colours" ? COLOURS : null] as const,
  );
  return [...new Set(found)];
}

async function judged(page: Page): Promise<string[]> {
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(axe.source);
  const found: string[] = [];
  for (const [look, media] of Object.entries(LOOKS)) {
    await page.emulateMedia(media);
    await settled(page);
    // The high contrast of the program changes colours only; the other looks are judged by every rule.
    found.push(...(await violations(page, look === "contrast" ? "colours" : "all")).map((line) => `${look}: ${line}`));
  }
  return found;
}

describe("the office", () => {
  it("is accessible on every screen in every look", { timeout: 400_000 }, () =>
    inWindow({ office: "sample", before: prepare }, async (opened) => {
      expect(await tour(opened, SCENES, () => judged(opened.page))).toEqual([]);
    }));
});

describe("the first run", () => {
  it("is accessible in every look", () =>
    inWindow({ office: "first" }, async ({ page }) => {
      expect(await judged(page)).toEqual([]);
    }));
});

describe("a dialog that was closed", () => {
  it("gives back the focus, and the window to screen readers", () =>
    inWindow({ office: "sample", place: "/dossiers" }, async ({ page }) => {
      const opener = page.getByRole("button", { name: vi.dossiers.create });
      await opener.click();
      await page.getByRole("dialog").waitFor();
      await page.waitForFunction(() => document.getElementById("root")?.ariaHidden === "true");
      await page.keyboard.press("Escape");
      // By role nothing is found below what is hidden from screen readers.
      await opener.waitFor();
      expect(await opener.evaluate((button) => button === document.activeElement)).toBe(true);
    }));
});

describe("this test", () => {
  it("finds a field without a name and a grey on grey", () =>
    inWindow({ office: "first" }, async ({ page }) => {
      await page.evaluate(() => {
        const wrong = document.createElement("main");
        wrong.innerHTML = '<input id="nameless"><p style="position:fixed;top:0;left:0;z-index:99;color:#999;background:#aaa">words</p>';
        document.body.append(wrong);
      });
      const ground = () => page.evaluate(() => getComputedStyle(document.querySelector(".theme") ?? document.body).backgroundColor);
      await page.emulateMedia(LOOKS.light);
      const light = await ground();
      await page.emulateMedia(LOOKS.dark);
      await settled(page);
      expect(await ground(), "the looks differ").not.toBe(light);
      const found = await judged(page);
      expect(await page.evaluate(() => matchMedia("(forced-colors: active)").matches)).toBe(true);
      expect(found.filter((line) => line.includes("label [#nameless]")), "in each look that is judged by every rule").toHaveLength(3);
      expect(found.some((line) => line.startsWith("light: color-contrast"))).toBe(true);
    }));
});
