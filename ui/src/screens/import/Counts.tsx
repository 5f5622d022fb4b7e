// What an import would do, in four figures.
import { count } from "../../parts/format";
import { vi } from "../../text/vi";
import type { ImportReport } from "../../wire/types";

/** New, changed, unchanged and wrong rows. */
export function Counts({ report }: { report: ImportReport }) {
  const figures: [string, number, string][] = [
    [vi.import.added, report.added, "good"],
    [vi.import.changed, report.changed, "plain"],
    [vi.import.unchanged, report.unchanged, "plain"],
    [vi.import.problems, report.problems.length, report.problems.length > 0 ? "bad" : "plain"],
    [vi.import.notices, report.notices.length, report.notices.length > 0 ? "warn" : "plain"],
  ];
  return (
    <dl className="counts">
      {figures.map(([name, value, tone]) => (
        <div key={name} className={`count count-${tone}`}>
          <dd>{count(value)}</dd>
          <dt>{name}</dt>
        </div>
      ))}
    </dl>
  );
}
