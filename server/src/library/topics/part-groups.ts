import { addTo } from '../../core/grouped';
import type { Structure, StructurePart } from '../structure/structure';
import { headingKey } from './bureaus';
import { likenessGroups, type Thresholds } from './likeness-groups';
import {
  meanOf,
  type PairIndex,
  type PartWords,
  pairIndexOf,
  vectorOf,
  type WeightedPairs,
  weightedPairs,
} from './part-vectors';
import type { Bureau } from './resemblance';
import { mapped, mappedInSteps, type Steps } from './steps';

/** A part of a past plan. */
export interface PlanPart {
  readonly structure: Structure;
  readonly part: StructurePart;
}

/** What one bureau has on one thing over the years: it counts once beside what other bureaus have. */
export interface Practice<P extends PlanPart> {
  readonly parts: readonly P[];
  readonly plans: ReadonlySet<object>;
}

/** A group of practices that are about one thing. */
export type PartGroup<P extends PlanPart> = ReadonlyArray<Practice<P>>;

/** The items and the sections of a field by what they are about. */
export interface PartGroups<P extends PlanPart> {
  readonly items: ReadonlyArray<PartGroup<P>>;
  readonly sections: ReadonlyArray<PartGroup<P>>;
  readonly pairs: PairIndex;
  /** The number that stands for an item's group in the vectors of sections; `null` for one of its own. */
  numberOf(item: StructurePart): number | null;
  vectorOfPart(part: StructurePart): WeightedPairs;
  /** What a section's words and its items' groups say. */
  vectorOfSection(section: StructurePart): WeightedPairs;
}

const ITEMS: Thresholds = { pair: 0.24, average: 0.2 };
const SECTIONS: Thresholds = { pair: 0.24, average: 0.2 };
/** The topics of so many items tell as much of a section as its own words; fewer tell less. */
const ENOUGH_ITEMS = 4;

/**
 * Groups the parts of the plans of a field. First those of each bureau over its years, then what the bureaus have:
 * years that a bureau adds make its words no commoner and crowd nobody out. `partsOf` gives a plan's parts.
 */
export function* partGroups<P extends PlanPart>(
  bureaus: readonly Bureau[],
  partsOf: (structure: Structure) => readonly P[],
): Steps<PartGroups<P>> {
  const own = yield* mappedInSteps(bureaus, function* (plans) {
    yield;
    const parts = plans.flatMap(partsOf);
    if (bureaus.length === 1) return yield* groupsOfBureau(parts, plans.length);
    if (plans.length > 1) {
      // The vectors of each bureau's own pairs are of no use to the others, and large.
      const { items, sections } = yield* groupsOfBureau(parts, plans.length);
      return { items, sections };
    }
    const alone = practicesOf(parts.map((part) => [part]));
    return { items: ofKind(alone, 'item').map(one), sections: ofKind(alone, 'section').map(one) };
  });
  const [first] = own;
  if (first && own.length === 1 && 'pairs' in first) return first;
  const parts = bureaus.flatMap((plans) => plans.flatMap(partsOf));
  const years = new Map(bureaus.flatMap((plans) => plans.map((plan) => [plan, plans.length] as const)));
  const pairs = yield* pairIndexOf(
    parts.map(wordsOf),
    (_, index) => 1 / (years.get((parts[index] as P).structure) ?? 1),
  );
  const ofBureaus = (kind: 'items' | 'sections') =>
    own.flatMap((groups, index) =>
      groups[kind].map((group): Practice<P> => {
        return {
          parts: group.flatMap((practice) => practice.parts),
          plans: new Set([bureaus[index] as Bureau]),
        };
      }),
    );
  return yield* grouped(ofBureaus('items'), ofBureaus('sections'), pairs, (group) => group.length > 1);
}

/** Groups what one bureau has in its plans: the same heading in different years is one thing, so may be others. */
function* groupsOfBureau<P extends PlanPart>(parts: readonly P[], plans: number): Steps<PartGroups<P>> {
  const pairs = yield* pairIndexOf(parts.map(wordsOf), () => 1 / plans, true);
  const practices = practicesOf(sameHeadings(parts));
  return yield* grouped(
    ofKind(practices, 'item'),
    ofKind(practices, 'section'),
    pairs,
    (group) => group.length > 1 || group.some((practice) => practice.parts.length > 1),
  );
}

