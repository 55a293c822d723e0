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
  let found: FoundTopics | null = null;
  let work: Steps<FoundTopics> | null = null;
  let topics: readonly Topic[] | null = null;
  const whole = (): FoundTopics => {
    work ??= findAll(structures);
    found ??= finished(work);
    return found;
  };
  return {
    structures,
    get grouping() {
      return whole().grouping;
    },
    advance() {
      work ??= findAll(structures);
      const step = found ? null : work.next();
      if (step?.done) found = step.value;
      return found !== null;
    },
    isGrouped: () => found !== null,
    get topics() {
      topics ??= topicsIn(this.grouping);
      return topics;
    },
    topicOf: (_, part) => whole().topicOfPart.get(part),
    fieldOf,
    itemsLike: (fingerprint) => itemsIn(structures).get(fingerprint) ?? [],
  };
}

/** All topics of a grouping, those that most plans have first. */
export function topicsIn({ fields, frames }: Grouping): readonly Topic[] {
  return byPlans([...fields.flatMap((field): readonly Topic[] => field.topics), ...frames]);
}

/** What is found together, so that nobody waits for a part of it. */
interface FoundTopics {
  readonly grouping: Grouping;
  readonly topicOfPart: ReadonlyMap<StructurePart, Topic>;
}

function* findAll(structures: readonly Structure[]): Steps<FoundTopics> {
  const grouping = yield* groupTopics(structures);
  const topicOfPart = new Map<StructurePart, Topic>();
  const { fields, frames } = grouping;
  for (const topic of [...fields.flatMap((field): readonly Topic[] => field.topics), ...frames]) {
    yield;
    for (const { part } of topic.members) topicOfPart.set(part, topic);
  }
  if (!foundItems.has(structures)) foundItems.set(structures, yield* itemsByFingerprint(structures));
  return { grouping, topicOfPart };
}

type ItemsByFingerprint = ReadonlyMap<number, readonly PastItem[]>;

const foundItems = new WeakMap<readonly Structure[], ItemsByFingerprint>();

/** The items of plans by fingerprint, which may be asked for before their topics are. */
function itemsIn(structures: readonly Structure[]): ItemsByFingerprint {
  const items = foundItems.get(structures) ?? finished(itemsByFingerprint(structures));
  foundItems.set(structures, items);
  return items;
}

function* itemsByFingerprint(structures: readonly Structure[]): Steps<ItemsByFingerprint> {
  const items = new Map<number, PastItem[]>();
  for (const structure of structures) {
    yield;
    for (const part of partsOf(structure.parts))
      if (part.fingerprint !== null) addTo(items, part.fingerprint, { structure, part });
  }
  return items;
}
