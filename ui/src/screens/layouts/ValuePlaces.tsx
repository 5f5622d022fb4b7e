// Where the single values of a line stand, for stock that carries the words around them.
import { layouts } from "../../text/layouts";
import type { LayoutSheet, SheetValue } from "../../wire/types";
import { NumberBox } from "./NumberBox";
import { PARTS } from "./sheet";

const words = layouts.panel;

/** One row for each value: x, baseline, width. */
export function ValuePlaces({
  sheet,
  field,
  values,
  take,
  fixed,
}: {
  sheet: LayoutSheet;
  field: string;
  values: NonNullable<LayoutSheet["fields"][string]["values"]>;
  take: (values: Record<string, SheetValue>) => void;
  fixed?: "fixed";
}) {
  const all = Object.fromEntries(Object.entries(values).flatMap(([part, value]) => (value ? [[part, value]] : [])));
  const set = (part: string, now: SheetValue, change: Partial<SheetValue>) => take({ ...all, [part]: { ...now, ...change } });
  return (
    <fieldset className="values">
      <legend>{words.values}</legend>
      {(PARTS[field] ?? []).map((part) => {
        const now = all[part];
        const caption = layouts.parts[part] ?? part;
        const of = (what: string) => words.of(caption, what.toLowerCase());
        return now ? (
          <div key={part} className="value-row">
            <span>{caption}</span>
            <NumberBox label={words.valueX} name={of(words.valueX)} value={now.x} least={0} most={sheet.paper.width} take={(x) => set(part, now, { x })} fixed={fixed} />
            <NumberBox label={words.valueY} name={of(words.valueY)} value={now.y} least={0} most={sheet.paper.height} take={(y) => set(part, now, { y })} fixed={fixed} />
            <NumberBox label={words.valueWidth} name={of(words.valueWidth)} value={now.width} least={3} most={sheet.paper.width} take={(width) => set(part, now, { width })} fixed={fixed} />
          </div>
        ) : null;
      })}
    </fieldset>
  );
}
