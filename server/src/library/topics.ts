import { frameOf } from './frames';
import { LEAST_BY_ONE_PAIR, likenessGroups } from './likeness-groups';
import {
  centreOf,
  headingVectorOf,
  likeness,
  type PairIndex,
  pairIndexOf,
  sharedPairs,
  vectorOf,
  type WeightedPairs,
  weightedPairs,
} from './part-vectors';
import { fieldsOf } from './resemblance';
import type { Structure, StructurePart } from './structure';
import { topicNameOf } from './topic-name';

/** A part of a past plan, with where it stands there. */
export interface TopicMember {
  readonly structure: Structure;
  readonly part: StructurePart;
  /** The section that holds the part; `null` for a part of the outermost level. */
  readonly section: StructurePart | null;
  /** Where in its plan the part stands, 0 for the first part to 1 for the last. */
  readonly position: number;
}

/** 主题: the sections and items of past plans that are about one thing. */
export interface Topic {
  /** The words that its headings share. */
  readonly name: string;
  /** The most typical first. */
  readonly members: readonly TopicMember[];
}

/** A topic with what tells whether a part of a draft belongs to it. */
export interface GroupedTopic extends Topic {
  /** The mean of its members' vectors, in the pairs of its field. */
  readonly centre: WeightedPairs;
  /** The mean of its sections, with the topics of their items behind the last pair; empty without sections. */
  readonly sectionCentre: WeightedPairs;
  /** The number that stands for its items in the vector of a section; `null` without items in several plans. */
  readonly asItem: number | null;
}

/** Past plans of one field, such as education, and what their parts are about. */
export interface Field {
  readonly structures: readonly Structure[];
  readonly pairs: PairIndex;
  readonly topics: readonly GroupedTopic[];
}

export interface Grouping {
  readonly fields: readonly Field[];
  /** 总体要求, 保障措施 and the like, which plans of every field have. */
  readonly frames: readonly Topic[];
}

const ITEMS = { pair: 0.24, average: 0.2 };
const SECTIONS = { pair: 0.24, average: 0.2 };
/** How alike a group of sections and one of items must be to be one topic. */
const SECTIONS_LIKE_ITEMS = 0.3;
/** The topics of so many items tell as much of a section as its own words; fewer tell less. */
const ENOUGH_ITEMS = 4;
/** The weights of a topic's centre that are kept. */
const MOST_OF_CENTRE = 60;

/**
 * Groups the sections and items of past plans into topics, field by field. Items are grouped by the words that they
 * share, sections by their words and by the topics of their items; a group of each that are about one thing are one
 * topic. Every part is in one topic; one that is like no other is a topic of its own. The frame of a plan, such as
 * 总体要求, has topics across all fields. Some 40,000 parts take seconds.
 */
export function groupTopics(structures: readonly Structure[]): Grouping {
  const fields = fieldsOf(structures).map(fieldOfPlans);
  const frames = new Map<string, TopicMember[]>();
  for (const member of structures.flatMap(membersOf)) {
    const name = frameOf(member.part.title);
    if (name === null) continue;
    const known = frames.get(name);
    if (known) known.push(member);
    else frames.set(name, [member]);
  }
  return { fields, frames: byPlans([...frames].map(([name, members]) => ({ name, members }))) };
}

/** Those that most plans have first. */
export function byPlans<T extends Topic>(topics: readonly T[]): readonly T[] {
  return [...topics].sort((a, b) => plansOf(b) - plansOf(a) || b.members.length - a.members.length);
}

