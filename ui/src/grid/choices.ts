// Matching what is typed to one of a few values, without accents and capitals.
import { fold } from "../parts/format";
import type { Choice } from "./columns";

/** The choices whose name or key begins as typed; all of them while nothing is typed. */
export function fitting(choices: Choice[], typed: string): Choice[] {
  const wanted = fold(typed);
  return choices.filter((choice) => fold(choice.name).startsWith(wanted) || fold(choice.key).startsWith(wanted));
}

/** The key that typed text means: an exact name or the only one that fits; else the text itself, which the program refuses. */
export function matched(choices: Choice[], typed: string): string {
  const wanted = fold(typed);
  const exact = choices.find((choice) => fold(choice.name) === wanted || fold(choice.key) === wanted);
  if (exact) return exact.key;
  const near = wanted === "" ? [] : fitting(choices, typed);
  const only = near.length === 1 ? near[0] : undefined;
  return only ? only.key : typed.trim();
}
