import { unitClausesIn } from '../../core/unit-clauses';
import type { Point, WorkPlan } from '../../core/work-plan';
import { renumberingAt } from '../../library/suggestions/insertion';
import { lineNodeAt, markerWith, type SpanEdit } from '../writing/written';

/**
 * The edits that make what follows a place, right behind a full stop or semicolon of an item, an item of its own: with
 * the next number, the later ones moved on, and references following. `null` at any other place.
 */
export function splitItem(plan: WorkPlan, { paragraph, offset }: Point): readonly SpanEdit[] | null {
  const own = plan.draft.paragraphs[paragraph];
  const node = lineNodeAt(plan, paragraph);
  if (!own || node?.kind !== 'item' || node.paragraph !== paragraph || node.mark.ordinal === null)
    return null;
  if (node.children.length > 0 || !/[。；;]/.test(own.text[offset - 1] ?? '')) return null;
  if (offset <= node.title.end + 1 || isUnitsOnly(plan, paragraph, offset)) return null;
  const lineEnd = plan.draft.lines[0]?.terminator || '\n';
  const marker = markerWith(own.text, node.mark, node.mark.ordinal + 1);
  return [
    { span: { paragraph, start: offset, end: offset }, newText: lineEnd + marker },
    ...renumberingAt(plan, { kind: 'item', parent: node.parent, after: node }),
  ];
}

/** Nothing but units is left behind the place, and these belong to what stands before it. */
function isUnitsOnly(plan: WorkPlan, paragraph: number, offset: number): boolean {
  const { [paragraph]: own } = plan.draft.paragraphs;
  if (!own) return true;
  const clause = unitClausesIn(plan, own).find(({ start }) => start >= offset);
  const rest = clause
    ? own.text.slice(offset, clause.start) + own.text.slice(clause.end)
    : own.text.slice(offset);
  return rest.replace(/[。；;\s]/g, '') === '';
}
