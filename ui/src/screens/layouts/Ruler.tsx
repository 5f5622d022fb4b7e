// A ruler in millimetres along one side of the sheet. A guide is drawn out of it.
import type { PointerEvent } from "react";
import { rulerStep } from "./mm";

/** How thick a ruler is, in pixels. */
export const RULER = 22;

function ticks(length: number, zoom: number, start: number, axis: "x" | "y"): { fine: string; ten: string } {
  const mark = (at: number, size: number) => {
    const place = (start + at * zoom).toFixed(2);
    return axis === "x" ? `M${place} ${RULER}v${-size}` : `M${RULER} ${place}h${-size}`;
  };
  const fineStep = zoom >= 4 ? 1 : zoom >= 1.6 ? 2 : 5;
  let fine = "";
  let ten = "";
  for (let at = 0; at <= length; at += fineStep) fine += mark(at, at % 5 === 0 ? 7 : 4);
  for (let at = 0; at <= length; at += 10) ten += mark(at, 11);
  return { fine, ten };
}

/** One ruler; `start` is where its zero stands, `marked` what is chosen. */
export function Ruler({
  axis,
  length,
  zoom,
  start,
  extent,
  marked,
  title,
  begin,
}: {
  axis: "x" | "y";
  length: number;
  zoom: number;
  start: number;
  extent: number;
  marked?: { from: number; to: number };
  title: string;
  begin: (event: PointerEvent<HTMLElement>) => void;
}) {
  const step = rulerStep(zoom);
  const { fine, ten } = ticks(length, zoom, start, axis);
  const numbers = Array.from({ length: Math.floor(length / step) + 1 }, (_, index) => index * step);
  const size = axis === "x" ? { width: extent, height: RULER } : { width: RULER, height: extent };
  const band = marked ? { at: start + marked.from * zoom, long: Math.max(1, (marked.to - marked.from) * zoom) } : undefined;
  return (
    <div className={`ruler ruler-${axis}`} aria-hidden="true" title={title} onPointerDown={begin}>
      <svg {...size}>
        {band ? <rect className="ruler-marked" {...(axis === "x" ? { x: band.at, y: 0, width: band.long, height: RULER } : { x: 0, y: band.at, width: RULER, height: band.long })} /> : null}
        <path className="ruler-fine" d={fine} />
        <path className="ruler-ten" d={ten} />
        {numbers.map((number) => (
          <text key={number} {...(axis === "x" ? { x: start + number * zoom + 3, y: 10 } : { transform: `translate(3 ${start + number * zoom + 3}) rotate(90)` })}>
            {number}
          </text>
        ))}
      </svg>
    </div>
  );
}
