// After the import: what came in, where to see it, how to take it back.
import { Button } from "@fluentui/react-components";
import { useWrite } from "../../app/query";
import { go, type Route } from "../../app/route";
import { ProblemView } from "../../parts/ProblemView";
import { vi } from "../../text/vi";
import type { ImportReport } from "../../wire/types";
import { Counts } from "./Counts";

function placeOf(kind: string, dossier: string): Route {
  if (kind === "nominations") return { screen: "dossier", code: dossier };
  if (kind === "units" || kind === "par-index") return { screen: "collectives" };
  if (kind === "awards") return { screen: "register" };
  return { screen: "people" };
}

/** The result of an import. */
export function DoneStep({
  report,
  kind,
  dossier,
  again,
}: {
  report: ImportReport;
  kind: string;
  dossier: string;
  again: () => void;
}) {
  const undo = useWrite("journal.undo");
  const seq = report.ack?.seq ?? undefined;
  return (
    <div className="run">
      <p className="good" role="status">
        ✔ {undo.isSuccess ? vi.import.takenBack : vi.import.done}
      </p>
      {undo.isSuccess ? null : <Counts report={report} />}
      {undo.error ? <ProblemView problem={undo.error} /> : null}
      <div className="form-start">
        <Button appearance="primary" onClick={() => go(placeOf(kind, dossier))}>
          {vi.import.see}
        </Button>
        <Button onClick={again}>{vi.import.another}</Button>
        {seq !== undefined && !undo.isSuccess ? (
          <Button
            disabled={undo.isPending}
            onClick={() => undo.mutate({ seq })}
          >
            {vi.import.undo}
          </Button>
        ) : null}
      </div>
    </div>
  );
}
