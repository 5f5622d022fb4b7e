// The fields of the way: stock with what is left of it, printer and tray with their calibration.
import { Button, Field, Select } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useRead } from "../../app/query";
import { go } from "../../app/route";
import { count, day } from "../../parts/format";
import { ProblemView } from "../../parts/ProblemView";
import { vi } from "../../text/vi";
import type { CalibrationLine, Correction, Printers, StockLine, Stocks } from "../../wire/types";
import { calibrationOf, type Way } from "./way";

const size = (value: number) => value.toLocaleString("vi-VN");

/** The stock: a proof goes on plain paper, so that none is spent. */
export function StockField({
  way,
  stocks,
  sheets,
  change,
}: {
  way: Way;
  stocks: Stocks | undefined;
  sheets: number;
  change: (part: Partial<Way>) => void;
}) {
  const rows = stocks?.rows ?? [];
  const stock = rows.find((row) => row.id === way.stock_id);
  if (rows.length === 0) return null;
  const short = stock !== undefined && way.mode !== "proof" && stock.left < sheets;
  const warning = short ? vi.print.stockShort(count(stock.left), count(sheets)) : (stock?.warning ?? "");
  const wanted =
    way.mode === "overprint" && !stock ? vi.print.stockWanted : way.mode === "full" && stock ? vi.print.stockTwice : "";
  return (
    <Field
      label={vi.print.stock}
      hint={stock && !short && way.mode !== "proof" ? vi.print.stockLeft(count(stock.left), count(sheets)) : undefined}
      validationMessage={warning || wanted || undefined}
      validationState={warning || wanted ? "warning" : "none"}
    >
      <Select
        value={String(way.stock_id ?? "")}
        onChange={(_, data) => change({ stock_id: data.value ? Number(data.value) : undefined })}
      >
        <option value="">{vi.print.plainPaper}</option>
        {rows.map((row) => (
          <option key={row.id} value={row.id}>
            {vi.print.stockChoice(row.name, size(row.width), size(row.height))}
          </option>
        ))}
      </Select>
    </Field>
  );
}

/** The printer and its tray. */
export function PrinterFields({
  way,
  printers,
  change,
}: {
  way: Way;
  printers: Printers | undefined;
  change: (part: Partial<Way>) => void;
}) {
  const rows = printers?.rows ?? [];
  const printer = rows.find((one) => one.name === way.printer);
  const trays = printer?.trays ?? [];
  const pdf = way.mode === "overprint" ? vi.print.pdfOnStock : vi.print.pdfHint;
  return (
    <div className={trays.length > 0 ? "form-pair" : "form"}>
      <Field
        label={vi.print.printer}
        hint={printer ? undefined : [printers?.why_none, pdf].filter(Boolean).join(" ")}
        validationMessage={printer && !printer.ready ? vi.print.notReady : undefined}
        validationState={printer && !printer.ready ? "warning" : "none"}
      >
        <Select value={way.printer} onChange={(_, data) => change({ printer: data.value, tray: "" })}>
          <option value="">{vi.print.onlyPdf}</option>
          {rows.map((one) => (
            <option key={one.name} value={one.name}>
              {one.ready ? one.name : vi.print.printerBusy(one.name)}
            </option>
          ))}
        </Select>
      </Field>
      {trays.length > 0 ? (
        <Field label={vi.print.tray}>
          <Select value={way.tray} onChange={(_, data) => change({ tray: data.value })}>
            <option value="">{vi.print.ownTray}</option>
            {trays.map((tray) => (
              <option key={tray.key} value={tray.key}>
                {tray.name}
              </option>
            ))}
          </Select>
        </Field>
      ) : null}
    </div>
  );
}

/** The calibration as a sentence, for the form and for the question before printing. */
export function calibrationSaid(line: CalibrationLine | undefined, way: Way): { sound: boolean; text: string; offset: string } {
  if (!line) {
    return { sound: false, text: way.stock_id === undefined ? vi.print.calibration.nonePlain : vi.print.calibration.none, offset: "" };
  }
  const words = correctionWords(line.correction);
  return {
    sound: line.confirmed_on !== "",
    text: line.confirmed_on ? vi.print.calibration.confirmed(day(line.confirmed_on)) : vi.print.calibration.unconfirmed,
    offset: words ? vi.print.calibration.offset(words) : vi.print.calibration.noOffset,
  };
}

/** A correction in an officer's words; empty where nothing is moved. */
function correctionWords({ dx, dy, sx, sy, theta, turn }: Correction): string {
  const say = vi.print.calibration;
  const by = (value: number) => Math.abs(value).toLocaleString("vi-VN", { maximumFractionDigits: 3 });
  const parts = [
    dx === 0 ? "" : dx > 0 ? say.right(by(dx)) : say.left(by(dx)),
    dy === 0 ? "" : dy > 0 ? say.down(by(dy)) : say.up(by(dy)),
    sx === 1 ? "" : say.across(by(sx)),
    sy === 1 ? "" : say.along(by(sy)),
    theta === 0 ? "" : say.theta(theta.toLocaleString("vi-VN", { maximumFractionDigits: 3 })),
    turn === 0 ? "" : say.turn(by(turn)),
  ];
  return parts.filter(Boolean).join(", ");
}

/** Which correction will be applied, or that there is none. */
export function Calibration({ way }: { way: Way }) {
  const all = useRead("calibrations.all", {});
  if (way.printer === "") return null;
  if (all.error) return <ProblemView problem={all.error} />;
  if (!all.data) return null;
  const { sound, text, offset } = calibrationSaid(calibrationOf(way, all.data.rows), way);
  return (
    <Line tone={sound ? "good" : "warn"}>
      <span>
        {text} <span className="quiet">{offset}</span>
      </span>
      {sound ? null : (
        <Button size="small" onClick={() => go({ screen: "printers" })}>
          {vi.print.calibration.go}
        </Button>
      )}
    </Line>
  );
}

function Line({ tone, children }: { tone: "good" | "warn"; children: ReactNode }) {
  return (
    <div className={`print-line print-line-${tone}`} role="status">
      <span aria-hidden="true">{tone === "good" ? "✔" : "⚠"}</span>
      {children}
    </div>
  );
}

/** The stock of a way. */
export function stockOf(way: Way, stocks: Stocks | undefined): StockLine | undefined {
  return stocks?.rows.find((row) => row.id === way.stock_id);
}
