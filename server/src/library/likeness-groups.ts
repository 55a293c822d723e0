import type { WeightedPairs } from './part-vectors';

/** What is grouped: a vector, and the plan that it comes from. */
export interface Grouped {
  readonly vector: WeightedPairs;
  readonly plan: object;
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
const LEAST_BY_ONE_PAIR = 0.45;
const MOST_NEIGHBOURS = 8;
/** Of the members that have a pair of characters, so many are looked at: keeps a library of thousands linear. */
const MOST_OF_PAIR = 120;

/**
 * Groups what is alike in different plans, from the most alike on, as long as the members of two groups are alike on
 * average. Yields groups of indices, each in ascending order; what is like nothing is a group of its own.
 */
export function likenessGroups(
  members: readonly Grouped[],
  thresholds: Thresholds,
): ReadonlyArray<readonly number[]> {
  const groupOf = members.map((_, index) => index);
  const groups: number[][] = members.map((_, index) => [index]);
  const sums = members.map(({ vector: { pairs, weights } }) => {
    const sum = new Map<number, number>();
    for (const [at, pair] of pairs.entries()) sum.set(pair, weights[at] as number);
    return sum;
  });
  for (const { a, b } of edgesOf(members, thresholds.pair)) {
    let to = groupOf[a] as number;
    let from = groupOf[b] as number;
    if (to === from) continue;
    const sizeOf = (group: number) => groups[group]?.length ?? 0;
    if (sizeOf(to) < sizeOf(from)) [to, from] = [from, to];
    const big = sums[to] as Map<number, number>;
    const small = sums[from] as Map<number, number>;
    if (product(small, big) < thresholds.average * sizeOf(to) * sizeOf(from)) continue;
    for (const [pair, weight] of small) big.set(pair, (big.get(pair) ?? 0) + weight);
    for (const member of groups[from] ?? []) {
      groupOf[member] = to;
      groups[to]?.push(member);
    }
    groups[from] = [];
    sums[from] = new Map();
  }
  return groups.filter((group) => group.length > 0).map((group) => group.sort((a, b) => a - b));
}

/** The members of different plans that are alike, the most alike first; of each member those nearest to it. */
function edgesOf(members: readonly Grouped[], least: number): readonly Edge[] {
  const postings = postingsOf(members);
  const sums = new Float64Array(members.length);
  const shared = new Uint16Array(members.length);
  const edges: Edge[] = [];
  for (const [index, { vector, plan }] of members.entries()) {
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
        members[other]?.plan !== plan,
    );
    near.sort((a, b) => (sums[b] as number) - (sums[a] as number) || a - b);
    for (const other of near.slice(0, MOST_NEIGHBOURS)) {
      edges.push({ a: Math.min(index, other), b: Math.max(index, other), likeness: sums[other] as number });
    }
    for (const other of touched) {
      sums[other] = 0;
      shared[other] = 0;
    }
  }
  return edges.sort((x, y) => y.likeness - x.likeness || x.a - y.a || x.b - y.b);
}

interface Posting {
  readonly member: number;
  readonly weight: number;
}

function postingsOf(members: readonly Grouped[]): ReadonlyMap<number, readonly Posting[]> {
  const postings = new Map<number, Posting[]>();
  for (const [member, { vector }] of members.entries()) {
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
