// The check of criteria: filters, answers, the way to what is missing, quotas; the forecast; a decision for who does not meet them.
import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { again, eligibility, forecast, issueMore, quota, verdicts, why } from "../src/text/eligibility";
import { grid } from "../src/text/grid";
import { life } from "../src/text/life";
import { facts } from "../src/text/facts";
import { vi } from "../src/text/vi";
import type { QuotaLine } from "../src/wire/types";
import { openWindow, titled, UNDER } from "./window";

const press = (name: string | RegExp) => screen.getByRole("button", { name });
const nameOf = (verdict: string) => verdicts[verdict]?.name ?? "";
const chip = (verdict: string, many: number) => press(new RegExp(eligibility.chip(nameOf(verdict), String(many)).replace(/[()]/g, "\\$&")));
const DEMOCRACY = "Thực hiện tốt quy chế dân chủ, chấp hành chủ trương, chính sách";

/** The check of the round whose council is still to meet. */
async function openCheck(options: Parameters<typeof openWindow>[1] = {}) {
  const opened = openWindow("#/eligibility/CD-2023", options);
  await screen.findByText("Phòng Nội vụ", { selector: "strong" });
  return opened;
}

/** The panel of the row whose recipient has that name. */
async function openRow(user: ReturnType<typeof openWindow>["user"], name: string) {
  const row = (await screen.findByText(name, { selector: "strong" })).closest<HTMLElement>("[data-row]");
  const cursor = screen.getByRole("textbox", { name: grid.cell(eligibility.position) });
  cursor.focus();
  await user.keyboard("{ArrowDown}".repeat(Number(row?.dataset.row ?? 0)));
  await user.click(press(grid.openRow));
  return within(await screen.findByRole("complementary", { name }));
}

describe("the check of criteria", () => {
  it("begins with the round that is being worked on, and says in words how its nominations stand", async () => {
    openWindow("#/eligibility");
    expect(await titled(eligibility.title)).toBeTruthy();
    expect(await screen.findByRole("combobox", { name: eligibility.round })).toHaveProperty("value", "CD-2023");
    await screen.findByText("Phòng Nội vụ", { selector: "strong" });
    expect(chip("met", 13)).toBeTruthy();
    expect(screen.getAllByText(new RegExp(nameOf("unmet"))).length).toBeGreaterThan(1);
  });

  it("shows only the verdict that was chosen, and all when it is chosen again", async () => {
    const { user, calls } = await openCheck();
    await user.click(chip("unmet", 2));
    await waitFor(() => expect(screen.queryByText("Phòng Nội vụ", { selector: "strong" })).toBeNull());
    expect(screen.getByText("Phòng Giáo dục và Đào tạo", { selector: "strong" })).toBeTruthy();
    expect(calls("assessments.round").at(-1)?.request).toMatchObject({ dossier: "CD-2023", verdict: "unmet", award: "", limit: 200 });
    expect(chip("unmet", 2).getAttribute("aria-pressed")).toBe("true");
    await user.click(chip("unmet", 2));
    expect(await screen.findByText("Phòng Nội vụ", { selector: "strong" })).toBeTruthy();
  });

  it("asks for one award alone", async () => {
    const { user, calls } = await openCheck();
    await screen.findByRole("option", { name: "Tập thể lao động xuất sắc" });
    await user.selectOptions(screen.getByRole("combobox", { name: eligibility.awardFilter }), "BK_BBNT");
    await waitFor(() => expect(calls("assessments.round").at(-1)?.request).toMatchObject({ award: "BK_BBNT" }));
    await waitFor(() => expect(screen.queryByText("Phòng Nội vụ", { selector: "strong" })).toBeNull());
  });
});

