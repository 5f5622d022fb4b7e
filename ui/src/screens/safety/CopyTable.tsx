// The copies in the folder beside the office file: when, whether proven, what is in them, why they are kept.
import { Button } from "@fluentui/react-components";
import { count, moment, size } from "../../parts/format";
import { Empty } from "../../parts/Page";
import { backups as words } from "../../text/safety";
import type { KeptCopy } from "../../wire/types";

const TONES: Record<string, string> = { proven: "good-text", unproven: "warn-text", missing: "bad-text" };

/** The table; `restore` begins with one of them. */
export function CopyTable({ rows, chosen, restore }: { rows: KeptCopy[]; chosen?: string; restore: (copy: KeptCopy) => void }) {
  if (rows.length === 0) return <Empty text={words.empty} />;
  return (
    <div className="sheet-box copies" tabIndex={0} role="region" aria-label={words.table}>
      <table className="sheet">
        <thead>
          <tr>
            <th scope="col">{words.at}</th>
            <th scope="col">{words.holds}</th>
            <th scope="col">{words.kept}</th>
            <td />
          </tr>
        </thead>
        <tbody>
          {rows.map((copy) => (
            <tr key={copy.name} className={copy.name === chosen ? "copy-chosen" : undefined}>
              <th scope="row">
                {moment(copy.at)}
                <p className={`copy-state ${TONES[copy.state] ?? ""}`}>
                  {copy.state === "missing" ? words.copyStates.missing : words.stateOf(words.copyStates[copy.state] ?? copy.state, size(copy.bytes))}
                </p>
              </th>
              <td className="copy-holds">
                {copy.state === "missing" ? words.missingNote : words.holdsOf(count(copy.people), count(copy.awards), count(copy.acts))}
                <p className="quiet copy-name">{copy.name}</p>
              </td>
              <td>
                {copy.reason}
                <p className="quiet">{copy.kept_as}</p>
              </td>
              <td>
                {copy.state === "missing" ? null : (
                  <Button size="small" aria-label={words.restoreOf(copy.name)} onClick={() => restore(copy)}>
                    {words.restore}
                  </Button>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
