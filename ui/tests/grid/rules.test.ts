// The rules of the grid, without a page: keys, the cursor, the clipboard's text, columns, choices.
import { describe, expect, it } from "vitest";
import { matched } from "../../src/grid/choices";
import { arranged, changed, reordered, shown, tracks, type Column } from "../../src/grid/columns";
import { intentOf, type Key, type Mode } from "../../src/grid/keys";
import { blockOf, cellsOf, drawnTo, entered, inside, moved, on, tabbed, whole, type Step } from "../../src/grid/selection";
import { asTable, read, tiled, written } from "../../src/grid/tsv";

const BOUNDS = { rows: 100, columns: 5, page: 20 };

describe("the cursor", () => {
  const steps: [Step, number, number][] = [
    ["up", 49, 2],
    ["down", 51, 2],
    ["left", 50, 1],
    ["right", 50, 3],
    ["rowStart", 50, 0],
    ["rowEnd", 50, 4],
    ["top", 0, 2],
    ["bottom", 99, 2],
    ["pageUp", 30, 2],
    ["pageDown", 70, 2],
    ["first", 0, 0],
    ["last", 99, 4],
  ];
  it.each(steps)("goes %s from the middle to row %i, column %i", (step, row, column) => {
    expect(moved(on(50, 2), step, "move", BOUNDS)).toEqual(on(row, column));
  });
  it.each(["up", "left", "pageUp"] as Step[])("stays in the first cell when it goes %s", (step) => {
    expect(moved(on(0, 0), step, "move", BOUNDS).at).toEqual({ row: 0, column: 0 });
  });
  it.each(["down", "right", "pageDown"] as Step[])("stays in the last cell when it goes %s", (step) => {
    expect(moved(on(99, 4), step, "move", BOUNDS).at).toEqual({ row: 99, column: 4 });
  });
  it("draws a block with Shift from the cell where it stood", () => {
    const down = moved(moved(on(5, 1), "down", "extend", BOUNDS), "right", "extend", BOUNDS);
    expect(blockOf(down)).toEqual({ top: 5, bottom: 6, left: 1, right: 2 });
    expect(cellsOf(blockOf(down))).toBe(4);
    expect(blockOf(moved(down, "up", "move", BOUNDS))).toEqual({ top: 5, bottom: 5, left: 2, right: 2 });
  });
  it("leaves the grid by Tab only at the ends of a row", () => {
    expect(tabbed(on(3, 3), 1, BOUNDS)?.at).toEqual({ row: 3, column: 4 });
    expect(tabbed(on(3, 4), 1, BOUNDS)).toBeNull();
    expect(tabbed(on(3, 0), -1, BOUNDS)).toBeNull();
  });
  it("comes back by Enter to the column in which a run of Tab began", () => {
    const third = tabbed(tabbed(on(7, 1), 1, BOUNDS) ?? on(0, 0), 1, BOUNDS) ?? on(0, 0);
    expect(third.at).toEqual({ row: 7, column: 3 });
    expect(entered(third, 1, BOUNDS).at).toEqual({ row: 8, column: 1 });
  });
  it("takes whole rows, whole columns and everything", () => {
    const block = drawnTo(on(3, 1), { row: 4, column: 2 }, BOUNDS);
    expect(blockOf(whole(block, "rows", BOUNDS))).toEqual({ top: 3, bottom: 4, left: 0, right: 4 });
    expect(blockOf(whole(block, "columns", BOUNDS))).toEqual({ top: 0, bottom: 99, left: 1, right: 2 });
    expect(cellsOf(blockOf(whole(block, "all", BOUNDS)))).toBe(500);
  });
  it("is kept inside a list that became shorter", () => {
    expect(inside(on(99, 4), { rows: 10, columns: 2, page: 5 }).at).toEqual({ row: 9, column: 1 });
  });
});

describe("a key", () => {
  const press = (key: string, held: Partial<Key> = {}): Key => ({
    key, ctrlKey: false, shiftKey: false, altKey: false, metaKey: false, isComposing: false, keyCode: 0, ...held,
  });
  const ctrl = { ctrlKey: true };
  const cases: [string, Key, Mode, object | null][] = [
    ["an arrow while idle moves", press("ArrowDown"), "idle", { do: "move", step: "down", reach: "move" }],
    ["an arrow with Shift draws", press("ArrowDown", { shiftKey: true }), "idle", { do: "move", step: "down", reach: "extend" }],
    ["an arrow with Ctrl goes to the edge", press("ArrowDown", ctrl), "idle", { do: "move", step: "bottom", reach: "move" }],
    ["an arrow while typing writes and moves", press("ArrowRight"), "typing", { do: "commit", then: "right" }],
    ["an arrow while editing stays in the text", press("ArrowRight"), "editing", null],
    ["Enter while typing writes and goes on", press("Enter"), "typing", { do: "commit", then: "enter" }],
    ["Enter while idle goes on", press("Enter"), "idle", { do: "enter", way: 1 }],
    ["Ctrl+Enter opens the record", press("Enter", ctrl), "idle", { do: "open" }],
    ["F2 edits", press("F2"), "idle", { do: "edit" }],
    ["Escape takes back", press("Escape"), "editing", { do: "cancel" }],
    ["Delete clears", press("Delete"), "idle", { do: "clear" }],
    ["Delete while editing belongs to the text", press("Delete"), "editing", null],
    ["Backspace while typing belongs to the text, for UniKey sends it", press("Backspace"), "typing", null],
    ["Backspace while idle empties and types", press("Backspace"), "idle", { do: "erase" }],
    ["Ctrl+D fills down", press("d", ctrl), "idle", { do: "fillDown" }],
    ["Ctrl+Z undoes", press("z", ctrl), "idle", { do: "undo" }],
    ["Ctrl+Z while typing belongs to the text", press("z", ctrl), "typing", null],
    ["Ctrl+Y does again", press("y", ctrl), "idle", { do: "redo" }],
    ["Tab while typing writes and goes right", press("Tab"), "typing", { do: "commit", then: "tab" }],
    ["a letter belongs to the input", press("d"), "idle", null],
    ["a composing Enter belongs to the input method", press("Enter", { isComposing: true }), "typing", null],
    ["a key that an input method took belongs to it", press("ArrowDown", { keyCode: 229 }), "idle", null],
    ["Alt with a digit belongs to the rail", press("1", { altKey: true }), "idle", null],
  ];
  it.each(cases)("%s", (_, key, mode, intent) => expect(intentOf(key, mode)).toEqual(intent));
  it("walks through open choices instead of leaving the cell", () => {
    expect(intentOf(press("ArrowDown"), "typing", "choices")).toEqual({ do: "choose", way: 1 });
    expect(intentOf(press("ArrowRight"), "typing", "choices")).toEqual({ do: "commit", then: "right" });
  });
});

