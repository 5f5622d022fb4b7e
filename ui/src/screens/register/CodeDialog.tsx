// Checks the code of a certificate: a scanner types into one field, the verdict stands below in large letters. All that
// a code says comes from a stranger, so it is shown as plain text and never as a link.
import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Spinner,
} from "@fluentui/react-components";
import { useEffect, useRef, useState } from "react";
import { useRead } from "../../app/query";
import { Form, TextField } from "../../parts/fields";
import { ProblemView } from "../../parts/ProblemView";
import { checkCode as words } from "../../text/register";
import type { CheckCodeView } from "../../wire/types";

/** The dialog; the next code can be scanned at once. */
export function CodeDialog({ close }: { close: () => void }) {
  const [code, setCode] = useState("");
  const read = useRead("check_codes.read", { code }, { enabled: code !== "" });
  const frame = useRef<HTMLDivElement>(null);
  const [before] = useState(() => document.activeElement);
  useEffect(
    () => () => {
      if (before instanceof HTMLElement) before.focus();
    },
    [before],
  );
  return (
    <Dialog open onOpenChange={(_, change) => (change.open ? undefined : close())}>
      <DialogSurface className="dialog">
        <DialogBody>
          <DialogTitle>{words.title}</DialogTitle>
          <DialogContent>
            <div className="code" ref={frame}>
              <Form
                id="check-code"
                begin="focused"
                label={words.title}
                send={({ text }) => {
                  setCode(text("code"));
                  // What the scanner types next takes the place of this.
                  frame.current?.querySelector<HTMLInputElement>("input")?.select();
                }}
              >
                <TextField name="code" label={words.field} hint={words.hint} />
              </Form>
              <div aria-live="polite">
                {read.isFetching ? <Spinner size="small" label={words.reading} /> : null}
                {read.error ? <ProblemView problem={read.error} /> : null}
                {read.data && !read.isFetching ? <Verdict view={read.data} /> : null}
              </div>
              <p className="notice">{words.limit}</p>
            </div>
          </DialogContent>
          <DialogActions>
            <Button onClick={close}>{words.close}</Button>
            <Button appearance="primary" type="submit" form="check-code">
              {words.verb}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}

function Verdict({ view }: { view: CheckCodeView }) {
  const verdict = words.verdicts[view.verdict] ?? words.verdicts.unreadable;
  return (
    <div className="verdict">
      <div className={`verdict-head ${verdict?.tone ?? "bad"}`}>
        <span className="verdict-mark" aria-hidden="true">
          {verdict?.mark}
        </span>
        <div>
          <p className="verdict-name">{verdict?.name}</p>
          <p>{view.message}</p>
        </div>
      </div>
      {view.differences.length > 0 ? (
        <div className="amber" role="note">
          <p>⚠ {words.differences}</p>
          <ul className="told">
            {view.differences.map((one) => (
              <li key={one}>{one}</li>
            ))}
          </ul>
        </div>
      ) : null}
      {view.lines.length > 0 ? (
        <>
          <h3>{words.says}</h3>
          <dl className="facts said">
            {view.lines.map(([caption, text], index) => (
              <div key={`${index}-${caption}`}>
                <dt>{caption}</dt>
                <dd>{text}</dd>
              </div>
            ))}
          </dl>
        </>
      ) : null}
    </div>
  );
}
