// The copy outside this machine: the newest one, whether it is time for another, and writing it.
import { Button, Checkbox } from "@fluentui/react-components";
import { UsbStickRegular } from "@fluentui/react-icons";
import { useState } from "react";
import { useBackend } from "../../app/backend";
import { useIntent } from "../../app/intent";
import { useChange } from "../../app/query";
import { Confirm } from "../../parts/Confirm";
import { count, moment, size } from "../../parts/format";
import { Card } from "../../parts/Page";
import { ProblemView } from "../../parts/ProblemView";
import { outside as words } from "../../text/safety";
import type { BackupDone, BackupsView } from "../../wire/types";

/** The card. Encrypted copies are offered only once the recovery code was typed back. */
export function OutsideCard({ view }: { view: BackupsView }) {
  const backend = useBackend();
  const ready = view.recovery_code.state === "ready";
  const [plain, setPlain] = useState<"chosen" | "no">("no");
  const [asking, setAsking] = useState<"open" | "closed">("closed");
  const write = useChange((encrypted: boolean) => backend.backup(encrypted));
  const encrypted = ready && plain === "no";
  const begin = () => (encrypted ? write.mutate(true) : setAsking("open"));
  useIntent("outside", begin);
  const last = view.outside;
  return (
    <Card title={words.title}>
      <p className={view.outside_due ? "amber" : "good"}>
        {view.outside_due ? "⚠" : "✔"} {view.outside_text}
      </p>
      {view.outside_due ? (
        <p>
          {words.due} {words.why}
        </p>
      ) : null}
      {last ? (
        <p className="quiet">
          {words.last(last.name)}, {moment(last.at)}, {last.encrypted ? words.encrypted : words.notEncrypted}
        </p>
      ) : null}
      {ready ? (
        <Checkbox
          className="note-box"
          checked={plain === "no"}
          label={words.encrypt}
          onChange={(_, data) => setPlain(data.checked === true ? "no" : "chosen")}
        />
      ) : (
        <p className="notice">{view.recovery_code.state === "unconfirmed" ? words.unconfirmed : words.plain}</p>
      )}
      {encrypted ? <p className="quiet">{words.encryptNote}</p> : null}
      <Button appearance={view.outside_due ? "primary" : "secondary"} icon={<UsbStickRegular />} disabledFocusable={write.isPending} onClick={begin}>
        {words.verb}
      </Button>
      {write.error ? <ProblemView problem={write.error} /> : null}
      {write.data ? <Done done={write.data} /> : null}
      {asking === "open" ? (
        <Confirm
          title={words.plainTitle}
          verb={words.plainVerb}
          close={() => setAsking("closed")}
          act={() => {
            setAsking("closed");
            write.mutate(false);
          }}
        >
          <p>{words.plainAsk}</p>
        </Confirm>
      ) : null}
    </Card>
  );
}

function Done({ done }: { done: BackupDone }) {
  return (
    <div role="status" className="form">
      <p className="good">✔ {words.done(done.name)}</p>
      <dl className="facts">
        <dt>{words.bytes}</dt>
        <dd>{size(done.bytes)}</dd>
        <dt>{words.acts}</dt>
        <dd>{count(done.acts)}</dd>
        <dt>{words.seal}</dt>
        <dd className="seal">{done.sha256}</dd>
      </dl>
    </div>
  );
}
