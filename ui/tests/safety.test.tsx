// Copies and restoring, the recovery code, the health of the file, the recovery assistant.
import { cleanup, screen, waitFor, within } from "@testing-library/react";
import { describe, expect, it, vi as test } from "vitest";
import { routeOf } from "../src/app/jumpRoute";
import { toHash } from "../src/app/route";
import type { Backend } from "../src/backend/backend";
import { GROUPS } from "../src/backend/recorded/safekeeping";
import { recovery, unsafePlace } from "../src/text/recovery";
import { backups, health, outside, recoveryCode, restore } from "../src/text/safety";
import { vi } from "../src/text/vi";
import type { Problem } from "../src/wire/types";
import { openWindow, titled, UNDER } from "./window";

const press = (name: string | RegExp) => screen.getByRole("button", { name });
const found = (name: string | RegExp) => screen.findByRole("button", { name });
const CODE = GROUPS.join(" ").toLowerCase();

/** An office whose copies outside the machine are watched. */
function watchedBackups(scene = "") {
  const backup = test.fn(async () => null);
  const opened = openWindow("#/safety/backups", { scene, over: (recorded: Backend) => ({ ...recorded, backup }) });
  return { ...opened, backup };
}

describe("a jump of a finding", () => {
  const jump = (kind: string, id = 0, code = "") => toHash(routeOf({ kind, id, code, label: "Mở" }));
  it("goes to the place that it names", () => {
    expect(jump("individual", 12)).toBe("#/people/12");
    expect(jump("collective", 301)).toBe("#/collectives/301");
    expect(jump("dossier", 3, "HG-2023")).toBe("#/dossiers/HG-2023");
    expect(jump("decision", 2, "1025/QĐ-UBND")).toBe("#/decisions/2");
    expect(jump("print", 2)).toBe("#/print/2");
    expect(jump("register", 0, "14")).toBe("#/register/14");
    expect(jump("settings", 0, "signers")).toBe("#/settings/signers");
    expect(jump("settings", 0, "journal")).toBe("#/journal/acts");
    expect(jump("settings", 0, "check")).toBe("#/safety/check");
    expect(jump("journal", 3)).toBe("#/journal/acts/3");
    expect(jump("backups")).toBe("#/safety/backups");
    expect(jump("recovery")).toBe("#/recovery");
  });

  it("is a button beside its finding, under its area", async () => {
    const { user } = openWindow("#/safety/check", { scene: "ailing" });
    await user.click(await found(health.verb));
    const records = await screen.findByRole("list", { name: health.areas.records });
    expect(within(records).getAllByRole("listitem")).toHaveLength(3);
    expect(within(screen.getByRole("region", { name: health.areas.schema })).getByText(new RegExp(health.fine))).toBeTruthy();
    await user.click(within(records).getByRole("button", { name: /^Mở quyết định/ }));
    expect(window.location.hash).toBe("#/decisions/2");
  });

  it("leads from a damaged file to the recovery assistant", async () => {
    const { user } = openWindow("#/safety/check", { scene: "ailing" });
    await user.click(await found(health.verb));
    await user.click(await found(recovery.open));
    expect(await titled(recovery.title)).toBeTruthy();
  });
});

