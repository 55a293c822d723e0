import type { Structure } from '../library/structure/structure';
import type { PastPlan } from './past-plan-index';
import { isVersion, planContent } from './same-plan';

/**
 * The structures that a draft is compared with: the bureau's own, then the seeds that are not among them. A plan of
 * which there are copies or several versions counts once, as the fullest of them. The draft itself, which may lie
 * among past plans, is left out; `draftPath` is `null` for one that is no file.
 */
export function libraryStructures(
  seeds: readonly Structure[],
  plans: readonly PastPlan[],
  draftPath: string | null,
): readonly Structure[] {
  const own = eachOnce(plans.filter(({ path }) => path !== draftPath).map(({ structure }) => structure));
  const known = new Set(own.map(({ id }) => id));
  const others = seeds.filter((seed) => !known.has(seed.id) && !own.some((plan) => isVersion(plan, seed)));
  return [...own, ...others];
}

/** Plans without copies and other versions of them, in their order. */
function eachOnce(structures: readonly Structure[]): readonly Structure[] {
  const kept = new Set<Structure>();
  const contents = new Set<string>();
  const ofPlaceAndYear = new Map<string, Structure[]>();
  for (const structure of fullestFirst(structures)) {
    const content = planContent(structure);
    const key = `${structure.place}\n${structure.year}`;
    const same = ofPlaceAndYear.get(key) ?? [];
    if (contents.has(content) || same.some((other) => isVersion(other, structure))) continue;
    kept.add(structure);
    contents.add(content);
    ofPlaceAndYear.set(key, [...same, structure]);
  }
  return structures.filter((structure) => kept.has(structure));
}

/** Of equally full ones the one with the shortest name: 去年 before 去年(1). */
function fullestFirst(structures: readonly Structure[]): readonly Structure[] {
  const fullness = ({ counts }: Structure) => counts.sections + counts.items;
  return structures.toSorted((a, b) => fullness(b) - fullness(a) || a.id.length - b.id.length);
}
