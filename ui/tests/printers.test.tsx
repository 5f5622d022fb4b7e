// Printers, their calibration, and stock: what an officer can do there and what reaches the program.
import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { decimal, typedDecimal } from "../src/parts/decimal";
import { expected, wordsOf } from "../src/screens/printers/correction";
import { corrections, guide, printers } from "../src/text/printers";
import { classes, fieldNames, stock } from "../src/text/stock";
import { vi } from "../src/text/vi";
import { openWindow, titled } from "./window";

const press = (name: string | RegExp) => screen.getByRole("button", { name });
const box = (name: string | RegExp) => screen.getByRole("textbox", { name }) as HTMLInputElement;
const PLAIN = { turn: 0, dx: 0, dy: 0, sx: 1, sy: 1, theta: 0 };

describe("decimal numbers", () => {
  it.each([
    ["20,5", 20.5],
    ["20.5", 20.5],
    [" -0,4 mm", -0.4],
    ["\u22121", -1],
    ["1.000,5", undefined],
    ["", undefined],
    ["hai", undefined],
  ])("«%s» is read as %s", (typed, value) => expect(typedDecimal(typed)).toBe(value));

  it("are written with a comma and without a nought that has a minus", () => {
    expect(decimal(1.25)).toBe("1,25");
    expect(decimal(-0.04, 1)).toBe("0");
    expect(decimal(1, 3, 3)).toBe("1,000");
  });
});

describe("a correction", () => {
  it("is said in the direction that the page is moved", () => {
    expect(wordsOf({ ...PLAIN, dx: 1.2, dy: -0.4 })).toBe("dịch phải 1,2 mm, dịch lên 0,4 mm");
    expect(wordsOf({ ...PLAIN, sx: 1.002, sy: 0.999, theta: -0.1 })).toBe("giãn ngang 0,2 %, co dọc 0,1 %, xoay trái 0,1°");
    expect(wordsOf(PLAIN)).toBe(corrections.none);
  });

  it("rests on crosses that are 20 mm from the edges", () => {
    expect([1, 2, 3, 4].map((cross) => expected(cross, { width: 420, height: 297 }))).toEqual([
      { left: 20, top: 20 },
      { left: 400, top: 20 },
      { left: 400, top: 277 },
      { left: 20, top: 277 },
    ]);
  });

  it("names each cross by the corner in which it stands", () => {
    const corner = (cross: number) => {
      const { left, top } = expected(cross, { width: 420, height: 297 });
      return `Góc ${top < 297 / 2 ? "trên" : "dưới"} ${left < 420 / 2 ? "trái" : "phải"}`;
    };
    expect(guide.crosses).toEqual([1, 2, 3, 4].map(corner));
  });
});

async function toSheet() {
  const opened = openWindow("#/printers");
  await opened.user.click(await screen.findByRole("button", { name: printers.begin }));
  await opened.user.click(await screen.findByRole("radio", { name: /Canon/ }));
  await opened.user.click(press(guide.toSheet));
  await screen.findByText("to-do-1.pdf");
  return opened;
}

/** Types the distances of the crosses, left and top in turn. */
async function measure(opened: Awaited<ReturnType<typeof toSheet>>, distances: string[]) {
  await opened.user.click(press(guide.toMeasure));
  const fields = await screen.findAllByRole("textbox", { name: /^Dấu \d/ });
  for (const [index, distance] of distances.entries()) await opened.user.type(fields[index] as HTMLElement, distance);
}