describe("the clipboard", () => {
  // What Excel puts there, byte for byte, for these cells.
  const cases: [string, string[][], string][] = [
    ["plain cells", [["Đặng Thị Ánh", "1980"], ["Lê Hoà", ""]], "Đặng Thị Ánh\t1980\r\nLê Hoà\t"],
    ["a line inside a cell", [["dòng một\ndòng hai", "b"]], '"dòng một\ndòng hai"\tb'],
    ["a tab inside a cell", [["a\tb"]], '"a\tb"'],
    ["quotation marks", [['Phong trào "Giỏi việc nước"']], '"Phong trào ""Giỏi việc nước"""'],
  ];
  it.each(cases)("writes %s as Excel does", (_, cells, text) => expect(written(cells)).toBe(text));
  it.each(cases)("reads %s back", (_, cells, text) => expect(read(text)).toEqual(cells));
  it("takes the last line of Excel for no row", () => {
    expect(read("a\tb\r\nc\td\r\n")).toEqual([["a", "b"], ["c", "d"]]);
    expect(read("a\n\nb\n")).toEqual([["a"], [""], ["b"]]);
  });
  it("keeps a quotation mark that is only a letter of the text", () => {
    expect(read('"Giỏi" việc nước\tb')).toEqual([['"Giỏi" việc nước', "b"]]);
  });
  it("fills a larger block with what was copied", () => {
    expect([0, 1, 2, 3].map((row) => tiled([["a", "b"], ["c", "d"]], row, 3))).toEqual(["b", "d", "b", "d"]);
  });
  it("gives Word and Excel a table whose cells stay text", () => {
    expect(asTable([["<001>", "a & b"]])).toContain("&lt;001&gt;</td><td style=\"mso-number-format:'\\@'\">a &amp; b</td>");
  });
});

describe("columns", () => {
  const columns: Column<{ n: string }>[] = ["a", "b", "c"].map((key) => ({ key, caption: key, width: 100, grow: key === "b" ? 2 : undefined, text: (row) => row.n }));
  const plain = arranged(columns, []);
  const keys = (list: { key: string }[]) => list.map((one) => one.key).join("");
  it("stand as they are until the officer moves them", () => expect(keys(plain)).toBe("abc"));
  it.each([
    ["a", "right" as const, "bac"],
    ["c", "left" as const, "acb"],
    ["a", "left" as const, "abc"],
    ["c", { before: "a" }, "cab"],
  ])("move %s %o", (key, to, order) => expect(keys(reordered(plain, key, to))).toBe(order));
  it("pass over a hidden neighbour when they move", () => {
    expect(keys(reordered(changed(plain, "b", { hidden: true }), "a", "right"))).toBe("bca");
  });
  it("that a new program knows come last, those it lost go", () => {
    expect(keys(arranged(columns, [{ key: "c", hidden: false }, { key: "gone", hidden: false }]))).toBe("cab");
  });
  it("never all disappear", () => {
    const hidden = plain.map((one) => ({ ...one, hidden: true }));
    expect(shown(columns, hidden, "alone").map((one) => one.column.key)).toEqual(["a"]);
  });
  it("share what is left of the width until one is given its own", () => {
    expect(tracks(shown(columns, changed(plain, "b", { width: 150 }), "alone"), 52)).toBe("52px 100px 150px 100px");
    expect(tracks(shown(columns, plain, "alone"), 72)).toBe("72px 100px minmax(100px, 2fr) 100px");
  });
});

describe("a choice", () => {
  const choices = [{ key: "", name: "" }, { key: "female", name: "Nữ" }, { key: "male", name: "Nam" }];
  it.each([
    ["Nữ", "female"],
    ["nu", "female"],
    ["NAM", "male"],
    ["", ""],
    ["n", "n"],
    ["khác", "khác"],
  ])("typed as «%s» means «%s»", (typed, key) => expect(matched(choices, typed)).toBe(key));
});
