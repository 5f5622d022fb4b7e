// The result of a run: where it went, the locked PDF with its seal, and the question whether all came out.
import { Button } from "@fluentui/react-components";
import { CopyRegular } from "@fluentui/react-icons";
import { useEffect, useRef } from "react";
import { useToasts } from "../../app/toasts";
import { copyText } from "../../parts/copy";
import { count } from "../../parts/format";
import { PaperButtons } from "../../parts/PaperButtons";
import { vi } from "../../text/vi";
import type { CertificatesPrinted, RecipientLine, RunLine } from "../../wire/types";
import { OutcomeButtons } from "./Outcome";

/** The first and last digits of a seal; the whole is copied. */
export function Seal({ sha256 }: { sha256: string }) {
  const toasts = useToasts();
  const groups = sha256.slice(0, 16).match(/.{4}/g) ?? [];
  return (
    <span className="seal-line" title={vi.print.done.hashNote}>
      <code>{groups.join(" ")}…</code>
      <Button
        size="small"
        appearance="subtle"
        icon={<CopyRegular />}
        aria-label={vi.print.done.copy}
        title={vi.print.done.copy}
        onClick={async () => {
          if (await copyText(sha256)) toasts.told(vi.print.done.copied);
        }}
      />
    </span>
  );
}

/** The card; `run` is absent while the register is read anew, `next` is the first number that waits. */
export function Printed({
  answer,
  sheets,
  run,
  lines,
  waiting,
  back,
}: {
  answer: CertificatesPrinted;
  sheets: number;
  run: RunLine | undefined;
  lines: RecipientLine[];
  waiting: number[];
  back: () => void;
}) {
  const last = run?.numbers.at(-1);
  const recipient = lines.find((line) => line.golden_register_number === last)?.recipient ?? "";
  const next = waiting[0];
  // The form with its verb is gone; the keyboard goes on here, once the question before it has let go of the window.
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    const timer = window.setTimeout(() => title.current?.focus(), 0);
    return () => window.clearTimeout(timer);
  }, []);
  return (
    <div className="printed">
      <h2 className="printed-title" ref={title} tabIndex={-1}>
        <span className="good-text" aria-hidden="true">
          ✔{" "}
        </span>
        {vi.print.done.title(count(sheets))}
      </h2>
      {answer.sent ? <p>{answer.sent}</p> : <p className="quiet">{vi.print.pdfHint}</p>}
      <PaperButtons paper={answer.paper} open={vi.print.openPdf} />
      {answer.pdf_sha256 ? (
        <p className="printed-seal">
          <span className="quiet">{vi.print.done.hash}</span> <Seal sha256={answer.pdf_sha256} />
        </p>
      ) : null}
      {run && !run.reported ? (
        <section className="printed-ask" aria-label={vi.print.done.question}>
          <h3>{vi.print.done.question}</h3>
          {last === undefined ? null : <p className="quiet">{vi.print.done.last(last, recipient)}</p>}
          <OutcomeButtons run={run} weight="primary" />
        </section>
      ) : null}
      {run?.reported ? (
        <p role="status" className={next === undefined ? "good" : "amber"}>
          {next === undefined ? vi.print.done.nothingLeft : vi.print.done.rest(count(waiting.length))}
        </p>
      ) : null}
      <div className="form-start">
        {run?.reported && next !== undefined ? (
          <Button appearance="primary" onClick={back}>
            {vi.print.done.continue(next)}
          </Button>
        ) : (
          <Button onClick={back}>{vi.print.done.again}</Button>
        )}
      </div>
    </div>
  );
}
