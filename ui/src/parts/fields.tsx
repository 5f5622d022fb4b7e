// Form fields that leave the text alone while it is typed. They are uncontrolled: UniKey and its
// like send Backspace and then the new letters, and a field that answers late loses some.
import { Field, Input, Select, Textarea } from "@fluentui/react-components";
import { useEffect, useRef, type FormEvent, type ReactNode } from "react";
import { day, tidy } from "./format";
import { vi } from "../text/vi";

type Common = {
  /** Names the value when the form is read. */
  name: string;
  label: string;
  /** What is wrong with this field. */
  error?: string;
  hint?: string;
  required?: "required";
  /** A fixed field shows its value and cannot be changed. */
  state?: "fixed";
};

/** One line of text. */
export function TextField({
  value,
  placeholder,
  ...common
}: Common & { value?: string; placeholder?: string }) {
  return (
    <Around {...common}>
      <Input
        name={common.name}
        defaultValue={value}
        placeholder={placeholder}
        readOnly={common.state === "fixed"}
        autoComplete="off"
        spellCheck={false}
      />
    </Around>
  );
}

/** Several lines of text. */
export function LongField({ value, rows = 3, ...common }: Common & { value?: string; rows?: number }) {
  return (
    <Around {...common}>
      <Textarea
        name={common.name}
        defaultValue={value}
        rows={rows}
        resize="vertical"
        readOnly={common.state === "fixed"}
        autoComplete="off"
        spellCheck={false}
      />
    </Around>
  );
}

/** A day, typed; never the machine's own date field, whose order follows the machine's language. */
export function DayField({ value, ...common }: Common & { value?: string }) {
  return <TextField {...common} value={value ? day(value) : ""} placeholder={vi.dayPlaceholder} />;
}

/** A whole number. */
export function NumberField({ value, ...common }: Common & { value?: number }) {
  return (
    <Around {...common}>
      <Input
        name={common.name}
        defaultValue={value === undefined ? "" : String(value)}
        inputMode="numeric"
        readOnly={common.state === "fixed"}
        autoComplete="off"
        className="number-input"
      />
    </Around>
  );
}

/** One of a few. */
export function ChoiceField({
  value,
  choices,
  ...common
}: Common & { value?: string; choices: { key: string; name: string }[] }) {
  return (
    <Around {...common}>
      <Select name={common.name} defaultValue={value} disabled={common.state === "fixed"}>
        {choices.map((choice) => (
          <option key={choice.key} value={choice.key}>
            {choice.name}
          </option>
        ))}
      </Select>
    </Around>
  );
}

function Around({ label, error, hint, required, children }: Common & { children: ReactNode }) {
  return (
    <Field
      label={label}
      required={required === "required"}
      hint={hint}
      validationMessage={error}
      validationState={error ? "error" : "none"}
    >
      {children as never}
    </Field>
  );
}

/** The fields of a form as they are stored; a field that is not there is empty. */
export type FormValues = { text: (name: string) => string; number: (name: string) => number };

/** A form that hands its values over when it is sent. */
export function Form({
  label,
  id,
  send,
  begin,
  children,
}: {
  label: string;
  id?: string;
  /** A form that the officer has just opened takes the keyboard. */
  begin?: "focused";
  send: (values: FormValues) => void;
  children: ReactNode;
}) {
  const frame = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (begin === "focused") frame.current?.querySelector<HTMLElement>("input, select, textarea")?.focus();
  }, [begin]);
  // Once the errors are drawn, now or with the program's answer, the first of them gets the keyboard.
  const sent = useRef<"sent" | "no">("no");
  useEffect(() => {
    const wrong = sent.current === "sent" ? frame.current?.querySelector<HTMLElement>('[aria-invalid="true"]') : null;
    if (!wrong) return;
    sent.current = "no";
    wrong.focus();
  });
  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const data = new FormData(event.currentTarget);
    const text = (name: string) => {
      const value = data.get(name);
      return typeof value === "string" ? tidy(value) : "";
    };
    sent.current = "sent";
    send({ text, number: (name) => Number.parseInt(text(name), 10) || 0 });
  };
  return (
    <form id={id} ref={frame} className="form" aria-label={label} onSubmit={onSubmit} onInput={() => (sent.current = "no")} noValidate>
      {children}
    </form>
  );
}
