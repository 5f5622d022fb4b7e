// Where the keyboard goes when a form that took the place of its button has closed.
import { useEffect, useRef, type RefObject } from "react";

/** What a list may have open: nothing, a new form, or the form of one line. */
export type Opened = "none" | "new" | number | string;

/** Once the form of `open` is closed, gives the keyboard to the button marked with `data-opens` of that form. */
export function useReturnFocus<E extends HTMLElement>(open: Opened): RefObject<E | null> {
  const frame = useRef<E>(null);
  const before = useRef<Opened>(open);
  useEffect(() => {
    const closed = before.current;
    before.current = open;
    if (open !== "none" || closed === "none") return;
    const buttons = frame.current?.querySelectorAll<HTMLElement>("[data-opens]") ?? [];
    const own = [...buttons].find((button) => button.dataset.opens === String(closed));
    (own ?? buttons[0])?.focus();
  }, [open]);
  return frame;
}
