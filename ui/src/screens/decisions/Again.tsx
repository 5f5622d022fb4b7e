// Judges a decision again: by what it relied on, and by the record of today. Nothing is written.
import { Button } from "@fluentui/react-components";
import { ArrowSyncRegular } from "@fluentui/react-icons";
import { useState } from "react";
import { useRead } from "../../app/query";
import { count } from "../../parts/format";
import { LawLines } from "../../parts/LawLines";
import { ProblemView } from "../../parts/ProblemView";
import { again as words, verdicts, why } from "../../text/eligibility";
import type { ReassessedLine } from "../../wire/types";
import { Verdict } from "../eligibility/Verdict";

const differs = (line: ReassessedLine) => line.again !== line.verdict || line.now !== line.verdict;

/** The button, then what it found. */
export function Again({ id }: { id: number }) {
  const [asked, setAsked] = useState<"asked" | "no">("no");
  const found = useRead("assessments.again", { id }, { enabled: asked === "asked" });
  const rows = found.data?.rows ?? [];
  const other = rows.filter(differs);
  return (
    <div className="again">
      <Button
        icon={<ArrowSyncRegular />}
        title={words.hint}
        disabledFocusable={found.isFetching}
        onClick={() => (asked === "asked" ? void found.refetch() : setAsked("asked"))}
      >
        {found.isFetching ? words.working : words.verb}
      </Button>
      {found.error ? <ProblemView problem={found.error} /> : null}
      {found.data ? (
        <p role="status" className={other.length === 0 ? "good" : "amber"}>
          {other.length === 0 ? `✔ ${words.same(count(rows.length))}` : `⚠ ${words.differing(count(other.length), count(rows.length))}`}
        </p>
      ) : null}
      {other.length > 0 ? (
        <ul className="sheets" aria-label={words.list}>
          {other.map((line) => (
            <Line key={line.nomination_id} line={line} />
          ))}
        </ul>
      ) : null}
    </div>
  );
}

function Line({ line }: { line: ReassessedLine }) {
  return (
    <li>
      <div className="sheets-head">
        <strong>{line.recipient}</strong>
        <Verdict verdict={line.now} name={line.now_name} />
      </div>
      <p>{words.then(line.verdict_name)}</p>
      {line.again === line.verdict ? null : <p className="warn-text">⚠ {words.again(verdicts[line.again]?.name ?? line.again)}</p>}
      {line.now === line.verdict ? null : <p>{words.now(line.now_name)}</p>}
      {line.bonus ? <p className="quiet">{words.bonus(line.bonus)}</p> : null}
      {line.relied_on.length > 0 ? (
        <details className="folded">
          <summary>{why.reliedOn(count(line.relied_on.length))}</summary>
          <LawLines lines={line.relied_on} label={why.reliedOn(count(line.relied_on.length))} />
        </details>
      ) : null}
    </li>
  );
}
