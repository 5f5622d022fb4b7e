// The import wizard: all or nothing.
import { screen, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { WRONG_ROWS } from "../src/backend/recorded/lists";
import { vi } from "../src/text/vi";
import { openWindow, titled } from "./window";

async function toRows(scene: string) {
  const opened = openWindow("#/import", { scene });
  await titled(vi.import.title);
  await opened.user.click(screen.getByRole("button", { name: vi.import.chooseFile }));
  await opened.user.click(await screen.findByRole("button", { name: vi.import.next[0] }));
  await screen.findByRole("combobox", { name: vi.import.fieldOf("Họ và tên") });
  return opened;
}

describe("the import wizard", () => {
  it("shows where every wrong row is and cannot go on while there is one", async () => {
    const { user, calls } = await toRows("problems");
    await user.click(screen.getByRole("button", { name: vi.import.next[1] }));
    const table = await screen.findByRole("region", { name: vi.import.problems });
    for (const wrong of WRONG_ROWS) {
      const row = within(table).getByText(wrong.message).closest("tr") as HTMLElement;
      for (const text of [wrong.sheet, String(wrong.row), wrong.column]) expect(within(row).getByText(text)).toBeTruthy();
    }
    expect(screen.getByRole("button", { name: vi.import.next[2] })).toHaveProperty("disabled", true);
    expect(screen.queryByRole("button", { name: vi.import.run(242) })).toBeNull();
    expect(calls("import.run")).toHaveLength(0);
  });

  it("reads the file again when asked, so that a corrected list can go on", async () => {
    const { user, calls } = await toRows("problems");
    await user.click(screen.getByRole("button", { name: vi.import.next[1] }));
    const before = calls("import.preview").length;
    await user.click(await screen.findByRole("button", { name: vi.import.again }));
    expect(calls("import.preview").length).toBe(before + 1);
  });

  it("sends the officer's own choice of a column with every later request", async () => {
    const { user, calls } = await toRows("");
    await user.selectOptions(screen.getByRole("combobox", { name: vi.import.fieldOf("Sáng kiến") }), "post");
    await user.click(await screen.findByRole("button", { name: vi.import.next[1] }));
    await user.click(await screen.findByRole("button", { name: vi.import.next[2] }));
    await user.click(await screen.findByRole("button", { name: vi.import.run(242) }));
    await screen.findByText(new RegExp(vi.import.done));
    expect(calls("import.run")).toHaveLength(1);
    expect(calls("import.run")[0]?.request).toMatchObject({
      kind: "people",
      file: 7,
      columns: [{ letter: "I", field: "post" }],
    });
  });

  it("offers to undo the whole import with the number of its act", async () => {
    const { user, calls } = await toRows("");
    await user.click(screen.getByRole("button", { name: vi.import.next[1] }));
    await user.click(await screen.findByRole("button", { name: vi.import.next[2] }));
    await user.click(await screen.findByRole("button", { name: vi.import.run(242) }));
    await user.click(await screen.findByRole("button", { name: vi.import.undo }));
    expect(await screen.findByText(new RegExp(vi.import.takenBack.slice(0, 12)))).toBeTruthy();
    expect(calls("journal.undo").map((call) => call.request)).toEqual([{ seq: 6 }]);
  });

  it("wants a round before it takes nominations", async () => {
    const { user } = openWindow("#/import/nominations");
    await titled(vi.import.title);
    await user.click(screen.getByRole("button", { name: vi.import.chooseFile }));
    expect(screen.getByRole("button", { name: vi.import.next[0] })).toHaveProperty("disabled", true);
    await user.selectOptions(await screen.findByRole("combobox", { name: vi.import.dossier }), "HG-2024");
    expect(screen.getByRole("button", { name: vi.import.next[0] })).toHaveProperty("disabled", false);
  });
});
