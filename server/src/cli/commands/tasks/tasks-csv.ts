import type { TaskGrid } from './columns';

/** Without it a spreadsheet takes Chinese for another encoding. */
const BYTE_ORDER_MARK = '\ufeff';
/** What a spreadsheet runs as a formula (OWASP, CSV injection). */
const FORMULA = /^[=+\-@\t\r＝＋－＠]/;
/** What it takes for a negative number, a date, a time or another figure: (3), 1-2, 1:3, 1.10. */
const MISREAD = /^\([0-9.]+\)$|^[0-9]{1,3}[-/:][0-9]{1,3}(?:[-/:][0-9]{1,3})?$|^[0-9]+\.[0-9]*0$/;

/**
 * `tasks --format csv`, for Excel and WPS: byte order mark, CRLF, RFC 4180. An apostrophe stands before a cell that
 * a spreadsheet would not show as it is.
 */
export function tasksCsv({ headings, rows }: TaskGrid): string {
  return BYTE_ORDER_MARK + [headings, ...rows].map((row) => `${row.map(cellOf).join(',')}\r\n`).join('');
}

function cellOf(text: string): string {
  const safe = FORMULA.test(text) || MISREAD.test(text) ? `'${text}` : text;
  return /[",\r\n]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
