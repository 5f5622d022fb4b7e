// The panel of what is chosen: exact millimetres, type, colour, and how it is shown on pre-printed stock.
import { Button } from "@fluentui/react-components";
import { useRead } from "../../app/query";
import { layouts } from "../../text/layouts";
import type { FieldBox, SheetField } from "../../wire/types";
import { NEEDS, type Way } from "./align";
import { ArtPanel } from "./ArtPanel";
import type { Designing } from "./design";
import { tenth } from "./mm";
import { ChoiceBox, NumberBox } from "./NumberBox";
import { anchor, ART, FLOW, moved, movedTo, PARTS, stackOf, startValues, withField, withStack } from "./sheet";
import { ValuePlaces } from "./ValuePlaces";
import { WordsBox } from "./WordsBox";

const words = layouts.panel;
const WAYS: Way[] = ["centre", "column", "spread"];
const named = (names: Record<string, string>) => Object.entries(names).map(([key, name]) => ({ key, name }));

/** The panel; `boxes` are those of the page in sight. */
export function FieldPanel({ designing, boxes, errors }: { designing: Designing; boxes: FieldBox[]; errors: Record<string, string> }) {
  const { chosen } = designing;
  const only = chosen.length === 1 ? chosen[0] : undefined;
  if (chosen.length === 0) return <p className="quiet">{words.none}</p>;
  return (
    <div className="form layout-form">
      <h2>{only ? (layouts.fields[only] ?? only) : words.many(chosen.length)}</h2>
      {only && errors[only] ? <p className="bad">{errors[only]}</p> : null}
      {only ? null : <p className="quiet">{words.manyHint}</p>}
      <div className="row-buttons" role="group" aria-label={words.align.label}>
        {WAYS.filter((way) => only === undefined || way === "centre").map((way) => (
          <Button key={way} size="small" disabledFocusable={designing.fixed === "fixed" || chosen.length < NEEDS[way]} onClick={() => designing.line(way, boxes)}>
            {words.align[way]}
          </Button>
        ))}
      </div>
      {only === undefined ? null : ART.includes(only) ? <ArtPanel key={only} designing={designing} field={only} /> : <LinePanel key={only} designing={designing} field={only} />}
    </div>
  );
}

