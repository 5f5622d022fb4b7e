// The screens stand on their places, and the ways between them lead where they say.
import { screen, within } from "@testing-library/react";
import { describe, expect, it, vi as test } from "vitest";
import { fromHash, toHash, type Route } from "../src/app/route";
import { day, moment, typedDay } from "../src/parts/format";
import { eligibility, forecast } from "../src/text/eligibility";
import { journal } from "../src/text/journal";
import { law } from "../src/text/law";
import { personal } from "../src/text/personal";
import { safety } from "../src/text/safety";
import { vi } from "../src/text/vi";
import { openWindow, titled } from "./window";

describe("a place", () => {
  const places: [Route, string][] = [
    [{ screen: "desk" }, "#/desk"],
    [{ screen: "people", id: 12 }, "#/people/12"],
    [{ screen: "import", kind: "nominations", dossier: "HG-2023" }, "#/import/nominations/HG-2023"],
    [{ screen: "dossier", code: "Đợt 1/2023" }, `#/dossiers/${encodeURIComponent("Đợt 1/2023")}`],
    [{ screen: "issue", code: "HG-2023", award: "TTLDXS" }, "#/dossiers/HG-2023/issue/TTLDXS"],
    [{ screen: "print" }, "#/print"],
    [{ screen: "settings", tab: "codes" }, "#/settings/codes"],
    [{ screen: "journal", tab: "acts", seq: 12 }, "#/journal/acts/12"],
    [{ screen: "journal", tab: "bin" }, "#/journal/bin"],
    [{ screen: "safety", tab: "check" }, "#/safety/check"],
    [{ screen: "recovery" }, "#/recovery"],
    [{ screen: "personal", tab: "erase", id: 12 }, "#/personal/erase/12"],
    [{ screen: "personal", tab: "accesses" }, "#/personal/accesses"],
    [{ screen: "eligibility", dossier: "HG-2023" }, "#/eligibility/HG-2023"],
    [{ screen: "law", tab: "awards", award: "CSTDCS" }, "#/law/awards/CSTDCS"],
    [{ screen: "law", tab: "local" }, "#/law/local"],
    [{ screen: "forecast" }, "#/forecast"],
  ];
  it.each(places)("%o is spelled and read the same", (route, hash) => {
    expect(toHash(route)).toBe(hash);
    expect(fromHash(hash)).toEqual(route);
  });
  it("that stood in the settings is found where it stands now", () => {
    expect(fromHash("#/settings/journal")).toEqual({ screen: "journal", tab: "acts" });
    expect(fromHash("#/settings/check")).toEqual({ screen: "safety", tab: "check" });
  });
  it("that nobody knows is the desk", () => {
    expect(fromHash("#/nowhere/7")).toEqual({ screen: "desk" });
    expect(fromHash("#/people/%E0%A4%A")).toEqual({ screen: "people", id: undefined });
  });
});

describe("days", () => {
  it.each([
    ["5/3/26", "2026-03-05"],
    ["05032026", "2026-03-05"],
    [" 8-3-2024 ", "2024-03-08"],
    ["2024-03-08", "2024-03-08"],
    ["hôm nay", "hôm nay"],
  ])("«%s» typed is %s", (typed, iso) => expect(typedDay(typed)).toBe(iso));
  it("are shown as dd/mm/yyyy", () => {
    expect(day("2024-03-08")).toBe("08/03/2024");
    expect(day("1986")).toBe("1986");
  });
  it("with a time show the clock alone when it is today", () => {
    const now = new Date();
    expect(moment(now.toISOString(), now)).toMatch(/^\d\d:\d\d$/);
    expect(moment("2024-03-01T11:30:00Z", now)).toMatch(/^\d\d:\d\d 01\/03\/2024$/);
  });
});

