// The left side of the designer: the layouts of the program and the office, and all that stands on the open sheet.
import { useState } from "react";
import { go } from "../../app/route";
import { Tabs } from "../../parts/Tabs";
import { layouts } from "../../text/layouts";
import { vi } from "../../text/vi";
import type { LayoutLine, StockLine } from "../../wire/types";
import type { Designing } from "./design";
import { isNew, type Draft } from "./drafts";
import { written } from "./mm";
import { places } from "./sheet";

const words = layouts.list;
type Tab = "layouts" | "fields";

/** The side; without a `designing` only the layouts. */
export function LeftSide({ rows, drafts, stocks, open, designing, serious }: { rows: LayoutLine[]; drafts: Draft[]; stocks: StockLine[]; open?: string; designing?: Designing; serious?: string[] }) {
  const [tab, setTab] = useState<Tab>("layouts");
  const shown = designing ? tab : "layouts";
  return (
    <div className="layout-left" data-region="list">
      <Tabs label={layouts.tabs.label} tabs={(["layouts", "fields"] as const).map((key) => ({ key, name: layouts.tabs[key] }))} chosen={shown} choose={setTab} />
      {shown === "fields" && designing ? <FieldList designing={designing} serious={serious ?? []} /> : <LayoutLists rows={rows} drafts={drafts} stocks={stocks} open={open} />}
    </div>
  );
}

function LayoutLists({ rows, drafts, stocks, open }: { rows: LayoutLine[]; drafts: Draft[]; stocks: StockLine[]; open?: string }) {
  const own = rows.filter((row) => row.own);
  const fresh = drafts.filter((draft) => isNew(draft.id));
  const unsaved = new Set(drafts.map((draft) => draft.id));
  const stockName = (id: number | null | undefined) => stocks.find((one) => one.id === id)?.name;
  const use = (row: LayoutLine) => [row.own?.award, row.own?.kind ? vi.kinds[row.own.kind] : "", stockName(row.own?.stock_id)].filter(Boolean).join(" · ") || words.anyUse;
  return (
    <div className="layout-lists">
      {fresh.length > 0 ? (
        <Group title={words.drafts}>
          {fresh.map((draft) => (
            <Line key={draft.id} id={draft.id} open={open} name={draft.design.name} size={draft.design.sheet.paper} note={words.unsaved} tone="warn" />
          ))}
        </Group>
      ) : null}
      <Group title={words.own}>
        {own.length === 0 ? <li className="quiet layout-none">{words.noOwn}</li> : null}
        {own.map((row) => (
          <Line key={row.id} id={row.id} open={open} name={row.name} size={row} note={unsaved.has(row.id) ? words.unsaved : use(row)} tone={unsaved.has(row.id) ? "warn" : "calm"} />
        ))}
      </Group>
      <Group title={words.program}>
        {rows
          .filter((row) => !row.own)
          .map((row) => (
            <Line key={row.id} id={row.id} open={open} name={row.name} size={row} note={words.confidence[row.confidence] ?? row.confidence} basis={row.legal_basis} tone={row.confidence === "confirmed" ? "good" : "warn"} />
          ))}
      </Group>
    </div>
  );
}

function Group({ title, children }: { title: string; children: React.ReactNode }) {
  return (
    <section aria-label={title}>
      <h2>{title}</h2>
      <ul>{children}</ul>
    </section>
  );
}

function Line({ id, open, name, size, note, basis, tone }: { id: string; open?: string; name: string; size: { width: number; height: number }; note: string; basis?: string; tone: "good" | "warn" | "calm" }) {
  return (
    <li>
      <button type="button" className="layout-line" aria-current={id === open ? "true" : undefined} title={basis} onClick={() => go({ screen: "layouts", layout: id })}>
        <span className="layout-name">{name}</span>
        <span className="layout-size">{words.size(written(size.width), written(size.height))}</span>
        {basis ? <span className="layout-basis">{basis}</span> : null}
        <span className={tone === "calm" ? "quiet" : `mark mark-${tone}`}>{note}</span>
      </button>
    </li>
  );
}

function FieldList({ designing, serious }: { designing: Designing; serious: string[] }) {
  const { sheet, chosen } = designing;
  return (
    <div className="layout-lists">
      <p className="quiet layout-none">{layouts.fieldListHint}</p>
      <ul aria-label={layouts.fieldList}>
        {places(sheet).map((field) => {
          const show = (field === "emblem" ? sheet.emblem.show : field === "logo" ? sheet.logo?.show : sheet.fields[field]?.show) ?? "print";
          return (
            <li key={field}>
              <button
                type="button"
                className="field-line"
                aria-pressed={chosen.includes(field)}
                onClick={(event) => designing.choose(field, event.ctrlKey || event.shiftKey ? "add" : undefined)}
              >
                <span>{layouts.fields[field] ?? field}</span>
                {serious.includes(field) ? <span className="field-wrong" aria-label={layouts.remarks.label} role="img">⚠</span> : null}
                {layouts.showMarks[show] ? <span className="mark">{layouts.showMarks[show]}</span> : null}
              </button>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
