import { plainOf } from '../words/plain';
import { HAN_NUMERALS, type Mark } from './numbering';
import { numeralValue } from './numeral';

/** A bureau's own way to number headings (自定标题编号), such as 任务{n}： or 【{一}】. */
export interface OwnMark {
  /** As it is written: {一} stands for a Han numeral, {1} for an Arabic one, {n} for either. */
  readonly template: string;
  readonly numerals: OwnNumerals;
  /** What stands before the numeral and behind it, as recognisers read it. */
  readonly before: string;
  readonly after: string;
}

export type OwnNumerals = 'han' | 'arabic' | 'either';

/** What is wrong with a template. */
export type OwnMarkFlaw = 'no single place' | 'too long' | 'nothing else' | 'numeral beside';

export const NO_OWN_MARKS: readonly OwnMark[] = [];

const PLACE = /\{(一|1|n)\}/g;
const NUMERALS_OF: Readonly<Record<string, OwnNumerals>> = { 一: 'han', '1': 'arabic', n: 'either' };
/** In UTF-16 units; a heading's number is no sentence. */
export const LONGEST_TEMPLATE = 20;
const LONGEST_NUMERAL = 5;
const DIGITS = '0123456789';
const SPACE = /[\s\u3000\ufeff\u200b]*(?:[-*+][ \u3000]+|#{1,6}[ \u3000]*)?/y;

/** Reads a template; what is wrong with one that is none. It is no regular expression: any other sign means itself. */
export function ownMarkOf(template: string): OwnMark | OwnMarkFlaw {
  const places = [...template.matchAll(PLACE)];
  const [place] = places;
  if (!place || places.length > 1) return 'no single place';
  const before = plainOf(template.slice(0, place.index).trimStart());
  const after = plainOf(template.slice(place.index + place[0].length).trimEnd());
  if (template.length > LONGEST_TEMPLATE || /[\n\r]/.test(template)) return 'too long';
  if (before + after === '') return 'nothing else';
  if (isNumeral(before.at(-1) ?? '', 'either') || isNumeral(after[0] ?? '', 'either'))
    return 'numeral beside';
  return { template, numerals: NUMERALS_OF[place[1] ?? ''] ?? 'either', before, after };
}

/** The first of a bureau's own numbers that opens a plain text, after space and Markdown signs; `null` for none. */
export function ownOpeningMark(plain: string, marks: readonly OwnMark[]): Mark | null {
  if (marks.length === 0) return null;
  SPACE.lastIndex = 0;
  SPACE.test(plain);
  for (const mark of marks) {
    const found = ownMarkAt(plain, SPACE.lastIndex, mark);
    if (found) return found;
  }
  return null;
}

/** Linear in the marker: nothing is tried twice. */
function ownMarkAt(
  plain: string,
  start: number,
  { template, numerals, before, after }: OwnMark,
): Mark | null {
  if (!plain.startsWith(before, start)) return null;
  const numeralStart = start + before.length;
  let numeralEnd = numeralStart;
  while (numeralEnd - numeralStart <= LONGEST_NUMERAL && isNumeral(plain[numeralEnd] ?? '', numerals))
    numeralEnd++;
  if (numeralEnd - numeralStart > LONGEST_NUMERAL || !plain.startsWith(after, numeralEnd)) return null;
  const ordinal = numeralValue(plain.slice(numeralStart, numeralEnd));
  if (ordinal === null) return null;
  const end = numeralEnd + after.length;
  return { style: 'own', variant: template, ordinal, start, end, numeralStart, numeralEnd, inline: false };
}

function isNumeral(char: string, numerals: OwnNumerals): boolean {
  if (char === '') return false;
  return (
    (numerals !== 'arabic' && HAN_NUMERALS.includes(char)) || (numerals !== 'han' && DIGITS.includes(char))
  );
}
