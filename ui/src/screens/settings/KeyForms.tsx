// What can be done with keys of check codes: make, unlock, add another office's, revoke.
import { Button, Field, Input } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { useOffice } from "../../app/office";
import { useWrite } from "../../app/query";
import { useToasts } from "../../app/toasts";
import { Confirm } from "../../parts/Confirm";
import { DayField, Form, LongField, type FormValues } from "../../parts/fields";
import { typedDay } from "../../parts/format";
import { errorAt, fieldOf } from "../../parts/problemField";
import { ProblemView } from "../../parts/ProblemView";
import { codes as words } from "../../text/codes";
import type { CheckKeyLine, Problem } from "../../wire/types";

const SHORTEST = 8;

function SecretField({ name, label, error }: { name: string; label: string; error?: string }) {
  return (
    <Field label={label} required validationMessage={error} validationState={error ? "error" : "none"}>
      <Input name={name} type="password" autoComplete="off" spellCheck={false} />
    </Field>
  );
}

function Frame({
  title,
  lead,
  verb,
  problem,
  fields,
  working,
  send,
  close,
  children,
}: {
  title: string;
  lead?: string;
  verb: string;
  problem: Problem | null;
  fields: string[];
  working: boolean;
  send: (values: FormValues) => void;
  close: () => void;
  children: ReactNode;
}) {
  return (
    <div className="life-form">
      <Form label={title} begin="focused" send={send}>
        <h2>{title}</h2>
        {lead ? <p className="quiet">{lead}</p> : null}
        {problem && !fieldOf(problem, fields) ? <ProblemView problem={problem} /> : null}
        {children}
        <div className="form-end">
          <Button onClick={close}>{words.cancel}</Button>
          <Button type="submit" appearance="primary" disabledFocusable={working}>
            {verb}
          </Button>
        </div>
      </Form>
    </div>
  );
}

/** Makes the office's key; the passphrase is typed twice. */
export function MakeKey({ close }: { close: () => void }) {
  const toasts = useToasts();
  const make = useWrite("check_keys.make");
  const [wrong, setWrong] = useState<{ passphrase?: string; again?: string }>({});
  return (
    <Frame
      title={words.make}
      lead={words.makeLead}
      verb={words.makeVerb}
      problem={make.error}
      fields={["passphrase"]}
      working={make.isPending}
      close={close}
      send={({ text }) => {
        const passphrase = text("passphrase");
        const found = {
          ...([...passphrase].length < SHORTEST ? { passphrase: words.tooShort } : {}),
          ...(passphrase !== text("again") ? { again: words.different } : {}),
        };
        setWrong(found);
        if (Object.keys(found).length > 0) return;
        make.mutate(
          { passphrase },
          {
            onSuccess: () => {
              toasts.done(words.madeDone);
              close();
            },
          },
        );
      }}
    >
      <div className="form-pair">
        <SecretField name="passphrase" label={words.passphrase} error={wrong.passphrase ?? errorAt(make.error, "passphrase", ["passphrase"])} />
        <SecretField name="again" label={words.again} error={wrong.again} />
      </div>
    </Frame>
  );
}

/** Unlocks the office's key until the program ends. */
export function UnlockKey({ close }: { close: () => void }) {
  const toasts = useToasts();
  const unlock = useWrite("check_keys.unlock");
  const [wrong, setWrong] = useState<string | undefined>();
  return (
    <Frame
      title={words.unlock}
      verb={words.unlock}
      problem={unlock.error}
      fields={["passphrase"]}
      working={unlock.isPending}
      close={close}
      send={({ text }) => {
        const passphrase = text("passphrase");
        setWrong(passphrase === "" ? words.noPassphrase : undefined);
        if (passphrase === "") return;
        unlock.mutate(
          { passphrase },
          {
            onSuccess: () => {
              toasts.done(words.unlockedDone);
              close();
            },
          },
        );
      }}
    >
      <SecretField name="passphrase" label={words.unlockField} error={wrong ?? errorAt(unlock.error, "passphrase", ["passphrase"])} />
    </Frame>
  );
}

/** Adds the public half of another office's key. */
export function AddKey({ close }: { close: () => void }) {
  const toasts = useToasts();
  const add = useWrite("check_keys.add");
  const [wrong, setWrong] = useState<string | undefined>();
  return (
    <Frame
      title={words.add}
      lead={words.addLead}
      verb={words.addVerb}
      problem={add.error}
      fields={["public_key"]}
      working={add.isPending}
      close={close}
      send={({ text }) => {
        const public_key = text("public_key");
        setWrong(public_key === "" ? words.noKey : undefined);
        if (public_key === "") return;
        add.mutate(
          { public_key },
          {
            onSuccess: () => {
              toasts.done(words.addedDone);
              close();
            },
          },
        );
      }}
    >
      <LongField name="public_key" label={words.publicKey} rows={3} error={wrong ?? errorAt(add.error, "public_key", ["public_key"])} required="required" />
    </Frame>
  );
}

/** Asks from which day a key counts no longer. */
export function RevokeKey({ line, close }: { line: CheckKeyLine; close: () => void }) {
  const { today } = useOffice();
  const toasts = useToasts();
  const revoke = useWrite("check_keys.revoke");
  return (
    <Confirm
      title={words.revokeTitle(line.key_id)}
      verb={words.revokeVerb}
      form="revoke-key"
      close={close}
      working={revoke.isPending ? "working" : undefined}
    >
      <Form
        id="revoke-key"
        label={words.revokeOf(line.key_id)}
        send={({ text }) =>
          revoke.mutate(
            { id: line.id, from: typedDay(text("from")) },
            {
              onSuccess: () => {
                toasts.done(words.revokedDone(line.key_id));
                close();
              },
            },
          )
        }
      >
        {revoke.error && !fieldOf(revoke.error, ["from"]) ? <ProblemView problem={revoke.error} /> : null}
        <p>{words.revokeAsk}</p>
        <DayField name="from" label={words.revokeFrom} value={today} error={errorAt(revoke.error, "from", ["from"])} />
      </Form>
    </Confirm>
  );
}
