import type { Draft } from '../draft';
import type { Paragraph } from '../paragraph';
import type { Mark } from '../phrases/numbering';
import { uniformTitleLength } from '../phrases/title';
import { cellNumber } from '../table/cells';
import { cellsOf, type Row, type Table, tablesIn } from '../table/table';
import type { PlanNode, Point } from '../work-plan';
import { implicitMarks } from './implicit';
import type { Layout } from './layout';
import { levelOf } from './outline-level';
import { OutlineNode } from './outline-node';

/**
 * The tree of numbered parts of a draft's body. Levels follow from the draft itself: a style that is open closes
 * what is inside it, a new style opens a level. Linear; a draft without numbers has no nodes.
 */
export function outlineOf(draft: Draft, layout: Layout): readonly PlanNode[] {
  const roots: OutlineNode[] = [];
  const open: OutlineNode[] = [];
  let lastEnd: Point = { paragraph: layout.bodyStart, offset: 0 };
  const implicit = hasNumbers(draft, layout) ? null : implicitMarks(draft, layout.bodyStart, layout.bodyEnd);

  /** Kinds of number that this draft has shown to stand inside 1. */
  const nested = new Set<string>();

  const closeTo = (depth: number, end: Point) => {
    while (open.length > depth) (open.pop() as OutlineNode).end = end;
  };
  const grow = (mark: Mark, paragraph: Paragraph, index: number, textEnd: number, before: Point) => {
    const at = levelOf(mark);
    const { key, rank } = at;
    let depth = depthOf(open, key);
    if (depth < 0) {
      depth = open.length;
      const innermost = open.at(-1);
      const nests =
        mark.ordinal === 1 &&
        innermost?.at.key === 'arabic' &&
        (nested.has(key) || holdsList(draft, layout, index, innermost, key));
      if (nests) nested.add(key);
      while (!nests && depth > 0 && (open[depth - 1]?.at.rank ?? 0) > rank) depth--;
    }
    closeTo(depth, before);
    const parent = open[depth - 1];
    const siblings = parent ? parent.growingChildren : roots;
    parent?.endOwnText(before);
    const previous = siblings.at(-1);
    const series = previous && previous.at.key === key ? previous.oneParagraphSeries : true;
    const node = new OutlineNode(paragraph, index, mark, textEnd, at, parent ?? null, before);
    node.oneParagraphSeries = series && !mark.inline && node.hasText;
    siblings.push(node);
    open.push(node);
  };

  const tables = tablesOf(draft, layout);
  for (let index = layout.bodyStart; index < layout.bodyEnd; index++) {
    const paragraph = draft.paragraphs[index];
    if (!paragraph || paragraph.blank) continue;
    const table = tables.get(index);
    if (table) {
      for (const row of table.rows) {
        const first = draft.paragraphs[row.paragraph] as Paragraph;
        grow(markOfRow(table, row), first, row.paragraph, first.text.length, lastEnd);
        (open.at(-1) as OutlineNode).row = { table, row };
        lastEnd = {
          paragraph: row.lastParagraph,
          offset: draft.paragraphs[row.lastParagraph]?.text.length ?? 0,
        };
      }
      index = table.lastParagraph;
      continue;
    }
    const { text } = paragraph;
    const doubtful = paragraph.doubtfulOpening;
    const opening = doubtful && goesOn(draft, layout, index, open, doubtful) ? doubtful : paragraph.opening;
    const inner = implicit?.get(index) ?? paragraph.innerMarks;
    if (opening) grow(opening, paragraph, index, inner[0]?.start ?? text.length, lastEnd);
    else closeTo(depthForPlainParagraph(draft, layout, index, open), lastEnd);
    for (let at = 0; at < inner.length; at++) {
      const mark = inner[at] as Mark;
      const before = { paragraph: index, offset: mark.start };
      grow(mark, paragraph, index, inner[at + 1]?.start ?? text.length, before);
    }
    const points = inner.length > 0 ? open.findIndex(({ mark }) => mark.inline) : -1;
    if (points >= 0) closeTo(points, { paragraph: index, offset: endOfPoints(paragraph) });
    lastEnd = { paragraph: index, offset: paragraph.text.length };
  }
  closeTo(0, lastEnd);
  return finish(roots);
}

/** Where among the open nodes one of the same kind of number stands; −1 where none is open. */
function depthOf(open: readonly OutlineNode[], key: string): number {
  for (let depth = 0; depth < open.length; depth++) if (open[depth]?.at.key === key) return depth;
  return -1;
}

/** The tables of the body by the paragraph that they begin with. */
function tablesOf(draft: Draft, { bodyStart, bodyEnd }: Layout): ReadonlyMap<number, Table> {
  let first = bodyStart;
  while (first < bodyEnd && !draft.paragraphs[first]?.headsTable) first++;
  if (first >= bodyEnd) return new Map();
  return new Map(tablesIn(draft.paragraphs, first, bodyEnd).map((table) => [table.header, table]));
}

