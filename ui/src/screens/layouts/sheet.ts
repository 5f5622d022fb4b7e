// The sheet as data: which fields it has, where each is anchored, and what moving one changes.
import type { FieldBox, LayoutSheet, SheetField, SheetHeading } from "../../wire/types";
import { tenth } from "./mm";

/** The fields of words from the top of the sheet to its end. */
export const FIELDS = [
  "national_name",
  "motto",
  "authority",
  "honour",
  "title",
  "recipient",
  "recipient_line",
  "achievement",
  "place_and_date",
  "signer_title",
  "signer_name",
  "decision_line",
  "register_line",
];

/** Places that carry no words. */
export const ART = ["emblem", "logo", "watermark", "seal"];

/** Fields that share the flow window. */
export const FLOW = ["recipient", "recipient_line", "achievement"];

/** The values of a line that can stand alone on stock which carries the words around them. */
export const PARTS: Record<string, string[]> = {
  place_and_date: ["place", "day", "month", "year"],
  decision_line: ["number", "day", "month", "year"],
  register_line: ["number"],
};

/** A point in millimetres. */
export type Point = { x: number; y: number };

const isStack = (field: string): field is keyof SheetHeading => field === "authority" || field === "honour" || field === "title";

/** Everything of the sheet that can be chosen, in the order in which it is read. */
export function places(sheet: LayoutSheet): string[] {
  return [
    ...FIELDS.filter((field) => sheet.fields[field]),
    "emblem",
    ...(sheet.logo ? ["logo"] : []),
    ...(sheet.watermark ? ["watermark"] : []),
    ...(sheet.seal ? ["seal"] : []),
  ];
}

/** The point that moves when a field moves; `heading` is the arrangement in use. */
export function anchor(sheet: LayoutSheet, field: string, heading = 0): Point | undefined {
  if (field === "emblem") return sheet.emblem;
  if (field === "logo") return sheet.logo;
  if (field === "watermark") return sheet.watermark;
  if (field === "seal") return sheet.seal ? { x: sheet.seal.left, y: sheet.seal.top } : undefined;
  const line = sheet.fields[field];
  if (!line) return undefined;
  if (FLOW.includes(field)) return { x: line.x, y: sheet.flow.top };
  if (isStack(field)) return { x: line.x, y: sheet.heading[heading]?.[field].y[0] ?? 0 };
  return { x: line.x, y: line.y ?? 0 };
}

/** The sheet with `change` done to a field. */
export function withField(sheet: LayoutSheet, field: string, change: Partial<SheetField>): LayoutSheet {
  const line = sheet.fields[field];
  if (!line) return sheet;
  return { ...sheet, fields: { ...sheet.fields, [field]: { ...line, ...change } } };
}

/** The sheet with the lines of one arrangement of the heading changed. */
export function withStack(sheet: LayoutSheet, field: string, heading: number, change: Partial<SheetHeading["title"]>): LayoutSheet {
  if (!isStack(field)) return sheet;
  return {
    ...sheet,
    heading: sheet.heading.map((one, index) => (index === heading ? { ...one, [field]: { ...one[field], ...change } } : one)),
  };
}

/** How a line of the heading is set in that arrangement; nothing for other fields. */
export function stackOf(sheet: LayoutSheet, field: string, heading = 0): SheetHeading["title"] | undefined {
  return isStack(field) ? sheet.heading[heading]?.[field] : undefined;
}

function movedWords(sheet: LayoutSheet, field: string, dx: number, dy: number, heading: number): LayoutSheet {
  const line = sheet.fields[field];
  if (!line) return sheet;
  const x = tenth(line.x + dx);
  if (FLOW.includes(field)) return withField(sheet, field, { x });
  if (isStack(field)) {
    const y = (sheet.heading[heading]?.[field].y ?? []).map((one) => tenth(one + dy));
    return withStack(withField(sheet, field, { x }), field, heading, { y });
  }
  const values = line.values
    ? Object.fromEntries(Object.entries(line.values).map(([part, at]) => [part, { ...at, x: tenth(at.x + dx), y: tenth(at.y + dy) }]))
    : undefined;
  return withField(sheet, field, { x, y: tenth((line.y ?? 0) + dy), ...(values ? { values } : {}) });
}

