import { addTo } from '../../core/grouped';
import { partsOf, type Structure, type StructurePart } from '../structure/structure';
import { type FieldProfile, fieldOf } from './resemblance';
import { finished, type Steps } from './steps';
import { byPlans, type Grouping, groupTopics, type Topic } from './topics';

/** An item of a past plan (往年计划). */
export interface PastItem {
  readonly structure: Structure;
  readonly part: StructurePart;
}

/** 往年计划库: the structures of past plans, and the topics that they make up. */
export interface Library {
  readonly structures: readonly Structure[];
  /** Found when they are first asked for, which takes seconds for a thousand plans; those that most plans have first. */
  readonly topics: readonly Topic[];
  /** The topics with what tells whether a part of a draft belongs to one; found together with them. */
  readonly grouping: Grouping;
  /** Does a step of finding the topics, of some milliseconds; whether they are found. */
  advance(): boolean;
  /** Whether the topics are found. */
  isGrouped(): boolean;
  /** The topic of a part of one of its plans; `undefined` for a part of none. */
  topicOf(structure: Structure, part: StructurePart): Topic | undefined;
  /** The field that one of its plans works in. */
  fieldOf(structure: Structure): FieldProfile;
  /** The items with a fingerprint, in the order of the plans. */
  itemsLike(fingerprint: number): readonly PastItem[];
}

const libraries = new WeakMap<readonly Structure[], Library>();

/** The library of some past plans, the same for the same list. Costs nothing until its topics are asked for. */
export function libraryOf(structures: readonly Structure[]): Library {
  const known = libraries.get(structures) ?? newLibrary(structures);
  libraries.set(structures, known);
  return known;
}

/** Has `libraryOf` give a library that was made elsewhere, for its own list of plans. */
export function knownLibrary(library: Library): Library {
  libraries.set(library.structures, library);
  return library;
}

function newLibrary(structures: readonly Structure[]): Library {
  let grouping: Grouping | null = null;
  let work: Steps<Grouping> | null = null;
  let topics: readonly Topic[] | null = null;
  let topicOfPart: ReadonlyMap<StructurePart, Topic> | null = null;
  let items: ReadonlyMap<number, readonly PastItem[]> | null = null;
  return {
    structures,
    get grouping() {
      work ??= groupTopics(structures);
      grouping ??= finished(work);
      return grouping;
    },
    advance() {
      work ??= groupTopics(structures);
      const step = grouping ? null : work.next();
      if (step?.done) grouping = step.value;
      return grouping !== null;
    },
    isGrouped: () => grouping !== null,
    get topics() {
      topics ??= topicsIn(this.grouping);
      return topics;
    },
    topicOf(_, part) {
      topicOfPart ??= topicsOfParts(this.topics);
      return topicOfPart.get(part);
    },
    fieldOf,
    itemsLike(fingerprint) {
      items ??= itemsByFingerprint(structures);
      return items.get(fingerprint) ?? [];
    },
  };
}

/** All topics of a grouping, those that most plans have first. */
export function topicsIn({ fields, frames }: Grouping): readonly Topic[] {
  return byPlans([...fields.flatMap((field): readonly Topic[] => field.topics), ...frames]);
}

function topicsOfParts(topics: readonly Topic[]): ReadonlyMap<StructurePart, Topic> {
  const ofPart = new Map<StructurePart, Topic>();
  for (const topic of topics) for (const { part } of topic.members) ofPart.set(part, topic);
  return ofPart;
}

function itemsByFingerprint(structures: readonly Structure[]): ReadonlyMap<number, readonly PastItem[]> {
  const items = new Map<number, PastItem[]>();
  for (const structure of structures)
    for (const part of partsOf(structure.parts))
      if (part.fingerprint !== null) addTo(items, part.fingerprint, { structure, part });
  return items;
}
