// The grid in the window: writing, refusing, undoing, pasting, filtering, arranging.
import { act, fireEvent, screen, waitFor, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { grid as text, tools } from "../../src/text/grid";
import { vi } from "../../src/text/vi";
import { openWindow } from "../window";

/** The input over the current cell. */
const input = () => document.querySelector<HTMLTextAreaElement>(".cell-input") as HTMLTextAreaElement;
const cell = (row: number, column: number) =>
  document.querySelector(`.grid-rows [data-row="${row}"] [data-column="${column}"]`) as HTMLElement;

async function people(place = "#/people", options: Parameters<typeof openWindow>[1] = {}) {
  const opened = openWindow(place, options);
  await screen.findByRole("grid", { name: vi.people.title });
  await waitFor(() => expect(cell(0, 0)).toBeTruthy());
  act(() => input().focus());
  return opened;
}
const paste = (given: string) =>
  fireEvent.paste(input(), { clipboardData: { getData: () => given } });

describe("a grid", () => {
  it("writes what is typed as one act with the revision that was seen, and goes a row on", async () => {
    const { user, calls } = await people();
    await user.keyboard("{ArrowDown}");
    const before = cell(1, 0).textContent;
    await user.keyboard("Đặng Thị Ánh{Enter}");
    await waitFor(() => expect(calls("people.edit_many")).toHaveLength(1));
    expect(calls("people.edit_many")[0]?.request).toMatchObject({ edits: [{ revision: 1, name: "Đặng Thị Ánh" }] });
    await waitFor(() => expect(cell(1, 0).textContent).toBe("Đặng Thị Ánh"));
    expect(before).not.toBe("Đặng Thị Ánh");
    expect(input().getAttribute("aria-describedby")).toBeTruthy();
    await user.keyboard("{Control>}z{/Control}");
    await waitFor(() => expect(cell(1, 0).textContent).toBe(before));
  });

  it("writes two cells of one row one after the other, the second with the new revision", async () => {
    const { user, calls } = await people();
    await user.keyboard("Võ An{Tab}nu{Tab}1980{Enter}");
    await waitFor(() => expect(calls("people.edit_many")).toHaveLength(3), { timeout: 10_000 });
    const edits = calls("people.edit_many").map((call) => (call.request as { edits: object[] }).edits[0]);
    expect(edits).toMatchObject([{ name: "Võ An", revision: 1 }, { sex: "female", revision: 2 }, { birth: "1980", revision: 3 }]);
    // Enter came back to the column in which the run of Tab began.
    expect(input().getAttribute("aria-label")).toBe(text.cell(vi.people.name));
  });

  it("keeps what was refused with the sentence at the cell, and Escape gives it up", async () => {
    const { user } = await people();
    await user.keyboard("{ArrowRight}{ArrowRight}");
    const before = cell(0, 2).textContent;
    await user.keyboard("31/02/1985{Enter}");
    expect((await screen.findByRole("alert")).textContent).toContain("31/02/1985");
    expect(cell(0, 2).textContent).toBe("31/02/1985");
    expect(input().getAttribute("aria-invalid")).toBe("true");
    await user.keyboard("{F2}");
    expect(input().value).toBe("31/02/1985");
    await user.keyboard("{Escape}{Escape}");
    expect(screen.queryByRole("alert")).toBeNull();
    expect(cell(0, 2).textContent).toBe(before);
  });

  it("selects none of the rows that move up after a removal, and Ctrl+Z brings the removed back", async () => {
    const { user, calls } = await people("#/people", {
      replies: { "people.remove": () => ({ act: "person.remove", seq: 7, count: 3 }) },
    });
    await user.keyboard("{Shift>}{ArrowDown}{ArrowDown}{/Shift}");
    await user.click(screen.getByRole("button", { name: vi.people.remove }));
    await waitFor(() => expect(calls("people.remove")).toHaveLength(1));
    await waitFor(() => expect(document.activeElement).toBe(input()));
    expect(document.querySelector(".grid-block")).toBeNull();
    await user.keyboard("{Control>}z{/Control}");
    await waitFor(() => expect(calls("journal.undo")).toHaveLength(1));
  });

  it("sends what was refused again as it is, for the trouble may be over", async () => {
    const { user, calls } = await people();
    await user.keyboard("{ArrowRight}{ArrowRight}31/02/1985{Enter}");
    await screen.findByRole("alert");
    await user.keyboard("{F2}{Enter}");
    await waitFor(() => expect(calls("people.edit_many")).toHaveLength(2));
  });

  it("keeps the list as it is when a clearing is refused", async () => {
    const { user, calls } = await people();
    const before = cell(0, 0).textContent;
    await user.keyboard("{Delete}");
    await waitFor(() => expect(calls("people.edit_many")).toHaveLength(1));
    await screen.findByText(/Chưa xoá gì/);
    expect(cell(0, 0).textContent).toBe(before);
    expect(input().getAttribute("aria-invalid")).toBeNull();
  });

  it("sends nothing when the text stays the same", async () => {
    const { user, calls } = await people();
    await user.keyboard("{F2}{Enter}");
    await user.keyboard("abc{Escape}");
    expect(calls("people.edit_many")).toHaveLength(0);
  });

  it("pastes a block from Excel as one act and leaves masked numbers alone", async () => {
    const { user, calls } = await people();
    const masked = [0, 1].map((row) => cell(row, 3).textContent);
    await user.keyboard("{ArrowRight}{ArrowRight}");
    paste(`1970\t${masked[0]}\r\n1971\t${masked[1]}\r\n`);
    await waitFor(() => expect(calls("people.edit_many")).toHaveLength(1));
    const { edits } = calls("people.edit_many")[0]?.request as { edits: object[] };
    expect(edits).toMatchObject([{ birth: "1970" }, { birth: "1971" }]);
    expect(JSON.stringify(edits)).not.toContain("citizen_id");
  });

  it("marks every wrong cell of a paste and writes none", async () => {
    const { user, calls } = await people();
    await user.keyboard("{ArrowRight}");
    paste("Nam\t31/02/1985\r\nKhác\t1971\r\n");
    await waitFor(() => expect(document.querySelectorAll(".grid-wrong")).toHaveLength(2));
    expect(calls("people.edit_many")).toHaveLength(1);
    expect(screen.getByText(text.wrongMany("2"))).toBeTruthy();
    expect(cell(1, 1).textContent).toBe("Khác");
  });

  it("says so where a column cannot be written", async () => {
    const { user, calls } = await people();
    await user.keyboard("{End}");
    paste("9");
    expect(await screen.findByText(text.fixed(vi.people.awards))).toBeTruthy();
    await user.keyboard("5");
    expect(input().value).toBe("");
    expect(calls("people.edit_many")).toHaveLength(0);
  });

  it("asks the program for another order, then for its reverse, then for the list's own", async () => {
    const { user, calls } = await people();
    const heading = () => screen.getByRole("button", { name: new RegExp(`^${vi.people.unit}( sắp.*)?$`) });
    for (const descending of [false, true]) {
      await user.click(heading());
      await waitFor(() => expect(calls("people.page").at(-1)?.request).toMatchObject({ sort: { column: "unit", descending } }));
    }
    await user.click(heading());
    await waitFor(() => expect(heading().closest("[role=columnheader]")?.getAttribute("aria-sort")).toBe("none"));
  });

  it("asks the program for filters, and a chip takes one back", async () => {
    const { user, calls } = await people();
    await user.click(screen.getByRole("button", { name: tools.filter }));
    const form = await screen.findByRole("form", { name: tools.filterTitle });
    await user.selectOptions(within(form).getByRole("combobox", { name: tools.column }), "post");
    await user.type(within(form).getByRole("textbox", { name: tools.value }), "trưởng");
    await user.click(within(form).getByRole("button", { name: tools.apply }));
    const chip = tools.chip(vi.people.post, tools.tests.contains ?? "", tools.quoted("trưởng"));
    expect(await screen.findByText(chip)).toBeTruthy();
    await waitFor(() =>
      expect(calls("people.page").at(-1)?.request).toMatchObject({ filters: [{ column: "post", test: "contains", value: "trưởng" }] }),
    );
    await user.click(screen.getByRole("button", { name: tools.remove(chip) }));
    expect(screen.queryByText(chip)).toBeNull();
  });

  it("follows the cursor with the record beside it", async () => {
    const { user } = await people("#/people/12");
    await user.keyboard("{ArrowDown}{ArrowDown}");
    await waitFor(() => expect(window.location.hash).not.toBe("#/people/12"));
    expect(window.location.hash).toMatch(/^#\/people\/\d+$/);
  });

  it("hides a column and brings it back, and remembers it on this machine", async () => {
    const { user } = await people();
    await user.click(screen.getByRole("button", { name: text.columnMenu(vi.people.sex) }));
    await user.click(await screen.findByRole("menuitem", { name: text.hide }));
    expect(screen.queryByRole("columnheader", { name: new RegExp(vi.people.sex) })).toBeNull();
    expect(window.localStorage.getItem("so-vang.list.people")).toContain('"key":"sex","hidden":true');
    window.localStorage.clear();
  });

  it("is only read where the round is closed: Enter opens the record", async () => {
    const { user, calls } = openWindow("#/dossiers/HG-2023");
    await user.click(await screen.findByRole("tab", { name: new RegExp(vi.nominations.title) }));
    await screen.findByRole("grid", { name: vi.nominations.title });
    act(() => input().focus());
    expect(input().readOnly).toBe(true);
    await user.keyboard("abc{Enter}");
    expect(await screen.findByRole("complementary")).toBeTruthy();
    expect(calls("nominations.edit_many")).toHaveLength(0);
  });
});
