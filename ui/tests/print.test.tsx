// In bằng: what is printed, what is asked before paper is spent, and what is told afterwards.
import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import type { Recording } from "../src/backend/recorded";
import { outcomeOf, shortNumbers, typedNumbers } from "../src/screens/print/numbers";
import { print } from "../src/text/print";
import { vi } from "../src/text/vi";
import { openWindow, titled, UNDER } from "./window";

const HP = "HP-LaserJet-M404";
const key = { id: 1, key_id: "K7Q2", made_on: "2024-01-02", own: true, public_key: "", revoked_from: "" };

/** A printer with two trays of which one is put right, 240 sheets of stock, and a key that is locked. */
function equipped(): Recording["replies"] {
  let unlocked = false;
  const keys = () => ({ rows: [key], unlocked });
  return {
    "stocks.all": () => ({
      classes: {},
      rows: [{ id: 1, revision: 1, name: "Phôi A4", width: 297, height: 210, class: "p2", shows: {}, scan: null, received: 300, used: 60, spoiled: 0, left: 240, warning: "" }],
    }),
    "printers.all": () => ({
      why_none: "",
      rows: [{ name: HP, is_default: true, ready: true, trays: [{ key: "tray1", name: "Khay tay" }, { key: "tray2", name: "Khay 2" }] }],
    }),
    "calibrations.all": () => ({
      rows: [{ id: 1, revision: 1, printer: HP, tray: "tray1", stock_id: 1, stock: "Phôi A4", correction: { turn: 0, dx: 1.2, dy: -0.5, sx: 1, sy: 1, theta: 0 }, residual: 0.1, confirmed_on: "2024-03-01" }],
    }),
    "check_keys.all": keys,
    "check_keys.unlock": () => {
      unlocked = true;
      return keys();
    },
  };
}

const select = (name: string) => screen.getByRole("combobox", { name });
const button = (name: string | RegExp) => screen.findByRole("button", { name });

async function openForm(place = "#/print/2", options: Parameters<typeof openWindow>[1] = {}) {
  const opened = openWindow(place, { ...options, replies: { ...equipped(), ...options.replies } });
  await screen.findByRole("option", { name: HP });
  await screen.findByRole("option", { name: /Phôi A4/ });
  return opened;
}

describe("numbers as an officer types them", () => {
  const known = [11, 12, 13, 14, 15, 18, 20];
  it.each([
    ["13", [13]],
    ["13, 18-20", [13, 18, 20]],
    ["14-", [14, 15, 18, 20]],
    ["-12", [11, 12]],
    ["15 - 13; 20", [13, 14, 15, 20]],
    ["12 14", [12, 14]],
    ["11–12,12", [11, 12]],
    ["", []],
  ])("reads «%s»", (text, numbers) => expect(typedNumbers(text, known)).toEqual({ numbers }));
  it.each([
    ["13, 99", { wrong: "unknown", part: "99" }],
    ["16-17", { wrong: "unknown", part: "16-17" }],
    ["1a", { wrong: "shape", part: "1a" }],
    ["-", { wrong: "shape", part: "-" }],
  ])("says what is wrong in «%s»", (text, wrong) => expect(typedNumbers(text, known)).toEqual(wrong));
  it("writes them in short, and a range leaves nothing out that is there", () => {
    expect(shortNumbers([11, 12, 13, 18, 20], known)).toBe("11-13, 18-20");
    expect(shortNumbers([11, 13], known)).toBe("11, 13");
  });
});

describe("the outcome of a run", () => {
  const run = { numbers: Array.from({ length: 1622 }, (_, index) => index + 1) };
  it("counts every sheet once when the printer jams at 700 of 1,622", () => {
    const { good, spoiled, again } = outcomeOf(run, { last: 700, spoiled: [350] });
    expect([good, spoiled, again.length]).toEqual([699, 1, 923]);
    expect(again.slice(0, 2)).toEqual([350, 701]);
  });
  it("leaves nothing to print when all came out, and everything when nothing did", () => {
    expect(outcomeOf(run, { spoiled: [] }).again).toEqual([]);
    expect(outcomeOf(run, { last: 0, spoiled: [] })).toMatchObject({ good: 0, spoiled: 0, again: run.numbers });
  });
});

