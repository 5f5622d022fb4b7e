// The form of one stock: name, size, what is on the sheet already, and the scan that designers see below.
import { Button, Field, Radio, RadioGroup, Select, Spinner } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import { useRead, useWrite } from "../../app/query";
import { useToasts } from "../../app/toasts";
import { typedDecimal } from "../../parts/decimal";
import { DecimalField } from "../../parts/DecimalField";
import { Form, TextField } from "../../parts/fields";
import { errorAt, fieldOf } from "../../parts/problemField";
import { ProblemView } from "../../parts/ProblemView";
import { classes, stock as words } from "../../text/stock";
import { vi } from "../../text/vi";
import type { ScanPlace, StockLine, Stocks } from "../../wire/types";
import { sizeKey, SIZES, type Size } from "./correction";
import { ClassPicture } from "./pictures";
import { ScanFields, scanPlaceOf, type ScanChoice } from "./ScanFields";
import { StockFields } from "./StockFields";
import { sizeText } from "./StockCard";

const FIELDS = ["name", "width", "height"];
const FREE = "free";
const CLASSES = ["p0", "p1", "p2", "p3"];

type Acts = {
  close: () => void;
  /** A new scan is seen only once it is saved, so the form goes on with the stock as it is then. */
  goOn: (stock: StockLine) => void;
};

/** The form; without a stock it makes a new one. */
export function StockForm({ stock, ...acts }: { stock?: StockLine } & Acts) {
  const all = useRead("stocks.all", {});
  if (all.error) return <ProblemView problem={all.error} />;
  if (!all.data) return <Spinner className="waiting" label={vi.grid.loading} />;
  return <Fields stock={stock} all={all.data} {...acts} />;
}

/** Half millimetres between 100 and 500. */
const fitting = (value: number | undefined): value is number =>
  value !== undefined && value >= 100 && value <= 500 && Number.isInteger(value * 2);

function Fields({ stock, all, close, goOn }: { stock?: StockLine; all: Stocks } & Acts) {
  const toasts = useToasts();
  const save = useWrite("stocks.save");
  const [size, setSize] = useState<Size>(stock ?? (SIZES[0] as Size));
  const offered = SIZES.some((one) => sizeKey(one) === sizeKey(size));
  const [choice, setChoice] = useState(offered ? sizeKey(size) : FREE);
  const [klass, setKlass] = useState(stock?.class ?? "p1");
  const [shows, setShows] = useState<Record<string, string>>(stock?.shows ?? {});
  const [scan, setScan] = useState<ScanChoice>({ what: "kept" });
  const [wrong, setWrong] = useState<Record<string, string>>({});
  const [waiting, setWaiting] = useState("");
  const at = (field: string) => wrong[field] ?? errorAt(save.error, field, FIELDS);

  useEffect(() => {
    const saved = all.rows.find((one) => one.name === waiting && one.revision !== stock?.revision);
    const fresh = all.rows.find((one) => one.name === waiting && one.id !== stock?.id);
    const found = stock ? saved : fresh;
    if (waiting && found) goOn(found);
  }, [all.rows, goOn, stock, waiting]);

  return (
    <Form
      id="stock"
      label={stock ? words.formEdit(stock.name) : words.formNew}
      send={({ text }) => {
        const name = text("name");
        const free = choice === FREE ? { width: typedDecimal(text("width")), height: typedDecimal(text("height")) } : size;
        const found: Record<string, string> = {};
        if (name === "") found.name = words.noName;
        if (!fitting(free.width)) found.width = words.wrongSize;
        if (!fitting(free.height)) found.height = words.wrongSize;
        const place = scanPlaceOf(text);
        if (place === "wrong") found.scan = words.wrongPlace;
        setWrong(found);
        if (!fitting(free.width) || !fitting(free.height) || Object.keys(found).length > 0) return;
        const scanned: { scan_file?: number; scan_place?: ScanPlace } = {
          ...(scan.what === "new" ? { scan_file: scan.file.file } : {}),
          ...(typeof place === "object" && scan.what !== "gone" ? { scan_place: place } : {}),
        };
        save.mutate(
          {
            ...(stock ? { id: stock.id, revision: stock.revision } : {}),
            name,
            width: free.width,
            height: free.height,
            class: klass,
            shows,
            ...scanned,
            without_scan: scan.what === "gone",
          },
          {
            onSuccess: (ack) => {
              toasts.done(words.saved(name), ack);
              if (scan.what === "new") setWaiting(name);
              else close();
            },
          },
        );
      }}
    >
      <div className="stock-form">
        <div className="form">
          {save.error && !fieldOf(save.error, FIELDS) ? <ProblemView problem={save.error} /> : null}
          <TextField name="name" label={words.name} hint={words.nameHint} value={stock?.name} error={at("name")} required="required" />
          <div className="size-row">
            <Field label={words.paperSize}>
              <Select
                value={choice}
                onChange={(_, data) => {
                  setChoice(data.value);
                  const known = SIZES.find((one) => sizeKey(one) === data.value);
                  if (known) setSize(known);
                }}
              >
                {SIZES.map((one) => (
                  <option key={sizeKey(one)} value={sizeKey(one)}>
                    {sizeText(one)}
                  </option>
                ))}
                <option value={FREE}>{words.free}</option>
              </Select>
            </Field>
            {choice === FREE
              ? (["width", "height"] as const).map((edge) => (
                  <DecimalField
                    key={edge}
                    name={edge}
                    label={words[edge]}
                    value={size[edge]}
                    steps={{ by: 0.5, digits: 1, from: 100, to: 500 }}
                    error={at(edge)}
                    changed={(value) => fitting(value) && setSize((before) => ({ ...before, [edge]: value }))}
                  />
                ))
              : null}
          </div>
          <Field label={words.class}>
            <RadioGroup className="classes" value={klass} onChange={(_, data) => setKlass(data.value)}>
              {CLASSES.map((one) => (
                <Radio
                  key={one}
                  value={one}
                  className={one === klass ? "tile tile-wide tile-chosen" : "tile tile-wide"}
                  label={
                    <span className="class-body">
                      <ClassPicture klass={one} />
                      <span>
                        <strong>{classes[one]?.name}</strong>
                        <span className="quiet class-note">{classes[one]?.note}</span>
                      </span>
                    </span>
                  }
                />
              ))}
            </RadioGroup>
          </Field>
        </div>
        <div className="form">
          <StockFields base={all.classes[klass] ?? {}} shows={shows} change={setShows} />
          <ScanFields stock={stock} size={size} choice={scan} choose={setScan} error={wrong.scan} />
        </div>
      </div>
      <div className="form-end stock-end">
        <Button onClick={close}>{words.cancel}</Button>
        <Button type="submit" appearance="primary" disabledFocusable={save.isPending}>
          {words.save}
        </Button>
      </div>
    </Form>
  );
}
