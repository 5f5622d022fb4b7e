// Says that a value of the law was not compared with its text yet.
import { eligibility } from "../text/eligibility";

/** The mark; nothing where the value was verified. */
export function Unverified({ unverified }: { unverified: boolean }) {
  if (!unverified) return null;
  return (
    <span className="mark mark-warn" title={eligibility.unverifiedNote}>
      ⚠ {eligibility.unverified}
    </span>
  );
}