describe("the form", () => {
  it("takes typed numbers, ticks them in the list, and prints nothing for what it does not understand", async () => {
    const { user, calls } = await openForm();
    const field = screen.getByRole("textbox", { name: print.range });
    await user.clear(field);
    await user.type(field, "12, 15-16");
    expect(screen.getByRole("checkbox", { name: /^15 / })).toHaveProperty("checked", true);
    expect(screen.getByRole("checkbox", { name: /^13 / })).toHaveProperty("checked", false);
    await user.type(field, "x");
    expect(await screen.findByText(print.rangeWrong("15-16x"))).toBeTruthy();
    expect(await button(print.verb(0))).toHaveProperty("disabled", true);
    await user.type(field, "{Backspace}");
    await user.click(await button(print.verb(3)));
    await screen.findByText("bang-khen.pdf");
    expect(calls("certificates.print")[0]?.request).toMatchObject({ only: [12, 15, 16], printer: "" });
  });

  it("offers only what waits while a part is on paper, and asks no reason for it", async () => {
    const { user, calls } = await openForm("#/print/2", { scene: "jam" });
    expect(screen.getByRole("textbox", { name: print.range })).toHaveProperty("value", "17-20");
    expect(screen.queryByRole("textbox", { name: print.reason })).toBeNull();
    await user.click(await button(print.takeAll));
    expect(screen.getByText(new RegExp(print.reasonWhy("6")))).toBeTruthy();
    await user.click(await button(print.takeWaiting("4")));
    await user.click(await button(print.verb(4)));
    await screen.findByText("bang-khen.pdf");
    expect(calls("certificates.print")[0]?.request).toMatchObject({ only: [17, 18, 19, 20], reprint_reason: "" });
  });

  it("says which calibration applies, and leads to the place where one is made", async () => {
    const { user } = await openForm();
    await user.selectOptions(select(print.stock), "1");
    await user.selectOptions(select(print.printer), HP);
    expect(await screen.findByText(print.calibration.none)).toBeTruthy();
    await user.selectOptions(select(print.tray), "tray1");
    expect(await screen.findByText(/dịch phải 1,2 mm, dịch lên 0,5 mm/)).toBeTruthy();
    await user.selectOptions(select(print.tray), "");
    await user.click(await button(print.calibration.go));
    expect(window.location.hash).toBe("#/printers");
  });

  it("keeps printer, tray and stock for the next time, but never a proof", async () => {
    const { user } = await openForm();
    await user.selectOptions(select(print.stock), "1");
    await user.selectOptions(select(print.printer), HP);
    await user.click(screen.getByRole("radio", { name: new RegExp(`^${print.modes.proof?.name}`) }));
    window.location.hash = "#/desk";
    await titled(vi.desk.title);
    window.location.hash = "#/print/2";
    await waitFor(() => expect(select(print.printer)).toHaveProperty("value", HP));
    expect(select(print.stock)).toHaveProperty("value", "1");
    expect(screen.getByRole("radio", { name: new RegExp(`^${print.modes.full?.name}`) })).toHaveProperty("checked", true);
  });

  it("prints a check code only after its key was unlocked", async () => {
    const { user, calls } = await openForm();
    const tick = () => screen.getByRole("checkbox", { name: new RegExp(`^${print.code.tick}`) });
    await screen.findByText(print.code.locked);
    expect(tick()).toHaveProperty("disabled", true);
    await user.click(await button(print.code.unlock));
    await user.type(screen.getByLabelText(print.code.passphrase), "mat khau dai");
    await user.click(await button(print.code.unlockVerb));
    await waitFor(() => expect(tick()).toHaveProperty("checked", true));
    await user.click(await button(print.verb(10)));
    await screen.findByText("bang-khen.pdf");
    expect(calls("check_keys.unlock")[0]?.request).toEqual({ passphrase: "mat khau dai" });
    expect(calls("certificates.print")[0]?.request).toMatchObject({ check_code: true });
  });
});