describe("a copy outside the machine", () => {
  it("is not offered encrypted before the recovery code was typed back, and is after", async () => {
    const { user, backup, calls } = watchedBackups();
    await user.click(await found(outside.verb));
    await user.click(within(await screen.findByRole("alertdialog", UNDER)).getByRole("button", { name: vi.confirm.cancel, ...UNDER }));
    expect(screen.queryByRole("checkbox", { name: outside.encrypt })).toBeNull();
    await user.click(press(recoveryCode.open));
    await user.click(await found(recoveryCode.make));
    expect((await screen.findByRole("list", { name: recoveryCode.groups })).textContent).toBe(GROUPS.join(""));
    // Made is not enough: paper and eyes have to agree first.
    expect(screen.queryByRole("checkbox", { name: outside.encrypt })).toBeNull();
    const field = screen.getByRole("textbox", { name: recoveryCode.typed });
    await user.type(field, "K7QMP");
    await user.click(press(recoveryCode.confirm));
    expect(await screen.findByText(/chưa khớp/)).toBeTruthy();
    await user.clear(field);
    await user.type(field, CODE);
    await user.click(press(recoveryCode.confirm));
    expect(await screen.findByRole("checkbox", { name: outside.encrypt })).toHaveProperty("checked", true);
    expect(calls("recovery_code.confirm")).toHaveLength(2);
    // The code is out of sight from now on.
    expect(screen.queryByRole("list", { name: recoveryCode.groups })).toBeNull();
    await user.click(press(outside.verb));
    await waitFor(() => expect(backup).toHaveBeenCalledWith(true));
  });

  it("is written unencrypted only after the officer was told what that means", async () => {
    const { user, backup } = watchedBackups("safe");
    await user.click(await screen.findByRole("checkbox", { name: outside.encrypt }));
    await user.click(press(outside.verb));
    const dialog = await screen.findByRole("alertdialog", UNDER);
    expect(backup).not.toHaveBeenCalled();
    expect(dialog.textContent).toContain(outside.plainAsk);
    await user.click(within(dialog).getByRole("button", { name: outside.plainVerb, ...UNDER }));
    await waitFor(() => expect(backup).toHaveBeenCalledWith(false));
  });
});

describe("the copies", () => {
  it("are listed with their state; one whose file is gone cannot be restored", async () => {
    const { user, calls } = openWindow("#/safety/backups", { scene: "usb" });
    const table = await screen.findByRole("region", { name: backups.table });
    const rows = within(table).getAllByRole("row").slice(1);
    expect(rows).toHaveLength(8);
    const gone = rows.find((row) => row.textContent?.includes(backups.copyStates.missing ?? "")) as HTMLElement;
    expect(within(gone).queryByRole("button")).toBeNull();
    expect(screen.getByText(/rút ra lúc đang ghi/)).toBeTruthy();
    await user.click(press(backups.make));
    await waitFor(() => expect(calls("backups.make")).toHaveLength(1));
  });
});

describe("restoring a copy", () => {
  async function begin(scene = "", index = 1) {
    const opened = openWindow("#/safety/backups", { scene });
    await screen.findByText(/4\.312 khen thưởng/, { selector: ".good" });
    await opened.user.click(screen.getAllByRole("button", { name: /^Phục hồi bản sao/ })[index] as HTMLElement);
    return opened;
  }

  it("shows the acts that would be lost and asks before it does anything", async () => {
    const { user, calls } = await begin();
    const lost = await screen.findByRole("region", { name: restore.lost("96") });
    expect(within(lost).getByText(/Nhập 242 cá nhân/)).toBeTruthy();
    await user.click(press(restore.verb));
    const dialog = await screen.findByRole("alertdialog", UNDER);
    expect(dialog.textContent).toContain(restore.askLost("96"));
    expect(calls("restore.run")).toHaveLength(0);
    await user.click(within(dialog).getByRole("button", { name: restore.verb, ...UNDER }));
    expect(await screen.findByText(restore.kept("Trang_An-truoc-phuc-hoi-2024-03-04.sovang"))).toBeTruthy();
    expect(calls("restore.run")).toHaveLength(1);
  });

  it("is not offered for a copy that is not whole", async () => {
    await begin("", 4);
    expect(await screen.findByText(new RegExp(restore.findings.slice(0, 25)))).toBeTruthy();
    expect(screen.queryByRole("button", { name: restore.verb })).toBeNull();
  });

  it("asks for the code of an encrypted copy and sends it with the question", async () => {
    const { user, calls } = openWindow("#/safety/backups");
    await user.click(await found(restore.other));
    const field = await screen.findByRole("textbox", { name: restore.code });
    await user.type(field, CODE);
    await user.click(press(restore.unlock));
    expect(await found(restore.verb)).toBeTruthy();
    expect(calls("restore.preview").map((call) => call.request)).toEqual([{ file: 7 }, { file: 7, code: CODE }]);
  });
});

