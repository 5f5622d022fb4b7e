// The certificate of one award: its sheets, the decisions that replaced it, and the way to replace it.
import { Button, Spinner } from "@fluentui/react-components";
import { ArrowSwapRegular, PrintRegular } from "@fluentui/react-icons";
import { useState } from "react";
import { useRead } from "../../app/query";
import { go } from "../../app/route";
import { day, moment } from "../../parts/format";
import { ProblemView } from "../../parts/ProblemView";
import { useReturnFocus } from "../../parts/returnFocus";
import { certificate as words } from "../../text/register";
import { vi } from "../../text/vi";
import type { PrintLine, RegisterLine, ReplacementLine } from "../../wire/types";
import { PrintState } from "./PrintList";
import { ReplaceForm } from "./ReplaceForm";

/** The section for a row with a number in the golden register. */
export function CertificateSection({ row }: { row: RegisterLine }) {
  const shown = useRead("certificates.show", { id: row.id });
  const [replacing, setReplacing] = useState<"none" | "new">("none");
  const frame = useReturnFocus<HTMLElement>(replacing);
  const view = shown.data;
  return (
    <section className="certificate" aria-label={words.title} ref={frame}>
      <h3>{row.award_name}</h3>
      <dl className="facts">
        <dt>{words.number}</dt>
        <dd>{words.numberOf(row.golden_register_number ?? 0)}</dd>
        <dt>{words.decision}</dt>
        <dd>{words.decisionOf(row.decision_number, day(row.decision_date))}</dd>
      </dl>
      {shown.error ? <ProblemView problem={shown.error} /> : null}
      {!view && !shown.error ? <Spinner size="small" label={vi.grid.loading} /> : null}
      {view ? (
        <>
          <h4>{words.prints}</h4>
          {view.prints.length === 0 ? <p className="quiet">{words.noPrints}</p> : null}
          <ul className="sheets" aria-label={words.prints}>
            {view.prints.map((line) => (
              <SheetLine key={line.id} line={line} />
            ))}
          </ul>
          {view.replacements.length > 0 ? (
            <>
              <h4>{words.replacements}</h4>
              <ul className="sheets" aria-label={words.replacements}>
                {view.replacements.map((line) => (
                  <Replacement key={line.id} line={line} />
                ))}
              </ul>
            </>
          ) : null}
          {replacing === "new" ? (
            <ReplaceForm row={row} close={() => setReplacing("none")} />
          ) : (
            <div className="row-buttons">
              <Button size="small" icon={<PrintRegular />} onClick={() => go({ screen: "print", id: view.decision_id })}>
                {words.print}
              </Button>
              <Button data-opens="new" size="small" icon={<ArrowSwapRegular />} onClick={() => setReplacing("new")}>
                {words.replace}
              </Button>
            </div>
          )}
        </>
      ) : null}
    </section>
  );
}

function SheetLine({ line }: { line: PrintLine }) {
  return (
    <li>
      <div className="sheets-head">
        <strong>{words.copy(line.copy_number)}</strong>
        <PrintState state={line.state} />
      </div>
      <p>
        {moment(line.printed_at)} · {line.actor} · {words.modes[line.mode] ?? line.mode}
      </p>
      <p className="quiet">{words.where(line.printer, line.tray, line.stock)}</p>
      {line.reprint_reason ? <p className="quiet">{words.reason(line.reprint_reason)}</p> : null}
    </li>
  );
}

function Replacement({ line }: { line: ReplacementLine }) {
  return (
    <li>
      <strong>{words.replacementOf(words.kinds[line.kind] ?? line.kind, line.decision_number, day(line.decided_on))}</strong>
      <p>{line.reason}</p>
      <p className="quiet">{line.returned ? words.returned : words.notReturned}</p>
    </li>
  );
}
