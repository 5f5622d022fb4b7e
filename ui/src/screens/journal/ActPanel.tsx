// One act: when, who, why, its code, every record that it changed with what stood there before, and Undo or why not.
import { Button, Spinner } from "@fluentui/react-components";
import { ArrowUndoRegular, ChevronLeftRegular, ChevronRightRegular } from "@fluentui/react-icons";
import { useState, type ReactNode } from "react";
import { useRead, useWrite } from "../../app/query";
import { tookBack } from "../../app/takenBack";
import { useToasts } from "../../app/toasts";
import { ChangeMark, Changes } from "../../parts/Changes";
import { Form, TextField } from "../../parts/fields";
import { count, moment } from "../../parts/format";
import { JumpButton } from "../../parts/JumpButton";
import { Panel } from "../../parts/Panel";
import { ProblemView } from "../../parts/ProblemView";
import { act as words } from "../../text/journal";
import { vi } from "../../text/vi";
import type { ActView, ChangedRow } from "../../wire/types";

/** Records shown at once. */
const PART = 40;

/** The panel of the act with that number; `above` stands before it. */
export function ActPanel({ seq, close, above }: { seq: number; close: () => void; above?: ReactNode }) {
  const [offset, setOffset] = useState(0);
  const shown = useRead("journal.show", { seq, offset, limit: PART }, { keep: "previous" });
  const view = shown.data;
  return (
    <Panel title={words.heading(seq)} subtitle={view?.line.text} wide="wide" close={close}>
      {shown.error ? <ProblemView problem={shown.error} /> : null}
      {!view && !shown.error ? <Spinner label={vi.grid.loading} /> : null}
      {view ? (
        <>
          {above}
          <dl className="facts">
            <dt>{words.at}</dt>
            <dd>{moment(view.line.at)}</dd>
            <dt>{words.actor}</dt>
            <dd>{view.line.actor}</dd>
            <dt>{words.reason}</dt>
            <dd>{view.reason || <span className="quiet">{words.noReason}</span>}</dd>
            <dt>{words.code}</dt>
            <dd>
              <code className="act-code">{view.code}</code>
              <p className="quiet">{words.codeNote}</p>
            </dd>
          </dl>
          {view.erased ? <p className="notice">{words.erased}</p> : null}
          <UndoPart view={view} />
          <h3>{view.total > 0 ? words.changed(count(view.total)) : words.none}</h3>
          <ul className="act-rows" tabIndex={0} aria-label={words.changed(count(view.total))}>
            {view.rows.map((row, index) => (
              <RowOfAct key={`${offset}-${index}`} row={row} />
            ))}
          </ul>
          {view.total > PART ? <Parts offset={offset} view={view} turn={setOffset} /> : null}
        </>
      ) : null}
    </Panel>
  );
}

function UndoPart({ view }: { view: ActView }) {
  const toasts = useToasts();
  const undo = useWrite("journal.undo");
  const { seq } = view.line;
  if (view.refusal !== "") {
    return (
      <div className="off" role="note">
        <strong>{words.notUndoable}.</strong> {view.refusal}
      </div>
    );
  }
  return (
    <div className="life-form">
      <Form
        label={words.undo}
        send={({ text }) =>
          undo.mutate(
            { seq, ...(text("reason") ? { reason: text("reason") } : {}) },
            {
              onSuccess: () => {
                tookBack();
                toasts.done(words.undone(seq));
              },
            },
          )
        }
      >
        {undo.error ? <ProblemView problem={undo.error} /> : null}
        <div className="undo-line">
          <TextField name="reason" label={words.undoReason} />
          <Button type="submit" icon={<ArrowUndoRegular />} disabledFocusable={undo.isPending}>
            {words.undo}
          </Button>
        </div>
        <p className="quiet">{words.undoNote}</p>
      </Form>
    </div>
  );
}

function RowOfAct({ row }: { row: ChangedRow }) {
  return (
    <li>
      <div className="act-row-head">
        <p>
          <ChangeMark change={row.change} /> <span className="quiet">{row.entity}</span> <strong>{row.title}</strong>
        </p>
        {row.jump ? <JumpButton jump={row.jump} of={row.title} /> : null}
      </div>
      <Changes fields={row.fields} change={row.change} />
    </li>
  );
}

function Parts({ offset, view, turn }: { offset: number; view: ActView; turn: (offset: number) => void }) {
  const last = Math.min(view.total, offset + view.rows.length);
  return (
    <div className="row-buttons">
      <Button size="small" icon={<ChevronLeftRegular />} disabledFocusable={offset === 0} onClick={() => turn(Math.max(0, offset - PART))}>
        {words.before}
      </Button>
      <span className="quiet" role="status">
        {words.part(count(offset + 1), count(last), count(view.total))}
      </span>
      <Button
        size="small"
        icon={<ChevronRightRegular />}
        iconPosition="after"
        disabledFocusable={last >= view.total}
        onClick={() => turn(offset + PART)}
      >
        {words.after}
      </Button>
    </div>
  );
}
