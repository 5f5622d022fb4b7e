// Days, numbers and instants as an officer writes them, and back.

const WHOLE = new Intl.NumberFormat("vi-VN");

/** A whole number such as `1.234`. */
export function count(value: number): string {
  return WHOLE.format(value);
}

/** `2024-03-08` as `08/03/2024`; anything else as it is. */
export function day(text: string): string {
  const found = /^(\d{4})-(\d{2})-(\d{2})/.exec(text);
  return found ? `${found[3]}/${found[2]}/${found[1]}` : text;
}

/**
 * Reads what an officer types for a day: `8/3/24`, `08032024`, `08-03-2024`. Gives ISO 8601, and
 * the text itself where it has no such shape, so that the program can say what is wrong with it.
 */
export function typedDay(text: string): string {
  const trimmed = text.trim();
  const found =
    /^(\d{1,2})[/.\-](\d{1,2})[/.\-](\d{4}|\d{2})$/.exec(trimmed) ?? /^(\d{2})(\d{2})(\d{4})$/.exec(trimmed);
  if (!found) return trimmed;
  const [, d = "", m = "", y = ""] = found;
  const year = y.length === 2 ? `20${y}` : y;
  return `${year}-${m.padStart(2, "0")}-${d.padStart(2, "0")}`;
}

const two = (value: number) => String(value).padStart(2, "0");

/** An instant (RFC 3339) in the machine's time: `08:41`, with the day where it is not `today`. */
export function moment(at: string, today = new Date()): string {
  const when = new Date(at);
  if (Number.isNaN(when.getTime())) return at;
  const clock = `${two(when.getHours())}:${two(when.getMinutes())}`;
  if (when.toDateString() === today.toDateString()) return clock;
  return `${clock} ${two(when.getDate())}/${two(when.getMonth() + 1)}/${when.getFullYear()}`;
}

/** Text as it is stored: NFC, without spaces at the ends. */
export function tidy(text: string): string {
  return text.normalize("NFC").trim();
}

/** A size in bytes in kB or MB. */
export function size(bytes: number): string {
  const mega = bytes / 1_000_000;
  return mega >= 1
    ? `${new Intl.NumberFormat("vi-VN", { maximumFractionDigits: 1 }).format(mega)} MB`
    : `${count(Math.max(1, Math.round(bytes / 1000)))} kB`;
}

/** Text for comparing: without accents and capitals, the barred d as d, one space between words. */
export function fold(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").replace(/[\u0111\u0110]/g, "d").toLowerCase().replace(/\s+/g, " ").trim();
}
