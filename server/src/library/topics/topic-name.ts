import { leaningWords } from '../../core/words/plan-words';
import type { StructurePart } from '../structure/structure';
import { nameWords } from '../structure/topic-words';
import type { PairIndex, WeightedPairs } from './part-vectors';

const SHORTEST = 2;
const LONGEST = 12;
/** More parts than these say nothing new about the name. */
const MOST_PARTS = 40;
/** What a word in the text says for a name beside one in the heading. */
const IN_TEXT = 0.5;
/** A piece of a word is a worse name than a word. */
const PIECE = 0.75;
const LEANING = 0.3;

/**
 * What a topic is called: the words of its headings, in Simplified characters, that most of its parts have and that
 * tell it best from other topics. `parts` come with the most typical first; `centre` is the topic's.
 */
export function topicNameOf(
  parts: readonly StructurePart[],
  centre: WeightedPairs,
  { numbers }: PairIndex,
): string {
  const weight = new Map<number, number>();
  for (const [at, pair] of centre.pairs.entries()) weight.set(pair, centre.weights[at] as number);
  const some = parts.slice(0, MOST_PARTS);
  const headings = some.map(({ title }) => nameWords(title));
  const words = new Set(headings.flat());
  let name = headings[0]?.[0] ?? parts[0]?.title ?? '';
  let best = 0;
  for (const piece of candidates(words)) {
    let having = 0;
    for (const [index, heading] of headings.entries()) {
      if (heading.some((word) => word.includes(piece))) having++;
      else if (some[index]?.topicWords.some((word) => word.includes(piece))) having += IN_TEXT;
    }
    let told = 0;
    for (let at = 0; at + 2 <= piece.length; at++) {
      told += weight.get(numbers.get(piece.slice(at, at + 2)) ?? -1) ?? 0;
    }
    const score = having * told * (words.has(piece) ? 1 : PIECE) * (leaningWords.has(piece) ? LEANING : 1);
    if (score > best + 1e-9) {
      best = score;
      name = piece;
    }
  }
  return name;
}

/** Words, and beginnings and ends of words that different words have in common; what only one has may be torn out. */
function candidates(words: ReadonlySet<string>): ReadonlySet<string> {
  const having = new Map<string, number>();
  for (const word of words) {
    for (const piece of new Set(piecesOf(word))) having.set(piece, (having.get(piece) ?? 0) + 1);
  }
  const shared = [...having].filter(([piece, count]) => count > 1 || words.has(piece));
  return new Set(shared.map(([piece]) => piece));
}

/** The beginnings and ends of a word that leave a word's length over, itself first. */
function piecesOf(word: string): string[] {
  const pieces = word.length <= LONGEST ? [word] : [];
  for (let length = Math.min(LONGEST, word.length - SHORTEST); length >= SHORTEST; length--) {
    pieces.push(word.slice(0, length), word.slice(-length));
  }
  return pieces;
}