describe("the report before printing", () => {
  it("shows the sheet of a remark, and the record that differs", async () => {
    const { user, calls } = await openForm();
    await user.click(await button(vi.fit.show(18)));
    await waitFor(() => expect(calls("certificates.preview").at(-1)?.request).toMatchObject({ only: [18] }));
    expect(await screen.findByText(vi.fit.onlyThis(18))).toBeTruthy();
    await user.click(await button(vi.fit.personOf(20)));
    expect(window.location.hash).toBe("#/people/2");
  });

  it("holds printing back for what must be mended, but lets a proof through", async () => {
    const { user } = await openForm("#/print/2", { scene: "problems" });
    expect(await screen.findByText(print.blocked(1))).toBeTruthy();
    expect(await button(print.verb(10))).toHaveProperty("disabled", true);
    await user.click(screen.getByRole("radio", { name: new RegExp(`^${print.modes.proof?.name}`) }));
    expect(await button(print.verb(10))).toHaveProperty("disabled", false);
  });
});

describe("printing on paper", () => {
  async function printed(options: Parameters<typeof openWindow>[1] = {}) {
    const opened = await openForm("#/print/2", options);
    await opened.user.selectOptions(select(print.stock), "1");
    await opened.user.selectOptions(select(print.printer), HP);
    await opened.user.click(await button(print.verbPrint(10)));
    return opened;
  }

  it("asks first how many sheets of what go to which printer, and prints nothing on «Để sau»", async () => {
    const { user, calls } = await printed();
    const dialog = within(await screen.findByRole("alertdialog", UNDER));
    expect(dialog.getByText(print.ask.stockSheets("10", "Phôi A4", "240"))).toBeTruthy();
    expect(dialog.getByText("11-20")).toBeTruthy();
    await user.click(dialog.getByRole("button", { name: vi.confirm.cancel, ...UNDER }));
    expect(calls("certificates.print")).toEqual([]);
  });

  it("locks the run, asks whether the last sheet came out, and goes on from where the jam was", async () => {
    const { user, calls } = await printed();
    await user.click(await button(print.ask.verb));
    expect(await screen.findByText(`Máy in ${HP} đã nhận 10 tờ.`)).toBeTruthy();
    expect(calls("certificates.print")[0]?.request).toMatchObject({ printer: HP, tray: "", stock_id: 1, only: [] });
    expect(screen.getByRole("button", { name: print.openPdf })).toBeTruthy();
    // The question stands once: in the result, not above it too.
    await screen.findByText(print.done.question);
    await waitFor(() => expect(screen.getAllByRole("button", { name: /^Kẹt giấy/ })).toHaveLength(1));
    // The dialog before has to let go of the window, which takes less than an officer does.
    await new Promise((resolve) => setTimeout(resolve, 400));
    await user.click(screen.getByRole("button", { name: /^Kẹt giấy/ }));
    const dialog = within(await screen.findByRole("dialog"));
    await user.click(dialog.getByRole("button", { name: print.run.verb, ...UNDER }));
    expect(dialog.getByText(print.run.lastWrong("11-20"))).toBeTruthy();
    await user.type(dialog.getByRole("textbox", { name: print.run.last, ...UNDER }), "15");
    await user.type(dialog.getByRole("textbox", { name: print.run.spoiled, ...UNDER }), "17");
    await user.click(dialog.getByRole("button", { name: print.run.verb, ...UNDER }));
    expect(dialog.getByText(print.run.spoiledAfter(17))).toBeTruthy();
    await user.clear(dialog.getByRole("textbox", { name: print.run.spoiled, ...UNDER }));
    await user.type(dialog.getByRole("textbox", { name: print.run.spoiled, ...UNDER }), "12");
    await user.type(dialog.getByRole("textbox", { name: print.run.blanks, ...UNDER }), "2");
    expect(dialog.getByText(`${print.run.outcome("4", "1")} ${print.run.outcomeRest("6", 12)}`)).toBeTruthy();
    await user.click(dialog.getByRole("button", { name: print.run.verb, ...UNDER }));
    await user.click(await button(print.done.continue(12)));
    expect(calls("prints.report")[0]?.request).toEqual({ id: 2, last: 15, spoiled: [12], blanks: 2, note: "" });
    expect(screen.getByRole("textbox", { name: print.range })).toHaveProperty("value", "12, 16-20");
    expect(await button(print.verbPrint(6))).toHaveProperty("disabled", false);
  });

  it("offers no Undo for what the print register has for good", async () => {
    const { user } = await printed();
    await user.click(await button(print.ask.verb));
    await screen.findByText(print.done.question);
    expect(screen.queryByRole("button", { name: vi.toast.undo })).toBeNull();
  });

  it("wants the reason before the question where sheets are printed again", async () => {
    const { user, calls } = await openForm("#/print/1");
    await user.selectOptions(select(print.printer), HP);
    await user.click(await button(print.verbPrint(10)));
    expect(screen.queryByRole("alertdialog", UNDER)).toBeNull();
    const reason = screen.getByRole("textbox", { name: print.reason });
    expect(document.activeElement).toBe(reason);
    await user.type(reason, "Rách");
    await user.click(await button(print.verbPrint(10)));
    await user.click(await button(print.ask.verb));
    await waitFor(() => expect(calls("certificates.print")[0]?.request).toMatchObject({ reprint_reason: "Rách" }));
  });
});

