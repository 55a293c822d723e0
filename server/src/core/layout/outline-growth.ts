import type { Draft } from '../draft';
import type { MarkdownBlock } from '../markdown/block';
import type { Paragraph } from '../paragraph';
import { decimalChapterMark, decimalPath, gluedDecimalMark } from '../phrases/decimal';
import type { Mark } from '../phrases/numbering';
import type { Point } from '../work-plan';
import { arabicLevel } from './arabic-level';
import { GrowingNode } from './growing-node';
import type { Growth } from './growth';
import type { Layout } from './layout';
import { levelOf, type OutlineLevel } from './outline-level';

/** A paragraph may go on with a list over so many others. */
const LONGEST_LOOK_AHEAD = 40;

/** Begins a node for a mark of a paragraph, under the open node that holds it. `before` ends what stood before it. */
export function grow(growth: Growth, mark: Mark, index: number, textEnd: number, before: Point): GrowingNode {
  const { draft, open, roots } = growth;
  const paragraph = draft.paragraphs[index] as Paragraph;
  const block = mark.inline ? null : paragraph.block;
  const own = levelOf(mark, block);
  const at = own.key === 'arabic' && block?.kind !== 'item' ? arabicLevel(growth, mark, index) : own;
  closeTo(growth, depthFor(growth, mark, index, block, at), before);
  const parent = open.at(-1);
  const siblings = parent ? parent.growingChildren : roots;
  parent?.endOwnText(before);
  const previous = siblings.at(-1);
  const series = previous && previous.at.key === at.key ? previous.oneParagraphSeries : true;
  const shown = block?.ordered ? asShown(mark, block, previous) : mark;
  const node = new GrowingNode(paragraph, index, shown, textEnd, at, parent ?? null, before);
  node.block = block;
  node.oneParagraphSeries = series && !mark.inline && node.hasText;
  siblings.push(node);
  open.push(node);
  return node;
}

/** Ends the open nodes below a depth. */
export function closeTo({ open }: Growth, depth: number, end: Point): void {
  while (open.length > depth) (open.pop() as GrowingNode).end = end;
}

/** Whether a doubtful number continues the list that is open, or begins one that the next number continues. */
export function goesOn({ draft, layout, open }: Growth, index: number, { ordinal }: Mark): boolean {
  const last = open.find(({ at }) => at.key === 'arabic')?.mark.ordinal ?? null;
  if (last !== null) return ordinal === last + 1;
  const next = nextOpening(draft, layout, index + 1) ?? draft.paragraphs[index + 1]?.doubtfulOpening;
  return ordinal === 1 && next?.style === 'arabic-dot' && next.ordinal === 2;
}

/**
 * The decimal number that opens a paragraph where only its neighbours tell: 1 总则 over 1.1 or after another such
 * chapter, 1.1编制目的 right under its chapter or after 1.0.
 */
export function decimalByNeighbours(growth: Growth, index: number, { plain, block }: Paragraph): Mark | null {
  const { draft, layout, open } = growth;
  const code = plain.trimStart().charCodeAt(0);
  if (!(code >= 0x30 && code <= 0x39) || block?.kind === 'aside' || block?.kind === 'row') return null;
  const chapter = decimalChapterMark(plain);
  if (chapter) {
    const before = open.find(({ at }) => at.key === 'decimal')?.mark.ordinal;
    if (chapter.ordinal === (before ?? 0) + 1 && before !== undefined) return chapter;
    const next = nextDecimal(draft, layout, index + 1);
    return next !== null && `${next}.`.startsWith(`${chapter.ordinal}.`) ? chapter : null;
  }
  const glued = gluedDecimalMark(plain);
  if (!glued) return null;
  const parent = open[decimalParent(open, glued.variant, block?.kind === 'heading')];
  if (!parent || decimalPath(parent.mark) !== glued.variant) return null;
  const last = parent.children.findLast(({ mark }) => mark.style === 'decimal')?.mark.ordinal ?? 0;
  return glued.ordinal === last + 1 ? glued : null;
}

/** The parts before the last of the first decimal number from a paragraph on, before any other number. */
function nextDecimal(draft: Draft, { bodyEnd }: Layout, from: number): string | null {
  const limit = Math.min(bodyEnd, from + LONGEST_LOOK_AHEAD);
  for (let index = from; index < limit; index++) {
    const paragraph = draft.paragraphs[index];
    const mark = paragraph ? (paragraph.opening ?? gluedDecimalMark(paragraph.plain)) : null;
    if (mark) return mark.style === 'decimal' ? mark.variant : null;
  }
  return null;
}

/**
 * How many open nodes a paragraph without a number leaves open. It goes on with the item before it, unless the items
 * of that series are one paragraph each and no further one follows: then it closes the section
 * (“各地区各部门要充分认识……”).
 */
