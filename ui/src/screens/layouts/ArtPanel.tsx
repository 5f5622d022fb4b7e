// The panel of a place without words: emblem, logo, watermark, the room of the seal.
import { layouts } from "../../text/layouts";
import type { LayoutSheet } from "../../wire/types";
import type { Designing } from "./design";
import { ChoiceBox, NumberBox } from "./NumberBox";

const words = layouts.panel;

/** A place of the sheet in millimetres. */
export function ArtPanel({ designing, field }: { designing: Designing; field: string }) {
  const { sheet, fixed } = designing;
  const { width, height } = sheet.paper;
  const name = layouts.fields[field] ?? field;
  const set = (caption: string, next: LayoutSheet) => designing.step(layouts.steps.change(caption.replace(/ \(.*\)$/, "").toLowerCase(), name), next, caption + field);
  const number = (label: string, value: number, most: number, change: (value: number) => LayoutSheet, least = 0) => (
    <NumberBox key={label} label={label} value={value} least={least} most={most} take={(next) => set(label, change(next))} fixed={fixed} />
  );
  const shows = (value: string | undefined, change: (show: string) => LayoutSheet) => (
    <ChoiceBox
      label={words.show}
      value={value ?? "print"}
      choices={["print", "preprinted", "hidden"].map((key) => ({ key, name: layouts.shows[key]?.name ?? key }))}
      take={(show) => set(words.show, change(show))}
      fixed={fixed}
    />
  );
  if (field === "emblem") {
    const put = (change: Partial<LayoutSheet["emblem"]>) => ({ ...sheet, emblem: { ...sheet.emblem, ...change } });
    return (
      <>
        <div className="number-pair">
          {number(words.middleX, sheet.emblem.x, width, (x) => put({ x }))}
          {number(words.middleY, sheet.emblem.y, height, (y) => put({ y }))}
          {number(words.diameter, sheet.emblem.diameter, 120, (diameter) => put({ diameter, clear: Math.max(diameter, sheet.emblem.clear) }), 5)}
          {number(words.clear, sheet.emblem.clear, 140, (clear) => put({ clear }), sheet.emblem.diameter)}
        </div>
        {shows(sheet.emblem.show, (show) => put({ show }))}
      </>
    );
  }
  if (field === "logo" && sheet.logo) {
    const logo = sheet.logo;
    const put = (change: Partial<typeof logo>) => ({ ...sheet, logo: { ...logo, ...change } });
    return (
      <>
        <div className="number-pair">
          {number(words.middleX, logo.x, width, (x) => put({ x }))}
          {number(words.middleY, logo.y, height, (y) => put({ y }))}
          {number(words.wide, logo.width, 200, (value) => put({ width: value }), 5)}
          {number(words.height, logo.height, 200, (value) => put({ height: value }), 5)}
        </div>
        {shows(logo.show, (show) => put({ show }))}
      </>
    );
  }
  if (field === "watermark" && sheet.watermark) {
    const mark = sheet.watermark;
    const put = (change: Partial<typeof mark>) => ({ ...sheet, watermark: { ...mark, ...change } });
    return (
      <div className="number-pair">
        {number(words.middleX, mark.x, width, (x) => put({ x }))}
        {number(words.middleY, mark.y, height, (y) => put({ y }))}
        {number(words.diameter, mark.diameter, 300, (diameter) => put({ diameter }), 10)}
        {number(words.tint, Math.round(mark.tint * 100), 20, (tint) => put({ tint: tint / 100 }), 1)}
      </div>
    );
  }
  if (field !== "seal" || !sheet.seal) return null;
  const seal = sheet.seal;
  const put = (change: Partial<typeof seal>) => ({ ...sheet, seal: { ...seal, ...change } });
  return (
    <div className="number-pair">
      {number(words.left, seal.left, seal.right - 5, (left) => put({ left }))}
      {number(words.top, seal.top, seal.bottom - 5, (top) => put({ top }))}
      {number(words.right, seal.right, width, (right) => put({ right }), seal.left + 5)}
      {number(words.bottom, seal.bottom, height, (bottom) => put({ bottom }), seal.top + 5)}
    </div>
  );
}
