// Goes to a record that was found or was open before.
import type { Backend } from "../backend/backend";
import { vi } from "../text/vi";
import type { OpenedLine } from "../wire/types";
import { go } from "./route";

/** A record by its kind and id; a dossier may bring its code. */
export type Target = { kind: string; id: number; title: string; code?: string };

/** What an officer calls a record that was open: a decision by its number, the rest by their title. */
export function calledBy(line: OpenedLine): { name: string; note: string } {
  const kind = vi.kinds[line.kind] ?? "";
  if (line.kind === "decision" && line.code) return { name: line.code, note: [kind, line.title].filter(Boolean).join(" · ") };
  return { name: line.title, note: [kind, line.code].filter(Boolean).join(" · ") };
}

/** Opens the record; rejects with a problem where the program has to be asked and does not answer. */
export async function openRecord(backend: Backend, target: Target): Promise<void> {
  switch (target.kind) {
    case "individual":
    case "person":
      return go({ screen: "people", id: target.id });
    case "collective":
    case "household":
      return go({ screen: "collectives", id: target.id });
    case "decision":
      return go({ screen: "decisions", id: target.id });
    case "dossier": {
      if (target.code) return go({ screen: "dossier", code: target.code });
      // A hit names a dossier by its id, a place by its code.
      const page = await backend.call("dossiers.page", { text: "", offset: 0, limit: 500 });
      const dossier = page.rows.find((row) => row.id === target.id);
      return go(dossier ? { screen: "dossier", code: dossier.code } : { screen: "dossiers" });
    }
    default:
      return go({ screen: "register", text: target.title });
  }
}
