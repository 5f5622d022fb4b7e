// A line of text that is taken when it is left or with Enter; UniKey and its like may type in peace.
import { Field } from "@fluentui/react-components";
import { useEffect, useRef } from "react";
import { tidy } from "../../parts/format";

/** One text of a panel. */
export function WordsBox({ label, value, take, fixed, error, required }: { label: string; value: string; take: (text: string) => void; fixed?: "fixed"; error?: string; required?: "required" }) {
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (input.current && tidy(input.current.value) !== value) input.current.value = value;
  }, [value]);
  const offer = (text: string) => {
    if (fixed !== "fixed" && tidy(text) !== value) take(tidy(text));
  };
  return (
    <Field label={label} required={required === "required"} validationState={error ? "error" : "none"} validationMessage={error}>
      {(told) => (
        <input
          {...told}
          className="plain-input"
          ref={input}
          defaultValue={value}
          readOnly={fixed === "fixed"}
          autoComplete="off"
          spellCheck={false}
          onBlur={(event) => offer(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key === "Enter" && !event.nativeEvent.isComposing && event.keyCode !== 229) offer(event.currentTarget.value);
          }}
        />
      )}
    </Field>
  );
}