function fieldOfPlans(structures: readonly Structure[]): Field {
  const members = structures.flatMap(membersOf).filter(({ part }) => frameOf(part.title) === null);
  const pairs = pairIndexOf(
    members.map(({ part }) => (part.kind === 'item' ? part : { title: part.title, topicWords: [] })),
  );
  const vectors = new Map(members.map(({ part }) => [part, vectorOf(part, pairs)]));
  const vectorOfPart = (part: StructurePart) => vectors.get(part) ?? weightedPairs(new Map());
  const group = (
    kind: StructurePart['kind'],
    thresholds: typeof ITEMS,
    vector: (part: StructurePart) => WeightedPairs,
  ) => {
    const own = members.filter(({ part }) => part.kind === kind);
    const grouped = own.map(({ part, structure }) => ({ vector: vector(part), plan: structure }));
    return likenessGroups(grouped, thresholds).map((indices) =>
      indices.map((index) => own[index] as TopicMember),
    );
  };
  const items = group('item', ITEMS, vectorOfPart);
  const numberOf = new Map<StructurePart, number>();
  for (const [index, own] of items.entries()) {
    if (own.length > 1) for (const { part } of own) numberOf.set(part, pairs.rarity.length + index);
  }
  const vectorOfSection = (section: StructurePart) =>
    sectionVector(
      vectorOfPart(section),
      insideOf(section).map((part) => numberOf.get(part) ?? null),
    );
  const sections = group('section', SECTIONS, vectorOfSection);
  const ofBoth = oneTopicOfBoth(sections, items, (part) => headingVectorOf(part, pairs));
  const topics = ofBoth.map((own): GroupedTopic => {
    const centre = centreOf(
      own.map(({ part }) => vectorOfPart(part)),
      MOST_OF_CENTRE,
    );
    const close = new Map(own.map(({ part }) => [part, likeness(vectorOfPart(part), centre)]));
    const typical = [...own].sort((a, b) => (close.get(b.part) ?? 0) - (close.get(a.part) ?? 0));
    const ownSections = own.filter(({ part }) => part.kind === 'section');
    return {
      name: topicNameOf(
        typical.map(({ part }) => part),
        centre,
        pairs,
      ),
      members: typical,
      centre,
      sectionCentre: centreOf(
        ownSections.map(({ part }) => vectorOfSection(part)),
        MOST_OF_CENTRE,
      ),
      asItem: numberOf.get(own.find(({ part }) => part.kind === 'item')?.part as StructurePart) ?? null,
    };
  });
  return { structures, pairs, topics: byPlans(topics) };
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

/** In how many plans a topic stands. */
export function plansOf({ members }: Pick<Topic, 'members'>): number {
  return new Set(members.map(({ structure }) => structure)).size;
}

/** The parts of a structure with their places. */
function membersOf(structure: Structure): TopicMember[] {
  const members: TopicMember[] = [];
  const visit = (parts: readonly StructurePart[], section: StructurePart | null) => {
    for (const part of parts) {
      members.push({ structure, part, section, position: members.length });
      visit(part.parts, part);
    }
  };
  visit(structure.parts, null);
  const last = Math.max(members.length - 1, 1);
  return members.map((member) => ({ ...member, position: member.position / last }));
}

type Members = readonly TopicMember[];

/** Joins each group of sections with the group of items that is most like it, where each is the other's nearest. */
function oneTopicOfBoth(
  sections: readonly Members[],
  items: readonly Members[],
  vectorOfPart: (part: StructurePart) => WeightedPairs,
): readonly Members[] {
  const centre = (members: Members) =>
    centreOf(
      members.map(({ part }) => vectorOfPart(part)),
      MOST_OF_CENTRE,
    );
  const itemCentres = items.map(centre);
  const sectionCentres = sections.map(centre);
  const withPair = new Map<number, number[]>();
  for (const [index, { pairs }] of itemCentres.entries()) {
    for (const pair of pairs) {
      const known = withPair.get(pair);
      if (known) known.push(index);
      else withPair.set(pair, [index]);
    }
  }
  const candidates = sectionCentres.flatMap((own, section) => {
    const near = new Set([...own.pairs].flatMap((pair) => withPair.get(pair) ?? []));
    return [...near].map((item) => ({
      section,
      item,
      like: likeness(own, itemCentres[item] as WeightedPairs),
    }));
  });
  candidates.sort((a, b) => b.like - a.like || a.section - b.section || a.item - b.item);
  const itemsOfSection = new Map<number, number>();
  const taken = new Set<number>();
  for (const { section, item, like } of candidates) {
    if (like < SECTIONS_LIKE_ITEMS || itemsOfSection.has(section) || taken.has(item)) continue;
    const shared = sharedPairs(sectionCentres[section] as WeightedPairs, itemCentres[item] as WeightedPairs);
    if (shared < 2 && like < LEAST_BY_ONE_PAIR) continue;
    itemsOfSection.set(section, item);
    taken.add(item);
  }
  return [
    ...sections.map((members, section) => [...members, ...(items[itemsOfSection.get(section) ?? -1] ?? [])]),
    ...items.filter((_, item) => !taken.has(item)),
  ];
}
