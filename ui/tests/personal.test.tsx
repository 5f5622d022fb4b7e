// Personal data: the number shown on demand, requests with their terms, who saw what, erasing.
import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { accesses, citizenId, erase, requests } from "../src/text/personal";
import { vi } from "../src/text/vi";
import { openWindow, UNDER } from "./window";

const press = (name: string | RegExp) => screen.getByRole("button", { name });
const field = (name: string | RegExp) => screen.findByRole("textbox", { name });
const NAME = "Võ Văn Đạt";

describe("the number of a person", () => {
  it("is masked until it is asked for, and says that the asking is written down", async () => {
    const { user, calls } = openWindow("#/people/12");
    const beside = await screen.findByRole("complementary");
    const show = await within(beside).findByRole("button", { name: /^Hiện số CCCD/ });
    expect(calls("people.citizen_id")).toHaveLength(0);
    expect(within(beside).queryByText("001185007011")).toBeNull();
    await user.click(show);
    expect(await within(beside).findByText("001185007011")).toBeTruthy();
    expect(within(beside).getByText(citizenId.logged)).toBeTruthy();
    expect(calls("people.citizen_id").map((call) => call.request)).toEqual([{ id: 12 }]);
    // Another tab of the same person and back: it was shown once, and is asked for once.
    await user.click(within(beside).getByRole("tab", { name: vi.people.edit }));
    await user.click(within(beside).getByRole("tab", { name: vi.people.history }));
    expect(within(beside).getByText("001185007011")).toBeTruthy();
    expect(calls("people.citizen_id")).toHaveLength(1);
  });
});

describe("requests", () => {
  it("say in words how long is left, what is overdue, and what was answered", async () => {
    openWindow("#/personal/requests");
    expect(await screen.findByText(requests.overdue(3))).toBeTruthy();
    expect(screen.getByText(requests.left(7))).toBeTruthy();
    expect(screen.getByText(requests.answered("Thực hiện một phần", "22/01/2024"))).toBeTruthy();
  });

  it("are written down with the day as it is typed and the person who was found", async () => {
    const { user, calls } = openWindow("#/personal/requests");
    await user.click(await screen.findByRole("button", { name: requests.add }));
    await user.click(press(requests.save));
    expect(await screen.findByText(requests.noRequester)).toBeTruthy();
    await user.type(screen.getByRole("searchbox", { name: requests.findSubject }), NAME);
    await user.click(await within(screen.getByRole("list", { name: requests.subjects })).findByRole("button"));
    await user.type(await field(new RegExp(requests.requester)), NAME);
    await user.selectOptions(screen.getByRole("combobox", { name: requests.kind }), "delete");
    expect(screen.getByText(requests.term(20, "Nghị định 356/2025/NĐ-CP, Điều 5"))).toBeTruthy();
    const day = await field(new RegExp(requests.received));
    await user.clear(day);
    await user.type(day, "1/3/24");
    await user.click(press(requests.save));
    await waitFor(() => expect(calls("data_requests.save")).toHaveLength(1));
    expect(calls("data_requests.save")[0]?.request).toEqual({ kind: "delete", requester: NAME, subject_id: 12, received_on: "2024-03-01", content: "" });
  });

  it("are refused only with a ground", async () => {
    const { user, calls } = openWindow("#/personal/requests");
    await user.click(await screen.findByRole("button", { name: requests.answerOf("Đặng Thị Ngọc Ánh") }));
    await user.selectOptions(await screen.findByRole("combobox", { name: requests.outcome }), "refused");
    await user.click(press(requests.save));
    expect(await screen.findByText(requests.noAnswer)).toBeTruthy();
    expect(calls("data_requests.answer")).toHaveLength(0);
    await user.type(await field(requests.answerText), "Hồ sơ phải lưu");
    await user.click(press(requests.save));
    await waitFor(() => expect(calls("data_requests.answer")[0]?.request).toEqual({ id: 3, revision: 1, answered_on: "2024-03-04", outcome: "refused", answer: "Hồ sơ phải lưu" }));
  });
});

describe("who saw and exported", () => {
  it("is narrowed by the program", async () => {
    const { user, calls } = openWindow("#/personal/accesses");
    await user.selectOptions(await screen.findByRole("combobox", { name: accesses.kind }), "exported");
    await waitFor(() => expect(calls("accesses.page").at(-1)?.request).toEqual({ kind: "exported", offset: 0, limit: 200 }));
  });
});

describe("erasing", () => {
  async function upToTheQuestion() {
    const opened = openWindow("#/people/12");
    await opened.user.click(await screen.findByRole("tab", { name: vi.people.edit }));
    await opened.user.click(await screen.findByRole("button", { name: erase.open }));
    await opened.user.click(await screen.findByRole("checkbox", { name: /^CCCD/ }));
    await opened.user.click(press(erase.verb));
    expect(await screen.findByText(erase.noReason)).toBeTruthy();
    await opened.user.type(await field(new RegExp(erase.reason)), "Yêu cầu ngày 26/02/2024");
    await opened.user.click(press(erase.verb));
    return { ...opened, dialog: await screen.findByRole("alertdialog", UNDER) };
  }

  it("says what the law keeps and which copies still hold it", async () => {
    openWindow("#/personal/erase/11");
    const kept = await screen.findByRole("region", { name: erase.kept });
    expect(within(kept).getByText(/Luật Lưu trữ/)).toBeTruthy();
    expect(screen.queryByRole("checkbox", { name: erase.whole })).toBeNull();
    expect(screen.getByText("sao-luu-2024-03-04-0641.sovang")).toBeTruthy();
    expect(screen.getByText(/ghi ra USB/)).toBeTruthy();
  });

  it("needs the name of the person, letter for letter", async () => {
    const { user, calls, dialog } = await upToTheQuestion();
    const name = within(dialog).getByRole("textbox", { name: new RegExp(erase.typeName), ...UNDER });
    await user.type(name, "Vo Van Dat");
    await user.click(within(dialog).getByRole("button", { name: erase.askVerb, ...UNDER }));
    expect(await within(dialog).findByText(erase.nameDiffers(NAME))).toBeTruthy();
    expect(calls("personal_data.erase")).toHaveLength(0);
    await user.clear(name);
    await user.type(name, NAME);
    await user.click(within(dialog).getByRole("button", { name: erase.askVerb, ...UNDER }));
    await waitFor(() => expect(calls("personal_data.erase")).toHaveLength(1));
    expect(calls("personal_data.erase")[0]?.request).toEqual({ id: 12, fields: ["citizen_id"], reason: "Yêu cầu ngày 26/02/2024", request_id: 1 });
    expect(await screen.findByText(/3 trạng thái cũ/)).toBeTruthy();
  });
});
