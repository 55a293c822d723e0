import { itemsOf, recognisedIn, type WorkPlan } from '../../core/work-plan';

/** The names of the units that the items of a draft name. */
export function unitNamesOf(plan: WorkPlan): ReadonlySet<string> {
  return new Set(
    itemsOf(plan).flatMap((item) =>
      recognisedIn(plan, item, ({ units }) => units).flatMap(({ units }) => units.map(({ name }) => name)),
    ),
  );
}
