// The file of one collective or household: its facts and its life line.
import { Spinner } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useRead } from "../../app/query";
import { count } from "../../parts/format";
import { History } from "../../parts/History";
import { Panel } from "../../parts/Panel";
import { ProblemView } from "../../parts/ProblemView";
import { life } from "../../text/life";
import { vi } from "../../text/vi";

/** The panel of the collective with that id; `above` stands before its facts. */
export function CollectivePanel({ id, close, above }: { id: number; close: () => void; above?: ReactNode }) {
  const shown = useRead("collectives.show", { id });
  const view = shown.data;
  return (
    <Panel title={view?.collective.name ?? vi.collectives.file} subtitle={view?.collective.detail} close={close}>
      {shown.error ? <ProblemView problem={shown.error} /> : null}
      {!view && !shown.error ? <Spinner label={vi.grid.loading} /> : null}
      {view ? (
        <>
          {above}
          <dl className="facts">
            <dt>{vi.collectives.people}</dt>
            <dd>{count(view.collective.people)}</dd>
            <dt>{vi.collectives.parIndex}</dt>
            <dd>{view.collective.par_index || vi.grid.unknown}</dd>
          </dl>
          <History lines={view.history} empty={life.emptyCollective} />
        </>
      ) : null}
    </Panel>
  );
}
