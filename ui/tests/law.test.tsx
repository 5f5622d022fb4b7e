// The catalogue of the law, the office's own rules, and what conditions ask for beside the lists.
import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { asPercent, fieldsOf, hundredths } from "../src/screens/law/ruleShape";
import { facts, pending, ranking, revoke } from "../src/text/facts";
import { grid } from "../src/text/grid";
import { law, localRules } from "../src/text/law";
import { vi } from "../src/text/vi";
import { openWindow, titled, UNDER } from "./window";

const press = (name: string | RegExp) => screen.getByRole("button", { name });
const box = (name: string | RegExp) => screen.getByRole("textbox", { name: typeof name === "string" ? new RegExp(`^${name}`) : name }) as HTMLInputElement;
const choice = (name: string) => screen.getByRole("combobox", { name });

describe("the catalogue", () => {
  it("lists the awards of the day that was chosen", async () => {
    const { user, calls } = openWindow("#/law");
    expect(await titled(law.title)).toBeTruthy();
    await screen.findByText("Lao động tiên tiến", { selector: "strong" });
    await user.clear(box(law.on));
    await user.type(box(law.on), "1/7/25{Enter}");
    await waitFor(() => expect(calls("catalogue.page").at(-1)?.request).toMatchObject({ on: "2025-07-01", text: "" }));
  });

  it("shows every version of the criteria, marks the one of the day, and says what was not verified and what stands in", async () => {
    openWindow("#/law/awards/TTLDXS");
    const panel = within(await screen.findByRole("complementary", { name: "Tập thể lao động xuất sắc" }));
    const criteria = within(await panel.findByRole("region", { name: law.sections.criteria }));
    expect(criteria.getByText(law.fromTo("01/01/2024", "30/06/2025")).closest("details")).toHaveProperty("open", true);
    expect(criteria.getByText(law.from("01/07/2025")).closest("details")).toHaveProperty("open", false);
    expect(criteria.getByText(law.standsIn)).toBeTruthy();
    expect(criteria.getAllByText(law.unverified).length).toBeGreaterThan(1);
    expect(criteria.getAllByText(law.current)).toHaveLength(1);
  });
});

/** The form of a new rule. */
async function openRule(options: Parameters<typeof openWindow>[1] = {}) {
  const opened = openWindow("#/law/local", options);
  await opened.user.click(await screen.findByRole("button", { name: localRules.add }));
  // The awards come a moment after the form.
  await screen.findAllByRole("option", { name: "Chiến sĩ thi đua cơ sở" });
  return opened;
}

describe("the office's own rules", () => {
  it("have the fields of their kind", () => {
    expect(fieldsOf("quota", "")).toEqual(["of", "percent"]);
    expect(fieldsOf("criterion", "initiative")).toEqual(["op", "number", "value"]);
    expect(fieldsOf("deadline", "")).toEqual(["value", "month", "day"]);
  });

  it.each([
    ["85,5", 8550],
    ["85.25 %", 8525],
    ["100", 10000],
    ["85,555", null],
    ["tám mươi", null],
  ])("read «%s» per cent of the index as %s hundredths", (typed, value) => expect(hundredths(typed)).toBe(value));
  it("write them back as they are typed", () => expect(asPercent(8550)).toBe("85,5"));

  it("are not sent without source and number, and say so at the field", async () => {
    const { user, calls } = await openRule();
    await user.click(press(localRules.save));
    expect(screen.getByText(localRules.noSource)).toBeTruthy();
    expect(screen.getByText(localRules.noPercent)).toBeTruthy();
    expect(calls("local_rules.save")).toEqual([]);
  });

  it("that the program refuses keep their form, with the reason at the field it speaks of", async () => {
    const { user, calls } = await openRule();
    await user.type(box(localRules.percent), "15");
    await user.type(box(localRules.to), "31/12/2023");
    await user.type(box(localRules.source), "Quy chế 12/QC-UBND");
    await user.click(press(localRules.save));
    const to = box(localRules.to);
    await waitFor(() => expect(to.getAttribute("aria-invalid")).toBe("true"));
    const said = (to.getAttribute("aria-describedby") ?? "").split(" ").map((id) => document.getElementById(id)?.textContent ?? "");
    expect(said.join()).toContain("Ngày hết hiệu lực ở trước ngày bắt đầu.");
    await waitFor(() => expect(document.activeElement).toBe(to));
    expect(calls("local_rules.save")[0]?.request).toMatchObject({ kind: "quota", of: "members", percent: 15, from: "2024-01-01", to: "2023-12-31", number: null, op: "" });
    await user.clear(to);
    await user.click(press(localRules.save));
    expect(await screen.findByText(localRules.saved)).toBeTruthy();
  });

  it("take a condition with its value, and are changed with the revision that was seen", async () => {
    const { user, calls } = await openRule();
    await user.selectOptions(choice(localRules.kind), "criterion");
    await user.selectOptions(choice(localRules.op), "not_newly_recruited");
    await user.type(box(localRules.months), "6");
    await user.type(box(localRules.source), "Quy chế 12");
    await user.click(press(localRules.save));
    await waitFor(() => expect(calls("local_rules.save")[0]?.request).toMatchObject({ kind: "criterion", op: "not_newly_recruited", number: 6, award: "", percent: null }));
    await user.click(await screen.findByRole("button", { name: localRules.editOf("Chỉ số CCHC từ 80 %") }));
    expect(box(localRules.parIndex.replace(/[()]/g, "\\$&")).value).toBe("80");
    await user.click(press(localRules.save));
    await waitFor(() => expect(calls("local_rules.save")[1]?.request).toMatchObject({ id: 1, revision: 1, percent: 8000, op: "par_index_at_least" }));
  });

  it("are removed with Undo", async () => {
    const { user, calls } = openWindow("#/law/local");
    await user.click(await screen.findByRole("button", { name: localRules.removeOf("Chỉ số CCHC từ 80 %") }));
    expect(await screen.findByRole("button", { name: vi.toast.undo })).toBeTruthy();
    expect(calls("local_rules.remove")[0]?.request).toEqual({ id: 1 });
  });

  it("go with the year from which the record is complete, which is taken back as it is given", async () => {
    const { user, calls } = openWindow("#/law/local");
    await screen.findByText(localRules.complete.none, { exact: false });
    await user.type(box(localRules.complete.year), "20");
    await user.click(press(localRules.complete.save));
    expect(screen.getByText(localRules.complete.wrong)).toBeTruthy();
    await user.type(box(localRules.complete.year), "20");
    await user.click(press(localRules.complete.save));
    await waitFor(() => expect(calls("record.complete_from")[0]?.request).toEqual({ year: 2020 }));
    await user.click(await screen.findByRole("button", { name: localRules.complete.clear }));
    await waitFor(() => expect(calls("record.complete_from")[1]?.request).toEqual({ year: null }));
  });
});

