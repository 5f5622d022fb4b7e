// Rules that hold for every file of the window, read from the files themselves.
import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { describe, expect, it } from "vitest";
import { vi } from "../src/text/vi";

// vi gathers some of the other tables; each is read once.
const TABLES = { ...import.meta.glob("../src/text/*.ts", { eager: true }), "../src/text/vi.ts": vi };

const ROOT = join(import.meta.dirname, "..", "src");

const FILES = readdirSync(ROOT, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && /\.(ts|tsx|css)$/.test(entry.name))
  .map((entry) => {
    const path = join(entry.parentPath, entry.name);
    return { path: relative(ROOT, path).replaceAll("\\", "/"), text: readFileSync(path, "utf8") };
  });

const code = FILES.filter((file) => /\.tsx?$/.test(file.path));
const lines = (text: string) => text.split("\n").length;

describe("the files", () => {
  it("are found", () => expect(code.length).toBeGreaterThan(40));

  it("outside the backend never import Tauri", () => {
    const found = code.filter((file) => !file.path.startsWith("backend/") && file.text.includes("@tauri-apps"));
    expect(found.map((file) => file.path)).toEqual([]);
    expect(code.filter((file) => file.text.includes('"@tauri-apps')).map((file) => file.path)).toEqual(["backend/tauri.ts"]);
  });

  it("hold no Vietnamese sentence outside the table of texts", () => {
    const vietnamese = /[ăâđêôơưáàảãạấầẩẫậắằẳẵặéèẻẽẹếềểễệíìỉĩịóòỏõọốồổỗộớờởỡợúùủũụứừửữựýỳỷỹỵ]/iu;
    const allowed = ["text/", "wire/", "backend/recorded/"];
    const found = code
      .filter((file) => !allowed.some((folder) => file.path.startsWith(folder)))
      .flatMap((file) =>
        file.text.split("\n").flatMap((line, index) => (vietnamese.test(line.normalize("NFC")) ? [`${file.path}:${index + 1}`] : [])),
      );
    expect(found).toEqual([]);
  });

  it("stay short enough to be read at once", () => {
    const generated = ["wire/types.ts"];
    const tables = ["text/vi.ts", "backend/recorded/index.ts"];
    const long = FILES.filter((file) => !generated.includes(file.path) && !tables.includes(file.path) && lines(file.text) > 400);
    expect(long.map((file) => file.path)).toEqual([]);
  });

  it("write nothing as inline script or style into the page", () => {
    const page = readFileSync(join(ROOT, "..", "index.html"), "utf8");
    expect(page).toMatch(/<html lang="vi">/);
    expect(page).not.toMatch(/<style/);
    expect(page).not.toMatch(/<script(?![^>]*\bsrc=)/);
    expect(code.filter((file) => /\beval\(|new Function\(|dangerouslySetInnerHTML/.test(file.text)).map((file) => file.path)).toEqual([]);
  });

  it("hand nothing but a clean-up on from an effect", () => {
    // React calls what an effect answers; newer browsers answer a promise to scrollIntoView.
    const effects = code.flatMap((file) => [...file.text.matchAll(/useEffect\(\s*\(\) =>\s*(.)/g)].map((found) => ({ path: file.path, begin: found[1] })));
    expect(effects.length).toBeGreaterThan(20);
    expect(effects.filter((effect) => effect.begin !== "{" && effect.begin !== "(").map((effect) => effect.path)).toEqual([]);
  });

  it("reach the recorded office only in development", () => {
    const found = code.filter((file) => !file.path.startsWith("backend/") && /backend\/recorded/.test(file.text));
    expect(found.map((file) => file.path)).toEqual(["main.tsx"]);
    expect(found[0]?.text).toMatch(/import\.meta\.env\.DEV[\s\S]*backend\/recorded/);
  });
});

describe("the table of texts", () => {
  it("has no empty text and only NFC", () => {
    const wrong: string[] = [];
    const walk = (value: unknown, path: string) => {
      if (typeof value === "string") {
        // The sex that is not known has no name, on purpose.
        if ((value.trim() === "" && !path.endsWith("sexes.")) || value !== value.normalize("NFC")) wrong.push(path);
      } else if (typeof value === "object" && value !== null) {
        for (const [key, inner] of Object.entries(value)) walk(inner, path ? `${path}.${key}` : key);
      }
    };
    walk(TABLES, "");
    expect(wrong).toEqual([]);
  });

  it("puts every value of a sentence into it", () => {
    const lost: string[] = [];
    const walk = (value: unknown, path: string) => {
      if (typeof value === "function") {
        const marks = Array.from({ length: value.length }, (_, index) => `«${index}»`);
        const said = String((value as (...values: string[]) => string)(...marks));
        if (marks.some((mark) => !said.includes(mark))) lost.push(path);
      } else if (typeof value === "object" && value !== null) {
        for (const [key, inner] of Object.entries(value)) walk(inner, path ? `${path}.${key}` : key);
      }
    };
    walk(TABLES, "");
    // These say a number only where it says something.
    const silent = ["nominations.ballots", "stage.readout.size"];
    expect(lost.filter((path) => !silent.some((one) => path.endsWith(one)))).toEqual([]);
  });
});
