// Short news below the screen, with Undo where the act can be taken back. They have a place of their own,
// so that they never cover a button.
import { Button } from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons";
import {
  createContext,
  useCallback,
  useContext,
  useEffect,
  useMemo,
  useRef,
  useState,
  type ReactNode,
} from "react";
import { frame } from "../text/frame";
import { vi } from "../text/vi";
import type { Ack, Problem } from "../wire/types";
import { CANCELLED, useWrite } from "./query";
import { tookBack } from "./takenBack";

const SECONDS = 10;
const MOST = 3;
/** Where letters are typed; a box to tick is none. */
const TYPED = 'input:not([type="checkbox"]):not([type="radio"]), textarea';
const MARKS = { done: "✔", warn: "⚠", calm: "ℹ" };

type Toast = { key: number; text: string; hint?: string; seq?: number; tone: "done" | "warn" | "calm" };

/** What a screen can tell the officer. */
export type Toasts = {
  /** Something was done; with an acknowledgement it can be undone. */
  done: (text: string, ack?: Ack | null) => void;
  /** Something is to be known that was neither done nor refused by the program. */
  told: (text: string) => void;
  /** Something was not done. */
  refused: (problem: Problem) => void;
};

const ToastContext = createContext<Toasts | null>(null);

/** The toasts of this window. */
export function useToasts(): Toasts {
  const toasts = useContext(ToastContext);
  if (!toasts) throw new Error("no toasts around this part");
  return toasts;
}

let lastKey = 0;

/** Shows the toasts of all that is inside it. */
export function ToastArea({ children }: { children: ReactNode }) {
  const [shown, setShown] = useState<Toast[]>([]);
  const undo = useWrite("journal.undo");
  const drop = useCallback((key: number) => setShown((all) => all.filter((one) => one.key !== key)), []);
  const add = useCallback((toast: Omit<Toast, "key">) => {
    lastKey += 1;
    const key = lastKey;
    setShown((all) => [...all, { ...toast, key }].slice(-MOST));
  }, []);
  const toasts = useMemo<Toasts>(
    () => ({
      done: (text, ack) => add({ text, seq: ack?.seq ?? undefined, tone: "done" }),
      told: (text) => add({ text, tone: "calm" }),
      // Work that the officer stopped is no refusal: it is what was wanted.
      refused: (problem) =>
        add({ text: problem.message, hint: problem.hint, tone: problem.code === CANCELLED ? "calm" : "warn" }),
    }),
    [add],
  );

  const takeBack = useCallback(
    (toast: Toast) => {
      drop(toast.key);
      undo.mutate(
        { seq: toast.seq },
        {
          onSuccess: () => {
            tookBack();
            toasts.done(vi.toast.undone);
          },
          onError: toasts.refused,
        },
      );
    },
    [drop, toasts, undo],
  );

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.isComposing || !event.ctrlKey || event.key.toLowerCase() !== "z") return;
      // In a text field Ctrl+Z belongs to the text.
      if (event.target instanceof HTMLElement && event.target.closest(TYPED)) return;
      const newest = shown.findLast((one) => one.seq !== undefined);
      if (newest) {
        event.preventDefault();
        takeBack(newest);
      }
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, [shown, takeBack]);

  return (
    <ToastContext.Provider value={toasts}>
      <div className="window">
        <div className="stage-all">{children}</div>
        <div className="toasts" role="status" aria-live="polite" aria-label={frame.toasts.area}>
          {shown.map((toast) => (
            <ToastLine key={toast.key} toast={toast} drop={drop} takeBack={takeBack} />
          ))}
        </div>
      </div>
    </ToastContext.Provider>
  );
}

function ToastLine({
  toast,
  drop,
  takeBack,
}: {
  toast: Toast;
  drop: (key: number) => void;
  takeBack: (toast: Toast) => void;
}) {
  const [held, setHeld] = useState<"held" | "running">("running");
  // The button goes with its toast, so the keyboard goes back to where it was.
  const before = useRef<HTMLElement | null>(null);
  const goBack = () => before.current?.focus({ preventScroll: true });
  useEffect(() => {
    if (held === "held") return;
    const timer = window.setTimeout(() => drop(toast.key), SECONDS * 1000);
    return () => window.clearTimeout(timer);
  }, [drop, held, toast.key]);
  return (
    <div
      className={`toast toast-${toast.tone}`}
      onMouseEnter={() => setHeld("held")}
      onMouseLeave={() => setHeld("running")}
      onFocus={(event) => {
        setHeld("held");
        const from = event.relatedTarget;
        if (from instanceof HTMLElement && !event.currentTarget.contains(from)) before.current = from;
      }}
      onBlur={() => setHeld("running")}
    >
      <span className="toast-mark" aria-hidden="true">
        {MARKS[toast.tone]}
      </span>
      <span className="toast-text">
        {toast.text}
        {toast.hint ? <span className="toast-hint"> {toast.hint}</span> : null}
      </span>
      {toast.seq !== undefined ? (
        <Button size="small" appearance="primary" title={vi.toast.undoKey} onClick={() => {
            goBack();
            takeBack(toast);
          }}>
          {vi.toast.undo}
        </Button>
      ) : null}
      <Button
        size="small"
        appearance="subtle"
        icon={<DismissRegular />}
        aria-label={vi.toast.close}
        onClick={() => {
          goBack();
          drop(toast.key);
        }}
      />
    </div>
  );
}
