// The window in a browser: one Chromium a test file, a fresh profile and a fresh bridge a test.
import { chromium, type Browser, type Page } from "playwright-core";
import { afterAll, beforeAll, expect } from "vitest";
import { startBridge, type Bridge } from "./bridge";

/** The switches of Debian's Chromium: no network of its own, no graphics card. */
const SWITCHES = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];
const PROGRAM = process.env.SO_VANG_CHROMIUM || "/usr/bin/chromium";
const WAIT_MS = Number(process.env.SO_VANG_WAIT_MS) || 20_000;

let browser: Browser | undefined;

/** Gives the tests of this file a browser. */
export function withBrowser(): void {
  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: PROGRAM, args: SWITCHES, timeout: 40_000 });
  });
  afterAll(async () => {
    await browser?.close();
    browser = undefined;
  });
}

/** What a test works with. */
export type Opened = { page: Page; bridge: Bridge };

/** How a window is opened. */
export type Start = {
  /** `sample` opens the sample office, `first` the first run, `file` an office file that is there. */
  office: "sample" | "first" | { file: string };
  /** What is done to the office before the window looks at it. */
  before?: (bridge: Bridge) => Promise<void>;
  /** The place after #, such as `/people`. */
  place?: string;
  width?: number;
  height?: number;
};

/** Opens an empty page, does the work, and closes it; an error that the page reported fails the test. */
export async function inBrowser(work: (page: Page) => Promise<void>, size: { width?: number; height?: number } = {}): Promise<void> {
  if (!browser) throw new Error("withBrowser() was not called");
  const context = await browser.newContext({
    viewport: { width: size.width ?? 1366, height: size.height ?? 768 },
    locale: "vi-VN",
    timezoneId: "Asia/Ho_Chi_Minh",
    reducedMotion: "reduce",
  });
  try {
    const page = await context.newPage();
    page.setDefaultTimeout(WAIT_MS);
    const errors: string[] = [];
    page.on("pageerror", (error) => errors.push(String(error)));
    page.on("console", (message) => {
      // A refused command is an answer; that the browser writes its state down is no error of the page.
      if (message.type() === "error" && !message.text().includes("status of 422")) errors.push(`${message.text()} (${message.location().url})`);
    });
    await work(page);
    expect(errors, "errors of the page").toEqual([]);
  } finally {
    await context.close();
  }
}

/** Opens the window, does the work, and ends everything; an error that the page reported fails the test. */
export async function inWindow(start: Start, work: (opened: Opened) => Promise<void>): Promise<void> {
  const bridge = await startBridge(typeof start.office === "object" ? start.office.file : undefined);
  try {
    if (start.office === "sample") await bridge.call("office.create_sample", {});
    await start.before?.(bridge);
    await inBrowser(
      async (page) => {
        await page.goto(`${bridge.window}#${start.place ?? "/"}`);
        await page.locator(start.office === "first" ? "main" : "nav").first().waitFor();
        await work({ page, bridge });
      },
      start,
    );
  } finally {
    await bridge.stop();
  }
}

/** Goes to a place of the window. */
export async function goTo(page: Page, place: string): Promise<void> {
  await page.evaluate((hash) => {
    window.location.hash = hash;
  }, `#${place}`);
}

/** Waits until nothing is being read any more and nothing moves: no spinner (the bar of long work aside), two frames drawn, no colour on its way. */
export async function settled(page: Page): Promise<void> {
  await page.waitForFunction(() => document.querySelector("[role=progressbar]:not(.jobs *)") === null);
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  await page.waitForFunction(() => document.getAnimations().every((one) => one.playState !== "running" || (one.effect instanceof KeyframeEffect && one.effect.target?.closest(".jobs"))));
}
