import type { Localized } from '../../core/localized';
import { referencesTo } from '../../core/references';
import type { PlanNode, WorkPlan } from '../../core/work-plan';
import type { NumberingFlaw } from './numbering-flaws';

/** Share of a scope, and count, up to which changed numbers are a slip and not another reading of the draft. */
const MOST_CHANGED_SHARE = 1 / 3;
const MOST_CHANGED = 5;
/** A line of a list inside an item, not an item. */
const LIST_LINE = /[；;，,、]$/;

/**
 * Why renumbering the scope of a flaw needs a person's eye; `null` where the evidence is whole (rules.md): no list of
 * its own in the scope, no reference that would become ambiguous, and few numbers that change.
 */
export function doubtOf(plan: WorkPlan, { scope, renumbering }: NumberingFlaw): Localized | null {
  if (scope.some(({ mark }, index) => index > 0 && mark.ordinal === 1) || isMixed(plan, scope)) {
    return { zh: '其中可能另有一列序号', en: 'another list may stand among these' };
  }
  const style = scope[0]?.mark.style;
  const moved = new Set(renumbering.flatMap(({ node, ordinal }) => [node.mark.ordinal, ordinal]));
  if (style && referencesTo(plan, style).some(({ ordinal }) => moved.has(ordinal))) {
    return { zh: '文中有处引用了这些序号', en: 'the text refers to these numbers' };
  }
  if (style === 'decimal' && renumbering.some(({ node }) => standsElsewhere(plan, node))) {
    return { zh: '文中别处也写着这些编号', en: 'the draft has these numbers elsewhere too' };
  }
  if (renumbering.length > Math.min(MOST_CHANGED, scope.length * MOST_CHANGED_SHARE)) {
    return { zh: '改动较多，也可能是漏了一条', en: 'many change; an item may be missing instead' };
  }
  return null;
}

/** Whether a decimal number is written again, in a name of a file for instance, which a renumbering would leave. */
function standsElsewhere({ draft }: WorkPlan, { marker, paragraph }: PlanNode): boolean {
  const number = marker.replace(/[^0-9.．]+/g, '');
  return draft.paragraphs.some(({ raw }, index) => {
    const first = raw.indexOf(number);
    return first >= 0 && (index !== paragraph || raw.indexOf(number, first + 1) >= 0);
  });
}

/** Some members are lines of a list and some are not, or others of their kind under the same heading are not members. */
function isMixed({ draft }: WorkPlan, scope: NumberingFlaw['scope']): boolean {
  const members = new Set(scope);
  let lines = 0;
  for (const { paragraph, mark, parent } of scope) {
    if (LIST_LINE.test(draft.paragraphs[paragraph]?.text.trimEnd() ?? '')) lines++;
    const others = parent?.children.some(
      (node) => node.mark.style === mark.style && !node.mark.inline && !members.has(node),
    );
    if (others) return true;
  }
  return lines > 0 && lines < scope.length - 1;
}
