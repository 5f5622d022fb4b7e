// The form of one filter: column, test, value.
import { Button, Field, Input, Select } from "@fluentui/react-components";
import { useEffect, useRef, useState, type FormEvent } from "react";
import { tidy, typedDay } from "../parts/format";
import { tools as text } from "../text/grid";
import type { Filter } from "../wire/types";
import type { Column, FilterKind } from "./columns";
import { vi } from "../text/vi";

const TESTS: Record<FilterKind["kind"], string[]> = {
  text: ["contains", "is", "empty", "filled"],
  number: ["from", "to", "is"],
  day: ["from", "to", "empty", "filled"],
  choice: ["is", "is_not", "empty", "filled"],
};
const WITHOUT_VALUE = ["empty", "filled"];

/** The form; `column` is chosen already unless it is empty. */
export function FilterForm<R>({
  columns,
  column,
  add,
  close,
}: {
  columns: Column<R>[];
  column: string;
  add: (filter: Filter) => void;
  close: () => void;
}) {
  const usable = columns.filter((one) => one.filter);
  const [key, setKey] = useState(column || usable[0]?.key || "");
  const chosen = usable.find((one) => one.key === key);
  const kind = chosen?.filter ?? { kind: "text" as const };
  const tests = TESTS[kind.kind];
  const [test, setTest] = useState(tests[0] ?? "contains");
  const first = useRef<HTMLSelectElement>(null);
  useEffect(() => {
    first.current?.focus();
  }, []);
  const [missing, setMissing] = useState<"missing" | "none">("none");
  const wanted = tests.includes(test) ? test : (tests[0] ?? "contains");
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const given = new FormData(event.currentTarget).get("value");
    const typed = tidy(typeof given === "string" ? given : "");
    const value = WITHOUT_VALUE.includes(wanted) ? "" : kind.kind === "day" ? typedDay(typed) : typed;
    if (value === "" && !WITHOUT_VALUE.includes(wanted)) return setMissing("missing");
    add({ column: key, test: wanted, value });
  };
  return (
    <form className="filter-form" aria-label={text.filterTitle} onSubmit={send}>
      <Field label={text.column}>
        <Select ref={first} value={key} onChange={(_, data) => setKey(data.value)}>
          {usable.map((one) => (
            <option key={one.key} value={one.key}>
              {one.caption}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={text.test}>
        <Select value={wanted} onChange={(_, data) => setTest(data.value)}>
          {tests.map((one) => (
            <option key={one} value={one}>
              {text.tests[one]}
            </option>
          ))}
        </Select>
      </Field>
      {WITHOUT_VALUE.includes(wanted) ? null : (
        <Field
          label={text.value}
          validationState={missing === "missing" ? "error" : "none"}
          validationMessage={missing === "missing" ? text.valueMissing : undefined}
        >
          {kind.kind === "choice" ? (
            <Select name="value">
              {kind.choices.map((choice) => (
                <option key={choice.key} value={choice.key}>
                  {choice.name}
                </option>
              ))}
            </Select>
          ) : (
            <Input name="value" autoComplete="off" spellCheck={false} inputMode={kind.kind === "number" ? "numeric" : undefined} placeholder={kind.kind === "day" ? vi.dayPlaceholder : undefined} />
          )}
        </Field>
      )}
      <div className="form-end">
        <Button onClick={close}>{text.cancel}</Button>
        <Button type="submit" appearance="primary">
          {text.apply}
        </Button>
      </div>
    </form>
  );
}