describe("the guide that calibrates a printer", () => {
  it("prints the sheet for the stock's own size and the chosen turn, without a correction at first", async () => {
    const opened = await toSheet();
    expect(opened.calls("calibrations.sheet").at(-1)?.request).toEqual({
      route: { printer: "Canon LBP8780x (A3)", tray: "", stock_id: 1 },
      width: 420,
      height: 297,
      correction: PLAIN,
    });
    await opened.user.click(press(guide.print("Canon LBP8780x (A3)")));
    expect(await screen.findByText(/Đã gửi 1 trang/)).toBeTruthy();
  });

  it("asks to measure again what is more than 5 mm off, and does not forbid it", async () => {
    const opened = await toSheet();
    await measure(opened, ["25,1"]);
    expect(screen.getByText(guide.doubtful)).toBeTruthy();
    const field = box(guide.fieldOf(1, guide.fromLeft));
    await opened.user.clear(field);
    await opened.user.type(field, "24,9");
    expect(screen.queryByText(guide.doubtful)).toBeNull();
  });

  it("names the distance that is missing and asks the program nothing", async () => {
    const opened = await toSheet();
    await measure(opened, ["20,5", "20", "400"]);
    await opened.user.click(press(guide.solve));
    expect(screen.getAllByText(guide.noNumber)).toHaveLength(5);
    expect(document.activeElement).toBe(box(guide.fieldOf(2, guide.fromTop)));
    expect(opened.calls("calibrations.solve")).toEqual([]);
  });

  it("prints the second sheet with the correction and keeps it as confirmed once it fits", async () => {
    const opened = await toSheet();
    // Everything lies 1.5 mm too far right and 0.5 mm too low.
    await measure(opened, ["21,5", "20.5", "401,5", "20,5", "401,5", "277,5", "21,5", "277,5"]);
    await opened.user.click(press(guide.solve));
    expect((await screen.findAllByText("dịch trái 1,5 mm, dịch lên 0,5 mm")).length).toBe(1);
    expect(opened.calls("calibrations.solve")[0]?.request).toEqual({
      width: 420,
      height: 297,
      correction: PLAIN,
      measured: [
        { cross: 1, from_left: 21.5, from_top: 20.5 },
        { cross: 2, from_left: 401.5, from_top: 20.5 },
        { cross: 3, from_left: 401.5, from_top: 277.5 },
        { cross: 4, from_left: 21.5, from_top: 277.5 },
      ],
    });
    await opened.user.click(press(guide.printSecond));
    await screen.findByText("to-do-2.pdf");
    await opened.user.click(press(guide.fits));
    await titled(vi.rail.printers);
    const saved = opened.calls("calibrations.save")[0]?.request as { confirmed: boolean; correction: { dx: number } };
    expect(saved.confirmed).toBe(true);
    expect(saved.correction.dx).toBeCloseTo(-1.5, 6);
    expect(screen.getByRole("button", { name: vi.toast.undo })).toBeTruthy();
  });

  it("measures two crosses where the officer is in a hurry", async () => {
    const opened = await toSheet();
    await opened.user.click(press(guide.toMeasure));
    await opened.user.click(await screen.findByRole("radio", { name: guide.two }));
    const fields = screen.getAllByRole("textbox", { name: /^Dấu \d/ });
    for (const [index, distance] of ["20", "20", "400", "277"].entries()) await opened.user.type(fields[index] as HTMLElement, distance);
    await opened.user.click(press(guide.solve));
    await screen.findByRole("button", { name: guide.fits });
    const request = opened.calls("calibrations.solve")[0]?.request as { measured: { cross: number }[] };
    expect(request.measured.map((one) => one.cross)).toEqual([1, 3]);
  });

  it("works for a printer elsewhere: a label, a size of its own, and a PDF to carry there", async () => {
    const opened = openWindow("#/printers", { scene: "bare" });
    await opened.user.click(await screen.findByRole("button", { name: printers.begin }));
    await opened.user.click(await screen.findByRole("button", { name: guide.toSheet }));
    expect(await screen.findByText(guide.noName)).toBeTruthy();
    await opened.user.type(box(new RegExp(guide.otherName)), "Máy A3 ở Văn phòng");
    await opened.user.selectOptions(screen.getByRole("combobox", { name: guide.size }), "free");
    await opened.user.type(box(guide.width), "450,5");
    await opened.user.type(box(guide.height), "350");
    await opened.user.click(press(guide.toSheet));
    await screen.findByText("to-do-1.pdf");
    expect(opened.calls("calibrations.sheet").at(-1)?.request).toMatchObject({ route: { printer: "Máy A3 ở Văn phòng", tray: "" }, width: 450.5, height: 350 });
    expect(screen.queryByRole("button", { name: /^In ra/ })).toBeNull();
    expect(press(vi.paper.save)).toBeTruthy();
  });
});

describe("the calibrations", () => {
  it("say for each printer what is confirmed, what is not, and for which stock nothing is known", async () => {
    openWindow("#/printers");
    const canon = within(await screen.findByRole("region", { name: printers.tableOf("Canon LBP8780x (A3)") }));
    expect(canon.getByText(printers.confirmed("27/02/2024"))).toBeTruthy();
    expect(canon.getAllByText(printers.missing)).toHaveLength(2);
    const hp = within(screen.getByRole("region", { name: printers.tableOf("HP LaserJet Pro M404") }));
    expect(hp.getByText(printers.unconfirmed)).toBeTruthy();
  });

  it("are changed by hand in steps, inside their limits, and are unconfirmed then", async () => {
    const { user, calls } = openWindow("#/printers");
    await user.click((await screen.findAllByRole("button", { name: /^Sửa tay/ }))[0] as HTMLElement);
    const dx = box(corrections.dx);
    await user.click(dx);
    await user.keyboard("{ArrowUp}{ArrowUp}");
    expect(dx.value).toBe("1,4");
    const theta = box(corrections.theta);
    await user.clear(theta);
    await user.type(theta, "2,5");
    await user.click(press(corrections.editVerb));
    await waitFor(() => expect(theta.getAttribute("aria-invalid")).toBe("true"));
    expect(screen.getByText(corrections.range("-2", "2"))).toBeTruthy();
    await user.clear(theta);
    await user.type(theta, "-0.05");
    await user.click(press(corrections.editVerb));
    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
    expect(calls("calibrations.save")[0]?.request).toMatchObject({
      route: { printer: "Canon LBP8780x (A3)", tray: "tray2", stock_id: 1 },
      correction: { turn: 90, dx: 1.4, dy: -0.4, theta: -0.05 },
      measured: [],
      confirmed: false,
    });
  });

  it("are removed with Undo", async () => {
    const { user } = openWindow("#/printers");
    await user.click((await screen.findAllByRole("button", { name: /^Bỏ căn chỉnh HP/ }))[0] as HTMLElement);
    await waitFor(() => expect(screen.queryByText(printers.unconfirmed)).toBeNull());
    await user.click(press(vi.toast.undo));
    expect(await screen.findByText(printers.unconfirmed)).toBeTruthy();
  });
});