describe("a damaged file", () => {
  it("that is open says so above every screen", async () => {
    openWindow("#/people", { scene: "damaged" });
    const strip = await screen.findByRole("region", { name: recovery.title });
    expect(within(strip).getByRole("link", { name: recovery.open }).getAttribute("href")).toBe("#/recovery");
  });

  it("is recovered in the best way unless the officer says otherwise, and the result stays in sight", async () => {
    const { user, calls } = openWindow("#/", { scene: "damaged-closed" });
    await user.click((await screen.findAllByRole("button", { name: recovery.open }))[0] as HTMLElement);
    expect(await screen.findByText(/Trang 214/)).toBeTruthy();
    await user.click(press(recovery.next));
    expect((await screen.findAllByRole("radio"))[0]).toHaveProperty("checked", true);
    await user.click(press(recovery.run));
    expect(await screen.findByText(recovery.report)).toBeTruthy();
    expect(calls("recovery.run").map((call) => call.request)).toEqual([{ key: "replay", copy: "sao-luu-2024-03-04-0641.sovang" }]);
    expect(screen.getByText("Trang_An-hong-2024-03-04.sovang")).toBeTruthy();
    await user.click(press(recovery.toWork));
    expect(await titled(vi.desk.title)).toBeTruthy();
  });

  it("elsewhere is chosen by the officer", async () => {
    const { user, calls } = openWindow("#/recovery", { scene: "first" });
    await user.click(await found(recovery.other));
    expect(await screen.findByText("Trang_An-cu.sovang")).toBeTruthy();
    expect(calls("recovery.survey").at(-1)?.request).toEqual({ file: 7 });
  });
});

describe("a file in an unsafe place", () => {
  it("is copied to this machine at a press", async () => {
    const { user, calls } = openWindow("#/", { scene: "unsafe" });
    await user.click(await found(unsafePlace.copy));
    expect(await titled(vi.desk.title)).toBeTruthy();
    expect(calls("office.copy_here")).toHaveLength(1);
  });

  it("that was chosen is offered the same, in the first steps and beside an open office", async () => {
    for (const [hash, scene, button] of [
      ["#/", "first", vi.firstRun.open],
      ["#/settings/office", "", vi.office.openOther],
    ] as const) {
      const message = "Tệp dữ liệu nằm trên ổ đĩa rời (USB).";
      const refused: Problem = { code: "office.unsafe_place", weight: "refused", message, hint: "Chưa mở.", field: "", exit: 21, details: [], rows: [] };
      const opened = openWindow(hash, {
        scene,
        over: (recorded: Backend) => ({ ...recorded, openOffice: () => Promise.reject(refused) }),
      });
      await opened.user.click(await found(new RegExp(button)));
      expect(await screen.findByText(message)).toBeTruthy();
      await opened.user.click(await found(unsafePlace.copy));
      expect(await titled(vi.desk.title)).toBeTruthy();
      expect(opened.calls("office.copy_here")).toHaveLength(1);
      cleanup();
    }
  });

  it("is opened where it lies only after a warning", async () => {
    const { user, calls } = openWindow("#/", { scene: "unsafe" });
    await user.click(await found(unsafePlace.anyway));
    const dialog = await screen.findByRole("alertdialog", UNDER);
    expect(calls("office.open_anyway")).toHaveLength(0);
    await user.click(within(dialog).getByRole("button", { name: unsafePlace.anywayVerb, ...UNDER }));
    expect(await titled(vi.desk.title)).toBeTruthy();
  });
});
