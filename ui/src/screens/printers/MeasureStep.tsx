// Step 3: what the ruler says. A drawing shows which cross is meant; a number far off asks to be measured again.
import { Field, Radio, RadioGroup } from "@fluentui/react-components";
import { useState } from "react";
import { decimal, typedDecimal } from "../../parts/decimal";
import { DecimalField } from "../../parts/DecimalField";
import { Form } from "../../parts/fields";
import { ProblemView } from "../../parts/ProblemView";
import { guide as words } from "../../text/printers";
import type { MeasuredCross, Problem } from "../../wire/types";
import { DOUBT, expected, type Size } from "./correction";
import { CrossDrawing } from "./CrossDrawing";

type Edge = "left" | "top";
type Seen = Record<string, number | undefined>;

const EDGES: Edge[] = ["left", "top"];
const nameOf = (cross: number, edge: Edge) => `cross${cross}_${edge}`;
const edgeText: Record<Edge, string> = { left: words.fromLeft, top: words.fromTop };

/** The form of the sheet of that round. */
export function MeasureStep({
  size,
  round,
  measured,
  problem,
  done,
}: {
  size: Size;
  round: number;
  measured: MeasuredCross[];
  problem: Problem | null;
  done: (measured: MeasuredCross[]) => void;
}) {
  const [many, setMany] = useState(measured.length === 2 ? "two" : "four");
  const [at, setAt] = useState<{ cross: number; edge: Edge }>({ cross: 1, edge: "left" });
  const [seen, setSeen] = useState<Seen>(() =>
    Object.fromEntries(measured.flatMap((one) => [[nameOf(one.cross, "left"), one.from_left], [nameOf(one.cross, "top"), one.from_top]])),
  );
  const [wrong, setWrong] = useState<string[]>([]);
  const crosses = many === "two" ? [1, 3] : [1, 2, 3, 4];

  return (
    <Form
      id="measure"
      begin="focused"
      label={words.measureTitle}
      send={({ text }) => {
        const found = crosses.flatMap((cross) => EDGES.map((edge) => nameOf(cross, edge))).filter((name) => typedDecimal(text(name)) === undefined);
        setWrong(found);
        if (found.length > 0) return;
        const value = (cross: number, edge: Edge) => typedDecimal(text(nameOf(cross, edge))) ?? 0;
        done(crosses.map((cross) => ({ cross, from_left: value(cross, "left"), from_top: value(cross, "top") })));
      }}
    >
      <div className="measure">
        <div className="form">
          <h2>
            {words.measureTitle} <span className="quiet">{words.round(round)}</span>
          </h2>
          <p className="quiet">
            {words.hold} {words.short(decimal(size.width, 1))}
          </p>
          {problem ? <ProblemView problem={problem} /> : null}
          <table className="measured">
            <thead>
              <tr>
                <td />
                {EDGES.map((edge) => (
                  <th key={edge} scope="col">
                    {edgeText[edge]} (mm)
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {crosses.map((cross) => {
                const should = expected(cross, size);
                return (
                  <tr key={cross}>
                    <th scope="row">
                      <span className="cross-number">{cross}</span> {words.crosses[cross - 1]}
                    </th>
                    {EDGES.map((edge) => {
                      const name = nameOf(cross, edge);
                      const value = seen[name];
                      const doubtful = value !== undefined && Math.abs(value - should[edge]) > DOUBT;
                      return (
                        <td key={edge}>
                          <DecimalField
                            name={name}
                            small="small"
                            label={words.fieldOf(cross, edgeText[edge])}
                            value={value}
                            placeholder={decimal(should[edge], 1)}
                            error={wrong.includes(name) && value === undefined ? words.noNumber : undefined}
                            warning={doubtful ? words.doubtful : undefined}
                            focused={() => setAt({ cross, edge })}
                            changed={(now) => setSeen((before) => ({ ...before, [name]: now }))}
                          />
                        </td>
                      );
                    })}
                  </tr>
                );
              })}
            </tbody>
          </table>
          <Field label={words.howMany}>
            <RadioGroup layout="horizontal" value={many} onChange={(_, data) => setMany(data.value)}>
              <Radio value="four" label={words.four} />
              <Radio value="two" label={words.two} />
            </RadioGroup>
          </Field>
        </div>
        <CrossDrawing size={size} crosses={crosses} at={at} />
      </div>
    </Form>
  );
}
