// The recovery code as it stands; making it and typing it back happen in a panel beside.
import { Button } from "@fluentui/react-components";
import { KeyRegular } from "@fluentui/react-icons";
import { day } from "../../parts/format";
import { Card } from "../../parts/Page";
import { recoveryCode as words } from "../../text/safety";
import type { RecoveryCodeState } from "../../wire/types";

const VERBS: Record<string, string> = { none: words.open, unconfirmed: words.openTyped, ready: words.openAgain };

/** Whether the code counts, in one sentence with a sign. */
export function CodeState({ state }: { state: RecoveryCodeState }) {
  if (state.state === "ready") return <p className="good">✔ {words.ready(day(state.made_on))}</p>;
  return <p className="amber">⚠ {state.state === "unconfirmed" ? words.unconfirmed : words.none}</p>;
}

/** The card. */
export function CodeCard({ state, open }: { state: RecoveryCodeState; open: () => void }) {
  return (
    <Card title={words.title}>
      <CodeState state={state} />
      <p className="quiet">{words.what}</p>
      <Button icon={<KeyRegular />} onClick={open}>
        {VERBS[state.state] ?? words.open}
      </Button>
    </Card>
  );
}
