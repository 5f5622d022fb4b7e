// `npm run shots`: a picture of every scene in light and dark, into the folder that SO_VANG_SHOTS names. It judges nothing.
import { mkdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { expect, it } from "vitest";
import { tour } from "../harness/scene";
import { LOOKS, prepare, SCENES } from "../harness/scenes";
import { inWindow, settled, withBrowser } from "../harness/window";

withBrowser();

const FOLDER = resolve(process.env.SO_VANG_SHOTS || "shots");

it("draws every scene", { timeout: 400_000 }, async () => {
  mkdirSync(FOLDER, { recursive: true });
  await inWindow({ office: "first" }, async ({ page }) => {
    for (const look of ["light", "dark"] as const) {
      await page.emulateMedia(LOOKS[look]);
      await settled(page);
      await page.screenshot({ path: join(FOLDER, `first-run-${look}.png`) });
    }
  });
  await inWindow({ office: "sample", before: prepare }, async (opened) => {
    const missed = await tour(opened, SCENES, async ({ name }) => {
      for (const look of ["light", "dark"] as const) {
        await opened.page.emulateMedia(LOOKS[look]);
        await settled(opened.page);
        await opened.page.screenshot({ path: join(FOLDER, `${name}-${look}.png`) });
      }
      return [];
    });
    expect(missed).toEqual([]);
  });
});
