// What can be taken hold of on the sheet: a frame around each field, and its picture while it is on the way.
import type { FieldBox, LayoutRemark, LayoutSheet } from "../../wire/types";
import { layouts } from "../../text/layouts";
import type { Drawn } from "./preview";
import { across, anchor, boxesOf } from "./sheet";

/** A box on the sheet as it stands now, and how far it has moved since the page was drawn. */
export type Held = { box: FieldBox; dx: number; dy: number };

/** The boxes of the drawn page, each moved by what changed since; the largest first, so that small ones lie on top. */
export function heldBoxes(sheet: LayoutSheet, drawn: Drawn | undefined, heading: number): Held[] {
  if (!drawn) return [];
  const area = ({ box }: Held) => (box.right - box.left) * (box.bottom - box.top);
  return boxesOf(sheet, drawn.page.boxes)
    .map((box) => {
      const was = drawn.page.boxes.includes(box) ? anchor(drawn.of, box.field, box.heading ?? heading) : undefined;
      const is = anchor(sheet, box.field, box.heading ?? heading);
      return { box, dx: was && is ? is.x - was.x : 0, dy: was && is ? is.y - was.y : 0 };
    })
    .sort((a, b) => area(b) - area(a));
}

/** The least height of a frame in pixels: what is thinner is hard to hit. */
const LEAST = 12;

/** The id of a frame, by which the sheet says which one the keyboard moves. */
export const handleId = (field: string) => `layout-handle-${field}`;

/** All frames. */
export function Handles({
  held,
  sheet,
  drawn,
  zoom,
  chosen,
  remarks,
}: {
  held: Held[];
  sheet: LayoutSheet;
  drawn: Drawn | undefined;
  zoom: number;
  chosen: string[];
  remarks: LayoutRemark[];
}) {
  const toneOf = (field: string) => {
    const own = remarks.filter((one) => one.field === field || one.other === field);
    if (own.length === 0) return "";
    return own.some((one) => one.serious) ? " handle-bad" : " handle-amber";
  };
  return (
    <>
      {held.map((one) => {
        const { box } = one;
        const left = (box.left + one.dx) * zoom;
        const top = (box.top + one.dy) * zoom;
        const width = (box.right - box.left) * zoom;
        const height = (box.bottom - box.top) * zoom;
        const spare = Math.max(0, LEAST - height) / 2 + 2;
        const picked = chosen.includes(box.field);
        return (
          <div key={box.field} role="presentation">
            {drawn && (one.dx !== 0 || one.dy !== 0) ? <Ghost held={one} drawn={drawn} zoom={zoom} /> : null}
            {picked && chosen.length === 1 ? <Reach sheet={sheet} field={box.field} top={top - spare} height={height + 2 * spare} zoom={zoom} /> : null}
            <div
              id={handleId(box.field)}
              role="option"
              aria-selected={picked}
              aria-label={layouts.fields[box.field] ?? box.field}
              title={layouts.fields[box.field]}
              data-field={box.field}
              className={`handle${box.field === "seal" ? " handle-seal" : ""}${toneOf(box.field)}${picked ? " handle-chosen" : ""}`}
              style={{ left: left - 2, top: top - spare, width: width + 4, height: height + 2 * spare }}
            >
              {box.field === "seal" ? <span className="seal-note">{layouts.stage.seal}</span> : null}
            </div>
          </div>
        );
      })}
    </>
  );
}

/** The field as it was drawn, at its new place, until the true page is there; its old place is paled. */
function Ghost({ held: { box, dx, dy }, drawn, zoom }: { held: Held; drawn: Drawn; zoom: number }) {
  const edge = 0.6;
  const size = { width: (box.right - box.left + 2 * edge) * zoom, height: (box.bottom - box.top + 2 * edge) * zoom };
  const at = { left: (box.left - edge) * zoom, top: (box.top - edge) * zoom };
  return (
    <>
      <div className="ghost-left" style={{ ...at, ...size }} />
      <div className="ghost" style={{ left: at.left + dx * zoom, top: at.top + dy * zoom, ...size }}>
        <img src={drawn.picture} alt="" draggable={false} style={{ left: -at.left, top: -at.top, width: drawn.page.width * zoom, height: drawn.page.height * zoom }} />
      </div>
    </>
  );
}

/** How far the words of a field may reach across. */
function Reach({ sheet, field, top, height, zoom }: { sheet: LayoutSheet; field: string; top: number; height: number; zoom: number }) {
  const line = sheet.fields[field];
  if (!line) return null;
  const { left, right } = across(line);
  return <div className="reach" style={{ left: left * zoom, width: (right - left) * zoom, top, height }} />;
}