/** A field of words. */
function LinePanel({ designing, field }: { designing: Designing; field: string }) {
  const fonts = useRead("fonts.all", {});
  const { heading, fixed } = designing;
  // Numbers follow a field while it is dragged.
  const sheet = designing.sheet;
  const line = sheet.fields[field];
  if (!line) return null;
  const name = layouts.fields[field] ?? field;
  const at = anchor(sheet, field, heading) ?? { x: 0, y: 0 };
  const flow = FLOW.includes(field);
  const stack = stackOf(sheet, field, heading);
  const step = (caption: string) => layouts.steps.change(caption.replace(/ \(.*\)$/, "").toLowerCase(), name);
  const set = (caption: string, change: Partial<SheetField>) => designing.step(step(caption), withField(sheet, field, change), caption + field);
  const put = (caption: string, to: Partial<typeof at>) => designing.step(layouts.steps.move(name), movedTo(sheet, field, to, heading), caption + field);
  const show = line.show ?? "print";
  const shows = Object.entries(layouts.shows)
    .filter(([key]) => key !== "values" || PARTS[field])
    .map(([key, one]) => ({ key, name: one.name }));
  return (
    <>
      {line.text === undefined ? null : <WordsBox label={words.words} value={line.text} take={(text) => set(words.words, { text })} fixed={fixed} />}
      <div className="number-pair">
        <NumberBox label={words.x} value={at.x} least={0} most={sheet.paper.width} take={(x) => put("x", { x })} fixed={fixed} />
        {flow ? (
          <NumberBox label={words.width} value={line.width} least={5} most={sheet.paper.width} take={(width) => set(words.width, { width })} fixed={fixed} />
        ) : stack ? null : (
          <NumberBox label={words.y} value={at.y} least={0} most={sheet.paper.height} take={(y) => put("y", { y })} fixed={fixed} />
        )}
        {flow ? null : <NumberBox label={words.width} value={line.width} least={5} most={sheet.paper.width} take={(width) => set(words.width, { width })} fixed={fixed} />}
        <ChoiceBox label={words.align1} value={line.align} choices={named(words.aligns)} take={(align) => set(words.align1, { align })} fixed={fixed} />
      </div>
      {flow ? (
        <>
          <p className="quiet">{words.flow}</p>
          <div className="number-pair">
            <NumberBox label={layouts.sheet.flowTop} value={sheet.flow.top} least={0} most={sheet.paper.height} take={(y) => designing.step(layouts.steps.move(name), moved(sheet, [field], 0, y - sheet.flow.top), "flow")} fixed={fixed} />
            <NumberBox label={words.leading} value={line.leading ?? 0} step={0.1} least={2} most={60} take={(leading) => set(words.leading, { leading })} fixed={fixed} />
            <NumberBox label={words.lines} value={line.lines ?? 1} step={1} least={1} most={8} whole="whole" take={(lines) => set(words.lines, { lines })} fixed={fixed} />
            <NumberBox label={words.wrapOver} value={line.wrap_over ?? line.width} least={5} most={sheet.paper.width} take={(wrap_over) => set(words.wrapOver, { wrap_over })} fixed={fixed} />
          </div>
        </>
      ) : null}
      {stack ? (
        <>
          {sheet.heading.length > 1 ? <p className="quiet">{words.arrangement(heading + 1, sheet.heading.length)}</p> : null}
          <div className="number-pair">
            {stack.y.map((y, index) => (
              <NumberBox key={`y${index}`} label={stack.y.length > 1 ? words.yLine(index + 1) : words.y} value={y} least={0} most={sheet.paper.height} take={(next) => designing.step(step(words.y), withStack(sheet, field, heading, { y: stack.y.map((one, i) => (i === index ? tenth(next) : one)) }), `y${index}${field}`)} fixed={fixed} />
            ))}
            {stack.pt.map((pt, index) => (
              <NumberBox key={`pt${index}`} label={stack.pt.length > 1 ? words.sizeLine(index + 1) : words.size} value={pt} least={4} most={200} take={(next) => designing.step(step(words.size), withStack(sheet, field, heading, { pt: stack.pt.map((one, i) => (i === index ? next : one)) }), `pt${index}${field}`)} fixed={fixed} />
            ))}
            <NumberBox label={words.smallest} value={stack.min_pt} least={4} most={200} take={(min_pt) => designing.step(step(words.smallest), withStack(sheet, field, heading, { min_pt }), `min${field}`)} fixed={fixed} />
          </div>
        </>
      ) : null}
      <ChoiceBox label={words.face} value={line.face} choices={(fonts.data?.rows ?? [{ face: line.face, name: line.face }]).map((one) => ({ key: one.face, name: one.name }))} take={(face) => set(words.face, { face })} fixed={fixed} />
      <div className="number-pair">
        {line.pt === undefined ? null : <NumberBox label={words.size} value={line.pt} least={4} most={200} take={(pt) => set(words.size, { pt })} fixed={fixed} />}
        {line.min_pt === undefined ? null : <NumberBox label={words.smallest} value={line.min_pt} least={4} most={200} take={(min_pt) => set(words.smallest, { min_pt })} fixed={fixed} />}
        <ChoiceBox label={words.colour} value={line.colour} choices={named(words.colours)} take={(colour) => set(words.colour, { colour })} fixed={fixed} />
        {line.rule_below === undefined ? null : <NumberBox label={words.ruleBelow} value={line.rule_below} step={0.1} least={0} most={20} take={(rule_below) => set(words.ruleBelow, { rule_below })} fixed={fixed} />}
        {line.rule === undefined ? null : <NumberBox label={words.rule} value={line.rule} step={0.05} least={0} most={3} take={(rule) => set(words.rule, { rule })} fixed={fixed} />}
      </div>
      <ChoiceBox
        label={words.show}
        value={show}
        choices={shows}
        take={(next) => set(words.show, { show: next, ...(next === "values" && !line.values ? { values: startValues(field, line) } : {}) })}
        fixed={fixed}
      />
      <p className="quiet">{layouts.shows[show]?.note}</p>
      {show === "values" && line.values ? <ValuePlaces sheet={sheet} field={field} values={line.values} fixed={fixed} take={(values) => set(words.values, { values })} /> : null}
    </>
  );
}
