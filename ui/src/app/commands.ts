// The window's own commands: what the box of the title strip can do besides finding records.
import { useMemo } from "react";
import { commandNames } from "../text/frame";
import { vi } from "../text/vi";
import { useAppearance } from "./appearance";
import { intend } from "./intent";
import { keep, kept } from "./kept";
import { useWrite } from "./query";
import { go } from "./route";
import { tookBack } from "./takenBack";
import { useToasts } from "./toasts";

/** One command of the box. */
export type Command = { id: string; name: string; keys?: string; run: () => void };

/** What only the frame can do. */
export type FrameActs = { createDossier: () => void; help: () => void; turnRail: () => void };

/** Text without accents, strokes and capitals: how commands are compared. */
export function folded(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").replace(/[\u0111\u0110]/g, "d").toLowerCase().trim();
}

/** How well `typed` names the command: `strong` begins its name or a synonym, `weak` has all its words. */
export function fit(id: string, typed: string): "strong" | "weak" | "none" {
  const known = commandNames[id];
  const asked = folded(typed);
  if (!known || asked === "") return "none";
  const phrases = [known.name, ...known.words.split(",")].map(folded);
  if (phrases.some((phrase) => phrase.startsWith(asked))) return "strong";
  const words = phrases.join(" ").split(/[\s,/]+/);
  return asked.split(/\s+/).every((word) => words.some((one) => one.startsWith(word))) ? "weak" : "none";
}

const USED = "commands";
const FIRST = ["people", "import.people", "dossier.create", "print", "backup"];

function uses(): Record<string, number> {
  try {
    const known: unknown = JSON.parse(kept(USED) ?? "{}");
    return typeof known === "object" && known !== null ? (known as Record<string, number>) : {};
  } catch {
    return {};
  }
}

/** Remembers on this machine that the command was used. */
export function noteUse(id: string): void {
  const known = uses();
  keep(USED, JSON.stringify({ ...known, [id]: (known[id] ?? 0) + 1 }));
}

/** The commands used most on this machine; before that, those of the first days. */
export function mostUsed(commands: Command[], most = 5): Command[] {
  const known = uses();
  const rank = (id: string) => (known[id] ?? 0) * 100 + (FIRST.includes(id) ? FIRST.length - FIRST.indexOf(id) : 0);
  return commands
    .filter((one) => rank(one.id) > 0)
    .sort((a, b) => rank(b.id) - rank(a.id))
    .slice(0, most);
}

/** The commands that fit what was typed, the strongest first. */
export function matching(commands: Command[], typed: string): { strong: Command[]; weak: Command[] } {
  const of = (wanted: "strong" | "weak") => commands.filter((one) => fit(one.id, typed) === wanted);
  return { strong: of("strong"), weak: of("weak") };
}

/** All commands of the window. */
export function useCommands(frame: FrameActs): Command[] {
  const toasts = useToasts();
  const { choose, size, chooseSize } = useAppearance();
  const { mutate: undo } = useWrite("journal.undo");
  const { mutate: backup } = useWrite("backups.make");
  return useMemo(() => {
    const importing = (kind: string) => () => go({ screen: "import", kind });
    const runs: Record<string, (() => void) | { keys: string; run: () => void }> = {
      desk: { keys: "Alt+1", run: () => go({ screen: "desk" }) },
      people: { keys: "Alt+2", run: () => go({ screen: "people" }) },
      collectives: { keys: "Alt+3", run: () => go({ screen: "collectives" }) },
      import: { keys: "Alt+4", run: () => go({ screen: "import" }) },
      dossiers: { keys: "Alt+5", run: () => go({ screen: "dossiers" }) },
      eligibility: () => go({ screen: "eligibility" }),
      forecast: () => go({ screen: "forecast" }),
      law: () => go({ screen: "law" }),
      "law.local": () => go({ screen: "law", tab: "local" }),
      decisions: { keys: "Alt+6", run: () => go({ screen: "decisions" }) },
      print: { keys: "Alt+7", run: () => go({ screen: "print" }) },
      layouts: () => go({ screen: "layouts" }),
      register: { keys: "Alt+8", run: () => go({ screen: "register" }) },
      settings: { keys: "Alt+9", run: () => go({ screen: "settings", tab: "office" }) },
      printers: () => go({ screen: "printers" }),
      calibrate: () => {
        go({ screen: "printers" });
        intend("calibrate");
      },
      stocks: () => {
        go({ screen: "printers" });
        intend("stocks");
      },
      "prints.list": () => {
        go({ screen: "register" });
        intend("prints");
      },
      "code.check": () => {
        go({ screen: "register" });
        intend("code");
      },
      codes: () => go({ screen: "settings", tab: "codes" }),
      signers: () => go({ screen: "settings", tab: "signers" }),
      journal: () => go({ screen: "journal", tab: "acts" }),
      "journal.verify": () => {
        go({ screen: "journal", tab: "acts" });
        intend("verify");
      },
      bin: () => go({ screen: "journal", tab: "bin" }),
      safety: () => go({ screen: "safety", tab: "backups" }),
      recovery: () => go({ screen: "recovery" }),
      personal: () => go({ screen: "personal", tab: "requests" }),
      "personal.accesses": () => go({ screen: "personal", tab: "accesses" }),
      "dossier.create": frame.createDossier,
      "import.people": importing("people"),
      "import.nominations": importing("nominations"),
      "import.ratings": importing("ratings"),
      "import.awards": importing("awards"),
      "import.units": importing("units"),
      "import.initiatives": importing("initiatives"),
      backup: () =>
        backup(
          {},
          {
            onSuccess: (made) => toasts.done(made.text),
            onError: toasts.refused,
          },
        ),
      "backup.outside": () => {
        go({ screen: "safety", tab: "backups" });
        intend("outside");
      },
      check: () => {
        go({ screen: "safety", tab: "check" });
        intend("check");
      },
      undo: {
        keys: "Ctrl+Z",
        run: () =>
          undo(
            {},
            {
              onSuccess: () => {
                tookBack();
                toasts.done(vi.toast.undone);
              },
              onError: toasts.refused,
            },
          ),
      },
      help: { keys: "F1", run: frame.help },
      rail: { keys: "Ctrl+B", run: frame.turnRail },
      light: () => choose("light"),
      dark: () => choose("dark"),
      contrast: () => choose("contrast"),
      large: () => chooseSize(size === "large" ? "normal" : "large"),
    };
    return Object.entries(runs).map(([id, run]) => {
      const name = commandNames[id]?.name ?? id;
      return typeof run === "function" ? { id, name, run } : { id, name, ...run };
    });
  }, [backup, choose, chooseSize, frame, size, toasts, undo]);
}
