// The assessment of one nomination beside its list, and of a subject who is not nominated yet.
import { Button, Spinner } from "@fluentui/react-components";
import { PersonRegular } from "@fluentui/react-icons";
import { useMemo } from "react";
import { useRead } from "../../app/query";
import { go } from "../../app/route";
import { Panel } from "../../parts/Panel";
import { ProblemView } from "../../parts/ProblemView";
import { vi } from "../../text/vi";
import { AnswerContext, type AnswerScope } from "./answers";
import { Why } from "./Why";

/** The assessment of a nomination, wherever it stands; `selected` are the rows that an answer may go to. */
export function WhyOf({ nomination, selected = 0, nominations }: { nomination: number; selected?: number; nominations?: () => Promise<number[]> }) {
  const shown = useRead("assessments.show", { nomination_id: nomination }, { keep: "previous" });
  const scope = useMemo<AnswerScope>(
    () => ({ nomination, selected, nominations: nominations ?? (async () => [nomination]) }),
    [nomination, selected, nominations],
  );
  return (
    <AnswerContext.Provider value={scope}>
      {shown.error ? <ProblemView problem={shown.error} /> : null}
      {!shown.data && !shown.error ? <Spinner label={vi.grid.loading} /> : null}
      {shown.data ? <Why view={shown.data} /> : null}
    </AnswerContext.Provider>
  );
}

/** One row of the round, as far as the panel needs it. */
export type Assessed = { nomination_id: number; subject_id: number; kind: string; recipient: string; award_name: string };

/** The panel of one row. */
export function WhyPanel({
  line,
  selected,
  nominations,
  close,
}: {
  line: Assessed;
  selected: number;
  nominations: () => Promise<number[]>;
  close: () => void;
}) {
  return (
    <Panel title={line.recipient} subtitle={line.award_name} wide="wide" close={close}>
      <div className="row-buttons">
        <Button size="small" icon={<PersonRegular />} onClick={() => openSubject(line)}>
          {vi.nominations.openFile}
        </Button>
      </div>
      <WhyOf nomination={line.nomination_id} selected={selected} nominations={nominations} />
    </Panel>
  );
}

/** Goes to the record of a person or a collective. */
export function openSubject({ kind, subject_id }: { kind: string; subject_id: number }): void {
  go({ screen: kind === "individual" ? "people" : "collectives", id: subject_id });
}
