import type { Draft } from './draft';
import { implicitMarks } from './implicit';
import type { Layout } from './layout';
import type { Mark, MarkStyle } from './numbering';
import type { Paragraph } from './paragraph';
import { cellNumber } from './table/cells';
import { type Cell, cellsOf, type Row, type Table, tablesIn } from './table/table';
import { type TitleSpan, titleOf, uniformTitleLength } from './title';
import type { NodeKind, PlanNode, Point, Span } from './work-plan';

/**
 * The order in which styles nest when the draft does not show it (GB/T 9704-2012 7.3.3, and what published plans
 * do above and below it). Styles of one rank nest as they appear.
 */
const RANK: Readonly<Record<MarkStyle, number>> = {
  markdown: 0,
  chapter: 1,
  financial: 2,
  'han-comma': 3,
  'ordinal-word': 3.5,
  'han-paren': 4,
  'arabic-dot': 5,
  'arabic-comma': 5,
  'arabic-paren': 6,
  circled: 7,
  dash: 7.5,
  implicit: 7.6,
  'is-point': 8,
  'must-point': 8,
};
/** What tells the level of a mark: marks of one key are siblings, and of two keys the lower rank holds the other. */
interface Level {
  readonly key: string;
  readonly rank: number;
}

/** 1. and 1、 are one level, so that a single wrong sign does not open another. */
const PLAIN_LEVELS = Object.fromEntries(
  Object.entries(RANK).map(([style, rank]) => [
    style,
    { key: style === 'arabic-dot' || style === 'arabic-comma' ? 'arabic' : style, rank },
  ]),
) as Readonly<Record<MarkStyle, Level>>;

/** A list inside a sentence is inside whatever holds the sentence. */
const INLINE_RANK = 9;
const CHAPTER_RANK = ['编', '編', '篇', '部分', '章', '节', '節', '条', '條'];

/**
 * A node of the outline. It grows while the draft is read and is readonly from then on; what only some readers ask
 * for is found when it is first asked for, which keeps a parse after a keystroke cheap.
 */
class OutlineNode implements PlanNode {
  kind: NodeKind = 'item';
  level = 0;
  end: Point;
  #children: OutlineNode[] | undefined;
  /** Whether this node and every earlier sibling are one paragraph each with text after the title. */
  oneParagraphSeries = false;
  /** Longest usual title among the nodes of this kind of number, see `uniformTitleLength`. */
  usualTitleLength: number | null = null;
  #ownEnd: Point | undefined;
  #runInTitleLength: number | null | undefined;
  readonly #source: Paragraph;
  #title: TitleSpan | undefined;

  /** The row of a table that this node is. */
  row: { readonly table: Table; readonly row: Row } | null = null;

  constructor(
    source: Paragraph,
    readonly paragraph: number,
    readonly mark: Mark,
    /** Where the next mark of the paragraph starts, or the paragraph's text ends. */
    readonly textEnd: number,
    readonly key: string,
    readonly rank: number,
    readonly parent: OutlineNode | null,
    before: Point,
  ) {
    this.end = before;
    this.#source = source;
  }

  get children(): readonly OutlineNode[] {
    return this.#children ?? NO_CHILDREN;
  }

  get growingChildren(): OutlineNode[] {
    this.#children ??= [];
    return this.#children;
  }

  get marker(): string {
    return this.#source.text.slice(this.mark.start, this.mark.end);
  }

  get start(): Point {
    return { paragraph: this.paragraph, offset: this.mark.start };
  }

  get ownEnd(): Point {
    return this.#ownEnd ?? this.end;
  }

  /** The node's own text ends where its first child begins. */
  endOwnText(at: Point): void {
    this.#ownEnd ??= at;
  }

  get title(): Span {
    if (this.row) return taskOf(this.row);
    const { start, end } = this.#titleSpan;
    return { paragraph: this.paragraph, start, end };
  }

  get titleText(): string {
    if (this.row) return taskOf(this.row).text;
    const { start, end } = this.#titleSpan;
    return this.#source.text.slice(start, end);
  }

  get headingLine(): boolean {
    return this.#titleSpan.headingLine;
  }

  get fused(): boolean {
    return this.#titleSpan.fused;
  }

  /** Where the 。 stands that parts the title from text after it, in UTF-16 units from the mark; `null` without text. */
  get runInTitleLength(): number | null {
    if (this.#runInTitleLength === undefined) this.#runInTitleLength = this.#findRunInTitleLength();
    return this.#runInTitleLength;
  }

  #findRunInTitleLength(): number | null {
    const { text } = this.#source;
    const { mark, textEnd } = this;
    const stop = text.indexOf('。', mark.end);
    if (stop < 0 || stop >= textEnd - 1) return null;
    const hasText =
      textEnd < text.length ? text.slice(stop + 1, textEnd).trim() !== '' : stop < text.trimEnd().length - 1;
    return hasText ? stop - mark.end : null;
  }