export function depthForPlainParagraph({ draft, layout, open, lastEnd }: Growth, index: number): number {
  const innermost = open.at(-1);
  if (!innermost) return 0;
  // A page break within a sentence: ……警示通报、 / 约谈…….
  if (/[、，,]\s*$/.test(draft.paragraphs[lastEnd.paragraph]?.text.slice(-8) ?? '')) return open.length;
  const isUnitLine = draft.paragraphs[index]?.units[0]?.start === 0;
  const closes = innermost.oneParagraphSeries && innermost.mark.ordinal !== 1 && !isUnitLine;
  if (!closes || nextOpening(draft, layout, index)?.style === innermost.mark.style) {
    innermost.oneParagraphSeries = false;
    return open.length;
  }
  return open.length - 1;
}

/** A page counts the items of a list from its first, whatever numbers are written. */
function asShown(mark: Mark, { first }: MarkdownBlock, previous: GrowingNode | undefined): Mark {
  const before = previous?.block?.ordered && !first ? previous.mark.ordinal : null;
  return before === null || before + 1 === mark.ordinal ? mark : { ...mark, ordinal: before + 1 };
}

/** How many open nodes hold a mark: one of its own kind closes what is inside it, a new kind nests by its rank. */
function depthFor(
  growth: Growth,
  mark: Mark,
  index: number,
  block: MarkdownBlock | null,
  { key, rank }: OutlineLevel,
): number {
  const { open, nested } = growth;
  const holding = block?.kind === 'item' ? holdingItems(open, block.depth) : 0;
  const above = mark.style === 'decimal' ? decimalParent(open, mark.variant, block?.kind === 'heading') : -1;
  if (above >= 0) return above + 1;
  const before = block?.kind === 'text' ? numberBefore(open, mark) : -1;
  if (before >= 0) return before;
  const known = depthOf(open, key, holding);
  if (known >= 0) return known;
  const innermost = open.at(-1);
  const nests =
    mark.ordinal === 1 &&
    innermost?.at.key === 'arabic' &&
    (nested.has(key) || holdsList(growth, index, innermost, key));
  if (nests) nested.add(key);
  let depth = open.length;
  while (!nests && depth > holding && (open[depth - 1]?.at.rank ?? 0) > rank) depth--;
  return depth;
}

/** The innermost open node that 1.1 stands under: 1, 1. or 第一章; for 1.1.1 also 1 where there is no 1.1. −1 without one.
 * A Markdown heading stands under headings alone. */
function decimalParent(open: readonly GrowingNode[], prefix: string, isHeading: boolean): number {
  const path = prefix.replaceAll('．', '.');
  return open.findLastIndex(({ mark, block }) => {
    if (isHeading && block?.kind !== 'heading') return false;
    const own = decimalPath(mark);
    return own !== null && own !== '' && (path === own || path.startsWith(`${own}.`));
  });
}

/** How many open nodes an item of a Markdown list stands inside for sure: up to the item that holds its list. */
function holdingItems(open: readonly GrowingNode[], depth: number): number {
  return open.findLastIndex(({ block }) => block?.kind === 'item' && block.depth < depth) + 1;
}

/**
 * The open heading or item whose number a paragraph goes on from: ## 一、甲 and then **二、乙**; 5. 甲 and then 6.乙, which
 * lost the space that makes it an item.
 */
function numberBefore(open: readonly GrowingNode[], { style, ordinal }: Mark): number {
  return open.findLastIndex(
    ({ block, mark }) =>
      (block?.kind === 'heading' || block?.kind === 'item') &&
      mark.style === style &&
      ordinal !== null &&
      mark.ordinal === ordinal - 1,
  );
}

/** Where among the open nodes one of the same kind of number stands; −1 where none is open. */
function depthOf(open: readonly GrowingNode[], key: string, from: number): number {
  for (let depth = from; depth < open.length; depth++) if (open[depth]?.at.key === key) return depth;
  return -1;
}

/**
 * Whether a list that begins right under a node stands inside it, though its style is usually the higher one: the
 * draft shows it where the node's own number goes on after the list (1. （一）（二） 2.).
 */
function holdsList({ draft, layout }: Growth, index: number, node: GrowingNode, key: string): boolean {
  if (node.mark.ordinal === null || node.children.length > 0) return false;
  const limit = Math.min(layout.bodyEnd, index + LONGEST_LOOK_AHEAD);
  let listed = 1;
  for (let at = index + 1; at < limit; at++) {
    const mark = draft.paragraphs[at]?.opening;
    if (!mark) continue;
    const level = levelOf(mark, draft.paragraphs[at]?.block ?? null);
    if (level.key === key && mark.ordinal === listed + 1) listed++;
    else return level.key === node.at.key && mark.ordinal === node.mark.ordinal + 1 && listed > 1;
  }
  return false;
}

/** The number that opens the next paragraph with one, among the next few; or `null`. */
export function nextOpening(draft: Draft, layout: Layout, from: number): Mark | null {
  const limit = Math.min(layout.bodyEnd, from + LONGEST_LOOK_AHEAD);
  for (let index = from; index < limit; index++) {
    const opening = draft.paragraphs[index]?.opening;
    if (opening) return opening;
  }
  return null;
}
