import type { Paragraph } from '../paragraph';
import { openingMark } from '../phrases/numbering';
import { isTime } from '../phrases/time';
import { plainOf } from '../words/plain';
import { type CellText, cellNumber, type Placed, piecesOf } from './cells';
import { inheritedFrom } from './continuation';
import { type ColumnRole, columnRole, headsTable } from './header';
import type { Cell, Column, Row, SectionRow, Table } from './model';
import { isPlausible } from './placing';
import { placeShort } from './short-rows';

interface LineCell extends CellText {
  readonly paragraph: number;
}

const LONGEST_HEADING = 24;
/** A longer line is no section of a table. */
const LONGEST_SECTION = 40;
const ARABIC = /[0-9０-９]/;
const FEWEST_COLUMNS = 3;
const MOST_COLUMNS = 12;
/** How many lines past a row are searched for the next number, to see that the row is not cut off early. */
const LOOKAHEAD = 6;

/**
 * A table whose cells stand on a line each, as web pages give them, with its headings from `at` on; or `null`. It is
 * one only where the rows prove it: their numbers count on, or without numbers each has its time where it belongs.
 */
export function linesTableAt(paragraphs: readonly Paragraph[], at: number, end: number): Table | null {
  const columns = headingLines(paragraphs, at, end);
  if (!columns) return null;
  const roles = columns.map(({ role }) => role);
  const numbered = roles[0] === 'number';
  const deadline = roles.indexOf('deadline');
  if (!numbered && deadline < 0) return null;
  const rows: Row[] = [];
  const sections: SectionRow[] = [];
  let above: ReadonlyMap<number, Cell> = new Map();
  let next = (columns.at(-1)?.paragraph ?? at) + 1;
  while (isAside(paragraphs[next])) next++;
  let expected: number | null = null;
  for (;;) {
    const lines = linesFrom(paragraphs, next, end, columns.length + LOOKAHEAD);
    const section = numbered ? sectionOf(lines, expected) : null;
    if (section) {
      sections.push({ ...section, firstRow: rows.length });
      next = section.title.paragraph + 1;
      above = new Map();
      expected = null;
      continue;
    }
    const placed: readonly PlacedLine[] | null = numbered
      ? numberedRow(lines, roles, expected)
      : timedRow(lines, roles, deadline);
    if (!placed) break;
    const cells = inheritedFrom(above, placed, columns);
    above = new Map(cells.map((cell) => [cell.column, cell.inherited ?? cell]));
    const [first, last] = [cells[0]?.paragraph ?? next, cells.at(-1)?.paragraph ?? next];
    rows.push({ paragraph: first, lastParagraph: last, cells });
    expected = numbered ? (cellNumber(placed[0]?.text ?? '') ?? 0) + 1 : null;
    next = last + 1;
  }
  const lastParagraph = rows.at(-1)?.lastParagraph;
  if (lastParagraph === undefined || (!numbered && rows.length < 2)) return null;
  const held = sections.filter(({ firstRow }) => firstRow < rows.length);
  return { form: 'lines', header: at, lastParagraph, columns, rows, sections: held };
}

/** The run of lines from `at` that are a heading each; its first tells the number or the task. */
function headingLines(paragraphs: readonly Paragraph[], at: number, end: number): readonly Column[] | null {
  const below = paragraphs[at + 1]?.blank ? paragraphs[at + 2] : paragraphs[at + 1];
  if (!below || below.text.length > LONGEST_HEADING) return null;
  const first = headingRole(paragraphs[at]);
  if (first !== 'number' && first !== 'task') return null;
  const columns: Column[] = [];
  for (const line of linesFrom(paragraphs, at, end, MOST_COLUMNS + 1)) {
    const role = headingRole(paragraphs[line.paragraph]);
    if (role === null && columns.length > 0 && isAside(paragraphs[line.paragraph])) continue;
    if (role === null) break;
    columns.push({ ...line, role });
  }
  if (columns.length < FEWEST_COLUMNS || columns.length > MOST_COLUMNS) return null;
  return headsTable(columns.map(({ role }) => role)) ? columns : null;
}

/** The second line of a heading that was broken before its bracket: 责任科室 / （单位）. */
function isAside(paragraph: Paragraph | undefined): boolean {
  return /^[\s\u3000]*[(（][^()（）]{1,8}[)）][\s\u3000]*$/.test(paragraph?.text ?? '');
}

