// The report before paper is spent: how the texts fit, and where record, decision, stock and printer disagree.
import { Button, Spinner } from "@fluentui/react-components";
import { EyeRegular, OpenRegular } from "@fluentui/react-icons";
import { go } from "../../app/route";
import { count } from "../../parts/format";
import { vi } from "../../text/vi";
import type { FitReport, PrintCheck, RecipientLine } from "../../wire/types";

/** Remarks that are drawn; the sentence of the report counts the others. */
const MOST = 40;

/** The report; `show` turns the preview to the sheet of a number. */
export function Fit({
  report,
  lines,
  looking,
  show,
}: {
  report: FitReport | undefined;
  lines: RecipientLine[];
  looking: boolean;
  show: (number: number) => void;
}) {
  if (!report) return looking ? <Spinner className="fit-wait" size="tiny" label={vi.fit.looking} /> : null;
  const serious = report.checks.filter((check) => check.serious);
  const mild = report.checks.filter((check) => !check.serious);
  const misfit = report.too_long > 0 || report.letters_missing > 0 || report.notes.some((note) => note.serious);
  const text = misfit ? "bad" : report.notes.length > 0 ? "warn" : "good";
  const tone = serious.length > 0 ? "bad" : text === "good" && mild.length > 0 ? "warn" : text;
  const notes = [...report.notes].sort((one, other) => Number(other.serious) - Number(one.serious));
  return (
    <section className={`fit fit-${tone}`} aria-label={vi.fit.title} aria-busy={looking}>
      <p role="status">
        <Mark tone={text} />
        <strong>{report.summary}</strong>
      </p>
      {serious.length + notes.length + mild.length > 0 ? (
        <ul className="fit-notes">
          {serious.map((check) => (
            <Check key={check.message} check={check} lines={lines} show={show} />
          ))}
          {notes.slice(0, MOST).map((note, index) => (
            <li key={`${note.golden_register_number}-${index}`}>
              <span>
                <Mark tone={note.serious ? "bad" : "warn"} />
                <strong>{vi.fit.note(note.golden_register_number, note.recipient)}</strong> {note.message}
              </span>
              <Show number={note.golden_register_number} show={show} />
            </li>
          ))}
          {mild.slice(0, MOST).map((check, index) => (
            <Check key={`${check.golden_register_number}-${index}`} check={check} lines={lines} show={show} />
          ))}
          {notes.length > MOST ? <li className="quiet">{vi.fit.more(count(notes.length - MOST))}</li> : null}
        </ul>
      ) : null}
    </section>
  );
}

const MARKS = { good: "✔", warn: "⚠", bad: "✖" };

function Mark({ tone }: { tone: keyof typeof MARKS }) {
  return (
    <span className={`fit-mark ${tone}-text`} aria-hidden="true">
      {MARKS[tone]}
    </span>
  );
}

function Show({ number, show }: { number: number; show: (number: number) => void }) {
  return (
    <Button
      size="small"
      appearance="subtle"
      icon={<EyeRegular />}
      title={vi.fit.show(number)}
      aria-label={vi.fit.show(number)}
      onClick={() => show(number)}
    />
  );
}

function Check({ check, lines, show }: { check: PrintCheck; lines: RecipientLine[]; show: (number: number) => void }) {
  const number = check.golden_register_number ?? undefined;
  const line = lines.find((one) => one.golden_register_number === number);
  const screen = line && line.kind !== "individual" ? "collectives" : "people";
  return (
    <li>
      <span>
        <Mark tone={check.serious ? "bad" : "warn"} />
        <strong>{check.serious ? vi.fit.mustMend : vi.fit.mayLook}</strong>{" "}
        {number !== undefined && line ? vi.fit.note(number, line.recipient) : null} {check.message}
      </span>
      <span className="fit-acts">
        {check.subject_id ? (
          <Button
            size="small"
            appearance="subtle"
            icon={<OpenRegular />}
            title={number === undefined ? vi.fit.person : vi.fit.personOf(number)}
            aria-label={number === undefined ? vi.fit.person : vi.fit.personOf(number)}
            onClick={() => go({ screen, id: check.subject_id ?? undefined })}
          />
        ) : null}
        {number === undefined ? null : <Show number={number} show={show} />}
      </span>
    </li>
  );
}
