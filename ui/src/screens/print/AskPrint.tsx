// The question before paper is spent: how many sheets of what, on which printer, and what is locked by it.
import { useRead } from "../../app/query";
import { Confirm } from "../../parts/Confirm";
import { count } from "../../parts/format";
import { vi } from "../../text/vi";
import type { PrinterLine, StockLine } from "../../wire/types";
import { calibrationOf, type Way } from "./way";
import { calibrationSaid } from "./WayFields";

/** The dialog. */
export function AskPrint({
  way,
  sheets,
  numbers,
  stock,
  printer,
  working,
  act,
  close,
}: {
  way: Way;
  sheets: number;
  numbers: string;
  stock: StockLine | undefined;
  printer: PrinterLine | undefined;
  working: boolean;
  act: () => void;
  close: () => void;
}) {
  const calibrations = useRead("calibrations.all", {});
  const said = calibrationSaid(calibrationOf(way, calibrations.data?.rows ?? []), way);
  const tray = printer?.trays.find((one) => one.key === way.tray)?.name ?? vi.print.ownTray;
  const proof = way.mode === "proof";
  return (
    <Confirm
      title={proof ? vi.print.ask.titleProof(sheets, way.printer) : vi.print.ask.title(sheets, way.printer)}
      verb={proof ? vi.print.ask.verbProof : vi.print.ask.verb}
      act={act}
      close={close}
      working={working ? "working" : undefined}
    >
      <dl className="facts">
        <dt>{vi.print.ask.numbers}</dt>
        <dd>{numbers}</dd>
        <dt>{vi.print.ask.sheets}</dt>
        <dd>
          {stock && !proof
            ? vi.print.ask.stockSheets(count(sheets), stock.name, count(stock.left))
            : vi.print.ask.plainSheets(count(sheets))}
        </dd>
        <dt>{vi.print.mode}</dt>
        <dd>{vi.print.modes[way.mode]?.name}</dd>
        <dt>{vi.print.ask.printer}</dt>
        <dd>
          {way.printer}, {tray}
        </dd>
        <dt>{vi.print.ask.calibration}</dt>
        <dd className={said.sound ? undefined : "warn-text"}>
          {said.sound ? "✔ " : "⚠ "}
          {said.text} {said.offset}
        </dd>
      </dl>
      <p className="notice">{proof ? vi.print.ask.proof : vi.print.ask.final}</p>
    </Confirm>
  );
}
