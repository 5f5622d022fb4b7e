// The way from a finding or a changed record of the journal to where it stands in the window.
import type { Jump } from "../wire/types";
import { settingsPlace, type Route } from "./route";

/** The place that a jump names. */
export function routeOf(jump: Jump): Route {
  switch (jump.kind) {
    case "individual":
      return { screen: "people", id: jump.id };
    case "collective":
    case "household":
      return { screen: "collectives", id: jump.id };
    case "dossier":
      return jump.code ? { screen: "dossier", code: jump.code } : { screen: "dossiers" };
    case "decision":
      return { screen: "decisions", id: jump.id };
    case "print":
      return { screen: "print", id: jump.id === 0 ? undefined : jump.id };
    case "register":
      return { screen: "register", text: jump.code || undefined };
    case "settings":
      return settingsPlace(jump.code);
    case "journal":
      return { screen: "journal", tab: "acts", seq: jump.id === 0 ? undefined : jump.id };
    case "backups":
      return { screen: "safety", tab: "backups" };
    case "recovery":
      return { screen: "recovery" };
    default:
      return { screen: "desk" };
  }
}
