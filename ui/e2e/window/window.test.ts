// The real window: the program as it is built, in the engine that carries it, on a screen of its own.
import { existsSync, readFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { vi } from "../../src/text/vi";
import type { Answer, CommandName, Request } from "../../src/backend/backend";
import { uniKeyPresses } from "../harness/typing";
import { openScreen, type Screen } from "./screen";
import { KEYS, Session } from "./webdriver";

const ROOT = resolve(process.cwd(), "..");
const PROGRAM = process.env.SO_VANG_BIN || join(process.env.CARGO_TARGET_DIR || join(ROOT, "target"), "debug/so-vang");
const LIST = join(ROOT, "assets/samples/de-nghi-khen-thuong-2023.xlsx");
/** The titles of the system's dialogs; the program says them, from assets/text/vi.toml. */
const CHOOSE_LIST = sentence("choose_list");
const SAVE_PAPER = sentence("save_paper");

let screen: Screen;
let session: Session;

beforeAll(async () => {
  if (!existsSync(PROGRAM)) throw new Error(`${PROGRAM} is missing; SO_VANG_BIN names another place`);
  screen = await openScreen();
});
afterAll(() => screen?.stop());

/** A sentence of the program's dialogs. */
function sentence(key: string): string {
  const text = readFileSync(join(ROOT, "assets/text/vi.toml"), "utf8");
  const dialogs = text.split("[say.dialog]")[1] ?? "";
  return new RegExp(`^${key} = "(.*)"$`, "m").exec(dialogs)?.[1] ?? key;
}

/** Runs one command of the table through the window's own channel. */
async function call<K extends CommandName>(command: K, request: Request<K>): Promise<Answer<K>> {
  return session.run(
    (name, asked) => (window as never as { __TAURI_INTERNALS__: { invoke: (...words: unknown[]) => never } }).__TAURI_INTERNALS__.invoke("call", { command: name, request: asked }),
    command as string,
    request as never,
  ) as Promise<Answer<K>>;
}

const go = (place: string) =>
  session.run((hash) => {
    window.location.hash = hash;
  }, `#${place}`);

/** Types into whatever has the focus as UniKey does. */
const typeUniKey = (text: string) =>
  session.press(uniKeyPresses(text).map((press) => (press.key === "Backspace" ? KEYS.backspace : press.key)));

describe("without an office", () => {
  it("shows the first run and makes the sample office", async () => {
    session = await Session.open(screen.driver, PROGRAM, []);
    try {
      await session.click("button", vi.firstRun.sample);
      await session.find("h1", vi.desk.title);
    } finally {
      await session.close();
    }
  });
});

describe("on an office file", () => {
  const office = () => join(screen.folder, "so-vang/mau/ho-guom.sovang");

  beforeAll(async () => {
    session = await Session.open(screen.driver, PROGRAM, ["--data", office()]);
  });
  afterAll(() => session.close());

  it("shows the desk, and its channel answers", async () => {
    await session.find("h1", vi.desk.title);
    const { office: view } = await call("office.status", {});
    expect(view?.file).toBe("ho-guom.sovang");
    await expect(call("dossiers.show", { dossier: "X" })).rejects.toThrow();
  });

  describe("and a page that turned against the officer", () => {
    let server: Server;
    let asked = 0;
    let port = 0;

    beforeAll(async () => {
      server = createServer((_, response) => {
        asked += 1;
        response.setHeader("access-control-allow-origin", "*").end("here");
      });
      await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
      const address = server.address();
      port = typeof address === "object" && address ? address.port : 0;
    });
    afterAll(() => new Promise((done) => server.close(done)));

    it("runs no script that was slipped into the page", async () => {
      const ran = await session.run(async () => {
        const script = document.createElement("script");
        script.textContent = "window.slippedIn = true";
        document.body.append(script);
        await new Promise((done) => setTimeout(done, 100));
        return "slippedIn" in window;
      });
      expect(ran).toBe(false);
    });

    it("makes no program out of words", async () => {
      const thrown = await session.run(() => {
        try {
          return String((0, eval)("1 + 1"));
        } catch (error) {
          return (error as Error).name;
        }
      });
      expect(thrown).toBe("EvalError");
    });

    it("reaches no other place of this machine", async () => {
      const reached = await session.run(async (address) => {
        const picture = new Image();
        const shown = new Promise((done) => {
          picture.onload = () => done("shown");
          picture.onerror = () => done("refused");
        });
        picture.src = `${address}/picture.png`;
        const read = fetch(address).then(() => "read", () => "refused");
        return [await read, await shown] as string[];
      }, `http://127.0.0.1:${port}`);
      expect(reached).toEqual(["refused", "refused"]);
      expect(asked, "the other place got nothing").toBe(0);
      await fetch(`http://127.0.0.1:${port}`, { signal: AbortSignal.timeout(5_000) });
      expect(asked, "it was there all the time").toBe(1);
    });
  });

  it("keeps every letter typed the UniKey way", async () => {
    await go("/people");
    await session.click(`input[aria-label="${vi.people.search}"]`);
    await typeUniKey("Đặng Thị");
    const value = await session.run((label) => document.querySelector<HTMLInputElement>(`input[aria-label="${label}"]`)?.value ?? "", vi.people.search);
    expect(value).toBe("Đặng Thị");
  });

  it("keeps every letter typed into a cell of the grid, as one act with one undo", async () => {
    const name = "Đặng Thị Ngọc Ưu";
    const first = '[role=grid] [data-row="0"] [data-column="0"]';
    await go("/desk");
    await session.find("h1", vi.desk.title);
    await go("/people");
    await session.click(first);
    const before = await session.run((css) => document.querySelector(css)?.textContent ?? "", first);
    const acts = (await call("journal.page", { text: "", offset: 0, limit: 1 })).total;
    await typeUniKey(name);
    await session.press([KEYS.enter]);
    await session.find(first, name);
    const found = await call("people.page", { text: name, offset: 0, limit: 5 });
    expect(found.rows.map((row) => row.name)).toEqual([name]);
    expect((await call("journal.page", { text: "", offset: 0, limit: 1 })).total).toBe(acts + 1);
    await session.held(KEYS.control, ["z"]);
    await session.find(first, before);
  });

  it("copies a cell and fills others from it, through the clipboard of this machine", async () => {
    const cell = (row: number) => `[role=grid] [data-row="${row}"] [data-column="4"]`;
    await go("/people");
    await session.click(cell(0));
    await typeUniKey("Trưởng ban");
    await session.press([KEYS.enter]);
    await session.find(cell(0), "Trưởng ban");
    await session.click(cell(0));
    await session.held(KEYS.control, ["c"]);
    await session.click(cell(2));
    await session.held(KEYS.control, ["v"]);
    await session.find(cell(2), "Trưởng ban");
    await session.click(cell(3));
    await session.held(KEYS.control, ["d"]);
    await session.find(cell(3), "Trưởng ban");
    const rows = (await call("people.page", { text: "", offset: 0, limit: 4 })).rows;
    expect(rows.map((row) => row.post === "Trưởng ban")).toEqual([true, false, true, true]);
  });

  it("takes a list over that was chosen in the system's own dialog", async () => {
    const round = { code: "NH-2024", title: "Đợt nhập", year: 2024, proposer: "", submission_number: "", submission_date: "", achievement_type: "" };
    await call("dossiers.create", round);
    await go("/import/nominations/NH-2024");
    await session.click("button", vi.import.chooseFile);
    await screen.choose(CHOOSE_LIST, LIST);
    await session.find(".drop-name, p", "de-nghi-khen-thuong-2023.xlsx");
    for (const next of vi.import.next) await session.click("button:not([disabled])", next);
    await session.click("button:not([disabled])", vi.import.run(20));
    await session.find("[role=status]", vi.import.done);
    const taken = await call("nominations.page", { dossier: "NH-2024", text: "", offset: 0, limit: 5 });
    expect(taken.total).toBe(20);
  });

  it("draws the sheets, makes them and saves them where the officer says", async () => {
    const decision = (await call("decisions.page", { text: "", offset: 0, limit: 1 })).rows[0];
    await go(`/print/${decision?.id}`);
    await session.find("canvas");
    const colours = await untilDrawn();
    expect(colours, "the canvas is not blank").toBeGreaterThan(20);

    await session.click("label", vi.print.modes.proof?.name);
    await session.click("button:not([disabled])", vi.print.verb(10));
    await session.click("button", vi.paper.save);
    const target = join(screen.folder, "bang.pdf");
    // A file of that name is there: the officer is not asked twice by the program, only by the dialog, which is closed here.
    expect(existsSync(target)).toBe(false);
    await screen.choose(SAVE_PAPER, target);
    await session.find("[role=status]", vi.paper.saved("bang.pdf"));
    expect(readFileSync(target).subarray(0, 5).toString()).toBe("%PDF-");
  });

  it("leaves a file that is whole", async () => {
    expect(await call("office.check", {})).toMatchObject({ clean: true, findings: [] });
  });
});

/** How many colours the drawn page has, as soon as it has more than its ground. */
async function untilDrawn(): Promise<number> {
  for (let tries = 0; tries < 50; tries += 1) {
    const colours = await session.run(() => {
      const canvas = document.querySelector("canvas");
      const bytes = canvas?.getContext("2d")?.getImageData(0, 0, canvas.width, canvas.height).data;
      const found = new Set<number>();
      for (let at = 0; bytes && at < bytes.length; at += 4) found.add(((bytes[at] ?? 0) << 16) | ((bytes[at + 1] ?? 0) << 8) | (bytes[at + 2] ?? 0));
      return found.size;
    });
    if (colours > 20) return colours;
    await new Promise((done) => setTimeout(done, 200));
  }
  return 0;
}
