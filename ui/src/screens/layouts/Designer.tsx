// One open layout: the sheet in the middle, its fields at the left, their numbers at the right.
import { Button } from "@fluentui/react-components";
import { ArrowRedoRegular, ArrowUndoRegular, CopyRegular, SaveRegular, TextFontRegular } from "@fluentui/react-icons";
import { useCallback, useEffect, useMemo, useState, type KeyboardEvent } from "react";
import { useOffice } from "../../app/office";
import { useRead, useWrite } from "../../app/query";
import { go } from "../../app/route";
import { useShortcut } from "../../app/shortcut";
import { useToasts } from "../../app/toasts";
import { Page } from "../../parts/Page";
import { ProblemView } from "../../parts/ProblemView";
import { Tabs } from "../../parts/Tabs";
import { layouts } from "../../text/layouts";
import type { LayoutLine, LayoutView, Problem } from "../../wire/types";
import { AboutPanel } from "./AboutPanel";
import { useDesign } from "./design";
import { DraftNotice } from "./DraftNotice";
import { dropDraft, isNew, keepDraft, keepGuides, keptGuides, newDraftId, type Design, type Draft } from "./drafts";
import { FieldPanel } from "./FieldPanel";
import { FontsDialog } from "./FontsDialog";
import { Foot } from "./Foot";
import { LeftSide } from "./LeftSide";
import { usePicture, usePreview } from "./preview";
import { SheetPanel } from "./SheetPanel";
import { Stage } from "./Stage";
import { carryLook, firstLook, ViewBar, ZoomButtons } from "./ViewBar";

/** A layout as it is on record, in the shape that is changed. */
export function designOf(view: LayoutView): Design {
  const { own } = view.layout;
  return { name: view.layout.name, award: own?.award ?? "", kind: own?.kind ?? "", ...(own?.stock_id == null ? {} : { stock_id: own.stock_id }), sheet: view.sheet };
}

/** Sentences by the field they speak of. */
function errorsOf(problem: Problem | null): Record<string, string> {
  if (!problem) return {};
  const rows = Object.fromEntries(problem.rows.filter((row) => row.column !== "").map((row) => [row.column, row.message]));
  return problem.field ? { [problem.field]: problem.message, ...rows } : rows;
}

type Base = { design: Design; own: { id: number; revision: number } };

