import { ORDINAL_WORDS } from '../words/list-openers';
import { anyOf } from '../words/pattern';
import { HAN_NUMERALS, type Mark, type MarkStyle, markAt } from './numbering';

/** Marks after which a clause begins, so that a number there opens a point and is no part of a word. */
const CLAUSE_START = /[。；;，,：:！？!?”〕）)\s\u3000]/;
const SENTENCE_START = /[。；;：:！？!?”〕）)\s\u3000]/;
const ORDINALS: ReadonlyArray<readonly [word: string, ordinal: number]> = [
  ['首先', 1],
  ['其次', 2],
  ['再次', 3],
];
const ORDINAL_WORD = new RegExp(`${anyOf(ORDINAL_WORDS)}|第([${HAN_NUMERALS}]{1,2})(?=[，,])`, 'g');
/** A sentence that is nothing but 要 and what is to be done: 要乐于务实。 */
const BARE_MUST = /(?:^|[。！？])(要[^，,。；;：:、！？“”]{3,12})(?=。)/g;
const NONE: readonly Mark[] = [];
const FEWEST_BARE = 3;
const LISTED = new RegExp(
  `[（(](?:[${HAN_NUMERALS}]{1,3}|[0-9]{1,2})[)）]|[①-⑳]|[0-9]{1,2}[.．](?![0-9])`,
  'g',
);
const SHORTEST_LISTED = 4;
const SECOND_LISTED = /②|[（(][2二]|2[.．]/;
/** The second member of some sequence, and the bare 要, which has none; most paragraphs hold neither. */
const SECOND_MEMBER = /[二②]|其次|[（(]2|2[.．]|。要/g;

/**
 * The points numbered inside a paragraph: 一是…；二是…, 一要…。二要…, 首先，…其次，…, （1）…；（2）…, and sentences that each
 * begin with a bare 要. A sequence counts only with its first and second member, so that 一要 as a verb phrase is
 * none. `opening` is the paragraph's own mark, which may be the first member. In the order of the text.
 */
export function pointsIn(text: string, opening: Mark | null): readonly Mark[] {
  const from = opening?.end ?? 0;
  SECOND_MEMBER.lastIndex = from;
  return SECOND_MEMBER.test(text) ? sequencesIn(text, from, opening) : NONE;
}

function sequencesIn(text: string, from: number, opening: Mark | null): readonly Mark[] {
  const has = (words: string) => text.indexOf(words, from) >= 0;
  const found = SECOND_LISTED.test(text) ? listed(text, from) : [];
  if (has('。要')) found.push(...bareMusts(text, from));
  if (has('二是')) found.push(...signed(text, from, opening, 'is-point', '是'));
  if (has('二要')) found.push(...signed(text, from, opening, 'must-point', '要'));
  if (has('第二') || has('其次')) found.push(...ordinalWords(text, from, opening));
  return found.sort((a, b) => a.start - b.start);
}

function signed(text: string, from: number, opening: Mark | null, style: MarkStyle, sign: string): Mark[] {
  const marks: Mark[] = [];
  for (let at = text.indexOf(sign, from); at >= 0; at = text.indexOf(sign, at + 1)) {
    let start = at;
    while (start > from && HAN_NUMERALS.includes(text[start - 1] ?? ' ')) start--;
    if (start === at || at - start > 3) continue;
    if (start > 0 && !CLAUSE_START.test(text[start - 1] ?? '')) continue;
    const mark = markAt(text, start);
    if (mark?.style === style) marks.push({ ...mark, inline: true });
  }
  return isSequence(opening?.style === style ? [opening, ...marks] : marks) ? marks : [];
}

function ordinalWords(text: string, from: number, opening: Mark | null): Mark[] {
  const marks: Mark[] = [];
  ORDINAL_WORD.lastIndex = from;
  for (let match = ORDINAL_WORD.exec(text); match; match = ORDINAL_WORD.exec(text)) {
    const start = match.index;
    const end = start + match[0].length;
    if (start > 0 && !SENTENCE_START.test(text[start - 1] ?? '')) continue;
    const numbered = match[1] ? markAt(text, start) : null;
    const ordinal =
      numbered?.ordinal ??
      ORDINALS.find(([word]) => word === match?.[0])?.[1] ??
      (marks.at(-1)?.ordinal ?? opening?.ordinal ?? 0) + 1;
    marks.push(
      numbered
        ? { ...numbered, inline: true }
        : {
            style: 'ordinal-word',
            variant: '',
            ordinal,
            start,
            end,
            numeralStart: start,
            numeralEnd: start,
            inline: true,
          },
    );
  }
  return isSequence(opening?.style === 'ordinal-word' ? [opening, ...marks] : marks) ? marks : [];
}

/** （1）…；（2）… or ①…；②… inside a sentence: every member after a mark of punctuation, with words of its own. */
function listed(text: string, from: number): Mark[] {
  const byStyle = new Map<MarkStyle, Mark[]>();
  LISTED.lastIndex = from;
  for (let match = LISTED.exec(text); match; match = LISTED.exec(text)) {
    if (match.index > 0 && !SENTENCE_START.test(text[match.index - 1] ?? '')) continue;
    const mark = markAt(text, match.index);
    if (!mark) continue;
    const marks = byStyle.get(mark.style) ?? [];
    const expected = (marks.at(-1)?.ordinal ?? 0) + 1;
    const previousEnd = marks.at(-1)?.end ?? 0;
    // A gap of one is a flaw of the list, and not its end.
    const gap = marks.length > 1 && mark.ordinal === expected + 1;
    if ((mark.ordinal !== expected && !gap) || mark.start - previousEnd < SHORTEST_LISTED) continue;
    marks.push({ ...mark, inline: true });
    byStyle.set(mark.style, marks);
  }
  return [...byStyle.values()].filter((marks) => marks.length > 1).flat();
}

function bareMusts(text: string, from: number): Mark[] {
  const marks: Mark[] = [];
  BARE_MUST.lastIndex = from;
  for (let match = BARE_MUST.exec(text); match; match = BARE_MUST.exec(text)) {
    const start = match.index + match[0].length - (match[1]?.length ?? 0);
    marks.push({
      style: 'must-point',
      variant: 'bare',
      ordinal: null,
      start,
      end: start,
      numeralStart: start,
      numeralEnd: start,
      inline: true,
    });
  }
  return marks.length >= FEWEST_BARE ? marks : [];
}

/** 一 and 二 are there; a later gap or repeat is a flaw of the draft, not a reason to doubt the sequence. */
function isSequence(marks: readonly Mark[]): boolean {
  return marks.length > 1 && (marks[0]?.ordinal ?? 0) <= 2 && marks.some((mark) => mark.ordinal === 2);
}
