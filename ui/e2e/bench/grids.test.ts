// The first drawing of 100,000 rows by our grid and, where SO_VANG_RIVALS names a folder with their packages, by others:
//   npm i --prefix FOLDER ag-grid-community@36.2.0 @revolist/revogrid@4.28.1
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import react from "@vitejs/plugin-react";
import { build, preview, type PreviewServer } from "vite";
import { afterAll, beforeAll, it } from "vitest";
import { inBrowser, withBrowser } from "../harness/window";
import { line, quantile, TIMES, told } from "./figures";

withBrowser();

const RIVALS = process.env.SO_VANG_RIVALS;
const GRIDS = ["own", ...(RIVALS ? ["ag", "revo"] : [])];
const NAMES: Record<string, string> = { own: "our grid", ag: "AG Grid Community", revo: "RevoGrid" };
let folder = "";
let server: PreviewServer;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "so-vang-grids-"));
  const root = join(import.meta.dirname, "page");
  const modules = join(RIVALS ?? "", "node_modules");
  await build({
    root,
    configFile: false,
    logLevel: "error",
    plugins: [react()],
    resolve: {
      alias: {
        "ag-grid-community": join(modules, "ag-grid-community/dist/package/main.esm.mjs"),
        "@revolist/revogrid/loader": join(modules, "@revolist/revogrid/loader/index.js"),
      },
    },
    build: { outDir: folder, emptyOutDir: true, rolldownOptions: { input: GRIDS.map((name) => join(root, `${name}.html`)) } },
  });
  server = await preview({ root, configFile: false, logLevel: "error", build: { outDir: folder }, preview: { port: 0, host: "127.0.0.1" } });
}, 120_000);
afterAll(async () => {
  await server?.close();
  rmSync(folder, { recursive: true, force: true });
});

it("first drawing", { timeout: 200_000 }, () =>
  inBrowser(async (page) => {
    const address = server.resolvedUrls?.local[0] ?? "";
    let own = 0;
    // In turn, so that a busy moment of the machine meets all of them.
    const times = new Map(GRIDS.map((name) => [name, [] as number[]]));
    const nodes = new Map<string, number>();
    for (let time = 0; time < TIMES; time += 1) {
      for (const name of GRIDS) {
        await page.goto(`${address}${name}.html`);
        await page.waitForFunction(() => "start" in window);
        await page.waitForTimeout(300);
        const drawn = await page.evaluate(() => (window as never as { start: () => Promise<{ ms: number; nodes: number }> }).start());
        times.get(name)?.push(drawn.ms);
        nodes.set(name, drawn.nodes);
      }
    }
    for (const [name, all] of times) {
      if (name === "own") own = quantile(all, 0.5);
      line(`first drawing of 100,000 rows: ${NAMES[name]}`, all, `${nodes.get(name)} elements; ${told(quantile(all, 0.5) / own)} × ours`);
    }
  }));
