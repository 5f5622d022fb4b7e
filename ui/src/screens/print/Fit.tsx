// How the texts fit on the sheets, before paper is spent.
import { count } from "../../parts/format";
import { vi } from "../../text/vi";
import type { FitReport } from "../../wire/types";

/** The figures and the remarks. */
export function Fit({ report }: { report: FitReport }) {
  const tone = report.too_long > 0 ? "bad" : report.shrunk > 0 ? "warn" : "good";
  const mark = { bad: "✖", warn: "⚠", good: "✔" }[tone];
  return (
    <section className={`fit fit-${tone}`} aria-label={vi.fit.title}>
      <p>
        <span aria-hidden="true">{mark} </span>
        {tone === "good"
          ? vi.fit.all(count(report.certificates))
          : vi.fit.some(count(report.at_full_size), count(report.shrunk), count(report.too_long))}
      </p>
      {report.notes.length > 0 ? (
        <ul className="fit-notes">
          {report.notes.map((note, index) => (
            <li key={`${note.golden_register_number}-${index}`}>
              <strong>{vi.fit.note(note.golden_register_number, note.recipient)}</strong> {note.message}
            </li>
          ))}
        </ul>
      ) : null}
    </section>
  );
}
