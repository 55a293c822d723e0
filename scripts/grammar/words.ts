import { wordsOf } from '../../server/src/core/words/pattern';
import { comparedPairs } from '../../server/src/core/words/script-characters';

/** The words of the field stand in core, in Simplified characters; here they become patterns for both scripts. */
const FORMS = new Map<string, string>();
for (const [traditional, simplified] of comparedPairs())
  FORMS.set(simplified, (FORMS.get(simplified) ?? simplified) + traditional);

/** The pattern with every Simplified character widened to its Traditional forms: 责任单位 → [责責]任[单單]位. */
export function bothScripts(pattern: string): string {
  return pattern.replace(/\p{Script=Han}/gu, (char) => {
    const forms = FORMS.get(char);
    return forms ? `[${forms}]` : char;
  });
}

/** Some characters in both scripts, as the inside of a character class. */
export function charsOfBothScripts(chars: string): string {
  return [...chars].map((char) => FORMS.get(char) ?? char).join('');
}

/** An alternation of words, the longest first, so that 人次 is not read as 人. */
export function anyOf(words: string): string {
  return `(?:${longestFirst(wordsOf(words)).map(bothScripts).join('|')})`;
}

/** As `anyOf`, for labels that web pages letter-space: 索 引 号. */
export function anyOfSpaced(words: string): string {
  const spaced = longestFirst(wordsOf(words)).map((word) => [...word].map(bothScripts).join('\\s*'));
  return `(?:${spaced.join('|')})`;
}

/** The words with the longest first. */
export function longestFirst(words: readonly string[]): readonly string[] {
  return [...words].sort((a, b) => b.length - a.length);
}
