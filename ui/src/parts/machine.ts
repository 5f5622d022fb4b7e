// Small choices kept on this machine. A machine that forbids it only forgets.
const NAME = "so-vang.";

/** What was kept under a name, where it has the shape that is wanted. */
export function kept<T>(name: string, fits: (value: unknown) => value is T): T | undefined {
  try {
    const text = window.localStorage.getItem(NAME + name);
    const value: unknown = text === null ? undefined : JSON.parse(text);
    return fits(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

/** Keeps a value under a name. */
export function keep(name: string, value: unknown): void {
  try {
    window.localStorage.setItem(NAME + name, JSON.stringify(value));
  } catch {
    // A locked profile has no storage; the choice then holds until the window is closed.
  }
}
