// The state of one open design: its history, what is chosen, what is being dragged, and the draft on this machine.
import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { layouts } from "../../text/layouts";
import type { FieldBox, LayoutSheet } from "../../wire/types";
import { lined, type Way } from "./align";
import { dropDraft, keepDraft, type Design, type Draft } from "./drafts";
import { begun, redone, stepped, undone, type History } from "./history";
import { moved } from "./sheet";

/** A move that is under way. */
export type Moving = { fields: string[]; dx: number; dy: number; at: { x?: number; y?: number } };

/** What the parts of the designer can do with the design. */
export type Designing = {
  design: Design;
  /** The sheet with the move that is under way. */
  sheet: LayoutSheet;
  fixed?: "fixed";
  history: History<Design>;
  chosen: string[];
  /** Chooses one field, or with `add` puts it to the chosen ones or takes it away. */
  choose: (field: string | undefined, add?: "add") => void;
  chooseAll: (fields: string[]) => void;
  moving: Moving | undefined;
  setMoving: (moving: Moving | undefined) => void;
  /** Ends the move; without one nothing changes. */
  drop: () => void;
  /** Moves the chosen fields as one step. */
  nudge: (dx: number, dy: number) => void;
  line: (way: Way, boxes: FieldBox[]) => void;
  /** Changes the sheet as a step with that name. */
  step: (name: string, sheet: LayoutSheet, tag?: string) => void;
  change: (name: string, change: Partial<Design>) => void;
  undo: () => void;
  redo: () => void;
  /** Which arrangement of the heading is in use. */
  heading: number;
  setHeading: (heading: number) => void;
};

/** What a step that moved these fields is called. */
function moveName(fields: string[]): string {
  const only = fields.length === 1 ? fields[0] : undefined;
  return only ? layouts.steps.move(layouts.fields[only] ?? only) : layouts.steps.moveMany;
}

/** Opens a design; a change keeps a draft under `id`, a design as it was saved keeps none. */
export function useDesign(
  file: string,
  id: string,
  saved: Design | undefined,
  own: Draft["own"],
  first: Design,
  fixed: "fixed" | undefined,
  refused: () => void,
) {
  const [history, setHistory] = useState(() => begun(first));
  const [chosen, setChosen] = useState<string[]>([]);
  const [moving, setMoving] = useState<Moving>();
  const [heading, setHeading] = useState(0);
  const design = history.now;
  const spelled = useMemo(() => JSON.stringify(design), [design]);
  const state: "saved" | "unsaved" = saved && spelled === JSON.stringify(saved) ? "saved" : "unsaved";

  // Kept with every step, so that neither leaving nor a power cut loses anything.
  const opened = useRef(spelled);
  useEffect(() => {
    if (fixed || spelled === opened.current) return;
    opened.current = spelled;
    if (state === "saved") dropDraft(file, id);
    else keepDraft(file, { id, ...(own ? { own } : {}), design, at: new Date().toISOString() });
  }, [design, file, fixed, id, own, spelled, state]);

  const change = useCallback(
    (name: string, next: Design, tag?: string) => {
      if (fixed) refused();
      else setHistory((now) => stepped(now, name, next, tag));
    },
    [fixed, refused],
  );

  const sheet = useMemo(() => (moving ? moved(design.sheet, moving.fields, moving.dx, moving.dy, heading) : design.sheet), [design.sheet, heading, moving]);

  const designing: Designing = {
    design,
    sheet,
    fixed,
    history,
    chosen,
    choose: (field, add) => {
      if (field === undefined) setChosen([]);
      else if (add === "add") setChosen((now) => (now.includes(field) ? now.filter((one) => one !== field) : [...now, field]));
      else setChosen([field]);
    },
    chooseAll: setChosen,
    moving,
    setMoving: (next) => {
      if (!fixed) setMoving(next);
    },
    drop: () => {
      setMoving(undefined);
      if (!moving || (moving.dx === 0 && moving.dy === 0)) return;
      change(moveName(moving.fields), { ...design, sheet });
    },
    nudge: (dx, dy) => {
      if (chosen.length === 0) return;
      change(moveName(chosen), { ...design, sheet: moved(design.sheet, chosen, dx, dy, heading) }, `nudge ${chosen.join(" ")}`);
    },
    line: (way, boxes) => change(layouts.steps.align(layouts.panel.align[way] ?? way), { ...design, sheet: lined(design.sheet, way, chosen, boxes, heading) }),
    step: (name, next, tag) => change(name, { ...design, sheet: next }, tag),
    change: (name, part) => change(name, { ...design, ...part }, name),
    undo: () => setHistory(undone),
    redo: () => setHistory(redone),
    heading,
    setHeading,
  };
  const reset = useCallback((to: Design) => {
    opened.current = JSON.stringify(to);
    setHistory(begun(to));
  }, []);
  return { designing, state, reset };
}
