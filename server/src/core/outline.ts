import type { Draft } from './draft';
import type { Layout } from './layout';
import { type Mark, type MarkStyle, markText } from './numbering';
import type { Paragraph } from './paragraph';
import { titleOf, uniformTitleLength } from './title';
import type { NodeKind, PlanNode, Point } from './work-plan';

/**
 * The order in which styles nest when the draft does not show it (GB/T 9704-2012 7.3.3, and what published plans
 * do above and below it). Styles of one rank nest as they appear.
 */
const RANK: Readonly<Record<MarkStyle, number>> = {
  markdown: 0,
  chapter: 1,
  financial: 2,
  'han-comma': 3,
  'ordinal-word': 3,
  'han-paren': 4,
  'arabic-dot': 5,
  'arabic-comma': 5,
  'arabic-paren': 6,
  circled: 7,
  'is-point': 8,
  'must-point': 8,
};
const CHAPTER_RANK = ['编', '編', '篇', '部分', '章', '节', '節', '条', '條'];

/** A node while the outline grows. */
interface Growing {
  readonly mark: Mark;
  readonly paragraph: number;
  readonly inline: boolean;
  readonly key: string;
  readonly rank: number;
  readonly children: Growing[];
  /** Whether every earlier sibling and this node are one paragraph each with text after the title. */
  oneParagraphSeries: boolean;
  ownEnd: Point | null;
  end: Point;
}

/**
 * The tree of numbered parts of a draft's body. Levels follow from the draft itself: a style that is open closes
 * what is inside it, a new style opens a level. Linear; a draft without numbers has no nodes.
 */
export function outlineOf(draft: Draft, layout: Layout): readonly PlanNode[] {
  const roots: Growing[] = [];
  const open: Growing[] = [];
  let lastEnd: Point = { paragraph: layout.bodyStart, offset: 0 };

  const closeTo = (depth: number, end: Point) => {
    for (const node of open.splice(depth)) node.end = end;
  };
  const grow = (mark: Mark, paragraph: number, inline: boolean, before: Point) => {
    const { key, rank } = levelOf(mark);
    let depth = open.findIndex((node) => node.key === key);
    if (depth < 0) {
      depth = open.length;
      while (depth > 0 && (open[depth - 1]?.rank ?? 0) > rank) depth--;
    }
    closeTo(depth, before);
    const parent = open[depth - 1];
    const siblings = parent ? parent.children : roots;
    if (parent) parent.ownEnd ??= before;
    const previous = siblings.at(-1);
    const series = previous && previous.key === key ? previous.oneParagraphSeries : true;
    const node: Growing = {
      mark,
      paragraph,
      inline,
      key,
      rank,
      children: [],
      oneParagraphSeries: series && !inline && hasText(draft.paragraphs[paragraph], mark),
      ownEnd: null,
      end: before,
    };
    siblings.push(node);
    open.push(node);
  };

  for (let index = layout.bodyStart; index < layout.bodyEnd; index++) {
    const paragraph = draft.paragraphs[index];
    if (!paragraph || paragraph.blank) continue;
    if (paragraph.opening) grow(paragraph.opening, index, false, lastEnd);
    else closeTo(depthForPlainParagraph(draft, layout, index, open), lastEnd);
    for (const mark of paragraph.inline) grow(mark, index, true, { paragraph: index, offset: mark.start });
    closeTo(open.findIndex((node) => node.inline) >>> 0, {
      paragraph: index,
      offset: endOfPoints(paragraph),
    });
    lastEnd = { paragraph: index, offset: paragraph.text.length };
  }
  closeTo(0, lastEnd);
  return finish(draft, roots);
}

/**
 * A paragraph without a number goes on with the item before it, unless the items of that series are one paragraph
 * each and no further one follows: then it closes the section (“各地区各部门要充分认识……”).
 */
