import type { Paragraph } from '../paragraph';
import { cellNumber, isRule, type Placed, type TableForm } from './cells';
import { inheritedFrom } from './continuation';
import { guessedColumns } from './guessed';
import { columnRole } from './header';
import { type Headings, headingsAt, numberedHeadingsAt } from './headings';
import { linesTableAt } from './lines';
import type { Cell, Column, Row, SectionRow, Table } from './model';
import { type PlacedRow, placeRow } from './placing';
import { captionKind, sectionRows } from './sections';
import { placeShort, usualLengths } from './short-rows';

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
  const known = headingsAt(text);
  const headings = known ?? numberedHeadingsAt(text);
  if (!headings) return linesTableAt(paragraphs, at, end);
  const headed = headings.columns.map((column) => ({ ...column, paragraph: at }));
  const below = linesBelow(paragraphs, at, end, headings, headed);
  const columns = known ? headed : guessedColumns(headed, cellsIn(below));
  if (!columns) return null;
  const lines = replaced(below, headings.form, columns);
  const { rows, sections } = rowsOf(lines, columns);
  const lastParagraph = rows.at(-1)?.lastParagraph;
  if (lastParagraph === undefined) return null;
  return { form: headings.form, header: at, lastParagraph, columns, rows, sections };
}

/** A line of a table with its cells; with none it parts what stands above it from what stands below. */
interface TableLine {
  readonly paragraph: number;
  readonly cells: readonly Placed[] | null;
}

function cellsIn(lines: readonly TableLine[]): ReadonlyArray<readonly Placed[]> {
  return lines.flatMap(({ cells }) => (cells ? [cells] : []));
}

/** The lines with the cells of short rows placed anew, now that it is known what stands in each column. */
function replaced(
  lines: readonly TableLine[],
  form: TableForm,
  columns: readonly Column[],
): readonly TableLine[] {
  if (form !== 'pipe' && form !== 'tab') return lines;
  const roles = columns.map(({ role }) => role);
  const usual = usualLengths(cellsIn(lines), columns.length);
  return lines.map((line) =>
    line.cells && line.cells.length < columns.length
      ? { ...line, cells: placeShort(line.cells, roles, usual) }
      : line,
  );
}

/** The lines under the headings that belong to the table. A second line of headings refines the columns. */
function linesBelow(
  paragraphs: readonly Paragraph[],
  at: number,
  end: number,
  headings: Headings,
  columns: Column[],
): readonly TableLine[] {
  const lines: TableLine[] = [];
  let misses = 0;
  let afterText = false;
  for (let index = at + 1; index < end && misses < 3; index++) {
    const { text: line = '', blank = true } = paragraphs[index] ?? {};
    if (!blank && isRule(line)) continue;
    const below = blank ? null : headingsAt(line);
    if (below && (lines.every(({ cells }) => !cells) || !sameRoles(below, columns))) break;
    if (below) continue;
    const placed = blank ? null : placeRow(line, { ...headings, roles: columns.map(({ role }) => role) });
    if (placed && lines.length === 0 && refine(columns, placed, index)) continue;
    if (placed && (placed.full || !afterText)) {
      misses = 0;
      afterText = false;
      lines.push({ paragraph: index, cells: placed.cells });
    } else if (blank || (!afterText && line.length <= LONGEST_CAPTION)) {
      misses++;
      afterText ||= !blank;
      if (!blank) lines.push({ paragraph: index, cells: null });
    } else break;
  }
  return lines;
}

/** The tasks among the lines of a table, with what they go on from, and the rows that name sections. */
function rowsOf(lines: readonly TableLine[], columns: readonly Column[]): Pick<Table, 'rows' | 'sections'> {
  const asSections = sectionRows(cellsIn(lines), columns);
  const rows: Row[] = [];
  const sections: SectionRow[] = [];
  let above: ReadonlyMap<number, Cell> = new Map();
  for (const { paragraph, cells } of lines) {
    const caption = cells && (asSections.has(cells) ? 'section' : captionKind(cells, columns));
    if (!cells || caption) {
      above = new Map();
      if (cells && caption === 'section') sections.push(sectionRow(cells, columns, paragraph, rows.length));
      continue;
    }
    const placed = cells.map((cell) => ({ ...cell, paragraph }));
    const row = { paragraph, lastParagraph: paragraph, cells: inheritedFrom(above, placed, columns) };
    above = new Map(row.cells.map((cell) => [cell.column, cell.inherited ?? cell]));
    rows.push(row);
  }
  return { rows, sections: sections.filter(({ firstRow }) => firstRow < rows.length) };
}

function sectionRow(
  cells: readonly Placed[],
  columns: readonly Column[],
  paragraph: number,
  firstRow: number,
): SectionRow {
  const filled = cells.filter(({ text }) => text !== '');
  const number = filled.find(
    ({ text, column }) => columns[column]?.role === 'number' && cellNumber(text) !== null,
  );
  const title = filled.find((cell) => cell !== number) ?? (filled[0] as Placed);
  return {
    paragraph,
    number: number ?? { text: '', start: title.start, end: title.start },
    title: { ...title, paragraph, inherited: null },
    firstRow,
  };
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
