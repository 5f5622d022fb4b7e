// A field for a decimal number: uncontrolled like every text field, with steps by the arrows and by two buttons.
import { Button, Field, Input } from "@fluentui/react-components";
import { AddRegular, SubtractRegular } from "@fluentui/react-icons";
import { useRef } from "react";
import { corrections } from "../text/printers";
import { decimal, typedDecimal } from "./decimal";

/** How far one step goes, and the limits that steps keep to. */
export type Steps = { by: number; digits: number; from: number; to: number };

/** The field; `changed` hears every number that is whole, and undefined in between. */
export function DecimalField({
  name,
  label,
  value,
  placeholder,
  hint,
  error,
  warning,
  steps,
  changed,
  focused,
  small,
}: {
  name: string;
  label: string;
  value?: number;
  placeholder?: string;
  hint?: string;
  error?: string;
  /** A doubt about the number that does not forbid it. */
  warning?: string;
  steps?: Steps;
  changed?: (value: number | undefined) => void;
  focused?: () => void;
  /** In a table the caption of the column says it; the label is for screen readers then. */
  small?: "small";
}) {
  const input = useRef<HTMLInputElement>(null);
  const step = (times: number) => {
    const at = input.current;
    if (!at || !steps) return;
    const now = typedDecimal(at.value) ?? value ?? 0;
    // Whole steps only, so that 0.1 + 0.2 stays 0.3.
    const next = Math.min(steps.to, Math.max(steps.from, (Math.round(now / steps.by) + times) * steps.by));
    // Written as if it were typed, so that the field and whoever listens to it hear of it.
    const setter = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value")?.set;
    setter?.call(at, decimal(next, steps.digits, steps.digits));
    at.dispatchEvent(new Event("input", { bubbles: true }));
  };
  const shown = value === undefined ? "" : decimal(value, steps?.digits ?? 2, steps?.digits ?? 0);
  const button = (icon: React.ReactElement, text: string, times: number) => (
    <Button size="small" appearance="transparent" tabIndex={-1} icon={icon} aria-label={text} onClick={() => step(times)} />
  );
  const field = (
    <Input
      ref={input}
      name={name}
      className={small ? "decimal decimal-small" : "decimal"}
      defaultValue={shown}
      placeholder={placeholder}
      inputMode="decimal"
      autoComplete="off"
      spellCheck={false}
      aria-label={small ? label : undefined}
      onFocus={focused}
      onInput={(event) => changed?.(typedDecimal(event.currentTarget.value))}
      onKeyDown={(event) => {
        if (!steps || event.nativeEvent.isComposing || (event.key !== "ArrowUp" && event.key !== "ArrowDown")) return;
        event.preventDefault();
        step(event.key === "ArrowUp" ? 1 : -1);
      }}
      contentAfter={
        steps ? (
          <span className="decimal-steps">
            {button(<SubtractRegular />, corrections.less(label, decimal(steps.by, 3)), -1)}
            {button(<AddRegular />, corrections.more(label, decimal(steps.by, 3)), 1)}
          </span>
        ) : undefined
      }
    />
  );
  return (
    <Field
      label={small ? undefined : label}
      hint={hint}
      validationMessage={error ?? warning}
      validationState={error ? "error" : warning ? "warning" : "none"}
    >
      {field}
    </Field>
  );
}