function depthForPlainParagraph(
  draft: Draft,
  layout: Layout,
  index: number,
  open: readonly Growing[],
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

function levelOf(mark: Mark): { readonly key: string; readonly rank: number } {
  const rank = RANK[mark.style];
  if (mark.style === 'arabic-dot' || mark.style === 'arabic-comma') return { key: 'arabic', rank };
  const inner = mark.style === 'chapter' ? CHAPTER_RANK.indexOf(mark.variant) / 10 : mark.variant.length / 10;
  return { key: `${mark.style} ${mark.variant}`, rank: rank + Math.max(0, inner) };
}

function hasText(paragraph: Paragraph | undefined, mark: Mark): boolean {
  const stop = paragraph?.text.indexOf('。', mark.end) ?? -1;
  return stop >= 0 && stop < (paragraph?.text.trimEnd().length ?? 0) - 1;
}

function finish(draft: Draft, roots: readonly Growing[]): readonly PlanNode[] {
  const usual = new Map<string, number | null>();
  for (const [key, marks] of marksByKey(roots)) {
    usual.set(
      key,
      uniformTitleLength(marks.map(({ paragraph, mark }) => titleLength(draft, paragraph, mark))),
    );
  }
  const convert = (nodes: readonly Growing[], level: number, insideItem: boolean): PlanNode[] => {
    const someAreSections = nodes.some((node) => isSection(draft, node));
    return nodes.map((node) => {
      const kind: NodeKind =
        insideItem || node.inline
          ? 'point'
          : isSection(draft, node) ||
              (someAreSections && !hasText(draft.paragraphs[node.paragraph], node.mark))
            ? 'section'
            : 'item';
      return nodeOf(draft, node, kind, level, usual.get(node.key) ?? null, convert);
    });
  };
  return convert(roots, 1, false);
}

function nodeOf(
  draft: Draft,
  node: Growing,
  kind: NodeKind,
  level: number,
  usualTitleLength: number | null,
  convert: (nodes: readonly Growing[], level: number, insideItem: boolean) => PlanNode[],
): PlanNode {
  const paragraph = draft.paragraphs[node.paragraph] as Paragraph;
  const ownEnd = node.ownEnd ?? node.end;
  const until = ownEnd.paragraph === node.paragraph ? ownEnd.offset : paragraph.text.length;
  const title = titleOf(paragraph, node.mark, until, node.inline, usualTitleLength);
  return {
    kind,
    level,
    mark: { ...node.mark, paragraph: node.paragraph },
    title: { paragraph: node.paragraph, start: title.start, end: title.end },
    titleText: paragraph.text.slice(title.start, title.end),
    headingLine: title.headingLine,
    fused: title.fused,
    start: { paragraph: node.paragraph, offset: node.mark.start },
    end: node.end,
    ownEnd,
    children: convert(node.children, level + 1, kind !== 'section'),
  };
}

/** A section holds numbered paragraphs; points (一是) make one only under a heading that has no text of its own. */
function isSection(draft: Draft, node: Growing): boolean {
  const parts = node.children.filter((child) => !child.inline);
  if (parts.length === 0) return false;
  const onlyPoints = parts.every(
    (child) => child.mark.style === 'is-point' || child.mark.style === 'must-point',
  );
  return !onlyPoints || !hasText(draft.paragraphs[node.paragraph], node.mark);
}

function marksByKey(roots: readonly Growing[]): ReadonlyMap<string, Growing[]> {
  const groups = new Map<string, Growing[]>();
  const visit = (nodes: readonly Growing[]) => {
    for (const node of nodes) {
      const group = groups.get(node.key);
      if (group) group.push(node);
      else groups.set(node.key, [node]);
      visit(node.children);
    }
  };
  visit(roots);
  return groups;
}

function titleLength(draft: Draft, paragraph: number, mark: Mark): number | null {
  const text = draft.paragraphs[paragraph]?.text ?? '';
  const stop = text.indexOf('。', mark.end);
  return stop >= 0 && stop < text.trimEnd().length - 1
    ? stop - markText(text, mark).length - mark.start
    : null;
}
