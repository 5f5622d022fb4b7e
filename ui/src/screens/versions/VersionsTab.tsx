// Every version of a record: who changed what, when and why; an earlier value can be put back where it still fits.
import { Button, Spinner } from "@fluentui/react-components";
import { useState } from "react";
import { useRead, useWrite } from "../../app/query";
import { go } from "../../app/route";
import { useToasts } from "../../app/toasts";
import { ChangeMark, Changes } from "../../parts/Changes";
import { Confirm } from "../../parts/Confirm";
import { Form, TextField } from "../../parts/fields";
import { count, moment } from "../../parts/format";
import { Empty } from "../../parts/Page";
import { ProblemView } from "../../parts/ProblemView";
import { changes, versions as words } from "../../text/journal";
import { vi } from "../../text/vi";
import type { AskVersions, VersionField, VersionLine } from "../../wire/types";

/** The tab of one record, such as `individual` 12. */
export function VersionsTab({ kind, id }: AskVersions) {
  const all = useRead("records.versions", { kind, id });
  const [asked, setAsked] = useState<VersionField | null>(null);
  const view = all.data;
  if (all.error) return <ProblemView problem={all.error} />;
  if (!view) return <Spinner label={vi.grid.loading} />;
  if (view.rows.length === 0) return <Empty text={words.empty} />;
  return (
    <>
      {view.total > view.rows.length ? <p className="quiet">{words.more(count(view.rows.length), count(view.total))}</p> : null}
      <ol className="versions" aria-label={words.list}>
        {view.rows.map((line, index) => (
          <Version key={`${line.seq}-${index}`} line={line} restore={setAsked} />
        ))}
      </ol>
      {asked ? <RestoreValue field={asked} close={() => setAsked(null)} /> : null}
    </>
  );
}

function Version({ line, restore }: { line: VersionLine; restore: (field: VersionField) => void }) {
  return (
    <li>
      <div className="act-row-head">
        <p>
          <ChangeMark change={line.change} /> <span className="quiet">{line.entity}</span>
        </p>
        <Button
          size="small"
          appearance="subtle"
          aria-label={words.actOf(line.seq)}
          onClick={() => go({ screen: "journal", tab: "acts", seq: line.seq })}
        >
          {words.act(line.seq)}
        </Button>
      </div>
      <p>{line.text}</p>
      <p className="quiet">{words.by(line.actor, moment(line.at))}</p>
      {line.reason ? <p className="quiet">{words.reason(line.reason)}</p> : null}
      <Changes
        fields={line.fields}
        change={line.change}
        more={(field) =>
          field.restorable ? (
            <Button
              size="small"
              className="version-restore"
              aria-label={words.restoreOf(field.name, field.before || changes.nothing)}
              onClick={() => restore(field)}
            >
              {words.restore}
            </Button>
          ) : null
        }
      />
    </li>
  );
}

function RestoreValue({ field, close }: { field: VersionField; close: () => void }) {
  const toasts = useToasts();
  const write = useWrite("records.restore_field");
  return (
    <Confirm
      title={words.confirmTitle(field.name)}
      verb={words.restore}
      form="restore-value"
      close={close}
      working={write.isPending ? "working" : undefined}
    >
      <Form
        id="restore-value"
        label={words.confirmTitle(field.name)}
        send={({ text }) =>
          write.mutate(
            { image: field.image, field: field.field, ...(text("reason") ? { reason: text("reason") } : {}) },
            {
              onSuccess: (ack) => {
                toasts.done(words.restored(field.name), ack);
                close();
              },
            },
          )
        }
      >
        {write.error ? <ProblemView problem={write.error} /> : null}
        <p>
          <strong>{words.confirm(field.name, field.before || changes.nothing)}</strong>
        </p>
        <p>{words.confirmNote}</p>
        <TextField name="reason" label={words.reasonField} />
      </Form>
    </Confirm>
  );
}
