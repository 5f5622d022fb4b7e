// Lining fields up: in the middle of the sheet, in one column, at equal distances.
import type { FieldBox, LayoutSheet } from "../../wire/types";
import { tenth } from "./mm";
import { anchor, ART, FLOW, moved } from "./sheet";

/** The ways of lining up. */
export type Way = "centre" | "column" | "spread";

/** How many fields a way needs. */
export const NEEDS: Record<Way, number> = { centre: 1, column: 2, spread: 3 };

/** What stands for a field where it is lined up: its middle across. */
function middle(box: FieldBox): number {
  return (box.left + box.right) / 2;
}

/** Lines that share a window or an arrangement move together, so only one of them counts. */
function separate(fields: string[]): string[] {
  const flow = fields.filter((field) => FLOW.includes(field));
  return fields.filter((field) => !FLOW.includes(field) || field === flow[0]);
}

/**
 * The sheet with the chosen fields lined up. `column` gives all the x of the first chosen one; `spread` keeps the
 * highest and the lowest and gives those between them equal distances of baselines.
 */
export function lined(sheet: LayoutSheet, way: Way, chosen: string[], boxes: FieldBox[], heading = 0): LayoutSheet {
  if (chosen.length < NEEDS[way]) return sheet;
  if (way === "centre") {
    return chosen.reduce((next, field) => {
      const line = sheet.fields[field];
      const box = boxes.find((one) => one.field === field);
      // What hangs on its middle is moved by that; the rest by where its ink is.
      const from = line && line.align === "centre" ? line.x : ART.includes(field) && field !== "seal" ? anchor(sheet, field)?.x : box ? middle(box) : undefined;
      return from === undefined ? next : moved(next, [field], tenth(sheet.paper.width / 2 - from), 0, heading);
    }, sheet);
  }
  if (way === "column") {
    const wanted = anchor(sheet, chosen[0] ?? "", heading)?.x;
    if (wanted === undefined) return sheet;
    return chosen.slice(1).reduce((next, field) => {
      const at = anchor(next, field, heading);
      return at ? moved(next, [field], tenth(wanted - at.x), 0, heading) : next;
    }, sheet);
  }
  const standing = separate(chosen)
    .flatMap((field) => {
      const at = anchor(sheet, field, heading);
      return at ? [{ field, y: at.y }] : [];
    })
    .sort((a, b) => a.y - b.y);
  const first = standing[0];
  const last = standing.at(-1);
  if (!first || !last || standing.length < 3) return sheet;
  const step = (last.y - first.y) / (standing.length - 1);
  return standing.reduce((next, { field, y }, index) => moved(next, [field], 0, tenth(first.y + index * step - y), heading), sheet);
}
