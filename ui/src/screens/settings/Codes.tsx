// Check codes: off until the office makes a key; its keys, and those of other offices.
import { Button, Spinner } from "@fluentui/react-components";
import { AddRegular, KeyRegular, LockOpenRegular } from "@fluentui/react-icons";
import { useState } from "react";
import { useRead } from "../../app/query";
import { useToasts } from "../../app/toasts";
import { copyText } from "../../parts/copy";
import { day } from "../../parts/format";
import { Empty } from "../../parts/Page";
import { ProblemView } from "../../parts/ProblemView";
import { useReturnFocus, type Opened } from "../../parts/returnFocus";
import { codes as words } from "../../text/codes";
import { vi } from "../../text/vi";
import type { CheckKeyLine, CheckKeys } from "../../wire/types";
import { AddKey, MakeKey, RevokeKey, UnlockKey } from "./KeyForms";

/** Whether certificates can carry a code now, in one sentence with a mark. */
function State({ keys }: { keys: CheckKeys }) {
  const own = keys.rows.some((one) => one.own && one.revoked_from === "");
  if (keys.unlocked) return <p className="good">✔ {words.unlocked}</p>;
  if (own) return <p className="amber">⚠ {words.locked}</p>;
  return <p className="off">○ {words.off}</p>;
}

/** The tab of check codes. */
export function Codes() {
  const all = useRead("check_keys.all", {});
  const [open, setOpen] = useState<Opened>("none");
  const [revoking, setRevoking] = useState<CheckKeyLine | null>(null);
  const frame = useReturnFocus<HTMLDivElement>(open);
  const close = () => setOpen("none");
  const keys = all.data;
  const own = keys?.rows.some((one) => one.own && one.revoked_from === "");
  return (
    <div className="settings-body" ref={frame}>
      <p>{words.what}</p>
      <p className="notice">{words.limit}</p>
      {all.error ? <ProblemView problem={all.error} /> : null}
      {all.isPending ? <Spinner label={vi.grid.loading} /> : null}
      {keys ? (
        <>
          <State keys={keys} />
          {open === "make" ? <MakeKey close={close} /> : null}
          {open === "unlock" ? <UnlockKey close={close} /> : null}
          {open === "add" ? <AddKey close={close} /> : null}
          {open === "none" ? (
            <div className="row-buttons">
              {own && !keys.unlocked ? (
                <Button data-opens="unlock" appearance="primary" icon={<LockOpenRegular />} onClick={() => setOpen("unlock")}>
                  {words.unlock}
                </Button>
              ) : null}
              <Button data-opens="make" appearance={own ? "secondary" : "primary"} icon={<KeyRegular />} onClick={() => setOpen("make")}>
                {words.make}
              </Button>
              <Button data-opens="add" icon={<AddRegular />} onClick={() => setOpen("add")}>
                {words.add}
              </Button>
            </div>
          ) : null}
          <h2>{words.keys}</h2>
          {keys.rows.length === 0 ? <Empty text={words.none} /> : null}
          <ul className="keys" aria-label={words.keys}>
            {keys.rows.map((line) => (
              <KeyLine key={line.id} line={line} revoke={() => setRevoking(line)} />
            ))}
          </ul>
        </>
      ) : null}
      {revoking ? <RevokeKey line={revoking} close={() => setRevoking(null)} /> : null}
    </div>
  );
}

function KeyLine({ line, revoke }: { line: CheckKeyLine; revoke: () => void }) {
  const toasts = useToasts();
  const copy = async () => {
    if (await copyText(line.public_key)) toasts.done(words.copied(line.key_id));
    else toasts.told(words.copyFailed);
  };
  return (
    <li>
      <div>
        <p>
          <strong>{words.key(line.key_id)}</strong> {line.own ? words.own : words.other}
        </p>
        <p className="quiet">{line.own ? words.made(day(line.made_on)) : words.added(day(line.made_on))}</p>
      </div>
      <div className="row-buttons">
        {line.revoked_from ? (
          <span className="mark mark-warn">{words.revoked(day(line.revoked_from))}</span>
        ) : (
          <span className="mark mark-good">{words.valid}</span>
        )}
        <Button size="small" aria-label={words.copyOf(line.key_id)} onClick={copy}>
          {words.copy}
        </Button>
        {line.revoked_from ? null : (
          <Button size="small" appearance="subtle" aria-label={words.revokeOf(line.key_id)} onClick={revoke}>
            {words.revoke}
          </Button>
        )}
      </div>
      <code className="key-text">{line.public_key}</code>
    </li>
  );
}
