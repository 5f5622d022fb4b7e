// Erasing what is on record of a person: what goes, what the law keeps and why, which copies still hold it.
import { Button, Checkbox, Field, Select, Spinner } from "@fluentui/react-components";
import { useState } from "react";
import { useRead, useWrite } from "../../app/query";
import { go } from "../../app/route";
import { Form, TextField } from "../../parts/fields";
import { day } from "../../parts/format";
import { Card } from "../../parts/Page";
import { ProblemView } from "../../parts/ProblemView";
import { SubjectPick } from "../../parts/SubjectPick";
import { erase as words } from "../../text/personal";
import { vi } from "../../text/vi";
import type { Erase as Request, Erased, ErasePreview } from "../../wire/types";
import { ConfirmErase } from "./ConfirmErase";

/** The tab; without a person it asks for one. */
export function Erase({ id }: { id?: number }) {
  if (id !== undefined) return <EraseOf id={id} />;
  return (
    <div className="settings-body">
      <p>{words.lead}</p>
      <SubjectPick label={words.find} results={words.found} kinds={["individual"]} choose={(hit) => go({ screen: "personal", tab: "erase", id: hit.id })} />
    </div>
  );
}

function EraseOf({ id }: { id: number }) {
  const run = useWrite("personal_data.erase");
  // What was erased has no preview any more.
  const shown = useRead("personal_data.preview_erasure", { id }, { enabled: !run.data });
  const [asked, setAsked] = useState<Request | null>(null);
  const view = shown.data;
  if (run.data) return <Done done={run.data} />;
  if (shown.error) return <ProblemView problem={shown.error} />;
  if (!view) return <Spinner className="waiting" label={vi.grid.loading} />;
  return (
    <div className="erase">
      <div className="erase-head">
        <h2>{words.of(view.name)}</h2>
        <Button size="small" onClick={() => go({ screen: "people", id })}>
          {words.file}
        </Button>
        <Button size="small" appearance="subtle" onClick={() => go({ screen: "personal", tab: "erase" })}>
          {words.other}
        </Button>
      </div>
      {run.error ? <ProblemView problem={run.error} /> : null}
      <div className="erase-columns">
        <What id={id} view={view} ask={setAsked} />
        <div className="erase-side">
          {view.kept.length > 0 ? (
            <Card title={words.kept}>
              <ul className="bullets">
                {view.kept.map((one) => (
                  <li key={one}>{one}</li>
                ))}
              </ul>
            </Card>
          ) : null}
          <Copies copies={view.copies} outside={view.outside} />
        </div>
      </div>
      {asked ? (
        <ConfirmErase
          view={view}
          asked={asked}
          close={() => setAsked(null)}
          act={() => {
            setAsked(null);
            run.mutate(asked);
          }}
        />
      ) : null}
    </div>
  );
}

function What({ id, view, ask }: { id: number; view: ErasePreview; ask: (request: Request) => void }) {
  const requests = useRead("data_requests.all", {});
  const [fields, setFields] = useState<string[]>([]);
  const [whole, setWhole] = useState<"whole" | "parts">("parts");
  const [wrong, setWrong] = useState<{ fields?: string; reason?: string }>({});
  // What is empty and always was leaves nothing to erase.
  const erasable = view.fields.filter((field) => field.value !== "" || field.images > 0);
  const open = (requests.data?.rows ?? []).filter((one) => one.subject_id === id && !one.answered_on);
  return (
    <Card title={words.fields}>
      <Form
        label={words.of(view.name)}
        send={({ text, number }) => {
          const none = whole === "parts" && fields.length === 0;
          const found = { ...(none ? { fields: words.nothingChosen } : {}), ...(text("reason") === "" ? { reason: words.noReason } : {}) };
          setWrong(found);
          if (Object.keys(found).length > 0) return;
          const request_id = number("request");
          ask({
            id,
            ...(whole === "whole" ? { whole: true } : { fields }),
            reason: text("reason"),
            ...(request_id > 0 ? { request_id } : {}),
          });
        }}
      >
        <div role="group" aria-label={words.fields}>
          {view.whole ? (
            <div className="erase-field">
              <Checkbox checked={whole === "whole"} label={words.whole} onChange={(_, data) => setWhole(data.checked === true ? "whole" : "parts")} />
              <p className="quiet">{words.wholeNote}</p>
            </div>
          ) : null}
          {erasable.length === 0 ? <p className="quiet">{words.noFields}</p> : null}
          {erasable.map((field) => (
            <div key={field.key} className="erase-field">
              <Checkbox
                checked={whole === "whole" || fields.includes(field.key)}
                disabled={whole === "whole"}
                label={words.fieldOf(field.name, field.value || words.nothing)}
                onChange={(_, data) => setFields(data.checked === true ? [...fields, field.key] : fields.filter((one) => one !== field.key))}
              />
              {field.images > 0 ? <p className="quiet">{words.images(field.images)}</p> : null}
            </div>
          ))}
          {wrong.fields ? (
            <p className="bad-text" role="alert">
              {wrong.fields}
            </p>
          ) : null}
        </div>
        <TextField name="reason" label={words.reason} hint={words.reasonHint} error={wrong.reason} required="required" />
        {open.length > 0 ? (
          <Field label={words.request}>
            <Select name="request" defaultValue={String(open[0]?.id ?? "")}>
              <option value="">{words.noRequest}</option>
              {open.map((one) => (
                <option key={one.id} value={one.id}>
                  {words.requestOf(one.requester, day(one.received_on))}
                </option>
              ))}
            </Select>
          </Field>
        ) : null}
        <div className="form-end">
          <Button type="submit" appearance="primary">
            {words.verb}
          </Button>
        </div>
      </Form>
    </Card>
  );
}

function Copies({ copies, outside }: { copies: string[]; outside: string[] }) {
  if (copies.length === 0 && outside.length === 0) return <p className="good">✔ {words.noCopies}</p>;
  const list = (title: string, lines: string[], note?: string) =>
    lines.length > 0 ? (
      <Card title={title}>
        <ul className="bullets">
          {lines.map((one) => (
            <li key={one}>{one}</li>
          ))}
        </ul>
        {note ? <p className="quiet">{note}</p> : null}
      </Card>
    ) : null;
  return (
    <>
      {list(words.copies, copies, words.copiesNote)}
      {list(words.outside, outside)}
    </>
  );
}

function Done({ done }: { done: Erased }) {
  return (
    <div className="settings-body" role="status">
      <p className="good">
        ✔ {words.done} {done.text}
      </p>
      <Copies copies={done.copies} outside={done.outside} />
    </div>
  );
}
