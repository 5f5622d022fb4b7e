// Keys with Ctrl that belong to the screen in sight.
import { useEffect, useRef } from "react";

/** Whether a dialog is open over the screen: then keys belong to it, and nothing under it may move. */
export function underDialog(): boolean {
  return document.querySelector("[role=dialog], [role=alertdialog]") !== null;
}

/** Runs `act` on Ctrl and a letter while the part is on the screen and no dialog is open over it. */
export function useShortcut(letter: string, act: () => void): void {
  const newest = useRef(act);
  newest.current = act;
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.isComposing || !event.ctrlKey || event.shiftKey || event.altKey || event.key.toLowerCase() !== letter) return;
      if (underDialog()) return;
      event.preventDefault();
      newest.current();
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, [letter]);
}
