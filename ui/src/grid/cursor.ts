// The cursor of a grid and what is written at it. Keys can come within a millisecond of each other, so all state
// that a key needs is in refs, and what is drawn follows.
import {
  useCallback,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
  type CompositionEvent,
  type FocusEvent,
  type FormEvent,
  type KeyboardEvent,
  type MouseEvent,
  type RefObject,
} from "react";
import type { CellWork } from "./cells";
import { fitting } from "./choices";
import type { Choice, Shown } from "./columns";
import type { Edits } from "./edits";
import { composing, intentOf, type Intent, type Mode } from "./keys";
import type { ListPages } from "./pages";
import { blockOf, drawnTo, entered, inside, moved, on, tabbed, whole, type Bounds, type Selection } from "./selection";

type Props<R> = {
  box: RefObject<HTMLDivElement | null>;
  height: number;
  pages: ListPages<R>;
  columns: Shown<R>[];
  edits: Edits<R>;
  rowKey: (row: R) => number;
  open: ((row: R) => void) | undefined;
  current: number | undefined;
  writable: boolean;
};

/** What the grid itself does for a key. */
export type Around = { menu: () => void; resort: () => void };

const NO_CHOICES: Choice[] = [];
/** How long the cursor rests on a row before its record is shown beside the list, in milliseconds. */
const REST = 150;

