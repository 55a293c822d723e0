import type { Draft } from '../draft';
import type { Paragraph } from '../paragraph';
import { labelledFirstMark } from '../phrases/labelled-list';
import type { Mark } from '../phrases/numbering';
import { cellNumber } from '../table/cells';
import { cellsOf, type Row, type SectionRow, type Table } from '../table/model';
import { tablesIn } from '../table/table';
import { tableLinesIn } from '../table/table-lines';
import type { PlanNode } from '../work-plan';
import type { Growth } from './growth';
import { implicitMarks } from './implicit';
import type { Layout } from './layout';
import {
  closeTo,
  decimalByNeighbours,
  depthForPlainParagraph,
  goesOn,
  grow,
  nextOpening,
} from './outline-growth';
import { withKinds } from './outline-kinds';

/**
 * The tree of numbered parts of a draft's body. Levels follow from the draft itself: a style that is open closes
 * what is inside it, a new style opens a level. Linear; a draft without numbers has no nodes.
 */
export function outlineOf(draft: Draft, layout: Layout): readonly PlanNode[] {
  const { bodyStart, bodyEnd } = layout;
  const lastEnd = { paragraph: bodyStart, offset: 0 };
  const growth: Growth = { draft, layout, roots: [], open: [], nested: new Set(), lastEnd };
  const implicit = hasNumbers(draft, layout) ? null : implicitMarks(draft, bodyStart, bodyEnd);
  const tables = tablesOf(draft, layout);
  const foreign = tableLinesIn(draft.paragraphs, bodyStart, bodyEnd);
  for (let index = bodyStart; index < bodyEnd; index++) {
    const paragraph = draft.paragraphs[index];
    if (!paragraph || paragraph.blank) continue;
    const table = tables.get(index);
    if (table) {
      growTable(growth, table);
      index = table.lastParagraph;
    } else if (foreign.has(index)) growText(growth, paragraph, index);
    else growParagraph(growth, paragraph, index, implicit?.get(index) ?? paragraph.innerMarks);
  }
  closeTo(growth, 0, growth.lastEnd);
  return withKinds(growth.roots);
}

function growTable(growth: Growth, table: Table): void {
  const { paragraphs } = growth.draft;
  const depth = growth.open.length;
  for (const [index, row] of table.rows.entries()) {
    for (const section of table.sections) if (section.firstRow === index) growSectionRow(growth, section);
    const { text } = paragraphs[row.paragraph] as Paragraph;
    const mark = markOfRow(table, row);
    grow(growth, mark, row.paragraph, text.length, growth.lastEnd).row = { table, row };
    const end = paragraphs[row.lastParagraph]?.text.length ?? 0;
    growth.lastEnd = { paragraph: row.lastParagraph, offset: end };
  }
  // What stands under a table is no part of its last row.
  const first = growth.open.findIndex(({ row, caption }) => row !== null || caption !== null);
  if (first >= 0) closeTo(growth, Math.min(first, depth), growth.lastEnd);
}

function growSectionRow(growth: Growth, { paragraph, number, title }: SectionRow): void {
  const { length } = growth.draft.paragraphs[paragraph]?.text ?? '';
  const mark = implicitMark('table-section', number, cellNumber(number.text));
  grow(growth, mark, paragraph, length, growth.lastEnd).caption = title;
  growth.lastEnd = { paragraph, offset: length };
}

/** `inner`: the marks of the paragraph after the one that opens it. */
function growParagraph(growth: Growth, paragraph: Paragraph, index: number, inner: readonly Mark[]): void {
  const { text, doubtfulOpening: doubtful } = paragraph;
  const opening =
    paragraph.opening ??
    decimalByNeighbours(growth, index, paragraph) ??
    (doubtful && goesOn(growth, index, doubtful) ? doubtful : null);
  if (opening) grow(growth, opening, index, inner[0]?.start ?? text.length, growth.lastEnd);
  else closeTo(growth, depthForPlainParagraph(growth, index), growth.lastEnd);
  const listed = opening || inner.length > 0 ? null : labelledFirst(growth, paragraph, index);
  if (listed) grow(growth, listed, index, text.length, { paragraph: index, offset: listed.start });
  for (let at = 0; at < inner.length; at++) {
    const mark = inner[at] as Mark;
    grow(growth, mark, index, inner[at + 1]?.start ?? text.length, { paragraph: index, offset: mark.start });
  }
  const points = inner.length > 0 ? growth.open.findIndex(({ mark }) => mark.inline) : -1;
  if (points >= 0) closeTo(growth, points, { paragraph: index, offset: endOfPoints(paragraph) });
  growth.lastEnd = { paragraph: index, offset: text.length };
}

/** The first number of a list that stands behind a label, where the next paragraph has the second: 注：1.甲。⏎2.乙。 */
function labelledFirst({ draft, layout }: Growth, { plain, isAside }: Paragraph, index: number): Mark | null {
  const mark = isAside ? null : labelledFirstMark(plain);
  const next = mark && nextOpening(draft, layout, index + 1);
  return next?.style === mark?.style && next?.ordinal === 2 ? mark : null;
}

/** A line of a table that is no table of tasks: numbers in it are none of the plan's. */
function growText(growth: Growth, { text }: Paragraph, index: number): void {
  closeTo(growth, depthForPlainParagraph(growth, index), growth.lastEnd);
  growth.lastEnd = { paragraph: index, offset: text.length };
}

/** The tables of the body by the paragraph that they begin with. */
function tablesOf(draft: Draft, { bodyStart, bodyEnd }: Layout): ReadonlyMap<number, Table> {
  let first = bodyStart;
  while (first < bodyEnd && !draft.paragraphs[first]?.headsTable) first++;
  if (first >= bodyEnd) return new Map();
  return new Map(tablesIn(draft.paragraphs, first, bodyEnd).map((table) => [table.header, table]));
}

function hasNumbers(draft: Draft, { bodyStart, bodyEnd }: Layout): boolean {
  for (let index = bodyStart; index < bodyEnd; index++) {
    const paragraph = draft.paragraphs[index];
    if (paragraph && (paragraph.opening || paragraph.innerMarks.length > 0)) return true;
  }
  return false;
}

/** The units at the end of a paragraph are those of the whole item, not of its last point. */
function endOfPoints(paragraph: Paragraph): number {
  const { text } = paragraph;
  const last = paragraph.units.at(-1);
  return last && text.slice(last.end).trim() === '' ? last.start : text.length;
}

/** A row is numbered by its 序号 cell, where it has one; it is no level of its own. */
function markOfRow(table: Table, row: Row): Mark {
  const cell = cellsOf(table, row, 'number').find(({ paragraph }) => paragraph === row.paragraph);
  const start = cell?.start ?? row.cells[0]?.start ?? 0;
  return implicitMark('row', { start, end: cell?.end ?? start }, cell ? cellNumber(cell.text) : null);
}

function implicitMark(
  variant: string,
  { start, end }: { readonly start: number; readonly end: number },
  ordinal: number | null,
): Mark {
  return {
    style: 'implicit',
    variant,
    ordinal,
    start,
    end,
    numeralStart: start,
    numeralEnd: end,
    inline: false,
  };
}
