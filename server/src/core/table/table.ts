import type { Paragraph } from '../paragraph';
import { isRule } from './cells';
import { inheritedFrom, isCaption } from './continuation';
import { columnRole } from './header';
import { type Headings, headingsAt } from './headings';
import { linesTableAt } from './lines';
import type { Cell, Column, Row, Table } from './model';
import { type PlacedRow, placeRow } from './placing';

/** A longer line between two rows ends the table; a shorter one is a caption in it. In UTF-16 units. */
const LONGEST_CAPTION = 40;

/**
 * The tables of tasks among the paragraphs from `start` to before `end`, in the order of the draft, none inside
 * another. A table has headings for what is to be done and for who does it or by when, and a row below them;
 * all else is text. Never throws; linear.
 */
export function tablesIn(paragraphs: readonly Paragraph[], start: number, end: number): readonly Table[] {
  const tables: Table[] = [];
  const last = Math.min(end, paragraphs.length);
  for (let index = Math.max(0, start); index < last; index++) {
    const table = tableAt(paragraphs, index, last);
    if (!table) continue;
    tables.push(table);
    index = table.lastParagraph;
  }
  return tables;
}

function tableAt(paragraphs: readonly Paragraph[], at: number, end: number): Table | null {
  const text = paragraphs[at]?.text ?? '';
  const headings = headingsAt(text);
  if (!headings) return linesTableAt(paragraphs, at, end);
  const columns = headings.columns.map((column) => ({ ...column, paragraph: at }));
  const rows: Row[] = [];
  let above: ReadonlyMap<number, Cell> = new Map();
  let misses = 0;
  let afterText = false;
  for (let index = at + 1; index < end && misses < 3; index++) {
    const { text: line = '', blank = true } = paragraphs[index] ?? {};
    if (!blank && isRule(line)) continue;
    const below = blank ? null : headingsAt(line);
    if (below && (rows.length === 0 || !sameRoles(below, columns))) break;
    if (below) continue;
    const placed = blank ? null : placeRow(line, { ...headings, roles: columns.map(({ role }) => role) });
    if (placed && rows.length === 0 && refine(columns, placed, index)) continue;
    if (placed && (placed.full || !afterText)) {
      misses = 0;
      afterText = false;
      if (isCaption(placed.cells, columns)) {
        above = new Map();
        continue;
      }
      const cells = placed.cells.map((cell) => ({ ...cell, paragraph: index }));
      const row = { paragraph: index, lastParagraph: index, cells: inheritedFrom(above, cells, columns) };
      above = new Map(row.cells.map((cell) => [cell.column, cell.inherited ?? cell]));
      rows.push(row);
    } else if (blank || (!afterText && line.length <= LONGEST_CAPTION)) {
      misses++;
      afterText ||= !blank;
      if (!blank) above = new Map();
    } else break;
  }
  const lastParagraph = rows.at(-1)?.lastParagraph;
  if (lastParagraph === undefined) return null;
  return { form: headings.form, header: at, lastParagraph, columns, rows };
}

function sameRoles(below: Headings, columns: readonly Column[]): boolean {
  return (
    below.columns.length === columns.length &&
    below.columns.every(({ role }, index) => role === columns[index]?.role)
  );
}

/** A second line of headings (牵头 and 配合 under 责任单位) tells more of its columns. */
function refine(columns: Column[], { cells, full }: PlacedRow, paragraph: number): boolean {
  const filled = cells.filter(({ text }) => text !== '');
  if (!full || filled.length === 0 || filled.some(({ text }) => columnRole(text) === null)) return false;
  for (const { column, text, start, end } of filled) {
    columns[column] = { text, start, end, role: columnRole(text) ?? 'other', paragraph };
  }
  return true;
}
