// The life line of a subject: everything that happened, by year, each kind with its mark and its word.
import { Button, ToggleButton } from "@fluentui/react-components";
import { useState } from "react";
import { life, lifeMarks } from "../text/life";
import { vi } from "../text/vi";
import type { HistoryLine } from "../wire/types";
import { Empty } from "./Page";

type Props = {
  lines: HistoryLine[];
  empty: string;
  /** Removes a line; absent where the life line is only read. */
  remove?: (line: HistoryLine) => void;
};

const kindName = (kind: string) => vi.history.kinds[kind] ?? kind;

/** The life line, which can be narrowed to one kind. */
export function History({ lines, empty, remove }: Props) {
  const [chosen, setChosen] = useState("");
  if (lines.length === 0) return <Empty text={empty} />;
  const kinds = [...new Set(lines.map((line) => line.kind))];
  // The kind that was chosen may have lost its last line.
  const kind = kinds.includes(chosen) ? chosen : "";
  const shown = kind === "" ? lines : lines.filter((line) => line.kind === kind);
  const years = [...new Set(shown.map((line) => line.year))].sort((a, b) => b - a);
  return (
    <>
      {kinds.length > 1 ? (
        <div className="life-kinds" role="group" aria-label={life.filter}>
          {["", ...kinds].map((one) => (
            <ToggleButton key={one || "all"} size="small" shape="circular" checked={kind === one} onClick={() => setChosen(one)}>
              {one === "" ? life.all : life.filterOf(kindName(one), lines.filter((line) => line.kind === one).length)}
            </ToggleButton>
          ))}
        </div>
      ) : null}
      <ol className="life" aria-label={life.list}>
        {years.map((year) => (
          <li key={year} className="life-year">
            <h3>{year}</h3>
            <ul>
              {shown
                .filter((line) => line.year === year)
                .map((line) => (
                  <LifeEntry key={`${line.kind}-${line.id}`} line={line} remove={remove} />
                ))}
            </ul>
          </li>
        ))}
      </ol>
      <span className="unseen" role="status">
        {kind === "" ? "" : life.filterOf(kindName(kind), shown.length)}
      </span>
    </>
  );
}

function LifeEntry({ line, remove }: { line: HistoryLine; remove?: (line: HistoryLine) => void }) {
  return (
    <li className={`life-line life-${line.kind}`}>
      <span className="life-mark" aria-hidden="true">
        {lifeMarks[line.kind] ?? "·"}
      </span>
      <div className="life-words">
        <p className="life-title">{line.title}</p>
        <p className="quiet">{[kindName(line.kind), line.detail].filter(Boolean).join(" · ")}</p>
      </div>
      {remove && line.removable ? (
        <Button size="small" appearance="subtle" aria-label={life.removeOf(line.title)} onClick={() => remove(line)}>
          {life.remove}
        </Button>
      ) : null}
    </li>
  );
}
