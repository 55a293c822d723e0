import { nodesOf, type PlanNode, type Point, type WorkPlan } from '../../core/work-plan';

/** A place in a draft where a section or item could stand. */
export interface Place {
  readonly kind: 'section' | 'item';
  /** The section that would hold it; `null` for one of the outermost level. */
  readonly parent: PlanNode | null;
  /** The sibling that it would follow; `null` to come first. */
  readonly after: PlanNode | null;
}

/**
 * Where a heading written at a point would stand. At a number that is being written it is the place of that number:
 * of a section if it is numbered like one. Else it is the next item after the one before the point, or a section
 * where no item is before it. `null` outside the plan's text: in its title, attachments, web page.
 */
export function placeAt(plan: WorkPlan, { paragraph, offset }: Point): Place | null {
  if (paragraph < plan.bodyStart || paragraph >= Math.max(plan.bodyEnd, plan.bodyStart + 1)) return null;
  let before: PlanNode | null = null;
  for (const node of nodesOf(plan.sections)) {
    if (node.kind === 'point') continue;
    if (node.start.paragraph === paragraph && offset >= node.mark.end && offset <= node.title.end) {
      return placeOfNode(plan, node);
    }
    if (
      node.start.paragraph > paragraph ||
      (node.start.paragraph === paragraph && node.start.offset >= offset)
    )
      break;
    before = node;
  }
  if (!before)
    return { kind: plan.sections[0]?.kind === 'item' ? 'item' : 'section', parent: null, after: null };
  if (before.kind === 'item') return { kind: 'item', parent: before.parent, after: before };
  return { kind: 'item', parent: before, after: null };
}

/** The place that a section or item stands at, as if it were not there. */
function placeOfNode(plan: WorkPlan, node: PlanNode): Place {
  const siblings = siblingsIn(plan, node.parent);
  const after = siblings[siblings.indexOf(node) - 1] ?? null;
  return { kind: node.kind === 'section' ? 'section' : 'item', parent: node.parent, after };
}

/** Every place of a draft where a section could stand: before, between and after its outermost sections. */
export function sectionPlaces(plan: WorkPlan): readonly Place[] {
  const sections = plan.sections.filter(({ kind }) => kind === 'section');
  return [null, ...sections].map((after) => ({ kind: 'section', parent: null, after }));
}

/** The sections and items that a section holds; with `null`, the outermost of the plan. */
export function siblingsIn(plan: WorkPlan, parent: PlanNode | null): readonly PlanNode[] {
  return (parent?.children ?? plan.sections).filter(({ kind }) => kind !== 'point');
}

/** The place of the next section, behind the last item of an outermost section; none elsewhere. */
export function sectionPlaceAfter({ kind, parent, after }: Place): readonly Place[] {
  if (kind === 'section' || parent === null || after !== lastOf(parent)) return [];
  let outermost = parent;
  while (outermost.parent) {
    if (lastOf(outermost.parent) !== outermost) return [];
    outermost = outermost.parent;
  }
  return [{ kind: 'section', parent: null, after: outermost }];
}

function lastOf({ children }: PlanNode): PlanNode | null {
  return children.findLast(({ kind }) => kind !== 'point') ?? null;
}
