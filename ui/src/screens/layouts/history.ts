// Undo and redo inside the designer: whole designs with the names of the steps between them.

/** One design and the step that led to it. */
type Step<T> = { name: string; before: T };

/** A design with its past and the steps that were taken back. */
export type History<T> = { now: T; past: Step<T>[]; future: Step<T>[]; last?: { tag: string; at: number } };

const MOST = 200;
/** Steps of one kind that follow each other so fast are one step, as with an arrow key held down. */
const TOGETHER_MS = 900;

/** A history that begins with `now`. */
export function begun<T>(now: T): History<T> {
  return { now, past: [], future: [] };
}

/** Takes a step; with the same `tag` soon after the last one it joins that step. */
export function stepped<T>(history: History<T>, name: string, now: T, tag = "", at = Date.now()): History<T> {
  const { last, past } = history;
  const joins = tag !== "" && last?.tag === tag && at - last.at < TOGETHER_MS && past.length > 0;
  return {
    now,
    past: joins ? past : [...past, { name, before: history.now }].slice(-MOST),
    future: [],
    last: { tag, at },
  };
}

/** Takes the last step back; nothing changes where there is none. */
export function undone<T>(history: History<T>): History<T> {
  const step = history.past.at(-1);
  if (!step) return history;
  return {
    now: step.before,
    past: history.past.slice(0, -1),
    future: [{ name: step.name, before: history.now }, ...history.future],
  };
}

/** Does again what was taken back last. */
export function redone<T>(history: History<T>): History<T> {
  const [step, ...future] = history.future;
  if (!step) return history;
  return { now: step.before, past: [...history.past, { name: step.name, before: history.now }], future };
}