async function openStocks() {
  const opened = openWindow("#/printers");
  await opened.user.click(await screen.findByRole("tab", { name: printers.tabs.stocks }));
  await screen.findByRole("article", { name: "Giấy khen A4" });
  return opened;
}

describe("the stock", () => {
  it("counts sheets and says so where more were used than came in", async () => {
    await openStocks();
    const old = within(screen.getByRole("article", { name: /mẫu cũ/ }));
    expect(old.getByText(stock.leftUnder("3"), { exact: false })).toBeTruthy();
    expect(old.getByText(/297 mm/)).toBeTruthy();
  });

  it("receives sheets, with dots between thousands, and Undo takes them back", async () => {
    const { user, calls } = await openStocks();
    await user.click(press(stock.receiveOf("Giấy khen A4")));
    await user.click(within(screen.getByRole("dialog")).getByRole("button", { name: stock.receiveVerb }));
    expect(screen.getByText(stock.noSheets)).toBeTruthy();
    await user.type(box(new RegExp(`^${stock.sheets}`)), "1.000");
    await user.click(within(screen.getByRole("dialog")).getByRole("button", { name: stock.receiveVerb }));
    expect(await screen.findByText("1.464")).toBeTruthy();
    expect(calls("stocks.receive")[0]?.request).toEqual({ id: 3, sheets: 1000, received_on: "2024-03-04", note: "" });
    await user.click(press(vi.toast.undo));
    expect(await screen.findByText("464")).toBeTruthy();
  });

  it("sends only the parts that differ from the class, and takes them back to it", async () => {
    const { user, calls } = await openStocks();
    await user.click(press(stock.add));
    await user.type(box(new RegExp(stock.name)), "Phôi mới");
    await user.selectOptions(screen.getByRole("combobox", { name: stock.paperSize }), "free");
    const width = box(stock.width);
    await user.clear(width);
    await user.type(width, "300,3");
    await user.click(screen.getByRole("radio", { name: new RegExp(classes.p3?.name ?? "") }));
    await user.click(screen.getByText(stock.fields, { selector: "summary" }));
    const line = screen.getByRole("combobox", { name: fieldNames.register_line }) as HTMLSelectElement;
    expect(line.value).toBe("values");
    await user.selectOptions(line, "hidden");
    await user.selectOptions(screen.getByRole("combobox", { name: fieldNames.honour }), "print");
    await user.selectOptions(screen.getByRole("combobox", { name: fieldNames.honour }), "preprinted");
    await user.click(press(stock.save));
    expect(screen.getByText(stock.wrongSize)).toBeTruthy();
    await user.clear(width);
    await user.type(width, "300,5");
    await user.click(press(stock.save));
    await screen.findByRole("article", { name: "Phôi mới" });
    expect(calls("stocks.save")[0]?.request).toEqual({ name: "Phôi mới", width: 300.5, height: 210, class: "p3", shows: { register_line: "hidden" }, without_scan: false });
  });

  it("keeps the form open after a new scan, so that it can be laid on the sheet", async () => {
    const { user, calls } = await openStocks();
    await user.click(press(stock.editOf("Giấy khen A4")));
    await user.click(await screen.findByRole("button", { name: stock.scanChoose }));
    await user.click(press(stock.save));
    const left = (await screen.findByRole("textbox", { name: `${stock.scanLeft} (mm)` })) as HTMLInputElement;
    await user.clear(left);
    await user.type(left, "-1,5");
    await user.click(press(stock.save));
    await screen.findByRole("article", { name: "Giấy khen A4" });
    expect(calls("stocks.save")[0]?.request).toMatchObject({ id: 3, scan_file: 7 });
    expect(calls("stocks.save")[1]?.request).toMatchObject({ id: 3, scan_place: { left: -1.5, top: 0, width: 297, height: 210 }, without_scan: false });
  });
});
