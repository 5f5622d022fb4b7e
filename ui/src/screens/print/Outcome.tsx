// The two answers to whether a run came out: all came out, or the dialog that asks what did not.
import { Button } from "@fluentui/react-components";
import { CheckmarkRegular, WarningRegular } from "@fluentui/react-icons";
import { useState } from "react";
import { useWrite } from "../../app/query";
import { useToasts } from "../../app/toasts";
import { count, moment } from "../../parts/format";
import { ProblemView } from "../../parts/ProblemView";
import { vi } from "../../text/vi";
import type { RunLine } from "../../wire/types";
import { ReportDialog } from "./ReportDialog";

/** The buttons for one run; `weight` is primary where nothing else is asked, `size` small in a table. */
export function OutcomeButtons({
  run,
  weight = "secondary",
  size = "medium",
}: {
  run: RunLine;
  weight?: "primary" | "secondary";
  size?: "small" | "medium";
}) {
  const toasts = useToasts();
  const report = useWrite("prints.report");
  const [asking, setAsking] = useState<"asking" | "no">("no");
  const at = moment(run.made_at);
  return (
    <>
      <div className="row-buttons">
        <Button
          appearance={weight}
          size={size}
          icon={<CheckmarkRegular />}
          aria-label={vi.print.run.allOf(at)}
          disabledFocusable={report.isPending}
          onClick={() =>
            report.mutate(
              { id: run.id, spoiled: [], blanks: 0, note: "" },
              { onSuccess: () => toasts.done(vi.print.run.allSaid(count(run.sheets))) },
            )
          }
        >
          {vi.print.run.all}
        </Button>
        <Button size={size} icon={<WarningRegular />} aria-label={vi.print.run.jamOf(at)} onClick={() => setAsking("asking")}>
          {vi.print.run.jam}
        </Button>
      </div>
      {report.error ? <ProblemView problem={report.error} /> : null}
      {asking === "asking" ? <ReportDialog run={run} close={() => setAsking("no")} /> : null}
    </>
  );
}

/** One run whose outcome nobody told, as a line with its buttons. */
export function OpenRun({ run }: { run: RunLine }) {
  return (
    <li className="open-run">
      <span className="open-run-words">
        <span aria-hidden="true">⚠ </span>
        {vi.print.run.question(count(run.sheets), moment(run.made_at), run.decision_number)}
      </span>
      <OutcomeButtons run={run} />
    </li>
  );
}
