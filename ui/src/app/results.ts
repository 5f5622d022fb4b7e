// What the box shows for a text: commands and records in groups, in one order for the arrow keys.
import { frame } from "../text/frame";
import { vi } from "../text/vi";
import type { Hit, OpenedLine } from "../wire/types";
import { matching, mostUsed, type Command } from "./commands";
import { calledBy } from "./openHit";

/** One line of the box. */
export type Result = { key: string; title: string; detail: string } & (
  | { act: "command"; command: Command }
  | { act: "open"; target: { kind: string; id: number; title: string; code?: string } }
);

/** Lines under one heading. */
export type Group = { heading: string; results: Result[] };

const STRONG = 4;
const WEAK = 3;

function ofCommands(heading: string, commands: Command[], most: number): Group {
  const results = commands
    .slice(0, most)
    .map((command): Result => ({ key: `command-${command.id}`, title: command.name, detail: command.keys ?? "", act: "command", command }));
  return { heading, results };
}

function ofHits(hits: Hit[], headingOf: (kind: string) => string): Group[] {
  const groups: Group[] = [];
  for (const hit of hits) {
    const heading = headingOf(hit.kind);
    let group = groups.find((one) => one.heading === heading);
    if (!group) groups.push((group = { heading, results: [] }));
    group.results.push({ key: `${hit.kind}-${hit.id}-${group.results.length}`, title: hit.title, detail: hit.detail, act: "open", target: hit });
  }
  return groups;
}

/** Before anything is typed: the commands used most, and what was open last. */
export function atRest(commands: Command[], opened: OpenedLine[]): Group[] {
  const lines = opened.map(
    (line): Result => {
      const { name, note } = calledBy(line);
      return { key: `opened-${line.kind}-${line.id}`, title: name, detail: note, act: "open", target: line };
    },
  );
  return [ofCommands(frame.search.used, mostUsed(commands), 5), { heading: frame.search.opened, results: lines }].filter(
    (group) => group.results.length > 0,
  );
}

/**
 * For a text: commands that begin with it, then records, then commands that only hold its words, so that a
 * name is never hidden behind a command that happens to share a syllable.
 */
export function found(commands: Command[], typed: string, hits: Hit[], close: Hit[]): Group[] {
  const { strong, weak } = matching(commands, typed);
  return [
    ofCommands(frame.search.commands, strong, STRONG),
    ...ofHits(hits, (kind) => vi.kinds[kind] ?? kind),
    ...ofHits(close, () => frame.search.close),
    ofCommands(frame.search.commands, strong.length > 0 ? [] : weak, WEAK),
  ].filter((group) => group.results.length > 0);
}
