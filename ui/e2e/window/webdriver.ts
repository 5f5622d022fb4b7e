// A W3C WebDriver client of the few commands that are needed. Every call has a time limit. The command for pictures is
// left out on purpose: with this engine it never returns.

/** The keys of WebDriver that no letter has. */
export const KEYS = { backspace: "\uE003", enter: "\uE007", control: "\uE009", down: "\uE015" } as const;

const CALL_MS = 30_000;
const ELEMENT = "element-6066-11e4-a52e-4f735466cecf";

type Value = string | number | boolean | null | Value[] | { [key: string]: Value };

/** One window under a driver. */
export class Session {
  private constructor(private readonly base: string) {}

  /** Starts `binary` under the driver at `driver`. */
  static async open(driver: string, binary: string, args: string[]): Promise<Session> {
    const options = { "webkitgtk:browserOptions": { binary, args } };
    const answer = await call("POST", `${driver}/session`, { capabilities: { alwaysMatch: options } });
    const session = new Session(`${driver}/session/${(answer as { sessionId: string }).sessionId}`);
    await session.send("POST", "/timeouts", { script: CALL_MS - 5_000 });
    return session;
  }

  /** Ends the window. */
  async close(): Promise<void> {
    await this.send("DELETE", "");
  }

  /** Runs a function in the page; its arguments and its answer are JSON. It may answer later. */
  async run<A extends Value[], R>(work: (...given: A) => R | Promise<R>, ...given: A): Promise<R> {
    const script = `
      const done = arguments[arguments.length - 1];
      const given = [...arguments].slice(0, -1);
      Promise.resolve().then(() => (${work.toString()})(...given)).then(
        (value) => done({ value: value === undefined ? null : value }),
        (thrown) => done({ thrown: typeof thrown === "string" ? thrown : thrown.message || JSON.stringify(thrown) }),
      );`;
    const answer = (await this.send("POST", "/execute/async", { script, args: given })) as { value?: R; thrown?: string };
    if (answer.thrown !== undefined) throw new Error(answer.thrown);
    return answer.value as R;
  }

  /** Waits until the page shows an element for `css` that holds `text`, and gives it. */
  async find(css: string, text = "", limitMs = 20_000): Promise<string> {
    const script = `
      const [css, text] = arguments;
      return [...document.querySelectorAll(css)].find((one) => one.checkVisibility() && one.textContent.includes(text)) || null;`;
    const until = Date.now() + limitMs;
    for (;;) {
      const found = await this.send("POST", "/execute/sync", { script, args: [css, text] });
      if (found) return (found as Record<string, string>)[ELEMENT] ?? "";
      if (Date.now() > until) {
        const shown = await this.run(() => document.body.innerText.slice(0, 600)).catch(String);
        throw new Error(`no ${css} «${text}» on the page, which says: ${shown}`);
      }
      await new Promise((done) => setTimeout(done, 200));
    }
  }

  /** Presses the mouse on what {@link find} gives, once it stays: what is drawn anew under the hand is looked for again. */
  async click(css: string, text = ""): Promise<void> {
    for (let tries = 0; ; tries += 1) {
      const found = await this.find(css, text);
      await new Promise((done) => setTimeout(done, 300));
      if (tries < 20 && (await this.find(css, text)) !== found) continue;
      await this.send("POST", `/element/${found}/click`, {});
      return;
    }
  }

  /** Presses and releases keys, one after the other, in whatever has the focus. */
  async press(keys: string[]): Promise<void> {
    const actions = keys.flatMap((value) => [{ type: "keyDown", value }, { type: "keyUp", value }]);
    await this.send("POST", "/actions", { actions: [{ type: "key", id: "keyboard", actions }] });
  }

  /** Presses keys while another is held. */
  async held(holding: string, keys: string[]): Promise<void> {
    const strokes = keys.flatMap((value) => [{ type: "keyDown", value }, { type: "keyUp", value }]);
    const actions = [{ type: "keyDown", value: holding }, ...strokes, { type: "keyUp", value: holding }];
    await this.send("POST", "/actions", { actions: [{ type: "key", id: "keyboard", actions }] });
  }

  private send(method: string, path: string, body?: object): Promise<unknown> {
    return call(method, this.base + path, body);
  }
}

async function call(method: string, address: string, body?: object): Promise<unknown> {
  const response = await fetch(address, {
    method,
    signal: AbortSignal.timeout(CALL_MS),
    ...(body ? { body: JSON.stringify(body), headers: { "content-type": "application/json" } } : {}),
  });
  const { value } = (await response.json()) as { value: unknown };
  if (!response.ok) {
    const { error, message } = (value ?? {}) as { error?: string; message?: string };
    throw new Error(`${method} ${address}: ${error}: ${message}`);
  }
  return value;
}
