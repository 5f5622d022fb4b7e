// Printing the certificates of one decision: the choices left, the checks and the very sheets right, then the verb.
import { Checkbox, Field, Radio, RadioGroup, Select } from "@fluentui/react-components";
import { useEffect, useRef, useState } from "react";
import { useRead } from "../../app/query";
import { count } from "../../parts/format";
import { ProblemView } from "../../parts/ProblemView";
import { vi } from "../../text/vi";
import type { CertificatesPrinted, DecisionView, PrintCertificates, QueueLine, RunLine } from "../../wire/types";
import { CheckCode } from "./CheckCode";
import { Numbers } from "./Numbers";
import { Preview } from "./Preview";
import { PrintEnd } from "./PrintEnd";
import { Printed } from "./Printed";
import type { PaperState } from "./state";
import { MODES, present, useWay } from "./way";
import { Calibration, PrinterFields, StockField, stockOf } from "./WayFields";

/** The form of one decision; `state` says what is on paper, `runs` are its runs. */
export function Sheets({
  view,
  state,
  line,
  runs,
  reading,
  asks,
}: {
  view: DecisionView;
  state: PaperState;
  line: QueueLine | undefined;
  runs: RunLine[];
  /** Whether the runs are being read anew, and a run of just now may not be among them yet. */
  reading: boolean;
  /** Hears which run the result of now asks about, so that the question does not stand twice. */
  asks: (run: number | undefined) => void;
}) {
  const [kept, change] = useWay();
  const [pick, setPick] = useState<number[] | "waiting">("waiting");
  const [layout, setLayout] = useState("");
  const [sameSize, setSameSize] = useState(false);
  const [code, setCode] = useState(false);
  const [made, setMade] = useState<{ answer: CertificatesPrinted; sheets: number } | null>(null);
  const [wished, setWished] = useState<{ number: number } | undefined>(undefined);
  const cameBack = useRef<"back" | "no">("no");
  const stocks = useRead("stocks.all", {});
  const printers = useRead("printers.all", {});
  const layouts = useRead("layouts.all", {});
  const keys = useRead("check_keys.all", {});

  const way = present(kept, stocks.data, printers.data?.rows);
  const all = view.recipients.map((one) => one.golden_register_number);
  const chosen = pick === "waiting" ? (state.waiting.length > 0 ? state.waiting : all) : pick;
  const stock = stockOf(way, stocks.data);
  const basis = layouts.data?.rows.find((row) => row.id === layout)?.legal_basis;
  const request: PrintCertificates = {
    decision_id: view.decision.id,
    mode: way.mode,
    // No numbers in the request mean all of them.
    only: chosen.length === all.length ? [] : chosen,
    reprint_reason: "",
    printer: way.printer,
    tray: way.tray,
    waiting: false,
    same_size: sameSize,
    check_code: code && (keys.data?.unlocked ?? false),
    ...(way.stock_id === undefined ? {} : { stock_id: way.stock_id }),
    ...(layout ? { layout } : {}),
  };
  const run = made ? runs.find((one) => one.id === made.answer.run_id) : undefined;
  // A run that was undone is no result any more.
  const result = made && (made.answer.run_id == null || reading || run) ? made : null;
  const asked = result?.answer.run_id ?? undefined;
  useEffect(() => {
    asks(asked);
    return () => asks(undefined);
  }, [asked, asks]);
  const back = () => {
    cameBack.current = "back";
    setMade(null);
    setPick("waiting");
  };

  const form = (
    <div className="print-form">
      <State line={line} view={view} state={state} runs={runs} />
      <Field label={vi.print.mode}>
        <RadioGroup value={way.mode} onChange={(_, data) => change({ mode: data.value })}>
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
      <StockField way={way} stocks={stocks.data} sheets={chosen.length} change={change} />
      {stocks.error ? <ProblemView problem={stocks.error} /> : null}
      <PrinterFields way={way} printers={printers.data} change={change} />
      {printers.error ? <ProblemView problem={printers.error} /> : null}
      <Calibration way={way} />
      <Numbers lines={view.recipients} chosen={chosen} state={state} choose={setPick} />
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
      <div className="print-ticks">
        <Checkbox
          checked={sameSize}
          onChange={(_, data) => setSameSize(data.checked === true)}
          label={
            <>
              {vi.print.sameSize} <span className="quiet">{vi.print.sameSizeNote}</span>
            </>
          }
        />
        <CheckCode ticked={code} tick={setCode} />
      </div>
    </div>
  );
  return (
    <div className="print">
      {result ? (
        <Printed
          answer={result.answer}
          sheets={result.sheets}
          run={run}
          lines={view.recipients}
          waiting={state.waiting}
          back={back}
        />
      ) : (
        form
      )}
      <Preview
        request={request}
        chosen={chosen}
        lines={view.recipients}
        locked={result?.answer.paper}
        wished={wished}
        wish={setWished}
      />
      {result ? null : (
        <PrintEnd
          key={view.decision.id}
          request={request}
          way={way}
          waits={printers.isPending && kept.printer !== ""}
          chosen={chosen}
          all={all}
          again={way.mode === "proof" ? 0 : chosen.filter((number) => state.paper.has(number)).length}
          stock={stock}
          printer={printers.data?.rows.find((one) => one.name === way.printer)}
          begin={cameBack}
          done={(answer) => setMade({ answer, sheets: chosen.length })}
        />
      )}
    </div>
  );
}

/** How far the decision is. */
function State({
  line,
  view,
  state,
  runs,
}: {
  line: QueueLine | undefined;
  view: DecisionView;
  state: PaperState;
  runs: RunLine[];
}) {
  const all = line?.certificates ?? view.recipients.length;
  const spoiled = runs.reduce((sum, run) => sum + run.spoiled, 0);
  const next = state.waiting[0];
  const words = vi.print.state;
  return (
    <p className="print-state" role="group" aria-label={words.label}>
      <span>{words.all(count(all))}</span>
      <span>{words.printed(count(all - state.waiting.length))}</span>
      {next === undefined ? (
        <span className="good-text">✔ {words.done}</span>
      ) : (
        <strong className="warn-text">{words.waiting(count(state.waiting.length))}</strong>
      )}
      {spoiled > 0 ? <span>{words.spoiled(count(spoiled))}</span> : null}
      {next === undefined ? null : <span>{words.next(next)}</span>}
    </p>
  );
}
