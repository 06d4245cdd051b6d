/** A cell: words, or a number that stays one. Undefined is empty. */
export type CsvCell = string | number | undefined;

/**
 * A table as RFC 4180 has it: commas, lines ended by CRLF, quotes where they are needed. With a byte order mark, by
 * which spreadsheets know that it is UTF-8.
 */
export function csvOf(rows: readonly (readonly CsvCell[])[]): string {
  return `\uFEFF${rows.map((row) => `${row.map(cellText).join(',')}\r\n`).join('')}`;
}

function cellText(cell: CsvCell): string {
  if (typeof cell === 'number') return String(cell);
  const text = harmless(cell ?? '');
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Words that a spreadsheet would take for a formula, and run: it gets an apostrophe before them, as OWASP advises. */
function harmless(text: string): string {
  return /^\s*[=+\-@＝＋－＠]|^[\t\r\n]/.test(text) ? `'${text}` : text;
}
