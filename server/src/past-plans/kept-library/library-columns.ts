import { partsOf, type Structure, type StructurePart } from '../../library/structure/structure';
import type { Library } from '../../library/topics/library';
import type { WeightedPairs } from '../../library/topics/part-vectors';
import type { Field, Topic } from '../../library/topics/topics';
import { dataColumn, type LibraryColumn } from './columns';

/**
 * A library with its topics as columns, see `keptLibrary`. Parts are numbered through all plans, each plan's in its
 * order; topics field by field, then those of the frame. Finds the topics where they are not found yet.
 */
export function libraryColumns(library: Library): ReadonlyMap<string, LibraryColumn> {
  const { structures, grouping } = library;
  const numbers = numbered(structures.flatMap(({ parts }) => [...partsOf(parts)]));
  const order = numbered(structures);
  const plans = (list: readonly Structure[]) => Int32Array.from(list, (plan) => order.get(plan) as number);
  const bureaus = numbered(new Set(grouping.bureauOf.values()));
  return new Map<string, LibraryColumn>([
    ...planColumns(structures),
    ['bureaus', Int32Array.from(structures, (plan) => bureaus.get(grouping.bureauOf.get(plan) ?? []) ?? -1)],
    ...vectorColumns('profiles', structures.map(library.fieldOf)),
    ...fingerprintColumns(numbers),
    ['topics of fields', Int32Array.from(grouping.fields, ({ topics }) => topics.length)],
    ...grouping.fields.flatMap((field, index) => [
      [`${index} plans`, plans(field.structures)] as const,
      ...fieldColumns(`${index}`, field, numbers),
    ]),
    ...topicColumns('frames', grouping.frames, numbers),
    ['topics of parts', topicNumbers(library, numbers)],
  ]);
}

type Numbers = ReadonlyMap<StructurePart, number>;
type Named = readonly [name: string, column: LibraryColumn];

function planColumns(structures: readonly Structure[]): readonly Named[] {
  const texts = structures.map(({ parts }) => Buffer.from(JSON.stringify(parts)));
  return [
    ['plans', dataColumn(structures.map(({ parts: _, ...told }) => told))],
    ['parts', Buffer.concat(texts)],
    ['parts in bytes', Float64Array.from(startsOf(texts.map(({ length }) => length)))],
    ['parts of plans', Int32Array.from(startsOf(structures.map(({ parts }) => [...partsOf(parts)].length)))],
  ];
}

/** Items that may have been copied, by fingerprint, then in their order. */
function fingerprintColumns(numbers: Numbers): readonly Named[] {
  const items = [...numbers].flatMap(([{ fingerprint }, number]) =>
    fingerprint === null ? [] : [{ fingerprint, number }],
  );
  items.sort((a, b) => a.fingerprint - b.fingerprint || a.number - b.number);
  return [
    ['fingerprints', Float64Array.from(items, ({ fingerprint }) => fingerprint)],
    ['items with fingerprint', Int32Array.from(items, ({ number }) => number)],
  ];
}

function fieldColumns(name: string, { pairs, topics }: Field, numbers: Numbers): readonly Named[] {
  return [
    [`${name} pairs`, dataColumn([...pairs.numbers.keys()].join(''))],
    [`${name} rarity`, pairs.rarity],
    [`${name} as item`, Int32Array.from(topics, ({ asItem }) => asItem ?? -1)],
    ...vectorColumns(
      `${name} centres`,
      topics.map(({ centre }) => centre),
    ),
    ...vectorColumns(
      `${name} section centres`,
      topics.map(({ sectionCentre }) => sectionCentre),
    ),
    ...topicColumns(name, topics, numbers),
  ];
}

function topicColumns(name: string, topics: readonly Topic[], numbers: Numbers): readonly Named[] {
  const members = topics.map((topic) => topic.members.map(({ part }) => numbers.get(part) as number));
  return [
    [`${name} names`, dataColumn(topics.map((topic) => topic.name))],
    [`${name} members`, Int32Array.from(members.flat())],
    [`${name} member starts`, Int32Array.from(startsOf(members.map(({ length }) => length)))],
  ];
}

function vectorColumns(name: string, vectors: readonly WeightedPairs[]): readonly Named[] {
  const starts = startsOf(vectors.map(({ pairs }) => pairs.length));
  const pairs = new Int32Array(starts.at(-1) ?? 0);
  const weights = new Float64Array(pairs.length);
  for (const [index, vector] of vectors.entries()) {
    pairs.set(vector.pairs, starts[index]);
    weights.set(vector.weights, starts[index]);
  }
  return [
    [`${name} starts`, Int32Array.from(starts)],
    [`${name} pairs`, pairs],
    [`${name} weights`, weights],
  ];
}

function topicNumbers({ grouping: { fields, frames } }: Library, numbers: Numbers): Int32Array {
  const topics: readonly Topic[] = [...fields.flatMap((field): readonly Topic[] => field.topics), ...frames];
  const ofParts = new Int32Array(numbers.size).fill(-1);
  for (const [index, { members }] of topics.entries())
    for (const { part } of members) ofParts[numbers.get(part) as number] = index;
  return ofParts;
}

function numbered<T>(things: Iterable<T>): ReadonlyMap<T, number> {
  return new Map(Array.from(things, (thing, index) => [thing, index]));
}

/** Where each of some things of these lengths starts when they stand one behind the other, and where the last ends. */
function startsOf(lengths: readonly number[]): readonly number[] {
  let end = 0;
  return [0, ...lengths.map((length) => (end += length))];
}
