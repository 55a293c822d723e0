import { partsOf, type Structure, type StructurePart } from '../../library/structure/structure';
import { type Library, type PastItem, topicsIn } from '../../library/topics/library';
import type { WeightedPairs } from '../../library/topics/part-vectors';
import type { Bureau } from '../../library/topics/resemblance';
import type { Field, GroupedTopic, Grouping, Topic, TopicMember } from '../../library/topics/topics';
import type { Columns } from './columns';

/**
 * A library as `libraryColumns` has written it. Reads a plan's parts, a field's topics and the like when they are first
 * asked for. Throws where a column is missing; what is read later throws there.
 */
export function keptLibrary(columns: Columns): Library {
  const plans = keptPlans(columns);
  const { structures } = plans;
  const fieldSizes = [...columns.whole('topics of fields')];
  const fields = fieldSizes.map((_, index) => keptField(columns, `${index}`, plans));
  const frames = topicsNamed(columns, 'frames', plans);
  const profiles = once(() => vectorsIn(columns, 'profiles'));
  const topicsOfParts = once(() => columns.whole('topics of parts'));
  const items = once(() => ({
    fingerprints: columns.numbers('fingerprints'),
    numbers: columns.whole('items with fingerprint'),
  }));
  const bureaus = once(() => bureausIn(columns, structures));
  const grouping: Grouping = {
    fields,
    frames,
    get bureauOf() {
      return bureaus();
    },
  };
  const topicNumbered = (number: number): Topic | undefined => {
    let first = 0;
    for (const [index, size] of fieldSizes.entries()) {
      if (number < first + size) return fields[index]?.topics[number - first];
      first += size;
    }
    return frames[number - first];
  };
  const topics = once(() => topicsIn(grouping));
  return {
    structures,
    grouping,
    get topics() {
      return topics();
    },
    advance: () => true,
    isGrouped: () => true,
    topicOf(structure, part) {
      const number = plans.numberOf(structure, part);
      return number === undefined ? undefined : topicNumbered(topicsOfParts()[number] as number);
    },
    fieldOf: (structure) => profiles()(plans.orderOf(structure)),
    itemsLike(fingerprint) {
      const { fingerprints, numbers } = items();
      const like: PastItem[] = [];
      for (let at = firstFrom(fingerprints, fingerprint); fingerprints[at] === fingerprint; at++)
        like.push(new KeptMember(plans, numbers[at] as number));
      return like;
    },
  };
}

/** The plans of a library with the numbers of their parts. */
interface KeptPlans {
  readonly structures: readonly Structure[];
  readonly starts: Int32Array;
  planOf(number: number): number;
  /** The parts of a plan in their order, each with the section that holds it. */
  placesIn(plan: number): readonly PartPlace[];
  orderOf(structure: Structure): number;
  numberOf(structure: Structure, part: StructurePart): number | undefined;
}

interface PartPlace {
  readonly part: StructurePart;
  readonly section: StructurePart | null;
}

function keptPlans(columns: Columns): KeptPlans {
  const told = columns.data('plans') as ReadonlyArray<Omit<Structure, 'parts'>>;
  const bytes = columns.numbers('parts in bytes');
  const starts = columns.whole('parts of plans');
  const structures = told.map((plan, index): Structure => {
    const parts = once(
      () =>
        JSON.parse(
          columns.text('parts', bytes[index] as number, bytes[index + 1] as number),
        ) as Structure['parts'],
    );
    return {
      ...plan,
      get parts() {
        return parts();
      },
    };
  });
  const plansOfParts = new Int32Array(starts.at(-1) ?? 0);
  for (const index of structures.keys()) plansOfParts.fill(index, starts[index], starts[index + 1]);
  const order = new Map(structures.map((structure, index) => [structure, index]));
  const places = structures.map((structure) => once(() => placesOf(structure.parts, null)));
  const numbers = structures.map((structure, index) =>
    once(
      () =>
        new Map(Array.from(partsOf(structure.parts), (part, at) => [part, (starts[index] as number) + at])),
    ),
  );
  const orderOf = (structure: Structure) => order.get(structure) ?? -1;
  return {
    structures,
    starts,
    planOf: (number) => plansOfParts[number] as number,
    placesIn: (plan) => places[plan]?.() ?? [],
    orderOf,
    numberOf: (structure, part) => numbers[orderOf(structure)]?.().get(part),
  };
}