/** A row is numbered by its 序号 cell, where it has one; it is no level of its own. */
function markOfRow(table: Table, row: Row): Mark {
  const cell = cellsOf(table, row, 'number').find(({ paragraph }) => paragraph === row.paragraph);
  const start = cell?.start ?? row.cells[0]?.start ?? 0;
  const end = cell?.end ?? start;
  const ordinal = cell ? cellNumber(cell.text) : null;
  return {
    style: 'implicit',
    variant: 'row',
    ordinal,
    start,
    end,
    numeralStart: start,
    numeralEnd: end,
    inline: false,
  };
}

/**
 * Whether a list that begins right under a node stands inside it, though its style is usually the higher one: the
 * draft shows it where the node's own number goes on after the list (1. （一）（二） 2.).
 */
function holdsList(draft: Draft, layout: Layout, index: number, node: OutlineNode, key: string): boolean {
  if (node.mark.ordinal === null || node.children.length > 0) return false;
  const limit = Math.min(layout.bodyEnd, index + 40);
  let listed = 1;
  for (let at = index + 1; at < limit; at++) {
    const mark = draft.paragraphs[at]?.opening;
    if (!mark) continue;
    const level = levelOf(mark);
    if (level.key === key && mark.ordinal === listed + 1) listed++;
    else return level.key === node.at.key && mark.ordinal === node.mark.ordinal + 1 && listed > 1;
  }
  return false;
}

function hasNumbers(draft: Draft, { bodyStart, bodyEnd }: Layout): boolean {
  for (let index = bodyStart; index < bodyEnd; index++) {
    const paragraph = draft.paragraphs[index];
    if (paragraph && (paragraph.opening || paragraph.innerMarks.length > 0)) return true;
  }
  return false;
}

/** Whether a doubtful number continues the list that is open, or begins one that the next number continues. */
function goesOn(
  draft: Draft,
  layout: Layout,
  index: number,
  open: readonly OutlineNode[],
  { ordinal }: Mark,
): boolean {
  const last = open.find(({ at }) => at.key === 'arabic')?.mark.ordinal ?? null;
  if (last !== null) return ordinal === last + 1;
  const next = nextOpening(draft, layout, index + 1) ?? draft.paragraphs[index + 1]?.doubtfulOpening;
  return ordinal === 1 && next?.style === 'arabic-dot' && next.ordinal === 2;
}

/**
 * A paragraph without a number goes on with the item before it, unless the items of that series are one paragraph
 * each and no further one follows: then it closes the section (“各地区各部门要充分认识……”).
 */
function depthForPlainParagraph(
  draft: Draft,
  layout: Layout,
  index: number,
  open: readonly OutlineNode[],
): number {
  const innermost = open.at(-1);
  if (!innermost) return 0;
  const isUnitLine = draft.paragraphs[index]?.units[0]?.start === 0;
  const closes = innermost.oneParagraphSeries && innermost.mark.ordinal !== 1 && !isUnitLine;
  if (!closes || nextOpening(draft, layout, index)?.style === innermost.mark.style) {
    innermost.oneParagraphSeries = false;
    return open.length;
  }
  return open.length - 1;
}

/** The units at the end of a paragraph are those of the whole item, not of its last point. */
function endOfPoints(paragraph: Paragraph): number {
  const { text } = paragraph;
  const last = paragraph.units.at(-1);
  return last && text.slice(last.end).trim() === '' ? last.start : text.length;
}

function nextOpening(draft: Draft, layout: Layout, from: number): Mark | null {
  const limit = Math.min(layout.bodyEnd, from + 40);
  for (let index = from; index < limit; index++) {
    const opening = draft.paragraphs[index]?.opening;
    if (opening) return opening;
  }
  return null;
}

/** Gives every node its kind, its level, and the title length that is usual for its kind of number. */
function finish(roots: readonly OutlineNode[]): readonly PlanNode[] {
  const byKey = new Map<string, OutlineNode[]>();
  const visit = (nodes: readonly OutlineNode[], level: number, insideItem: boolean) => {
    const someAreSections = nodes.some(isSection);
    for (const node of nodes) {
      node.level = level;
      if (insideItem || node.mark.inline) node.kind = 'point';
      else if (isSection(node) || (someAreSections && !node.hasText)) node.kind = 'section';
      const sameKey = byKey.get(node.at.key);
      if (sameKey) sameKey.push(node);
      else byKey.set(node.at.key, [node]);
      if (node.children.length > 0) visit(node.children, level + 1, node.kind !== 'section');
    }
  };
  visit(roots, 1, false);
  for (const nodes of byKey.values()) {
    const usual = uniformTitleLength(nodes);
    for (const node of nodes) node.usualTitleLength = usual;
  }
  return roots;
}

/** A section holds numbered paragraphs; points (一是) make one only under a heading that has no text of its own. */
function isSection(node: OutlineNode): boolean {
  if (node.children.length === 0) return false;
  const parts = node.children.filter((child) => !child.mark.inline);
  if (parts.length === 0) return false;
  const onlyPoints = parts.every(({ mark: { style } }) => style === 'is-point' || style === 'must-point');
  return !onlyPoints || !node.hasText;
}
