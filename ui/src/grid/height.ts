// The height of a row, which grows with the letters that the officer chose.
import { useSyncExternalStore } from "react";

const NORMAL = 32;

function subscribe(changed: () => void): () => void {
  const watch = new MutationObserver(changed);
  watch.observe(document.documentElement, { attributes: true });
  return () => watch.disconnect();
}

function height(): number {
  const set = Number.parseFloat(getComputedStyle(document.documentElement).getPropertyValue("--row-height"));
  return Number.isFinite(set) && set > 0 ? set : NORMAL;
}

/** Pixels of one row. */
export function useRowHeight(): number {
  return useSyncExternalStore(subscribe, height);
}
