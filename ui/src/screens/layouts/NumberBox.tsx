// A number with a decimal comma: Enter or leaving takes it, the arrows up and down step it.
import { Field, Select as FluentSelect } from "@fluentui/react-components";
import { useEffect, useRef, useState, type KeyboardEvent } from "react";
import { layouts } from "../../text/layouts";
import { hundredth, typed, written } from "./mm";

/** One number of a panel; `take` gets it rounded to hundredths and only when it changed. */
export function NumberBox({
  label,
  name,
  value,
  take,
  step = 0.5,
  least,
  most,
  whole,
  fixed,
  error,
}: {
  label: string;
  /** What a screen reader says where the caption alone does not tell whose number it is. */
  name?: string;
  value: number;
  take: (value: number) => void;
  step?: number;
  least: number;
  most: number;
  whole?: "whole";
  fixed?: "fixed";
  error?: string;
}) {
  const input = useRef<HTMLInputElement>(null);
  const [wrong, setWrong] = useState<string>();
  // The text belongs to whoever types; a value that came from elsewhere replaces it.
  useEffect(() => {
    if (input.current && typed(input.current.value) !== value) input.current.value = written(value);
    setWrong(undefined);
  }, [value]);
  const offer = (wanted: number | undefined) => {
    if (wanted === undefined || Number.isNaN(wanted)) return setWrong(layouts.number.wrong);
    if (wanted < least || wanted > most) return setWrong(layouts.number.range(written(least), written(most)));
    setWrong(undefined);
    const next = whole === "whole" ? Math.round(wanted) : hundredth(wanted);
    if (input.current) input.current.value = written(next);
    if (next !== value) take(next);
  };
  const onKey = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing || fixed === "fixed") return;
    const now = typed(event.currentTarget.value);
    if (event.key === "Enter") {
      event.preventDefault();
      offer(now);
    } else if (event.key === "Escape" && input.current && typed(input.current.value) !== value) {
      event.stopPropagation();
      input.current.value = written(value);
      setWrong(undefined);
    } else if ((event.key === "ArrowUp" || event.key === "ArrowDown") && now !== undefined) {
      event.preventDefault();
      const by = event.key === "ArrowUp" ? step : -step;
      offer(Math.min(most, Math.max(least, now + by)));
    }
  };
  // A plain field below: Fluent's own keeps its text in a state that a value from a drag would not reach.
  const said = wrong ?? error;
  return (
    <Field label={label} className="number-box" validationState={said ? "error" : "none"} validationMessage={said}>
      {(told) => (
        <input
          {...told}
          ref={input}
          defaultValue={written(value)}
          inputMode="decimal"
          autoComplete="off"
          className="plain-input"
          readOnly={fixed === "fixed"}
          {...(name ? { "aria-label": name, "aria-labelledby": undefined } : {})}
          onKeyDown={onKey}
          onBlur={(event) => offer(typed(event.currentTarget.value))}
        />
      )}
    </Field>
  );
}

/** One of a few, taken at once. */
export function ChoiceBox({
  label,
  name,
  value,
  choices,
  take,
  fixed,
  error,
}: {
  label: string;
  name?: string;
  value: string;
  choices: { key: string; name: string }[];
  take: (key: string) => void;
  fixed?: "fixed";
  error?: string;
}) {
  return (
    <Field label={label} validationState={error ? "error" : "none"} validationMessage={error}>
      <SelectOf value={value} choices={choices} take={take} fixed={fixed} name={name} />
    </Field>
  );
}

function SelectOf({
  value,
  choices,
  take,
  fixed,
  name,
  ...passed
}: {
  value: string;
  choices: { key: string; name: string }[];
  take: (key: string) => void;
  fixed?: "fixed";
  name?: string;
}) {
  const known = choices.some((choice) => choice.key === value);
  return (
    <FluentSelect {...passed} size="small" value={value} disabled={fixed === "fixed"} {...(name ? { "aria-label": name, "aria-labelledby": undefined } : {})} onChange={(_, data) => take(data.value)}>
      {known ? null : <option value={value}>{layouts.fonts.absent(value)}</option>}
      {choices.map((choice) => (
        <option key={choice.key} value={choice.key}>
          {choice.name}
        </option>
      ))}
    </FluentSelect>
  );
}
