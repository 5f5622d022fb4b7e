// Designs that are not saved yet: kept on this machine for each office file, so that leaving loses nothing.
import { keep, kept } from "../../app/kept";
import type { LayoutSheet } from "../../wire/types";
import type { Guides } from "./snap";

/** What the designer changes. */
export type Design = { name: string; award: string; kind: string; stock_id?: number; sheet: LayoutSheet };

/** A design that is not saved: of which row at which revision, or a new one. */
export type Draft = { id: string; own?: { id: number; revision: number }; design: Design; at: string };

/** How the id of a draft without a row begins. */
const NEW = "draft-";

const listeners = new Set<() => void>();

const place = (file: string) => `layouts.drafts.${file}`;

/** Whether an id names a draft that has no row yet. */
export function isNew(id: string): boolean {
  return id.startsWith(NEW);
}

function usable(value: unknown): value is Draft {
  const draft = value as Draft | null;
  return typeof draft?.id === "string" && typeof draft.design?.name === "string" && typeof draft.design.sheet?.paper?.width === "number";
}

/** The spelling of all drafts, which changes when one of them does. */
export function draftsText(file: string): string {
  return kept(place(file)) ?? "[]";
}

/** The drafts of an office file, the newest first; anything else that stands there is passed over. */
export function draftsIn(text: string): Draft[] {
  try {
    const all: unknown = JSON.parse(text);
    return Array.isArray(all) ? all.filter(usable) : [];
  } catch {
    return [];
  }
}

/** The draft with that id. */
export function draftOf(file: string, id: string): Draft | undefined {
  return draftsIn(draftsText(file)).find((one) => one.id === id);
}

function write(file: string, drafts: Draft[]): void {
  keep(place(file), JSON.stringify(drafts));
  for (const listener of listeners) listener();
}

/** Keeps a draft in place of the one with its id. */
export function keepDraft(file: string, draft: Draft): void {
  write(file, [draft, ...draftsIn(draftsText(file)).filter((one) => one.id !== draft.id)]);
}

/** Forgets a draft. */
export function dropDraft(file: string, id: string): void {
  const all = draftsIn(draftsText(file));
  if (all.some((one) => one.id === id)) write(file, all.filter((one) => one.id !== id));
}

/** An id for a new draft. */
export function newDraftId(file: string): string {
  const numbers = draftsIn(draftsText(file)).map((one) => Number(one.id.slice(NEW.length)) || 0);
  return `${NEW}${Math.max(0, ...numbers) + 1}`;
}

/** Runs `changed` whenever a draft is kept or dropped. */
export function onDrafts(changed: () => void): () => void {
  listeners.add(changed);
  return () => void listeners.delete(changed);
}

const GUIDES = "layouts.guides";

/** The guides of this machine. */
export function keptGuides(): Guides {
  try {
    const found = JSON.parse(kept(GUIDES) ?? "{}") as Partial<Guides> | null;
    const numbers = (all: unknown) => (Array.isArray(all) ? all.filter((one) => typeof one === "number") : []);
    return { x: numbers(found?.x), y: numbers(found?.y) };
  } catch {
    return { x: [], y: [] };
  }
}

/** Keeps the guides on this machine. */
export function keepGuides(guides: Guides): void {
  keep(GUIDES, JSON.stringify(guides));
}
