// Printers, stock, the golden register's certificates and the keys of check codes, with their forms and dialogs.
import { codes } from "../../src/text/codes";
import { corrections, guide, printers } from "../../src/text/printers";
import { book, certificate, checkCode, printRegister } from "../../src/text/register";
import { stock } from "../../src/text/stock";
import { vi } from "../../src/text/vi";
import { clickFirstRow } from "./grid";
import { goOn, place, press, type Scene } from "./scene";

const SIZE = { width: 297, height: 210 };
const STOCK = "Giấy khen A4, phôi thử";

const calibrations = place("printers", "/printers", vi.rail.printers);
const stocks = goOn(calibrations, "stocks", press("tab", printers.tabs.stocks));
const register = place("register-tabs", "/register", vi.register.title);
const keys = place("settings-codes", "/settings/codes", vi.settings.title);

/** Step 1 of the guide for a printer elsewhere, which every machine has. */
const aim = goOn(calibrations, "guide-aim", async (opened) => {
  await press("button", printers.begin)(opened);
  await opened.page.getByRole("radio", { name: guide.other }).click();
  await opened.page.getByRole("textbox", { name: guide.otherName }).fill("Máy A3 ở Văn phòng");
});
const sheet = goOn(aim, "guide-sheet", async (opened) => {
  await opened.page.getByRole("combobox", { name: guide.paper }).selectOption({ label: guide.plain });
  await press("button", guide.toSheet)(opened);
  await opened.page.getByRole("button", { name: vi.paper.save }).waitFor();
});
const measure = goOn(sheet, "guide-measure", async (opened) => {
  await press("button", guide.toMeasure)(opened);
  const distances = ["21,5", "20,5", String(SIZE.width - 18.5), "20,5", String(SIZE.width - 18.5), String(SIZE.height - 19.5), "27", String(SIZE.height - 19.5)];
  const fields = opened.page.getByRole("textbox", { name: /\(mm\)$/ });
  for (const [index, distance] of distances.entries()) await fields.nth(index).fill(distance);
});
const result = goOn(measure, "guide-result", async (opened) => {
  await opened.page.getByRole("textbox", { name: guide.fieldOf(4, guide.fromLeft) }).fill("21,5");
  await press("button", guide.solve)(opened);
  await opened.page.getByRole("heading", { name: guide.resultTitle }).waitFor();
});

/** The calibration that `prepare` kept, changed by hand. */
const changed = goOn(calibrations, "calibration-edit", async (opened) => {
  await opened.page.getByRole("button", { name: /^S\u1eeda tay/ }).first().click();
  await opened.page.getByRole("textbox", { name: corrections.dx }).waitFor();
});

const code = (name: string, typed: string): Scene =>
  goOn(register, name, async (opened) => {
    await press("button", checkCode.open)(opened);
    await opened.page.getByRole("textbox", { name: checkCode.field }).fill(typed);
    await opened.page.keyboard.press("Enter");
    await opened.page.getByText(checkCode.verdicts.unreadable?.name ?? "").waitFor();
  });

export const PRINTERS_SCENES: Scene[] = [
  calibrations,
  changed,
  aim,
  sheet,
  measure,
  result,
  stocks,
  goOn(stocks, "stock-form", async (opened) => {
    await press("button", stock.add)(opened);
    await opened.page.getByRole("textbox", { name: stock.name }).fill(STOCK);
    await opened.page.getByText(stock.fields).click();
  }),
  goOn(register, "register-prints", press("tab", printRegister.tabs.prints)),
  goOn(register, "register-book", press("button", book.open)),
  goOn(register, "register-replace", async (opened) => {
    await clickFirstRow(opened.page);
    await opened.page.getByRole("button", { name: certificate.replace }).click();
    await press("button", certificate.next)(opened);
  }),
  code("code-unreadable", "0000"),
  keys,
  goOn(keys, "key-make", async (opened) => {
    await press("button", codes.make)(opened);
    await press("button", codes.makeVerb)(opened);
    await opened.page.getByText(codes.tooShort).waitFor();
  }),
];
