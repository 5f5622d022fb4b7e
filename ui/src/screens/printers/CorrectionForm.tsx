// Changes a correction by hand: five numbers with steps, the turn, and what they mean in words.
import { useState } from "react";
import { useWrite } from "../../app/query";
import { useToasts } from "../../app/toasts";
import { Confirm } from "../../parts/Confirm";
import { decimal, typedDecimal } from "../../parts/decimal";
import { DecimalField } from "../../parts/DecimalField";
import { ChoiceField, Form } from "../../parts/fields";
import { errorAt, fieldOf } from "../../parts/problemField";
import { ProblemView } from "../../parts/ProblemView";
import { corrections as text, printers, turns } from "../../text/printers";
import type { CalibrationLine, Correction } from "../../wire/types";
import { STEPS, TURNS, wordsOf } from "./correction";

type Number = keyof typeof STEPS;
const NUMBERS: Number[] = ["dx", "dy", "sx", "sy", "theta"];
const HINTS: Record<Number, string | undefined> = { dx: text.dxHint, dy: text.dyHint, sx: text.scaleHint, sy: undefined, theta: text.thetaHint };

/** The dialog for one calibration. */
export function CorrectionForm({ line, close }: { line: CalibrationLine; close: () => void }) {
  const toasts = useToasts();
  const save = useWrite("calibrations.save");
  const [now, setNow] = useState<Correction>(line.correction);
  const [wrong, setWrong] = useState<Partial<Record<Number, string>>>({});
  const field = (name: Number) => (
    <DecimalField
      key={name}
      name={name}
      label={text[name]}
      hint={HINTS[name]}
      value={line.correction[name]}
      steps={STEPS[name]}
      error={wrong[name] ?? errorAt(save.error, name, NUMBERS)}
      changed={(value) => value !== undefined && setNow((before) => ({ ...before, [name]: value }))}
    />
  );
  return (
    <Confirm
      kind="modal"
      title={text.editTitle}
      verb={text.editVerb}
      form="correction"
      close={close}
      working={save.isPending ? "working" : undefined}
    >
      <Form
        id="correction"
        label={text.editTitle}
        send={({ text: typed, number }) => {
          const correction: Correction = { ...line.correction, turn: number("turn") };
          const found: typeof wrong = {};
          for (const name of NUMBERS) {
            const value = typedDecimal(typed(name));
            const { from, to, digits } = STEPS[name];
            if (value === undefined || value < from || value > to) found[name] = text.range(decimal(from, digits), decimal(to, digits));
            else correction[name] = value;
          }
          setWrong(found);
          if (Object.keys(found).length > 0) return;
          const route = { printer: line.printer, tray: line.tray, ...(line.stock_id ? { stock_id: line.stock_id } : {}) };
          save.mutate(
            { route, correction, residual: 0, measured: [], confirmed: false },
            {
              onSuccess: (ack) => {
                toasts.done(printers.saved(printers.nameOf(line.printer, "", line.stock || printers.plain)), ack);
                close();
              },
            },
          );
        }}
      >
        <p className="quiet">{text.editLead}</p>
        {save.error && !fieldOf(save.error, NUMBERS) ? <ProblemView problem={save.error} /> : null}
        <div className="form-pair">{NUMBERS.slice(0, 2).map(field)}</div>
        <div className="form-pair">{NUMBERS.slice(2, 4).map(field)}</div>
        <div className="form-pair">
          {field("theta")}
          <ChoiceField
            name="turn"
            label={text.turn}
            value={String(line.correction.turn)}
            choices={TURNS.map((turn) => ({ key: String(turn), name: turns[String(turn)]?.name ?? String(turn) }))}
          />
        </div>
        <p role="status">
          {text.means} <strong>{wordsOf(now)}</strong>
        </p>
      </Form>
    </Confirm>
  );
}
