// How much room the sheet has on the screen, its zoom, and the empty edge around it.
import { useEffect, useLayoutEffect, useRef, useState } from "react";
import { fitting } from "./mm";
import { RULER } from "./Ruler";

/** Pixels around the sheet. */
const EDGE = 14;

/** Measures the frame; `took` is told the zoom in use. */
export function useRoom(paper: { width: number; height: number }, wanted: "fit" | number, took: (zoom: number) => void) {
  const frame = useRef<HTMLDivElement>(null);
  const [room, setRoom] = useState({ width: 600, height: 420 });
  useLayoutEffect(() => {
    const element = frame.current;
    if (!element) return;
    const measure = () => setRoom({ width: element.clientWidth, height: element.clientHeight });
    measure();
    const watch = new ResizeObserver(measure);
    watch.observe(element);
    return () => watch.disconnect();
  }, []);
  const inside = { width: room.width - RULER - 2 * EDGE, height: room.height - RULER - 2 * EDGE };
  const zoom = wanted === "fit" ? fitting(paper, inside) : wanted;
  useEffect(() => {
    took(zoom);
  }, [took, zoom]);
  const middle = (whole: number, part: number) => Math.max(EDGE, (whole - RULER - part) / 2);
  const pad = { x: middle(room.width, paper.width * zoom), y: middle(room.height, paper.height * zoom) };
  // A pixel less than the frame: no scroll bar where none is needed.
  const extent = { width: Math.floor(paper.width * zoom + 2 * pad.x) - 1, height: Math.floor(paper.height * zoom + 2 * pad.y) - 1 };
  return { frame, zoom, pad, extent };
}
