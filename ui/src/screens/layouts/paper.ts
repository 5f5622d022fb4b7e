// The paper of a sheet: sizes to offer, what does not fit an ordinary tray, and everything drawn to another size.
import type { LayoutSheet, SheetBox } from "../../wire/types";
import { hundredth, tenth } from "./mm";

/** The sizes that are offered, in millimetres (width, height). */
export const SIZES: [number, number][] = [
  [297, 210],
  [420, 297],
  [400, 300],
  [360, 270],
];

/** The least and the most a side may have. */
export const LEAST_SIDE = 100;
export const MOST_SIDE = 500;

/** The widest short edge of an A3 tray. */
const TRAY = 297;

/** Whether the short edge is wider than an ordinary tray. */
export function tooWide(paper: { width: number; height: number }): "too wide" | "fits" {
  return Math.min(paper.width, paper.height) > TRAY ? "too wide" : "fits";
}

/** The sheet on another paper, every place, length and size of letters in proportion. */
export function scaled(sheet: LayoutSheet, width: number, height: number): LayoutSheet {
  const across = width / sheet.paper.width;
  const down = height / sheet.paper.height;
  const size = Math.min(across, down);
  const x = (value: number) => tenth(value * across);
  const y = (value: number) => tenth(value * down);
  const long = (value: number) => tenth(value * size);
  const pt = (value: number) => Math.max(4, Math.round(value * size * 2) / 2);
  const box = (one: SheetBox): SheetBox => ({ left: x(one.left), top: y(one.top), right: x(one.right), bottom: y(one.bottom) });
  const stack = <S extends LayoutSheet["heading"][number]["title"]>(one: S): S => ({
    ...one,
    pt: one.pt.map(pt),
    min_pt: pt(one.min_pt),
    y: one.y.map(y),
    ...(one.width === undefined ? {} : { width: x(one.width) }),
  });
  const fields = Object.fromEntries(
    Object.entries(sheet.fields).flatMap(([key, line]) => {
      if (!line) return [];
      const values = line.values
        ? Object.fromEntries(Object.entries(line.values).flatMap(([part, at]) => (at ? [[part, { ...at, x: x(at.x), y: y(at.y), width: x(at.width) }]] : [])))
        : undefined;
      const next = {
        ...line,
        x: x(line.x),
        width: x(line.width),
        ...(line.y === undefined ? {} : { y: y(line.y) }),
        ...(line.pt === undefined ? {} : { pt: pt(line.pt) }),
        ...(line.min_pt === undefined ? {} : { min_pt: pt(line.min_pt) }),
        ...(line.leading === undefined ? {} : { leading: long(line.leading) }),
        ...(line.wrap_over === undefined ? {} : { wrap_over: x(line.wrap_over) }),
        ...(line.rule_below === undefined ? {} : { rule_below: hundredth(line.rule_below * size) }),
        ...(values ? { values } : {}),
      };
      return [[key, next]];
    }),
  );
  const { border, emblem, logo, watermark, seal, flags } = sheet;
  return {
    ...sheet,
    paper: { width, height },
    border: { ...border, ...box(border), band: long(border.band) },
    emblem: { ...emblem, x: x(emblem.x), y: y(emblem.y), diameter: long(emblem.diameter), clear: long(emblem.clear) },
    flow: { top: y(sheet.flow.top), bottom: y(sheet.flow.bottom), gap_max: long(sheet.flow.gap_max) },
    signer: { ...sheet.signer, step: long(sheet.signer.step) },
    fields,
    heading: sheet.heading.map((one) => ({ authority: stack(one.authority), honour: stack(one.honour), title: stack(one.title) })),
    ...(logo ? { logo: { ...logo, x: x(logo.x), y: y(logo.y), width: long(logo.width), height: long(logo.height) } } : {}),
    ...(watermark ? { watermark: { ...watermark, x: x(watermark.x), y: y(watermark.y), diameter: long(watermark.diameter) } } : {}),
    ...(seal ? { seal: box(seal) } : {}),
    ...(flags ? { flags: { ...flags, ...box(flags) } } : {}),
  };
}

/** The sheet with a slot that is not there yet, at a place that suits its paper; without it if it is there. */
export function turned(sheet: LayoutSheet, slot: "logo" | "watermark" | "flags" | "seal"): LayoutSheet {
  const { width, height } = sheet.paper;
  if (sheet[slot]) {
    const { [slot]: _, ...rest } = sheet;
    return rest;
  }
  const { emblem } = sheet;
  if (slot === "logo") return { ...sheet, logo: { x: tenth(width * 0.14), y: tenth(height * 0.26), width: tenth(width * 0.07), height: tenth(width * 0.07) } };
  if (slot === "watermark") return { ...sheet, watermark: { x: width / 2, y: tenth(height * 0.56), diameter: tenth(height * 0.5), tint: 0.07 } };
  if (slot === "seal") return { ...sheet, seal: { left: tenth(width * 0.62), top: tenth(height * 0.735), right: tenth(width * 0.762), bottom: tenth(height * 0.882) } };
  // As the A4 model has them: from the clear disc outwards, a little lower than its top.
  const clear = emblem.clear / 2;
  const wide = tenth(width * 0.085);
  const top = Math.max(0, tenth(emblem.y - emblem.diameter * 0.36));
  const bottom = tenth(emblem.y + emblem.diameter * 0.23);
  return {
    ...sheet,
    flags: { left: tenth(emblem.x - clear - 2 - wide), right: tenth(emblem.x - clear - 2), top, bottom, count: 3 },
  };
}
