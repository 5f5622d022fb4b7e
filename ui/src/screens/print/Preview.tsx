// The right side: the report before printing, and the very sheets that will come out.
import { Button, Spinner } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import { useRead } from "../../app/query";
import { Empty } from "../../parts/Page";
import { PdfView } from "../../parts/PdfView";
import { ProblemView } from "../../parts/ProblemView";
import { vi } from "../../text/vi";
import type { PaperRef, PrintCertificates, RecipientLine } from "../../wire/types";
import { Fit } from "./Fit";
import { useSettled } from "./state";

/** The report and the preview; `locked` is the PDF of a run that was just made and is shown in their place. */
export function Preview({
  request,
  chosen,
  lines,
  locked,
  wished,
  wish,
}: {
  request: PrintCertificates;
  chosen: number[];
  lines: RecipientLine[];
  locked: PaperRef | undefined;
  /** The number whose sheet is wanted. */
  wished: { number: number } | undefined;
  wish: (wished: { number: number } | undefined) => void;
}) {
  // The program is asked once the choices stand still.
  const text = useSettled(JSON.stringify(request));
  const settled = JSON.parse(text) as PrintCertificates;
  const some = chosen.length > 0;
  const looks = some && !locked;
  const fit = useRead("certificates.fit", settled, { enabled: looks, keep: "previous" });
  const preview = useRead("certificates.preview", settled, { enabled: looks, keep: "previous" });
  const numbers = settled.only.length > 0 ? settled.only : lines.map((line) => line.golden_register_number);
  const whole = preview.data?.paper.pages === numbers.length;
  // A preview that leaves sheets out shows the wished one alone.
  const alone = wished && !whole && looks ? { ...settled, only: [wished.number] } : undefined;
  const single = useRead("certificates.preview", alone ?? settled, { enabled: alone !== undefined });
  const [show, setShow] = useState<{ page: number } | undefined>(undefined);
  useEffect(() => {
    const index = wished ? numbers.indexOf(wished.number) : -1;
    if (index >= 0) setShow({ page: index + 1 });
    // Only a new wish turns the page.
  }, [wished]);

  const said = (number: number | undefined) => {
    const line = lines.find((one) => one.golden_register_number === number);
    return line ? vi.fit.page(line.golden_register_number, line.recipient) : "";
  };
  const shown = alone ? single : preview;
  return (
    <div className="print-preview">
      {fit.error && looks ? <ProblemView problem={fit.error} /> : null}
      {looks && !fit.error ? (
        <Fit report={fit.data} lines={lines} looking={fit.isFetching} show={(number) => wish({ number })} />
      ) : null}
      {shown.error && looks ? <ProblemView problem={shown.error} /> : null}
      {some || locked ? null : <Empty text={vi.print.noNumbers} />}
      {looks && shown.isPending ? <Spinner className="waiting" label={vi.pdf.loading} /> : null}
      {alone && looks ? (
        <p className="print-line">
          <span>{vi.fit.onlyThis(alone.only[0] ?? 0)}</span>
          <Button size="small" onClick={() => wish(undefined)}>
            {vi.fit.allAgain}
          </Button>
        </p>
      ) : null}
      {locked ? <PdfView paper={locked.paper} /> : null}
      {looks && shown.data ? (
        <PdfView
          paper={shown.data.paper.paper}
          show={alone ? undefined : show}
          caption={alone ? () => said(wished?.number) : whole ? (page) => said(numbers[page - 1]) : undefined}
        />
      ) : null}
    </div>
  );
}
