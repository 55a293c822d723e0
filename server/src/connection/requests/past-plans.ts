import { planName, type Structure } from '../../library/structure/structure';
import type { PastPlanEntry } from '../protocol';

/** The past plans of a draft, to choose from: the bureau's own before the others, each the latest first. */
export function pastPlans(
  structures: readonly Structure[],
  fileOf: (structure: Structure) => string | null,
): readonly PastPlanEntry[] {
  return structures
    .map((structure) => pastPlan(structure, fileOf(structure)))
    .sort((a, b) => Number(b.path !== null) - Number(a.path !== null) || (b.year ?? 0) - (a.year ?? 0));
}

/** What is told of one past plan; `path` is its file, `null` where it has none. */
export function pastPlan(structure: Structure, path: string | null): PastPlanEntry {
  const { form, numbering, unitForm, counts, parts, ...provenance } = structure;
  const { sections, items } = counts;
  return { name: planName(provenance), ...provenance, sections, items, namesUnits: unitForm !== null, path };
}
