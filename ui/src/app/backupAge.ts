// How old the last proven backup is, in words and as a state.
import { frame } from "../text/frame";
import type { BackupLine } from "../wire/types";

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const OLD_DAYS = 7;
const MANY_ACTS = 100;

/** How long ago an instant (RFC 3339) was, in words. */
export function since(at: string, now = Date.now()): string {
  const passed = Math.max(0, now - new Date(at).getTime());
  if (!Number.isFinite(passed)) return at;
  if (passed < 2 * MINUTE) return frame.ago.now;
  if (passed < 60 * MINUTE) return frame.ago.minutes(Math.floor(passed / MINUTE));
  if (passed < DAY) return frame.ago.hours(Math.floor(passed / (60 * MINUTE)));
  return frame.ago.days(Math.floor(passed / DAY));
}

/** `none`, `old` (over a week), `behind` (much was done since) or `fresh`. A file that rested needs no new copy. */
export function backupAge(backup: BackupLine | null, now = Date.now()): "none" | "old" | "behind" | "fresh" {
  if (!backup) return "none";
  if (backup.acts_since >= MANY_ACTS) return "behind";
  const days = (now - new Date(backup.at).getTime()) / DAY;
  return days > OLD_DAYS ? "old" : "fresh";
}
