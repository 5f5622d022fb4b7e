// Small choices that stay on this machine: no data of the office, and nothing is lost without them.

/** The choice kept under `key`; a machine that forbids storage has none. */
export function kept(key: string): string | null {
  try {
    return window.localStorage.getItem(`so-vang.${key}`);
  } catch {
    return null;
  }
}

/** Keeps a choice; a locked profile only forgets it when the window closes. */
export function keep(key: string, value: string): void {
  try {
    window.localStorage.setItem(`so-vang.${key}`, value);
  } catch {
    // The choice then holds until the window is closed.
  }
}
