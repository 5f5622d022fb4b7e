// Golden-register numbers as an officer types them (3, 7-12), which of them wait, and what a run left behind.
import type { RunLine } from "../../wire/types";

/** What was typed: the numbers it means, or the part that means none. */
export type Typed =
  | { numbers: number[] }
  | { wrong: "shape" | "unknown"; part: string };

const PART = /^(\d{1,9})?\s*([-\u2013\u2014])?\s*(\d{1,9})?$/;

/**
 * Reads `3, 7-12, 15-`: single numbers and ranges, of which one end may be left open. Only numbers of
 * `known` (rising) are meant; a part that meets none of them is wrong, so that a slip is not passed over.
 */
export function typedNumbers(text: string, known: number[]): Typed {
  const taken = new Set<number>();
  // A space beside a dash belongs to the range; any other one parts two numbers.
  const parts = text.replace(/\s*([-\u2013\u2014])\s*/g, "$1").split(/[,;\s]+/).filter(Boolean);
  for (const part of parts) {
    const found = PART.exec(part);
    const [, first, dash, last] = found ?? [];
    if (!found || (first === undefined && last === undefined)) return { wrong: "shape", part };
    const one = first === undefined ? -Infinity : Number(first);
    const other = dash === undefined ? one : last === undefined ? Infinity : Number(last);
    const [from, to] = one <= other ? [one, other] : [other, one];
    const meant = known.filter((number) => number >= from && number <= to);
    if (meant.length === 0) return { wrong: "unknown", part };
    for (const number of meant) taken.add(number);
  }
  return { numbers: known.filter((number) => taken.has(number)) };
}

/** Numbers in short: `11-13, 15`; a range has no gap in the list of all that there are. */
export function shortNumbers(numbers: number[], known: number[] = numbers): string {
  const place = new Map(known.map((number, index) => [number, index]));
  const ranges: [number, number][] = [];
  for (const number of numbers) {
    const last = ranges.at(-1);
    const follows = last !== undefined && (place.get(number) ?? -9) === (place.get(last[1]) ?? -1) + 1;
    if (last && follows && number > last[1]) last[1] = number;
    else ranges.push([number, number]);
  }
  return ranges.map(([from, to]) => (from === to ? `${from}` : `${from}-${to}`)).join(", ");
}

/** What an officer tells of a run. */
export type Told = { last?: number; spoiled: number[] };

/** What it comes to: sheets that are good, spoiled ones, and the numbers that must be printed again. */
export type Outcome = { good: number; spoiled: number; again: number[] };

/** Reckons the outcome of a run as the program will. Spoiled sheets behind the last one are refused by the form. */
export function outcomeOf(run: Pick<RunLine, "numbers">, told: Told): Outcome {
  const cut = told.last === undefined ? run.numbers.length : run.numbers.indexOf(told.last) + 1;
  const out = run.numbers.slice(0, cut);
  const bad = new Set(told.spoiled);
  const good = out.filter((number) => !bad.has(number));
  const kept = new Set(good);
  return {
    good: good.length,
    spoiled: out.length - good.length,
    again: run.numbers.filter((number) => !kept.has(number)),
  };
}
