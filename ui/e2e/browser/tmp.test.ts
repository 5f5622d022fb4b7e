// Temporary: the scenes of safekeeping over the recorded office, with every command answered by it.
import axe from "axe-core";
import { expect, it } from "vitest";
import { recordedBackend } from "../../src/backend/recorded";
import { SAFETY_SCENES } from "../harness/safetyScenes";
import { tour } from "../harness/scene";
import { inWindow, settled, withBrowser } from "../harness/window";
import { outOfReach } from "./narrow.test";
withBrowser();
it("walks", { timeout: 1_500_000 }, () =>
  inWindow({ office: "sample" }, async (opened) => {
    const recorded = recordedBackend("busy");
    const { page } = opened;
    await page.route("**/call/**", async (route) => {
      const command = new URL(route.request().url()).pathname.split("/call/")[1] as never;
      const answer = await recorded.call(command, JSON.parse(route.request().postData() ?? "{}") as never).then((json) => ({ json }), (json: unknown) => ({ status: 422, json }));
      await route.fulfill(answer as never);
    });
    (opened.bridge as { call: unknown }).call = recorded.call;
    await page.reload();
    const only = process.env.ONLY?.split(",");
    const started = Date.now();
    const found = await tour(opened, SAFETY_SCENES.filter((s) => !only || only.includes(s.name)), async (scene) => {
      const lines: string[] = [];
      for (const size of [{ width: 1280, height: 620 }, { width: 683, height: 384 }]) {
        await page.setViewportSize(size);
        await settled(page);
        lines.push(...(await outOfReach(page)).map((line) => `${size.width}: ${line}`));
      }
      await page.setViewportSize({ width: 1366, height: 768 });
      if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(axe.source);
      console.log(scene.name, Math.round((Date.now() - started) / 1000), lines);
      return lines;
    });
    console.log(found.join("\n"));
    expect(found).toEqual([]);
  }));
