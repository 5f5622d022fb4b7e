// Printing certificates: choose the decision and the way, see the very sheets, then make the PDF.
import { Button, Field, Input, Radio, RadioGroup, Select, Spinner } from "@fluentui/react-components";
import { DocumentPdfRegular } from "@fluentui/react-icons";
import { useState } from "react";
import { useRead, useWrite } from "../../app/query";
import { go } from "../../app/route";
import { useToasts } from "../../app/toasts";
import { day, tidy } from "../../parts/format";
import { Empty, Page } from "../../parts/Page";
import { PaperButtons } from "../../parts/PaperButtons";
import { PdfView } from "../../parts/PdfView";
import { ProblemView } from "../../parts/ProblemView";
import { vi } from "../../text/vi";
import type { DecisionView, PrintCertificates } from "../../wire/types";
import { Fit } from "./Fit";
import { Numbers } from "./Numbers";

/** The problem that is solved by a reason. */
const PRINTED_BEFORE = "certificate.printed_before";
const MODES = ["full", "overprint", "proof"];

/** The screen; `id` names the decision, else the first with unprinted certificates. */
export function Print({ id }: { id?: number }) {
  const page = useRead("decisions.page", { text: "", offset: 0, limit: 500 });
  const printable = page.data?.rows.filter((row) => row.certificates > 0) ?? [];
  const chosen = id ?? (printable.find((row) => row.printed < row.certificates) ?? printable[0])?.id;
  const shown = useRead("decisions.show", { id: chosen ?? 0 }, { enabled: chosen !== undefined });
  return (
    <Page
      title={vi.print.title}
      tools={
        <Select
          aria-label={vi.print.decision}
          className="decision-select"
          value={String(chosen ?? "")}
          onChange={(_, data) => go({ screen: "print", id: Number(data.value) })}
        >
          {printable.map((row) => (
            <option key={row.id} value={row.id}>
              {vi.print.choice(row.number, day(row.issued_on), row.award_name)}
            </option>
          ))}
        </Select>
      }
    >
      {page.error ? <ProblemView problem={page.error} /> : null}
      {shown.error ? <ProblemView problem={shown.error} /> : null}
      {page.data && chosen === undefined ? <Empty text={vi.print.empty} /> : null}
      {chosen !== undefined && !shown.data && !shown.error ? (
        <Spinner className="waiting" label={vi.grid.loading} />
      ) : null}
      {shown.data ? <Sheets key={shown.data.decision.id} view={shown.data} /> : null}
    </Page>
  );
}

function Sheets({ view }: { view: DecisionView }) {
  const toasts = useToasts();
  const [mode, setMode] = useState("full");
  const [chosen, setChosen] = useState(() => view.recipients.map((line) => line.golden_register_number));
  const [reason, setReason] = useState("");
  const [layout, setLayout] = useState("");
  const layouts = useRead("layouts.all", {});
  const basis = layouts.data?.rows.find((row) => row.id === layout)?.legal_basis;
  // No numbers in the request mean all of them.
  const only = chosen.length === view.recipients.length ? [] : chosen;
  const some = chosen.length > 0;
  const request: PrintCertificates = { decision_id: view.decision.id, mode, only, reprint_reason: "", ...(layout ? { layout } : {}) };
  const fit = useRead("certificates.fit", request, { enabled: some, keep: "previous" });
  const preview = useRead("certificates.preview", request, { enabled: some });
  const print = useWrite("certificates.print");
  // The program says when a reason is needed; the field then stays until the sheets are made.
  const needsReason = print.error?.code === PRINTED_BEFORE || reason !== "";
  const sheets = chosen.length;

  const make = () =>
    print.mutate(
      { ...request, reprint_reason: tidy(reason) },
      {
        onSuccess: () => {
          setReason("");
          toasts.done(mode === "proof" ? vi.print.proofMade(sheets) : vi.print.made(sheets));
        },
      },
    );

  return (
    <div className="print">
      <div className="print-form">
        <Field label={vi.print.mode}>
          <RadioGroup value={mode} onChange={(_, data) => setMode(data.value)}>
            {MODES.map((one) => (
              <Radio
                key={one}
                value={one}
                label={
                  <>
                    {vi.print.modes[one]?.name} <span className="quiet">{vi.print.modes[one]?.note}</span>
                  </>
                }
              />
            ))}
          </RadioGroup>
        </Field>
        <Field label={vi.print.layout} hint={basis}>
          <Select value={layout} onChange={(_, data) => setLayout(data.value)}>
            <option value="">{vi.print.ownLayout}</option>
            {(layouts.data?.rows ?? []).map((row) => (
              <option key={row.id} value={row.id}>
                {vi.print.layoutChoice(row.name, row.width, row.height)}
              </option>
            ))}
          </Select>
        </Field>
        {fit.error ? <ProblemView problem={fit.error} /> : null}
        {fit.data ? <Fit report={fit.data} /> : null}
        <Numbers lines={view.recipients} chosen={chosen} choose={setChosen} />
        <div className="print-end">
          {print.error ? <ProblemView problem={print.error} /> : null}
          {needsReason ? (
            <Field label={vi.print.reason} hint={vi.print.reasonHint}>
              <Input defaultValue={reason} autoComplete="off" onChange={(_, data) => setReason(data.value)} />
            </Field>
          ) : null}
          {print.data ? <PaperButtons paper={print.data.paper} /> : null}
          <Button appearance="primary" size="large" icon={<DocumentPdfRegular />} disabled={print.isPending || !some} onClick={make}>
            {print.isPending ? vi.print.making : vi.print.verb(sheets)}
          </Button>
        </div>
      </div>
      <div className="print-preview">
        {preview.error ? <ProblemView problem={preview.error} /> : null}
        {some ? null : <Empty text={vi.print.noNumbers} />}
        {some && preview.isPending ? <Spinner className="waiting" label={vi.pdf.loading} /> : null}
        {some && preview.data ? <PdfView paper={preview.data.paper.paper} /> : null}
      </div>
    </div>
  );
}
