// Where the officer is. A place is a small typed value; the address after # is only its spelling.
import { useSyncExternalStore } from "react";

/** The tabs of the settings. */
export type SettingsTab = "office" | "signers" | "journal" | "check" | "codes" | "appearance";

/** The tabs of the catalogue. */
export type LawTab = "awards" | "local";

/** A place in the window. */
export type Route =
  | { screen: "desk" }
  | { screen: "start" }
  | { screen: "begun" }
  | { screen: "people"; id?: number }
  | { screen: "collectives"; id?: number }
  | { screen: "import"; kind?: string; dossier?: string }
  | { screen: "dossiers" }
  | { screen: "dossier"; code: string }
  | { screen: "eligibility"; dossier?: string }
  | { screen: "forecast" }
  | { screen: "law"; tab?: LawTab; award?: string }
  | { screen: "issue"; code: string; award: string }
  | { screen: "decisions"; id?: number }
  | { screen: "print"; id?: number }
  | { screen: "layouts"; layout?: string }
  | { screen: "printers" }
  | { screen: "register"; text?: string }
  | { screen: "settings"; tab: SettingsTab };

/** The tabs in the order of the screen. */
export const TABS: SettingsTab[] = ["office", "signers", "journal", "check", "codes", "appearance"];

function tail(parts: (string | number | undefined)[]): string {
  const given = parts.filter((part) => part !== undefined && part !== "");
  return given.map((part) => `/${encodeURIComponent(String(part))}`).join("");
}

/** The address of a place, such as `#/dossiers/HG-2023`. */
export function toHash(route: Route): string {
  switch (route.screen) {
    case "people":
    case "collectives":
    case "decisions":
    case "print":
      return `#/${route.screen}${tail([route.id])}`;
    case "import":
      return `#/import${tail([route.kind, route.kind ? route.dossier : undefined])}`;
    case "dossier":
      return `#/dossiers${tail([route.code])}`;
    case "issue":
      return `#/dossiers${tail([route.code, "issue", route.award])}`;
    case "eligibility":
      return `#/eligibility${tail([route.dossier])}`;
    case "law":
      return route.tab === "local" ? "#/law/local" : `#/law${tail(route.award ? ["awards", route.award] : [])}`;
    case "register":
      return `#/register${tail([route.text])}`;
    case "layouts":
      return `#/layouts${tail([route.layout])}`;
    case "settings":
      return `#/settings${tail([route.tab])}`;
    case "desk":
    case "start":
    case "begun":
    case "dossiers":
    case "forecast":
    case "printers":
      return `#/${route.screen}`;
  }
}

/** Reads an address; anything unknown is the desk. */
export function fromHash(hash: string): Route {
  const parts = hash.replace(/^#?\/?/, "").split("/").map(decode);
  const [screen, first, second, third] = parts;
  const id = first && /^\d+$/.test(first) ? Number(first) : undefined;
  switch (screen) {
    case "people":
    case "collectives":
    case "decisions":
    case "print":
      return { screen, id };
    case "import":
      return { screen, kind: first || undefined, dossier: second || undefined };
    case "dossiers":
      if (first && second === "issue" && third) return { screen: "issue", code: first, award: third };
      return first ? { screen: "dossier", code: first } : { screen: "dossiers" };
    case "layouts":
      return { screen, layout: first || undefined };
    case "eligibility":
      return { screen, dossier: first || undefined };
    case "law":
      return first === "local" ? { screen, tab: first } : { screen, tab: "awards", award: second || undefined };
    case "start":
    case "begun":
    case "forecast":
    case "printers":
      return { screen };
    case "register":
      return { screen, text: first || undefined };
    case "settings":
      return { screen, tab: TABS.find((tab) => tab === first) ?? "office" };
    default:
      return { screen: "desk" };
  }
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

/** Goes to a place. */
export function go(route: Route): void {
  window.location.hash = toHash(route);
}

function subscribe(changed: () => void): () => void {
  window.addEventListener("hashchange", changed);
  return () => window.removeEventListener("hashchange", changed);
}

/** The place of now; the part is drawn again when it changes. */
export function useRoute(): Route {
  const hash = useSyncExternalStore(subscribe, () => window.location.hash);
  return fromHash(hash);
}
