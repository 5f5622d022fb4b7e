// Which fields a rule of the office has by its kind, and what is wrong with what was typed.
import type { FormValues } from "../../parts/fields";
import { typedDay } from "../../parts/format";
import { localRules as words } from "../../text/law";
import type { LocalRuleLine, SaveLocalRule } from "../../wire/types";

/** The fields as the wire names them, so that a refusal finds its own. */
export const FIELDS = ["kind", "award", "of", "percent", "number", "group", "bound", "op", "value", "rounding", "month", "day", "from", "to", "source"];

/** What the program calls some of them. */
export const NAMES = {
  local_rule_kind: "kind",
  valid_from: "from",
  valid_to: "to",
  member_group: "group",
  count_number: "number",
  rule_value: "value",
};

const OWN: Record<string, string[]> = {
  quota: ["of", "percent"],
  head_count: ["number"],
  share: ["group", "bound", "percent"],
  vote: ["percent"],
  rounding: ["rounding"],
  deadline: ["value", "month", "day"],
};

const OF_CRITERION: Record<string, string[]> = {
  rating_at_least: ["op", "value"],
  initiative: ["op", "number", "value"],
  not_newly_recruited: ["op", "number"],
  not_disciplined: ["op", "value"],
  par_index_at_least: ["op", "percent"],
  human_judgement: ["op", "value"],
};

/** The fields that a kind has beside its award, days and source. */
export function fieldsOf(kind: string, op: string): string[] {
  return kind === "criterion" ? (OF_CRITERION[op] ?? ["op"]) : (OWN[kind] ?? []);
}

/** Whether a rule of this kind may be for all awards; a count needs the award that is counted. */
export const mayBeForAll = (kind: string) => !["quota", "head_count", "share"].includes(kind);

/** Hundredths of a per cent from what an officer types: `85,5` is 8550. */
export function hundredths(typed: string): number | null {
  const found = /^(\d{1,3})(?:[.,](\d{1,2}))?$/.exec(typed.replace(/\s*%$/, ""));
  return found ? Number(found[1]) * 100 + Number((found[2] ?? "").padEnd(2, "0")) : null;
}

/** Hundredths of a per cent as an officer writes them. */
export function asPercent(value: number): string {
  return String(value / 100).replace(".", ",");
}

const whole = (typed: string) => (/^\d+$/.test(typed) ? Number(typed) : null);

/** The request that a form makes; numbers that cannot be read are absent. */
export function requestOf(kind: string, op: string, { text }: FormValues, rule?: LocalRuleLine): SaveLocalRule {
  const has = fieldsOf(kind, op);
  const given = (field: string) => (has.includes(field) ? text(field) : "");
  const number = (field: string) => (has.includes(field) ? whole(text(field)) : null);
  return {
    ...(rule ? { id: rule.id, revision: rule.revision } : {}),
    kind,
    award: text("award"),
    from: typedDay(text("from")),
    to: typedDay(text("to")),
    source: text("source"),
    of: given("of"),
    percent: op === "par_index_at_least" && kind === "criterion" ? hundredths(given("percent")) : number("percent"),
    number: number("number"),
    group: given("group"),
    bound: given("bound"),
    op: kind === "criterion" ? op : "",
    value: given("value"),
    rounding: given("rounding"),
    month: number("month"),
    day: number("day"),
  };
}

const isDay = (text: string) => /^\d{4}-\d{2}-\d{2}$/.test(text);

/** What is wrong before anything is sent, by field. */
export function wrongIn(request: SaveLocalRule): Record<string, string> {
  const wrong: Record<string, string> = {};
  const has = fieldsOf(request.kind, request.op);
  const index = request.op === "par_index_at_least";
  if (request.source === "") wrong.source = words.noSource;
  if (!isDay(request.from)) wrong.from = words.noFrom;
  if (request.to !== "" && !isDay(request.to)) wrong.to = words.noFrom;
  if (has.includes("percent")) {
    const percent = request.percent ?? null;
    if (percent === null || percent < 1 || percent > (index ? 10_000 : 100)) wrong.percent = index ? words.noIndex : words.noPercent;
  }
  for (const field of ["number", "month", "day"] as const) {
    if (has.includes(field) && (request[field] ?? null) === null) wrong[field] = words.noNumber;
  }
  if (has.includes("value") && request.value === "") wrong.value = words.noValue;
  return wrong;
}
