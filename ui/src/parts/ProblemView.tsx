// Shows why something was not done: what happened, what to do, all that is missing. A refusal is
// the law or the procedure speaking, not a fault, so it is amber and does not shout.
import { Button } from "@fluentui/react-components";
import { CopyRegular } from "@fluentui/react-icons";
import { useState } from "react";
import { CANCELLED } from "../app/query";
import { vi } from "../text/vi";
import type { Problem } from "../wire/types";
import { copyText } from "./copy";
import { RowLines } from "./RowLines";

const MARKS: Record<string, { tone: string; mark: string }> = {
  refused: { tone: "warn", mark: "⚠" },
  conflict: { tone: "warn", mark: "⚠" },
  invalid: { tone: "bad", mark: "✖" },
  broken: { tone: "bad", mark: "✖" },
};

/** Work that the officer stopped ended as it should. */
const CALM = { tone: "info", mark: "ℹ" };

/** The block that shows one problem. */
export function ProblemView({ problem }: { problem: Problem }) {
  const [copied, setCopied] = useState(vi.problem.copy as string);
  const { tone, mark } =
    problem.code === CANCELLED ? CALM : (MARKS[problem.weight] ?? { tone: "bad", mark: "✖" });
  const technical = [
    `${problem.code} (${problem.weight}, ${problem.exit})`,
    problem.message,
    ...problem.details,
    ...problem.rows.map((row) => `${row.sheet}!${row.column}${row.row} ${row.reason}: ${row.message}`),
  ].join("\n");
  return (
    <div className={`problem problem-${tone}`} role={tone === "bad" ? "alert" : "status"}>
      <span className="problem-mark" aria-hidden="true">
        {mark}
      </span>
      <div className="problem-body">
        <p className="problem-message">{problem.message}</p>
        {problem.hint ? <p className="problem-hint">{problem.hint}</p> : null}
        {problem.details.length > 0 ? (
          <ul className="problem-details">
            {problem.details.map((detail) => (
              <li key={detail}>{detail}</li>
            ))}
          </ul>
        ) : null}
        {problem.rows.length > 0 ? <RowLines label={vi.problem.rows} rows={problem.rows} /> : null}
      </div>
      <Button
        size="small"
        appearance="subtle"
        icon={<CopyRegular />}
        onClick={async () => {
          if (await copyText(technical)) setCopied(vi.problem.copied);
        }}
      >
        {copied}
      </Button>
    </div>
  );
}
