import { nodesOf, type PlanNode, type Point, type WorkPlan } from '../../core/work-plan';
import type { Place } from './place';

/**
 * The place of a Markdown heading of which only the signs are written (### ): next to the heading before it with as
 * many signs, else the first item of the last heading with fewer. `null` where no heading tells.
 */
export function markdownPlace(plan: WorkPlan, { paragraph }: Point): Place | null {
  const depth = signsAt(plan, paragraph);
  if (depth === 0) return null;
  let above: PlanNode | null = null;
  for (const node of [...nodesOf(plan.sections)].toReversed()) {
    if (node.kind === 'point' || node.paragraph >= paragraph) continue;
    const own = signsAt(plan, node.paragraph);
    if (own === depth) return { kind: node.kind, parent: node.parent, after: node };
    if (own > 0 && own < depth) {
      above = node;
      break;
    }
  }
  return above && { kind: 'item', parent: above, after: null };
}

/** How many # a paragraph begins with. */
function signsAt({ draft }: WorkPlan, paragraph: number): number {
  const block = draft.paragraphs[paragraph]?.block;
  return block?.kind === 'heading' ? block.depth : 0;
}
