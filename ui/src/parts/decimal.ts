// Decimal numbers as an officer writes them, with a comma; a dot is understood too.

/** `1.25` as `1,25`; at most so many digits after the comma, at least so many. */
export function decimal(value: number, most = 2, least = 0): string {
  const text = new Intl.NumberFormat("vi-VN", { maximumFractionDigits: most, minimumFractionDigits: least, useGrouping: false }).format(value);
  return text === "-0" ? "0" : text;
}

/** Reads `20,5`, `20.5`, `-1`, also with a minus sign of a text editor and with `mm` behind; undefined where it is no number. */
export function typedDecimal(text: string): number | undefined {
  const plain = text.normalize("NFC").replace(/\s|mm$/gi, "").replace(/[\u2212\u2013]/, "-").replace(",", ".");
  return /^[+-]?(\d+\.?\d*|\.\d+)$/.test(plain) ? Number(plain) : undefined;
}
