// The way of the sheets: mode, stock, printer and tray. The last one is kept on this machine and offered again.
import { useState } from "react";
import { keep, kept } from "../../app/kept";
import type { CalibrationLine, PrinterLine, Stocks } from "../../wire/types";

/** How the certificates come onto paper. */
export type Way = {
  /** `full`, `overprint` or `proof`. */
  mode: string;
  /** The stock; plain paper if absent. */
  stock_id?: number;
  /** The printer; empty for the PDF alone. */
  printer: string;
  /** The tray; empty for the printer's own. */
  tray: string;
};

const KEY = "print.way";
/** The modes in the order of the form. */
export const MODES = ["full", "overprint", "proof"];

function last(): Way {
  const none: Way = { mode: "full", printer: "", tray: "" };
  try {
    const known = JSON.parse(kept(KEY) ?? "{}") as Partial<Way>;
    return {
      mode: known.mode === "overprint" ? "overprint" : none.mode,
      printer: typeof known.printer === "string" ? known.printer : "",
      tray: typeof known.tray === "string" ? known.tray : "",
      ...(typeof known.stock_id === "number" ? { stock_id: known.stock_id } : {}),
    };
  } catch {
    return none;
  }
}

/** The way of now, and how to change it. A proof is wanted once and never offered again. */
export function useWay(): [Way, (change: Partial<Way>) => void] {
  const [way, setWay] = useState(last);
  const change = (part: Partial<Way>) => {
    const next = { ...way, ...part };
    setWay(next);
    if (next.mode !== "proof") keep(KEY, JSON.stringify(next));
  };
  return [way, change];
}

/** The way without what is no longer there: a printer that went, a stock of another office. */
export function present(way: Way, stocks: Stocks | undefined, printers: PrinterLine[] | undefined): Way {
  const printer = printers?.find((one) => one.name === way.printer);
  const stock = stocks?.rows.find((one) => one.id === way.stock_id);
  return {
    mode: way.mode,
    printer: printer?.name ?? "",
    tray: printer?.trays.find((one) => one.key === way.tray)?.key ?? "",
    ...(stock ? { stock_id: stock.id } : {}),
  };
}

/** The calibration of just that printer, tray and stock. */
export function calibrationOf(way: Way, all: CalibrationLine[]): CalibrationLine | undefined {
  return all.find(
    (one) => one.printer === way.printer && one.tray === way.tray && (one.stock_id ?? undefined) === way.stock_id,
  );
}
