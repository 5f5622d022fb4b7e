// What the form of one decision must know before it can offer anything: which certificates are on paper.
import { useEffect, useState } from "react";
import type { DecisionView, QueueLine } from "../../wire/types";

/** A value once it has stood still for a moment, so that typing does not ask the program at every letter. */
export function useSettled<T>(value: T, milliseconds = 350): T {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = window.setTimeout(() => setSettled(value), milliseconds);
    return () => window.clearTimeout(timer);
  }, [value, milliseconds]);
  return settled;
}

/** Which numbers of a decision are on paper and which wait. */
export type PaperState = { paper: Set<number>; waiting: number[] };

/** The state of one decision; undefined while the queue is being read. */
export function paperState(view: DecisionView, line: QueueLine | undefined): PaperState | undefined {
  if (!line) return undefined;
  const waits = (number: number) => line.waiting.some(([first, last]) => number >= first && number <= last);
  const all = view.recipients.map((one) => one.golden_register_number);
  return { paper: new Set(all.filter((one) => !waits(one))), waiting: all.filter(waits) };
}
