// The golden register: a certificate's sheets, its replacement, the year's book, checked codes; and the keys in the settings.
import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { problem } from "../src/backend/recorded";
import { codes, logo } from "../src/text/codes";
import { grid } from "../src/text/grid";
import { book, certificate, checkCode, printRegister } from "../src/text/register";
import { vi } from "../src/text/vi";
import { openWindow, UNDER } from "./window";

const press = (name: string | RegExp) => screen.getByRole("button", { name });
const box = (name: string | RegExp) => screen.getByRole("textbox", { name, ...UNDER }) as HTMLInputElement;

/** The register with the record of its first row beside it. */
async function openRow(options: Parameters<typeof openWindow>[1] = {}) {
  const opened = openWindow("#/register", options);
  await screen.findByText("Phòng Văn hóa và Thông tin", { selector: "strong" });
  await opened.user.click(await screen.findByRole("button", { name: grid.openRow }));
  const section = within(await screen.findByRole("region", { name: certificate.title }));
  return { ...opened, section };
}

describe("the certificate of a row", () => {
  it("keeps the golden-register number apart from the decision's number", async () => {
    const { section } = await openRow();
    expect(section.getByText(certificate.numberOf(11))).toBeTruthy();
    expect(section.getByText("1025/QĐ-UBND ngày 01/03/2024")).toBeTruthy();
    expect(await section.findByText(certificate.noPrints)).toBeTruthy();
  });

  it("is not spoken of where the award has no number in the register", async () => {
    const { user } = openWindow("#/register", {
      replies: {
        "register.page": () => ({
          total: 1,
          rows: [{ id: 5, year: 2019, golden_register_number: null, subject_id: 301, kind: "collective", recipient: "Phòng Tư pháp", recipient_line: "", award_name: "Tập thể lao động tiên tiến", decision_number: "", decision_date: "", prints: 0, revoked: false }],
        }),
      },
    });
    await screen.findByText("Phòng Tư pháp", { selector: "strong" });
    await user.click(await screen.findByRole("button", { name: grid.openRow }));
    await screen.findByRole("complementary");
    expect(screen.queryByRole("region", { name: certificate.title })).toBeNull();
  });

  it("is replaced by a decision only after it was confirmed, and then for good", async () => {
    const { user, calls, section } = await openRow();
    await user.click(await section.findByRole("button", { name: certificate.replace }));
    await user.click(press(certificate.next));
    expect(screen.getByText(certificate.noDecision)).toBeTruthy();
    await user.click(screen.getByRole("radio", { name: new RegExp(certificate.kinds.reissue ?? "") }));
    await user.type(box(new RegExp(certificate.decisionNumber)), "77/QĐ-UBND");
    await user.type(box(new RegExp(`^${certificate.why}`)), "Thất lạc khi chuyển trụ sở");
    await user.click(press(certificate.next));
    const dialog = within(await screen.findByRole("alertdialog", UNDER));
    expect(dialog.getByText(certificate.final)).toBeTruthy();
    expect(calls("certificates.replace")).toEqual([]);
    await user.click(dialog.getByRole("button", { name: certificate.verbs.reissue, ...UNDER }));
    expect(await section.findByText(certificate.replacementOf("Cấp lại", "77/QĐ-UBND", "04/03/2024"))).toBeTruthy();
    expect(calls("certificates.replace")[0]?.request).toEqual({
      award_id: 2011,
      kind: "reissue",
      decision_number: "77/QĐ-UBND",
      decided_on: "2024-03-04",
      reason: "Thất lạc khi chuyển trụ sở",
      returned: false,
    });
    expect(screen.queryByRole("button", { name: vi.toast.undo })).toBeNull();
  });

  it("keeps the form with what was written where the program refuses", async () => {
    const { user, section } = await openRow({
      replies: {
        "certificates.replace": () => {
          throw problem("certificate.decision_used", "refused", "Số quyết định này đã dùng.", { field: "decision_number" });
        },
      },
    });
    await user.click(await section.findByRole("button", { name: certificate.replace }));
    await user.type(box(new RegExp(certificate.decisionNumber)), "1025/QĐ-UBND");
    await user.type(box(new RegExp(`^${certificate.why}`)), "Sai tên");
    await user.click(press(certificate.next));
    await user.click(within(await screen.findByRole("alertdialog", UNDER)).getByRole("button", { name: certificate.verbs.exchange, ...UNDER }));
    expect(await screen.findByText("Số quyết định này đã dùng.")).toBeTruthy();
    expect(box(new RegExp(certificate.decisionNumber)).value).toBe("1025/QĐ-UBND");
  });
});

describe("the print register", () => {
  it("lists every sheet, also those that jammed or were spoiled, with the reason of a reprint", async () => {
    const { user, calls } = openWindow("#/register");
    await user.click(await screen.findByRole("tab", { name: printRegister.tabs.prints }));
    await screen.findAllByText(certificate.states.jam ?? "");
    expect(screen.getByText(certificate.states.spoiled ?? "")).toBeTruthy();
    expect(screen.getByText("Kẹt giấy")).toBeTruthy();
    expect(calls("prints.page")[0]?.request).toMatchObject({ text: "", offset: 0 });
  });
});

describe("the book of a year", () => {
  it("is made for the year that is chosen and can be opened and saved", async () => {
    const { user, calls } = openWindow("#/register");
    await user.click(await screen.findByRole("button", { name: book.open }));
    await user.selectOptions(await screen.findByRole("combobox", { name: book.year }), "2022");
    await user.click(press(book.make));
    expect(await screen.findByText("so-vang-2022.pdf")).toBeTruthy();
    expect(calls("register.book").map((call) => call.request)).toEqual([{ year: 2022 }]);
    expect(press(vi.paper.save)).toBeTruthy();
  });
});