describe("«Vì sao?»", () => {
  it("says what is asked, what the record holds and by which article, and folds what does not stand in the way", async () => {
    const { user } = await openCheck();
    const panel = await openRow(user, "Phòng Giáo dục và Đào tạo");
    expect(await panel.findByText(why.found("Nguyễn Thị Ánh: cảnh cáo, 12/05/2023"))).toBeTruthy();
    expect(panel.getByText(why.gatesMet("3"))).toBeTruthy();
    expect(panel.getByText(why.any)).toBeTruthy();
    expect(panel.getByText(why.bonusOf("2.700.000", "Hai triệu bảy trăm nghìn đồng chẵn"))).toBeTruthy();
  });

  it("sends an answer with its ground, shows it with who and when, and takes it back", async () => {
    const { user, calls } = await openCheck();
    const panel = await openRow(user, "Phòng Tài chính - Kế hoạch");
    await user.type(await panel.findByRole("textbox", { name: why.noteOf(DEMOCRACY) }), "Biên bản họp 02/02");
    await user.click(panel.getByRole("button", { name: why.answerAs(why.answers.yes, DEMOCRACY) }));
    expect(await panel.findByText(why.answerOf(why.answers.yes, "Hạnh", "04/03/2024"))).toBeTruthy();
    expect(panel.getByText(why.answerOn("Biên bản họp 02/02"))).toBeTruthy();
    expect(calls("assessments.answer")[0]?.request).toEqual({ nominations: [2002], key: "human_judgement.democracy", met: true, note: "Biên bản họp 02/02" });
    // The counts follow at once.
    expect(await screen.findByRole("button", { name: new RegExp(`${nameOf("met")} \\(14\\)`) })).toBeTruthy();
    await user.click(panel.getByRole("button", { name: why.takeBackOf(DEMOCRACY) }));
    expect(await panel.findByRole("button", { name: why.answerAs(why.answers.no, DEMOCRACY) })).toBeTruthy();
    expect(calls("assessments.answer")[1]?.request).toMatchObject({ met: null });
  });

  it("answers for all selected rows of the same award", async () => {
    const { user, calls } = await openCheck();
    const panel = await openRow(user, "UBND phường Bến Thuyền");
    screen.getByRole("textbox", { name: grid.cell(eligibility.position) }).focus();
    await user.keyboard("{Shift>}{ArrowUp}{ArrowUp}{ArrowUp}{ArrowUp}{/Shift}");
    const second = within(await screen.findByRole("complementary", { name: "Phòng Tài chính - Kế hoạch" }));
    expect(panel).toBeTruthy();
    await user.click(await second.findByRole("checkbox", { name: why.many("5") }));
    await user.click(second.getByRole("button", { name: why.answerAs(why.answers.no, DEMOCRACY) }));
    await waitFor(() => expect(calls("assessments.answer")).toHaveLength(1));
    expect(calls("assessments.answer")[0]?.request).toMatchObject({ nominations: [2002, 2003, 2004, 2005, 2006], met: false });
    expect(await screen.findByText(why.answered("5"))).toBeTruthy();
  });

  it("leads to the record that is missing, with its form open for that year", async () => {
    const { user } = await openCheck();
    const panel = await openRow(user, "Trường Tiểu học Hồ Sen");
    await user.click(await panel.findByRole("button", { name: "Ghi xếp loại năm 2023" }));
    expect(window.location.hash).toBe("#/collectives/307");
    const form = within(await screen.findByRole("form", { name: life.formOf(life.adds.rating) }));
    expect(form.getByRole("textbox", { name: new RegExp(life.year) })).toHaveProperty("value", "2023");
  });

  it("leads to a fact of its own with the fact already chosen", async () => {
    const { user, calls } = await openCheck();
    const panel = await openRow(user, "Trường Tiểu học Hồ Sen");
    await user.click(await panel.findByRole("button", { name: "Ghi năm thành lập" }));
    const form = within(await screen.findByRole("form", { name: facts.formOf("Năm thành lập") }));
    await user.type(form.getByRole("textbox", { name: new RegExp(facts.value) }), "1998");
    await user.click(form.getByRole("button", { name: facts.save }));
    await waitFor(() => expect(calls("facts.set")[0]?.request).toEqual({ subject_id: 307, key: "founded", year: null, value: 1998 }));
  });

  it("stands in the round too, and keeps its place from row to row", async () => {
    const { user } = openWindow("#/dossiers/CD-2023");
    await user.click(await screen.findByRole("tab", { name: vi.dossiers.tabNominations("20") }));
    await user.click(await screen.findByRole("button", { name: grid.openRow }));
    await user.click(await screen.findByRole("tab", { name: why.tabs.why }));
    const panel = within(screen.getByRole("complementary", { name: "Phòng Nội vụ" }));
    expect(await panel.findByText(why.gates)).toBeTruthy();
    screen.getByRole("textbox", { name: grid.cell(vi.nominations.position) }).focus();
    await user.keyboard("{ArrowDown}");
    const next = within(await screen.findByRole("complementary", { name: "Phòng Tài chính - Kế hoạch" }));
    expect(await next.findByRole("button", { name: why.answerAs(why.answers.yes, DEMOCRACY) })).toBeTruthy();
  });
});

