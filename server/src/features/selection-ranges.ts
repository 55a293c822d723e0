import type { Position, Range, SelectionRange } from 'vscode-languageserver-types';
import type { Draft } from '../core/draft';
import type { PlanNode, Point, WorkPlan } from '../core/work-plan';
import { pointAt, rangeBetween } from './ranges';

const SENTENCE_END = /[。！？!?；;]/;

/**
 * For each place what a writer selects in growing steps: sentence, paragraph, point, item, section, draft. A place
 * outside the draft is taken as the nearest one inside it.
 */
export function selectionRanges(plan: WorkPlan, positions: readonly Position[]): SelectionRange[] {
  return positions.map((position) => selectionRangeAt(plan, pointAt(plan.draft, position)));
}

function selectionRangeAt(plan: WorkPlan, point: Point): SelectionRange {
  const { draft } = plan;
  const last = draft.paragraphs.length - 1;
  const whole = rangeBetween(draft, { paragraph: 0, offset: 0 }, { paragraph: last, offset: lengthOf(draft, last) });
  const around = nodesAround(plan.sections, point).map(({ start, end }) => rangeBetween(draft, start, end));
  const inside = [paragraphAround(draft, point), sentenceAround(draft, point)];
  const outsideIn = [whole, ...[...around, ...inside].sort(largestFirst)];
  let selection: SelectionRange = { range: whole };
  for (const range of outsideIn) {
    if (isInside(range, selection.range)) selection = { range, parent: selection };
  }
  return selection;
}

function nodesAround(nodes: readonly PlanNode[], point: Point): readonly PlanNode[] {
  const node = nodes.find(({ start, end }) => isNotAfter(start, point) && isNotAfter(point, end));
  return node ? [node, ...nodesAround(node.children, point)] : [];
}

function paragraphAround(draft: Draft, { paragraph }: Point): Range {
  return rangeBetween(draft, { paragraph, offset: 0 }, { paragraph, offset: lengthOf(draft, paragraph) });
}

/** From the end of the sentence before to the full stop, semicolon or the like that ends this one. */
function sentenceAround(draft: Draft, { paragraph, offset }: Point): Range {
  const text = draft.paragraphs[paragraph]?.text ?? '';
  let start = offset;
  while (start > 0 && !SENTENCE_END.test(text[start - 1] ?? '')) start--;
  let end = offset;
  while (end < text.length && !SENTENCE_END.test(text[end] ?? '')) end++;
  return rangeBetween(draft, { paragraph, offset: start }, { paragraph, offset: Math.min(end + 1, text.length) });
}

function lengthOf(draft: Draft, paragraph: number): number {
  return draft.paragraphs[paragraph]?.text.length ?? 0;
}

function isNotAfter(a: Point, b: Point): boolean {
  return a.paragraph < b.paragraph || (a.paragraph === b.paragraph && a.offset <= b.offset);
}
