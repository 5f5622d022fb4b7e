// A correction in an officer's words, its limits, and what a sheet measures.
import { decimal } from "../../parts/decimal";
import type { Steps } from "../../parts/DecimalField";
import { corrections as words, turns } from "../../text/printers";
import type { CalibrationLine, Correction, StockLine } from "../../wire/types";

/** No correction at all. */
export const PLAIN: Correction = { turn: 0, dx: 0, dy: 0, sx: 1, sy: 1, theta: 0 };

/** The ways a sheet can be turned, in degrees. */
export const TURNS = [0, 90, 180, 270];

/** Steps and limits of the numbers, as the program keeps them. */
export const STEPS: Record<"dx" | "dy" | "sx" | "sy" | "theta", Steps> = {
  dx: { by: 0.1, digits: 1, from: -20, to: 20 },
  dy: { by: 0.1, digits: 1, from: -20, to: 20 },
  sx: { by: 0.001, digits: 3, from: 0.95, to: 1.05 },
  sy: { by: 0.001, digits: 3, from: 0.95, to: 1.05 },
  theta: { by: 0.05, digits: 2, from: -2, to: 2 },
};

/** How far the crosses of a calibration sheet are from the edges, in millimetres. */
export const INSET = 20;
/** A distance farther off than this is more likely misread than misprinted, in millimetres. */
export const DOUBT = 5;

/** Width and height of paper, in millimetres. */
export type Size = { width: number; height: number };

/** Where a cross (1 to 4, clockwise from the top left) should be on paper of that size. */
export function expected(cross: number, { width, height }: Size): { left: number; top: number } {
  return { left: cross === 1 || cross === 4 ? INSET : width - INSET, top: cross <= 2 ? INSET : height - INSET };
}

function said(value: number, digits: number, more: (text: string) => string, less: (text: string) => string): string[] {
  const text = decimal(Math.abs(value), digits);
  return text === "0" ? [] : [value > 0 ? more(text) : less(text)];
}

/** What is done to the page, such as `1,2 mm to the right`; the turn for the feed is said apart. */
export function wordsOf(correction: Correction): string {
  const { dx, dy, sx, sy, theta } = correction;
  const parts = [
    ...said(dx, 1, words.right, words.left),
    ...said(dy, 1, words.down, words.up),
    ...said((sx - 1) * 100, 1, words.wider, words.narrower),
    ...said((sy - 1) * 100, 1, words.taller, words.shorter),
    ...said(theta, 2, words.clockwise, words.counter),
  ];
  return parts.length > 0 ? parts.join(", ") : words.none;
}

/** How the sheet is turned, in two or three words. */
export function turnOf(correction: Correction): string {
  return turns[String(correction.turn)]?.short ?? String(correction.turn);
}

/** The sizes of paper that are offered, in millimetres. */
export const SIZES: Size[] = [
  { width: 297, height: 210 },
  { width: 420, height: 297 },
  { width: 400, height: 300 },
  { width: 360, height: 270 },
];

/** `420x297`, for the choice of a size. */
export const sizeKey = ({ width, height }: Size): string => `${width}x${height}`;

/** Where a calibration belongs: what the guide begins with. */
export type Aim = { printer: string; tray: string; stock?: StockLine };

/** The aim of a saved calibration. */
export function aimOf(line: CalibrationLine, stocks: StockLine[]): Aim {
  return { printer: line.printer, tray: line.tray, stock: stocks.find((one) => one.id === line.stock_id) };
}
