// Rehearsals: the newest copy is restored into a place for the moment and compared.
import { Button, Spinner } from "@fluentui/react-components";
import { useWrite } from "../../app/query";
import { moment } from "../../parts/format";
import { Card } from "../../parts/Page";
import { ProblemView } from "../../parts/ProblemView";
import { rehearsal as words } from "../../text/safety";
import type { RehearsalLine } from "../../wire/types";

/** The card; without copies there is nothing to rehearse. */
export function RehearsalCard({ last, copies }: { last: RehearsalLine | null; copies: number }) {
  const run = useWrite("backups.rehearse");
  const shown = run.data ?? last;
  return (
    <Card title={words.title}>
      <p className="quiet">{words.lead}</p>
      <div role="status" className="form">
        {run.isPending ? <Spinner size="small" label={words.running} /> : null}
        {shown && !run.isPending ? (
          <>
            <p className={shown.clean ? "good" : "bad"}>
              {shown.clean ? "✔" : "✖"} {shown.text}
            </p>
            <p className="quiet">{words.last(moment(shown.at), shown.name)}</p>
          </>
        ) : null}
        {shown || run.isPending ? null : <p>{words.never}</p>}
      </div>
      {run.error ? <ProblemView problem={run.error} /> : null}
      {copies > 0 ? (
        <Button disabledFocusable={run.isPending} onClick={() => run.mutate({})}>
          {words.verb}
        </Button>
      ) : null}
    </Card>
  );
}
