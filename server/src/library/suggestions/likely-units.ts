import type { PlanNode, WorkPlan } from '../../core/work-plan';
import { newestFirst, type Structure } from '../structure/structure';
import type { Library } from '../topics/library';
import type { TopicMember } from '../topics/topics';
import { coverageOf } from './coverage';

/** A unit that past plans name for a task. */
export interface LikelyUnit {
  readonly name: string;
  /** The plans of the draft's field that name it for a task on the same topic, the latest first. */
  readonly plans: readonly Structure[];
}

/**
 * The units that an item of a draft is likely to name: those that past plans of its field name for tasks on its
 * topic, those of most plans first. Empty where the library knows no such task.
 */
export function likelyUnits(library: Library, plan: WorkPlan, item: PlanNode): readonly LikelyUnit[] {
  const { topicOf, membersOf } = coverageOf(library, plan);
  const topic = topicOf(item);
  return topic ? rankedUnits(membersOf(topic)) : [];
}

/** The names of the units of some past parts, those of most plans first. */
export function likelyUnitNames(members: readonly TopicMember[]): readonly string[] {
  return rankedUnits(members).map(({ name }) => name);
}

function rankedUnits(members: readonly TopicMember[]): readonly LikelyUnit[] {
  const units = new Map<string, { readonly plans: Set<Structure>; times: number; rank: number }>();
  for (const { structure, part } of members) {
    for (const [rank, name] of part.units.entries()) {
      const known = units.get(name) ?? { plans: new Set(), times: 0, rank };
      known.plans.add(structure);
      known.times++;
      known.rank = Math.min(known.rank, rank);
      units.set(name, known);
    }
  }
  return [...units]
    .sort(([, a], [, b]) => b.plans.size - a.plans.size || b.times - a.times || a.rank - b.rank)
    .map(([name, { plans }]) => ({ name, plans: newestFirst([...plans]) }));
}
