// Where the officer is. A place is a small typed value; the address after # is only its spelling.
import { useSyncExternalStore } from "react";

/** The tabs of the settings. */
export type SettingsTab = "office" | "signers" | "codes" | "appearance";

/** The tabs of the journal. */
export type JournalTab = "acts" | "bin";

/** The tabs of safekeeping. */
export type SafetyTab = "backups" | "check";

/** The tabs of personal data. */
export type PersonalTab = "requests" | "accesses" | "erase";

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
  | { screen: "journal"; tab: JournalTab; seq?: number }
  | { screen: "safety"; tab: SafetyTab }
  | { screen: "recovery" }
  | { screen: "personal"; tab: PersonalTab; id?: number }
  | { screen: "settings"; tab: SettingsTab };

/** The tabs in the order of the screen. */
export const TABS: SettingsTab[] = ["office", "signers", "codes", "appearance"];

/** What stood in the settings before it had a screen of its own; notes and papers may still name it so. */
const MOVED: Record<string, Route> = {
  journal: { screen: "journal", tab: "acts" },
  check: { screen: "safety", tab: "check" },
};

/** The place that a tab of the settings names. */
export function settingsPlace(tab: string | undefined): Route {
  return MOVED[tab ?? ""] ?? { screen: "settings", tab: TABS.find((one) => one === tab) ?? "office" };
}

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
    case "safety":
      return `#/${route.screen}${tail([route.tab])}`;
    case "journal":
      return `#/journal${tail([route.tab, route.seq])}`;
    case "personal":
      return `#/personal${tail([route.tab, route.id])}`;
    case "desk":
    case "start":
    case "begun":
    case "dossiers":
    case "forecast":
    case "printers":
    case "recovery":
      return `#/${route.screen}`;
  }
}

/** Reads an address; anything unknown is the desk. */
export function fromHash(hash: string): Route {
  const parts = hash.replace(/^#?\/?/, "").split("/").map(decode);
  const [screen, first, second, third] = parts;
  const numberOf = (part: string | undefined) => (part && /^\d+$/.test(part) ? Number(part) : undefined);
  const id = numberOf(first);
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
    case "recovery":
      return { screen };
    case "journal":
      return first === "bin" ? { screen, tab: first } : { screen, tab: "acts", seq: numberOf(second) };
    case "safety":
      return { screen, tab: first === "check" ? first : "backups" };
    case "personal":
      return first === "erase" ? { screen, tab: first, id: numberOf(second) } : { screen, tab: first === "accesses" ? first : "requests" };
    case "register":
      return { screen, text: first || undefined };
    case "settings":
      return settingsPlace(first);
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
