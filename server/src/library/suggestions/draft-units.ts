import { unitTimes } from '../../core/unit-uses';
import type { WorkPlan } from '../../core/work-plan';

/** The names of the units that a draft names, in text and tables. */
export function unitNamesOf(plan: WorkPlan): ReadonlySet<string> {
  return new Set(unitTimes(plan).keys());
}
