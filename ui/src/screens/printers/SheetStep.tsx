// Step 2: the calibration sheet on paper, sent to the printer or carried there as a PDF.
import { Button, Spinner } from "@fluentui/react-components";
import { PrintRegular } from "@fluentui/react-icons";
import { useRead, useWrite } from "../../app/query";
import { decimal } from "../../parts/decimal";
import { PaperButtons } from "../../parts/PaperButtons";
import { PdfView } from "../../parts/PdfView";
import { ProblemView } from "../../parts/ProblemView";
import { guide as words, printers } from "../../text/printers";
import type { Correction } from "../../wire/types";
import type { Aimed } from "./AimStep";
import { wordsOf } from "./correction";
import { routeOf } from "./Guide";

/** The sheet of that round, printed with that correction. */
export function SheetStep({ aimed, correction, round }: { aimed: Aimed; correction: Correction; round: number }) {
  const sheet = useRead("calibrations.sheet", { route: routeOf(aimed), ...aimed.size, correction });
  const print = useWrite("papers.print");
  const paper = sheet.data;
  return (
    <div className="sheet-step">
      <div className="sheet-step-text">
        <h2>{round === 1 ? words.sheetTitle : words.secondTitle}</h2>
        {round > 1 ? (
          <p>
            {words.change}: <strong>{wordsOf(correction)}</strong>
          </p>
        ) : null}
        <ul className="told">
          <li>{words.paperNote(decimal(aimed.size.width, 1), decimal(aimed.size.height, 1))}</li>
          <li>{words.paperTray(aimed.trayName || printers.ownTray)}</li>
          {aimed.stock?.warning ? <li className="warn-text">⚠ {aimed.stock.warning}</li> : null}
        </ul>
        <p className="notice">{words.hint}</p>
        {sheet.error ? <ProblemView problem={sheet.error} /> : null}
        {sheet.isPending ? <Spinner size="small" label={words.making} /> : null}
        {paper && aimed.here === "here" ? (
          <Button
            className="form-add"
            icon={<PrintRegular />}
            disabledFocusable={print.isPending}
            onClick={() => print.mutate({ paper: paper.paper, printer: aimed.printer, tray: aimed.tray })}
          >
            {print.isPending ? words.printing : words.print(aimed.printer)}
          </Button>
        ) : null}
        {print.error ? <ProblemView problem={print.error} /> : null}
        {print.data ? (
          <p className="good" role="status">
            ✔ {print.data.message}
          </p>
        ) : null}
        {paper ? (
          <>
            {aimed.here === "here" ? <p className="quiet">{words.orOpen}</p> : null}
            <PaperButtons paper={paper} />
          </>
        ) : null}
        {round > 1 ? <p>{words.fitsNow}</p> : null}
      </div>
      <div className="print-preview">{paper ? <PdfView paper={paper.paper} /> : null}</div>
    </div>
  );
}
