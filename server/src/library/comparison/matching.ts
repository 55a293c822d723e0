import { type Bigrams, type BigramWeights, bigramWeights } from '../texts/bigram-weights';
import type { ItemWords } from '../texts/item-words';
import { sketchOf } from '../texts/similarity';

/** An item to be matched: its words and the heading of its section. */
export interface Matchable extends ItemWords {
  readonly section: string;
}

/** Two items that are the same task in two years, by their indices, and how alike they are, 0 to 1. */
export interface Match {
  readonly last: number;
  readonly next: number;
  readonly similarity: number;
}

interface Sketched extends Matchable {
  readonly index: number;
  readonly titleBigrams: Bigrams;
  readonly textBigrams: Bigrams;
}

/** The least likeness of two items that are one task. */
const LEAST = 0.3;
/** What counts of title and text where both are alike; and where one of them is alone. */
const TITLE_ALONE = 0.6;
const TEXT_ALONE = 0.85;
/** Among equally alike ones the same section, then the nearer place. */
const SAME_SECTION = 0.03;
const SAME_PLACE = 0.01;
/** A bigram in more items finds none; of the others an item is looked up by the rarest. Keeps a big plan linear. */
const MOST_OF_BIGRAM = 16;
const MOST_LOOKED_UP = 48;
const MOST_COMPARED = 8;

/**
 * Which items of last year's plan are which of this year's: by what they say, never by number or place, each at most
 * once. Equal texts first, then the most alike. About linear: items are compared that share rare pairs of characters
 * or a title.
 */
export function matchItems(last: readonly Matchable[], next: readonly Matchable[]): readonly Match[] {
  const equal = equalTexts(last, next);
  const taken = {
    last: new Set(equal.map((match) => match.last)),
    next: new Set(equal.map((match) => match.next)),
  };
  const [olds, news] = [sketched(last, taken.last), sketched(next, taken.next)];
  const weights = {
    title: bigramWeights([...olds, ...news].map(({ titleBigrams }) => titleBigrams)),
    text: bigramWeights([...olds, ...news].map(({ textBigrams }) => textBigrams)),
  };
  const lookUp = candidatesAmong(news);
  const pairs = olds.flatMap((old) => {
    return lookUp(old).flatMap((candidate) => {
      const similarity = likeness(old, candidate, weights);
      if (similarity < LEAST) return [];
      const nearness = 1 - Math.abs(old.index / last.length - candidate.index / next.length);
      const section = old.section === candidate.section ? SAME_SECTION : 0;
      const rank = similarity + section + SAME_PLACE * nearness;
      return [{ last: old.index, next: candidate.index, similarity, rank }];
    });
  });
  const matches = [...equal];
  for (const { last: old, next: candidate, similarity } of pairs.sort((a, b) => b.rank - a.rank)) {
    if (taken.last.has(old) || taken.next.has(candidate)) continue;
    taken.last.add(old);
    taken.next.add(candidate);
    matches.push({ last: old, next: candidate, similarity });
  }
  return matches.sort((a, b) => a.next - b.next);
}

/** Of several items with one text those in sections of one name, then those first in order. */
function equalTexts(last: readonly Matchable[], next: readonly Matchable[]): readonly Match[] {
  const matches: Match[] = [];
  const [doneLast, doneNext] = [new Set<number>(), new Set<number>()];
  for (const keyOf of [
    ({ section, text }: Matchable) => `${section}\n${text}`,
    ({ text }: Matchable) => text,
  ]) {
    const waiting = new Map<string, number[]>();
    for (let index = next.length - 1; index >= 0; index--) {
      const item = next[index] as Matchable;
      if (doneNext.has(index)) continue;
      const queue = waiting.get(keyOf(item));
      if (queue) queue.push(index);
      else waiting.set(keyOf(item), [index]);
    }
    for (const [index, item] of last.entries()) {
      const found = doneLast.has(index) ? undefined : waiting.get(keyOf(item))?.pop();
      if (found === undefined) continue;
      doneLast.add(index);
      doneNext.add(found);
      matches.push({ last: index, next: found, similarity: 1 });
    }
  }
  return matches;
}

function sketched(items: readonly Matchable[], without: ReadonlySet<number>): readonly Sketched[] {
  return items.flatMap((item, index) =>
    without.has(index)
      ? []
      : [
          {
            ...item,
            index,
            titleBigrams: sketchOf(item.title).bigrams,
            textBigrams: sketchOf(item.text).bigrams,
          },
        ],
  );
}

function likeness(
  one: Sketched,
  other: Sketched,
  weights: { readonly title: BigramWeights; readonly text: BigramWeights },
): number {
  const title = weights.title.similarity(one.titleBigrams, other.titleBigrams);
  const text = weights.text.similarity(one.textBigrams, other.textBigrams);
  return Math.max((title + text) / 2, TITLE_ALONE * title, TEXT_ALONE * text);
}

/** Gives for an item the few others that may be it. */
function candidatesAmong(items: readonly Sketched[]): (item: Sketched) => readonly Sketched[] {
  const byBigram = new Map<number, Sketched[]>();
  const byTitle = new Map<string, Sketched[]>();
  for (const item of items) {
    for (const bigram of item.textBigrams) add(byBigram, bigram, item);
    add(byTitle, item.title, item);
  }
  return ({ title, textBigrams }) => {
    const holders = [...textBigrams]
      .map((bigram) => byBigram.get(bigram) ?? [])
      .filter(({ length }) => length > 0 && length <= MOST_OF_BIGRAM)
      .sort((a, b) => a.length - b.length)
      .slice(0, MOST_LOOKED_UP);
    const votes = new Map<Sketched, number>();
    for (const held of holders)
      for (const item of held) votes.set(item, (votes.get(item) ?? 0) + 1 / held.length);
    for (const item of byTitle.get(title) ?? []) votes.set(item, (votes.get(item) ?? 0) + 1);
    return [...votes]
      .sort((a, b) => b[1] - a[1] || a[0].index - b[0].index)
      .slice(0, MOST_COMPARED)
      .map(([item]) => item);
  };
}

/** Keeps one more than may be looked at, so that a common key is told from a rare one. */
function add<K>(map: Map<K, Sketched[]>, key: K, item: Sketched): void {
  const known = map.get(key);
  if (!known) map.set(key, [item]);
  else if (known.length <= MOST_OF_BIGRAM) known.push(item);
}