function placesOf(parts: readonly StructurePart[], section: StructurePart | null): readonly PartPlace[] {
  return parts.flatMap((part) => [{ part, section }, ...placesOf(part.parts, part)]);
}

/** A part of a plan that is read when it is asked for. */
class KeptMember implements TopicMember {
  readonly #plans: KeptPlans;
  readonly #plan: number;
  readonly #at: number;

  constructor(plans: KeptPlans, number: number) {
    this.#plans = plans;
    this.#plan = plans.planOf(number);
    this.#at = number - (plans.starts[this.#plan] as number);
  }

  get structure(): Structure {
    return this.#plans.structures[this.#plan] as Structure;
  }

  get part(): StructurePart {
    return this.#place.part;
  }

  get section(): StructurePart | null {
    return this.#place.section;
  }

  get position(): number {
    const { starts } = this.#plans;
    const count = (starts[this.#plan + 1] as number) - (starts[this.#plan] as number);
    return this.#at / Math.max(count - 1, 1);
  }

  get #place(): PartPlace {
    return this.#plans.placesIn(this.#plan)[this.#at] as PartPlace;
  }
}

function keptField(columns: Columns, name: string, plans: KeptPlans): Field {
  const structures = [...columns.whole(`${name} plans`)].map((plan) => plans.structures[plan] as Structure);
  const pairs = once(() => {
    const joined = columns.data(`${name} pairs`) as string;
    const rarity = columns.numbers(`${name} rarity`);
    const numbers = new Map(
      Array.from(rarity, (_, number) => [joined.slice(2 * number, 2 * number + 2), number]),
    );
    return { numbers, rarity };
  });
  const topics = once((): readonly GroupedTopic[] => {
    const centre = vectorsIn(columns, `${name} centres`);
    const sectionCentre = vectorsIn(columns, `${name} section centres`);
    const asItem = columns.whole(`${name} as item`);
    return topicsNamed(columns, name, plans).map((topic, index) => ({
      ...topic,
      centre: centre(index),
      sectionCentre: sectionCentre(index),
      asItem: asItem[index] === -1 ? null : (asItem[index] as number),
    }));
  });
  return {
    structures,
    get pairs() {
      return pairs();
    },
    get topics() {
      return topics();
    },
  };
}

function topicsNamed(columns: Columns, name: string, plans: KeptPlans): readonly Topic[] {
  const members = columns.whole(`${name} members`);
  const starts = columns.whole(`${name} member starts`);
  return (columns.data(`${name} names`) as readonly string[]).map((own, index) => ({
    name: own,
    members: Array.from(
      members.subarray(starts[index], starts[index + 1]),
      (number) => new KeptMember(plans, number),
    ),
  }));
}

function vectorsIn(columns: Columns, name: string): (index: number) => WeightedPairs {
  const starts = columns.whole(`${name} starts`);
  const pairs = columns.whole(`${name} pairs`);
  const weights = columns.numbers(`${name} weights`);
  return (index) => ({
    pairs: pairs.subarray(starts[index], starts[index + 1]),
    weights: weights.subarray(starts[index], starts[index + 1]),
  });
}

function bureausIn(columns: Columns, structures: readonly Structure[]): ReadonlyMap<Structure, Bureau> {
  const bureaus = new Map<number, Structure[]>();
  const numbers = columns.whole('bureaus');
  return new Map(
    structures.map((structure, index) => {
      const number = numbers[index] as number;
      const bureau = bureaus.get(number) ?? [];
      bureaus.set(number, bureau);
      bureau.push(structure);
      return [structure, bureau];
    }),
  );
}

/** The index of the first of some ascending numbers that is not below one. */
function firstFrom(numbers: Float64Array, least: number): number {
  let [start, end] = [0, numbers.length];
  while (start < end) {
    const middle = (start + end) >> 1;
    if ((numbers[middle] as number) < least) start = middle + 1;
    else end = middle;
  }
  return start;
}

/** `make`, done when its value is first asked for. */
function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
