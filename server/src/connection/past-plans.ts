import { nameOf, type Provenance, type Structure, type StructureCounts } from '../library/structure';

/** What the request `workPlan/pastPlans` tells of a past plan that a draft may be begun from. */
export interface PastPlanEntry extends Provenance, Pick<StructureCounts, 'sections' | 'items'> {
  /** 鹰潭2024 */
  readonly name: string;
}

/** The past plans of a draft, to choose from, the latest first. */
export function pastPlans(structures: readonly Structure[]): readonly PastPlanEntry[] {
  return structures
    .map(({ form, numbering, unitForm, counts: { sections, items }, parts, ...provenance }) => ({
      name: nameOf(provenance),
      ...provenance,
      sections,
      items,
    }))
    .sort((a, b) => (b.year ?? 0) - (a.year ?? 0));
}
