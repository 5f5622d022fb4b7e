// What was recovered: the file of now, what could not be read and where else it stands, the report.
import { Button } from "@fluentui/react-components";
import { go } from "../../app/route";
import { count } from "../../parts/format";
import { PaperButtons } from "../../parts/PaperButtons";
import { recovery as words } from "../../text/recovery";
import type { Recovered } from "../../wire/types";

/** The last step. */
export function Outcome({ done }: { done: Recovered }) {
  return (
    <>
      <p className="good" role="status">
        ✔ {words.done} {done.text}
      </p>
      <dl className="facts">
        <dt>{words.opened}</dt>
        <dd>{done.file}</dd>
        <dt>{words.kept}</dt>
        <dd>{done.kept_as}</dd>
        <dt>{words.actsNow}</dt>
        <dd>{count(done.acts)}</dd>
        <dt>{words.people}</dt>
        <dd>{count(done.people)}</dd>
        <dt>{words.awards}</dt>
        <dd>{count(done.awards)}</dd>
        <dt>{words.report}</dt>
        <dd>
          <PaperButtons paper={done.report} />
        </dd>
      </dl>
      {done.lost_total === 0 ? <p className="good">✔ {words.nothingLost}</p> : <p className="amber">⚠ {words.lost(count(done.lost_total))}</p>}
      {done.lost.length > 0 ? (
        <div className="sheet-box lost-table" tabIndex={0} role="region" aria-label={words.lostWhat}>
          <table className="sheet">
            <thead>
              <tr>
                <th scope="col">{words.lostWhat}</th>
                <th scope="col">{words.elsewhere}</th>
              </tr>
            </thead>
            <tbody>
              {done.lost.map((line, index) => (
                <tr key={`${index}-${line.text}`}>
                  <td>{line.text}</td>
                  <td>{line.elsewhere}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      ) : null}
      {done.lost_total > done.lost.length ? <p className="quiet">{words.lostMore(count(done.lost_total - done.lost.length))}</p> : null}
      <div className="form-end">
        <Button appearance="primary" onClick={() => go({ screen: "desk" })}>
          {words.toWork}
        </Button>
      </div>
    </>
  );
}
