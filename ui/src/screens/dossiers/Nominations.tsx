// The nominations of a round; while it is open they can be corrected and removed.
import { Button } from "@fluentui/react-components";
import { ArrowImportRegular } from "@fluentui/react-icons";
import { useState } from "react";
import { useWrite } from "../../app/query";
import { go } from "../../app/route";
import { useToasts } from "../../app/toasts";
import { Form, LongField, TextField } from "../../parts/fields";
import { Empty } from "../../parts/Page";
import { PagedGrid, type Column } from "../../parts/PagedGrid";
import { Panel } from "../../parts/Panel";
import { ProblemView } from "../../parts/ProblemView";
import { SearchBox } from "../../parts/SearchBox";
import { vi } from "../../text/vi";
import type { DossierView, NominationLine } from "../../wire/types";
import { Vote } from "./Vote";

const COLUMNS: Column<NominationLine>[] = [
  { key: "position", caption: vi.nominations.position, width: "48px", align: "end", cell: (row) => row.position },
  { key: "recipient", caption: vi.nominations.recipient, width: "minmax(180px, 1.6fr)", cell: (row) => <strong>{row.recipient}</strong> },
  { key: "line", caption: vi.nominations.line, width: "minmax(150px, 1.4fr)", minor: "minor", cell: (row) => row.recipient_line },
  { key: "award", caption: vi.nominations.award, width: "minmax(160px, 1.4fr)", cell: (row) => row.award_name },
  { key: "achievement", caption: vi.nominations.achievement, width: "minmax(160px, 2fr)", minor: "minor", cell: (row) => row.achievement },
  { key: "vote", caption: vi.nominations.vote, width: "140px", cell: (row) => <Vote line={row} /> },
  { key: "decision", caption: vi.nominations.decision, width: "120px", minor: "minor", cell: (row) => row.decision_number },
];

/** Whether nominations may still be changed. */
const isOpen = (view: DossierView) => view.dossier.state === "draft" || view.dossier.state === "returned";

/** The tab of nominations. */
export function Nominations({ view }: { view: DossierView }) {
  const [text, setText] = useState("");
  const [line, setLine] = useState<NominationLine | null>(null);
  const importButton = (
    <Button
      icon={<ArrowImportRegular />}
      onClick={() => go({ screen: "import", kind: "nominations", dossier: view.dossier.code })}
    >
      {vi.nominations.import}
    </Button>
  );
  return (
    <>
      <div className="tab-tools">
        <SearchBox label={vi.nominations.search} ask={setText} />
        {isOpen(view) ? importButton : null}
      </div>
      <div className="split">
        <PagedGrid
          label={vi.nominations.title}
          command="nominations.page"
          request={{ dossier: view.dossier.code, text }}
          columns={COLUMNS}
          rowKey={(row) => row.id}
          current={line?.id}
          open={setLine}
          empty={
            <Empty text={text ? vi.grid.nothingFound(text) : vi.nominations.empty}>
              {text || !isOpen(view) ? null : importButton}
            </Empty>
          }
        />
        {line ? (
          <NominationPanel
            key={`${line.id}-${line.revision}`}
            line={line}
            state={isOpen(view) ? "open" : "closed"}
            close={() => setLine(null)}
          />
        ) : null}
      </div>
    </>
  );
}

function NominationPanel({
  line,
  state,
  close,
}: {
  line: NominationLine;
  state: "open" | "closed";
  close: () => void;
}) {
  const toasts = useToasts();
  const save = useWrite("nominations.edit");
  const remove = useWrite("nominations.remove");
  const problem = save.error ?? remove.error;
  const openSubject = () =>
    go({ screen: line.kind === "individual" ? "people" : "collectives", id: line.subject_id });
  return (
    <Panel title={line.recipient} subtitle={line.award_name} close={close}>
      {problem ? <ProblemView problem={problem} /> : null}
      <Form
        label={vi.nominations.edit}
        send={({ text }) =>
          save.mutate(
            {
              id: line.id,
              revision: line.revision,
              recipient_line: text("recipient_line"),
              achievement: text("achievement"),
              note: text("note"),
            },
            {
              onSuccess: (ack) => {
                toasts.done(vi.nominations.saved(line.recipient), ack);
                close();
              },
            },
          )
        }
      >
        <TextField
          name="recipient_line"
          label={vi.nominations.line}
          value={line.recipient_line}
          state={state === "closed" ? "fixed" : undefined}
        />
        <LongField
          name="achievement"
          label={vi.nominations.achievement}
          rows={5}
          value={line.achievement}
          state={state === "closed" ? "fixed" : undefined}
        />
        <LongField
          name="note"
          label={vi.nominations.note}
          rows={2}
          value={line.note}
          state={state === "closed" ? "fixed" : undefined}
        />
        {state === "closed" ? <p className="notice">{vi.nominations.closed}</p> : null}
        <div className="form-end">
          <Button appearance="subtle" onClick={openSubject}>
            {vi.nominations.openFile}
          </Button>
          {state === "open" ? (
            <>
              <Button
                disabled={remove.isPending}
                onClick={() =>
                  remove.mutate(
                    { id: line.id },
                    {
                      onSuccess: (ack) => {
                        toasts.done(vi.nominations.removed(line.recipient), ack);
                        close();
                      },
                    },
                  )
                }
              >
                {vi.nominations.remove}
              </Button>
              <Button type="submit" appearance="primary" disabled={save.isPending}>
                {vi.people.save}
              </Button>
            </>
          ) : null}
        </div>
      </Form>
    </Panel>
  );
}
