// The way from a condition that lacks a record to the form in which the record is written.
import type { JumpView } from "../wire/types";
import { go } from "./route";

let waiting: JumpView | null = null;

/** Goes to the owner of the missing record; its panel opens the form. */
export function jumpTo(jump: JumpView): void {
  waiting = jump;
  go({ screen: jump.kind === "individual" ? "people" : "collectives", id: jump.subject_id });
}

/** What the panel of `subject` was opened for; it is told once. */
export function takeJump(subject: number): JumpView | null {
  const jump = waiting;
  waiting = null;
  return jump?.subject_id === subject ? jump : null;
}
