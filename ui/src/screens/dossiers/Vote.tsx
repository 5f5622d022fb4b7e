// What the council said about one nomination.
import { vi } from "../../text/vi";
import type { NominationLine } from "../../wire/types";

/** Ballots and verdict; nothing before the council. */
export function Vote({ line }: { line: NominationLine }) {
  if (line.approved === null || line.approved === undefined) return null;
  const ballots = vi.nominations.ballots(line.in_favour ?? 0, (line.in_favour ?? 0) + (line.against ?? 0));
  return line.approved ? (
    <span className="good-text">✔ {vi.nominations.approved(ballots)}</span>
  ) : (
    <span className="bad-text">✖ {vi.nominations.rejected(ballots)}</span>
  );
}
