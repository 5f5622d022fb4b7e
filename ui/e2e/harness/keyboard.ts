// Working with the keyboard alone. Nothing here touches the mouse or moves the focus but by keys.
import type { CDPSession, Page } from "playwright-core";

/** What has the focus, as a screen reader would say it. */
export type Focused = { role: string; name: string };

/** A keyboard at a window. */
export class Keyboard {
  private constructor(
    readonly page: Page,
    private readonly session: CDPSession,
  ) {}

  /** The keyboard of a page. */
  static async at(page: Page): Promise<Keyboard> {
    const session = await page.context().newCDPSession(page);
    await session.send("Accessibility.enable");
    return new Keyboard(page, session);
  }

  /** The role and the accessible name of what has the focus. */
  async focused(): Promise<Focused> {
    const { result } = await this.session.send("Runtime.evaluate", { expression: "document.activeElement" });
    if (!result.objectId) return { role: "none", name: "" };
    const { nodes } = await this.session.send("Accessibility.getPartialAXTree", {
      objectId: result.objectId,
      fetchRelatives: false,
    });
    const node = nodes[0];
    return { role: String(node?.role?.value ?? "none"), name: String(node?.name?.value ?? "") };
  }

  /** Presses Tab until what has the focus is called `name`, and has `role` where one is given. */
  async tabTo(name: string | RegExp, { role, limit = 150, back = false }: { role?: string; limit?: number; back?: boolean } = {}): Promise<void> {
    const passed: string[] = [];
    for (let presses = 0; presses <= limit; presses += 1) {
      const now = await this.focused();
      const fits = typeof name === "string" ? now.name === name : name.test(now.name);
      if (fits && (role === undefined || now.role === role)) return;
      passed.push(`${now.role} «${now.name}»`);
      await this.press(back ? "Shift+Tab" : "Tab");
    }
    throw new Error(`${limit} times Tab did not reach ${role ?? ""} «${name}»; passed: ${[...new Set(passed)].join(", ")}`);
  }

  /** Presses one key or combination. */
  async press(key: string): Promise<void> {
    await this.page.keyboard.press(key);
  }

  /** Goes to a field and puts `text` in place of what is there. */
  async fill(name: string | RegExp, text: string): Promise<void> {
    await this.tabTo(name, { role: "textbox" });
    await this.press("Control+A");
    await this.page.keyboard.type(text);
  }

  /** Goes to a button and presses it. */
  async button(name: string | RegExp): Promise<void> {
    await this.tabTo(name, { role: "button" });
    await this.press("Enter");
  }

  /** Goes to a screen of the rail by the key that it shows. */
  async rail(text: string): Promise<void> {
    const keys = await this.page.locator("nav a", { hasText: text }).first().getAttribute("aria-keyshortcuts");
    if (!keys) throw new Error(`«${text}» has no key`);
    await this.press(keys);
  }

  /** Walks a group of radios, of which one has the focus, to the one called `name`. */
  async radio(name: RegExp, limit = 12): Promise<void> {
    for (let presses = 0; presses <= limit; presses += 1) {
      if (name.test((await this.focused()).name)) {
        // Arrow keys choose as they walk; the first of a group may only have the focus.
        return this.press("Space");
      }
      await this.press("ArrowDown");
    }
    throw new Error(`no radio «${name}»`);
  }

  /** Walks a closed list of choices, which has the focus, to the one whose text fits. */
  async option(text: RegExp, limit = 30): Promise<void> {
    await this.press("Home");
    for (let presses = 0; presses <= limit; presses += 1) {
      const shown = await this.page.evaluate(() => {
        const list = document.activeElement;
        return list instanceof HTMLSelectElement ? (list.selectedOptions[0]?.text ?? "") : "";
      });
      if (text.test(shown)) return;
      await this.press("ArrowDown");
    }
    throw new Error(`no choice «${text}»`);
  }
}
