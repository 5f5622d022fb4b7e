// The check of criteria: a round, how many meet them, its quotas, and why for each row.
import { Button, Select, Spinner } from "@fluentui/react-components";
import { useCallback, useState } from "react";
import { useRead } from "../../app/query";
import { go } from "../../app/route";
import { Empty, Page } from "../../parts/Page";
import { ProblemView } from "../../parts/ProblemView";
import { SearchBox } from "../../parts/SearchBox";
import { eligibility as words } from "../../text/eligibility";
import { vi } from "../../text/vi";
import type { DossierLine } from "../../wire/types";
import { RoundCheck, type RoundScope } from "./RoundCheck";

const MOST = 500;

/** The screen; without a `dossier` it is the one worked on last. */
export function Eligibility({ dossier }: { dossier?: string }) {
  const rounds = useRead("dossiers.page", { text: "", offset: 0, limit: MOST });
  const [scope, setScope] = useState<RoundScope>({ verdict: "", award: "", text: "" });
  const change = useCallback((more: Partial<RoundScope>) => setScope((before) => ({ ...before, ...more })), []);
  const lines = rounds.data?.rows ?? [];
  const code = dossier ?? newest(lines)?.code;
  return (
    <Page
      title={words.title}
      tools={
        code ? (
          <>
            <Select className="round-choice" aria-label={words.round} value={code} onChange={(_, data) => go({ screen: "eligibility", dossier: data.value })}>
              {lines.some((line) => line.code === code) ? null : <option value={code}>{code}</option>}
              {lines.map((line) => (
                <option key={line.code} value={line.code}>
                  {`${line.code} – ${line.title}`}
                </option>
              ))}
            </Select>
            <SearchBox label={words.search} ask={(text) => change({ text })} />
            <Button onClick={() => go({ screen: "dossier", code })}>{words.openRound}</Button>
          </>
        ) : null
      }
    >
      {rounds.error ? <ProblemView problem={rounds.error} /> : null}
      {rounds.isPending ? <Spinner className="waiting" label={vi.grid.loading} /> : null}
      {rounds.data && !code ? (
        <Empty text={words.noRounds}>
          <Button appearance="primary" onClick={() => go({ screen: "dossiers" })}>
            {words.toRounds}
          </Button>
        </Empty>
      ) : null}
      {code ? <RoundCheck key={code} dossier={code} scope={scope} change={change} /> : null}
    </Page>
  );
}

/** The round that has something to check: the first with nominations that is not decided yet. */
function newest(lines: DossierLine[]): DossierLine | undefined {
  const filled = lines.filter((line) => line.nominations > 0);
  return filled.find((line) => line.state !== "decided" && line.state !== "withdrawn") ?? filled[0] ?? lines[0];
}
