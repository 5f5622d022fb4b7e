// What came out of the printer: the last good number, spoiled sheets, lost blanks. Says beforehand what it comes to.
import { Field, Radio, RadioGroup } from "@fluentui/react-components";
import { useState, type FormEvent } from "react";
import { useWrite } from "../../app/query";
import { useToasts } from "../../app/toasts";
import { Confirm } from "../../parts/Confirm";
import { Form, LongField, NumberField, TextField, type FormValues } from "../../parts/fields";
import { count, moment, tidy } from "../../parts/format";
import { ProblemView } from "../../parts/ProblemView";
import { vi } from "../../text/vi";
import type { ReportRun, RunLine } from "../../wire/types";
import { outcomeOf, shortNumbers, typedNumbers } from "./numbers";

type How = keyof typeof vi.print.run.hows;
const HOWS: How[] = ["jam", "all", "none"];

/** What the form says: the report, or what is wrong with its fields. */
type Read = { report: ReportRun } | { errors: Record<string, string> };

/** Reads the form; every field that cannot be meant gets its own sentence. */
export function readReport(run: RunLine, how: How, text: (name: string) => string): Read {
  const errors: Record<string, string> = {};
  const numbers = shortNumbers(run.numbers);
  const last = how === "none" ? 0 : how === "jam" ? Number(text("last") || Number.NaN) : undefined;
  if (how === "jam" && (last === undefined || !run.numbers.includes(last))) errors.last = vi.print.run.lastWrong(numbers);
  const spoiled = how === "none" ? { numbers: [] } : typedNumbers(text("spoiled"), run.numbers);
  if (!("numbers" in spoiled)) {
    errors.spoiled = spoiled.wrong === "shape" ? vi.print.rangeWrong(spoiled.part) : vi.print.run.lastWrong(numbers);
  } else if (how === "jam" && errors.last === undefined) {
    const cut = run.numbers.indexOf(last ?? 0);
    const behind = spoiled.numbers.find((number) => run.numbers.indexOf(number) > cut);
    if (behind !== undefined) errors.spoiled = vi.print.run.spoiledAfter(behind);
  }
  const blanks = text("blanks");
  if (!/^\d{0,5}$/.test(blanks)) errors.blanks = vi.print.run.blanksWrong;
  if (Object.keys(errors).length > 0) return { errors };
  return {
    report: {
      id: run.id,
      ...(last === undefined ? {} : { last }),
      spoiled: "numbers" in spoiled ? spoiled.numbers : [],
      blanks: Number(blanks || 0),
      note: text("note"),
    },
  };
}

/** The dialog for one run; `told` hears what was written. */
export function ReportDialog({ run, close, told }: { run: RunLine; close: () => void; told?: () => void }) {
  const toasts = useToasts();
  const report = useWrite("prints.report");
  const [how, setHow] = useState<How>("jam");
  const [now, setNow] = useState<Read | null>(null);
  const [errors, setErrors] = useState<Record<string, string>>({});
  const look = (event: FormEvent<HTMLElement>) => {
    const form = (event.target as HTMLElement).closest("form");
    if (form) setNow(readReport(run, how, reader(form)));
  };
  const send = ({ text }: FormValues) => {
    const read = readReport(run, how, text);
    if ("errors" in read) return setErrors(read.errors);
    setErrors({});
    report.mutate(read.report, {
      onSuccess: () => {
        const { good, spoiled } = outcomeOf(run, read.report);
        toasts.done(vi.print.run.said(count(good), count(spoiled)));
        told?.();
        close();
      },
    });
  };
  const come = how === "none" ? outcomeOf(run, { last: 0, spoiled: [] }) : now && "report" in now ? outcomeOf(run, now.report) : null;
  return (
    <Confirm
      kind="modal"
      title={vi.print.run.title(count(run.sheets), moment(run.made_at))}
      verb={vi.print.run.verb}
      form="report-run"
      close={close}
      working={report.isPending ? "working" : undefined}
    >
      <div onInput={look}>
        <Form id="report-run" label={vi.print.run.verb} send={send}>
          {report.error ? <ProblemView problem={report.error} /> : null}
          <Field label={vi.print.run.how}>
            <RadioGroup
              value={how}
              onChange={(event, data) => {
                const next = data.value as How;
                setHow(next);
                setErrors({});
                const form = (event.target as HTMLElement).closest("form");
                if (form) setNow(readReport(run, next, reader(form)));
              }}
            >
              {HOWS.map((one) => (
                <Radio key={one} value={one} label={vi.print.run.hows[one]} />
              ))}
            </RadioGroup>
          </Field>
          {how === "jam" ? (
            <NumberField
              name="last"
              label={vi.print.run.last}
              hint={vi.print.run.lastHint(shortNumbers(run.numbers))}
              error={errors.last}
              required="required"
            />
          ) : null}
          {how === "none" ? null : (
            <TextField name="spoiled" label={vi.print.run.spoiled} hint={vi.print.run.spoiledHint} error={errors.spoiled} />
          )}
          <div className="form-pair">
            <NumberField name="blanks" label={vi.print.run.blanks} hint={vi.print.run.blanksHint} error={errors.blanks} />
            <LongField name="note" label={vi.print.run.note} rows={2} />
          </div>
          <p className="notice" role="status">
            {come
              ? `${vi.print.run.outcome(count(come.good), count(come.spoiled))} ${
                  come.again[0] === undefined
                    ? vi.print.run.outcomeDone
                    : vi.print.run.outcomeRest(count(come.again.length), come.again[0])
                }`
              : vi.print.run.lastHint(shortNumbers(run.numbers))}
          </p>
        </Form>
      </div>
    </Confirm>
  );
}

/** Reads the fields of a form that is still being filled in. */
function reader(form: HTMLFormElement): (name: string) => string {
  const data = new FormData(form);
  return (name) => {
    const value = data.get(name);
    return typeof value === "string" ? tidy(value) : "";
  };
}
