// The page as it would be printed, asked for again a moment after each change; the newest answer counts.
import { useEffect, useRef, useState } from "react";
import { useBackend } from "../../app/backend";
import { asProblem } from "../../app/query";
import type { LayoutPreview, LayoutSheet, PreviewLayout, Problem } from "../../wire/types";

/** After so long without a change the page is asked for. */
const CALM_MS = 80;

/** What is looked at: the page, the sheet it was made of, and the address of its picture. */
export type Drawn = { page: LayoutPreview; of: LayoutSheet; picture: string };

/** The newest page, why there is none, and whether one is on its way. */
export type Preview = { drawn?: Drawn; problem?: Problem; state: "drawing" | "still" };

/** Waits until the browser can show a picture at once, so that the old one stays in sight so long. */
async function ready(picture: string): Promise<void> {
  const image = new Image();
  image.src = picture;
  try {
    await image.decode();
  } catch {
    // A picture that cannot be drawn is shown as what it is.
  }
}

/** Keeps the page of a request in sight. */
export function usePreview(request: PreviewLayout | undefined): Preview {
  const backend = useBackend();
  const [preview, setPreview] = useState<Preview>({ state: "drawing" });
  const wanted = useRef<PreviewLayout | undefined>(request);
  wanted.current = request;
  const asking = useRef<"asking" | "idle">("idle");
  const shown = useRef<string | undefined>(undefined);
  const alive = useRef<"alive" | "gone">("alive");
  useEffect(() => {
    alive.current = "alive";
    return () => {
      alive.current = "gone";
      if (shown.current) URL.revokeObjectURL(shown.current);
    };
  }, []);
  useEffect(() => {
    if (!request) return;
    setPreview((now) => ({ ...now, state: "drawing" }));
    const ask = async () => {
      // One question at a time: what was changed meanwhile is asked when the answer is here.
      if (asking.current === "asking") return;
      asking.current = "asking";
      let asked: PreviewLayout | undefined;
      while (alive.current === "alive" && wanted.current && asked !== wanted.current) {
        asked = wanted.current;
        try {
          const page = await backend.call("layouts.preview", asked);
          const picture = URL.createObjectURL(new Blob([page.svg], { type: "image/svg+xml" }));
          await ready(picture);
          if (shown.current) URL.revokeObjectURL(shown.current);
          shown.current = picture;
          const of = asked.sheet;
          setPreview({ drawn: { page, of, picture }, state: asked === wanted.current ? "still" : "drawing" });
        } catch (thrown) {
          const problem = asProblem(thrown);
          setPreview((now) => ({ ...(now.drawn ? { drawn: now.drawn } : {}), problem, state: "still" }));
        }
      }
      asking.current = "idle";
    };
    const timer = window.setTimeout(() => void ask(), CALM_MS);
    return () => window.clearTimeout(timer);
  }, [backend, request]);
  return preview;
}

/** The address of the picture of a paper, such as the scan of a stock; nothing while it is read or where it cannot be. */
export function usePicture(paper: number | undefined): string | undefined {
  const backend = useBackend();
  const [picture, setPicture] = useState<string>();
  useEffect(() => {
    setPicture(undefined);
    if (paper === undefined) return;
    let address: string | undefined;
    let state: "wanted" | "gone" = "wanted";
    backend
      .paper(paper)
      .then((bytes) => {
        if (state === "gone") return;
        address = URL.createObjectURL(new Blob([bytes], { type: "image/png" }));
        setPicture(address);
      })
      .catch(() => undefined);
    return () => {
      state = "gone";
      if (address) URL.revokeObjectURL(address);
    };
  }, [backend, paper]);
  return picture;
}
