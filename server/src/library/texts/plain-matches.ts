import { plainOf } from '../../core/words/plain';

/** A text without what a pattern (with the flag g) matches in its plain form; the rest is as it was written. */
export function withoutMatches(text: string, pattern: RegExp): string {
  const plain = plainOf(text);
  let kept = '';
  let done = 0;
  for (const { 0: found, index } of plain.matchAll(pattern)) {
    kept += text.slice(done, index);
    done = index + found.length;
  }
  return done === 0 ? text : kept + text.slice(done);
}

/** What the first group of a pattern (with the flag d) matches in the plain form of a text, as the text writes it. */
export function groupIn(text: string, pattern: RegExp): string | null {
  const [start, end] = pattern.exec(plainOf(text))?.indices?.[1] ?? [];
  return start === undefined ? null : text.slice(start, end);
}
