// The sheet at its true proportions: the printed page, the scan under it, rulers, guides, and the frames that are moved.
import { Spinner } from "@fluentui/react-components";
import { useRef, type KeyboardEvent, type PointerEvent } from "react";
import { layouts } from "../../text/layouts";
import type { ScanView } from "../../wire/types";
import type { Designing } from "./design";
import { handleId, Handles, heldBoxes, type Held } from "./Handles";
import { tenth } from "./mm";
import type { Preview } from "./preview";
import { Ruler, RULER } from "./Ruler";
import { anchor, places } from "./sheet";
import { guided, snapped, type Guides, type Lines } from "./snap";
import { useRoom } from "./room";

/** Pixels that the pointer must go before a press becomes a move. */
const SLACK = 3;
/** No word may stand nearer to the edge of the paper, in millimetres. */
const EDGE = 6;

type Grip = { field: string; x: number; y: number; state: "pressed" | "moving" };

/** A scan and how clearly it is seen, from 0 to 100. */
export type Underlay = { scan: ScanView; picture: string; clear: number };

/** The middle of the designer. */
export function Stage({
  designing,
  preview,
  zoom: wanted,
  guides,
  setGuides,
  underlay,
  took,
}: {
  designing: Designing;
  preview: Preview;
  zoom: "fit" | number;
  guides: Guides;
  setGuides: (guides: Guides) => void;
  underlay?: Underlay;
  /** Tells the zoom in use, so that the buttons can step it. */
  took: (zoom: number) => void;
}) {
  const { sheet, chosen, heading, moving } = designing;
  const { width, height } = sheet.paper;
  const { frame, zoom, pad, extent } = useRoom(sheet.paper, wanted, took);
  const paper = useRef<HTMLDivElement>(null);
  const grip = useRef<Grip | undefined>(undefined);
  const { drawn } = preview;
  const held = heldBoxes(sheet, drawn, heading);

  /** Where the pointer is on the sheet, in millimetres. */
  const at = (event: PointerEvent<HTMLElement>) => {
    const box = paper.current?.getBoundingClientRect();
    return { x: (event.clientX - (box?.left ?? 0)) / zoom, y: (event.clientY - (box?.top ?? 0)) / zoom };
  };

  const press = (event: PointerEvent<HTMLDivElement>) => {
    if (event.button !== 0) return;
    const field = event.target instanceof Element ? event.target.closest<HTMLElement>("[data-field]")?.dataset.field : undefined;
    const more = event.ctrlKey || event.shiftKey || event.metaKey;
    if (!field) {
      if (!more) designing.choose(undefined);
      return;
    }
    if (more) return designing.choose(field, "add");
    if (!chosen.includes(field)) designing.choose(field);
    event.currentTarget.setPointerCapture?.(event.pointerId);
    grip.current = { field, ...at(event), state: "pressed" };
  };

  const drag = (event: PointerEvent<HTMLDivElement>) => {
    const from = grip.current;
    if (!from) return;
    const to = at(event);
    let dx = to.x - from.x;
    let dy = to.y - from.y;
    if (from.state === "pressed" && Math.hypot(dx, dy) * zoom < SLACK) return;
    from.state = "moving";
    const fields = chosen.includes(from.field) ? chosen : [from.field];
    if (event.shiftKey) {
      if (Math.abs(dx) > Math.abs(dy)) dy = 0;
      else dx = 0;
    }
    const caught = event.altKey ? { dx, dy, at: {} } : snapped({ dx, dy }, points(from.field), linesFor(fields));
    designing.setMoving({ fields, dx: tenth(caught.dx), dy: tenth(caught.dy), at: caught.at });
  };

  const release = () => {
    if (grip.current?.state === "moving") designing.drop();
    grip.current = undefined;
  };

  /** What of a field is caught by lines: what it hangs on across, its baseline down; before the move. */
  const points = (field: string): Lines => {
    const before = anchor(designing.design.sheet, field, heading);
    const one = drawn?.page.boxes.find((box) => box.field === field);
    const was = drawn ? anchor(drawn.of, field, heading) : undefined;
    const y = one && one.baseline > 0 && before && was ? one.baseline + before.y - was.y : before?.y;
    return { x: before ? [before.x] : [], y: y === undefined ? [] : [y] };
  };

  const linesFor = (fields: string[]): Lines => {
    const others = held.filter(({ box }) => !fields.includes(box.field));
    return {
      x: [width / 2, ...guides.x, ...others.flatMap(({ box }) => anchor(sheet, box.field, heading)?.x ?? [])],
      y: [...guides.y, ...others.filter(({ box }) => box.baseline > 0).map(({ box, dy }) => box.baseline + dy)],
    };
  };

  /** Draws a guide out of a ruler, or moves one that is there, until the button is let go. */
  const guide = (axis: "x" | "y", from?: number) => (event: PointerEvent<HTMLElement>) => {
    if (event.button !== 0) return;
    event.preventDefault();
    const taken = event.currentTarget;
    taken.setPointerCapture?.(event.pointerId);
    let last = from;
    let now = guides;
    const follow = (moved: globalThis.PointerEvent) => {
      const box = paper.current?.getBoundingClientRect();
      if (!box) return;
      const place = axis === "x" ? (moved.clientX - box.left) / zoom : (moved.clientY - box.top) / zoom;
      now = guided(now, axis, last, place, axis === "x" ? width : height);
      const kept = Math.round(place * 2) / 2;
      last = now[axis].includes(kept) ? kept : undefined;
      setGuides(now);
    };
    const end = () => {
      taken.removeEventListener("pointermove", follow);
      taken.removeEventListener("pointerup", end);
      taken.removeEventListener("pointercancel", end);
    };
    taken.addEventListener("pointermove", follow);
    taken.addEventListener("pointerup", end);
    taken.addEventListener("pointercancel", end);
  };

  const onKey = (event: KeyboardEvent<HTMLDivElement>) => {
    if (event.nativeEvent.isComposing || event.altKey) return;
    const step = event.ctrlKey ? 0.1 : event.shiftKey ? 5 : 0.5;
    const by: Record<string, [number, number]> = { ArrowLeft: [-step, 0], ArrowRight: [step, 0], ArrowUp: [0, -step], ArrowDown: [0, step] };
    const move = by[event.key];
    const all = places(sheet);
    if (move) designing.nudge(...move);
    else if (event.key === "PageDown" || event.key === "PageUp") {
      const now = all.indexOf(chosen.at(-1) ?? "");
      const next = event.key === "PageDown" ? now + 1 : now < 0 ? all.length - 1 : now - 1;
      designing.choose(all[(next + all.length) % all.length]);
    } else if (event.key === "Escape" && (moving || chosen.length > 0)) {
      grip.current = undefined;
      if (moving) designing.setMoving(undefined);
      else designing.choose(undefined);
    } else if (event.ctrlKey && event.key.toLowerCase() === "a") designing.chooseAll(all.filter((field) => sheet.fields[field]));
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  const marked = heldOf(held, chosen);
  const last = chosen.at(-1);
  const px = (mm: number) => mm * zoom;
  return (
    <div className="layout-scroll" ref={frame}>
      <div className="layout-board" style={{ width: RULER + extent.width, height: RULER + extent.height }}>
        <div className="ruler-corner" aria-hidden="true">mm</div>
        <Ruler axis="x" length={width} zoom={zoom} start={pad.x} extent={extent.width} title={layouts.stage.top} begin={guide("y")} {...(marked ? { marked: { from: marked.left, to: marked.right } } : {})} />
        <Ruler axis="y" length={height} zoom={zoom} start={pad.y} extent={extent.height} title={layouts.stage.left} begin={guide("x")} {...(marked ? { marked: { from: marked.top, to: marked.bottom } } : {})} />
        <div
          ref={paper}
          className="layout-paper"
          role="listbox"
          aria-multiselectable="true"
          aria-label={layouts.stage.label}
          aria-activedescendant={last && held.some(({ box }) => box.field === last) ? handleId(last) : undefined}
          tabIndex={0}
          style={{ left: RULER + pad.x, top: RULER + pad.y, width: px(width), height: px(height) }}
          onPointerDown={press}
          onPointerMove={drag}
          onPointerUp={release}
          onPointerCancel={() => {
            grip.current = undefined;
            designing.setMoving(undefined);
          }}
          onKeyDown={onKey}
        >
          {drawn ? (
            <img className="layout-page" src={drawn.picture} alt="" aria-hidden="true" draggable={false} style={{ width: px(drawn.page.width), height: px(drawn.page.height) }} />
          ) : null}
          {underlay ? (
            <img
              className="layout-scan"
              src={underlay.picture}
              alt=""
              aria-hidden="true"
              draggable={false}
              style={{ left: px(underlay.scan.left), top: px(underlay.scan.top), width: px(underlay.scan.width), height: px(underlay.scan.height), opacity: underlay.clear / 100 }}
            />
          ) : null}
          {moving ? <div className="layout-edge" style={{ inset: px(EDGE) }} /> : null}
          <Handles held={held} sheet={sheet} drawn={drawn} zoom={zoom} chosen={chosen} remarks={drawn?.page.remarks ?? []} />
          {guides.x.map((one) => (
            <div key={one} className="guide guide-x" aria-hidden="true" style={{ left: px(one) }} onPointerDown={(event) => (event.stopPropagation(), guide("x", one)(event))} />
          ))}
          {guides.y.map((one) => (
            <div key={one} className="guide guide-y" aria-hidden="true" style={{ top: px(one) }} onPointerDown={(event) => (event.stopPropagation(), guide("y", one)(event))} />
          ))}
          {moving?.at.x === undefined ? null : <div className="caught caught-x" style={{ left: px(moving.at.x) }} />}
          {moving?.at.y === undefined ? null : <div className="caught caught-y" style={{ top: px(moving.at.y) }} />}
          {underlay ? <span className="not-printed">{`${layouts.stage.scan}`}</span> : null}
        </div>
        {!drawn && !preview.problem ? <Spinner className="layout-waiting" label={layouts.stage.drawing} /> : null}
      </div>
    </div>
  );
}

/** The box around all chosen fields. */
function heldOf(held: Held[], chosen: string[]): { left: number; top: number; right: number; bottom: number } | undefined {
  const own = held.filter(({ box }) => chosen.includes(box.field));
  if (own.length === 0) return undefined;
  return {
    left: Math.min(...own.map(({ box, dx }) => box.left + dx)),
    top: Math.min(...own.map(({ box, dy }) => box.top + dy)),
    right: Math.max(...own.map(({ box, dx }) => box.right + dx)),
    bottom: Math.max(...own.map(({ box, dy }) => box.bottom + dy)),
  };
}
