// The file of one collective or household: its facts and its life line.
import { Spinner } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { takeJump } from "../../app/jump";
import { useRead, useWrite } from "../../app/query";
import { useToasts } from "../../app/toasts";
import { count } from "../../parts/format";
import { History } from "../../parts/History";
import { Panel } from "../../parts/Panel";
import { ProblemView } from "../../parts/ProblemView";
import { Tabs } from "../../parts/Tabs";
import { facts } from "../../text/facts";
import { versions } from "../../text/journal";
import { life } from "../../text/life";
import { vi } from "../../text/vi";
import type { HistoryLine } from "../../wire/types";
import { FactsTab } from "../facts/FactsTab";
import { MissingAward, wantedOf } from "../facts/wanted";
import { LifeForms, type Addition } from "../people/LifeForms";
import { tabOf } from "../people/PersonPanel";
import { VersionsTab } from "../versions/VersionsTab";

/** What a collective has of its own in the life line; postings, initiatives and discipline are its members'. */
const OWN: Addition[] = ["rating"];

/** The panel of the collective with that id; `above` stands before its facts. */
export function CollectivePanel({ id, close, above }: { id: number; close: () => void; above?: ReactNode }) {
  const toasts = useToasts();
  const shown = useRead("collectives.show", { id });
  const remove = useWrite("people.remove_history");
  const [jump, setJump] = useState(() => takeJump(id));
  const [tab, setTab] = useState<"history" | "facts" | "versions">(tabOf(jump));
  const view = shown.data;
  const takeOut = (line: HistoryLine) => {
    if (remove.isPending) return;
    remove.mutate(
      { kind: line.kind, id: line.id },
      { onSuccess: (ack) => toasts.done(life.removed(line.title), ack), onError: toasts.refused },
    );
  };
  return (
    <Panel title={view?.collective.name ?? vi.collectives.file} subtitle={view?.collective.detail} close={close}>
      {shown.error ? <ProblemView problem={shown.error} /> : null}
      {!view && !shown.error ? <Spinner label={vi.grid.loading} /> : null}
      {view ? (
        <>
          {above}
          <Tabs
            label={vi.collectives.file}
            tabs={[
              { key: "history", name: facts.historyTab },
              { key: "facts", name: facts.tab },
              { key: "versions", name: versions.tab },
            ]}
            chosen={tab}
            choose={(next) => {
              setTab(next);
              setJump(null);
            }}
          />
          {tab === "history" ? (
            <>
              <dl className="facts">
                <dt>{vi.collectives.people}</dt>
                <dd>{count(view.collective.people)}</dd>
                <dt>{vi.collectives.parIndex}</dt>
                <dd>{view.collective.par_index || vi.grid.unknown}</dd>
              </dl>
              <MissingAward jump={jump} />
              <LifeForms person={view.collective} kinds={OWN} wanted={wantedOf(jump)} />
              <History lines={view.history} empty={life.emptyCollective} remove={takeOut} />
            </>
          ) : null}
          {tab === "facts" ? <FactsTab subject={{ id, name: view.collective.name, kind: view.collective.kind }} jump={jump} /> : null}
          {tab === "versions" ? <VersionsTab kind="collective" id={id} /> : null}
        </>
      ) : null}
    </Panel>
  );
}
