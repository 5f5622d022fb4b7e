// One nomination beside its list: the words of the certificate, and removing it while the list is open.
import { Button } from "@fluentui/react-components";
import { useWrite } from "../../app/query";
import { go } from "../../app/route";
import { useToasts } from "../../app/toasts";
import { Form, LongField, TextField } from "../../parts/fields";
import { Panel } from "../../parts/Panel";
import { ProblemView } from "../../parts/ProblemView";
import { vi } from "../../text/vi";
import type { NominationLine } from "../../wire/types";

/** The panel of a nomination; a closed list is only read. */
export function NominationPanel({
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
              <Button type="submit" appearance="primary" disabledFocusable={save.isPending}>
                {vi.people.save}
              </Button>
            </>
          ) : null}
        </div>
      </Form>
    </Panel>
  );
}
