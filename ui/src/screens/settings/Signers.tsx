// Those who sign: listed, added, corrected, removed. Decisions keep the signer of their day.
import { Button, Spinner } from "@fluentui/react-components";
import { AddRegular } from "@fluentui/react-icons";
import { useState } from "react";
import { useRead, useWrite } from "../../app/query";
import { useToasts } from "../../app/toasts";
import { Form, LongField, TextField } from "../../parts/fields";
import { Empty } from "../../parts/Page";
import { errorAt, fieldOf } from "../../parts/problemField";
import { ProblemView } from "../../parts/ProblemView";
import { RowActs } from "../../parts/RowActs";
import { useReturnFocus, type Opened } from "../../parts/returnFocus";
import { signers as words } from "../../text/life";
import { vi } from "../../text/vi";
import type { SignerLine } from "../../wire/types";
import { titleLines } from "../first-run/OfficeForm";

const FIELDS = ["name", "title"];

/** The tab of the signers. */
export function Signers() {
  const all = useRead("signers.all", {});
  const remove = useWrite("signers.remove");
  const [open, setOpen] = useState<Opened>("none");
  const frame = useReturnFocus<HTMLDivElement>(open);
  const lines = all.data?.signers ?? [];
  return (
    <div className="settings-body" ref={frame}>
      <p>{words.lead}</p>
      {all.error ? <ProblemView problem={all.error} /> : null}
      {all.isPending ? <Spinner label={vi.grid.loading} /> : null}
      {all.data && lines.length === 0 && open === "none" ? <Empty text={words.empty} /> : null}
      <ul className="signers" aria-label={words.list}>
        {lines.map((line) => (
          <li key={line.id}>
            {open === line.id ? (
              <SignerForm signer={line} close={() => setOpen("none")} />
            ) : (
              <>
                <div>
                  <p className="signer-name">{line.name}</p>
                  <p className="quiet">{line.title.join(" · ")}</p>
                </div>
                <RowActs id={line.id} name={line.name} words={words} open={() => setOpen(line.id)} remove={remove} />
              </>
            )}
          </li>
        ))}
      </ul>
      {open === "new" ? (
        <SignerForm close={() => setOpen("none")} />
      ) : (
        <Button data-opens="new" className="form-add" icon={<AddRegular />} onClick={() => setOpen("new")}>
          {words.add}
        </Button>
      )}
    </div>
  );
}

function SignerForm({ signer, close }: { signer?: SignerLine; close: () => void }) {
  const toasts = useToasts();
  const save = useWrite("signers.save");
  const [wrong, setWrong] = useState<{ name?: string; title?: string }>({});
  const at = (field: "name" | "title") => wrong[field] ?? errorAt(save.error, field, FIELDS);
  return (
    <Form
      label={signer ? words.editOf(signer.name) : words.add}
      begin="focused"
      send={({ text }) => {
        const name = text("name");
        const title = titleLines(text("title"));
        const missing = {
          ...(name === "" ? { name: words.noName } : {}),
          ...(title.length === 0 ? { title: words.noTitle } : {}),
        };
        setWrong(missing);
        if (Object.keys(missing).length > 0) return;
        save.mutate(
          { ...(signer ? { id: signer.id, revision: signer.revision } : {}), name, title },
          {
            onSuccess: (ack) => {
              toasts.done(words.saved(name), ack);
              close();
            },
          },
        );
      }}
    >
      {save.error && !fieldOf(save.error, FIELDS) ? <ProblemView problem={save.error} /> : null}
      <TextField name="name" label={words.name} value={signer?.name} error={at("name")} required="required" />
      <LongField name="title" label={words.title} hint={words.titleHint} rows={2} value={signer?.title.join("\n")} error={at("title")} />
      <div className="form-end">
        <Button onClick={close}>{words.cancel}</Button>
        <Button type="submit" appearance="primary" disabledFocusable={save.isPending}>
          {words.save}
        </Button>
      </div>
    </Form>
  );
}