describe("the queue and the runs", () => {
  it("puts a run that nobody told of on top, and takes «Ra đủ» for it", async () => {
    const { user, calls } = await openForm("#/print", { scene: "jam" });
    const untold = within(await screen.findByRole("list", { name: print.queue.open }));
    await user.click(untold.getByRole("button", { name: /^Ra đủ/ }));
    expect(await screen.findByText(print.run.allSaid("6"))).toBeTruthy();
    expect(calls("prints.report")[0]?.request).toEqual({ id: 1, spoiled: [], blanks: 0, note: "" });
    await waitFor(() => expect(screen.queryByRole("list", { name: print.queue.open })).toBeNull());
  });

  it("lists what waits, and goes on from the next number", async () => {
    const { user } = await openForm("#/print/1", { scene: "jam" });
    await user.click(screen.getByRole("tab", { name: print.tabs.queue("4") }));
    await user.click(await button(print.queue.beginOf(print.done.continue(17), "1025/QĐ-UBND")));
    expect(window.location.hash).toBe("#/print/2");
    await waitFor(() => expect(screen.getByRole("textbox", { name: print.range })).toHaveProperty("value", "17-20"));
  });

  it("hands the locked PDF over for signing and takes the signed file back", async () => {
    const { user, calls } = await openForm("#/print/1");
    await user.click(screen.getByRole("tab", { name: print.tabs.runs("1") }));
    await user.click(await button(/^Xuất để ký số/));
    expect(await screen.findByText(print.runs.exported("bang-khen.pdf"))).toBeTruthy();
    await user.click(await button(/^Nhận tệp đã ký/));
    expect(await screen.findByText(/Phần đầu tệp đúng từng byte/)).toBeTruthy();
    expect(calls("signing.take")[0]?.request).toEqual({ id: 1, file: 7 });
    await user.click(await button(/^Mở bản đã khoá/));
    await waitFor(() => expect(calls("prints.open")[0]?.request).toEqual({ id: 1 }));
  });
});