function headingRole(paragraph: Paragraph | undefined): ColumnRole | null {
  return paragraph && paragraph.text.length <= LONGEST_HEADING ? columnRole(paragraph.text) : null;
}

/** The lines from `at` that hold text, at most `count`; two blank lines or the end of the part end them. */
function linesFrom(
  paragraphs: readonly Paragraph[],
  at: number,
  end: number,
  count: number,
): readonly LineCell[] {
  const lines: LineCell[] = [];
  let blanks = 0;
  for (let index = at; index < end && lines.length < count && blanks < 2; index++) {
    const paragraph = paragraphs[index];
    if (!paragraph || paragraph.blank) {
      blanks++;
      continue;
    }
    blanks = 0;
    for (const piece of piecesOf(paragraph.text, 'lines')) lines.push({ ...piece, paragraph: index });
  }
  return lines;
}

type PlacedLine = Placed & { readonly paragraph: number };

/** The row that opens with the expected number; it may lack a cell when the number after it proves where it ends. */
function numberedRow(
  lines: readonly LineCell[],
  roles: readonly ColumnRole[],
  expected: number | null,
): readonly PlacedLine[] | null {
  const number = cellNumber(lines[0]?.text ?? '');
  if (number === null || number !== (expected ?? number)) return null;
  const count = roles.length;
  const isNext = (line: LineCell | undefined) => cellNumber(line?.text ?? '') === number + 1;
  const sectionAt = lines.findIndex(
    (_, at) => at > 1 && at <= count && sectionOf(lines.slice(at), number + 1) !== null,
  );
  if (sectionAt > 1) return placedLines(lines.slice(0, sectionAt), roles);
  if (!isNext(lines[count])) {
    const nextAt = lines.findIndex((line, index) => index > 1 && isNext(line));
    if (nextAt > count) return null;
    if (nextAt > 1) return placedLines(lines.slice(0, nextAt), roles);
  }
  if (lines.length >= count) return placedLines(lines.slice(0, count), roles);
  return expected !== null && lines.length > 1 ? placedLines(lines, roles) : null;
}

/**
 * The section row that lines begin with: 一、稳增长, or 一 and 稳增长, over the row with the expected number or a new 1.
 * Rows that are themselves numbered 一 二 三 have none.
 */
function sectionOf(lines: readonly LineCell[], expected: number | null): Omit<SectionRow, 'firstRow'> | null {
  const [first, second] = lines;
  if (!first || !second) return null;
  const opensRow = (line: LineCell | undefined) => {
    const number = ARABIC.test(line?.text ?? '') ? cellNumber(line?.text ?? '') : null;
    return number !== null && (number === 1 || number === expected);
  };
  if (openingStyle(first.text) !== undefined && opensRow(second) && first.text.length <= LONGEST_SECTION) {
    return {
      paragraph: first.paragraph,
      number: { text: '', start: first.start, end: first.start },
      title: cellOf(first),
    };
  }
  const isNumber = cellNumber(first.text) !== null && !ARABIC.test(first.text);
  if (!isNumber || second.text.length > LONGEST_SECTION || cellNumber(second.text) !== null) return null;
  return opensRow(lines[2]) ? { paragraph: first.paragraph, number: first, title: cellOf(second) } : null;
}

function openingStyle(text: string): string | undefined {
  const style = openingMark(plainOf(text))?.style;
  return style === 'chapter' || style === 'han-comma' || style === 'han-paren' ? style : undefined;
}

function cellOf(line: LineCell): Cell {
  return { ...line, column: 1, inherited: null };
}

function timedRow(
  lines: readonly LineCell[],
  roles: readonly ColumnRole[],
  deadline: number,
): readonly PlacedLine[] | null {
  return isTime(plainOf(lines[deadline]?.text ?? '')) && lines.length >= roles.length
    ? placedLines(lines.slice(0, roles.length), roles)
    : null;
}

function placedLines(lines: readonly LineCell[], roles: readonly ColumnRole[]): readonly PlacedLine[] | null {
  const full = lines.length === roles.length;
  const placed = full ? lines.map((line, column) => ({ ...line, column })) : placeShort(lines, roles);
  const cells = placed.map((cell, index) => ({ ...cell, paragraph: lines[index]?.paragraph ?? 0 }));
  return isPlausible(cells, roles) ? cells : null;
}
