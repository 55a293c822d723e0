import { MEASURES, MORE, NO_MEASURE_BEFORE, PERCENT_SIGNS, PERMILLE_SIGN, SCALES } from '../words/measures';

/** A unit read behind a figure. */
export interface ReadUnit {
  /** In plain words, with its scale (万平方米, 亿元), without 多 or 余; every percent sign is `%`. */
  readonly unit: string;
  /** Whether 多 or 余 stands before it: 100多项. */
  readonly more: boolean;
  readonly end: number;
}

const LONGEST = 4;

/** The unit at an offset, or `null`. One space may stand before it. */
export function readUnit(text: string, offset: number): ReadUnit | null {
  let at = offset;
  if (text[at] === ' ') at++;
  const sign = text[at] ?? '';
  if (sign === '') return null;
  if (PERCENT_SIGNS.includes(sign)) return { unit: '%', more: false, end: at + 1 };
  if (sign === PERMILLE_SIGN) return { unit: sign, more: false, end: at + 1 };
  let scale = '';
  let more = false;
  for (let count = 0; count < 3; count++, at++) {
    const char = text[at] || '-';
    if (MORE.includes(char)) more = true;
    else if (SCALES.includes(char) && measureLength(text, at) === 0) scale += char;
    else break;
  }
  if (text[at] === ' ') at++;
  const length = measureLength(text, at);
  return length === 0 ? null : { unit: scale + text.slice(at, at + length), more, end: at + length };
}

/** The length of the longest measure at an offset, 0 where there is none. 千瓦时 is one, no thousand of another. */
function measureLength(text: string, at: number): number {
  for (let length = Math.min(LONGEST, text.length - at); length > 0; length--) {
    const measure = text.slice(at, at + length);
    if (!MEASURES.has(measure)) continue;
    const next = text[at + length];
    if (!next || !NO_MEASURE_BEFORE[measure[length - 1] ?? '']?.includes(next)) return length;
  }
  return 0;
}
