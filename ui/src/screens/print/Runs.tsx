// The runs of one decision: what came out, the locked PDFs, and the way of each to the signing tool and back.
import { Button } from "@fluentui/react-components";
import { ArrowExportRegular, OpenRegular } from "@fluentui/react-icons";
import { useBackend } from "../../app/backend";
import { useChange, useRead } from "../../app/query";
import { useToasts } from "../../app/toasts";
import { count, moment } from "../../parts/format";
import { Empty } from "../../parts/Page";
import { ProblemView } from "../../parts/ProblemView";
import { vi } from "../../text/vi";
import type { RunLine } from "../../wire/types";
import { shortNumbers } from "./numbers";
import { OutcomeButtons } from "./Outcome";
import { Seal } from "./Printed";
import { Signed } from "./Signed";

/** The table, and the files that were handed over for signing below it. */
export function Runs({ runs }: { runs: RunLine[] }) {
  const backend = useBackend();
  const toasts = useToasts();
  const printers = useRead("printers.all", {});
  const open = useChange(async (id: number) => {
    const paper = await backend.call("prints.open", { id });
    await backend.openPaper(paper.paper);
  });
  const hand = useChange(async (id: number) => {
    const handed = await backend.call("signing.export", { id });
    return { ack: handed.ack, name: await backend.savePaper(handed.paper.paper) };
  });
  if (runs.length === 0) return <Empty text={vi.print.runs.none} />;
  const tray = (run: RunLine) =>
    printers.data?.rows.find((one) => one.name === run.printer)?.trays.find((one) => one.key === run.tray)?.name ?? run.tray;
  return (
    <div className="runs">
      {open.error ? <ProblemView problem={open.error} /> : null}
      {hand.error ? <ProblemView problem={hand.error} /> : null}
      <div className="sheet-box fill" tabIndex={0} role="region" aria-label={vi.print.runs.label}>
        <table className="sheet">
          <thead>
            <tr>
              <th scope="col">{vi.print.runs.at}</th>
              <th scope="col">{vi.print.runs.actor}</th>
              <th scope="col">{vi.print.runs.where}</th>
              <th scope="col">{vi.print.runs.numbers}</th>
              <th scope="col">{vi.print.runs.outcome}</th>
              <th scope="col">{vi.print.runs.hash}</th>
              <th scope="col">{vi.print.runs.act}</th>
            </tr>
          </thead>
          <tbody>
            {runs.map((run) => (
              <tr key={run.id}>
                <th scope="row" className="value">
                  {moment(run.made_at)}
                </th>
                <td>{run.actor}</td>
                <td className="run-where">
                  {[vi.print.modes[run.mode]?.name, run.printer || vi.print.runs.pdf, tray(run), run.stock].filter(Boolean).join(", ")}
                </td>
                <td className="run-numbers">{shortNumbers(run.numbers)}</td>
                <td className="wrap">
                  <Outcome run={run} />
                  {run.note ? <p className="quiet">{run.note}</p> : null}
                </td>
                <td className="value">{run.pdf_sha256 ? <Seal sha256={run.pdf_sha256} /> : null}</td>
                <td>
                  <div className="run-acts">
                    <Button
                      size="small"
                      icon={<OpenRegular />}
                      aria-label={vi.print.runs.openOf(moment(run.made_at))}
                      disabledFocusable={open.isPending}
                      onClick={() => open.mutate(run.id)}
                    >
                      {vi.print.runs.open}
                    </Button>
                    <Button
                      size="small"
                      icon={<ArrowExportRegular />}
                      aria-label={vi.print.runs.exportOf(moment(run.made_at))}
                      disabledFocusable={hand.isPending}
                      onClick={() =>
                        hand.mutate(run.id, {
                          onSuccess: ({ name, ack }) =>
                            name ? toasts.done(vi.print.runs.exported(name), ack) : toasts.told(vi.print.runs.notSaved),
                        })
                      }
                    >
                      {vi.print.runs.export}
                    </Button>
                  </div>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <Signed runs={runs} />
    </div>
  );
}

function Outcome({ run }: { run: RunLine }) {
  if (!run.reported) {
    return (
      <div className="run-untold">
        <span className="warn-text">⚠ {vi.print.runs.untold}</span>
        <OutcomeButtons run={run} size="small" />
      </div>
    );
  }
  if (run.good === run.sheets) return <span className="good-text">✔ {vi.print.runs.allGood(count(run.sheets))}</span>;
  const rest = Math.max(0, run.sheets - run.good - run.spoiled);
  return <span className="warn-text">⚠ {vi.print.runs.partly(count(run.good), count(run.spoiled), count(rest))}</span>;
}
