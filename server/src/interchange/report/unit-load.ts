import type { WorkPlan } from '../../core/work-plan';
import { tasksOf } from '../../library/tasks/task';

/** How many tasks a unit leads, and how many others it has a part in. */
export interface UnitLoad {
  readonly name: string;
  readonly leads: number;
  readonly supports: number;
}

/** The load of every unit that a plan names, the heaviest first; of equal ones, that which leads more. */
export function unitLoad(plan: WorkPlan): readonly UnitLoad[] {
  const loads = new Map<string, { leads: number; supports: number }>();
  const of = (name: string) => {
    const load = loads.get(name) ?? { leads: 0, supports: 0 };
    loads.set(name, load);
    return load;
  };
  for (const { leadUnits, responsibleUnits, supportingUnits } of tasksOf(plan, false).tasks) {
    for (const name of new Set(leadUnits)) of(name).leads++;
    for (const name of new Set([...responsibleUnits, ...supportingUnits])) {
      if (!leadUnits.includes(name)) of(name).supports++;
    }
  }
  return [...loads]
    .map(([name, load]) => ({ name, ...load }))
    .sort(
      (a, b) =>
        b.leads + b.supports - (a.leads + a.supports) || b.leads - a.leads || (a.name < b.name ? -1 : 1),
    );
}
