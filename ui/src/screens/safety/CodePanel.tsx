// The recovery code: made, printed, typed back from the paper; only then it counts.
import { Button } from "@fluentui/react-components";
import { KeyRegular } from "@fluentui/react-icons";
import { useState } from "react";
import { useWrite } from "../../app/query";
import { useToasts } from "../../app/toasts";
import { Form, TextField } from "../../parts/fields";
import { PaperButtons } from "../../parts/PaperButtons";
import { Panel } from "../../parts/Panel";
import { errorAt, fieldOf } from "../../parts/problemField";
import { ProblemView } from "../../parts/ProblemView";
import { recoveryCode as words } from "../../text/safety";
import type { RecoveryCodeMade, RecoveryCodeState } from "../../wire/types";
import { CodeState } from "./CodeCard";

/** The panel; a code that was confirmed is shown no more. */
export function CodePanel({ state, close }: { state: RecoveryCodeState; close: () => void }) {
  const make = useWrite("recovery_code.make");
  const [stage, setStage] = useState<"begun" | "confirmed">("begun");
  const waiting = state.state === "unconfirmed";
  const shown = waiting ? make.data : undefined;
  const begin = (verb: string, appearance: "primary" | "subtle") => (
    <div className="form-start">
      <Button appearance={appearance} icon={<KeyRegular />} disabledFocusable={make.isPending} onClick={() => make.mutate({})}>
        {verb}
      </Button>
    </div>
  );
  return (
    <Panel title={words.title} wide="wide" close={close}>
      <CodeState state={state} />
      {stage === "confirmed" ? null : (
        <>
          {shown ? null : <p>{words.what}</p>}
          <p className="notice">{words.lost}</p>
        </>
      )}
      {make.error ? <ProblemView problem={make.error} /> : null}
      {shown ? <Shown made={shown} /> : null}
      {waiting ? <TypeBack confirmed={() => setStage("confirmed")} /> : null}
      {waiting ? begin(words.again, "subtle") : null}
      {waiting || stage === "confirmed" ? null : (
        <>
          {state.state === "ready" ? <p>{words.againAsk}</p> : null}
          {begin(words.make, "primary")}
        </>
      )}
      {stage === "confirmed" ? (
        <>
          <p role="status">{words.confirmed}</p>
          <div className="form-end">
            <Button appearance="primary" onClick={close}>
              {words.finish}
            </Button>
          </div>
        </>
      ) : null}
    </Panel>
  );
}

function Shown({ made }: { made: RecoveryCodeMade }) {
  return (
    <div className="code-sheet">
      <p>
        <strong>{words.shown}</strong>
      </p>
      <ol className="code-groups" aria-label={words.groups}>
        {made.groups.map((group, index) => (
          <li key={`${index}-${group}`}>{group}</li>
        ))}
      </ol>
      <PaperButtons paper={made.sheet} open={words.openSheet} />
    </div>
  );
}

function TypeBack({ confirmed }: { confirmed: () => void }) {
  const toasts = useToasts();
  const confirm = useWrite("recovery_code.confirm");
  const [missing, setMissing] = useState<string | undefined>();
  return (
    <Form
      label={words.typed}
      send={({ text }) => {
        const code = text("code");
        setMissing(code === "" ? words.typedMissing : undefined);
        if (code === "") return;
        confirm.mutate(
          { code },
          {
            onSuccess: () => {
              toasts.done(words.confirmed);
              confirmed();
            },
          },
        );
      }}
    >
      <p>{words.then}</p>
      {confirm.error && !fieldOf(confirm.error, ["code"]) ? <ProblemView problem={confirm.error} /> : null}
      <TextField name="code" label={words.typed} hint={words.typedHint} error={missing ?? errorAt(confirm.error, "code", ["code"])} />
      <div className="form-start">
        <Button type="submit" appearance="primary" disabledFocusable={confirm.isPending}>
          {words.confirm}
        </Button>
      </div>
    </Form>
  );
}
