// The state of a dossier as a small mark; the word says it, the colour only helps.
const TONES: Record<string, string> = {
  draft: "plain",
  submitted: "info",
  received: "info",
  returned: "warn",
  reviewed: "info",
  decided: "good",
  withdrawn: "plain",
};

/** The mark of one state. */
export function StateMark({ state, name }: { state: string; name: string }) {
  return <span className={`mark mark-${TONES[state] ?? "plain"}`}>{name}</span>;
}
