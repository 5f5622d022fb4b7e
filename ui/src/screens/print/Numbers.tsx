// Which golden-register numbers are printed: typed as 3, 7-12, or ticked in the list; the two say the same.
import { Button, Checkbox, Field, Input } from "@fluentui/react-components";
import { useEffect, useRef, useState } from "react";
import { count, fold } from "../../parts/format";
import { vi } from "../../text/vi";
import type { RecipientLine } from "../../wire/types";
import { shortNumbers, typedNumbers, type Typed } from "./numbers";
import { useSettled, type PaperState } from "./state";

/** Lines that are drawn at once; a name finds the others. */
const MOST = 60;
/** From so many on, a name can be looked for. */
const MANY = 12;

const wrong = (typed: Typed | null, known: number[]) => {
  if (!typed || "numbers" in typed) return undefined;
  return typed.wrong === "shape"
    ? vi.print.rangeWrong(typed.part)
    : vi.print.rangeUnknown(typed.part, known[0] ?? 0, known.at(-1) ?? 0);
};

/** The choice. `choose` gets the numbers, or `waiting` for all that wait. */
export function Numbers({
  lines,
  chosen,
  state,
  choose,
}: {
  lines: RecipientLine[];
  chosen: number[];
  state: PaperState;
  choose: (chosen: number[] | "waiting") => void;
}) {
  const all = lines.map((line) => line.golden_register_number);
  const taken = new Set(chosen);
  const [typed, setTyped] = useState<Typed | null>(null);
  // A number is wrong only once the officer has stopped typing it.
  const said = wrong(useSettled(typed), all);
  const [looked, setLooked] = useState("");
  const field = useRef<HTMLInputElement>(null);
  const short = shortNumbers(chosen, all);
  // The field is the officer's while it has the keyboard; what is ticked elsewhere is written into it otherwise.
  useEffect(() => {
    if (field.current && document.activeElement !== field.current) field.current.value = short;
  }, [short]);

  const take = (numbers: number[] | "waiting") => {
    setTyped(null);
    choose(numbers);
  };
  const read = (text: string) => {
    const now = typedNumbers(text, all);
    setTyped(now);
    // What is not understood means nothing; it must not print what stood there before.
    choose("numbers" in now ? now.numbers : []);
  };
  const toggle = (number: number) => take(all.filter((one) => (one === number ? !taken.has(one) : taken.has(one))));
  const whole = chosen.length === all.length;
  const found = looked ? lines.filter((line) => fold(line.recipient).includes(looked)) : lines;
  return (
    <fieldset className="numbers">
      <legend>{whole ? vi.print.allNumbers(all.length) : vi.print.someNumbers(chosen.length, all.length)}</legend>
      <Field
        label={vi.print.range}
        hint={vi.print.rangeHint}
        validationMessage={said}
        validationState={said ? "error" : "none"}
      >
        <Input
          ref={field}
          defaultValue={short}
          autoComplete="off"
          spellCheck={false}
          onChange={(_, data) => read(data.value)}
          onBlur={(event) => {
            if (typed && "numbers" in typed) event.target.value = short;
          }}
        />
      </Field>
      <div className="row-buttons">
        {state.waiting.length > 0 && state.waiting.length < all.length ? (
          <Button size="small" onClick={() => take("waiting")}>
            {vi.print.takeWaiting(count(state.waiting.length))}
          </Button>
        ) : null}
        <Button size="small" appearance="subtle" onClick={() => take(whole ? [] : all)}>
          {whole ? vi.print.takeNone : vi.print.takeAll}
        </Button>
      </div>
      {lines.length > MANY ? (
        <Input
          size="small"
          type="search"
          aria-label={vi.print.find}
          placeholder={vi.print.find}
          autoComplete="off"
          onChange={(_, data) => setLooked(fold(data.value))}
        />
      ) : null}
      <div className="numbers-list">
        {found.slice(0, MOST).map((line) => (
          <Checkbox
            key={line.golden_register_number}
            checked={taken.has(line.golden_register_number)}
            onChange={() => toggle(line.golden_register_number)}
            label={
              <>
                {vi.print.number(line.golden_register_number, line.recipient)}
                {state.paper.has(line.golden_register_number) ? <span className="quiet"> ✔ {vi.print.onPaper}</span> : null}
              </>
            }
          />
        ))}
        {found.length === 0 ? <p className="quiet">{vi.print.listNone}</p> : null}
        {found.length > MOST ? <p className="quiet">{vi.print.listMore(count(found.length - MOST))}</p> : null}
      </div>
    </fieldset>
  );
}
