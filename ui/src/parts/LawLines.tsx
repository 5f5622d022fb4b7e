// Values of the law with their days, source and confidence; the one that holds is marked.
import { law } from "../text/law";
import type { LawLine } from "../wire/types";
import { day } from "./format";
import { Unverified } from "./Unverified";

/** The days on which a value holds; empty where it has no bounds. */
export function daysOf({ from, to }: { from: string; to: string }): string {
  if (from && to) return law.fromTo(day(from), day(to));
  if (from) return law.from(day(from));
  return to ? law.to(day(to)) : "";
}

/** Lines of the law; `time` also says what holds and what does not. */
export function LawLines({ lines, label, time }: { lines: LawLine[]; label: string; time?: "time" }) {
  return (
    <ul className="law-lines" aria-label={label}>
      {lines.map((line, index) => (
        <li key={`${line.key}-${line.from}-${index}`} className={time && line.current ? "law-current" : undefined}>
          <p>{line.text}</p>
          <p className="quiet">
            {[daysOf(line), line.source].filter(Boolean).join(" · ")}{" "}
            {time ? <Current current={line.current} /> : null} <Unverified unverified={line.unverified} />
          </p>
          {line.note ? <p className="quiet">{line.note}</p> : null}
        </li>
      ))}
    </ul>
  );
}

/** Whether a value holds on the day in question. */
export function Current({ current }: { current: boolean }) {
  return current ? <span className="mark mark-good">{law.current}</span> : null;
}
