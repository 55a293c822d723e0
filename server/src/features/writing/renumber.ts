import { grouped } from '../../core/grouped';
import { referenceEdits } from '../../core/references';
import type { PlanNode, WorkPlan } from '../../core/work-plan';
import { numberingFlaws } from '../../lint/reading/numbering-flaws';
import { numberEdit, type SpanEdit, textEditsOf, type Written } from './written';

/**
 * 重新编号: every series of the draft counts on without gap or repetition, and references (见第3项) follow what they
 * meant. A reference that could mean two is left alone, and so is a draft that begins in the middle.
 */
export function renumber(plan: WorkPlan): Written {
  const numbers = new Map<PlanNode, number>();
  for (const { excerpt, renumbering } of numberingFlaws(plan)) {
    if (excerpt) continue;
    for (const { node, ordinal } of renumbering) numbers.set(node, ordinal);
  }
  return { edits: textEditsOf(plan.draft, numberEdits(plan, numbers)), cursor: null };
}

/** The edits that give nodes other numbers, and references to them. */
export function numberEdits(plan: WorkPlan, numbers: ReadonlyMap<PlanNode, number>): readonly SpanEdit[] {
  const changed = [...numbers]
    .filter(([node, ordinal]) => node.mark.ordinal !== ordinal)
    .map(([node, ordinal]) => ({ node, ordinal }));
  const byStyle = grouped(changed, ({ node }) => node.mark.style);
  return [
    ...changed.map(({ node, ordinal }) => numberEdit(plan, node, ordinal)),
    ...[...byStyle.values()].flatMap((renumbered) => referenceEdits(plan, renumbered)),
  ];
}
