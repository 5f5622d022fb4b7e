// Millimetres: how they are written, read, rounded, and how many pixels of the screen they take.

/** Pixels of a millimetre at true size. */
export const TRUE_SIZE = 96 / 25.4;
/** The least and the most pixels of a millimetre. */
export const LEAST_ZOOM = 0.5;
export const MOST_ZOOM = 16;

/** To a tenth of a millimetre, the finest step of the designer; `-0` is `0`. */
export function tenth(value: number): number {
  return Math.round(value * 10) / 10 + 0;
}

/** To a hundredth: sizes in points and thin lines. */
export function hundredth(value: number): number {
  return Math.round(value * 100) / 100 + 0;
}

/** A number with a decimal comma and at most two decimals: `148,5`. */
export function written(value: number): string {
  return String(hundredth(value)).replace(".", ",");
}

/** Reads `148,5`, `148.5` or `-2`; `undefined` for anything else. */
export function typed(text: string): number | undefined {
  const plain = text.trim().replace("\u2212", "-").replace(",", ".");
  return /^[+-]?(\d+(\.\d*)?|\.\d+)$/.test(plain) ? Number(plain) : undefined;
}

/** The zoom at which a sheet with room for its rulers fits into a box of that many pixels. */
export function fitting(sheet: { width: number; height: number }, box: { width: number; height: number }): number {
  const zoom = Math.min(box.width / sheet.width, box.height / sheet.height);
  return Math.min(MOST_ZOOM, Math.max(LEAST_ZOOM, zoom));
}

/** The zoom one step nearer or farther. */
export function zoomed(zoom: number, by: 1 | -1): number {
  const next = by === 1 ? zoom * 1.25 : zoom / 1.25;
  return Math.min(MOST_ZOOM, Math.max(LEAST_ZOOM, next));
}

/** Millimetres between the numbers of a ruler, so that they stay apart. */
export function rulerStep(zoom: number): number {
  return [10, 20, 50, 100].find((step) => step * zoom >= 34) ?? 100;
}
