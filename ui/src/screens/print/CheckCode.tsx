// The tick for the signed check code, and the dialog that unlocks its key.
import { Button, Checkbox, Field, Input } from "@fluentui/react-components";
import { useState } from "react";
import { useRead, useWrite } from "../../app/query";
import { useToasts } from "../../app/toasts";
import { Confirm } from "../../parts/Confirm";
import { Form } from "../../parts/fields";
import { ProblemView } from "../../parts/ProblemView";
import { vi } from "../../text/vi";

/** The tick; an office without a key of its own sees none, as the code is off until a key is made. */
export function CheckCode({ ticked, tick }: { ticked: boolean; tick: (ticked: boolean) => void }) {
  const keys = useRead("check_keys.all", {});
  const [asking, setAsking] = useState<"asking" | "no">("no");
  const own = keys.data?.rows.some((key) => key.own && key.revoked_from === "") ?? false;
  const unlocked = keys.data?.unlocked ?? false;
  if (!own) return null;
  return (
    <div className="check-code">
      <Checkbox
        disabled={!unlocked}
        checked={unlocked && ticked}
        onChange={(_, data) => tick(data.checked === true)}
        label={
          <>
            {vi.print.code.tick} <span className="quiet">{vi.print.code.note}</span>
          </>
        }
      />
      {unlocked ? null : (
        <div className="check-code-more">
          <span className="quiet">{vi.print.code.locked}</span>
          <Button size="small" onClick={() => setAsking("asking")}>
            {vi.print.code.unlock}
          </Button>
        </div>
      )}
      {asking === "asking" ? <Unlock close={() => setAsking("no")} done={() => tick(true)} /> : null}
    </div>
  );
}

function Unlock({ close, done }: { close: () => void; done: () => void }) {
  const toasts = useToasts();
  const unlock = useWrite("check_keys.unlock");
  return (
    <Confirm
      kind="modal"
      title={vi.print.code.title}
      verb={vi.print.code.unlockVerb}
      form="unlock-key"
      close={close}
      working={unlock.isPending ? "working" : undefined}
    >
      <Form
        id="unlock-key"
        label={vi.print.code.title}
        begin="focused"
        send={({ text }) =>
          unlock.mutate(
            { passphrase: text("passphrase") },
            {
              onSuccess: () => {
                toasts.done(vi.print.code.unlocked);
                done();
                close();
              },
            },
          )
        }
      >
        <Field
          label={vi.print.code.passphrase}
          hint={vi.print.code.passphraseHint}
          validationState={unlock.error ? "error" : "none"}
        >
          <Input name="passphrase" type="password" autoComplete="off" />
        </Field>
        {unlock.error ? <ProblemView problem={unlock.error} /> : null}
      </Form>
    </Confirm>
  );
}
