// Everything that happened to a subject, the newest first, by year.
import { vi } from "../text/vi";
import type { HistoryLine } from "../wire/types";
import { Empty } from "./Page";

/** The history of one subject. */
export function History({ lines }: { lines: HistoryLine[] }) {
  if (lines.length === 0) return <Empty text={vi.history.empty} />;
  return (
    <ul className="history">
      {lines.map((line, index) => (
        <li key={`${line.kind}-${line.year}-${index}`} className={`history-${line.kind}`}>
          <span className="history-year">{line.year}</span>
          <div>
            <p className="history-title">
              {line.kind === "award" ? <span aria-hidden="true">★ </span> : null}
              {line.title}
            </p>
            <p className="quiet">{[vi.history.kinds[line.kind], line.detail].filter(Boolean).join(" · ")}</p>
          </div>
        </li>
      ))}
    </ul>
  );
}
