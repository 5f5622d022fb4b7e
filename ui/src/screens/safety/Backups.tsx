// Copies: the state in a sentence, those on this machine, the one outside it, the code that opens it, rehearsals.
import { Button, Spinner } from "@fluentui/react-components";
import { FolderOpenRegular, SaveRegular } from "@fluentui/react-icons";
import { useState } from "react";
import { useBackend } from "../../app/backend";
import { asProblem, useRead, useWrite } from "../../app/query";
import { useToasts } from "../../app/toasts";
import { Card } from "../../parts/Page";
import { ProblemView } from "../../parts/ProblemView";
import { backups as words, restore as restoreWords } from "../../text/safety";
import { vi } from "../../text/vi";
import type { BackupsView } from "../../wire/types";
import { CodeCard } from "./CodeCard";
import { CodePanel } from "./CodePanel";
import { CopyTable } from "./CopyTable";
import { OutsideCard } from "./OutsideCard";
import { RehearsalCard } from "./RehearsalCard";
import { RestorePanel, type Chosen } from "./RestorePanel";

/** The tab. */
export function Backups() {
  const shown = useRead("backups.show", {});
  const view = shown.data;
  if (shown.error) return <ProblemView problem={shown.error} />;
  if (!view) return <Spinner className="waiting" label={vi.grid.loading} />;
  return <Whole view={view} />;
}

function Whole({ view }: { view: BackupsView }) {
  const backend = useBackend();
  const toasts = useToasts();
  const make = useWrite("backups.make");
  // A copy to restore, or the recovery code; one at a time stands beside the copies.
  const [beside, setBeside] = useState<Chosen | "code" | null>(null);
  const chosen = beside === "code" ? null : beside;
  const close = () => setBeside(null);
  const other = async () => {
    try {
      const file = await backend.chooseFile("backup");
      if (file) setBeside({ ask: { file: file.file }, name: file.name });
    } catch (thrown) {
      toasts.refused(asProblem(thrown));
    }
  };
  return (
    <div className="split">
      <div className={beside ? "safety safety-beside" : "safety"}>
        <div className="safety-main">
          {view.place === "local" ? null : (
            <p className="amber" role="note">
              ⚠ {view.place_text}
            </p>
          )}
          <p className={view.state === "fresh" ? "good" : "amber"}>
            {words.states[view.state] ?? "⚠"} {view.badge}
          </p>
          <div className="row-buttons">
            <Button
              appearance="primary"
              icon={<SaveRegular />}
              disabledFocusable={make.isPending}
              onClick={() => make.mutate({}, { onSuccess: (made) => toasts.done(made.text) })}
            >
              {make.isPending ? words.making : words.make}
            </Button>
            <Button icon={<FolderOpenRegular />} onClick={() => void other()}>
              {restoreWords.other}
            </Button>
          </div>
          {make.error ? <ProblemView problem={make.error} /> : null}
          <Card title={words.list}>
            <p className="quiet">{words.folder(view.folder)}</p>
            <CopyTable rows={view.rows} chosen={chosen?.name} restore={(copy) => setBeside({ ask: { name: copy.name }, name: copy.name, headCode: copy.head_code })} />
          </Card>
        </div>
        <div className="safety-side">
          <OutsideCard view={view} />
          <CodeCard state={view.recovery_code} open={() => setBeside("code")} />
          <RehearsalCard last={view.rehearsal ?? null} copies={view.rows.length} />
        </div>
      </div>
      {chosen ? <RestorePanel key={chosen.name} chosen={chosen} close={close} /> : null}
      {beside === "code" ? <CodePanel state={view.recovery_code} close={close} /> : null}
    </div>
  );
}
