// Writes: undo for what can be taken back, confirmation for what cannot.
import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import type { Backend } from "../src/backend/backend";
import { problem } from "../src/backend/recorded";
import { vi } from "../src/text/vi";
import { openWindow, titled, UNDER } from "./window";

async function openForm(options: Parameters<typeof openWindow>[1] = {}) {
  const opened = openWindow("#/people/12", options);
  await opened.user.click(await screen.findByRole("tab", { name: vi.people.edit }));
  return opened;
}

describe("a write", () => {
  it("sends only what changed and shows Undo, which calls journal.undo with the act's number", async () => {
    const { user, calls } = await openForm();
    const post = screen.getByRole("textbox", { name: vi.people.post });
    await user.clear(post);
    await user.type(post, "Phó trưởng phòng");
    await user.click(screen.getByRole("button", { name: vi.people.save }));
    const undo = await screen.findByRole("button", { name: vi.toast.undo });
    expect(calls("people.edit")[0]?.request).toEqual({ id: 12, revision: 1, post: "Phó trưởng phòng" });
    await user.click(undo);
    expect(await screen.findByText(vi.toast.undone)).toBeTruthy();
    expect(calls("journal.undo").map((call) => call.request)).toEqual([{ seq: 6 }]);
    await waitFor(() =>
      expect(screen.getByRole("textbox", { name: vi.people.post })).toHaveProperty("value", "Chuyên viên"),
    );
  });

  it("that was refused says so at its field and keeps what was typed", async () => {
    const message = "Ngày 31/02/1985 không có trong lịch.";
    const { user } = await openForm({
      replies: {
        "people.edit": () => {
          throw problem("input.unusable", "invalid", message, { field: "birth" } as object);
        },
      },
    });
    const birth = screen.getByRole("textbox", { name: vi.people.birth });
    await user.clear(birth);
    await user.type(birth, "31/02/1985");
    await user.click(screen.getByRole("button", { name: vi.people.save }));
    await screen.findByText(message);
    expect(birth).toHaveProperty("value", "31/02/1985");
    expect(birth.getAttribute("aria-invalid")).toBe("true");
    const described = (birth.getAttribute("aria-describedby") ?? "").split(" ");
    expect(described.map((id) => document.getElementById(id)?.textContent ?? "").join()).toContain(message);
  });

  it("that met a newer revision shows the conflict and no Undo", async () => {
    const { user } = await openForm({
      replies: {
        "people.edit": () => {
          throw problem("record.stale", "conflict", "Hồ sơ này vừa được sửa ở nơi khác.");
        },
      },
    });
    await user.click(screen.getByRole("button", { name: vi.people.save }));
    expect(await screen.findByText("Hồ sơ này vừa được sửa ở nơi khác.")).toBeTruthy();
    expect(screen.queryByRole("button", { name: vi.toast.undo })).toBeNull();
  });
});

describe("issuing a decision", () => {
  const place = "#/dossiers/TX-2023/issue/TTLDXS";

  it("asks first, issues once however often the verb is pressed, and offers no Undo", async () => {
    const { user, calls } = openWindow(place);
    await titled(/Tập thể lao động xuất sắc/);
    await user.click(screen.getByRole("button", { name: vi.issue.verb }));
    const dialog = await screen.findByRole("alertdialog", UNDER);
    expect(within(dialog).getByText(vi.issue.final)).toBeTruthy();
    expect(calls("decisions.issue")).toHaveLength(0);
    await user.dblClick(within(dialog).getByRole("button", { name: vi.issue.verb, ...UNDER }));
    expect(await screen.findByText(vi.issue.issued("1026/QĐ-UBND"))).toBeTruthy();
    expect(calls("decisions.issue")).toHaveLength(1);
    expect(calls("decisions.issue")[0]?.request).toMatchObject({ dossier: "TX-2023", award: "TTLDXS", number: "1026/QĐ-UBND", issued_on: "2024-03-04" });
    expect(screen.queryByRole("button", { name: vi.toast.undo })).toBeNull();
  });

  it("leaves no screen as it was: a round that is opened again waits for the file", async () => {
    // What is read after the act never comes, so that anything shown is from before it.
    let decided = false;
    const { user } = openWindow("#/dossiers/TX-2023", {
      over: (recorded) => ({
        ...recorded,
        call: ((command: string, request: never) => {
          if (decided) return new Promise(() => {});
          if (command === "decisions.issue") decided = true;
          return recorded.call(command as "office.status", request);
        }) as Backend["call"],
      }),
    });
    const before = () => screen.queryAllByRole("button", { name: vi.awards.issue });
    await waitFor(() => expect(before()).not.toHaveLength(0));
    window.location.hash = place;
    await titled(/Tập thể lao động xuất sắc/);
    await user.click(screen.getByRole("button", { name: vi.issue.verb }));
    await user.click(within(await screen.findByRole("alertdialog", UNDER)).getByRole("button", { name: vi.issue.verb, ...UNDER }));
    expect(await screen.findByText(vi.issue.issued("1026/QĐ-UBND"))).toBeTruthy();
    window.location.hash = "#/dossiers/TX-2023";
    expect(await screen.findByRole("progressbar")).toBeTruthy();
    expect(before()).toHaveLength(0);
  });

  it("does nothing when the officer thinks better of it", async () => {
    const { user, calls } = openWindow(place);
    await titled(/Tập thể lao động xuất sắc/);
    await user.click(screen.getByRole("button", { name: vi.issue.verb }));
    await user.click(within(await screen.findByRole("alertdialog", UNDER)).getByRole("button", { name: vi.confirm.cancel, ...UNDER }));
    await waitFor(() => expect(screen.queryByRole("alertdialog", UNDER)).toBeNull());
    expect(calls("decisions.issue")).toHaveLength(0);
  });

  it("is not possible while the draft is refused, and says why", async () => {
    openWindow(place, { scene: "problems" });
    expect(await screen.findByText("3 đề nghị chưa có kết quả hội đồng.")).toBeTruthy();
    expect(screen.getByRole("button", { name: vi.issue.verb })).toHaveProperty("disabled", true);
  });
});

describe("the council form", () => {
  it("counts ballots against from those cast and leaves blank lines to the default", async () => {
    const { user, calls } = openWindow("#/dossiers/CD-2023");
    const field = (name: string) => screen.findByRole("textbox", { name });
    await user.type(await field(vi.council.members), "11");
    await user.type(await field(vi.council.present), "9");
    await user.clear(await field(vi.council.written));
    await user.type(await field(vi.council.written), "2");
    await user.type(await field(vi.council.others), "11");
    await user.type(await field(vi.council.inFavourOf("Phòng Nội vụ")), "9");
    const buttons = screen.getAllByRole("button", { name: vi.council.record });
    await user.click(buttons.at(-1) as HTMLElement);
    await waitFor(() => expect(calls("council.record")).toHaveLength(1));
    expect(calls("council.record")[0]?.request).toEqual({
      dossier: "CD-2023",
      held_on: "2024-03-04",
      members: 11,
      present: 9,
      written_opinions: 2,
      approval_percent: 80,
      votes: [{ nomination_id: 2001, in_favour: 9, against: 2 }],
      in_favour_of_others: 11,
    });
  });
});
