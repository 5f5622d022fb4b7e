// The set-up of an office, its signers, its deadlines, and the life line of a person.
import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { problem } from "../src/backend/recorded";
import { deadlines, desk, life, ratings, signers, wizard } from "../src/text/life";
import { vi } from "../src/text/vi";
import { openWindow, titled, UNDER } from "./window";

const field = (name: string | RegExp) => screen.findByRole("textbox", { name });
const press = (name: string | RegExp) => screen.getByRole("button", { name });

/** The sentence that stands at a field. */
function saidAt(element: HTMLElement): string {
  const ids = (element.getAttribute("aria-describedby") ?? "").split(" ");
  return ids.map((id) => document.getElementById(id)?.textContent ?? "").join(" ");
}

async function openSetup(options: Parameters<typeof openWindow>[1] = {}) {
  const opened = openWindow("#/", { scene: "first", ...options });
  await opened.user.click(await screen.findByRole("button", { name: new RegExp(vi.firstRun.own) }));
  return opened;
}

describe("the set-up of an office", () => {
  it("says at the field what is missing and stays on its step", async () => {
    const { user } = await openSetup();
    await user.click(press(wizard.next));
    const name = await field(new RegExp(vi.office.name));
    expect(name.getAttribute("aria-invalid")).toBe("true");
    expect(saidAt(name)).toContain(wizard.noName);
    expect(document.activeElement).toBe(name);
    expect(screen.getByRole("heading", { name: wizard.step(1, 4, wizard.titles[0]) })).toBeTruthy();
  });

  it("keeps every letter when the officer goes back", async () => {
    const { user } = await openSetup();
    await user.type(await field(new RegExp(vi.office.name)), "UBND xã Hòa Bình");
    await user.click(press(wizard.next));
    await user.type(await field(vi.office.place), "Hòa Bình");
    await user.click(press(wizard.back));
    expect(await field(new RegExp(vi.office.name))).toHaveProperty("value", "UBND xã Hòa Bình");
    await user.click(press(wizard.next));
    expect(await field(vi.office.place)).toHaveProperty("value", "Hòa Bình");
  });

  it("keeps every letter for whoever goes back to the three ways and comes again", async () => {
    const { user } = await openSetup();
    await user.type(await field(new RegExp(vi.office.name)), "UBND xã Hòa Bình");
    await user.click(press(wizard.back));
    await user.click(await screen.findByRole("button", { name: new RegExp(vi.firstRun.own) }));
    expect(await field(new RegExp(vi.office.name))).toHaveProperty("value", "UBND xã Hòa Bình");
  });

  it("creates the office with all its signers, titles in lines, and says what to do next", async () => {
    const { user, calls } = await openSetup();
    await user.type(await field(new RegExp(vi.office.name)), "UBND xã Hòa Bình{Enter}");
    await user.type(await field(vi.office.place), "{Enter}");
    await user.type(await field(signers.name), "Trần Văn Bình");
    await user.click(press(wizard.next));
    expect(saidAt(await field(signers.title))).toContain(wizard.signerNoTitle);
    await user.type(await field(signers.title), "KT. CHỦ TỊCH{Enter}PHÓ CHỦ TỊCH");
    await user.click(press(wizard.addSigner));
    await user.type(screen.getAllByRole("textbox", { name: signers.name })[1] as HTMLElement, "Lê Thị Hoa");
    await user.type(screen.getAllByRole("textbox", { name: signers.title })[1] as HTMLElement, "CHỦ TỊCH");
    await user.click(press(wizard.next));
    expect(screen.getByText(/Trần Văn Bình.*Lê Thị Hoa/)).toBeTruthy();
    await user.click(press(wizard.create));
    expect(await screen.findByRole("heading", { name: wizard.afterTitle })).toBeTruthy();
    expect(calls("office.create").map((call) => call.request)).toEqual([
      { name: "UBND xã Hòa Bình", level: "province", place: "", head_title: "", signer_title: ["KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"], signer_name: "Trần Văn Bình" },
    ]);
    expect(calls("signers.save").map((call) => call.request)).toEqual([{ name: "Lê Thị Hoa", title: ["CHỦ TỊCH"] }]);
    await user.click(press(new RegExp(wizard.afterImport)));
    expect(window.location.hash).toBe("#/import/people");
  });

  it("leads back to the step of a field that the program refuses", async () => {
    const message = "Địa danh không được có chữ số.";
    const { user } = await openSetup({
      replies: {
        "office.create": () => {
          throw problem("input.unusable", "invalid", message, { field: "place" });
        },
      },
    });
    await user.type(await field(new RegExp(vi.office.name)), "UBND xã Hòa Bình{Enter}");
    await user.type(await field(vi.office.place), "Xã 12{Enter}");
    await user.click(press(wizard.next));
    await user.click(press(wizard.create));
    const place = await field(vi.office.place);
    expect(saidAt(place)).toContain(message);
    expect(place).toHaveProperty("value", "Xã 12");
  });
});

