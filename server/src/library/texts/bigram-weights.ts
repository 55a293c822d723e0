import { memo } from '../../core/memo';

/** Sorted hashes of the different bigrams of a text, as `Sketch.bigrams` has them. */
export type Bigrams = Int32Array;

/** How much each bigram tells of what a text is about: the rarer in all texts, the more. */
export interface BigramWeights {
  /** The sum of the weights of what two texts share, of all that they have, 0 to 1 (weighted Dice). 0 for none. */
  similarity(one: Bigrams, other: Bigrams): number;
  /** The share of the weights of a text that another has too, 0 to 1. 0 for a text that says nothing. */
  shareIn(one: Bigrams, other: Bigrams): number;
}

/** The weights of bigrams by the number of texts that have them; `texts` is all texts that will be compared. */
export function bigramWeights(texts: readonly Bigrams[]): BigramWeights {
  const counts = new Map<number, number>();
  for (const bigrams of texts)
    for (const bigram of bigrams) counts.set(bigram, (counts.get(bigram) ?? 0) + 1);
  /** What stands in one text of each of two plans tells most. */
  const weightOf = (bigram: number) => Math.log(1 + texts.length / (counts.get(bigram) ?? 1));
  const totalOf = memo((bigrams: Bigrams) => {
    let total = 0;
    for (const bigram of bigrams) total += weightOf(bigram);
    return total;
  });
  const shared = (one: Bigrams, other: Bigrams) => {
    let sum = 0;
    for (let i = 0, j = 0; i < one.length && j < other.length; ) {
      const [left, right] = [one[i] as number, other[j] as number];
      if (left === right) {
        sum += weightOf(left);
        i++;
        j++;
      } else if (left < right) i++;
      else j++;
    }
    return sum;
  };
  return {
    similarity(one, other) {
      const all = totalOf(one) + totalOf(other);
      return all === 0 ? 0 : (2 * shared(one, other)) / all;
    },
    shareIn(one, other) {
      const all = totalOf(one);
      return all === 0 ? 0 : shared(one, other) / all;
    },
  };
}
