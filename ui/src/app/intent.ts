// Something the officer asked for that another screen does once it is drawn, such as checking the file.
import { useEffect, useRef } from "react";

/** What can be asked for. */
export type Intent = "check" | "outside" | "verify" | "calibrate" | "stocks" | "code" | "prints";

const EVENT = "so-vang.intent";
let waiting: Intent | null = null;

/** Asks for it; the screen that can do it takes it, now or when it is drawn. */
export function intend(what: Intent): void {
  waiting = what;
  window.dispatchEvent(new Event(EVENT));
}

/** Does `act` each time `what` is asked for. */
export function useIntent(what: Intent, act: () => void): void {
  const latest = useRef(act);
  latest.current = act;
  useEffect(() => {
    const take = () => {
      if (waiting !== what) return;
      waiting = null;
      latest.current();
    };
    take();
    window.addEventListener(EVENT, take);
    return () => window.removeEventListener(EVENT, take);
  }, [what]);
}
