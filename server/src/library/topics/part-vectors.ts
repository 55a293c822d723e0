import { leaningWords } from '../../core/words/plan-words';
import type { StructurePart } from '../structure/structure';
import { headingWordsOf } from '../structure/topic-words';
import type { Steps } from './steps';

/** What a vector is made of. */
export type PartWords = Pick<StructurePart, 'title' | 'topicWords'>;

/** Weights by the number of a pair of characters, in ascending order. */
export interface WeightedPairs {
  readonly pairs: Int32Array;
  /** Of length 1 together, or empty. */
  readonly weights: Float64Array;
}

/** The pairs of characters that the words of a library hold, and how rare each is. */
export interface PairIndex {
  readonly numbers: ReadonlyMap<string, number>;
  /** By the number of the pair: 0 for one that every part has, towards 1. */
  readonly rarity: Float64Array;
}

const HEADING = 3;
const BODY = 1;
const LATER = 0.8;
const FIRST_WORDS = 3;
const LEANING = 0.25;
/** Nouns that end so many names that a pair across their beginning (育体 in 德育体系) says nothing. */
const ENDINGS = new Set(['体系', '机制', '建设', '改革', '管理', '制度', '服务', '保障', '队伍', '质量']);
/** The length of a vector that says enough; a part that says less is less like any other. */
const LEAST_SAID = 1.4;
/** A pair that only one part has says nothing of its likeness with others. */
const ALONE = 0.35;
/** Of more parts than these a pair is as rare as it would be among so many: a growing library groups alike. */
const MOST_OF_SCALE = 400;

/**
 * The pairs of all parts, numbered in the order of their first use. `weightOf`, 0 to 1, is how much a part counts: one
 * of several years of a bureau less. `oneBureau`: all of them are of one, so what stands in two of its years is shared.
 */
export function* pairIndexOf(
  parts: readonly PartWords[],
  weightOf: (part: PartWords, index: number) => number = () => 1,
  oneBureau = false,
): Steps<PairIndex> {
  const numbers = new Map<string, number>();
  const having: number[] = [];
  const times: number[] = [];
  let all = 0;
  for (const [index, part] of parts.entries()) {
    yield;
    const own = weightOf(part, index);
    all += own;
    for (const pair of pairsOf(part).keys()) {
      const number = numbers.get(pair);
      if (number === undefined) {
        numbers.set(pair, having.length);
        having.push(own);
        times.push(1);
      } else {
        having[number] = (having[number] ?? 0) + own;
        times[number] = (times[number] ?? 0) + 1;
      }
    }
  }
  const scale = Math.log(Math.min(all, MOST_OF_SCALE) + 1);
  const rarity = Float64Array.from(having, (weight, number) => {
    const count = Math.max(weight, 1);
    const alone = oneBureau ? (times[number] === 1 ? 1 : 0) : Math.max(0, 2 - count);
    return Math.min(1, Math.log((all + 1) / count) / scale) * (1 - (1 - ALONE) * alone);
  });
  return { numbers, rarity };
}

/** The vector of a part in a library's pairs; pairs that the library does not know are left out. */
export function vectorOf(part: PartWords, { numbers, rarity }: PairIndex): WeightedPairs {
  const weights = new Map<number, number>();
  for (const [pair, weight] of pairsOf(part)) {
    const number = numbers.get(pair);
    if (number !== undefined) weights.set(number, weight * (rarity[number] ?? 0));
  }
  return weightedPairs(weights, undefined, LEAST_SAID);
}

/** The vector of the words of a part's heading alone. */
export function headingVectorOf(part: PartWords, index: PairIndex): WeightedPairs {
  return vectorOf({ ...part, topicWords: [] }, index);
}

/** Weights by number as a vector of length 1. Of more than `most`, the heaviest. */
export function weightedPairs(
  weights: ReadonlyMap<number, number>,
  most = Number.POSITIVE_INFINITY,
  least = 0,
): WeightedPairs {
  let kept = [...weights].filter(([, weight]) => weight > 0);
  if (kept.length > most) kept = kept.sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, most);
  kept.sort((a, b) => a[0] - b[0]);
  let squares = 0;
  for (const [, weight] of kept) squares += weight * weight;
  const length = Math.max(Math.sqrt(squares), least) || 1;
  return {
    pairs: Int32Array.from(kept, ([pair]) => pair),
    weights: Float64Array.from(kept, ([, weight]) => weight / length),
  };
}

/** The mean of vectors, of length 1; the heaviest weights of it. */
export function centreOf(vectors: readonly WeightedPairs[], most: number): WeightedPairs {
  const sum = new Map<number, number>();
  for (const { pairs, weights } of vectors) {
    for (const [at, pair] of pairs.entries()) sum.set(pair, (sum.get(pair) ?? 0) + (weights[at] as number));
  }
  return weightedPairs(sum, most);
}

/** The mean of vectors as it is: likeness with it is the average likeness with them. */
export function meanOf(vectors: readonly WeightedPairs[], most = Number.POSITIVE_INFINITY): WeightedPairs {
  if (vectors.length === 1) return vectors[0] as WeightedPairs;
  const sum = new Map<number, number>();
  for (const { pairs, weights } of vectors) {
    for (const [at, pair] of pairs.entries())
      sum.set(pair, (sum.get(pair) ?? 0) + (weights[at] as number) / vectors.length);
  }
  let kept = [...sum];
  if (kept.length > most) kept = kept.sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, most);
  kept.sort((a, b) => a[0] - b[0]);
  return {
    pairs: Int32Array.from(kept, ([pair]) => pair),
    weights: Float64Array.from(kept, ([, weight]) => weight),
  };
}

/** How alike two vectors are, 0 to 1. */
export function likeness(a: WeightedPairs, b: WeightedPairs): number {
  let sum = 0;
  for (let i = 0, j = 0; i < a.pairs.length && j < b.pairs.length; ) {
    const difference = (a.pairs[i] as number) - (b.pairs[j] as number);
    if (difference === 0) sum += (a.weights[i++] as number) * (b.weights[j++] as number);
    else if (difference < 0) i++;
    else j++;
  }
  return sum;
}

/** How many pairs two vectors have in common. */
export function sharedPairs(a: WeightedPairs, b: WeightedPairs): number {
  const own = new Set(a.pairs);
  return b.pairs.filter((pair) => own.has(pair)).length;
}

/** The pairs of a part's words: a word of any length weighs the same, one of the heading more, the first one most. */
function pairsOf(part: PartWords): ReadonlyMap<string, number> {
  const pairs = new Map<string, number>();
  const add = (word: string, weight: number) => {
    const count = word.length - 1;
    const each = (weight * (leaningWords.has(word) ? LEANING : 1)) / Math.sqrt(count);
    const seam = ENDINGS.has(word.slice(-2)) && word.length > 3 ? word.length - 3 : -1;
    for (let at = 0; at < count; at++) {
      if (at === seam) continue;
      const pair = word.slice(at, at + 2);
      pairs.set(pair, Math.max(pairs.get(pair) ?? 0, each));
    }
  };
  for (const [order, word] of headingWordsOf(part).entries()) add(word, order === 0 ? HEADING : BODY);
  for (const [order, word] of part.topicWords.entries()) add(word, order < FIRST_WORDS ? BODY : LATER);
  return pairs;
}
