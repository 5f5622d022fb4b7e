// The fields of a rule that only its kind has.
import { ChoiceField, LongField, TextField } from "../../parts/fields";
import { ratings } from "../../text/life";
import { localRules as words } from "../../text/law";
import type { LocalRuleLine } from "../../wire/types";
import { asPercent } from "./ruleShape";

type Choice = { key: string; name: string };

/** The fields in `has`; they hold what the rule says where it has this kind already. */
export function RuleFields({
  kind,
  op,
  has,
  rule,
  awards,
  at,
}: {
  kind: string;
  op: string;
  has: string[];
  rule?: LocalRuleLine;
  awards: Choice[];
  at: (field: string) => string | undefined;
}) {
  const known = kind !== "criterion" || rule?.op === op ? rule : undefined;
  const typed = (value: number | null | undefined) => (value === null || value === undefined ? "" : String(value));
  const index = op === "par_index_at_least" && kind === "criterion";
  return (
    <>
      {has.includes("of") ? (
        <ChoiceField name="of" label={words.of} value={known?.of} choices={[{ key: "members", name: words.members }, ...awards]} error={at("of")} />
      ) : null}
      {has.includes("group") ? <ChoiceField name="group" label={words.group} value={known?.group} choices={[...words.groups]} error={at("group")} /> : null}
      {has.includes("bound") ? <ChoiceField name="bound" label={words.bound} value={known?.bound} choices={[...words.bounds]} error={at("bound")} /> : null}
      {has.includes("percent") ? (
        <TextField
          name="percent"
          label={index ? words.parIndex : words.percent}
          hint={index ? words.parIndexHint : words.percentHint}
          value={index && known?.percent ? asPercent(known.percent) : typed(known?.percent)}
          error={at("percent")}
          required="required"
        />
      ) : null}
      {has.includes("number") ? (
        <TextField name="number" label={numberLabel(kind, op)} value={typed(known?.number)} error={at("number")} required="required" />
      ) : null}
      {has.includes("value") ? <ValueField kind={kind} op={op} value={known?.value} error={at("value")} /> : null}
      {has.includes("rounding") ? (
        <ChoiceField name="rounding" label={words.rounding} value={known?.rounding} choices={[...words.roundings]} error={at("rounding")} />
      ) : null}
      {has.includes("month") ? <TextField name="month" label={words.month} value={typed(known?.month)} error={at("month")} required="required" /> : null}
      {has.includes("day") ? <TextField name="day" label={words.day} value={typed(known?.day)} error={at("day")} required="required" /> : null}
    </>
  );
}

function numberLabel(kind: string, op: string): string {
  if (kind === "head_count") return words.heads;
  return op === "not_newly_recruited" ? words.months : words.initiatives;
}

function ValueField({ kind, op, value, error }: { kind: string; op: string; value?: string; error?: string }) {
  if (kind === "deadline") return <TextField name="value" label={words.deadline} hint={words.deadlineHint} value={value} error={error} required="required" />;
  if (op === "rating_at_least") return <ChoiceField name="value" label={words.rating} value={value} choices={ratings} error={error} />;
  if (op === "initiative") return <ChoiceField name="value" label={words.scope} value={value} choices={[...words.scopes]} error={error} />;
  if (op === "not_disciplined") return <ChoiceField name="value" label={words.severity} value={value} choices={[...words.severities]} error={error} />;
  return <LongField name="value" label={words.words} hint={words.wordsHint} rows={2} value={value} error={error} required="required" />;
}
