// One decision: what it says, who receives, and its papers.
import { Button, Spinner } from "@fluentui/react-components";
import { DocumentTableRegular, PrintRegular } from "@fluentui/react-icons";
import { useState } from "react";
import { useBackend } from "../../app/backend";
import { useChange, useRead } from "../../app/query";
import { go } from "../../app/route";
import { day } from "../../parts/format";
import { PaperButtons } from "../../parts/PaperButtons";
import { Panel } from "../../parts/Panel";
import { ProblemView } from "../../parts/ProblemView";
import { Tabs } from "../../parts/Tabs";
import { issueMore } from "../../text/eligibility";
import { decisionTabs, versions } from "../../text/journal";
import { vi } from "../../text/vi";
import { VersionsTab } from "../versions/VersionsTab";
import { Again } from "./Again";

/** The panel of the decision with that id. */
export function DecisionPanel({ id, close }: { id: number; close: () => void }) {
  const backend = useBackend();
  const shown = useRead("decisions.show", { id });
  const list = useChange(() => backend.call("decisions.recipient_list", { id }));
  const [tab, setTab] = useState<"content" | "versions">("content");
  const view = shown.data;
  return (
    <Panel
      title={view ? vi.decisions.heading(view.decision.number) : vi.decisions.title}
      subtitle={view?.decision.award_name}
      close={close}
    >
      {shown.error ? <ProblemView problem={shown.error} /> : null}
      {list.error ? <ProblemView problem={list.error} /> : null}
      {!view && !shown.error ? <Spinner label={vi.grid.loading} /> : null}
      {view ? (
        <>
          <Tabs
            label={vi.decisions.heading(view.decision.number)}
            tabs={[
              { key: "content", name: decisionTabs.content },
              { key: "versions", name: versions.tab },
            ]}
            chosen={tab}
            choose={setTab}
          />
          {tab === "versions" ? <VersionsTab kind="decision" id={id} /> : null}
          {tab === "content" ? (
            <>
              <p>{view.content}</p>
              <dl className="facts">
                <dt>{vi.decisions.issuedOn}</dt>
                <dd>{vi.decisions.placeAndDay(view.place, day(view.decision.issued_on))}</dd>
                <dt>{vi.decisions.issuer}</dt>
                <dd>{view.issuer}</dd>
                <dt>{vi.decisions.signer}</dt>
                <dd>{[...view.signer_title, view.signer_name].join(" · ")}</dd>
                {view.bonus_total ? (
                  <>
                    <dt>{issueMore.bonusTotal}</dt>
                    <dd>{issueMore.total(view.bonus_total, view.bonus_in_words)}</dd>
                  </>
                ) : null}
                <dt>{vi.decisions.dossier}</dt>
                <dd>
                  <Button size="small" appearance="subtle" onClick={() => go({ screen: "dossier", code: view.decision.dossier })}>
                    {view.decision.dossier}
                  </Button>
                </dd>
              </dl>
              <div className="form-start">
                {view.decision.certificates > 0 ? (
                  <Button appearance="primary" icon={<PrintRegular />} onClick={() => go({ screen: "print", id })}>
                    {vi.decisions.print}
                  </Button>
                ) : null}
                <Button icon={<DocumentTableRegular />} disabled={list.isPending} onClick={() => list.mutate(undefined)}>
                  {vi.decisions.list}
                </Button>
              </div>
              <Again id={id} />
              {list.data ? <PaperButtons paper={list.data} /> : null}
              <ol className="receivers" aria-label={vi.decisions.recipients}>
                {view.recipients.map((line) => (
                  <li key={line.golden_register_number}>
                    <span className="number">{line.golden_register_number}</span>
                    <div>
                      <strong>{line.recipient}</strong>
                      <p className="quiet">{line.recipient_line}</p>
                      {line.bonus ? <p className="quiet">{line.bonus_sentence}</p> : null}
                    </div>
                  </li>
                ))}
              </ol>
            </>
          ) : null}
        </>
      ) : null}
    </Panel>
  );
}
