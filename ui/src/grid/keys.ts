// What a key means in a grid, as officers know it from Excel. Pure: the caller acts.
import type { Step } from "./selection";

/**
 * What the input over the current cell is doing: `idle` shows nothing, `typing` replaces the cell and
 * leaves by the arrows, `editing` (F2) works inside the text.
 */
export type Mode = "idle" | "typing" | "editing";

/** What to do; `null` leaves the key to the input itself. */
export type Intent =
  | { do: "move"; step: Step; reach: "move" | "extend" }
  | { do: "commit"; then: Step | "tab" | "tabBack" | "enter" | "enterBack" | "stay" }
  | { do: "tab"; way: 1 | -1 }
  | { do: "enter"; way: 1 | -1 }
  | { do: "choose"; way: 1 | -1 }
  | { do: "open" | "edit" | "erase" | "cancel" | "clear" | "fillDown" | "selectAll" | "selectRows" | "selectColumns" }
  | { do: "copy" | "cut" | "undo" | "redo" | "resort" };

/** The parts of a keyboard event that matter. */
export type Key = {
  key: string;
  ctrlKey: boolean;
  shiftKey: boolean;
  altKey: boolean;
  metaKey: boolean;
  isComposing: boolean;
  keyCode: number;
};

const ARROWS: Record<string, Step> = { ArrowUp: "up", ArrowDown: "down", ArrowLeft: "left", ArrowRight: "right" };
const JUMPS: Record<string, Step> = { ArrowUp: "top", ArrowDown: "bottom", ArrowLeft: "rowStart", ArrowRight: "rowEnd" };
const PLAIN: Record<string, Step> = { Home: "rowStart", End: "rowEnd", PageUp: "pageUp", PageDown: "pageDown" };
const CTRL: Record<string, Step> = { Home: "first", End: "last" };

/** Whether an input method is at work: its keys are never ours. */
export function composing(key: Key): boolean {
  return key.isComposing || key.keyCode === 229;
}

/** The meaning of a key; `choices` says that a list of choices is open under the cell. */
export function intentOf(key: Key, mode: Mode, choices: "choices" | "none" = "none"): Intent | null {
  if (composing(key) || key.altKey || key.metaKey) return null;
  const ctrl = key.ctrlKey;
  const back = key.shiftKey;
  if (key.key === "Tab" && !ctrl) {
    if (mode === "idle") return { do: "tab", way: back ? -1 : 1 };
    return { do: "commit", then: back ? "tabBack" : "tab" };
  }
  if (key.key === "Enter") {
    if (ctrl) return mode === "idle" ? { do: "open" } : { do: "commit", then: "stay" };
    if (mode === "idle") return { do: "enter", way: back ? -1 : 1 };
    return { do: "commit", then: back ? "enterBack" : "enter" };
  }
  if (key.key === "Escape") return { do: "cancel" };
  if (mode !== "idle") return whileWriting(key, mode, choices);
  if (ctrl) return withCtrl(key);
  const step = ARROWS[key.key] ?? PLAIN[key.key];
  if (step) return { do: "move", step, reach: back ? "extend" : "move" };
  if (key.key === "F2") return { do: "edit" };
  if (key.key === "F5") return { do: "resort" };
  if (key.key === "Delete") return { do: "clear" };
  // Backspace empties the cell and goes on typing; the key itself stays with the input.
  if (key.key === "Backspace") return { do: "erase" };
  if (key.key === " " && back) return { do: "selectRows" };
  return null;
}

function whileWriting(key: Key, mode: Mode, choices: "choices" | "none"): Intent | null {
  if (key.ctrlKey || key.shiftKey) return null;
  const step = ARROWS[key.key];
  if (choices === "choices" && (step === "up" || step === "down")) {
    return { do: "choose", way: step === "down" ? 1 : -1 };
  }
  if (step && mode === "typing") return { do: "commit", then: step };
  return null;
}

function withCtrl(key: Key): Intent | null {
  const step = JUMPS[key.key] ?? CTRL[key.key];
  if (step) return { do: "move", step, reach: key.shiftKey ? "extend" : "move" };
  switch (key.key.toLowerCase()) {
    case "c":
    case "insert":
      return { do: "copy" };
    case "x":
      return { do: "cut" };
    case "d":
      return { do: "fillDown" };
    case "a":
      return { do: "selectAll" };
    case " ":
      return { do: "selectColumns" };
    case "z":
      return { do: key.shiftKey ? "redo" : "undo" };
    case "y":
      return { do: "redo" };
    default:
      return null;
  }
}
