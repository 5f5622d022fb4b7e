// Where a dragged field comes to rest: guides, the middle of the sheet, other fields within a millimetre.

/** How near a line must be to catch a field, in millimetres. */
export const CATCH = 1;

/** Lines that the officer drew out of the rulers, in millimetres. */
export type Guides = { x: number[]; y: number[] };

/** The lines that can catch a field. */
export type Lines = { x: number[]; y: number[] };

/** A move that was corrected, and the lines that caught it. */
export type Snapped = { dx: number; dy: number; at: { x?: number; y?: number } };

function nearest(points: number[], by: number, lines: number[], within: number): { by: number; at?: number } {
  let best: { by: number; at?: number } = { by };
  let left = within;
  for (const point of points) {
    for (const line of lines) {
      const off = line - (point + by);
      // The first point counts most: an equal distance of a later one changes nothing.
      if (Math.abs(off) <= within && (best.at === undefined || Math.abs(off) < left - 1e-9)) {
        left = Math.abs(off);
        best = { by: by + off, at: line };
      }
    }
  }
  return best;
}

/** Corrects a move by `dx`, `dy` of something with these points, so that it rests on a line that is near. */
export function snapped(move: { dx: number; dy: number }, points: Lines, lines: Lines, within = CATCH): Snapped {
  const x = nearest(points.x, move.dx, lines.x, within);
  const y = nearest(points.y, move.dy, lines.y, within);
  return {
    dx: x.by,
    dy: y.by,
    at: { ...(x.at === undefined ? {} : { x: x.at }), ...(y.at === undefined ? {} : { y: y.at }) },
  };
}

/** A guide that was dragged to `at`: outside of the sheet it is gone. */
export function guided(guides: Guides, axis: "x" | "y", from: number | undefined, at: number, end: number): Guides {
  const kept = guides[axis].filter((one) => one !== from);
  const inside = at >= 0 && at <= end;
  const lines = inside ? [...new Set([...kept, Math.round(at * 2) / 2])].sort((a, b) => a - b) : kept;
  return { ...guides, [axis]: lines };
}
