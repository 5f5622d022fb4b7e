// What may change about an office, and the way to another file.
import { Button } from "@fluentui/react-components";
import { useBackend } from "../../app/backend";
import { useOffice } from "../../app/office";
import { useChange, useWrite } from "../../app/query";
import { go } from "../../app/route";
import { useToasts } from "../../app/toasts";
import { Form } from "../../parts/fields";
import { ProblemView } from "../../parts/ProblemView";
import { logo as logoText } from "../../text/codes";
import { vi } from "../../text/vi";
import type { Ack } from "../../wire/types";
import { OfficeFields, titleLines } from "../first-run/OfficeForm";
import { OpeningProblem } from "../recovery/OpeningProblem";

/** The tab of the office. */
export function OfficeEdit() {
  const { office } = useOffice();
  const backend = useBackend();
  const toasts = useToasts();
  const save = useWrite("office.edit");
  const open = useChange(() => backend.openOffice());
  const emblem = useWrite("office.set_emblem");
  const saidEmblem = (ack: Ack) => toasts.done(vi.office.emblemSaved, ack);
  const chooseEmblem = async () => {
    const chosen = await backend.chooseFile("emblem");
    if (chosen) emblem.mutate({ file: chosen.file }, { onSuccess: saidEmblem });
  };
  const logo = useWrite("office.set_logo");
  const saidLogo = (ack: Ack) => toasts.done(logoText.saved, ack);
  const chooseLogo = async () => {
    const chosen = await backend.chooseFile("emblem");
    if (chosen) logo.mutate({ file: chosen.file }, { onSuccess: saidLogo });
  };
  return (
    <div className="settings-body">
      <dl className="facts">
        <dt>{vi.office.name}</dt>
        <dd>{office.name}</dd>
        <dt>{vi.office.level}</dt>
        <dd>{office.level_name}</dd>
        <dt>{vi.office.file}</dt>
        <dd className="row-buttons">
          {office.file}
          <Button
            size="small"
            disabled={open.isPending}
            onClick={() => open.mutate(undefined, { onSuccess: (opened) => opened && go({ screen: "desk" }) })}
          >
            {vi.office.openOther}
          </Button>
        </dd>
        <dt>{vi.office.emblem}</dt>
        <dd className="row-buttons">
          {office.has_emblem ? vi.office.emblemGiven : vi.office.emblemNone}
          <Button size="small" disabled={emblem.isPending} onClick={chooseEmblem}>
            {vi.office.emblemChoose}
          </Button>
          {office.has_emblem ? (
            <Button size="small" disabled={emblem.isPending} onClick={() => emblem.mutate({}, { onSuccess: saidEmblem })}>
              {vi.office.emblemRemove}
            </Button>
          ) : null}
        </dd>
        <dt>{logoText.name}</dt>
        <dd className="row-buttons">
          {office.has_logo ? logoText.given : logoText.none}
          <Button size="small" aria-label={logoText.chooseFor} disabled={logo.isPending} onClick={chooseLogo}>
            {logoText.choose}
          </Button>
          {office.has_logo ? (
            <Button size="small" aria-label={logoText.removeFor} disabled={logo.isPending} onClick={() => logo.mutate({}, { onSuccess: saidLogo })}>
              {logoText.remove}
            </Button>
          ) : null}
        </dd>
      </dl>
      {emblem.error ? <ProblemView problem={emblem.error} /> : null}
      {logo.error ? <ProblemView problem={logo.error} /> : null}
      {open.error ? <OpeningProblem problem={open.error} beside={office} /> : null}
      {save.error ? <ProblemView problem={save.error} /> : null}
      <Form
        key={office.revision}
        label={vi.settings.tabs.office}
        send={({ text }) =>
          save.mutate(
            {
              revision: office.revision,
              place: text("place"),
              head_title: text("head_title"),
              signer_title: titleLines(text("signer_title")),
              signer_name: text("signer_name"),
            },
            { onSuccess: (ack) => toasts.done(vi.office.saved, ack) },
          )
        }
      >
        <OfficeFields office={office} problem={save.error} />
        <div className="form-end">
          <Button type="submit" appearance="primary" disabledFocusable={save.isPending}>
            {vi.people.save}
          </Button>
        </div>
      </Form>
    </div>
  );
}
