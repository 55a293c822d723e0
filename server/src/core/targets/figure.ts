import { hanNumeralValue } from '../phrases/numeral';

/** Beyond this a run of digits has no value. */
const MOST_DIGITS = 15;
const RANGE_SIGNS = '-－–—～~〜∼至到';

/** Reads the upper end of a range behind its lower end, or `null`. */
export function readRangeEnd(text: string, at: number): { value: number; end: number } | null {
  if (!RANGE_SIGNS.includes(text[at] || ' ')) return null;
  const from = text[at] === '—' && text[at + 1] === '—' ? at + 2 : at + 1;
  return digitOf(text.charCodeAt(from)) < 0 ? null : readNumber(text, from);
}

/** Reads digits of either width with thousands separators and a fraction; too long a run has no value. */
export function readNumber(text: string, at: number): { value: number; end: number } {
  let end = at;
  let value = 0;
  for (let digit = digitOf(text.charCodeAt(end)); digit >= 0; digit = digitOf(text.charCodeAt(++end))) {
    value = value * 10 + digit;
  }
  if (end - at <= 3) {
    while (',，'.includes(text[end] || ' ') && digitsFrom(text, end + 1) === 3) {
      for (let index = end + 1; index < end + 4; index++)
        value = value * 10 + digitOf(text.charCodeAt(index));
      end += 4;
    }
  }
  if (end - at > MOST_DIGITS) return { value: Number.NaN, end };
  if ('.．'.includes(text[end] || ' ') && digitOf(text.charCodeAt(end + 1)) >= 0) {
    let power = 1;
    for (let digit = digitOf(text.charCodeAt(++end)); digit >= 0; digit = digitOf(text.charCodeAt(++end))) {
      value = value * 10 + digit;
      power *= 10;
    }
    value /= power;
  }
  return { value, end };
}

/** How many digits stand at an offset, counted to four. */
function digitsFrom(text: string, at: number): number {
  let count = 0;
  while (count < 4 && digitOf(text.charCodeAt(at + count)) >= 0) count++;
  return count;
}

/** The value of a digit of either width, or -1. */
export function digitOf(code: number): number {
  if (code >= 0x30 && code <= 0x39) return code - 0x30;
  return code >= 0xff10 && code <= 0xff19 ? code - 0xff10 : -1;
}

/** The value of a Han numeral to 9,999, or `null`: 三四 (概数) is none. */
export function hanValue(text: string): number | null {
  const plain = text.replace(/两/g, '二');
  const cut = plain.indexOf('千');
  if (cut < 0) return hanNumeralValue(plain);
  const thousands = hanNumeralValue(plain.slice(0, cut));
  const rest = plain.slice(cut + 1);
  const below = rest === '' ? 0 : hanNumeralValue(rest);
  return thousands === null || thousands > 9 || below === null ? null : thousands * 1000 + below;
}
