// A verdict as a mark and a word; the colour only helps.
import { verdicts } from "../../text/eligibility";

/** The verdict of one row or rule; `name` is the program's own word. */
export function Verdict({ verdict, name, title }: { verdict: string; name?: string; title?: string }) {
  const look = verdicts[verdict];
  const said = name || look?.name || verdict;
  return (
    <span className={`${look?.tone ?? "quiet"}-text verdict-word`} title={title}>
      <span aria-hidden="true">{look?.mark ?? "·"}</span> {said}
    </span>
  );
}

/** The mark alone in sight; the word is there for who cannot see it. */
export function VerdictMark({ verdict, name }: { verdict: string; name: string }) {
  const look = verdicts[verdict];
  return (
    <span className={`${look?.tone ?? "quiet"}-text finding-mark`} title={name}>
      <span aria-hidden="true">{look?.mark ?? "·"}</span>
      <span className="unseen">{name}: </span>
    </span>
  );
}
