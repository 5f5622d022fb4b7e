// The frame: box of commands, rail, regions, help, status bar, appearance.
import { fireEvent, render, screen, waitFor, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { backupAge, since } from "../src/app/backupAge";
import { fit, folded } from "../src/app/commands";
import { nextRegion } from "../src/app/regions";
import { useSelectionNote } from "../src/app/selectionNote";
import { provenBackup } from "../src/backend/recorded/desk";
import { commandNames, frame } from "../src/text/frame";
import { help, helpFrame } from "../src/text/help";
import { health } from "../src/text/safety";
import { vi } from "../src/text/vi";
import { setWidth } from "./width";
import { openWindow, titled } from "./window";

const box = () => screen.getByRole("combobox", { name: frame.search.label }) as HTMLInputElement;
const options = () => screen.queryAllByRole("option").filter((one) => one.closest("[role=listbox]"));

async function openBox(place = "#/desk", more: Parameters<typeof openWindow>[1] = {}) {
  const opened = openWindow(place, more);
  await screen.findByRole("heading", { level: 1 });
  await opened.user.keyboard("{Control>}k{/Control}");
  return opened;
}

describe("the box of commands", () => {
  it("shows, while empty, the commands of the first days and what was open last", async () => {
    await openBox();
    const list = await screen.findByRole("listbox");
    expect(within(list).getByRole("group", { name: frame.search.used })).toBeTruthy();
    const opened = await within(list).findByRole("group", { name: frame.search.opened });
    expect(within(opened).getByText("1025/QĐ-UBND")).toBeTruthy();
  });

  it("finds a command typed without accents and runs it with Enter", async () => {
    const { user } = await openBox();
    await user.keyboard("nhap danh sach de nghi{Enter}");
    await waitFor(() => expect(window.location.hash).toBe("#/import/nominations"));
  });

  it("puts a command that was used before the others next time", async () => {
    const { user } = await openBox();
    await user.keyboard("mo nhat ky{Enter}");
    await waitFor(() => expect(window.location.hash).toBe("#/journal/acts"));
    await user.keyboard("{Control>}k{/Control}");
    const used = await screen.findByRole("group", { name: frame.search.used });
    expect(within(used).getAllByRole("option")[0]?.textContent).toContain(commandNames.journal?.name);
  });

  it("keeps people apart from commands, under their own heading, and people first where a command only shares a word", async () => {
    const { user } = await openBox();
    await user.keyboard("anh");
    const people = await screen.findByRole("group", { name: vi.kinds.individual });
    expect(within(people).getAllByRole("option").length).toBeGreaterThan(1);
    expect(options()[0]?.textContent).not.toContain(commandNames.dark?.name);
  });

  it("walks with the arrows, says where it is, and Esc gives the keyboard back", async () => {
    const opened = openWindow("#/desk");
    await titled(vi.desk.title);
    const link = screen.getByRole("link", { name: vi.rail.people });
    link.focus();
    await opened.user.keyboard("{Control>}k{/Control}");
    await screen.findByRole("listbox");
    expect(box().getAttribute("aria-expanded")).toBe("true");
    await opened.user.keyboard("{ArrowDown}{ArrowDown}");
    expect(box().getAttribute("aria-activedescendant")).toBe(options()[1]?.id);
    expect(options().map((one) => one.getAttribute("aria-selected")).slice(0, 3)).toEqual(["false", "true", "false"]);
    await opened.user.keyboard("{ArrowUp}{ArrowUp}");
    expect(options().at(-1)?.getAttribute("aria-selected")).toBe("true");
    await opened.user.keyboard("{Escape}");
    expect(document.activeElement).toBe(link);
    expect(screen.queryByRole("listbox")).toBeNull();
  });

  it("leaves keys to an input method that is still composing", async () => {
    await openBox();
    await screen.findByRole("listbox");
    fireEvent.keyDown(box(), { key: "ArrowDown", isComposing: true });
    fireEvent.keyDown(box(), { key: "ArrowDown", keyCode: 229 });
    fireEvent.keyDown(box(), { key: "Enter", keyCode: 229 });
    expect(box().getAttribute("aria-activedescendant")).toBeNull();
    expect(window.location.hash).toBe("#/desk");
    fireEvent.keyDown(box(), { key: "Escape", isComposing: true });
    expect(screen.getByRole("listbox")).toBeTruthy();
  });

  it("opens what fits all letters, not what fitted the first few, when Enter is quick", async () => {
    const { user } = await openBox();
    await user.keyboard("102");
    await screen.findByRole("group", { name: vi.kinds.decision });
    await user.keyboard("5{Enter}");
    await waitFor(() => expect(window.location.hash).toBe("#/decisions/2"));
  });

  it("checks the file and starts a round", async () => {
    const { user, calls } = await openBox();
    await user.keyboard("kiem tra du lieu{Enter}");
    expect(await screen.findByText(`✔ ${health.clean}`)).toBeTruthy();
    expect(calls("office.check")).toHaveLength(1);
    await user.keyboard("{Control>}k{/Control}tao dot xet{Enter}");
    expect(await screen.findByRole("dialog", { name: vi.dossiers.create })).toBeTruthy();
  });

  it("knows each command by every synonym", () => {
    for (const [id, { name, words }] of Object.entries(commandNames)) {
      for (const phrase of [name, ...words.split(",")]) expect(fit(id, folded(phrase)), `${id}: ${phrase}`).toBe("strong");
    }
    expect(fit("backup.outside", "usb")).toBe("strong");
    expect(fit("backup", "")).toBe("none");
    expect(fit("backup", "sao chep")).toBe("none");
  });
});

describe("the rail", () => {
  it("folds to icons that keep their names, and the choice stays on this machine", async () => {
    const { user } = openWindow("#/desk");
    await titled(vi.desk.title);
    const rail = screen.getByRole("navigation", { name: vi.rail.label });
    await user.click(screen.getByRole("button", { name: frame.rail.collapse }));
    expect(rail.className).toContain("rail-folded");
    expect(screen.getByRole("link", { name: vi.rail.register })).toBeTruthy();
    expect(window.localStorage.getItem("so-vang.rail")).toBe("closed");
    await user.keyboard("{Control>}b{/Control}");
    expect(rail.className).not.toContain("rail-folded");
    expect(window.localStorage.getItem("so-vang.rail")).toBe("open");
  });

  it("folds by itself in a narrow window; opened there by hand, the choice for wide windows stays", async () => {
    setWidth(1024);
    const { user } = openWindow("#/desk");
    await titled(vi.desk.title);
    const rail = screen.getByRole("navigation", { name: vi.rail.label });
    expect(rail.className).toContain("rail-folded");
    await user.click(screen.getByRole("button", { name: frame.rail.expand }));
    expect(rail.className).not.toContain("rail-folded");
    expect(window.localStorage.getItem("so-vang.rail")).toBeNull();
  });

  it("answers to Alt and a digit", async () => {
    const { user } = openWindow("#/desk");
    await titled(vi.desk.title);
    await user.keyboard("{Alt>}8{/Alt}");
    expect(await titled(vi.register.title)).toBeTruthy();
  });
});

describe("F6", () => {
  it("goes through all regions and comes back, the other way with Shift", async () => {
    openWindow("#/people/12");
    await screen.findByRole("complementary");
    const all = () => true;
    const here = () => document.activeElement?.closest("[data-region]")?.getAttribute("data-region");
    const seen: (string | null | undefined)[] = [];
    for (let step = 0; step < 6; step += 1) {
      nextRegion(1, all);
      seen.push(here());
    }
    expect(seen).toEqual(["strip", "rail", "screen", "panel", "status", "strip"]);
    nextRegion(-1, all);
    expect(here()).toBe("status");
  });

  it("has a skip link that leads past strip and rail", async () => {
    const { user } = openWindow("#/desk");
    await titled(vi.desk.title);
    await user.click(screen.getByRole("link", { name: frame.skip }));
    expect(document.activeElement).toBe(screen.getByRole("main"));
    expect(window.location.hash).toBe("#/desk");
  });
});

describe("F1", () => {
  it("shows the help of the screen with the keys of its grid, and Esc closes it alone", async () => {
    const { user } = openWindow("#/people/12");
    await screen.findByRole("complementary");
    await user.keyboard("{F1}");
    const aid = screen.getByRole("complementary", { name: helpFrame.heading(help.people?.title ?? "") });
    expect(within(aid).getByText(help.people?.purpose ?? "")).toBeTruthy();
    expect(within(aid).getByText(helpFrame.grid)).toBeTruthy();
    expect(within(aid).getByText("Ctrl+D")).toBeTruthy();
    await user.keyboard("{Escape}");
    expect(screen.queryByRole("complementary", { name: helpFrame.heading(help.people?.title ?? "") })).toBeNull();
    expect(screen.getAllByRole("complementary")).toHaveLength(1);
  });

  it("follows the officer to the next screen, whose help has no grid", async () => {
    const { user } = openWindow("#/people");
    await titled(vi.people.title);
    await user.click(screen.getByRole("button", { name: frame.help }));
    await user.keyboard("{Alt>}7{/Alt}");
    expect(await screen.findByRole("complementary", { name: helpFrame.heading(help.print?.title ?? "") })).toBeTruthy();
    expect(screen.queryByText(helpFrame.grid)).toBeNull();
  });

  it.each(["desk", "start", "people", "collectives", "import", "dossiers", "dossier", "issue", "decisions", "print", "register", "settings", "journal", "safety", "personal"])(
    "has a purpose and steps for %s",
    (screenKey) => {
      expect(help[screenKey]?.purpose.length).toBeGreaterThan(20);
      expect(help[screenKey]?.steps.length).toBeGreaterThan(0);
    },
  );
});

describe("the status bar", () => {
  it("names the last proven backup with its age and its awards", async () => {
    openWindow("#/desk");
    const said = frame.status.backup(frame.ago.hours(2), "4.312");
    const link = await screen.findByRole("link", { name: said });
    expect(link.getAttribute("href")).toBe("#/safety/backups");
    expect(link.className).not.toContain("status-warn");
  });

  it("warns where there is none, and the desk makes it a task", async () => {
    const { user } = openWindow("#/desk", { scene: "unsaved" });
    expect((await screen.findByRole("link", { name: frame.status.noBackup })).className).toContain("status-warn");
    await user.click(await screen.findByRole("button", { name: vi.desk.verbs.backup }));
    expect(window.location.hash).toBe("#/safety/backups");
  });

  it("says what a grid has selected for as long as the grid is there", async () => {
    openWindow("#/desk");
    await titled(vi.desk.title);
    const Selecting = () => {
      useSelectionNote("Đã chọn 12 dòng");
      return null;
    };
    const grid = render(<Selecting />);
    expect(await screen.findByText("Đã chọn 12 dòng")).toBeTruthy();
    grid.unmount();
    expect(screen.queryByText("Đã chọn 12 dòng")).toBeNull();
  });

  it("takes a backup for old after a week, or when much was done since", () => {
    const now = Date.parse("2024-03-10T08:00:00Z");
    const at = (text: string, acts_since = 0) => provenBackup(5, { at: text, acts_since });
    expect(backupAge(null, now)).toBe("none");
    expect(backupAge(at("2024-03-09T08:00:00Z"), now)).toBe("fresh");
    expect(backupAge(at("2024-03-02T08:00:00Z"), now)).toBe("old");
    expect(backupAge(at("2024-03-09T08:00:00Z", 300), now)).toBe("behind");
    expect(since("2024-03-10T07:59:30Z", now)).toBe(frame.ago.now);
    expect(since("2024-03-10T07:15:00Z", now)).toBe(frame.ago.minutes(45));
    expect(since("2024-03-07T07:15:00Z", now)).toBe(frame.ago.days(3));
  });
});

describe("the appearance", () => {
  it("changes at once and is kept: colours and large letters", async () => {
    const { user } = openWindow("#/settings/appearance");
    await user.click(await screen.findByRole("radio", { name: frame.appearance.contrast }));
    expect(document.documentElement.dataset.theme).toBe("contrast");
    await user.click(screen.getByRole("radio", { name: frame.appearance.large }));
    expect(document.documentElement.dataset.letters).toBe("large");
    expect(window.localStorage.getItem("so-vang.appearance")).toBe("contrast");
    expect(window.localStorage.getItem("so-vang.letters")).toBe("large");
  });
});
