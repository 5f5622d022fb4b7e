// How the sheet is looked at: way of printing, whose words, on which stock, how near.
import { Button, Select, Slider } from "@fluentui/react-components";
import { ZoomInRegular, ZoomOutRegular } from "@fluentui/react-icons";
import { useRead } from "../../app/query";
import { day } from "../../parts/format";
import { layouts } from "../../text/layouts";
import type { PreviewLayout, StockLine } from "../../wire/types";
import { TRUE_SIZE, zoomed } from "./mm";

const words = layouts.view;
const MODES = ["full", "overprint", "proof"];
const WORDS = ["sample", "longest", "decision"];
const MOST = 500;

/** What is chosen here; the sheet comes from the designer. */
export type View = Omit<PreviewLayout, "sheet"> & { zoom: "fit" | number; clear: number };

/** How a screen begins. */
export const FIRST_VIEW: View = { mode: "full", words: "sample", zoom: "fit", clear: 60 };

let carried: { layout: string; look: View } | undefined;

/** Keeps how the sheet is looked at for the layout that is opened next: a copy, or a copy that was just saved. */
export function carryLook(layout: string, look: View): void {
  carried = { layout, look };
}

/** How a layout is first looked at. */
export function firstLook(layout: string, stock: number | undefined): View {
  if (carried?.layout === layout) return carried.look;
  return { ...FIRST_VIEW, ...(stock === undefined ? {} : { stock_id: stock }) };
}

/** How near the sheet is seen; `zoom` is the one in use. */
export function ZoomButtons({ view, set, zoom }: { view: View; set: (view: View) => void; zoom: number }) {
  return (
    <span className="zoom-buttons" role="group" aria-label={layouts.stage.zoom.label}>
      <Button size="small" appearance="subtle" icon={<ZoomOutRegular />} aria-label={layouts.stage.zoom.less} title={layouts.stage.zoom.less} onClick={() => set({ ...view, zoom: zoomed(zoom, -1) })} />
      <span className="zoom-at">{layouts.stage.zoom.at(Math.round((zoom / TRUE_SIZE) * 100))}</span>
      <Button size="small" appearance="subtle" icon={<ZoomInRegular />} aria-label={layouts.stage.zoom.more} title={layouts.stage.zoom.more} onClick={() => set({ ...view, zoom: zoomed(zoom, 1) })} />
      <Button size="small" aria-pressed={view.zoom === "fit"} onClick={() => set({ ...view, zoom: "fit" })}>
        {layouts.stage.zoom.fit}
      </Button>
      <Button size="small" aria-pressed={view.zoom === TRUE_SIZE} onClick={() => set({ ...view, zoom: TRUE_SIZE })}>
        {layouts.stage.zoom.real}
      </Button>
    </span>
  );
}

/** The bar. */
export function ViewBar({ view, set, stocks }: { view: View; set: (view: View) => void; stocks: StockLine[] }) {
  const stock = stocks.find((one) => one.id === view.stock_id);
  return (
    <div className="view-bar" role="group" aria-label={words.label}>
      <Choice label={words.mode} value={view.mode} take={(mode) => set({ ...view, mode })} choices={MODES.map((key) => [key, words.modes[key] ?? key])} />
      <Choice
        label={words.stock}
        value={view.stock_id === undefined ? "" : String(view.stock_id)}
        // On stock the words alone are printed, so that is what one wants to see.
        take={(key) => set({ ...view, stock_id: key === "" ? undefined : Number(key), mode: key !== "" && view.mode === "full" ? "overprint" : view.mode })}
        choices={[["", words.plain], ...stocks.map((one): [string, string] => [String(one.id), one.name])]}
      />
      {stock?.scan ? (
        <label className="scan-slider" title={words.scanHint}>
          <span>{words.scan}</span>
          <Slider size="small" min={0} max={100} step={5} value={view.clear} onChange={(_, data) => set({ ...view, clear: data.value })} />
        </label>
      ) : null}
      <Choice label={words.words} value={view.words} take={(key) => set({ ...view, words: key })} choices={WORDS.map((key) => [key, words.wordsOf[key] ?? key])} />
      {view.words === "decision" ? <DecisionChoice view={view} set={set} /> : null}
    </div>
  );
}

function Choice({ label, value, take, choices }: { label: string; value: string; take: (key: string) => void; choices: [string, string][] }) {
  return (
    <label className="view-choice">
      <span>{label}</span>
      <Select size="small" value={value} onChange={(_, data) => take(data.value)}>
        {choices.map(([key, name]) => (
          <option key={key} value={key}>
            {name}
          </option>
        ))}
      </Select>
    </label>
  );
}

function DecisionChoice({ view, set }: { view: View; set: (view: View) => void }) {
  const page = useRead("decisions.page", { text: "", offset: 0, limit: MOST });
  const rows = page.data?.rows.filter((row) => row.certificates > 0) ?? [];
  const id = view.decision_id;
  const shown = useRead("decisions.show", { id: id ?? 0 }, { enabled: id !== undefined });
  if (page.data && rows.length === 0) return <span className="quiet">{words.noDecision}</span>;
  return (
    <>
      <Choice
        label={words.decision}
        value={id === undefined ? "" : String(id)}
        take={(key) => set({ ...view, decision_id: key === "" ? undefined : Number(key), number: undefined })}
        choices={[...(id === undefined ? [["", words.chooseDecision] as [string, string]] : []), ...rows.map((row): [string, string] => [String(row.id), `${row.number} (${day(row.issued_on)})`])]}
      />
      {shown.data ? (
        <Choice
          label={words.number}
          value={String(view.number ?? shown.data.recipients[0]?.golden_register_number ?? "")}
          take={(key) => set({ ...view, number: Number(key) })}
          choices={shown.data.recipients.slice(0, MOST).map((line) => [String(line.golden_register_number), words.numberOf(line.golden_register_number, line.recipient)])}
        />
      ) : null}
    </>
  );
}
