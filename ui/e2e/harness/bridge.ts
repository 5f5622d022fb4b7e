// The program behind loopback HTTP: started on a folder of its own, ended with the test.
import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { createInterface } from "node:readline";
import type { Answer, CommandName, Request } from "../../src/backend/backend";

/** The root of the repository; the tests are run in `ui`. */
export const ROOT = resolve(process.cwd(), "..");
/** The Excel lists of the sample. */
export const SAMPLES = join(ROOT, "assets/samples");
/** The day of the tests: the decisions of the sample are of the day before. */
export const TODAY = "2024-03-06";

const TARGET = process.env.CARGO_TARGET_DIR || join(ROOT, "target");
const PROGRAM = process.env.SO_VANG_BRIDGE_BIN || join(TARGET, "debug/so-vang-bridge");
const SCREENS = join(ROOT, "ui/dist-bridge");
const CALL_MS = 60_000;

/** A running bridge. */
export type Bridge = {
  /** The address of the window, its token inside. */
  window: string;
  /** The folder that is removed at the end. */
  folder: string;
  /** Runs one command of the table. */
  call<K extends CommandName>(command: K, request: Request<K>): Promise<Answer<K>>;
  /** What the next dialog of the system gives; `null` closes it. */
  choose(path: string | null): Promise<void>;
  /** Runs a handler of the window. */
  handle(handler: string, request?: object): Promise<unknown>;
  /** The names of the papers that were opened in the viewer of the system. */
  opened(): Promise<string[]>;
  /** Ends the process and removes its folder. */
  stop(): Promise<void>;
};

/** Starts a bridge on an office file, or without an office; the program's own folder is a new one. */
export async function startBridge(office?: string): Promise<Bridge> {
  for (const [path, how] of [[PROGRAM, "cargo build -p so-vang-bridge"], [SCREENS, "npm run build:bridge"]] as const) {
    if (!existsSync(path)) throw new Error(`${path} is missing; make it with: ${how}`);
  }
  const folder = mkdtempSync(join(tmpdir(), "so-vang-e2e-"));
  const child = spawn(PROGRAM, ["--ui", SCREENS, "--today", TODAY, "--until-stdin-closes", ...(office ? ["--data", office] : [])], {
    stdio: ["pipe", "pipe", "inherit"],
    env: { ...process.env, XDG_DATA_HOME: folder, USER: "canbo", TZ: "Asia/Ho_Chi_Minh" },
  });
  const ended = new Promise<void>((done) => child.once("exit", () => done()));
  const line = await Promise.race([
    new Promise<string>((done) => createInterface(child.stdout).once("line", done)),
    ended.then(() => Promise.reject(new Error("the bridge ended at once"))),
    later(20_000).then(() => Promise.reject(new Error("the bridge did not say where it is"))),
  ]);
  const { address, token } = JSON.parse(line) as { address: string; token: string };

  const send = async (path: string, body?: object): Promise<unknown> => {
    const response = await fetch(address + path, {
      method: body ? "POST" : "GET",
      headers: { "x-so-vang-bridge": token },
      signal: AbortSignal.timeout(CALL_MS),
      ...(body ? { body: JSON.stringify(body) } : {}),
    });
    const text = await response.text();
    if (!response.ok) throw new Error(`${path}: ${response.status} ${text}`);
    return JSON.parse(text);
  };
  return {
    window: `${address}/?token=${token}`,
    folder,
    call: (command, request) => send(`/call/${command}`, request) as never,
    choose: async (path) => void (await send("/choose", { path })),
    handle: (handler, request = {}) => send(`/do/${handler}`, request),
    opened: () => send("/opened") as Promise<string[]>,
    stop: async () => {
      child.stdin.end();
      const late = setTimeout(() => child.kill("SIGKILL"), 10_000);
      await ended;
      clearTimeout(late);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Waits some milliseconds without keeping the process alive. */
export function later(ms: number): Promise<void> {
  return new Promise((done) => setTimeout(done, ms).unref());
}

/** Takes a sample list over through the commands, as the import screen would. */
export async function takeList(bridge: Bridge, list: string, kind: string, dossier?: string): Promise<void> {
  await bridge.choose(join(SAMPLES, list));
  const { file } = (await bridge.handle("choose_file", { purpose: "list" })) as { file: number };
  await bridge.call("import.run", { file, kind, columns: [], ...(dossier ? { dossier } : {}) });
}
