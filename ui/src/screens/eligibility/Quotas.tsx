// Quotas and shares of a round, as bars with their standing in words.
import { useState } from "react";
import { useRead } from "../../app/query";
import { count } from "../../parts/format";
import { Unverified } from "../../parts/Unverified";
import { quota as words, verdicts } from "../../text/eligibility";
import type { QuotaLine } from "../../wire/types";

/** The bars of some quotas. */
export function QuotaMeters({ rows }: { rows: QuotaLine[] }) {
  return (
    <ul className="quotas" aria-label={words.title}>
      {rows.map((row, index) => (
        <QuotaMeter key={`${row.rule_id ?? "law"}-${row.award}-${index}`} row={row} />
      ))}
    </ul>
  );
}

function QuotaMeter({ row }: { row: QuotaLine }) {
  const look = verdicts[row.verdict];
  const limit = row.limit ?? null;
  const most = Math.max(row.used, limit ?? 0, 1);
  return (
    <li className={`quota quota-${look?.tone ?? "warn"}`} title={words.says(row.sentence, row.source)}>
      <p className="quota-name">
        {row.award_name} <Unverified unverified={row.unverified} />
      </p>
      <div
        className="meter"
        role="meter"
        aria-label={row.sentence}
        aria-valuemin={0}
        aria-valuemax={most}
        aria-valuenow={row.used}
        aria-valuetext={row.standing}
      >
        <div className="meter-used" style={{ width: `${(row.used / most) * 100}%` }} />
        {limit === null ? null : <div className="meter-limit" style={{ left: `${(limit / most) * 100}%` }} />}
      </div>
      <p className={`quota-standing ${look?.tone ?? "warn"}-text`}>
        <span aria-hidden="true">{look?.mark ?? "⚠"}</span> {row.standing}
      </p>
      <p className="quiet quota-says">{row.sentence}</p>
    </li>
  );
}

/** What is counted: the whole round, only some of its nominations, or more of one award before they are added. */
export type Counted = { nominations?: number[]; award?: string; more?: number };

/** The quotas of a round, counted anew after every act and for every other selection; `small` leaves their sentences out of sight. */
export function QuotaBar({ dossier, counted = {}, size }: { dossier: string; counted?: Counted; size?: "small" }) {
  const { nominations, award = "", more = 0 } = counted;
  const shown = useRead(
    "quotas.of_dossier",
    { dossier, ...(nominations ? { nominations } : {}), award: more > 0 ? award : "", more },
    { keep: "previous" },
  );
  const [fold, setFold] = useState<"open" | "closed">("open");
  const rows = more > 0 ? (shown.data?.rows ?? []).filter((row) => row.award === award) : (shown.data?.rows ?? []);
  if (rows.length === 0) return null;
  const note = nominations ? words.selected(count(nominations.length)) : more > 0 ? words.withMore : "";
  return (
    <details className={size ? `quota-bar quota-bar-${size}` : "quota-bar"} open={fold === "open"} onToggle={(event) => setFold(event.currentTarget.open ? "open" : "closed")}>
      <summary>
        <span className="quota-title">{words.title}</span> <Summary rows={rows} /> {note ? <span className="quiet">{note}</span> : null}
      </summary>
      <QuotaMeters rows={rows} />
    </details>
  );
}

function Summary({ rows }: { rows: QuotaLine[] }) {
  const over = rows.filter((row) => row.verdict === "unmet").length;
  const unsure = rows.filter((row) => row.verdict === "unknown").length;
  return (
    <span role="status">
      {over > 0 ? <span className="bad-text">✖ {words.over(over)}</span> : null}
      {over > 0 && unsure > 0 ? " · " : null}
      {unsure > 0 ? <span className="warn-text">⚠ {words.unsure(unsure)}</span> : null}
      {over === 0 && unsure === 0 ? <span className="good-text">✔ {words.fine}</span> : null}
    </span>
  );
}
