// The list of 100,000 people in Chromium, over the bridge: first paint, scrolling, typing, looking up.
import { constants, copyFileSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, it } from "vitest";
import { cellAt } from "../harness/grid";
import { inWindow, settled, withBrowser } from "../harness/window";
import { frames, line, mustHaveOffice, quantile, TIMES, told } from "./figures";
import { framesSeen, jumpTo, keysSeen, openPeople, scrollOn, untilAnswered, watchCommit, watchFrames, watchKeys, watchSearch } from "./inside";

withBrowser();

const LONG = { timeout: 300_000 };
let folder = "";
let office = "";

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "so-vang-bench-"));
  office = join(folder, "office.sovang");
  // Typing changes the office; the one that is kept stays as it is.
  copyFileSync(mustHaveOffice(), office, constants.COPYFILE_FICLONE);
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const inOffice = (place: string, work: (page: Page) => Promise<void>) =>
  inWindow({ office: { file: office }, place }, async ({ page }) => work(page));

it("first paint", LONG, () =>
  inOffice("/desk", async (page) => {
    const context = page.context();
    const address = page.url().replace(/#.*$/, "");
    const loads: number[] = [];
    const visits: number[] = [];
    for (let time = 0; time < TIMES; time += 1) {
      const fresh = await context.newPage();
      await fresh.addInitScript(() => {
        const look = () => {
          const drawn = document.querySelector('[role=grid] [data-row="0"] [data-column="0"]')?.textContent;
          if (drawn) (window as never as { drawnAt: number }).drawnAt = performance.now();
          else requestAnimationFrame(look);
        };
        requestAnimationFrame(look);
      });
      await fresh.goto(`${address}#/people`);
      await fresh.waitForFunction(() => "drawnAt" in window);
      loads.push(await fresh.evaluate(() => (window as never as { drawnAt: number }).drawnAt));
      await fresh.goto(`${address}#/desk`);
      await settled(fresh);
      visits.push(await fresh.evaluate(openPeople));
      await fresh.close();
    }
    line("Chromium: page opened to the first rows of 100,000", loads, "scripts, status and list");
    line("Chromium: from another screen to the first rows", visits, "rows are read anew");
  }));

it("scrolling", LONG, () =>
  inOffice("/people", async (page) => {
    await cellAt(page, 0, 0).waitFor();
    await settled(page);
    const session = await page.context().newCDPSession(page);
    const weight = async () => {
      await session.send("HeapProfiler.collectGarbage");
      await session.send("Performance.enable");
      const { metrics } = await session.send("Performance.getMetrics");
      return (metrics.find((one) => one.name === "JSHeapUsedSize")?.value ?? 0) / 1024 / 1024;
    };
    const nodes = () => page.evaluate(() => document.querySelectorAll("*").length);
    const inGrid = await page.evaluate(() => document.querySelectorAll(".grid *").length);
    line("Chromium: JS heap with the list drawn", [await weight()], `${await nodes()} elements, ${inGrid} of them in the grid`, "MiB");
    await page.evaluate(watchFrames);
    await session.send("Input.synthesizeScrollGesture", { x: 700, y: 450, yDistance: -96_000, speed: 12_000, gestureSourceType: "mouse" });
    const wheel = await page.evaluate(framesSeen);
    frames("Chromium: the wheel over 3,000 rows, 12,000 px a second", wheel.deltas, `${wheel.rows} rows, ${(wheel.blank * 100).toFixed(1)} % of frames without text in the middle`);
    for (const pixels of [64, 640]) {
      const { deltas, blank, rows } = await page.evaluate(scrollOn, { pixels, seconds: 5 });
      frames(`Chromium: ${pixels / 32} rows a frame`, deltas, `${rows} rows, ${(blank * 100).toFixed(1)} % of frames without text in the middle`);
    }
    for (const [name, part] of [["middle", 0.5], ["end", 0.99], ["quarter", 0.25]] as const) {
      const times: number[] = [];
      for (let time = 0; time < TIMES; time += 1) {
        await page.evaluate(jumpTo, 0);
        // A little further each time, so that the page of rows is a new one.
        times.push(await page.evaluate(jumpTo, part - time * 0.005));
      }
      line(`Chromium: jump to the ${name}, rows drawn`, times, "of which 30 ms are rest");
    }
    line("Chromium: JS heap after all that", [await weight()], `${await nodes()} elements`, "MiB");
  }));

it("typing", LONG, () =>
  inOffice("/people", async (page) => {
    await cellAt(page, 20, 0).waitFor();
    await page.evaluate(watchKeys);
    await cellAt(page, 0, 4).click();
    const commits: number[] = [];
    const keys: number[] = [];
    for (let time = 0; time < TIMES; time += 1) {
      const text = `Chuyen vien chinh ${time}`;
      await page.keyboard.type(text, { delay: 40 });
      await page.evaluate(`(${watchCommit.toString()})(${time}, ${JSON.stringify(text)})`);
      await page.keyboard.press("Enter");
      commits.push(await page.evaluate(untilAnswered));
      keys.push(...(await page.evaluate(keysSeen)));
      await settled(page);
    }
    line("Chromium: key in a cell to its letter painted", keys, `p95 ${told(quantile(keys, 0.95))}, ${keys.length} keys`);
    line("Chromium: Enter to the text confirmed by the program", commits, "the act, and the rows read again");
    // Written down while the one before is still being saved, as a quick hand does.
    for (let time = 0; time < 10; time += 1) {
      await page.keyboard.type(`Quick ${time}`, { delay: 40 });
      await page.keyboard.press("Enter");
    }
    await page.waitForFunction(() => document.querySelector(".grid-saving") === null);
    const quick = await page.evaluate(keysSeen);
    line("Chromium: the same while cells are being saved", quick, `p95 ${told(quantile(quick, 0.95))}, ${quick.length} keys`);
  }));

it("looking up", LONG, () =>
  inOffice("/desk", async (page) => {
    await settled(page);
    const field = page.locator(".search-field input, input.search-field");
    await page.evaluate(watchKeys);
    const keys: number[] = [];
    for (const [what, text] of [["two words without accents", "dang huong"], ["a misspelled name", "Đặng Đức Hưởngg"], ["one common word", "nguyen"]] as const) {
      const times: number[] = [];
      for (let time = 0; time < TIMES; time += 1) {
        await page.keyboard.press("Control+K");
        await page.evaluate(watchSearch);
        await field.pressSequentially(text, { delay: 40 });
        times.push(await page.evaluate(untilAnswered));
        keys.push(...(await page.evaluate(keysSeen)));
        await page.keyboard.press("Escape");
        // The window remembers answers; only the first of a text asks the program.
        await page.reload();
        await settled(page);
        await page.evaluate(watchKeys);
      }
      line(`Chromium: search box, ${what}`, times, `150 ms of it are the rest after the last key; without it ${told(quantile(times, 0.5) - 150)} ms`);
    }
    line("Chromium: key in the search box to its letter painted", keys, `p95 ${told(quantile(keys, 0.95))}, ${keys.length} keys`);
  }));