function movedArt(sheet: LayoutSheet, field: string, dx: number, dy: number): LayoutSheet {
  const by = <P extends Point>(at: P): P => ({ ...at, x: tenth(at.x + dx), y: tenth(at.y + dy) });
  if (field === "emblem") return { ...sheet, emblem: by(sheet.emblem) };
  if (field === "logo" && sheet.logo) return { ...sheet, logo: by(sheet.logo) };
  if (field === "watermark" && sheet.watermark) return { ...sheet, watermark: by(sheet.watermark) };
  if (field !== "seal" || !sheet.seal) return sheet;
  const { left, top, right, bottom } = sheet.seal;
  return { ...sheet, seal: { left: tenth(left + dx), top: tenth(top + dy), right: tenth(right + dx), bottom: tenth(bottom + dy) } };
}

/**
 * The sheet with fields moved by millimetres. Recipient, post and achievement share one window, so any of them moves it,
 * and all of them together move it once.
 */
export function moved(sheet: LayoutSheet, fields: string[], dx: number, dy: number, heading = 0): LayoutSheet {
  let next = sheet;
  for (const field of fields) {
    next = ART.includes(field) ? movedArt(next, field, dx, dy) : movedWords(next, field, dx, dy, heading);
  }
  if (dy !== 0 && fields.some((field) => FLOW.includes(field))) {
    next = { ...next, flow: { ...next.flow, top: tenth(next.flow.top + dy), bottom: tenth(next.flow.bottom + dy) } };
  }
  return next;
}

/** The sheet with one field moved to an x or a baseline. */
export function movedTo(sheet: LayoutSheet, field: string, to: Partial<Point>, heading = 0): LayoutSheet {
  const at = anchor(sheet, field, heading);
  return at ? moved(sheet, [field], (to.x ?? at.x) - at.x, (to.y ?? at.y) - at.y, heading) : sheet;
}

/** Starting places of the values of a line, one beside the other where the line stands. */
export function startValues(field: string, line: SheetField): NonNullable<SheetField["values"]> {
  const parts = PARTS[field] ?? [];
  const step = tenth(Math.min(30, line.width / Math.max(1, parts.length)));
  const first = line.align === "centre" ? line.x - (step * parts.length) / 2 : line.align === "right" ? line.x - step * parts.length : line.x;
  return Object.fromEntries(parts.map((part, index) => [part, { x: tenth(first + index * step), y: line.y ?? 0, align: "left", width: step }]));
}

/** The box that a field may fill across: its width hung on its anchor. */
export function across(line: SheetField): { left: number; right: number } {
  if (line.align === "left") return { left: line.x, right: line.x + line.width };
  if (line.align === "right") return { left: line.x - line.width, right: line.x };
  return { left: line.x - line.width / 2, right: line.x + line.width / 2 };
}

/** Boxes as the preview gave them, with those of places it does not draw. */
export function boxesOf(sheet: LayoutSheet, drawn: FieldBox[]): FieldBox[] {
  const known = new Set(drawn.map((box) => box.field));
  const art = (field: string, left: number, top: number, right: number, bottom: number): FieldBox => ({ field, part: "", left, top, right, bottom, baseline: 0, size: 0, lines: 0 });
  const round = (field: string, at: { x: number; y: number; diameter: number }) =>
    art(field, at.x - at.diameter / 2, at.y - at.diameter / 2, at.x + at.diameter / 2, at.y + at.diameter / 2);
  const more: FieldBox[] = [];
  if (!known.has("emblem")) more.push(round("emblem", sheet.emblem));
  if (!known.has("watermark") && sheet.watermark) more.push(round("watermark", sheet.watermark));
  if (!known.has("seal") && sheet.seal) more.push(art("seal", sheet.seal.left, sheet.seal.top, sheet.seal.right, sheet.seal.bottom));
  if (!known.has("logo") && sheet.logo) {
    const { x, y, width, height } = sheet.logo;
    more.push(art("logo", x - width / 2, y - height / 2, x + width / 2, y + height / 2));
  }
  return [...drawn.filter((box) => box.field !== "border"), ...more];
}