describe("facts beside the lists", () => {
  it("are written, shown, and taken away", async () => {
    const { user, calls } = openWindow("#/people/12");
    await user.click(await screen.findByRole("tab", { name: facts.tab }));
    await user.click(await screen.findByRole("button", { name: facts.add }));
    await user.selectOptions(choice(facts.what), "leader");
    await user.selectOptions(choice(facts.value), "0");
    await user.click(press(facts.save));
    await waitFor(() => expect(calls("facts.set")[0]?.request).toEqual({ subject_id: 12, key: "leader", year: null, value: 0 }));
    await user.click(await screen.findByRole("button", { name: facts.removeOf("Giữ chức vụ lãnh đạo, quản lý") }));
    await waitFor(() => expect(calls("facts.set")[1]?.request).toEqual({ subject_id: 12, key: "leader", year: null, value: null }));
  });

  it("hold a pending matter until its end is written", async () => {
    const { user, calls } = openWindow("#/people/12");
    await user.click(await screen.findByRole("tab", { name: facts.tab }));
    await user.click(await screen.findByRole("button", { name: pending.add }));
    await user.selectOptions(choice(pending.kind), "inspection");
    await user.click(press(pending.save));
    expect(await screen.findByText(pending.since("04/03/2024"))).toBeTruthy();
    await user.click(press(pending.endOf("Đang thanh tra, kiểm tra, điều tra")));
    await user.click(press(pending.save));
    expect(await screen.findByText(pending.over("04/03/2024", "04/03/2024"))).toBeTruthy();
    expect(calls("pending.save")[1]?.request).toMatchObject({ kind: "inspection", opened_on: "2024-03-04", closed_on: "2024-03-04" });
  });

  it("take the place of a collective in its cluster; a person has none", async () => {
    const { user, calls } = openWindow("#/collectives/301");
    await user.click(await screen.findByRole("tab", { name: facts.tab }));
    await user.click(await screen.findByRole("button", { name: ranking.add }));
    await user.click(press(ranking.save));
    expect(screen.getByText(ranking.placeWrong)).toBeTruthy();
    await user.type(box(ranking.place), "1");
    await user.click(press(ranking.save));
    await waitFor(() =>
      expect(calls("facts.add_ranking")[0]?.request).toEqual({ subject_id: 301, year: 2023, scope: "cluster_of_ministry_province", place: 1, review: "", initiated_by: "", years: null }),
    );
  });
});

describe("an award that is revoked", () => {
  it("is so only after it was confirmed, for good, and stays in the register with its mark", async () => {
    const { user, calls } = openWindow("#/register");
    await screen.findByText("Phòng Văn hóa và Thông tin", { selector: "strong" });
    await user.click(await screen.findByRole("button", { name: grid.openRow }));
    const section = within(await screen.findByRole("region", { name: revoke.title }));
    await user.click(section.getByRole("button", { name: revoke.open }));
    await user.click(press(revoke.next));
    expect(screen.getByText(revoke.noDecision)).toBeTruthy();
    await user.type(box(revoke.decisionNumber), "88/QĐ-UBND");
    await user.selectOptions(choice(revoke.ground), "forgery");
    await user.click(press(revoke.next));
    const dialog = within(await screen.findByRole("alertdialog", UNDER));
    expect(dialog.getByText(revoke.final)).toBeTruthy();
    expect(calls("awards.revoke")).toEqual([]);
    await user.click(dialog.getByRole("button", { name: revoke.verb, ...UNDER }));
    expect(await section.findByText(revoke.revokedNote)).toBeTruthy();
    expect(calls("awards.revoke")[0]?.request).toEqual({ award_record_id: 2011, decision_number: "88/QĐ-UBND", decided_on: "2024-03-04", ground: "forgery", note: "" });
    expect(screen.queryByRole("button", { name: vi.toast.undo })).toBeNull();
    expect(section.queryByRole("button", { name: revoke.open })).toBeNull();
    await waitFor(() => expect(screen.getAllByText(revoke.revoked).length).toBeGreaterThan(1));
  });
});
