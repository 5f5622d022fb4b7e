// Why an office file is not open, with what can be done about it: recover it, or bring it to a safe place.
import { Button } from "@fluentui/react-components";
import { DesktopArrowDownRegular, WrenchRegular } from "@fluentui/react-icons";
import { useState } from "react";
import { useWrite } from "../../app/query";
import { go } from "../../app/route";
import { Confirm } from "../../parts/Confirm";
import { ProblemView } from "../../parts/ProblemView";
import { recovery, unsafePlace } from "../../text/recovery";
import type { OfficeView, Problem } from "../../wire/types";

/** The code of a file that is damaged; its way out is the recovery assistant. */
export const DAMAGED = "office.damaged";
/** The code of a file on a stick, a network or in a synced folder; its way out is a copy on this machine. */
const UNSAFE = "office.unsafe_place";

/** The problem, and its way out where it has one; the recovery looks at the open office where there is one, not at this file. */
export function OpeningProblem({ problem, beside }: { problem: Problem; beside?: OfficeView | null }) {
  return (
    <>
      <ProblemView problem={problem} />
      {problem.code === DAMAGED && !beside ? (
        <div className="form-start">
          <Button appearance="primary" icon={<WrenchRegular />} onClick={() => go({ screen: "recovery" })}>
            {recovery.open}
          </Button>
        </div>
      ) : null}
      {problem.code === UNSAFE ? <UnsafePlace /> : null}
    </>
  );
}

function UnsafePlace() {
  const copy = useWrite("office.copy_here");
  const anyway = useWrite("office.open_anyway");
  const [asking, setAsking] = useState<"open" | "closed">("closed");
  const opened = { onSuccess: (_: OfficeView) => go({ screen: "desk" }) };
  const working = copy.isPending || anyway.isPending;
  const problem = copy.error ?? anyway.error;
  return (
    <>
      {problem ? <ProblemView problem={problem} /> : null}
      <div className="row-buttons">
        <Button
          appearance="primary"
          icon={<DesktopArrowDownRegular />}
          disabledFocusable={working}
          onClick={() => copy.mutate({}, opened)}
        >
          {copy.isPending ? unsafePlace.copying : unsafePlace.copy}
        </Button>
        <Button appearance="subtle" size="small" disabledFocusable={working} onClick={() => setAsking("open")}>
          {unsafePlace.anyway}
        </Button>
      </div>
      <p className="quiet">{unsafePlace.copyNote}</p>
      {asking === "open" ? (
        <Confirm
          title={unsafePlace.anywayTitle}
          verb={unsafePlace.anywayVerb}
          close={() => setAsking("closed")}
          act={() => {
            setAsking("closed");
            anyway.mutate({}, opened);
          }}
        >
          <p>{unsafePlace.anywayAsk}</p>
        </Confirm>
      ) : null}
    </>
  );
}
