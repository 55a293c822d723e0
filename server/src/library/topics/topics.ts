import { addTo } from '../../core/grouped';
import type { Structure, StructurePart } from '../structure/structure';
import { bureausOf } from './bureaus';
import { frameOf } from './frames';
import { LEAST_BY_ONE_PAIR } from './likeness-groups';
import { type PartGroup, type PartGroups, partGroups } from './part-groups';
import {
  centreOf,
  headingVectorOf,
  likeness,
  meanOf,
  type PairIndex,
  sharedPairs,
  type WeightedPairs,
} from './part-vectors';
import { type Bureau, fieldsOf } from './resemblance';
import { mapped, mappedInSteps, type Steps } from './steps';
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
  /** The plans of the same bureau over the years, by each of them. */
  readonly bureauOf: ReadonlyMap<Structure, Bureau>;
}

/** How alike a group of sections and one of items must be to be one topic. */
const SECTIONS_LIKE_ITEMS = 0.3;
/** The weights of a topic's centre that are kept. */
const MOST_OF_CENTRE = 60;
/** Members whose likeness differs by less are equally typical; the order of the plans decides. */
const EQUALLY_CLOSE = 1e-9;

/**
 * Groups the sections and items of past plans into topics, field by field. Items are grouped by the words that they
 * share, sections by their words and by the topics of their items; a group of each that are about one thing are one
 * topic. Every part is in one topic; one that is like no other is a topic of its own. The frame of a plan, such as
 * 总体要求, has topics across all fields. Some 40,000 parts take seconds in all, some milliseconds a step.
 */
export function* groupTopics(structures: readonly Structure[]): Steps<Grouping> {
  const bureaus = yield* bureausOf(structures);
  const fields = yield* mappedInSteps(yield* fieldsOf(bureaus), fieldOfBureaus);
  const frames = new Map<string, TopicMember[]>();
  for (const member of (yield* mapped(structures, membersOf)).flat()) {
    const name = frameOf(member.part.title);
    if (name !== null) addTo(frames, name, member);
  }
  return {
    fields,
    frames: byPlans([...frames].map(([name, members]) => ({ name, members }))),
    bureauOf: new Map(bureaus.flatMap((own) => own.map((structure) => [structure, own] as const))),
  };
}

/** Those that most plans have first. */
export function byPlans<T extends Topic>(topics: readonly T[]): readonly T[] {
  const counted = topics.map((topic) => ({ topic, plans: plansOf(topic), parts: topic.members.length }));
  return counted.sort((a, b) => b.plans - a.plans || b.parts - a.parts).map(({ topic }) => topic);
}

function* fieldOfBureaus(bureaus: readonly Bureau[]): Steps<Field> {
  const groups = yield* partGroups(bureaus, (structure) =>
    membersOf(structure).filter(({ part }) => frameOf(part.title) === null),
  );
  const { pairs, numberOf, vectorOfPart, vectorOfSection } = groups;
  const topics = yield* mapped(yield* oneTopicOfBoth(groups), (own): GroupedTopic => {
    const members = own.flatMap(({ parts }) => parts);
    const centre = centreOf(
      own.map(({ parts }) => meanOf(parts.map(({ part }) => vectorOfPart(part)))),
      MOST_OF_CENTRE,
    );
    const close = new Map(
      members.map(({ part }) => [part, Math.round(likeness(vectorOfPart(part), centre) / EQUALLY_CLOSE)]),
    );
    const typical = members.sort((a, b) => (close.get(b.part) ?? 0) - (close.get(a.part) ?? 0));
    const sections = own.filter(({ parts }) => parts[0]?.part.kind === 'section');
    const item = members.find(({ part }) => part.kind === 'item');
    return {
      name: topicNameOf(
        typical.map(({ part }) => part),
        centre,
        pairs,
      ),
      members: typical,
      centre,
      sectionCentre: centreOf(
        sections.map(({ parts }) => meanOf(parts.map(({ part }) => vectorOfSection(part)))),
        MOST_OF_CENTRE,
      ),
      asItem: item ? numberOf(item.part) : null,
    };
  });
  return { structures: bureaus.flat(), pairs, topics: byPlans(topics) };
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

/** Joins each group of sections with the group of items that is most like it, where each is the other's nearest. */
function* oneTopicOfBoth({
  sections,
  items,
  pairs: index,
}: PartGroups<TopicMember>): Steps<ReadonlyArray<PartGroup<TopicMember>>> {
  const centre = (group: PartGroup<TopicMember>) =>
    centreOf(
      group.map(({ parts }) => meanOf(parts.map(({ part }) => headingVectorOf(part, index)))),
      MOST_OF_CENTRE,
    );
  const itemCentres = yield* mapped(items, centre);
  const sectionCentres = yield* mapped(sections, centre);
  const withPair = new Map<number, number[]>();
  for (const [index, { pairs }] of itemCentres.entries()) {
    for (const pair of pairs) addTo(withPair, pair, index);
  }
  const nearest = yield* mapped(sectionCentres, (own, section) => {
    const near = new Set([...own.pairs].flatMap((pair) => withPair.get(pair) ?? []));
    return [...near].map((item) => ({
      section,
      item,
      like: likeness(own, itemCentres[item] as WeightedPairs),
    }));
  });
  const candidates = nearest.flat();
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
    ...sections.map((group, section) => [...group, ...(items[itemsOfSection.get(section) ?? -1] ?? [])]),
    ...items.filter((_, item) => !taken.has(item)),
  ];
}
