// The journal, the check of its chain, the bin, and the versions of a record.
import { fireEvent, screen, waitFor, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { problem } from "../src/backend/recorded";
import { act, bin, journal, verify, versions } from "../src/text/journal";
import { vi } from "../src/text/vi";
import { openWindow, UNDER } from "./window";

const press = (name: string | RegExp) => screen.getByRole("button", { name });
const panel = () => screen.findByRole("complementary");
const asked = (calls: { request: unknown }[]) => calls.map((call) => call.request as Record<string, unknown>).filter((one) => one.limit !== 1);

describe("the filters of the journal", () => {
  it("ask the program; the window leaves out no row by itself", async () => {
    // The program answers every question with the same acts, so whatever is missing was left out by the window.
    const row = { at: "2024-03-01T02:00:00Z", actor: "Hạnh", act: "people.edit", rows: 1, undoable: true, undone_by: null };
    const rows = ["Sửa hồ sơ A.", "Nhập danh sách B."].map((text, index) => ({ ...row, text, seq: 2 - index }));
    const page = { total: 2, rows, actors: ["Hạnh", "Toản"], families: [{ key: "import", name: "Nhập từ Excel" }], head_code: "ABCDE-FGHJK" };
    const { user, calls } = openWindow("#/journal", { replies: { "journal.page": () => page } });
    await screen.findByRole("option", { name: "Toản" });
    await user.selectOptions(screen.getByRole("combobox", { name: journal.actor }), "Toản");
    await user.selectOptions(screen.getByRole("combobox", { name: journal.family }), "import");
    await user.type(screen.getByRole("searchbox", { name: journal.search }), "bằng khen");
    const from = screen.getByRole("textbox", { name: journal.from });
    await user.type(from, "8/3/2024");
    await waitFor(() =>
      expect(asked(calls("journal.page")).at(-1)).toEqual({ text: "bằng khen", actor: "Toản", family: "import", from: "2024-03-08", offset: 0, limit: 200 }),
    );
    expect(screen.getByText("Sửa hồ sơ A.")).toBeTruthy();
    expect(screen.getByText("Nhập danh sách B.")).toBeTruthy();
  });

  it("say of half a day that it is none, and ask for nothing then", async () => {
    const { user, calls } = openWindow("#/journal");
    const from = await screen.findByRole("textbox", { name: journal.from });
    await user.type(from, "8/3");
    fireEvent.blur(from);
    expect(await screen.findByText(journal.dayWrong("8/3"))).toBeTruthy();
    expect(asked(calls("journal.page")).some((one) => "from" in one)).toBe(false);
  });
});

describe("an act of the journal", () => {
  it("shows who, its code, and each record before and after, in words too", async () => {
    openWindow("#/journal/acts/3");
    const beside = await panel();
    const record = (await within(beside).findAllByText("Đạt"))[0] as HTMLElement;
    expect(record.tagName).toBe("INS");
    expect(record.closest("dd")?.textContent).toMatch(/trước:.*sau:.*Đạt/);
    expect(within(beside).getByText(act.changed("21"))).toBeTruthy();
  });

  it("is undone with the officer's reason", async () => {
    const { user, calls } = openWindow("#/journal/acts/2");
    const beside = await panel();
    await user.type(await within(beside).findByRole("textbox", { name: act.undoReason }), "Nhập nhầm tệp");
    await user.click(within(beside).getByRole("button", { name: act.undo }));
    await waitFor(() => expect(calls("journal.undo").map((call) => call.request)).toEqual([{ seq: 2, reason: "Nhập nhầm tệp" }]));
    expect(await screen.findByText(act.undone(2))).toBeTruthy();
  });

  it("that cannot be undone says why in place of the button", async () => {
    openWindow("#/journal/acts/5");
    const beside = await panel();
    expect(await within(beside).findByText(/hiệu lực pháp lý/)).toBeTruthy();
    expect(within(beside).queryByRole("button", { name: act.undo })).toBeNull();
  });

  it("leads to the records that it changed", async () => {
    const { user } = openWindow("#/journal/acts/5");
    await user.click(await screen.findByRole("button", { name: /^Mở quyết định/ }));
    expect(window.location.hash).toBe("#/decisions/2");
  });

  it("of many records is read in parts from the program", async () => {
    const { user, calls } = openWindow("#/journal/acts/1");
    await user.click(await screen.findByRole("button", { name: act.after }));
    expect(await screen.findByText(act.part("41", "80", "242"))).toBeTruthy();
    expect(calls("journal.show").at(-1)?.request).toEqual({ seq: 1, offset: 40, limit: 40 });
  });
});

describe("the check of the journal", () => {
  async function check(code: string) {
    const opened = openWindow("#/journal");
    await opened.user.click(await screen.findByRole("button", { name: verify.open }));
    const head = (await screen.findByText(/^[A-Z0-9]{5}-[A-Z0-9]{5}$/)).textContent ?? "";
    await opened.user.type(screen.getByRole("textbox", { name: verify.code }), code || head.toLowerCase());
    await opened.user.click(press(verify.compare));
    return opened;
  }

  it("finds the code of a paper and opens its act", async () => {
    const { user } = await check("");
    expect(await screen.findByText(new RegExp(verify.whole))).toBeTruthy();
    await user.click(await screen.findByRole("button", { name: verify.show }));
    expect(window.location.hash).toBe("#/journal/acts/5");
  });

  it("says plainly that nothing carries a code", async () => {
    await check("ZZZZZ-ZZZZZ");
    expect(await screen.findByText(new RegExp(verify.unproven.slice(0, 30)))).toBeTruthy();
  });
});

describe("the bin", () => {
  it("shows what was removed and brings it back", async () => {
    const { user, calls } = openWindow("#/journal/bin");
    await user.click(await screen.findByText("Đặng Thị Ngọc Ánh"));
    const beside = await panel();
    await user.click(await within(beside).findByRole("button", { name: bin.restoreOf("Đặng Thị Ngọc Ánh") }));
    await waitFor(() => expect(calls("bin.restore").map((call) => call.request)).toEqual([{ image: 900 }]));
    expect(await screen.findByText(bin.restored("Đặng Thị Ngọc Ánh"))).toBeTruthy();
    // It can be undone like any act.
    expect(press(vi.toast.undo)).toBeTruthy();
  });
});

describe("the versions of a record", () => {
  it.each([
    ["#/people/12", "individual"],
    ["#/collectives/301", "collective"],
    ["#/decisions/2", "decision"],
    ["#/dossiers/HG-2023", "dossier"],
  ])("stand on the last tab at %s", async (place, kind) => {
    const { user, calls } = openWindow(place);
    const tab = await screen.findByRole("tab", { name: versions.tab });
    expect(tab.parentElement?.lastElementChild).toBe(tab);
    await user.click(tab);
    expect(await screen.findByRole("list", { name: versions.list })).toBeTruthy();
    expect(calls("records.versions")[0]?.request).toMatchObject({ kind });
  });

  it("offer an earlier value only where it can be put back, and ask first", async () => {
    const { user, calls } = openWindow("#/people/12");
    await user.click(await screen.findByRole("tab", { name: versions.tab }));
    const list = await screen.findByRole("list", { name: versions.list });
    expect(within(list).queryByRole("button", { name: /Mức xếp loại/ })).toBeNull();
    expect(within(list).queryByRole("button", { name: /Họ và tên/ })).toBeNull();
    await user.click(press(versions.restoreOf("Chức vụ", "Chuyên viên")));
    const dialog = await screen.findByRole("alertdialog", UNDER);
    expect(dialog.textContent).toContain(versions.confirm("Chức vụ", "Chuyên viên"));
    expect(calls("records.restore_field")).toHaveLength(0);
    await user.type(within(dialog).getByRole("textbox", { name: versions.reasonField, ...UNDER }), "Ghi nhầm");
    await user.click(within(dialog).getByRole("button", { name: versions.restore, ...UNDER }));
    await waitFor(() => expect(calls("records.restore_field").map((call) => call.request)).toEqual([{ image: 41, field: "post", reason: "Ghi nhầm" }]));
  });

  it("stay in the dialog when the program refuses", async () => {
    const refused = () => {
      throw problem("version.stale", "refused", "Chức vụ vừa được sửa lại.");
    };
    const { user } = openWindow("#/people/12", { replies: { "records.restore_field": refused } });
    await user.click(await screen.findByRole("tab", { name: versions.tab }));
    await user.click(await screen.findByRole("button", { name: versions.restoreOf("Chức vụ", "Chuyên viên") }));
    await user.click(within(await screen.findByRole("alertdialog", UNDER)).getByRole("button", { name: versions.restore, ...UNDER }));
    expect(await within(screen.getByRole("alertdialog", UNDER)).findByText("Chức vụ vừa được sửa lại.")).toBeTruthy();
  });
});
