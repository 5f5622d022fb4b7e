// What changed in a record, field by field: struck out before, marked after; words and signs say it too, not colour alone.
import type { ReactNode } from "react";
import { changes as words } from "../text/journal";
import type { FieldChange } from "../wire/types";

/** The fields; `more` adds to a field what can be done with it. */
export function Changes<F extends FieldChange>({ fields, change, more }: { fields: F[]; change: string; more?: (field: F) => ReactNode }) {
  return (
    <dl className="changes">
      {fields.map((field) => (
        <div key={field.field}>
          <dt>{field.name}</dt>
          <dd>
            {change === "added" ? null : (
              <>
                <span className="unseen">{words.before} </span>
                {field.before === "" ? <span className="quiet">{words.nothing}</span> : <del>{field.before}</del>}
              </>
            )}
            {change === "changed" ? <span aria-hidden="true"> → </span> : null}
            {change === "removed" ? null : (
              <>
                <span className="unseen"> {words.after} </span>
                {field.after === "" ? <span className="quiet">{words.nothing}</span> : <ins>{field.after}</ins>}
              </>
            )}
            {more?.(field)}
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** Whether a record was added, changed or removed, as a sign and a word. */
export function ChangeMark({ change }: { change: string }) {
  return (
    <span className={`mark change-${change}`}>
      <span aria-hidden="true">{words.marks[change]} </span>
      {words.kinds[change] ?? change}
    </span>
  );
}
