import type { SignRange } from './sign-range';

/** A run of equal signs that may begin emphasis, and where it stands. */
interface Opener {
  readonly sign: string;
  readonly start: number;
}

const RUN = /\*+|_+|~+/g;
const WORD = /[\p{L}\p{N}\ufffc]/u;
const SPACE = /\s/;
const LONGEST = 3;
const LONGEST_NUMBER = 24;
/** **1.2** 甲: the space parts a number from its title. */
const DECIMAL_NUMBER = /^[-+*[\]xX \t]*\d{1,2}(?:\.\d{1,2}){1,3}$/;

/**
 * The signs of emphasis in a text: **…**, *…*, __…__, _…_, ~~…~~. A sign opens before a character and closes after
 * one; between Chinese characters and punctuation too, where strict CommonMark leaves **（一）甲。**乙 as it is and every
 * writer means bold. A _ inside a word is none, nor are the blanks of ____年. A space that only keeps such a sign from
 * its Chinese neighbour is part of it. Linear.
 */
export function emphasis(text: string): readonly SignRange[] {
  const ranges: SignRange[] = [];
  const open: Opener[] = [];
  const count = new Map<string, number>();
  for (const { sign, index } of runsIn(text)) {
    if (sign.length > LONGEST || (sign[0] === '~' && sign.length !== 2)) continue;
    if ((count.get(sign) ?? 0) > 0 && mayClose(text, index, sign)) {
      for (;;) {
        const opener = open.pop() as Opener;
        count.set(opener.sign, (count.get(opener.sign) ?? 0) - 1);
        if (opener.sign !== sign) continue;
        ranges.push(opening(text, opener), closing(text, index, sign));
        break;
      }
    } else if (mayOpen(text, index, sign)) {
      open.push({ sign, start: index });
      count.set(sign, (count.get(sign) ?? 0) + 1);
    }
  }
  return ranges;
}

/** The runs of signs; **** between bold words ends one of them and begins the next. */
function* runsIn(text: string): Generator<{ sign: string; index: number }> {
  for (const { 0: sign, index } of text.matchAll(RUN)) {
    if (sign === '****' && text.slice(0, index).includes('**')) {
      yield { sign: '**', index };
      yield { sign: '**', index: index + 2 };
    } else yield { sign, index };
  }
}

function mayOpen(text: string, at: number, sign: string): boolean {
  const next = text[at + sign.length] ?? ' ';
  return !SPACE.test(next) && !(sign[0] === '_' && WORD.test(text[at - 1] ?? ' '));
}

function mayClose(text: string, at: number, sign: string): boolean {
  const before = text[at - 1] ?? ' ';
  return !SPACE.test(before) && !(sign[0] === '_' && WORD.test(text[at + sign.length] ?? ' '));
}

function opening(text: string, { sign, start }: Opener): SignRange {
  const spaced = text[start - 1] === ' ' && isChinese(text[start - 2]);
  return { start: spaced ? start - 1 : start, end: start + sign.length, shownAs: 'nothing' };
}

function closing(text: string, start: number, sign: string): SignRange {
  const end = start + sign.length;
  const spaced = text[end] === ' ' && isChinese(text[end + 1]) && !endsNumber(text, start);
  return { start, end: spaced ? end + 1 : end, shownAs: 'nothing' };
}

/** Whether what stands before a sign is nothing but a decimal number at the start of its line. */
function endsNumber(text: string, start: number): boolean {
  return start <= LONGEST_NUMBER && DECIMAL_NUMBER.test(text.slice(0, start));
}

function isChinese(char: string | undefined): boolean {
  return char !== undefined && char > '\u2e7f' && char < '\ufffc';
}
