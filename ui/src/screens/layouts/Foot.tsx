// Below the sheet: where the chosen field stands, and what is wrong with the places.
import type { ReactNode } from "react";
import { layouts } from "../../text/layouts";
import type { FitLine, LayoutRemark } from "../../wire/types";
import type { Designing } from "./design";
import { tenth, written } from "./mm";
import type { Preview } from "./preview";
import { anchor, ART } from "./sheet";

const words = layouts.stage.readout;

/** What is said of the chosen fields. */
function readout(designing: Designing, preview: Preview): string {
  const { chosen, sheet, heading } = designing;
  if (chosen.length === 0) return words.none;
  const field = chosen[0] ?? "";
  const at = anchor(sheet, field, heading);
  if (chosen.length > 1 || !at) return words.many(chosen.length);
  const name = layouts.fields[field] ?? field;
  if (ART.includes(field)) return words.at(name, written(tenth(at.x)), written(tenth(at.y)));
  const box = preview.drawn?.page.boxes.find((one) => one.field === field);
  const was = preview.drawn ? anchor(preview.drawn.of, field, heading) : undefined;
  const baseline = box && was ? box.baseline + at.y - was.y : at.y;
  const place = words.line(name, written(tenth(at.x)), written(tenth(baseline)));
  return box && box.size > 0 ? `${place}; ${words.size(written(box.size), written(tenth(box.right - box.left)), box.lines)}` : place;
}

/** The strip; its end holds `children`. */
export function Foot({ designing, preview, children }: { designing: Designing; preview: Preview; children: ReactNode }) {
  const remarks = preview.drawn?.page.remarks ?? [];
  const notes = preview.drawn?.page.notes ?? [];
  return (
    <div className="layout-foot">
      <p className="readout" aria-live="polite">
        {readout(designing, preview)}
      </p>
      {children}
      {preview.drawn && remarks.length === 0 && notes.length === 0 ? <p className="good-text">✔ {layouts.remarks.none}</p> : null}
      {remarks.length + notes.length > 0 ? (
        <ul className="layout-remarks" aria-label={layouts.remarks.label}>
          {remarks.map((remark, index) => (
            <Remark key={`${remark.field}-${remark.other}-${index}`} remark={remark} choose={designing.choose} />
          ))}
          {notes.map((note, index) => (
            <Note key={index} note={note} />
          ))}
        </ul>
      ) : null}
    </div>
  );
}

function Remark({ remark, choose }: { remark: LayoutRemark; choose: Designing["choose"] }) {
  const said = (
    <>
      <span aria-hidden="true">{remark.serious ? "✖" : "⚠"}</span> {remark.message}
    </>
  );
  const tone = remark.serious ? "bad-text" : "warn-text";
  return <li className={tone}>{remark.field === "" ? <span>{said}</span> : <button type="button" onClick={() => choose(remark.field)}>{said}</button>}</li>;
}

function Note({ note }: { note: FitLine }) {
  return (
    <li className={note.serious ? "bad-text" : "quiet"}>
      <span>{note.message}</span>
    </li>
  );
}
