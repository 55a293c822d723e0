import type { Located, PlanNode, WorkPlan } from '../../../core/work-plan';
import type { Comparison } from '../../../library/comparison/compare';
import { comparisonGroups, itemNames } from '../../../library/comparison/comparison-groups';
import { writtenTitle } from '../../../library/comparison/shown-title';
import { rangeOfPoints, rangeOfSpan } from '../../drafts/places';

/** What is found in a text, with its words. */
type Found = Located<{ readonly text: string; readonly start: number; readonly end: number }>;

/** `diff --format json`: the shape is in docs/compare.md. Lines and columns from 1, ends exclusive. */
export function comparisonJson(comparison: Comparison, lastPath: string, nextPath: string): string {
  const { last, next, pairs, added, dropped, unitsCompared } = comparison;
  const [lastItem, nextItem] = [itemsOfPlan(last), itemsOfPlan(next)];
  const groups = comparisonGroups(comparison, 'zh');
  const change = ({
    last: from,
    next: to,
  }: {
    readonly last: Found | null;
    readonly next: Found | null;
  }) => ({
    last: from && foundJson(last, from),
    next: to && foundJson(next, to),
  });
  const result = {
    last: planJson(last, lastPath),
    next: planJson(next, nextPath),
    counts: Object.fromEntries(groups.map(({ name, entries }) => [name, entries.length])),
    unitsCompared,
    added: added.map(nextItem),
    dropped: dropped.map(lastItem),
    pairs: pairs.map((pair) => ({
      last: lastItem(pair.last),
      next: nextItem(pair.next),
      similarity: Math.round(pair.similarity * 100) / 100,
      copied: pair.copied,
      reworded: pair.reworded,
      moved: pair.moved,
      targets: pair.targets.map((target) => ({
        kind: target.kind,
        ceiling: target.ceiling,
        ...change(target),
      })),
      deadlines: pair.deadlines.map((deadline) => ({ kind: deadline.kind, ...change(deadline) })),
      units: pair.units,
    })),
  };
  return `${JSON.stringify(result, null, 2)}\n`;
}

function planJson(plan: WorkPlan, filePath: string) {
  return { filePath, title: writtenTitle(plan), year: plan.year, issuer: plan.issuer };
}

function itemsOfPlan(plan: WorkPlan) {
  const nameOf = itemNames(plan);
  return (item: PlanNode) => ({ ...nameOf(item), ...rangeOfPoints(plan.draft, item.start, item.end) });
}

function foundJson({ draft }: WorkPlan, found: Found) {
  return { text: found.text, ...rangeOfSpan(draft, found) };
}
