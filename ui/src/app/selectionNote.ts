// What is selected in a grid, for the status bar.
import { useEffect, useSyncExternalStore } from "react";

let note = "";
const listeners = new Set<() => void>();

function put(text: string): void {
  if (text === note) return;
  note = text;
  for (const heard of listeners) heard();
}

/** Shows `text` in the status bar while the part is on the screen. */
export function useSelectionNote(text: string): void {
  useEffect(() => {
    put(text);
    return () => put("");
  }, [text]);
}

/** What is to be shown now. */
export function useNoteOfSelection(): string {
  return useSyncExternalStore(
    (heard) => {
      listeners.add(heard);
      return () => listeners.delete(heard);
    },
    () => note,
  );
}
