// The first screen of all: try with sample data, begin with one's own office, or open a file.
import { Button } from "@fluentui/react-components";
import { BeakerRegular, BuildingGovernmentRegular, FolderOpenRegular, RibbonStarFilled } from "@fluentui/react-icons";
import { useState, type ReactNode } from "react";
import { useBackend } from "../../app/backend";
import { useChange, useWrite } from "../../app/query";
import { go } from "../../app/route";
import { Form } from "../../parts/fields";
import { ProblemView } from "../../parts/ProblemView";
import { vi } from "../../text/vi";
import type { OfficeStatus, OfficeView } from "../../wire/types";
import { OfficeFields, titleLines } from "./OfficeForm";

/** Three ways to begin. */
export function FirstRun({ status }: { status: OfficeStatus }) {
  const backend = useBackend();
  const [form, setForm] = useState<"closed" | "open">("closed");
  const sample = useWrite("office.create_sample");
  const opened = { onSuccess: (office: OfficeView | null) => office && go({ screen: "desk" }) };
  const create = useWrite("office.create");
  const open = useChange(() => backend.openOffice());
  const working = sample.isPending || create.isPending || open.isPending;
  const problem = sample.error ?? create.error ?? open.error ?? status.opening;

  return (
    <main className="first-run">
      <div className="first-cover">
        <RibbonStarFilled className="first-seal" aria-hidden="true" />
        <h1>{vi.app.name}</h1>
        <p>{vi.firstRun.lead}</p>
        <p className="first-promise">{vi.firstRun.promise}</p>
        <p className="first-version">{vi.firstRun.version(status.version)}</p>
      </div>
      <div className="first-work">
        {problem ? <ProblemView problem={problem} /> : null}
        {form === "closed" ? (
          <>
            <h2>{vi.firstRun.begin}</h2>
            <Way icon={<BeakerRegular />} title={vi.firstRun.sample} text={vi.firstRun.sampleText} disabled={working} act={() => sample.mutate({}, opened)} />
            <Way icon={<BuildingGovernmentRegular />} title={vi.firstRun.own} text={vi.firstRun.ownText} disabled={working} act={() => setForm("open")} />
            <Way icon={<FolderOpenRegular />} title={vi.firstRun.open} text={vi.firstRun.openText} disabled={working} act={() => open.mutate(undefined, opened)} />
            {status.office ? (
              <Button className="first-back" appearance="subtle" onClick={() => go({ screen: "desk" })}>
                {vi.firstRun.backTo(status.office.name)}
              </Button>
            ) : null}
          </>
        ) : (
          <>
            <h2>{vi.firstRun.own}</h2>
            <Form
              label={vi.firstRun.own}
              send={({ text }) =>
                create.mutate(
                  {
                    name: text("name"),
                    level: text("level"),
                    place: text("place"),
                    head_title: text("head_title"),
                    signer_title: titleLines(text("signer_title")),
                    signer_name: text("signer_name"),
                  },
                  opened,
                )
              }
            >
              <OfficeFields levels={status.levels} problem={create.error} />
              <div className="form-end">
                <Button onClick={() => setForm("closed")}>{vi.firstRun.back}</Button>
                <Button type="submit" appearance="primary" disabled={working}>
                  {vi.firstRun.create}
                </Button>
              </div>
            </Form>
          </>
        )}
      </div>
    </main>
  );
}

function Way({
  icon,
  title,
  text,
  disabled,
  act,
}: {
  icon: ReactNode;
  title: string;
  text: string;
  disabled: boolean;
  act: () => void;
}) {
  return (
    <button type="button" className="way" disabled={disabled} onClick={act}>
      <span className="way-icon">{icon}</span>
      <span>
        <span className="way-title">{title}</span>
        <span className="way-text">{text}</span>
      </span>
    </button>
  );
}
