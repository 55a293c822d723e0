import { plainOf } from './plain';
import { requiredWords } from './required-words';

/**
 * Which patterns can match in a text, told by one pass over it: most paragraphs hold none of the words that most
 * patterns are about, and need not be asked. A pattern that was never told here is always asked.
 */
const known = new Map<RegExp, number | null>();
let matcher: Matcher | undefined;

/** The words of all patterns by their first character. */
interface Matcher {
  /** How many patterns there were when it was made. */
  readonly patterns: number;
  /** Of each UTF-16 unit, where its words stand in `words`, from 1; 0 for one that begins no word. */
  readonly slots: Uint16Array;
  readonly words: ReadonlyArray<readonly Word[]>;
  /** How many texts were asked about. */
  texts: number;
}

interface Word {
  readonly word: string;
  /** The second UTF-16 unit; `NaN` for a word of one. */
  readonly second: number;
  readonly patterns: readonly number[];
  /** The last text that it was found in, by its number: once is enough. */
  foundIn: number;
}

/** What the pass over one text has found: a bit for each pattern, 30 to a number. */
export type PatternBits = readonly number[];

const BITS = 30;

/**
 * Declares a pattern whose words the pass is to look for; gives it back unchanged. It may be matched against a text or
 * its plain form.
 */
export function gated(pattern: RegExp): RegExp {
  known.set(pattern, null);
  return pattern;
}

/** Every declared pattern. */
export function gatedPatterns(): Iterable<RegExp> {
  return known.keys();
}

/** The patterns that can match in a plain text, of those declared before the first text is asked about. */
export function patternBits(plain: string): PatternBits {
  matcher ??= matcherOf();
  const { slots, words, patterns } = matcher;
  const text = ++matcher.texts;
  const bits = new Array<number>(Math.ceil(patterns / BITS)).fill(0);
  for (let at = 0; at < plain.length; at++) {
    const slot = slots[plain.charCodeAt(at)] as number;
    if (slot === 0) continue;
    const second = plain.charCodeAt(at + 1);
    for (const entry of words[slot] as readonly Word[]) {
      if (
        entry.foundIn === text ||
        (entry.second === second
          ? entry.word.length > 2 && !plain.startsWith(entry.word, at)
          : entry.word.length > 1)
      )
        continue;
      entry.foundIn = text;
      for (const pattern of entry.patterns) {
        const index = Math.floor(pattern / BITS);
        bits[index] = (bits[index] as number) | (1 << (pattern % BITS));
      }
    }
  }
  return bits;
}

/** Whether a pattern can match in the text of some bits. */
export function mayMatch(bits: PatternBits, pattern: RegExp): boolean {
  const number = known.get(pattern);
  if (number === undefined || number === null) return true;
  const part = bits[Math.floor(number / BITS)];
  return part === undefined || (part & (1 << (number % BITS))) !== 0;
}

function matcherOf(): Matcher {
  const byWord = new Map<string, number[]>();
  let count = 0;
  for (const pattern of known.keys()) {
    const words = pattern.ignoreCase ? null : requiredWords(pattern);
    if (words === null) continue;
    known.set(pattern, count);
    for (const word of new Set(words.map(plainOf))) {
      const patterns = byWord.get(word) ?? [];
      byWord.set(word, patterns);
      patterns.push(count);
    }
    count++;
  }
  const slots = new Uint16Array(0x10000);
  const words: Word[][] = [[]];
  for (const [word, patterns] of byWord) {
    const first = word.charCodeAt(0);
    if (slots[first] === 0) slots[first] = words.push([]) - 1;
    words[slots[first] as number]?.push({ word, second: word.charCodeAt(1), patterns, foundIn: 0 });
  }
  return { patterns: count, slots, words, texts: 0 };
}