async function scan(typed: string) {
  const opened = openWindow("#/register");
  await opened.user.click(await screen.findByRole("button", { name: checkCode.open }));
  await opened.user.type(await screen.findByRole("textbox", { name: checkCode.field, ...UNDER }), `${typed}{Enter}`);
  return opened;
}

describe("a code that is checked", () => {
  it.each([
    ["SV1", "genuine"],
    ["GIA1", "altered"],
    ["LA1", "unknown_key"],
    ["xyz", "unreadable"],
  ])("%s is shown as %s with its mark and word", async (code, verdict) => {
    const { calls } = await scan(code);
    expect(await screen.findByText(checkCode.verdicts[verdict]?.name ?? "")).toBeTruthy();
    expect(calls("check_codes.read")[0]?.request).toEqual({ code });
    expect(screen.getByText(checkCode.limit)).toBeTruthy();
  });

  it("says where it differs from the record", async () => {
    await scan("SV2");
    expect(await screen.findByText(/Sổ ghi «Văn phòng HĐND và UBND»/)).toBeTruthy();
  });

  it("never becomes a link or markup, whatever it says", async () => {
    await scan("SVLINK");
    expect(await screen.findByText("https://example.vn <b>x</b>")).toBeTruthy();
    expect(within(screen.getByRole("dialog", UNDER)).queryByRole("link", UNDER)).toBeNull();
  });

  it("makes room for the next scan, which takes its place", async () => {
    const { user } = await scan("SV1");
    await screen.findByText(checkCode.verdicts.genuine?.name ?? "");
    await user.keyboard("GIA{Enter}");
    expect(await screen.findByText(checkCode.verdicts.altered?.name ?? "")).toBeTruthy();
    expect(box(checkCode.field).value).toBe("GIA");
  });
});

const secret = (label: string) => screen.getByLabelText(new RegExp(label));

describe("the keys of check codes", () => {
  it("are off until one is made with a passphrase that was typed twice", async () => {
    const { user, calls } = openWindow("#/settings/codes");
    expect(await screen.findByText(codes.off, { exact: false })).toBeTruthy();
    await user.click(press(codes.make));
    await user.type(secret(codes.passphrase), "ngắn");
    await user.click(press(codes.makeVerb));
    expect(screen.getByText(codes.tooShort)).toBeTruthy();
    await user.type(secret(codes.passphrase), " mà dài");
    await user.type(secret(codes.again), "ngắn mà dai");
    await user.click(press(codes.makeVerb));
    expect(screen.getByText(codes.different)).toBeTruthy();
    expect(calls("check_keys.make")).toEqual([]);
    await user.clear(secret(codes.again));
    await user.type(secret(codes.again), "ngắn mà dài");
    await user.click(press(codes.makeVerb));
    expect(await screen.findByText(codes.unlocked, { exact: false })).toBeTruthy();
    expect(calls("check_keys.make").map((call) => call.request)).toEqual([{ passphrase: "ngắn mà dài" }]);
  });

  it("stay locked after a wrong passphrase, which is said at the field", async () => {
    const { user } = openWindow("#/settings/codes", { scene: "coded" });
    await user.click(await screen.findByRole("button", { name: codes.unlock }));
    await user.type(secret(codes.unlockField), "không phải");
    await user.click(press(codes.unlock));
    expect(await screen.findByText("Mật khẩu chưa đúng.")).toBeTruthy();
    await user.clear(secret(codes.unlockField));
    await user.type(secret(codes.unlockField), "tràng an 2024");
    await user.click(press(codes.unlock));
    expect(await screen.findByText(codes.unlocked, { exact: false })).toBeTruthy();
  });

  it("are revoked from a day, after a question", async () => {
    const { user, calls } = openWindow("#/settings/codes", { scene: "coded" });
    await user.click(await screen.findByRole("button", { name: codes.revokeOf("TA24") }));
    const day = box(codes.revokeFrom);
    await user.clear(day);
    await user.type(day, "1/3/2024");
    await user.click(press(codes.revokeVerb));
    expect(await screen.findByText(codes.revoked("01/03/2024"))).toBeTruthy();
    expect(calls("check_keys.revoke")[0]?.request).toEqual({ id: 1, from: "2024-03-01" });
  });

  it("of other offices are added as the text that those sent", async () => {
    const { user } = openWindow("#/settings/codes");
    await user.click(await screen.findByRole("button", { name: codes.add }));
    await user.type(box(new RegExp(codes.publicKey)), "abc");
    await user.click(press(codes.addVerb));
    expect(await screen.findByText("Đây không phải khoá công khai của Sổ Vàng.")).toBeTruthy();
    await user.clear(box(new RegExp(codes.publicKey)));
    await user.type(box(new RegExp(codes.publicKey)), "SVK1-HN99-abc");
    await user.click(press(codes.addVerb));
    expect(await screen.findByText(codes.key("HN99"))).toBeTruthy();
  });
});

describe("the logo of the office", () => {
  it("is chosen beside the emblem and taken away again, each with Undo", async () => {
    const { user, calls } = openWindow("#/settings/office");
    await user.click(await screen.findByRole("button", { name: logo.chooseFor }));
    await user.click(await screen.findByRole("button", { name: logo.removeFor }));
    await waitFor(() => expect(screen.queryByRole("button", { name: logo.removeFor })).toBeNull());
    expect(calls("office.set_logo").map((call) => call.request)).toEqual([{ file: 7 }, {}]);
    expect(screen.getAllByRole("button", { name: vi.toast.undo }).length).toBeGreaterThan(0);
  });
});
