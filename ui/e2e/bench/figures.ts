// What the measuring programs share: the office that is measured, how often, and how a figure is told.
import { appendFileSync, existsSync, readFileSync, writeFileSync } from "node:fs";
import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { ROOT } from "../harness/bridge";

const TARGET = process.env.CARGO_TARGET_DIR || join(ROOT, "target");
/** The office of 100,000 people and 500,000 awards; `bench office FILE` makes it. */
export const OFFICE = process.env.SO_VANG_BENCH_OFFICE || join(TARGET, "bench-office.sovang");
/** The window's program; only its release build is worth measuring. */
export const PROGRAM = process.env.SO_VANG_BIN || join(TARGET, "release/so-vang");
/** How often a thing is measured, unless it says otherwise. */
export const TIMES = Number(process.env.SO_VANG_BENCH_TIMES || 7);

/** Throws where the office was not made. */
export function mustHaveOffice(): string {
  if (!existsSync(OFFICE)) throw new Error(`${OFFICE} is missing; make it with: bench office ${OFFICE}`);
  return OFFICE;
}

/** The value below which `part` of the values are. */
export function quantile(values: number[], part: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(part * sorted.length) - 1)] ?? Number.NaN;
}

/** The value in the middle. */
export function median(values: number[]): number {
  return quantile(values, 0.5);
}

/** A figure as a person reads it. */
export function told(value: number): string {
  return value >= 100 ? String(Math.round(value)) : value.toFixed(1);
}

/** One line of the table: what, the median in the unit, least and most, and what else there is to say. */
export function line(what: string, values: number[], more = "", unit = "ms"): void {
  const spread = values.length > 1 ? `${told(Math.min(...values))}–${told(Math.max(...values))}` : "";
  say(`| ${what} | ${told(median(values))} ${unit} | ${spread} | ${more} |`);
}

/** Frames: their median, 95th percentile and worst, and the share of those over 50 ms. */
export function frames(what: string, deltas: number[], more = ""): void {
  const long = (100 * deltas.filter((delta) => delta > 50).length) / deltas.length;
  say(
    `| ${what} | ${told(median(deltas))} ms | p95 ${told(quantile(deltas, 0.95))}, worst ${told(Math.max(...deltas))} | ` +
      `${deltas.length} frames, ${long.toFixed(1)} % over 50 ms${more ? `; ${more}` : ""} |`,
  );
}

function say(text: string): void {
  process.stdout.write(`${text}\n`);
  if (process.env.SO_VANG_FIGURES) appendFileSync(process.env.SO_VANG_FIGURES, `${text}\n`);
}

/** Lets go of what the machine remembers of files; tells whether it was allowed to. */
export function forgetFiles(): "forgotten" | "kept" {
  try {
    execFileSync("sync");
    writeFileSync("/proc/sys/vm/drop_caches", "3");
    return "forgotten";
  } catch {
    return "kept";
  }
}

/** The memory of a process and all that came from it, shared pages counted by their share, in MiB. */
export function memoryOf(pid: number): number {
  const pss = Number(/^Pss:\s+(\d+)/m.exec(textOf(`/proc/${pid}/smaps_rollup`))?.[1] ?? 0) / 1024;
  return childrenOf(pid).reduce((sum, child) => sum + memoryOf(child), pss);
}

/** The processes that a process started. */
export function childrenOf(pid: number): number[] {
  const found = textOf(`/proc/${pid}/task/${pid}/children`).trim();
  return found === "" ? [] : found.split(" ").map(Number);
}

/** The process below `pid` that runs the window's program. */
export function windowBelow(pid: number): number | undefined {
  for (const child of childrenOf(pid)) {
    if (textOf(`/proc/${child}/cmdline`).split("\0")[0] === PROGRAM) return child;
    const below = windowBelow(child);
    if (below !== undefined) return below;
  }
  return undefined;
}

function textOf(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return "";
  }
}