function* grouped<P extends PlanPart>(
  items: readonly Practice<P>[],
  sections: readonly Practice<P>[],
  pairs: PairIndex,
  isShared: (group: PartGroup<P>) => boolean,
): Steps<PartGroups<P>> {
  const vectors = new Map<StructurePart, WeightedPairs>();
  const vectorOfPart = (part: StructurePart) => {
    const vector = vectors.get(part) ?? vectorOf(part, pairs);
    vectors.set(part, vector);
    return vector;
  };
  const ofItems = yield* alike(items, ITEMS, vectorOfPart);
  const numbers = new Map<StructurePart, number>();
  for (const [index, group] of ofItems.entries()) {
    if (!isShared(group)) continue;
    for (const { parts } of group)
      for (const { part } of parts) numbers.set(part, pairs.rarity.length + index);
  }
  const numberOf = (item: StructurePart) => numbers.get(item) ?? null;
  const vectorOfSection = (section: StructurePart) =>
    sectionVector(vectorOfPart(section), insideOf(section).map(numberOf));
  return {
    items: ofItems,
    sections: yield* alike(sections, SECTIONS, vectorOfSection),
    pairs,
    numberOf,
    vectorOfPart,
    vectorOfSection,
  };
}

function* alike<P extends PlanPart>(
  practices: readonly Practice<P>[],
  thresholds: Thresholds,
  vector: (part: StructurePart) => WeightedPairs,
): Steps<ReadonlyArray<PartGroup<P>>> {
  const own = yield* mapped(practices, ({ parts, plans }) => ({
    vector: meanOf(parts.map(({ part }) => vector(part))),
    plans,
  }));
  return (yield* likenessGroups(own, thresholds)).map((indices) =>
    indices.map((index) => practices[index] as Practice<P>),
  );
}

/** The vector of a section: its words and the numbers of its items' topics, which tell as much if they are several. */
export function sectionVector(words: WeightedPairs, items: ReadonlyArray<number | null>): WeightedPairs {
  const numbers = new Set(items.filter((number) => number !== null));
  const weights = new Map<number, number>();
  for (const [at, pair] of words.pairs.entries()) weights.set(pair, words.weights[at] as number);
  const each = Math.min(1, numbers.size / ENOUGH_ITEMS) / Math.sqrt(numbers.size);
  for (const number of numbers) weights.set(number, each);
  return weightedPairs(weights);
}

function insideOf(section: StructurePart): readonly StructurePart[] {
  return section.parts.flatMap((part) => [part, ...insideOf(part)]);
}

/** Of several parts of one plan with one heading the first goes with the first of other plans. */
function sameHeadings<P extends PlanPart>(parts: readonly P[]): ReadonlyArray<readonly P[]> {
  const together = new Map<string, P[]>();
  const times = new Map<Structure, Map<string, number>>();
  for (const own of parts) {
    const heading = `${own.part.kind} ${headingKey(own.part)}`;
    const before = times.get(own.structure) ?? new Map<string, number>();
    times.set(own.structure, before);
    const time = before.get(heading) ?? 0;
    before.set(heading, time + 1);
    addTo(together, `${time} ${heading}`, own);
  }
  return [...together.values()];
}

function practicesOf<P extends PlanPart>(groups: ReadonlyArray<readonly P[]>): readonly Practice<P>[] {
  return groups.map((parts) => ({ parts, plans: new Set(parts.map(({ structure }) => structure)) }));
}

function ofKind<P extends PlanPart>(practices: readonly Practice<P>[], kind: StructurePart['kind']) {
  return practices.filter(({ parts }) => parts[0]?.part.kind === kind);
}

function one<T>(single: T): readonly T[] {
  return [single];
}

/** A section is compared by its heading; what it speaks of stands in its items. */
function wordsOf({ part }: PlanPart): PartWords {
  return part.kind === 'item' ? part : { title: part.title, topicWords: [] };
}
