// The form of one rule of the office. Its kind says which fields there are; days and source are always asked for.
import { Button, Field, Select } from "@fluentui/react-components";
import { useState } from "react";
import { useOffice } from "../../app/office";
import { useRead, useWrite } from "../../app/query";
import { useToasts } from "../../app/toasts";
import { ChoiceField, DayField, Form, TextField } from "../../parts/fields";
import { errorAt, fieldOf, namedHere } from "../../parts/problemField";
import { ProblemView } from "../../parts/ProblemView";
import { localRules as words } from "../../text/law";
import type { LocalRuleLine } from "../../wire/types";
import { RuleFields } from "./RuleFields";
import { FIELDS, fieldsOf, mayBeForAll, NAMES, requestOf, wrongIn } from "./ruleShape";

const MOST = 500;

/** A new rule, or the one that is changed. */
export function LocalRuleForm({ rule, close }: { rule?: LocalRuleLine; close: () => void }) {
  const { today } = useOffice();
  const toasts = useToasts();
  const save = useWrite("local_rules.save");
  const problem = namedHere(save.error, NAMES);
  const known = useRead("catalogue.page", { on: "", text: "", offset: 0, limit: MOST });
  const [kind, setKind] = useState(rule?.kind ?? "quota");
  const [op, setOp] = useState(rule?.op || "rating_at_least");
  const [wrong, setWrong] = useState<Record<string, string>>({});
  const at = (field: string) => wrong[field] ?? errorAt(problem, field, FIELDS);
  const awards = (known.data?.rows ?? []).map((line) => ({ key: line.award, name: line.name }));
  if (rule?.award && !awards.some((one) => one.key === rule.award)) awards.unshift({ key: rule.award, name: rule.award_name });
  const label = rule ? words.editOf(rule.sentence) : words.add;
  return (
    <div className="life-form">
      <Form
        label={label}
        begin="focused"
        send={(values) => {
          const request = requestOf(kind, op, values, rule);
          const found = wrongIn(request);
          setWrong(found);
          if (Object.keys(found).length > 0) return;
          save.mutate(request, {
            onSuccess: (ack) => {
              toasts.done(words.saved, ack);
              close();
            },
          });
        }}
      >
        {problem && !fieldOf(problem, FIELDS) ? <ProblemView problem={problem} /> : null}
        <div className="form-pair">
          <Field label={words.kind} validationState={at("kind") ? "error" : "none"} validationMessage={at("kind")}>
            <Select value={kind} onChange={(_, data) => setKind(data.value)}>
              {words.kinds.map((one) => (
                <option key={one.key} value={one.key}>
                  {one.name}
                </option>
              ))}
            </Select>
          </Field>
          {/* The awards come a moment later; a field that was drawn without them would forget which one it had. */}
          <ChoiceField
            key={`${awards.length}-${mayBeForAll(kind)}`}
            name="award"
            label={words.award}
            value={rule?.award}
            choices={mayBeForAll(kind) ? [{ key: "", name: words.all }, ...awards] : awards}
            error={at("award")}
          />
          {kind === "criterion" ? (
            <Field label={words.op} validationState={at("op") ? "error" : "none"} validationMessage={at("op")}>
              <Select value={op} onChange={(_, data) => setOp(data.value)}>
                {words.ops.map((one) => (
                  <option key={one.key} value={one.key}>
                    {one.name}
                  </option>
                ))}
              </Select>
            </Field>
          ) : null}
          <RuleFields key={`${kind}-${op}-${awards.length > 0}`} kind={kind} op={op} has={fieldsOf(kind, op)} rule={rule?.kind === kind ? rule : undefined} awards={awards} at={at} />
        </div>
        <div className="form-pair">
          <DayField name="from" label={words.from} value={rule?.from ?? `${today.slice(0, 4)}-01-01`} error={at("from")} required="required" />
          <DayField name="to" label={words.to} value={rule?.to} hint={words.toHint} error={at("to")} />
        </div>
        <TextField name="source" label={words.source} value={rule?.source} hint={words.sourceHint} error={at("source")} required="required" />
        {problem && fieldOf(problem, FIELDS) && problem.hint ? <p className="quiet">{problem.hint}</p> : null}
        <div className="form-end">
          <Button onClick={close}>{words.cancel}</Button>
          <Button type="submit" appearance="primary" disabledFocusable={save.isPending}>
            {words.save}
          </Button>
        </div>
      </Form>
    </div>
  );
}
