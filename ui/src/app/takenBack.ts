// Acts that were taken back outside of the list that they changed: rows may have come back, which a list that
// holds its order would not show.
import { useEffect } from "react";

const listeners = new Set<() => void>();

/** Tells all lists in sight that an act was taken back. */
export function tookBack(): void {
  for (const listener of listeners) listener();
}

/** Runs `then` whenever an act was taken back elsewhere. */
export function useTakenBack(then: () => void): void {
  useEffect(() => {
    listeners.add(then);
    return () => void listeners.delete(then);
  }, [then]);
}