/** The cursor of a grid. */
export function useCursor<R>(props: Props<R>) {
  // The newest props for what runs later than the drawing that made it.
  const given = useRef(props);
  given.current = props;
  const field = useRef<HTMLTextAreaElement>(null);
  const cell = useRef<HTMLDivElement>(null);
  const place = useRef<Selection>(on(0, 0));
  const state = useRef<Mode>("idle");
  const drawing = useRef<"pressed" | "drawn" | "none">("none");
  const walked = useRef(false);
  const [selection, setSelection] = useState<Selection>(place.current);
  const [mode, setMode] = useState<Mode>("idle");
  const [focused, setFocused] = useState(false);
  const [choices, setChoices] = useState<Choice[]>(NO_CHOICES);
  const [chosen, setChosen] = useState(0);
  const picked = useRef({ choices: NO_CHOICES, at: -1 });
  const leaving = useRef<"leaving" | "staying">("staying");

  const bounds = useCallback((): Bounds => {
    const { box, columns, height, pages } = given.current;
    const page = Math.max(1, Math.floor((box.current?.clientHeight ?? 400) / height) - 2);
    return { rows: pages.total ?? 0, columns: columns.length, page };
  }, []);
  const put = useCallback((next: Selection) => {
    place.current = next;
    walked.current = true;
    setSelection(next);
  }, []);
  const enter = useCallback((next: Mode) => {
    state.current = next;
    setMode(next);
  }, []);
  const now = useCallback(() => place.current, []);
  const focus = useCallback(() => field.current?.focus({ preventScroll: true }), []);
  /** Only the first cell of what was selected, with the keyboard in it. */
  const collapse = useCallback(() => {
    const block = blockOf(place.current);
    put(on(block.top, block.left));
    focus();
  }, [focus, put]);
  const home = useCallback(() => put(on(0, 0)), [put]);

  // A list that became shorter, or lost a column, keeps the cursor inside.
  const total = props.pages.total;
  const many = props.columns.length;
  useEffect(() => {
    if (total !== undefined && total > 0) setSelection((place.current = inside(place.current, bounds())));
  }, [bounds, many, total]);

  const { row, column } = selection.at;
  useLayoutEffect(() => {
    if (walked.current) bringIntoSight(given.current.box.current, cell.current, row, given.current.height);
  }, [row, column]);

  // The record beside the list follows the cursor once it rests.
  const { current, open, pages, rowKey } = props;
  const under = pages.rowAt(row);
  const underKey = under === undefined ? undefined : rowKey(under);
  useEffect(() => {
    if (!walked.current || current === undefined || !open || underKey === undefined || underKey === current) return;
    const rest = window.setTimeout(() => {
      const record = given.current.pages.rowAt(place.current.at.row);
      if (record !== undefined && state.current === "idle") open(record);
    }, REST);
    return () => window.clearTimeout(rest);
  }, [current, open, underKey]);

  const offer = useCallback((text: string, all: Choice[] | undefined, whole: "all" | "fitting") => {
    const fit = !all ? NO_CHOICES : whole === "all" ? all : fitting(all, text);
    picked.current = { choices: fit, at: -1 };
    setChoices(fit);
    setChosen(-1);
  }, []);

  const columnHere = useCallback(() => given.current.columns[place.current.at.column]?.column, []);
  const mayWrite = useCallback(() => given.current.writable && columnHere()?.edit !== undefined, [columnHere]);

  /** The text of the current cell, or what was refused in it. */
  const textHere = useCallback(() => {
    const record = given.current.pages.rowAt(place.current.at.row);
    const at = columnHere();
    if (record === undefined || !at) return "";
    const mark = given.current.edits.marksOf(given.current.rowKey(record))?.get(at.key);
    return mark ? mark.typed : at.text(record);
  }, [columnHere]);

  const refusedHere = useCallback(() => {
    const record = given.current.pages.rowAt(place.current.at.row);
    const marks = record === undefined ? undefined : given.current.edits.marksOf(given.current.rowKey(record));
    return marks?.get(columnHere()?.key ?? "")?.wrong !== undefined;
  }, [columnHere]);

  const edit = useCallback(
    (text: string, next: Mode) => {
      if (!mayWrite() || !field.current) return;
      field.current.value = text;
      field.current.setSelectionRange(text.length, text.length);
      enter(next);
      offer(text, columnHere()?.edit?.choices, "all");
    },
    [columnHere, enter, mayWrite, offer],
  );

  const finish = useCallback(() => {
    if (field.current) field.current.value = "";
    enter("idle");
    offer("", undefined, "all");
  }, [enter, offer]);

  const commit = useCallback(() => {
    if (state.current === "idle" || !field.current) return;
    const picks = picked.current;
    const typed = picks.choices[picks.at]?.name ?? field.current.value;
    // What was refused may be sent again as it is: the file may be back in its place.
    const before = refusedHere() ? undefined : textHere();
    const at = columnHere();
    const index = place.current.at.row;
    const over = place.current.at.column;
    finish();
    if (!at || typed === before) return;
    const send = async () => {
      const { edits, pages: list } = given.current;
      const [record] = await list.fetch(index, index);
      if (record === undefined) return;
      if ((await edits.write([{ row: record, column: at, typed }], "typed")) === "refused" && state.current === "idle") {
        put(on(index, over));
      }
    };
    void send();
  }, [columnHere, finish, put, refusedHere, textHere]);

  const openHere = useCallback(() => {
    const record = given.current.pages.rowAt(place.current.at.row);
    if (record !== undefined) given.current.open?.(record);
  }, []);

  const act = useCallback(
    (intent: Intent, event: KeyboardEvent, work: CellWork, around: Around) => {
      const limits = bounds();
      switch (intent.do) {
        case "move":
          event.preventDefault();
          return put(moved(place.current, intent.step, intent.reach, limits));
        case "tab": {
          const next = leaving.current === "leaving" ? null : tabbed(place.current, intent.way, limits);
          if (!next) return;
          event.preventDefault();
          return put(next);
        }
        case "enter":
          event.preventDefault();
          if (!given.current.writable) return openHere();
          return put(entered(place.current, intent.way, limits));
        case "commit":
          event.preventDefault();
          commit();
          if (intent.then === "stay") return;
          if (intent.then === "enter" || intent.then === "enterBack") {
            return put(entered(place.current, intent.then === "enter" ? 1 : -1, limits));
          }
          if (intent.then === "tab" || intent.then === "tabBack") {
            return put(tabbed(place.current, intent.then === "tab" ? 1 : -1, limits) ?? place.current);
          }
          return put(moved(place.current, intent.then, "move", limits));
        case "choose": {
          event.preventDefault();
          const { choices: fit, at } = picked.current;
          const next = fit.length === 0 ? -1 : (at + intent.way + fit.length + (at < 0 && intent.way < 0 ? 1 : 0)) % fit.length;
          picked.current = { choices: fit, at: next };
          return setChosen(next);
        }
        case "open":
          event.preventDefault();
          return openHere();
        case "edit":
          event.preventDefault();
          return edit(textHere(), "editing");
        case "erase":
          // The key goes on to the input, which is empty; the cell is then written anew.
          return edit("", "typing");
        case "cancel":
          return cancel(event);
        case "clear":
          event.preventDefault();
          return work.clear();
        case "fillDown":
          event.preventDefault();
          return work.fillDown();
        case "selectAll":
          event.preventDefault();
          return put(whole(place.current, "all", limits));
        case "selectRows":
        case "selectColumns":
          event.preventDefault();
          return put(whole(place.current, intent.do === "selectRows" ? "rows" : "columns", limits));
        case "copy":
        case "cut":
          // An engine copies only where something is selected, so the empty input gets a blank for a moment.
          return lend(field.current);
        case "undo":
          event.preventDefault();
          event.stopPropagation();
          return given.current.edits.undo();
        case "redo":
          event.preventDefault();
          return given.current.edits.redo();
        case "resort":
          event.preventDefault();
          return around.resort();
      }
    },
    [bounds, commit, edit, openHere, put, textHere],
  );

  const cancel = (event: KeyboardEvent) => {
    if (state.current !== "idle") {
      event.preventDefault();
      return finish();
    }
    // What was refused is put aside in the whole selection; only then does Esc close what lies beside the list.
    const { columns: all, edits, pages: list, rowKey: keyOf } = given.current;
    const block = blockOf(place.current);
    const keys = all.slice(block.left, block.right + 1).map(({ column: one }) => one.key);
    const wrong: number[] = [];
    for (let index = block.top; index <= block.bottom; index += 1) {
      const record = list.rowAt(index);
      const marks = record === undefined ? undefined : edits.marksOf(keyOf(record));
      if (record !== undefined && keys.some((one) => marks?.get(one)?.wrong)) wrong.push(keyOf(record));
    }
    if (wrong.length === 0) {
      leaving.current = "leaving";
      return;
    }
    event.preventDefault();
    edits.forget(wrong, keys);
  };

  const key = (event: KeyboardEvent<HTMLTextAreaElement>, work: CellWork, around: Around) => {
    const press = {
      key: event.key,
      ctrlKey: event.ctrlKey,
      shiftKey: event.shiftKey,
      altKey: event.altKey,
      metaKey: event.metaKey,
      isComposing: event.nativeEvent.isComposing,
      keyCode: event.keyCode,
    };
    if (event.altKey && event.key === "ArrowDown" && !composing(press) && state.current === "idle") {
      event.preventDefault();
      return around.menu();
    }
    // Esc with nothing to give up lets the next Tab leave the list, so that nobody is held in a long one.
    if (!["Tab", "Shift", "Escape"].includes(event.key)) leaving.current = "staying";
    const intent = intentOf(press, state.current, picked.current.choices.length > 0 ? "choices" : "none");
    if (intent) act(intent, event, work, around);
  };

  const typed = (event: FormEvent<HTMLTextAreaElement>) => {
    if (state.current === "idle") enter("typing");
    offer(event.currentTarget.value, columnHere()?.edit?.choices, "fitting");
  };
  const compose = (_: CompositionEvent<HTMLTextAreaElement>) => {
    if (state.current === "idle" && mayWrite()) enter("typing");
  };
  const choose = (choice: Choice) => {
    if (field.current) field.current.value = choice.name;
    picked.current = { choices: [choice], at: 0 };
    commit();
    focus();
  };
  const left = (event: FocusEvent<HTMLTextAreaElement>) => {
    setFocused(false);
    // Another program in front takes the keyboard for a while; what was typed stays.
    if (document.hasFocus() || event.relatedTarget) commit();
  };

  const cellUnder = (event: MouseEvent): { row: number; column: number } | null => {
    const target = event.target instanceof Element ? event.target : null;
    const line = target?.closest<HTMLElement>("[data-row]");
    const over = target?.closest<HTMLElement>("[data-column]");
    return line && over ? { row: Number(line.dataset.row), column: Number(over.dataset.column) } : null;
  };
  const press = (event: MouseEvent) => {
    const to = cellUnder(event);
    if (!to || event.button !== 0) return;
    // The keyboard stays with the input, whatever is clicked.
    event.preventDefault();
    commit();
    focus();
    drawing.current = "pressed";
    const limits = bounds();
    if (to.column < 0) return put(whole(on(to.row, 0), "rows", limits));
    put(event.shiftKey ? drawnTo(place.current, to, limits) : on(to.row, to.column));
  };
  const drag = (event: MouseEvent) => {
    if (drawing.current === "none" || event.buttons !== 1) return;
    const to = cellUnder(event);
    if (!to || to.column < 0 || (to.row === place.current.at.row && to.column === place.current.at.column)) return;
    drawing.current = "drawn";
    put(drawnTo(place.current, to, bounds()));
  };
  const release = () => {
    // A list that is only read opens its record by one click, as a list does everywhere.
    if (drawing.current === "pressed" && !given.current.writable) openHere();
    drawing.current = "none";
  };
  const double = (event: MouseEvent) => {
    if (event.target instanceof Element && event.target.closest("button")) return;
    if (state.current !== "idle") return;
    if (mayWrite()) edit(textHere(), "editing");
    else openHere();
  };

  return {
    field, cell, selection, mode, focused, choices, chosen, now, home, collapse, focus, openHere, key, typed, compose, choose, left,
    entered: () => {
      leaving.current = "staying";
      setFocused(true);
    },
    press, drag, release, double,
  };
}

/** A blank in the idle input while the engine copies; the copy event then writes the cells. */
function lend(field: HTMLTextAreaElement | null): void {
  if (!field) return;
  field.value = " ";
  field.select();
  window.setTimeout(() => {
    if (field.value === " ") field.value = "";
  }, 0);
}

/** Scrolls so that the current cell is neither under the head nor under the frozen columns. */
function bringIntoSight(box: HTMLElement | null, cell: HTMLElement | null, row: number, height: number): void {
  if (!box) return;
  const top = row * height;
  if (top < box.scrollTop) box.scrollTop = top;
  else if (top + 2 * height > box.scrollTop + box.clientHeight) box.scrollTop = top + 2 * height - box.clientHeight;
  if (!cell || cell.classList.contains("grid-frozen")) return;
  const kept = (part: string) => box.querySelector<HTMLElement>(`.grid-head ${part}`)?.offsetWidth ?? 0;
  const left = cell.offsetLeft - kept(".grid-number") - kept(".grid-frozen");
  const right = cell.offsetLeft + cell.offsetWidth;
  if (left < box.scrollLeft) box.scrollLeft = left;
  else if (right > box.scrollLeft + box.clientWidth) box.scrollLeft = right - box.clientWidth;
}
