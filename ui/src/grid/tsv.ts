// Cells as text with tabs and lines, the way Excel puts them on the clipboard and takes them from it.

/** A block of cells, row by row. */
export type Cells = string[][];

const NEEDS_QUOTES = /[\t\n\r"]/;

/** Cells as Excel writes them: quoted only where a tab, a line or a quotation mark is inside. */
export function written(cells: Cells): string {
  const cell = (text: string) => (NEEDS_QUOTES.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  return cells.map((row) => row.map(cell).join("\t")).join("\r\n");
}

/** Cells as a table for Word and Excel, which keeps leading zeros: every cell is marked as text. */
export function asTable(cells: Cells): string {
  const safe = (text: string) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
  const rows = cells.map((row) => `<tr>${row.map((text) => `<td style="mso-number-format:'\\@'">${safe(text)}</td>`).join("")}</tr>`);
  return `<meta charset="utf-8"><table>${rows.join("")}</table>`;
}

/** Reads the text of a clipboard; the line that Excel adds at the end is no row. */
export function read(text: string): Cells {
  const rows: Cells = [];
  let row: string[] = [];
  let at = 0;
  while (at <= text.length) {
    const [cell, next] = readCell(text, at);
    row.push(cell);
    if (text[next] === "\t") {
      at = next + 1;
      continue;
    }
    rows.push(row);
    row = [];
    at = text.startsWith("\r\n", next) ? next + 2 : next + 1;
    if (at >= text.length) break;
  }
  return rows;
}

/** One cell from `at`, and where it ended. */
function readCell(text: string, at: number): [string, number] {
  if (text[at] === '"') {
    const quoted = readQuoted(text, at);
    if (quoted) return quoted;
  }
  let end = at;
  while (end < text.length && text[end] !== "\t" && text[end] !== "\n" && text[end] !== "\r") end += 1;
  return [text.slice(at, end), end];
}

/** A quoted cell; `null` where the mark is only a letter of the text, as in a title that begins with a word in quotation marks. */
function readQuoted(text: string, at: number): [string, number] | null {
  let cell = "";
  let end = at + 1;
  while (end < text.length) {
    if (text[end] !== '"') {
      cell += text[end];
      end += 1;
    } else if (text[end + 1] === '"') {
      cell += '"';
      end += 2;
    } else {
      const after = text[end + 1];
      return after === undefined || after === "\t" || after === "\n" || after === "\r" ? [cell, end + 1] : null;
    }
  }
  return null;
}

/** The text of one cell of a block that is laid over a larger one: a single cell fills all of it. */
export function tiled(cells: Cells, row: number, column: number): string {
  const line = cells[row % cells.length] ?? [];
  return line[column % Math.max(1, line.length)] ?? "";
}
