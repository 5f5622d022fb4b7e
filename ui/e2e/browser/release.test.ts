// What only serves development stays out of the program that officers get.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";

/** Words that stand in the text of the bridge and of the recorded office, and nowhere else in the window. */
const BRIDGE = "x-so-vang-bridge";
const RECORDED = "Trang_An.sovang";

/** All text of a built window. */
function built(folder: string): string {
  if (!existsSync(join(folder, "index.html"))) throw new Error(`${folder} is not built`);
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((file) => file.isFile());
  return files.map((file) => `${file.name}\n${readFileSync(join(file.parentPath, file.name), "latin1")}`).join("\n");
}

it("leaves the bridge and the recorded office out of the release", () => {
  const release = built("dist");
  expect(release.length).toBeGreaterThan(100_000);
  for (const word of [BRIDGE, RECORDED]) expect(release.includes(word), word).toBe(false);
});

it("looks for words that are really there", () => {
  expect(built("dist-bridge").includes(BRIDGE)).toBe(true);
  expect(readFileSync("src/backend/recorded/index.ts", "latin1")).toContain(RECORDED);
});