describe("the window", () => {
  it.each([
    ["#/desk", vi.desk.title],
    ["#/people", vi.people.title],
    ["#/collectives", vi.collectives.title],
    ["#/import", vi.import.title],
    ["#/dossiers", vi.dossiers.listTitle],
    ["#/decisions", vi.decisions.title],
    ["#/register", vi.register.title],
    ["#/settings/office", vi.settings.title],
    ["#/eligibility", eligibility.title],
    ["#/forecast", forecast.title],
    ["#/law", law.title],
    ["#/journal", journal.title],
    ["#/safety/backups", safety.title],
    ["#/personal/requests", personal.title],
  ])("shows at %s its screen and marks it in the rail", async (place, title) => {
    openWindow(place);
    expect(await titled(title)).toBeTruthy();
    expect(screen.getByRole("navigation").querySelectorAll("[aria-current=page]")).toHaveLength(1);
    expect(screen.getByText(vi.app.sample)).toBeTruthy();
    expect(screen.getByText(vi.status.file("Trang_An.sovang"))).toBeTruthy();
  });

  it("begins with three ways where there is no office, and the sample opens the desk", async () => {
    const { user, calls } = openWindow("#/", { scene: "first" });
    for (const way of [vi.firstRun.own, vi.firstRun.open]) {
      expect(await screen.findByRole("button", { name: new RegExp(way) })).toBeTruthy();
    }
    await user.click(screen.getByRole("button", { name: new RegExp(vi.firstRun.sample) }));
    expect(await titled(vi.desk.title)).toBeTruthy();
    expect(calls("office.create_sample")).toHaveLength(1);
  });

  it("asks for a list page by page and opens a row with the keyboard", async () => {
    const { user, calls } = openWindow("#/people");
    const grid = await screen.findByRole("grid", { name: vi.people.title });
    expect(grid.getAttribute("aria-rowcount")).toBe("243");
    expect(calls("people.page")[0]?.request).toEqual({ text: "", order: 0, offset: 0, limit: 200 });
    screen.getByRole("textbox", { name: vi.grid.cell(vi.people.name) }).focus();
    await user.keyboard("{ArrowDown}{ArrowDown}{Control>}{Enter}{/Control}");
    expect(await screen.findByRole("complementary")).toBeTruthy();
    expect(window.location.hash).toMatch(/^#\/people\/\d+$/);
    await user.keyboard("{Escape}");
    expect(screen.queryByRole("complementary")).toBeNull();
  });

  it("finds without accents and goes to what was chosen", async () => {
    const { user } = openWindow("#/desk");
    await titled(vi.desk.title);
    await user.keyboard("{Control>}k{/Control}");
    await user.keyboard("1024");
    const hits = await screen.findByRole("listbox");
    await user.click(await within(hits).findByText("1024/QĐ-UBND"));
    expect(window.location.hash).toBe("#/decisions/1");
  });

  it("jumps from a task on the desk to its work", async () => {
    const { user } = openWindow("#/desk");
    await titled(vi.desk.title);
    await user.click(screen.getAllByRole("button", { name: vi.desk.verbs.dossier })[0] as HTMLElement);
    expect(window.location.hash).toBe("#/dossiers/CD-2023");
  });

  it("keeps its frame when one screen cannot be drawn, and the next screen works", async () => {
    const quiet = test.spyOn(console, "error").mockImplementation(() => {});
    const { user } = openWindow("#/desk", { replies: { "office.desk": () => ({}) as never } });
    expect((await screen.findByRole("alert")).textContent).toContain(vi.problem.unexpected);
    await user.click(screen.getByRole("link", { name: vi.rail.people }));
    expect(await titled(vi.people.title)).toBeTruthy();
    expect(screen.queryByRole("alert")).toBeNull();
    quiet.mockRestore();
  });

  it("prints with the chosen layout, only the ticked numbers, and none without a tick", async () => {
    const { user, calls } = openWindow("#/print/2");
    await screen.findByRole("option", { name: /Giấy khen, 297/ });
    await user.selectOptions(screen.getByRole("combobox", { name: vi.print.layout }), "a4-giay-khen");
    await user.click(screen.getByRole("button", { name: vi.print.takeNone }));
    expect(screen.getByRole("button", { name: vi.print.verb(0) })).toHaveProperty("disabled", true);
    await user.click(screen.getByRole("checkbox", { name: /^12 / }));
    await user.click(screen.getByRole("button", { name: vi.print.verb(1) }));
    await screen.findByText("bang-khen.pdf");
    expect(calls("certificates.print")[0]?.request).toMatchObject({ decision_id: 2, mode: "full", layout: "a4-giay-khen", only: [12] });
  });

  it("wants a reason when printed certificates are printed again, and sends it", async () => {
    const { user, calls } = openWindow("#/print/1");
    await user.click(await screen.findByRole("button", { name: vi.print.verb(10) }));
    await user.type(await screen.findByRole("textbox", { name: vi.print.reason }), "Rách");
    await user.click(screen.getByRole("button", { name: vi.print.verb(10) }));
    expect(await screen.findByText("bang-khen.pdf")).toBeTruthy();
    expect(calls("certificates.print").map((call) => call.request)).toMatchObject([
      { reprint_reason: "", only: [] },
      { reprint_reason: "Rách", only: [] },
    ]);
  });
});
