// The real window, release build, over the office of 100,000 people: cold start, list, scrolling, typing, memory.
import { spawn } from "node:child_process";
import { constants, copyFileSync, existsSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, it } from "vitest";
import { vi } from "../../src/text/vi";
import { startBridge } from "../harness/bridge";
import { openScreen, type Screen } from "../window/screen";
import { KEYS, Session } from "../window/webdriver";
import { forgetFiles, frames, line, memoryOf, mustHaveOffice, PROGRAM, quantile, TIMES, told, windowBelow } from "./figures";
import { jumpTo, keysSeen, openPeople, scrollOn, untilAnswered, watchCommit, watchKeys } from "./inside";

const LONG = { timeout: 400_000 };
/** A picture that stays for so long is the last one; two seconds after it the engine takes its scroll bars away. */
const STILL_MS = 1_500;
const LOOK_MS = 15;
const pause = (ms: number) => new Promise((done) => setTimeout(done, ms));

let screen: Screen;
let office = "";
let sample = "";

beforeAll(async () => {
  if (!existsSync(PROGRAM)) throw new Error(`${PROGRAM} is missing; SO_VANG_BIN names another place`);
  screen = await openScreen();
  office = join(screen.folder, "office.sovang");
  copyFileSync(mustHaveOffice(), office, constants.COPYFILE_FICLONE);
  sample = join(screen.folder, "sample.sovang");
  const bridge = await startBridge();
  try {
    await bridge.call("office.create_sample", {});
    const made = join(bridge.folder, "so-vang/mau/ho-guom.sovang");
    // The file is open, so what was written last is still beside it.
    for (const part of ["", "-wal"]) if (existsSync(made + part)) copyFileSync(made + part, sample + part);
  } finally {
    await bridge.stop();
  }
}, 120_000);
afterAll(() => screen?.stop());

/** Starts the program without a driver: when something, and when the last of its first screen stood there. */
async function start(words: string[]): Promise<{ first: number; whole: number; memory: number }> {
  const empty = screen.picture();
  const began = performance.now();
  const bus = spawn("dbus-run-session", ["--", PROGRAM, ...words], { env: screen.env, stdio: "ignore", detached: true });
  let first = 0;
  let whole = 0;
  let before = empty;
  while (whole === 0 || performance.now() - began - whole < STILL_MS) {
    await pause(LOOK_MS);
    const now = screen.picture();
    if (!now.equals(before)) whole = performance.now() - began;
    if (first === 0) first = whole;
    before = now;
    if (performance.now() - began > 60_000) throw new Error("the window does not come to rest");
  }
  const memory = memoryOf(windowBelow(bus.pid ?? 0) ?? 0);
  const gone = new Promise((done) => bus.once("exit", done));
  process.kill(-(bus.pid ?? 0), "SIGTERM");
  await gone;
  while (!screen.picture().equals(empty)) await pause(LOOK_MS);
  return { first, whole, memory };
}

it("cold start", LONG, async () => {
  const totals: number[] = [];
  for (const [what, words, files] of [
    ["an empty first run", [], "forgotten"],
    ["an empty first run, started before", [], "kept"],
    ["desk of the sample office", ["--data", sample], "forgotten"],
    ["the same, started before", ["--data", sample], "kept"],
    ["desk of 100,000 people and 500,000 awards", ["--data", office], "forgotten"],
    ["the same, started before", ["--data", office], "kept"],
  ] as const) {
    const starts = [];
    let how = "kept";
    for (let time = 0; time < TIMES; time += 1) {
      if (files === "forgotten") how = forgetFiles();
      starts.push(await start([...words]));
    }
    const wholes = starts.map((one) => one.whole);
    totals.push(quantile(wholes, 0.5));
    const memory = quantile(starts.map((one) => one.memory), 0.5);
    line(`window: start to the first screen, ${what}`, wholes, `the machine's memory of files ${how}; first picture ${told(quantile(starts.map((one) => one.first), 0.5))} ms; ${told(memory)} MiB`);
  }
  const [first = 1, , small = 1, smallBefore = 1, large = 1, largeBefore = 1] = totals;
  line("window: the large office against the sample office, cold", [large / small], `${told(largeBefore / smallBefore)} × started before; ${told(large / first)} × the first run`, "×");
});

it("list, typing, memory", LONG, async () => {
  let session: Session | undefined;
  const visits: number[] = [];
  for (let time = 0; time < TIMES; time += 1) {
    forgetFiles();
    session = await Session.open(screen.driver, PROGRAM, ["--data", office]);
    await session.find("h1", vi.desk.title);
    visits.push(await session.run(openPeople));
    if (time < TIMES - 1) await session.close();
  }
  if (!session) return;
  try {
    line("window: from the desk to the first rows of 100,000 people", visits, "for the first time after a cold start");
    const main = windowBelow(process.pid);
    const memory = () => memoryOf(main ?? 0);
    const drawn = memory();
    for (const pixels of [64, 640]) {
      const { deltas, blank, rows } = await session.run(scrollOn, { pixels, seconds: 5 });
      frames(`window: ${pixels / 32} rows a frame`, deltas, `${rows} rows, ${(blank * 100).toFixed(1)} % of frames without text in the middle`);
    }
    const jumps: number[] = [];
    for (let time = 0; time < TIMES; time += 1) {
      await session.run(jumpTo, 0);
      jumps.push(await session.run(jumpTo, 0.5 - time * 0.005));
    }
    line("window: jump to the middle, rows drawn", jumps, "of which 30 ms are rest");
    if (process.env.SO_VANG_GRID_PICTURE) await picture(process.env.SO_VANG_GRID_PICTURE);
    const scrolled = memory();
    await session.run(jumpTo, 0);
    await session.run(watchKeys);
    await session.click('[data-row="0"] [data-column="4"]');
    const keys: number[] = [];
    const commits: number[] = [];
    for (let time = 0; time < TIMES; time += 1) {
      const text = `Chuyen vien ${time}`;
      for (const letter of text) await session.press([letter]);
      await session.run(watchCommit, time, text);
      await session.press([KEYS.enter]);
      commits.push(await session.run(untilAnswered));
      keys.push(...(await session.run(keysSeen)));
    }
    line("window: key in a cell to its letter painted", keys, `p95 ${told(quantile(keys, 0.95))}, ${keys.length} keys`);
    line("window: Enter to the text confirmed by the program", commits, "the act, and the rows read again");
    for (const place of ["/collectives", "/dossiers", "/decisions", "/register", "/import", "/print", "/settings/office", "/journal", "/people", "/desk"]) {
      await session.run((hash) => void (window.location.hash = hash), `#${place}`);
      await session.find("h1");
      await pause(1_000);
    }
    const everywhere = memory();
    line("window: memory of the whole process tree, list drawn", [drawn], "", "MiB");
    line("window: … after 7,000 rows were scrolled through", [scrolled], "", "MiB");
    line("window: … after all screens", [everywhere], "", "MiB");
  } finally {
    await session.close();
  }
});

/** Keeps what is on the screen as a picture. */
async function picture(path: string): Promise<void> {
  await pause(1_000);
  const made = spawn("import", ["-window", "root", path], { env: screen.env, stdio: "ignore" });
  await new Promise((done) => made.once("exit", done));
}
