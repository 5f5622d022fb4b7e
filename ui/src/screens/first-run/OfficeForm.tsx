// The fields that describe an office in the settings, and how a title falls into lines.
import { LongField, TextField } from "../../parts/fields";
import { errorAt } from "../../parts/problemField";
import { vi } from "../../text/vi";
import type { OfficeView, Problem } from "../../wire/types";

const FIELDS = ["place", "head_title", "signer_title", "signer_name"];

/** Splits the signer's title into its lines. */
export function titleLines(text: string): string[] {
  return text
    .split("\n")
    .map((line) => line.trim())
    .filter(Boolean);
}

/** What may change about an office that is there. */
export function OfficeFields({ office, problem }: { office: OfficeView; problem: Problem | null }) {
  const at = (field: string) => errorAt(problem, field, FIELDS);
  return (
    <>
      <div className="form-pair">
        <TextField name="place" label={vi.office.place} hint={vi.office.placeHint} value={office.place} error={at("place")} />
        <TextField name="signer_name" label={vi.office.signerName} value={office.signer_name} error={at("signer_name")} />
      </div>
      <TextField
        name="head_title"
        label={vi.office.headTitle}
        hint={vi.office.headTitleHint}
        value={office.head_title}
        error={at("head_title")}
      />
      <LongField
        name="signer_title"
        label={vi.office.signerTitle}
        hint={vi.office.signerTitleHint}
        rows={2}
        value={office.signer_title.join("\n")}
        error={at("signer_title")}
      />
    </>
  );
}