/** The designer; `view` is absent for a layout that was never saved, `draft` where nothing is unsaved. */
export function Designer({ id, view, draft, rows, drafts }: { id: string; view?: LayoutView; draft?: Draft; rows: LayoutLine[]; drafts: Draft[] }) {
  const { office } = useOffice();
  const toasts = useToasts();
  const stocks = useRead("stocks.all", {}).data?.rows ?? [];
  const save = useWrite("layouts.save");
  const recorded = view?.layout.own;
  const fixed = view && !recorded ? "fixed" : undefined;
  const [base, setBase] = useState<Base | undefined>(() =>
    view && recorded ? { design: designOf(view), own: draft?.own ?? { id: recorded.id, revision: recorded.revision } } : undefined,
  );
  const [resumed, setResumed] = useState(isNew(id) ? undefined : draft);
  const refused = useCallback(() => toasts.told(layouts.fixedToast), [toasts]);
  const first = draft?.design ?? (view ? designOf(view) : undefined);
  if (!first) throw new Error("neither a layout nor a draft");
  const { designing, state, reset } = useDesign(office.file, id, fixed ? first : base?.design, base?.own, first, fixed, refused);
  const { design, sheet, setHeading } = designing;
  const [look, setLook] = useState(() => firstLook(id, design.stock_id));
  const [zoom, setZoom] = useState(1);
  const [guides, setGuides] = useState(keptGuides);
  const [tab, setTab] = useState<"field" | "sheet" | "layout">("field");
  const [dialog, setDialog] = useState<"none" | "fonts">("none");

  const { mode, words, decision_id, number, stock_id } = look;
  const request = useMemo(
    () => ({
      sheet,
      mode,
      words: words === "decision" && decision_id === undefined ? "sample" : words,
      ...(words === "decision" && decision_id !== undefined ? { decision_id } : {}),
      ...(words === "decision" && number !== undefined ? { number } : {}),
      ...(stock_id === undefined ? {} : { stock_id }),
    }),
    [decision_id, mode, number, sheet, stock_id, words],
  );
  const preview = usePreview(request);
  const boxes = preview.drawn?.page.boxes ?? [];
  const inUse = boxes.find((box) => box.heading != null)?.heading ?? 0;
  useEffect(() => {
    setHeading(inUse);
  }, [inUse, setHeading]);
  const scan = stocks.find((one) => one.id === stock_id)?.scan ?? undefined;
  const picture = usePicture(scan?.paper);

  // Taken back or saved elsewhere: what is not changed here follows, what is changed stays.
  const elsewhere = recorded && base && (recorded.revision !== base.own.revision || recorded.id !== base.own.id) ? "changed" : "same";
  useEffect(() => {
    if (elsewhere === "same" || state === "unsaved" || !view || !recorded || save.isPending) return;
    const now = designOf(view);
    setBase({ design: now, own: { id: recorded.id, revision: recorded.revision } });
    reset(now);
  }, [elsewhere, recorded, reset, save.isPending, state, view]);

  const keepLayout = () => {
    if (fixed || state === "saved") return;
    save.mutate(
      { ...(base ? base.own : {}), ...design },
      {
        onSuccess: ({ ack, layout }) => {
          dropDraft(office.file, id);
          setResumed(undefined);
          if (layout.own) setBase({ design, own: { id: layout.own.id, revision: layout.own.revision } });
          toasts.done(layouts.saved(layout.name), ack);
          if (layout.id === id) return;
          carryLook(layout.id, look);
          go({ screen: "layouts", layout: layout.id });
        },
        onError: (problem) => {
          if (["name", "award", "kind", "stock_id"].includes(problem.field)) setTab("layout");
          else if (sheet.fields[problem.field]) {
            designing.choose(problem.field);
            setTab("field");
          } else if (problem.field) setTab("sheet");
        },
      },
    );
  };
  useShortcut("s", keepLayout);
  const copy = () => {
    const name = fixed ? layouts.copyName(design.name) : design.name;
    const { stock_id: _, ...rest } = design;
    const made = { ...rest, name, sheet: { ...design.sheet, name, legal_basis: { ...design.sheet.legal_basis, confidence: "office" } } };
    const next = newDraftId(office.file);
    keepDraft(office.file, { id: next, design: made, at: new Date().toISOString() });
    if (!fixed) dropDraft(office.file, id);
    carryLook(next, look);
    go({ screen: "layouts", layout: next });
  };
  const drop = () => {
    dropDraft(office.file, id);
    toasts.done(layouts.draft.dropped);
    setResumed(undefined);
    save.reset();
    if (!view || !recorded) return go({ screen: "layouts" });
    const now = designOf(view);
    setBase({ design: now, own: { id: recorded.id, revision: recorded.revision } });
    reset(now);
  };
  const onKey = (event: KeyboardEvent<HTMLDivElement>) => {
    if (event.nativeEvent.isComposing || !event.ctrlKey || event.altKey) return;
    // In a text field Ctrl+Z belongs to the text.
    if (event.target instanceof HTMLElement && event.target.closest('input:not([type="checkbox"]):not([type="range"]), textarea')) return;
    const key = event.key.toLowerCase();
    if (key === "z" && !event.shiftKey) designing.undo();
    else if (key === "y" || (key === "z" && event.shiftKey)) designing.redo();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  const errors = errorsOf(save.error);
  const { past, future } = designing.history;
  const wrong = (preview.drawn?.page.remarks ?? []).flatMap((one) => (one.field ? [one.field, ...(one.other ? [one.other] : [])] : []));
  return (
    <Page
      title={layouts.title}
      note={design.name}
      tools={
        <>
          {fixed ? null : (
            <>
              <Button appearance="subtle" icon={<ArrowUndoRegular />} aria-label={layouts.undo(past.at(-1)?.name)} title={layouts.undo(past.at(-1)?.name)} disabledFocusable={past.length === 0} onClick={designing.undo} />
              <Button appearance="subtle" icon={<ArrowRedoRegular />} aria-label={layouts.redo(future[0]?.name)} title={layouts.redo(future[0]?.name)} disabledFocusable={future.length === 0} onClick={designing.redo} />
            </>
          )}
          <Button icon={<TextFontRegular />} onClick={() => setDialog("fonts")}>
            {layouts.fonts.open}
          </Button>
          {fixed ? (
            <Button appearance="primary" icon={<CopyRegular />} onClick={copy}>
              {layouts.copy}
            </Button>
          ) : (
            <Button appearance="primary" icon={<SaveRegular />} disabledFocusable={state === "saved" || save.isPending} title={state === "saved" ? layouts.allSaved : undefined} onClick={keepLayout}>
              {layouts.save}
            </Button>
          )}
        </>
      }
    >
      <div className="designer" onKeyDown={onKey}>
        <LeftSide rows={rows} drafts={drafts} stocks={stocks} open={id} designing={designing} serious={wrong} />
        <div className="layout-middle" data-region="sheet">
          <ViewBar view={look} set={setLook} stocks={stocks} />
          {fixed ? <p className="notice">{layouts.fixed}</p> : <DraftNotice name={design.name} state={state} {...(resumed ? { resumed: resumed.at } : {})} elsewhere={elsewhere} drop={drop} />}
          {save.error ? <ProblemView problem={save.error} /> : null}
          {save.error?.weight === "conflict" ? (
            <div className="row-buttons">
              <Button icon={<CopyRegular />} onClick={copy}>
                {layouts.draft.asNew}
              </Button>
            </div>
          ) : null}
          {preview.problem ? <ProblemView problem={preview.problem} /> : null}
          <Stage
            designing={designing}
            preview={preview}
            zoom={look.zoom}
            guides={guides}
            setGuides={(next) => {
              setGuides(next);
              keepGuides(next);
            }}
            {...(scan && picture ? { underlay: { scan, picture, clear: look.clear } } : {})}
            took={setZoom}
          />
          <Foot designing={designing} preview={preview}>
            <ZoomButtons view={look} set={setLook} zoom={zoom} />
          </Foot>
        </div>
        <aside className="layout-panel" aria-label={layouts.panel.label} data-region="panel">
          <Tabs label={layouts.panel.label} tabs={(["field", "sheet", "layout"] as const).map((key) => ({ key, name: layouts.panel.tabs[key] }))} chosen={tab} choose={setTab} />
          <div className="layout-panel-body" role="tabpanel" aria-label={layouts.panel.tabs[tab]}>
            {tab === "field" ? <FieldPanel designing={designing} boxes={boxes} errors={errors} /> : null}
            {tab === "sheet" ? <SheetPanel designing={designing} guides={guides} setGuides={(next) => (setGuides(next), keepGuides(next))} errors={errors} /> : null}
            {tab === "layout" ? <AboutPanel designing={designing} own={base?.own} stocks={stocks} errors={errors} removed={() => (dropDraft(office.file, id), go({ screen: "layouts" }))} /> : null}
          </div>
        </aside>
      </div>
      {dialog === "fonts" ? <FontsDialog close={() => setDialog("none")} /> : null}
    </Page>
  );
}
