// Step 1: what kind of list it is, for which dossier, and the file.
import { Button, Radio, RadioGroup, Select, Field } from "@fluentui/react-components";
import { DocumentTableRegular } from "@fluentui/react-icons";
import { useState } from "react";
import { useBackend } from "../../app/backend";
import { asProblem, useRead } from "../../app/query";
import { useToasts } from "../../app/toasts";
import { vi } from "../../text/vi";
import { CreateDossier } from "../dossiers/CreateDossier";
import type { Choices } from "./Import";

const KINDS = ["people", "units", "nominations", "ratings", "awards", "initiatives", "par-index"];

/** The choices of the first step. */
export function ChooseStep({ choices, change }: { choices: Choices; change: (next: Choices) => void }) {
  const backend = useBackend();
  const toasts = useToasts();
  const [creating, setCreating] = useState<"open" | "closed">("closed");
  const dossiers = useRead("dossiers.page", { text: "", offset: 0, limit: 200 });
  const open = dossiers.data?.rows.filter((row) => row.state === "draft" || row.state === "returned") ?? [];

  const chooseFile = async () => {
    try {
      const file = await backend.chooseFile("list");
      if (file) change({ ...choices, file, sheet: undefined, columns: [] });
    } catch (thrown) {
      toasts.refused(asProblem(thrown));
    }
  };

  return (
    <div className="choose">
      <Field label={vi.import.kind}>
        <RadioGroup
          value={choices.kind}
          onChange={(_, data) => change({ ...choices, kind: data.value, sheet: undefined, columns: [] })}
        >
          {KINDS.map((kind) => (
            <Radio
              key={kind}
              value={kind}
              label={
                <>
                  <strong>{vi.import.kinds[kind]?.name}</strong>
                  <span className="quiet"> {vi.import.kinds[kind]?.note}</span>
                </>
              }
            />
          ))}
        </RadioGroup>
      </Field>
      <div className="choose-file">
        {choices.kind === "nominations" ? (
          <div className="choose-dossier">
            <Field label={vi.import.dossier} hint={vi.import.dossierHint}>
              <Select
                value={choices.dossier}
                onChange={(_, data) => change({ ...choices, dossier: data.value })}
              >
                <option value="">{vi.import.chooseDossier}</option>
                {open.map((row) => (
                  <option key={row.code} value={row.code}>
                    {`${row.code}: ${row.title}`}
                  </option>
                ))}
              </Select>
            </Field>
            <Button onClick={() => setCreating("open")}>{vi.dossiers.create}</Button>
          </div>
        ) : null}
        <div className="drop">
          <DocumentTableRegular fontSize={40} aria-hidden="true" />
          {choices.file ? <p className="drop-name">{choices.file.name}</p> : <p>{vi.import.noFile}</p>}
          <Button appearance={choices.file ? "secondary" : "primary"} onClick={chooseFile}>
            {choices.file ? vi.import.otherFile : vi.import.chooseFile}
          </Button>
          <p className="quiet">{vi.import.fileNote}</p>
        </div>
        <p className="notice">{vi.import.allOrNothing}</p>
      </div>
      {creating === "open" ? (
        <CreateDossier
          close={() => setCreating("closed")}
          created={(code) => {
            setCreating("closed");
            change({ ...choices, dossier: code });
          }}
        />
      ) : null}
    </div>
  );
}
