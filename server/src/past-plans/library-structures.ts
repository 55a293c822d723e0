import type { Structure } from '../library/structure';
import type { PastPlan } from './past-plan-index';

/**
 * The structures that a draft is compared with: the bureau's own, then the seeds that are not among them. The draft
 * itself, which may lie among past plans, is left out; `draftPath` is `null` for one that is no file.
 */
export function libraryStructures(
  seeds: readonly Structure[],
  plans: readonly PastPlan[],
  draftPath: string | null,
): readonly Structure[] {
  const own = plans.filter(({ path }) => path !== draftPath).map(({ structure }) => structure);
  const known = new Set(own.flatMap((structure) => [structure.id, sameness(structure)]));
  return [...own, ...seeds.filter((seed) => !known.has(seed.id) && !known.has(sameness(seed)))];
}

/** Two files with these in common hold the same plan. */
function sameness({ place, year, title, counts }: Structure): string {
  return [place, year, title, counts.sections, counts.items].join('\n');
}
