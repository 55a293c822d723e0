import type { PlanNode, WorkPlan } from '../../../core/work-plan';
import { itemNames } from '../../../library/comparison/comparison-groups';
import { writtenTitle } from '../../../library/comparison/shown-title';
import { rangeOfPoints } from '../../drafts/places';
import type { UptakeReport } from './uptake-text';

/** `check --format json`: an entry each task of the superior's plan, in its order. Lines and columns from 1. */
export function uptakeJson(
  { higher, local, uptakes }: UptakeReport,
  higherPath: string,
  localPath: string,
): string {
  const [task, item] = [itemsOfPlan(higher), itemsOfPlan(local)];
  const data = {
    higher: { filePath: higherPath, title: writtenTitle(higher), year: higher.year },
    local: { filePath: localPath, title: writtenTitle(local), year: local.year },
    tasks: uptakes.map((uptake) => ({
      ...task(uptake.task),
      uptake: uptake.kind,
      share: Math.round(uptake.share * 100) / 100,
      missingTargets: uptake.missingTargets,
      items: uptake.items.map(item),
    })),
  };
  return `${JSON.stringify(data, null, 2)}\n`;
}

function itemsOfPlan(plan: WorkPlan) {
  const nameOf = itemNames(plan);
  return (node: PlanNode) => ({ ...nameOf(node), ...rangeOfPoints(plan.draft, node.start, node.end) });
}
