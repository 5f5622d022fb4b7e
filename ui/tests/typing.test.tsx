// Vietnamese typed the way input methods send it: letters, then Backspace and the marked letters.
import { fireEvent, screen, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { vi } from "../src/text/vi";
import { openWindow } from "./window";

/** What UniKey sends for Telex keys: `<` stands for its Backspace. */
const SCRIPTS: [string, string, string][] = [
  ["Telex, whole name", "D<Đa<ăn<<ặng Thi<ị Ngo<ọc Anh<<<Ánh", "Đặng Thị Ngọc Ánh"],
  ["marks at the end of the word", "Nguyeen<<<ễn Thi Thu<<<<<ị Thu", "Nguyễn Thị Thu"],
  ["letters with two marks", "Ngo<ô<ộ Ươ<<Ươ<ờng", "Ngộ Ường"],
];

/** The field of the name in the form beside the list. */
const nameField = () => within(screen.getByRole("form", { name: vi.people.edit })).getByRole("textbox", { name: new RegExp(vi.people.name) });

describe("a name typed through UniKey", () => {
  it.each(SCRIPTS)("survives: %s", async (_, keys, expected) => {
    // What the keys spell is worked out here on its own, to guard the scripts themselves.
    const spelled = [...keys].reduce((text, key) => (key === "<" ? [...text].slice(0, -1).join("") : text + key), "");
    const { user, calls } = openWindow("#/people/12");
    await user.click(await screen.findByRole("tab", { name: vi.people.edit }));
    const name = nameField();
    await user.clear(name);
    for (const key of keys) await user.type(name, key === "<" ? "{Backspace}" : key, { skipClick: true });
    expect(name).toHaveProperty("value", spelled);
    await user.clear(name);
    await user.type(name, expected);
    await user.click(screen.getByRole("button", { name: vi.people.save }));
    await screen.findByRole("button", { name: vi.toast.undo });
    expect(calls("people.edit")[0]?.request).toMatchObject({ name: expected });
  });
});

describe("a name composed by ibus", () => {
  it("is left alone until it is sent, and is sent as NFC", async () => {
    const { user, calls } = openWindow("#/people/12");
    await user.click(await screen.findByRole("tab", { name: vi.people.edit }));
    const name = nameField() as HTMLInputElement;
    const decomposed = "Đặng Thị".normalize("NFD");
    fireEvent.compositionStart(name);
    for (const step of ["Đ", "Đa", "Đă", "Đặng"]) fireEvent.input(name, { target: { value: step }, isComposing: true });
    fireEvent.input(name, { target: { value: decomposed } });
    fireEvent.compositionEnd(name);
    expect(name.value).toBe(decomposed);
    await user.click(screen.getByRole("button", { name: vi.people.save }));
    await screen.findByRole("button", { name: vi.toast.undo });
    expect(calls("people.edit")[0]?.request).toMatchObject({ name: "Đặng Thị".normalize("NFC") });
  });
});
