// A number for a row that the program names by words.

/** The same number for the same words; two of a list's rows never get one by chance in practice (53 bits). */
export function rowKeyOf(...words: (string | number)[]): number {
  let high = 0x811c9dc5;
  let low = 0x1505;
  for (const char of words.join("\u0000")) {
    const code = char.codePointAt(0) ?? 0;
    high = Math.imul(high ^ code, 0x01000193) >>> 0;
    low = (Math.imul(low, 33) + code) >>> 0;
  }
  return (high % 0x200000) * 0x100000000 + low;
}
