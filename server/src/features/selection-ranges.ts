import type { Position, SelectionRange } from 'vscode-languageserver-types';
import type { Draft } from '../core/draft';
import type { PlanNode, Point, WorkPlan } from '../core/work-plan';
import { pointAt, rangeBetween } from './ranges';

/** A stretch of the draft that a writer may want to select. */
interface Stretch {
  readonly start: Point;
  readonly end: Point;
}

const SENTENCE_END = '。！？!?；;';

/**
 * For each place what a writer selects in growing steps: sentence, point, paragraph, item, section, draft. A place
 * outside the draft is taken as the nearest one inside it.
 */
export function selectionRanges(plan: WorkPlan, positions: readonly Position[]): SelectionRange[] {
  return positions.map((position) => selectionRangeAt(plan, pointAt(plan.draft, position)));
}

function selectionRangeAt(plan: WorkPlan, point: Point): SelectionRange {
  const { draft } = plan;
  let innermost = wholeDraft(draft);
  let selection: SelectionRange = { range: rangeBetween(draft, innermost.start, innermost.end) };
  const inside = [
    ...nodesAround(plan.sections, point),
    paragraphAround(draft, point),
    sentenceAround(draft, point),
  ];
  for (const stretch of inside.sort(outerFirst)) {
    if (!isNarrower(stretch, innermost)) continue;
    innermost = stretch;
    selection = { range: rangeBetween(draft, stretch.start, stretch.end), parent: selection };
  }
  return selection;
}

function wholeDraft({ paragraphs }: Draft): Stretch {
  const last = paragraphs.length - 1;
  return {
    start: { paragraph: 0, offset: 0 },
    end: { paragraph: last, offset: paragraphs[last]?.text.length ?? 0 },
  };
}

/** Where one node ends and the next begins, the next one is meant. */
function nodesAround(nodes: readonly PlanNode[], point: Point): Stretch[] {
  const node = nodes.findLast(({ start, end }) => order(start, point) <= 0 && order(point, end) <= 0);
  return node ? [node, ...nodesAround(node.children, point)] : [];
}

function paragraphAround(draft: Draft, { paragraph }: Point): Stretch {
  const text = draft.paragraphs[paragraph]?.text ?? '';
  return trimmed(text, paragraph, 0, text.length);
}

/**
 * From the end of the sentence before to the full stop, semicolon or the like that ends this one. After the last
 * sentence of a paragraph that one is meant.
 */
function sentenceAround(draft: Draft, { paragraph, offset }: Point): Stretch {
  const text = draft.paragraphs[paragraph]?.text ?? '';
  const place = Math.min(offset, Math.max(0, text.trimEnd().length - 1));
  let start = place;
  while (start > 0 && !SENTENCE_END.includes(text[start - 1] ?? '')) start--;
  let end = place;
  while (end < text.length && !SENTENCE_END.includes(text[end] ?? '')) end++;
  return trimmed(text, paragraph, start, Math.min(end + 1, text.length));
}

/** Without the space at both ends, so that the indent of a paragraph is not selected with its text. */
function trimmed(text: string, paragraph: number, start: number, end: number): Stretch {
  const words = text.slice(start, end);
  const from = start + words.length - words.trimStart().length;
  return {
    start: { paragraph, offset: from },
    end: { paragraph, offset: Math.max(from, start + words.trimEnd().length) },
  };
}

function outerFirst(a: Stretch, b: Stretch): number {
  return order(a.start, b.start) || order(b.end, a.end);
}

function isNarrower(inner: Stretch, outer: Stretch): boolean {
  const start = order(outer.start, inner.start);
  const end = order(inner.end, outer.end);
  return start <= 0 && end <= 0 && start + end < 0 && order(inner.start, inner.end) < 0;
}

function order(a: Point, b: Point): number {
  return a.paragraph - b.paragraph || a.offset - b.offset;
}