describe("the signers", () => {
  it("are added with title and name, corrected, and removed with Undo", async () => {
    const { user, calls } = openWindow("#/settings/signers");
    await user.click(await screen.findByRole("button", { name: signers.add }));
    await user.click(press(signers.save));
    expect(saidAt(await field(new RegExp(signers.name)))).toContain(signers.noName);
    await user.type(await field(new RegExp(signers.name)), "Đỗ Thị Mai");
    await user.type(await field(signers.title), "TM. ỦY BAN NHÂN DÂN{Enter}CHỦ TỊCH");
    await user.click(press(signers.save));
    expect(await screen.findByText("Đỗ Thị Mai")).toBeTruthy();
    expect(calls("signers.save")[0]?.request).toEqual({ name: "Đỗ Thị Mai", title: ["TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"] });
    await user.click(press(signers.removeOf("Đỗ Thị Mai")));
    await waitFor(() => expect(screen.queryByText("Đỗ Thị Mai")).toBeNull());
    await user.click(screen.getAllByRole("button", { name: vi.toast.undo }).at(-1) as HTMLElement);
    expect(await screen.findByText("Đỗ Thị Mai")).toBeTruthy();
  });

  it("are chosen when a decision is issued, and both fields stay free", async () => {
    const { user, calls } = openWindow("#/dossiers/TX-2023/issue/TTLDXS");
    await titled(/Tập thể lao động xuất sắc/);
    await user.selectOptions(await screen.findByRole("combobox", { name: signers.choose }), "2");
    expect(await field(vi.issue.signerTitle)).toHaveProperty("value", "CHỦ TỊCH");
    const name = await field(vi.issue.signerName);
    expect(name).toHaveProperty("value", "Trần Đình Phúc");
    await user.type(name, " A");
    await user.click(press(vi.issue.verb));
    await user.click(within(await screen.findByRole("alertdialog", UNDER)).getByRole("button", { name: vi.issue.verb, ...UNDER }));
    await waitFor(() => expect(calls("decisions.issue")).toHaveLength(1));
    expect(calls("decisions.issue")[0]?.request).toMatchObject({ signer_title: ["CHỦ TỊCH"], signer_name: "Trần Đình Phúc A" });
  });
});

describe("deadlines", () => {
  it("say in words what is overdue", async () => {
    openWindow("#/desk");
    expect(await screen.findByText(deadlines.overdue(3))).toBeTruthy();
    expect(screen.getByText(deadlines.left(7))).toBeTruthy();
  });

  it("are added with what and when, the day as it is typed", async () => {
    const { user, calls } = openWindow("#/desk");
    await user.click(await screen.findByRole("button", { name: deadlines.add }));
    await user.type(await field(new RegExp(deadlines.what)), "Trao thưởng");
    await user.type(await field(/^Hạn/), "mai");
    await user.click(press(deadlines.save));
    expect(saidAt(await field(/^Hạn/))).toContain(deadlines.noDay);
    const day = await field(/^Hạn/);
    await waitFor(() => expect(document.activeElement).toBe(day));
    expect(calls("deadlines.save")).toHaveLength(0);
    await user.clear(await field(/^Hạn/));
    await user.type(await field(/^Hạn/), "5/4/24");
    await user.click(press(deadlines.save));
    expect(await screen.findByText("Trao thưởng")).toBeTruthy();
    // The keyboard goes back to where the form was opened.
    expect(document.activeElement).toBe(press(deadlines.add));
    expect(calls("deadlines.save")[0]?.request).toEqual({ title: "Trao thưởng", due_on: "2024-04-05", dossier: "" });
  });

  it("are corrected with the revision that was seen, and ticked when done", async () => {
    const { user, calls } = openWindow("#/desk");
    const title = "Họp Hội đồng Thi đua – Khen thưởng";
    await user.click(await screen.findByRole("button", { name: deadlines.editOf(title) }));
    await user.clear(await field(/^Hạn/));
    await user.type(await field(/^Hạn/), "12/03/2024");
    await user.click(press(deadlines.save));
    await waitFor(() => expect(calls("deadlines.save")).toHaveLength(1));
    expect(calls("deadlines.save")[0]?.request).toMatchObject({ id: 2, revision: 1, due_on: "2024-03-12", dossier: "CD-2023" });
    await user.click(await screen.findByRole("checkbox", { name: deadlines.done(title) }));
    expect(await screen.findByText(deadlines.ticked(title))).toBeTruthy();
    expect(calls("deadlines.finish")[0]?.request).toEqual({ id: 2, done: true });
  });
});

describe("what was open lately", () => {
  it("names a decision by its number and leads there", async () => {
    const { user } = openWindow("#/desk");
    await user.click(await screen.findByRole("button", { name: /^1025\/QĐ-UBND/ }));
    expect(window.location.hash).toBe("#/decisions/2");
  });
});

