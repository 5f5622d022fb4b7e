// The first screen of all: try with sample data, begin with one's own office, or open a file.
import { Button } from "@fluentui/react-components";
import { BeakerRegular, BuildingGovernmentRegular, FolderOpenRegular, WrenchRegular } from "@fluentui/react-icons";
import { useRef, useState } from "react";
import { useBackend } from "../../app/backend";
import { useChange, useWrite } from "../../app/query";
import { go } from "../../app/route";
import { ProblemView } from "../../parts/ProblemView";
import { vi } from "../../text/vi";
import type { OfficeStatus, OfficeView } from "../../wire/types";
import { DAMAGED, OpeningProblem } from "../recovery/OpeningProblem";
import { Cover } from "./Cover";
import { Setup } from "./Setup";
import { Way } from "./Way";

/** Three ways to begin. */
export function FirstRun({ status }: { status: OfficeStatus }) {
  const backend = useBackend();
  const [form, setForm] = useState<"never" | "closed" | "open">("never");
  const sample = useWrite("office.create_sample");
  const opened = { onSuccess: (office: OfficeView | null) => office && go({ screen: "desk" }) };
  const open = useChange(() => backend.openOffice());
  const own = useRef<HTMLButtonElement>(null);
  const setup = useRef<HTMLDivElement>(null);
  const begin = () => {
    setForm("open");
    window.setTimeout(() => setup.current?.querySelector<HTMLElement>("input, textarea, select")?.focus(), 0);
  };
  const working = sample.isPending || open.isPending;
  // A file that was chosen since takes the place of that of the start.
  const opening = open.error ?? status.opening;

  return (
    <Cover version={status.version}>
      {/* Once begun, the set-up only hides: whoever comes back to it finds every letter. */}
      {form === "never" ? null : (
        <div ref={setup} style={{ display: form === "open" ? "contents" : "none" }}>
          <Setup
            levels={status.levels}
            back={() => {
              setForm("closed");
              window.setTimeout(() => own.current?.focus(), 0);
            }}
          />
        </div>
      )}
      {form === "open" ? null : (
        <>
          {sample.error ? <ProblemView problem={sample.error} /> : null}
          {opening && !sample.error ? <OpeningProblem problem={opening} beside={status.office} /> : null}
          <h2>{vi.firstRun.begin}</h2>
          <Way icon={<BeakerRegular />} title={vi.firstRun.sample} text={vi.firstRun.sampleText} disabled={working} act={() => sample.mutate({}, opened)} />
          <Way icon={<BuildingGovernmentRegular />} title={vi.firstRun.own} text={vi.firstRun.ownText} disabled={working} way={own} act={begin} />
          <Way icon={<FolderOpenRegular />} title={vi.firstRun.open} text={vi.firstRun.openText} disabled={working} act={() => open.mutate(undefined, opened)} />
          {opening?.code === DAMAGED && !sample.error ? null : (
            <Button className="first-back" appearance="subtle" icon={<WrenchRegular />} onClick={() => go({ screen: "recovery" })}>
              {vi.firstRun.damaged}
            </Button>
          )}
          {status.office ? (
            <Button className="first-back" appearance="subtle" onClick={() => go({ screen: "desk" })}>
              {vi.firstRun.backTo(status.office.name)}
            </Button>
          ) : null}
        </>
      )}
    </Cover>
  );
}
