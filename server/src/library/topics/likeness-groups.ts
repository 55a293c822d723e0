import { meanOf, type WeightedPairs } from './part-vectors';
import { mapped, type Steps, sortedInSteps } from './steps';

/** What is grouped: a vector, and the plans that it comes from. */
export interface Grouped {
  readonly vector: WeightedPairs;
  readonly plans: ReadonlySet<object>;
}

/** Two members less alike are not compared further; two groups whose members are on average less alike stay two. */
export interface Thresholds {
  readonly pair: number;
  readonly average: number;
}

interface Edge {
  readonly a: number;
  readonly b: number;
  readonly likeness: number;
}

/** One pair of characters in common says enough only where it is most of both: 双减, but not 办学. */
export const LEAST_BY_ONE_PAIR = 0.45;
const MOST_NEIGHBOURS = 12;
/** So many times groups are joined that grew too big to know all their neighbours. */
const MOST_ROUNDS = 4;
const MOST_OF_MEAN = 40;
/** Of the members that have a pair of characters, so many are looked at: keeps a library of thousands linear. */
const MOST_OF_PAIR = 120;

/**
 * Groups what is alike in different plans, from the most alike on, as long as the members of two groups are alike on
 * average. Yields groups of indices, each in ascending order; what is like nothing is a group of its own.
 */
export function* likenessGroups(
  members: readonly Grouped[],
  thresholds: Thresholds,
): Steps<ReadonlyArray<readonly number[]>> {
  const { edges, crowded } = yield* edgesOf(members, thresholds.pair);
  let groups = yield* joined(
    members,
    members.map((_, index) => [index]),
    edges,
    thresholds.average,
  );
  // Where a member has more neighbours than are kept, two groups may be alike without an edge between them.
  for (let round = 0; crowded && round < MOST_ROUNDS; round++) {
    const means = yield* mapped(groups, (group) => meanOfGroup(members, group));
    const between = (yield* edgesOf(means, thresholds.average)).edges;
    const wider = yield* joined(means, groups, between, thresholds.average);
    if (wider.length === groups.length) break;
    groups = wider;
  }
  return groups.map((group) => [...group].sort((a, b) => a - b));
}

/** Joins groups along edges, as long as their members are alike on average. */
function* joined(
  vectors: ReadonlyArray<{ readonly vector: WeightedPairs }>,
  members: ReadonlyArray<readonly number[]>,
  edges: readonly Edge[],
  average: number,
): Steps<ReadonlyArray<readonly number[]>> {
  const groupOf = members.map((_, index) => index);
  const groups = members.map((_, index) => [index]);
  const sizes = members.map(({ length }) => length);
  // Made when a member is looked at, for most are joined to nothing, and given back where it stays alone.
  const sums = new Map<number, Map<number, number>>();
  const sumOf = (index: number) => sums.get(index) ?? sumIn(vectors[index]?.vector, sizes[index] as number);
  for (const { a, b } of edges) {
    yield;
    let to = groupOf[a] as number;
    let from = groupOf[b] as number;
    if (to === from) continue;
    if ((sizes[to] as number) < (sizes[from] as number)) [to, from] = [from, to];
    const big = sumOf(to);
    const small = sumOf(from);
    if (product(small, big) < average * (sizes[to] as number) * (sizes[from] as number)) continue;
    for (const [pair, weight] of small) big.set(pair, (big.get(pair) ?? 0) + weight);
    sums.set(to, big);
    sums.delete(from);
    for (const member of groups[from] ?? []) {
      groupOf[member] = to;
      groups[to]?.push(member);
    }
    sizes[to] = (sizes[to] as number) + (sizes[from] as number);
    groups[from] = [];
  }
  return groups
    .filter((group) => group.length > 0)
    .map((group) => group.flatMap((index) => members[index] ?? []));
}

/** The weights of a vector as often as it stands for. */
function sumIn(vector: WeightedPairs | undefined, times: number): Map<number, number> {
  const sum = new Map<number, number>();
  for (const [at, pair] of vector?.pairs.entries() ?? [])
    sum.set(pair, (vector?.weights[at] as number) * times);
  return sum;
}

/** Some members as one. */
function meanOfGroup(members: readonly Grouped[], group: readonly number[]): Grouped {
  if (group.length === 1) return members[group[0] as number] as Grouped;
  const vectors = group.map((index) => (members[index] as Grouped).vector);
  return { vector: meanOf(vectors, MOST_OF_MEAN), plans: new Set([group]) };
}

function haveNoneInCommon(a: ReadonlySet<object>, b: ReadonlySet<object>): boolean {
  const [less, more] = a.size < b.size ? [a, b] : [b, a];
  for (const plan of less) if (more.has(plan)) return false;
  return true;
}

/** The members of different plans that are alike, the most alike first; of each member those nearest to it. */
function* edgesOf(
  members: readonly Grouped[],
  least: number,
): Steps<{ readonly edges: readonly Edge[]; readonly crowded: boolean }> {
  let crowded = false;
  const postings = yield* postingsOf(members);
  const sums = new Float64Array(members.length);
  const shared = new Uint16Array(members.length);
  const edges: Edge[] = [];
  for (const [index, { vector, plans }] of members.entries()) {
    yield;
    const touched: number[] = [];
    for (const [at, pair] of vector.pairs.entries()) {
      const weight = vector.weights[at] as number;
      for (const { member, weight: other } of postings.get(pair) ?? []) {
        if (sums[member] === 0) touched.push(member);
        shared[member] = (shared[member] as number) + 1;
        sums[member] = (sums[member] as number) + weight * other;
      }
    }
    const near = touched.filter(
      (other) =>
        (sums[other] as number) >= (shared[other] === 1 ? LEAST_BY_ONE_PAIR : least) &&
        haveNoneInCommon(plans, (members[other] as Grouped).plans),
    );
    near.sort((a, b) => (sums[b] as number) - (sums[a] as number) || a - b);
    crowded ||= near.length > MOST_NEIGHBOURS;
    for (const other of near.slice(0, MOST_NEIGHBOURS)) {
      edges.push({ a: Math.min(index, other), b: Math.max(index, other), likeness: sums[other] as number });
    }
    for (const other of touched) {
      sums[other] = 0;
      shared[other] = 0;
    }
  }
  const sorted = yield* sortedInSteps(edges, (x, y) => y.likeness - x.likeness || x.a - y.a || x.b - y.b);
  return { edges: sorted, crowded };
}

interface Posting {
  readonly member: number;
  readonly weight: number;
}

function* postingsOf(members: readonly Grouped[]): Steps<ReadonlyMap<number, readonly Posting[]>> {
  const postings = new Map<number, Posting[]>();
  for (const [member, { vector }] of members.entries()) {
    yield;
    for (const [at, pair] of vector.pairs.entries()) {
      const known = postings.get(pair);
      const posting = { member, weight: vector.weights[at] as number };
      if (!known) postings.set(pair, [posting]);
      else if (known.length < MOST_OF_PAIR) known.push(posting);
    }
  }
  return postings;
}

function product(a: ReadonlyMap<number, number>, b: ReadonlyMap<number, number>): number {
  const [less, more] = a.size < b.size ? [a, b] : [b, a];
  let sum = 0;
  for (const [pair, weight] of less) sum += weight * (more.get(pair) ?? 0);
  return sum;
}
