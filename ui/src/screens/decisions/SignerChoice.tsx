// Who signs: chosen from those on record, and still free to be written otherwise.
import { Field, Select } from "@fluentui/react-components";
import { useState } from "react";
import { useOffice } from "../../app/office";
import { useRead } from "../../app/query";
import { LongField, TextField } from "../../parts/fields";
import { signers as words } from "../../text/life";
import { vi } from "../../text/vi";

/** The choice fills the two fields below it, which stay editable. */
export function SignerChoice({ titleError, nameError }: { titleError?: string; nameError?: string }) {
  const { office } = useOffice();
  const known = useRead("signers.all", {});
  const lines = known.data?.signers ?? [];
  const own = lines.find((line) => line.name === office.signer_name && line.title.join("\n") === office.signer_title.join("\n"));
  const [chosen, setChosen] = useState<number | null>(null);
  const signer = lines.find((line) => line.id === chosen);
  const title = signer?.title ?? office.signer_title;
  const name = signer?.name ?? office.signer_name;
  return (
    <>
      {lines.length > 0 ? (
        <Field label={words.choose}>
          <Select
            value={String(chosen ?? own?.id ?? "")}
            onChange={(_, data) => setChosen(data.value === "" ? null : Number(data.value))}
          >
            {own ? null : <option value="">{words.chooseOwn}</option>}
            {lines.map((line) => (
              <option key={line.id} value={line.id}>
                {words.choice(line.name, line.title.join(" "))}
              </option>
            ))}
          </Select>
        </Field>
      ) : null}
      {/* Another signer makes new fields; letters in them are the officer's own until then. */}
      <LongField key={`title-${chosen}`} name="signer_title" label={vi.issue.signerTitle} rows={2} value={title.join("\n")} error={titleError} />
      <TextField key={`name-${chosen}`} name="signer_name" label={vi.issue.signerName} value={name} error={nameError} />
    </>
  );
}
