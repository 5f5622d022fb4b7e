// How the window shows that something was not done.
import { render, screen, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { asProblem } from "../src/app/query";
import { problem } from "../src/backend/recorded";
import { fieldOf } from "../src/parts/problemField";
import { ProblemView } from "../src/parts/ProblemView";
import { vi } from "../src/text/vi";
import { openWindow, titled } from "./window";

const REFUSAL = problem("dossier.missing", "refused", "Chưa trình được vì hồ sơ còn thiếu.", {
  hint: "Bổ sung rồi trình lại.",
  details: ["Thiếu số tờ trình.", "Thiếu ngày tờ trình."],
  rows: [{ sheet: "DS", row: 23, column: "D", value: "31/02/1985", reason: "birth", message: "Không có ngày này." }],
});

describe("the field of a problem", () => {
  const fields = ["name", "number", "on", "citizen_id", "submission_date", "date"];
  it.each([
    ["person.citizen_id_used", "citizen_id"],
    ["decision.number_used", "number"],
    ["dossier.submission_date", "submission_date"],
    ["decision.refused", undefined],
    ["paper.renamed", undefined],
  ])("«%s» is %s", (code, field) => expect(fieldOf(problem(code, "refused", ""), fields)).toBe(field));
  it("is the one that the problem itself names, if it is in the form", () => {
    const named = (field: string) => ({ ...problem("input.unusable", "invalid", ""), field });
    expect(fieldOf(named("name"), fields)).toBe("name");
    expect(fieldOf(named("birth"), fields)).toBeUndefined();
  });
});

describe("a problem", () => {
  it("is shown with its message, its hint, every detail and every row", () => {
    render(<ProblemView problem={REFUSAL} />);
    for (const text of [REFUSAL.message, REFUSAL.hint, ...REFUSAL.details]) expect(screen.getByText(text)).toBeTruthy();
    const row = screen.getByText("31/02/1985").closest("tr") as HTMLElement;
    for (const cell of ["DS", "23", "D", "Không có ngày này."]) expect(within(row).getByText(cell)).toBeTruthy();
  });

  it.each([
    ["refused", "status", "problem-warn"],
    ["conflict", "status", "problem-warn"],
    ["invalid", "alert", "problem-bad"],
    ["broken", "alert", "problem-bad"],
  ])("that weighs «%s» speaks as a %s in %s", (weight, role, tone) => {
    render(<ProblemView problem={{ ...REFUSAL, weight }} />);
    expect(screen.getByRole(role).className).toContain(tone);
    expect(screen.queryByRole(role === "alert" ? "status" : "alert")).toBeNull();
  });

  it("shows no code on its surface", () => {
    const { container } = render(<ProblemView problem={REFUSAL} />);
    expect(container.textContent).not.toContain(REFUSAL.code);
  });

  it("is made of whatever was thrown", () => {
    const made = asProblem(new TypeError("x is not a function"));
    expect(made).toMatchObject({ weight: "broken", message: vi.problem.unexpected, details: ["x is not a function"] });
    expect(asProblem(REFUSAL)).toMatchObject({ code: REFUSAL.code, weight: "refused" });
  });

  it("of a step stands in the step's own dialog, which stays open", async () => {
    const { user } = openWindow("#/dossiers/HG-2024");
    await titled(/bão/);
    await user.click(screen.getByRole("button", { name: vi.dossiers.steps.submit }));
    // On a busy machine the dialog is drawn before the focus is in it, and until then Fluent hides it from readers.
    const dialog = await screen.findByRole("dialog", { hidden: true });
    await user.click(within(dialog).getByRole("button", { name: vi.dossiers.steps.submit, hidden: true }));
    expect(await within(dialog).findByText("Chưa trình được vì hồ sơ còn thiếu.")).toBeTruthy();
    expect(within(dialog).queryByRole("alert")).toBeNull();
  });
});