describe("the year so far", () => {
  it("is the same in bars and in a table", async () => {
    const { user } = openWindow("#/desk");
    const card = await screen.findByRole("region", { name: desk.year(2024) });
    expect(within(card).getByText("182")).toBeTruthy();
    await user.click(within(card).getByRole("button", { name: desk.asTable }));
    const row = (await within(card).findAllByText("Lao động tiên tiến"))[0]?.closest("tr") as HTMLElement;
    expect(within(row).getByText("182")).toBeTruthy();
    expect(within(row).getByText(vi.kinds.individual ?? "")).toBeTruthy();
  });
});

describe("the life line", () => {
  it("shows each kind with its word and can be narrowed to one", async () => {
    const { user } = openWindow("#/people/12");
    const line = await screen.findByRole("list", { name: life.list });
    expect(within(line).getByText("Chiến sĩ thi đua cơ sở")).toBeTruthy();
    await user.click(press(life.filterOf(vi.history.kinds.rating ?? "", 2)));
    expect(within(line).queryByText("Chiến sĩ thi đua cơ sở")).toBeNull();
    expect(within(line).getAllByText(/nhiệm vụ$/)).toHaveLength(2);
  });

  it("takes a posting, with errors at their fields and nothing lost", async () => {
    const { user, calls } = openWindow("#/people/12");
    await user.click(await screen.findByRole("button", { name: life.adds.posting }));
    await user.type(await field(new RegExp(life.fromYear)), "2020");
    await user.type(await field(life.toYear), "2019");
    await user.click(press(life.save));
    expect(saidAt(await field(life.toYear))).toContain(life.yearOrder);
    expect(await field(new RegExp(life.fromYear))).toHaveProperty("value", "2020");
    await user.clear(await field(life.toYear));
    await user.click(press(life.save));
    await waitFor(() => expect(calls("people.add_posting")).toHaveLength(1));
    expect(calls("people.add_posting")[0]?.request).toEqual({ subject_id: 12, post: "Chuyên viên", unit: "Phòng Quản lý đô thị", from_year: 2020 });
    expect(await screen.findByText(/từ 2020/)).toBeTruthy();
  });

  it("takes a rating and an initiative", async () => {
    const { user, calls } = openWindow("#/people/12");
    await user.click(await screen.findByRole("button", { name: life.adds.rating }));
    await user.clear(await field(new RegExp(life.year)));
    await user.type(await field(new RegExp(life.year)), "2021");
    await user.selectOptions(screen.getByRole("combobox", { name: life.rating }), ratings[1]?.key ?? "");
    await user.click(press(life.save));
    await waitFor(() => expect(calls("people.set_rating")[0]?.request).toEqual({ subject_id: 12, year: 2021, rating: "HTT" }));
    await user.click(await screen.findByRole("button", { name: life.adds.initiative }));
    await user.click(press(life.save));
    expect(saidAt(await field(new RegExp(life.title)))).toContain(life.missing(life.title));
    await user.type(await field(new RegExp(life.title)), "Phiếu hẹn điện tử");
    await user.type(await field(life.decisionDate), "5/3/24");
    await user.click(press(life.save));
    await waitFor(() => expect(calls("people.add_initiative")).toHaveLength(1));
    expect(calls("people.add_initiative")[0]?.request).toEqual({ subject_id: 12, year: 2024, title: "Phiếu hẹn điện tử", decision_date: "2024-03-05", kind: "" });
  });

  it("says that a person is under discipline, and no longer once that was removed", async () => {
    const { user, calls } = openWindow("#/people/12");
    await user.click(await screen.findByRole("button", { name: life.adds.discipline }));
    await user.type(await field(new RegExp(life.decidedOn)), "01/02/2024");
    await user.click(press(life.save));
    expect(await screen.findByText(new RegExp(life.underDiscipline))).toBeTruthy();
    expect(calls("people.add_discipline")[0]?.request).toMatchObject({ form: "reprimand", decided_on: "2024-02-01" });
    await user.click(press(life.removeOf("Khiển trách")));
    await waitFor(() => expect(screen.queryByText(new RegExp(life.underDiscipline))).toBeNull());
    expect(screen.getAllByRole("button", { name: vi.toast.undo }).length).toBeGreaterThan(0);
    expect(calls("people.remove_history")[0]?.request).toMatchObject({ kind: "discipline" });
  });

  it("offers for a collective only what is its own: the rating of a year", async () => {
    openWindow("#/collectives/301");
    const panel = await screen.findByRole("complementary");
    expect(await within(panel).findByText("Tập thể lao động xuất sắc")).toBeTruthy();
    expect(within(panel).queryByRole("button", { name: new RegExp(`^${life.remove}`) })).toBeNull();
    const adds = within(panel).getByRole("group", { name: life.add });
    expect(within(adds).getAllByRole("button").map((button) => button.textContent)).toEqual([life.adds.rating]);
  });
});