describe("a quota", () => {
  const line = (used: number): QuotaLine => ({
    rule_id: 3, award: "BK_BBNT", award_name: "Bằng khen", sentence: "Không quá 1 bằng khen", used, limit: 1,
    standing: used > 1 ? `${used} trên 1; vượt ${used - 1}` : `${used} trên 1; còn ${1 - used}`, verdict: used > 1 ? "unmet" : "met", source: "Quy chế", unverified: false,
  });

  it("is a bar with its standing in words", async () => {
    await openCheck();
    const meter = await screen.findByRole("meter", { name: "Không quá 12 tập thể trong một đợt" });
    expect(meter.getAttribute("aria-valuetext")).toBe("10 trên 12; còn 2");
    expect(screen.getByText(quota.fine, { exact: false })).toBeTruthy();
  });

  it("turns to over before a nomination is added, and counts it for the award that is chosen", async () => {
    const { user, calls } = openWindow("#/dossiers/HG-2024", {
      replies: { "quotas.of_dossier": ({ more }) => ({ rows: [line(1 + more)] }) },
    });
    expect(await screen.findByText(quota.fine, { exact: false })).toBeTruthy();
    await user.click(screen.getAllByRole("button", { name: vi.nominations.add })[0] as HTMLElement);
    const dialog = within(await screen.findByRole("dialog", UNDER));
    expect(await dialog.findByText("2 trên 1; vượt 1", { exact: false })).toBeTruthy();
    expect(dialog.getByText(quota.over(1), { exact: false })).toBeTruthy();
    expect(calls("quotas.of_dossier").at(-1)?.request).toEqual({ dossier: "HG-2024", award: "BK_BBNT", more: 1 });
  });

  it("counts only the selected rows, and says so", async () => {
    const { user, calls } = await openCheck();
    screen.getByRole("textbox", { name: grid.cell(eligibility.position) }).focus();
    await user.keyboard("{Shift>}{ArrowDown}{ArrowDown}{/Shift}");
    expect(await screen.findByText(quota.selected("3"))).toBeTruthy();
    expect(calls("quotas.of_dossier").at(-1)?.request).toMatchObject({ nominations: [2001, 2002, 2003] });
  });
});

describe("the forecast", () => {
  it("shows those of one award and one standing, and all again without it", async () => {
    const { user, calls } = openWindow("#/forecast");
    await user.click(await screen.findByRole("button", { name: forecast.nearOf("8", "Chiến sĩ thi đua bộ, ban, ngành, tỉnh") }));
    await waitFor(() => expect(calls("forecast.page").at(-1)?.request).toMatchObject({ year: 2024, award: "CSTDT", standing: "near" }));
    await user.click(await screen.findByRole("button", { name: forecast.all }));
    await waitFor(() => expect(screen.queryByRole("button", { name: forecast.all })).toBeNull());
  });

  it("says what one has and lacks, why, and leads to the record", async () => {
    const { user, calls } = openWindow("#/forecast");
    await user.click(await screen.findByRole("button", { name: forecast.nearOf("32", "Chiến sĩ thi đua cơ sở") }));
    await user.click(await screen.findByRole("button", { name: grid.openRow }));
    const panel = within(await screen.findByRole("complementary"));
    expect(panel.getByText("Thiếu 1 sáng kiến được công nhận ở cơ sở")).toBeTruthy();
    await user.click(panel.getByRole("button", { name: forecast.why }));
    expect(await panel.findByText(why.notNominated)).toBeTruthy();
    expect(calls("assessments.ask")[0]?.request).toMatchObject({ award: "CSTDCS", from_year: 2024, to_year: 2024 });
    expect(panel.queryByRole("button", { name: new RegExp(`^${why.answers.yes}: `) })).toBeNull();
    await user.click(panel.getByRole("button", { name: forecast.openFile }));
    expect(window.location.hash).toMatch(/^#\/people\/\d+$/);
  });
});

describe("a decision for who does not meet the criteria", () => {
  it("is asked for a reason, which goes with it", async () => {
    const { user, calls } = openWindow("#/dossiers/TX-2023/issue/TTLDXS", { scene: "unmet" });
    expect(await screen.findByText(issueMore.unmet)).toBeTruthy();
    expect(screen.getByText(issueMore.total("27.000.000", "Hai mươi bảy triệu đồng chẵn"))).toBeTruthy();
    await user.click(press(vi.issue.verb));
    expect(await screen.findByText(issueMore.noReason)).toBeTruthy();
    expect(screen.queryByRole("alertdialog", UNDER)).toBeNull();
    await user.type(screen.getByRole("textbox", { name: new RegExp(issueMore.reason) }), "Hội đồng thống nhất");
    await user.click(press(vi.issue.verb));
    await user.click(within(await screen.findByRole("alertdialog", UNDER)).getByRole("button", { name: vi.issue.verb, ...UNDER }));
    await waitFor(() => expect(calls("decisions.issue")[0]?.request).toMatchObject({ reason: "Hội đồng thống nhất" }));
  });

  it("asks for none where all meet them", async () => {
    openWindow("#/dossiers/TX-2023/issue/TTLDXS");
    await screen.findByRole("button", { name: vi.issue.verb });
    expect(screen.queryByRole("textbox", { name: new RegExp(issueMore.reason) })).toBeNull();
  });
});

describe("a decision that is judged again", () => {
  it("lists only those who would be judged otherwise", async () => {
    const { user } = openWindow("#/decisions/1");
    await user.click(await screen.findByRole("button", { name: again.verb }));
    const list = within(await screen.findByRole("list", { name: again.list }));
    expect(list.getAllByRole("listitem").filter((item) => item.parentElement?.getAttribute("aria-label") === again.list)).toHaveLength(1);
    expect(list.getByText("Phòng Giáo dục và Đào tạo")).toBeTruthy();
    expect(list.getByText(again.now(nameOf("unmet")))).toBeTruthy();
  });
});
