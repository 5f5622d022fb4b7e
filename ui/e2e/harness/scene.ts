// What a scene is, and how the window comes to it from any other.
import type { Page } from "playwright-core";
import { vi } from "../../src/text/vi";
import { goTo, settled, type Opened } from "./window";

/** One picture of the window and the way to it; `leave` takes back what would outlive the screen. */
export type Scene = {
  name: string;
  show: (opened: Opened) => Promise<void>;
  leave?: (opened: Opened) => Promise<void>;
};

/** Shows one scene after the other and gives what `look` found; a scene that cannot be shown is a finding too. */
export async function tour(opened: Opened, scenes: Scene[], look: (scene: Scene) => Promise<string[]>): Promise<string[]> {
  const found: string[] = [];
  for (const scene of scenes) {
    try {
      await scene.show(opened);
      found.push(...(await look(scene)).map((line) => `${scene.name}: ${line}`));
      await scene.leave?.(opened);
    } catch (error) {
      found.push(`${scene.name}: ${String(error)}`);
    }
  }
  return found;
}

/** Goes to a place and waits until its title stands there; whatever was open or said before is gone. */
export async function at(page: Page, place: string, title: string | RegExp): Promise<void> {
  const dialog = page.locator("[role=dialog], [role=alertdialog]");
  if ((await dialog.count()) > 0) {
    if ((await page.getByRole("alertdialog").count()) > 0) await page.getByRole("button", { name: vi.confirm.cancel }).click();
    else await page.keyboard.press("Escape");
    await dialog.waitFor({ state: "detached" });
    // The rest of the window was hidden from screen readers under the dialog and must come back.
    await page.waitForFunction(() => !document.getElementById("root")?.ariaHidden);
  }
  const news = page.locator(".toasts").getByRole("button", { name: vi.toast.close });
  while ((await news.count()) > 0) await news.first().click();
  // The first run itself forgets its steps only when another screen stood in between.
  if (new URL(page.url()).hash === "#/start") {
    await goTo(page, "/desk");
    await page.locator("nav").waitFor();
  }
  await goTo(page, "/start");
  await page.getByRole("heading", { level: 1, name: vi.app.name }).waitFor();
  await goTo(page, place);
  await page.getByRole("heading", { level: 1, name: title }).waitFor();
  await settled(page);
}

/** The scene of a place. */
export const place = (name: string, where: string, title: string | RegExp): Scene => ({
  name,
  show: ({ page }) => at(page, where, title),
});

/** A scene that begins with another and goes on. (An export called `then` would make a promise of the module.) */
export const goOn = (scene: Scene, name: string, more: (opened: Opened) => Promise<void>, leave?: Scene["leave"]): Scene => ({
  name,
  show: async (opened) => {
    await scene.show(opened);
    await more(opened);
    await settled(opened.page);
  },
  ...(leave ? { leave } : {}),
});

/** Presses a button or a tab. */
export const press =
  (role: "button" | "tab" | "radio", name: string | RegExp) =>
  async ({ page }: Opened): Promise<void> =>
    page.getByRole(role, { name }).first().click();
