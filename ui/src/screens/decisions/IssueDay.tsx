// The day of a decision. It chooses the law of the draft, so it is asked for first and read on leaving the field.
import { Field, Input } from "@fluentui/react-components";
import { day } from "../../parts/format";
import { vi } from "../../text/vi";

/** The day field above the draft. */
export function IssueDay({ value, change }: { value: string; change: (text: string) => void }) {
  return (
    <div className="issue-day">
      <Field label={vi.issue.day} orientation="horizontal" hint={vi.issue.dayHint}>
        <Input
          defaultValue={day(value)}
          placeholder={vi.dayPlaceholder}
          autoComplete="off"
          onBlur={(event) => change(event.target.value)}
          onKeyDown={(event) => {
            if (event.key === "Enter" && !event.nativeEvent.isComposing) change(event.currentTarget.value);
          }}
        />
      </Field>
    </div>
  );
}
