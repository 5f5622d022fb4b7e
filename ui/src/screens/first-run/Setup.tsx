// The guided set-up of one's own office: four short steps of one form. Steps out of sight stay in the page,
// so that going back finds every letter as it was typed.
import { Button } from "@fluentui/react-components";
import { AddRegular, DismissRegular } from "@fluentui/react-icons";
import { useEffect, useId, useRef, useState, type FormEvent } from "react";
import { useBackend } from "../../app/backend";
import { asProblem, useChange } from "../../app/query";
import { go } from "../../app/route";
import { useToasts } from "../../app/toasts";
import { ChoiceField, LongField, TextField } from "../../parts/fields";
import { tidy } from "../../parts/format";
import { fieldOf } from "../../parts/problemField";
import { ProblemView } from "../../parts/ProblemView";
import { StepBar } from "../../parts/StepBar";
import { signers, wizard } from "../../text/life";
import { vi } from "../../text/vi";
import type { Choice, OfficeView } from "../../wire/types";
import { AppearanceFields } from "../settings/AppearanceTab";
import { titleLines } from "./OfficeForm";

const LAST = 3;
/** The step on which each field of the request stands. */
const STEP_OF: Record<string, number> = { name: 0, level: 0, place: 1, head_title: 1, signer_name: 2, signer_title: 2 };

type Errors = Record<string, string | undefined>;
type Signer = { title: string[]; name: string };

const text = (data: FormData, name: string) => {
  const value = data.get(name);
  return typeof value === "string" ? tidy(value) : "";
};

const nameField = (key: number) => `signer_name-${key}`;
const titleField = (key: number) => `signer_title-${key}`;

function signersOf(data: FormData, keys: number[]): Signer[] {
  return keys
    .map((key) => ({ name: text(data, nameField(key)), title: titleLines(text(data, titleField(key))) }))
    .filter((signer) => signer.name !== "" || signer.title.length > 0);
}

/** What is wrong on one step, by field. */
function wrongOn(step: number, data: FormData, keys: number[]): Errors {
  const errors: Errors = {};
  if (step === 0) {
    const name = text(data, "name");
    if (name === "") errors.name = wizard.noName;
    else if (name.length < 5) errors.name = wizard.shortName;
  }
  if (step === 2) {
    for (const key of keys) {
      const name = text(data, nameField(key));
      const title = text(data, titleField(key));
      if (name === "" && title !== "") errors[nameField(key)] = wizard.signerNoName;
      if (name !== "" && title === "") errors[titleField(key)] = wizard.signerNoTitle;
    }
  }
  return errors;
}

