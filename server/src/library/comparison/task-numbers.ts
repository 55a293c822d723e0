import type { PlanNode } from '../../core/work-plan';

/**
 * 序号 of the items of a plan, each another: the number as the draft writes it (`7.`), with those of the sections
 * before it where numbers begin anew (`二、（三）`). What has no number is counted (`第2项`); where no item has one,
 * they run from 1. Of a number that the draft gives twice in one place the second is `5.（第2处）`.
 */
export function taskNumbers(items: readonly PlanNode[], roots: readonly PlanNode[]): readonly string[] {
  if (items.every((item) => !isNumbered(item))) return items.map((_, index) => `${index + 1}`);
  const places = new Map(roots.map((root, index) => [root, index + 1]));
  return countingRepeats(shortestTelling(items.map((item) => pathOf(item, places))));
}

/** The paths from the innermost level on that tells apart as many items as the whole paths do. */
function shortestTelling(paths: readonly (readonly string[])[]): readonly string[] {
  const from = (level: number) => paths.map((path) => path.slice(Math.min(level, path.length - 1)).join(''));
  const different = (labels: readonly string[]) => new Set(labels).size;
  const whole = from(0);
  let level = paths.reduce((most, path) => Math.max(most, path.length), 1) - 1;
  while (level > 0 && different(from(level)) < different(whole)) level--;
  return level === 0 ? whole : from(level);
}

function countingRepeats(labels: readonly string[]): readonly string[] {
  const seen = new Map<string, number>();
  return labels.map((label) => {
    const times = (seen.get(label) ?? 0) + 1;
    seen.set(label, times);
    return times === 1 ? label : `${label}（第${times}处）`;
  });
}

/** The labels from the outermost section to the item. `places` keeps the place of every node among its siblings. */
function pathOf(item: PlanNode, places: Map<PlanNode, number>): readonly string[] {
  const path: string[] = [];
  for (let node: PlanNode | null = item; node; node = node.parent) {
    if (!isNumbered(node) && !places.has(node)) {
      for (const [index, sibling] of (node.parent?.children ?? []).entries()) places.set(sibling, index + 1);
    }
    const counted = `第${places.get(node) ?? 1}${node.kind === 'section' ? '部分' : '项'}`;
    path.unshift(isNumbered(node) ? node.marker.replace(/\s+/g, '') : counted);
  }
  return path;
}

/** A row's number may be of several parts (1-2), which the mark gives no value. */
function isNumbered({ mark, marker, row }: PlanNode): boolean {
  return row ? marker.trim() !== '' : mark.ordinal !== null;
}
