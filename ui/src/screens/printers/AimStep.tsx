// Step 1: which printer, which tray, which stock or paper, and how the sheet goes in.
import { Field, Radio, RadioGroup, Select, Spinner } from "@fluentui/react-components";
import { useState } from "react";
import { useRead } from "../../app/query";
import { typedDecimal } from "../../parts/decimal";
import { DecimalField } from "../../parts/DecimalField";
import { Form, TextField } from "../../parts/fields";
import { ProblemView } from "../../parts/ProblemView";
import { guide as words, printers as list, turns } from "../../text/printers";
import { vi } from "../../text/vi";
import type { CalibrationLine, PrinterLine, StockLine } from "../../wire/types";
import { sizeKey, SIZES, TURNS, type Aim, type Size } from "./correction";
import { TurnPicture } from "./pictures";
import { sizeText } from "./StockCard";

/** What was chosen. */
export type Aimed = Aim & { trayName: string; size: Size; turn: number; here: "here" | "elsewhere" };

const OTHER = "other";
const FREE = "free";

/** The form; the button that sends it stands below the steps. */
export function AimStep({ aim, lines, done }: { aim?: Partial<Aimed> & Aim; lines: CalibrationLine[]; done: (aimed: Aimed) => void }) {
  const printers = useRead("printers.all", {});
  const stocks = useRead("stocks.all", {});
  const waiting = printers.isPending || stocks.isPending;
  if (waiting) return <Spinner className="waiting" label={vi.grid.loading} />;
  return (
    <>
      {printers.error ? <ProblemView problem={printers.error} /> : null}
      {stocks.error ? <ProblemView problem={stocks.error} /> : null}
      <AimForm aim={aim} lines={lines} printers={printers.data?.rows ?? []} stocks={stocks.data?.rows ?? []} done={done} />
    </>
  );
}

function AimForm({
  aim,
  lines,
  printers,
  stocks,
  done,
}: {
  aim?: Partial<Aimed> & Aim;
  lines: CalibrationLine[];
  printers: PrinterLine[];
  stocks: StockLine[];
  done: (aimed: Aimed) => void;
}) {
  const first = aim?.printer ?? (printers.find((one) => one.is_default) ?? printers[0])?.name;
  const here = printers.some((one) => one.name === first);
  const [chosen, setChosen] = useState(here ? String(first) : OTHER);
  const printer = printers.find((one) => one.name === chosen);
  const [stockId, setStockId] = useState(String((aim ? aim.stock : stocks[0])?.id ?? ""));
  const stock = stocks.find((one) => String(one.id) === stockId);
  const known = aim?.size && SIZES.some((one) => sizeKey(one) === sizeKey(aim.size as Size));
  const [size, setSize] = useState(aim?.size ? (known ? sizeKey(aim.size) : FREE) : sizeKey(SIZES[0] as Size));
  // A printer that was calibrated before takes its sheets in as it did then.
  const earlier = lines.find((one) => one.printer === aim?.printer && one.tray === aim.tray && (one.stock_id ?? 0) === (aim.stock?.id ?? 0));
  const [turn, setTurn] = useState(String(aim?.turn ?? earlier?.correction.turn ?? 0));
  const [wrong, setWrong] = useState<{ printer?: string; width?: string; height?: string }>({});

  return (
    <Form
      id="aim"
      label={words.steps[0] ?? ""}
      send={({ text }) => {
        const name = printer?.name ?? text("printer_name");
        const free = { width: typedDecimal(text("width")) ?? 0, height: typedDecimal(text("height")) ?? 0 };
        const paper = stock ?? SIZES.find((one) => sizeKey(one) === size) ?? free;
        const inRange = (value: number) => value >= 100 && value <= 500;
        const found = {
          ...(name === "" ? { printer: words.noName } : {}),
          ...(inRange(paper.width) ? {} : { width: words.wrongSize }),
          ...(inRange(paper.height) ? {} : { height: words.wrongSize }),
        };
        setWrong(found);
        if (Object.keys(found).length > 0) return;
        const tray = text("tray");
        done({
          printer: name,
          tray,
          trayName: printer ? (printer.trays.find((one) => one.key === tray)?.name ?? "") : tray,
          stock,
          size: { width: paper.width, height: paper.height },
          turn: Number(turn),
          here: printer ? "here" : "elsewhere",
        });
      }}
    >
      <div className="choose">
        <div className="form">
          <Field label={words.printer}>
            <RadioGroup value={chosen} onChange={(_, data) => setChosen(data.value)}>
              {printers.map((one) => (
                <Radio
                  key={one.name}
                  value={one.name}
                  label={
                    <>
                      {one.name} {one.is_default ? <span className="quiet">{list.isDefault}</span> : null}
                      {one.ready ? null : <span className="warn-text"> ⚠ {list.notReady}</span>}
                    </>
                  }
                />
              ))}
              <Radio value={OTHER} label={words.other} />
            </RadioGroup>
          </Field>
          {printer ? (
            <Field label={words.tray}>
              <Select key={printer.name} name="tray" defaultValue={printer.name === aim?.printer ? aim.tray : ""}>
                <option value="">{words.trayOwn}</option>
                {printer.trays.map((one) => (
                  <option key={one.key} value={one.key}>
                    {one.name}
                  </option>
                ))}
              </Select>
            </Field>
          ) : (
            <>
              <TextField
                name="printer_name"
                label={words.otherName}
                hint={words.otherHint}
                value={here ? "" : aim?.printer}
                error={wrong.printer}
                required="required"
              />
              <TextField name="tray" label={words.trayName} hint={words.trayHint} value={here ? "" : aim?.tray} />
            </>
          )}
        </div>
        <div className="form">
          <Field label={words.paper}>
            <Select value={stockId} onChange={(_, data) => setStockId(data.value)}>
              {stocks.map((one) => (
                <option key={one.id} value={one.id}>
                  {`${one.name} (${sizeText(one)})`}
                </option>
              ))}
              <option value="">{words.plain}</option>
            </Select>
          </Field>
          {stock ? null : (
            <Field label={words.size}>
              <Select value={size} onChange={(_, data) => setSize(data.value)}>
                {SIZES.map((one) => (
                  <option key={sizeKey(one)} value={sizeKey(one)}>
                    {sizeText(one)}
                  </option>
                ))}
                <option value={FREE}>{words.freeSize}</option>
              </Select>
            </Field>
          )}
          {!stock && size === FREE ? (
            <div className="form-pair">
              <DecimalField name="width" label={words.width} value={aim?.size?.width} error={wrong.width} />
              <DecimalField name="height" label={words.height} value={aim?.size?.height} error={wrong.height} />
            </div>
          ) : null}
          {stock?.warning ? (
            <p className="amber" role="note">
              ⚠ {stock.warning}
            </p>
          ) : null}
          <Field label={words.turn} hint={words.turnHint}>
            <RadioGroup className="turns" layout="horizontal" value={turn} onChange={(_, data) => setTurn(data.value)}>
              {TURNS.map((one) => (
                <Radio
                  key={one}
                  value={String(one)}
                  className={String(one) === turn ? "tile tile-chosen" : "tile"}
                  label={
                    <span className="tile-body">
                      <TurnPicture turn={one} />
                      <strong>{turns[String(one)]?.name}</strong>
                      <span className="quiet">{turns[String(one)]?.note}</span>
                    </span>
                  }
                />
              ))}
            </RadioGroup>
          </Field>
        </div>
      </div>
    </Form>
  );
}