/** The wizard; `back` leads to the three ways. */
export function Setup({ levels, back }: { levels: Choice[]; back: () => void }) {
  const backend = useBackend();
  const toasts = useToasts();
  const form = useRef<HTMLFormElement>(null);
  const heading = useId();
  const [step, setStep] = useState(0);
  const [errors, setErrors] = useState<Errors>({});
  const [keys, setKeys] = useState([1]);
  const create = useChange(async (data: FormData): Promise<OfficeView> => {
    const [first, ...others] = signersOf(data, keys);
    const office = await backend.call("office.create", {
      name: text(data, "name"),
      level: text(data, "level"),
      place: text(data, "place"),
      head_title: text(data, "head_title"),
      signer_title: first?.title ?? [],
      signer_name: first?.name ?? "",
    });
    for (const signer of others) {
      // The office is there; a signer that was not taken can be added again in the settings.
      await backend.call("signers.save", signer).catch((thrown: unknown) => toasts.refused(asProblem(thrown)));
    }
    return office;
  });

  useEffect(() => {
    const fields = form.current?.querySelectorAll<HTMLElement>("input, select, textarea") ?? [];
    const here = [...fields].filter((field) => !field.closest("[hidden]"));
    (here.find((field) => field.matches(":checked")) ?? here[0])?.focus();
  }, [step]);
  useEffect(() => {
    form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [errors]);

  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const data = new FormData(event.currentTarget);
    const wrong = wrongOn(step, data, keys);
    setErrors(wrong);
    if (Object.keys(wrong).length > 0) return;
    if (step < LAST) return setStep(step + 1);
    create.mutate(data, {
      onSuccess: () => go({ screen: "begun" }),
      onError: (problem) => {
        const field = fieldOf(problem, Object.keys(STEP_OF));
        if (!field) return;
        setStep(STEP_OF[field] ?? 0);
        setErrors({ [field.startsWith("signer_") ? `${field}-${keys[0]}` : field]: problem.message });
      },
    });
  };

  const unplaced = create.error && !fieldOf(create.error, Object.keys(STEP_OF)) ? create.error : null;
  const shows = (one: number) => ({ className: "form", role: "group", "aria-labelledby": heading, hidden: one !== step });
  return (
    <form ref={form} className="setup" aria-label={vi.firstRun.own} onSubmit={send} noValidate>
      <StepBar label={wizard.label} steps={[...wizard.steps]} current={step} />
      <h2 id={heading}>
        {wizard.step(step + 1, LAST + 1, wizard.titles[step] ?? "")}
      </h2>
      {unplaced ? <ProblemView problem={unplaced} /> : null}
      <div {...shows(0)}>
        <p className="quiet">{wizard.agency}</p>
        <TextField name="name" label={vi.office.name} hint={vi.office.nameHint} error={errors.name} required="required" />
        <ChoiceField name="level" label={vi.office.level} choices={levels} error={errors.level} />
      </div>
      <div {...shows(1)}>
        <p className="quiet">{wizard.places}</p>
        <TextField name="place" label={vi.office.place} hint={vi.office.placeHint} error={errors.place} />
        <TextField name="head_title" label={vi.office.headTitle} hint={vi.office.headTitleHint} error={errors.head_title} />
      </div>
      <div {...shows(2)}>
        <p className="quiet">{wizard.people}</p>
        {keys.map((key, index) => (
          <fieldset key={key} className="signer-fields">
            <legend>{wizard.signer(index + 1)}</legend>
            <TextField name={nameField(key)} label={signers.name} error={errors[nameField(key)]} />
            <LongField name={titleField(key)} label={signers.title} hint={signers.titleHint} rows={2} error={errors[titleField(key)]} />
            {keys.length > 1 ? (
              <Button
                size="small"
                appearance="subtle"
                icon={<DismissRegular />}
                onClick={() => setKeys(keys.filter((one) => one !== key))}
              >
                {wizard.removeSigner(index + 1)}
              </Button>
            ) : null}
          </fieldset>
        ))}
        <Button className="form-add" icon={<AddRegular />} onClick={() => setKeys([...keys, Math.max(...keys) + 1])}>
          {wizard.addSigner}
        </Button>
      </div>
      <div {...shows(3)}>
        <AppearanceFields />
        {step === LAST && form.current ? <Summary data={new FormData(form.current)} keys={keys} levels={levels} /> : null}
      </div>
      <div className="form-end setup-end">
        <Button onClick={() => (step === 0 ? back() : setStep(step - 1))}>{wizard.back}</Button>
        <Button type="submit" appearance="primary" disabledFocusable={create.isPending}>
          {step < LAST ? wizard.next : create.isPending ? wizard.creating : wizard.create}
        </Button>
      </div>
    </form>
  );
}

function Summary({ data, keys, levels }: { data: FormData; keys: number[]; levels: Choice[] }) {
  const level = levels.find((one) => one.key === text(data, "level"));
  const names = signersOf(data, keys).map((signer) => signers.choice(signer.name, signer.title.join(" ")));
  return (
    <>
      <h3>{wizard.summary}</h3>
      <dl className="facts">
        <dt>{vi.office.name}</dt>
        <dd>{text(data, "name")}</dd>
        <dt>{vi.office.level}</dt>
        <dd>{level?.name}</dd>
        <dt>{vi.office.place}</dt>
        <dd>{text(data, "place") || wizard.ownPlace}</dd>
        <dt>{vi.office.headTitle}</dt>
        <dd>{text(data, "head_title") || wizard.ownHead}</dd>
        <dt>{signers.tab}</dt>
        <dd>{names.length > 0 ? names.join("; ") : wizard.noSigner}</dd>
      </dl>
    </>
  );
}
