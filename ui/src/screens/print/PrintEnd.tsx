// The end of the form: why something is printed again, what stands in the way, and the one verb.
import { Button, Field, Input } from "@fluentui/react-components";
import { DocumentPdfRegular, PrintRegular } from "@fluentui/react-icons";
import { useEffect, useRef, useState, type RefObject } from "react";
import { useRead, useWrite } from "../../app/query";
import { useToasts } from "../../app/toasts";
import { count, tidy } from "../../parts/format";
import { PaperButtons } from "../../parts/PaperButtons";
import { ProblemView } from "../../parts/ProblemView";
import { vi } from "../../text/vi";
import type { CertificatesPrinted, PrintCertificates, PrinterLine, StockLine } from "../../wire/types";
import { AskPrint } from "./AskPrint";
import { shortNumbers } from "./numbers";
import { useSettled } from "./state";
import type { Way } from "./way";

/** The problem that is solved by a reason. */
const PRINTED_BEFORE = "certificate.printed_before";

/** The foot of the form; `again` counts the chosen certificates that are on paper, `done` hears of a run. */
export function PrintEnd({
  request,
  way,
  waits,
  chosen,
  all,
  again,
  stock,
  printer,
  begin,
  done,
}: {
  request: PrintCertificates;
  way: Way;
  /** Whether the printer of last time is still being looked for. */
  waits: boolean;
  chosen: number[];
  all: number[];
  again: number;
  stock: StockLine | undefined;
  printer: PrinterLine | undefined;
  /** Whether the officer came back to the form, whose verb then takes the keyboard. */
  begin: RefObject<"back" | "no">;
  done: (answer: CertificatesPrinted) => void;
}) {
  const toasts = useToasts();
  const print = useWrite("certificates.print");
  const [asking, setAsking] = useState<"asking" | "no">("no");
  const [missing, setMissing] = useState<"missing" | "no">("no");
  const reason = useRef<HTMLInputElement>(null);
  const verb = useRef<HTMLButtonElement>(null);
  const settled = useSettled(JSON.stringify(request));
  // The same question as the preview asks; it is answered once for both.
  const fit = useRead("certificates.fit", JSON.parse(settled) as PrintCertificates, { enabled: chosen.length > 0, keep: "previous" });
  const serious = fit.data?.checks.filter((check) => check.serious).length ?? 0;
  const proof = way.mode === "proof";
  const blocked = serious > 0 && !proof;
  const sheets = chosen.length;
  // The program has the last word on whether a reason is needed.
  const needsReason = !proof && !blocked && (again > 0 || print.error?.code === PRINTED_BEFORE);
  useEffect(() => {
    if (begin.current === "back") verb.current?.focus();
    begin.current = "no";
  }, [begin]);

  // What was said of other choices goes with them; what is on its way is left alone.
  const { reset, isPending } = print;
  useEffect(() => {
    if (!isPending) reset();
    // Only other choices count.
  }, [settled]);

  // A second press may come before the button is drawn as disabled; paper is spent once.
  const under = useRef<"way" | null>(null);
  const make = () => {
    if (under.current) return;
    under.current = "way";
    print.mutate(
      { ...request, reprint_reason: tidy(reason.current?.value ?? "") },
      {
        onSuccess: (answer) => {
          // The register has legal force: what did not come out is told of the run, not undone.
          toasts.done(proof ? vi.print.proofMade(sheets) : vi.print.made(sheets));
          if (!proof) done(answer);
        },
        onSettled: () => {
          under.current = null;
          setAsking("no");
        },
      },
    );
  };
  const press = () => {
    if (way.printer === "") return make();
    if (needsReason && tidy(reason.current?.value ?? "") === "") {
      setMissing("missing");
      return reason.current?.focus();
    }
    setAsking("asking");
  };

  const name = way.printer === "" ? vi.print.verb(sheets) : proof ? vi.print.verbProof(sheets) : vi.print.verbPrint(sheets);
  return (
    <div className="print-end">
      {print.error ? <ProblemView problem={print.error} /> : null}
      {needsReason ? (
        <Field
          label={vi.print.reason}
          hint={[again > 0 ? vi.print.reasonWhy(count(again)) : "", vi.print.reasonHint].filter(Boolean).join(" ")}
          validationState={missing === "missing" ? "error" : "none"}
        >
          <Input ref={reason} autoComplete="off" onChange={() => setMissing("no")} />
        </Field>
      ) : null}
      {print.data && print.data.run_id == null && !print.isPending ? (
        <PaperButtons paper={print.data.paper} open={vi.print.openPdf} />
      ) : null}
      {blocked ? (
        <p className="bad" role="status" id="print-blocked">
          {vi.print.blocked(serious)}
        </p>
      ) : null}
      <Button
        ref={verb}
        appearance="primary"
        size="large"
        icon={way.printer === "" ? <DocumentPdfRegular /> : <PrintRegular />}
        disabled={print.isPending || waits || sheets === 0 || blocked}
        aria-describedby={blocked ? "print-blocked" : undefined}
        onClick={press}
      >
        {print.isPending ? vi.print.making : name}
      </Button>
      {asking === "asking" ? (
        <AskPrint
          way={way}
          sheets={sheets}
          numbers={shortNumbers(chosen, all)}
          stock={stock}
          printer={printer}
          working={print.isPending}
          act={make}
          close={() => setAsking("no")}
        />
      ) : null}
    </div>
  );
}