  get hasText(): boolean {
    return this.runInTitleLength !== null;
  }

  get #titleSpan(): TitleSpan {
    const { ownEnd } = this;
    const until = ownEnd.paragraph === this.paragraph ? Math.min(ownEnd.offset, this.textEnd) : this.textEnd;
    this.#title ??= titleOf(this.#source, this.mark, until, this.usualTitleLength);
    return this.#title;
  }
}

const NO_CHILDREN: readonly OutlineNode[] = [];

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
    for (const node of open.splice(depth)) node.end = end;
  };
  const grow = (mark: Mark, paragraph: Paragraph, index: number, textEnd: number, before: Point) => {
    const { key, rank } = levelOf(mark);
    let depth = open.findIndex((node) => node.key === key);
    if (depth < 0) {
      depth = open.length;
      const innermost = open.at(-1);
      const nests =
        mark.ordinal === 1 &&
        innermost?.key === 'arabic' &&
        (nested.has(key) || holdsList(draft, layout, index, innermost, key));
      if (nests) nested.add(key);
      while (!nests && depth > 0 && (open[depth - 1]?.rank ?? 0) > rank) depth--;
    }
    closeTo(depth, before);
    const parent = open[depth - 1];
    const siblings = parent ? parent.growingChildren : roots;
    parent?.endOwnText(before);
    const previous = siblings.at(-1);
    const series = previous && previous.key === key ? previous.oneParagraphSeries : true;
    const node = new OutlineNode(paragraph, index, mark, textEnd, key, rank, parent ?? null, before);
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
    const found = implicit?.get(index) ?? paragraph.marks;
    const marks = opening && opening === doubtful ? [opening, ...found] : found;
    if (!opening) closeTo(depthForPlainParagraph(draft, layout, index, open), lastEnd);
    for (const [at, mark] of marks.entries()) {
      const before = mark === opening ? lastEnd : { paragraph: index, offset: mark.start };
      grow(mark, paragraph, index, marks[at + 1]?.start ?? text.length, before);
    }
    const points = marks.length > 1 ? open.findIndex(({ mark }) => mark.inline) : -1;
    if (points >= 0) closeTo(points, { paragraph: index, offset: endOfPoints(paragraph) });
    lastEnd = { paragraph: index, offset: paragraph.text.length };
  }
  closeTo(0, lastEnd);
  return finish(roots);
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

/** The cell that says what is to be done. */
function taskOf({ table, row }: { readonly table: Table; readonly row: Row }): Cell {
  const tasks = [...cellsOf(table, row, 'task'), ...cellsOf(table, row, 'target'), ...row.cells];
  return tasks.find(({ text }) => text !== '') ?? (row.cells[0] as Cell);
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
    else return level.key === node.key && mark.ordinal === node.mark.ordinal + 1 && listed > 1;
  }
  return false;
}

function hasNumbers(draft: Draft, { bodyStart, bodyEnd }: Layout): boolean {
  for (let index = bodyStart; index < bodyEnd; index++) {
    if ((draft.paragraphs[index]?.marks.length ?? 0) > 0) return true;
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
  const last = open.find(({ key }) => key === 'arabic')?.mark.ordinal ?? null;
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

function levelOf(mark: Mark): Level {
  if (mark.variant === '' && !mark.inline) return PLAIN_LEVELS[mark.style];
  const rank = RANK[mark.style];
  if (mark.inline && !mark.style.endsWith('point') && mark.style !== 'ordinal-word') {
    return { key: `inline ${mark.style}`, rank: INLINE_RANK };
  }
  if (mark.style === 'implicit')
    return { key: mark.variant, rank: mark.variant === 'announcement' ? 0 : rank };
  if (mark.variant === 'bare') return { key: 'bare must-point', rank: rank + 0.5 };
  if (mark.variant === '') return PLAIN_LEVELS[mark.style];
  const inner = mark.style === 'chapter' ? CHAPTER_RANK.indexOf(mark.variant) / 10 : mark.variant.length / 10;
  return { key: `${mark.style} ${mark.variant}`, rank: rank + inner };
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
      const sameKey = byKey.get(node.key);
      if (sameKey) sameKey.push(node);
      else byKey.set(node.key, [node]);
      visit(node.children, level + 1, node.kind !== 'section');
    }
  };
  visit(roots, 1, false);
  for (const nodes of byKey.values()) {
    const usual = uniformTitleLength(nodes.map((node) => node.runInTitleLength));
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
