// A screen of its own with the driver of the window, and the keys that a system dialog gets from outside.
import { execFile, spawn, type ChildProcess } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { promisify } from "node:util";

const run = promisify(execFile);
const pause = (ms: number) => new Promise((done) => setTimeout(done, ms));

/** A virtual screen with a driver on it. */
export type Screen = {
  /** Where the driver listens. */
  driver: string;
  /** The folder that is removed at the end; the program keeps its own files below it. */
  folder: string;
  /** The surroundings of a program on this screen that no driver starts. */
  env: NodeJS.ProcessEnv;
  /** What is on the screen now: the bytes of its picture, which change only when the picture does. */
  picture(): Buffer;
  /** Types a path into the system's dialog of that title and confirms it. */
  choose(title: string, path: string): Promise<void>;
  /** Types keys from outside through an engine of the input method, which must have been started. */
  type(engine: string, keys: string): Promise<void>;
  stop(): Promise<void>;
};

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const address = server.address();
  await new Promise((done) => server.close(done));
  return typeof address === "object" && address ? address.port : 0;
}

/**
 * Starts a virtual X server, a session bus and the driver; with `ibus` the input method of that name too, so that what
 * is typed from outside is composed as on an officer's machine.
 */
export async function openScreen(keyboard: "plain" | "ibus" = "plain"): Promise<Screen> {
  const folder = mkdtempSync(join(tmpdir(), "so-vang-window-"));
  const wanted = process.env.SO_VANG_DISPLAY;
  const xvfb = spawn("Xvfb", [...(wanted ? [`:${wanted}`] : []), "-displayfd", "3", "-screen", "0", "1366x768x24", "-fbdir", folder, "-nolisten", "tcp"], {
    stdio: ["ignore", "ignore", "ignore", "pipe"],
  });
  const number = await firstLine(xvfb, xvfb.stdio[3] as NodeJS.ReadableStream, "Xvfb");
  const plain = {
    ...process.env,
    HOME: folder,
    XDG_DATA_HOME: folder,
    XDG_CONFIG_HOME: folder,
    XDG_CACHE_HOME: folder,
    DISPLAY: `:${number}`,
    GDK_BACKEND: "x11",
    WEBKIT_DISABLE_DMABUF_RENDERER: "1",
    WEBKIT_DISABLE_COMPOSITING_MODE: "1",
  };
  const env = { ...plain, TAURI_AUTOMATION: "true", TAURI_WEBVIEW_AUTOMATION: "true" };
  const port = await freePort();
  // A group of its own, so that the bus, the driver and the window end together.
  const start = `${keyboard === "ibus" ? "ibus-daemon --xim --panel=disable --config=disable & " : ""}exec WebKitWebDriver --port=${port}`;
  const driver = spawn("dbus-run-session", ["--", "sh", "-c", start], { stdio: "ignore", env, detached: true });
  const address = `http://127.0.0.1:${port}`;
  await listening(address, driver);

  const key = (...words: string[]) => run("xdotool", words, { env, timeout: 10_000 });
  const type = async (engine: string, text: string) => {
    const window = (await run("xdotool", ["search", "--sync", "--onlyvisible", "--name", "Sổ Vàng"], { env, timeout: 20_000 })).stdout.trim().split("\n").pop() ?? "";
    await key("windowfocus", "--sync", window);
    // It complains about the layout of a keyboard that this screen does not have; what counts is the engine.
    const chosen = async () => {
      await run("ibus", ["engine", engine], { env, timeout: 10_000 }).catch(() => null);
      const { stdout } = await run("ibus", ["engine"], { env, timeout: 10_000 }).catch(() => ({ stdout: "" }));
      return stdout.trim() === engine;
    };
    for (let tries = 0; !(await chosen()); tries += 1) {
      if (tries === 20) throw new Error(`the input method does not take ${engine}`);
      await pause(200);
    }
    await key("type", "--delay", "40", text);
    await pause(300);
  };
  return {
    driver: address,
    folder,
    type,
    env: plain,
    picture: () => readFileSync(join(folder, "Xvfb_screen0")),
    choose: async (title, path) => {
      const shown = ["search", "--onlyvisible", "--name", title];
      const { stdout } = await run("xdotool", ["search", "--sync", ...shown.slice(1)], { env, timeout: 20_000 });
      const dialog = stdout.trim().split("\n").pop() ?? "";
      for (let tries = 0; tries < 3; tries += 1) {
        await key("windowfocus", "--sync", dialog);
        // A slash opens the field for a path, wherever the focus is; what is typed before the field stands there is lost.
        await key("key", "slash");
        await pause(400);
        await key("key", "ctrl+a");
        await key("type", "--delay", "5", path);
        await pause(300);
        await key("key", "Return");
        for (let waited = 0; waited < 20; waited += 1) {
          // It finds nothing, and says so by its exit code, once the dialog is closed.
          if (await key(...shown).then(() => false, () => true)) return;
          await pause(200);
        }
      }
      throw new Error(`the dialog «${title}» does not take ${path}`);
    },
    stop: async () => {
      await ended(driver, () => process.kill(-(driver.pid ?? 0), "SIGTERM"));
      await ended(xvfb, () => xvfb.kill("SIGTERM"));
      rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
    },
  };
}

/** Ends a process that we started, the hard way after ten seconds. */
async function ended(child: ChildProcess, end: () => void): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise((done) => child.once("exit", done));
  end();
  const late = setTimeout(() => child.kill("SIGKILL"), 10_000);
  await gone;
  clearTimeout(late);
}

async function firstLine(child: ChildProcess, stream: NodeJS.ReadableStream, name: string): Promise<string> {
  return new Promise((done, failed) => {
    const late = setTimeout(() => failed(new Error(`${name} did not start`)), 20_000);
    child.once("error", failed);
    child.once("exit", () => failed(new Error(`${name} ended at once`)));
    createInterface(stream).once("line", (line) => {
      clearTimeout(late);
      done(line.trim());
    });
  });
}

async function listening(address: string, child: ChildProcess): Promise<void> {
  for (let tries = 0; tries < 100; tries += 1) {
    if (child.exitCode !== null) throw new Error("the driver ended at once");
    const answer = await fetch(`${address}/status`, { signal: AbortSignal.timeout(2_000) }).catch(() => null);
    if (answer?.ok) return;
    await pause(100);
  }
  throw new Error("the driver did not start");
}
