// The designer of certificates: millimetres, snapping, steps, drafts, and what the officer sees of them.
import { fireEvent, screen, waitFor, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { problem } from "../src/backend/recorded";
import { SHEETS } from "../src/backend/recorded/sheets";
import { lined } from "../src/screens/layouts/align";
import { begun, redone, stepped, undone } from "../src/screens/layouts/history";
import { typed, written } from "../src/screens/layouts/mm";
import { scaled, tooWide, turned } from "../src/screens/layouts/paper";
import { anchor, moved, movedTo, startValues } from "../src/screens/layouts/sheet";
import { guided, snapped } from "../src/screens/layouts/snap";
import { layouts } from "../src/text/layouts";
import { vi } from "../src/text/vi";
import type { LayoutSheet } from "../src/wire/types";
import { openWindow, titled } from "./window";

const A4 = SHEETS["a4-giay-khen"] as LayoutSheet;
const NUMBERS = layouts.panel;

describe("millimetres", () => {
  it.each([
    ["148,5", 148.5],
    ["148.5", 148.5],
    [" 7 ", 7],
    ["\u22122,5", -2.5],
    ["1.234,5", undefined],
    ["abc", undefined],
    ["", undefined],
  ])("«%s» is read as %s", (text, value) => expect(typed(text)).toBe(value));
  it("are written with a comma", () => expect([written(148.5), written(30), written(0.25)]).toEqual(["148,5", "30", "0,25"]));
});

describe("moving", () => {
  it("a line changes its x and its baseline alone", () => {
    const next = moved(A4, ["signer_name"], 2, -1.5);
    expect(next.fields.signer_name).toEqual({ ...A4.fields.signer_name, x: 220, y: 180 });
    expect({ ...next.fields, signer_name: 0 }).toEqual({ ...A4.fields, signer_name: 0 });
  });
  it("recipient, post and achievement together moves their window once", () => {
    const next = moved(A4, ["recipient", "recipient_line", "achievement"], 0, 3);
    expect(next.flow).toEqual({ top: 95.5, bottom: 140, gap_max: 4 });
  });
  it("the authority moves all its lines in the arrangement in use and leaves the other", () => {
    const next = moved(A4, ["authority"], 0, 1, 1);
    expect(next.heading.map((one) => one.authority.y)).toEqual([[64.5], [62, 68.5]]);
  });
  it("a line takes the places of its values along", () => {
    const line = A4.fields.decision_line;
    if (!line) throw new Error("no decision line");
    const split = { ...A4, fields: { ...A4.fields, decision_line: { ...line, values: startValues("decision_line", line) } } };
    const next = moved(split, ["decision_line"], 1, 2);
    const was = split.fields.decision_line.values;
    expect(Object.keys(was)).toEqual(["number", "day", "month", "year"]);
    expect(next.fields.decision_line?.values?.number).toEqual({ ...was.number, x: (was.number?.x ?? 0) + 1, y: (was.number?.y ?? 0) + 2 });
  });
  it("to an exact number puts the field there", () => {
    expect(anchor(movedTo(A4, "title", { x: 150, y: 90.3 }), "title")).toEqual({ x: 150, y: 90.3 });
  });
});

describe("snapping", () => {
  const lines = { x: [148.5], y: [88.5, 90] };
  it("rests on the nearest line within a millimetre", () => {
    expect(snapped({ dx: 0.8, dy: 0 }, { x: [147], y: [50] }, lines)).toEqual({ dx: expect.closeTo(1.5, 6), dy: 0, at: { x: 148.5 } });
    expect(snapped({ dx: 0, dy: 9.6 }, { x: [10], y: [80] }, lines).at).toEqual({ y: 90 });
  });
  it("leaves what is farther alone", () => {
    expect(snapped({ dx: 0.4, dy: 0 }, { x: [147], y: [50] }, lines)).toEqual({ dx: 0.4, dy: 0, at: {} });
  });
  it("a guide dragged off the sheet is gone, one dragged on it stays on half a millimetre", () => {
    expect(guided({ x: [], y: [] }, "x", undefined, 20.3, 297)).toEqual({ x: [20.5], y: [] });
    expect(guided({ x: [20.5], y: [5] }, "x", 20.5, -4, 297)).toEqual({ x: [], y: [5] });
  });
});

describe("lining up", () => {
  it("gives one column and equal distances", () => {
    const column = lined(A4, "column", ["signer_name", "decision_line"], []);
    expect(column.fields.decision_line?.x).toBe(218);
    // Baselines 142, 147.5 and 181.5: the one between goes to the middle.
    const spread = lined(A4, "spread", ["place_and_date", "signer_title", "signer_name"], []);
    expect(spread.fields.signer_title?.y).toBe(161.8);
  });
  it("centres on the sheet", () => {
    expect(lined(A4, "centre", ["signer_name"], []).fields.signer_name?.x).toBe(148.5);
  });
});

describe("the paper", () => {
  it("warns of a short edge over 297 mm only", () => {
    expect([tooWide({ width: 400, height: 300 }), tooWide({ width: 420, height: 297 })]).toEqual(["too wide", "fits"]);
  });
  it("in another size keeps everything in proportion", () => {
    const next = scaled(A4, 594, 420);
    expect([next.fields.title?.x, next.heading[0]?.title.y, next.heading[0]?.title.pt, next.flow.top]).toEqual([297, [177], [76], 185]);
  });
  it("a slot that is turned on and off again leaves the sheet as it was", () => {
    for (const slot of ["logo", "watermark", "flags"] as const) expect(turned(turned(A4, slot), slot)).toEqual(A4);
  });
});

describe("steps", () => {
  it("are taken back and done again, and steps of one kind that follow fast are one", () => {
    let history = begun(0);
    history = stepped(history, "a", 1, "t", 0);
    history = stepped(history, "a", 2, "t", 100);
    history = stepped(history, "a", 3, "t", 5_000);
    expect(history.past.map((step) => step.before)).toEqual([0, 2]);
    expect(undone(undone(history)).now).toBe(0);
    expect(redone(undone(history)).now).toBe(3);
    expect(stepped(undone(history), "b", 9).future).toEqual([]);
  });
});

/** Opens a copy of the A4 layout. */
async function openCopy(options: Parameters<typeof openWindow>[1] = {}) {
  const opened = openWindow("#/layouts/a4-giay-khen", options);
  await opened.user.click(await screen.findByRole("button", { name: layouts.copy }));
  await screen.findByRole("button", { name: layouts.save });
  const stage = await screen.findByRole("listbox", { name: layouts.stage.label });
  await within(stage).findByRole("option", { name: layouts.fields.signer_name });
  return { ...opened, stage };
}
const box = (name: string) => screen.getByRole<HTMLInputElement>("textbox", { name });
const chooseField = async (user: Awaited<ReturnType<typeof openCopy>>["user"], field: string) => {
  await user.click(screen.getByRole("tab", { name: layouts.tabs.fields }));
  await user.click(screen.getByRole("button", { name: new RegExp(`^${layouts.fields[field]}`) }));
};

describe("the designer", () => {
  it("shows the program's layouts with what they rest on, and lets none of them be changed", async () => {
    const { user, calls } = openWindow("#/layouts/a3-bang-khen");
    await titled(layouts.title);
    expect(await screen.findByText(layouts.fixed)).toBeTruthy();
    expect(screen.getByText(layouts.list.confidence.inferred ?? "")).toBeTruthy();
    await chooseField(user, "title");
    expect(box(NUMBERS.x).readOnly).toBe(true);
    expect(calls("layouts.save")).toEqual([]);
  });

  it("moves the chosen field with the arrows and takes the step back with Ctrl+Z", async () => {
    const { user, stage } = await openCopy();
    await chooseField(user, "signer_name");
    stage.focus();
    await user.keyboard("{ArrowRight}");
    expect(box(NUMBERS.x).value).toBe("218,5");
    await user.keyboard("{Shift>}{ArrowDown}{/Shift}");
    expect(box(NUMBERS.y).value).toBe("186,5");
    await user.keyboard("{Control>}{ArrowLeft}{/Control}");
    expect(box(NUMBERS.x).value).toBe("218,4");
    await user.keyboard("{Control>}z{/Control}");
    await waitFor(() => expect([box(NUMBERS.x).value, box(NUMBERS.y).value]).toEqual(["218", "181,5"]));
  });

  it("takes a typed number with a comma and asks for the page anew", async () => {
    const { user, calls } = await openCopy();
    await chooseField(user, "signer_name");
    await user.clear(box(NUMBERS.x));
    await user.type(box(NUMBERS.x), "200,25{Enter}");
    await waitFor(() => {
      const asked = calls("layouts.preview").at(-1)?.request as { sheet: LayoutSheet };
      expect(asked.sheet.fields.signer_name?.x).toBe(200.3);
    });
  });

  it("says what is wrong with a number and keeps the sheet", async () => {
    const { user } = await openCopy();
    await chooseField(user, "signer_name");
    await user.clear(box(NUMBERS.x));
    await user.type(box(NUMBERS.x), "999{Enter}");
    expect(await screen.findByText(layouts.number.range("0", "297"))).toBeTruthy();
  });

  it("drags a field with the pointer as one step", async () => {
    const { user, stage } = await openCopy();
    const handle = within(stage).getByRole("option", { name: layouts.fields.decision_line });
    fireEvent.pointerDown(handle, { button: 0, pointerId: 1, clientX: 100, clientY: 100 });
    fireEvent.pointerMove(stage, { pointerId: 1, clientX: 160, clientY: 60, altKey: true });
    fireEvent.pointerUp(stage, { pointerId: 1 });
    expect(Number(box(NUMBERS.x).value.replace(",", "."))).toBeGreaterThan(40);
    expect(Number(box(NUMBERS.y).value.replace(",", "."))).toBeLessThan(170);
    await user.click(screen.getByRole("button", { name: new RegExp(`^${layouts.undoShort}`) }));
    expect([box(NUMBERS.x).value, box(NUMBERS.y).value]).toEqual(["32", "176"]);
  });

  it("marks lines that lie over one another", async () => {
    const { user } = await openCopy();
    await chooseField(user, "register_line");
    await user.clear(box(NUMBERS.y));
    await user.type(box(NUMBERS.y), "176{Enter}");
    expect(await screen.findByRole("list", { name: layouts.remarks.label })).toBeTruthy();
  });

  it("loses nothing when the officer leaves and comes back", async () => {
    const { user } = await openCopy();
    await chooseField(user, "signer_name");
    await user.clear(box(NUMBERS.x));
    await user.type(box(NUMBERS.x), "210{Enter}");
    window.location.hash = "#/desk";
    await titled(vi.desk.title);
    window.location.hash = "#/layouts/draft-1";
    await screen.findByRole("button", { name: layouts.save });
    await chooseField(user, "signer_name");
    expect(box(NUMBERS.x).value).toBe("210");
  });

  it("saves a copy as the office's own layout", async () => {
    const { user, calls } = await openCopy();
    await user.click(screen.getByRole("tab", { name: NUMBERS.tabs.layout }));
    const name = screen.getByRole("textbox", { name: new RegExp(layouts.about.name) });
    await user.clear(name);
    await user.type(name, "Giấy khen của phường{Enter}");
    await user.selectOptions(screen.getByRole("combobox", { name: layouts.about.kind }), "collective");
    const mode = () => screen.getByRole<HTMLSelectElement>("combobox", { name: layouts.view.mode });
    await user.selectOptions(mode(), "overprint");
    await user.click(screen.getByRole("button", { name: layouts.save }));
    expect(await screen.findByText(layouts.saved("Giấy khen của phường"))).toBeTruthy();
    expect(calls("layouts.save")[0]?.request).toMatchObject({ name: "Giấy khen của phường", kind: "collective", award: "", sheet: { paper: A4.paper } });
    await waitFor(() => expect(window.location.hash).toBe("#/layouts/own-1"));
    expect(screen.queryByText(layouts.list.drafts)).toBeNull();
    await waitFor(() => expect(mode().value, "it is looked at as before").toBe("overprint"));
  });

  it("shows a refusal beside the field it names and keeps the draft", async () => {
    const message = "Cỡ chữ nhỏ nhất lớn hơn cỡ chữ.";
    const { user } = await openCopy({
      replies: {
        "layouts.save": () => {
          throw problem("layout.unusable", "refused", message, { field: "signer_name" });
        },
      },
    });
    await user.click(screen.getByRole("button", { name: layouts.save }));
    const panel = await screen.findByRole("tabpanel", { name: NUMBERS.tabs.field });
    expect(await within(panel).findByText(message)).toBeTruthy();
    expect(within(panel).getByRole("heading", { name: layouts.fields.signer_name })).toBeTruthy();
    expect(screen.getByText(layouts.list.drafts)).toBeTruthy();
  });

  it("offers the four ways of showing on stock, and places for single values", async () => {
    const { user } = await openCopy();
    await chooseField(user, "place_and_date");
    const show = screen.getByRole("combobox", { name: NUMBERS.show });
    expect(within(show).getAllByRole("option")).toHaveLength(4);
    await user.selectOptions(show, "values");
    expect(await screen.findByRole("textbox", { name: NUMBERS.of(layouts.parts.year ?? "", NUMBERS.valueX.toLowerCase()) })).toBeTruthy();
    await chooseField(user, "title");
    expect(within(screen.getByRole("combobox", { name: NUMBERS.show })).getAllByRole("option")).toHaveLength(3);
  });

  it("warns of paper that an ordinary tray does not take", async () => {
    const { user } = await openCopy();
    await user.click(screen.getByRole("tab", { name: NUMBERS.tabs.sheet }));
    await user.selectOptions(screen.getByRole("combobox", { name: layouts.sheet.sizes }), "400x300");
    expect(await screen.findByText(layouts.sheet.short)).toBeTruthy();
  });

  it("proves a face on paper", async () => {
    const { user, calls } = await openCopy();
    await user.click(screen.getByRole("button", { name: layouts.fonts.open }));
    await user.click(await screen.findByRole("button", { name: layouts.fonts.proof("Tinos đậm") }));
    expect(await screen.findByText("thu-chu.pdf")).toBeTruthy();
    expect(calls("fonts.proof")[0]?.request).toEqual({ face: "bold" });
  });
});
