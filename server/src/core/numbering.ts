import { numeralValue } from './numeral';

/** How a heading or point is numbered (序号写法). The names are part of the outline's JSON contract. */
export type MarkStyle =
  | 'han-comma'
  | 'han-paren'
  | 'arabic-dot'
  | 'arabic-comma'
  | 'arabic-paren'
  | 'circled'
  | 'chapter'
  | 'ordinal-word'
  | 'is-point'
  | 'must-point'
  | 'financial'
  | 'markdown';

/** A number in front of a heading or point (序号), found in a paragraph. Offsets are UTF-16, in the paragraph. */
export interface Mark {
  readonly style: MarkStyle;
  /** Tells apart marks of one style that stand on different levels: 章 and 节, # and ##. */
  readonly variant: string;
  /** The number's value; `null` where the style has none (`markdown`). */
  readonly ordinal: number | null;
  /** Where the marker starts. */
  readonly start: number;
  /** Where the marker ends, before any space. */
  readonly end: number;
  /** Where the numeral itself stands: what a renumbering rewrites. */
  readonly numeralStart: number;
  readonly numeralEnd: number;
}

const HAN = '〇零一二三四五六七八九十百';
const LEADING_SPACE = /[\s\u3000\ufeff]*/y;
const MARKDOWN = /#{1,6}(?=[\s\u3000]|[一-龥])[\s\u3000]*/y;

/**
 * One pattern a style, tried at the first character that is no space. The numeral is the first capture.
 * Sources: GB/T 9704-2012 7.3.3 for 一、（一）1.（1）; the rest as met in published plans.
 */
const LINE_MARKS: ReadonlyArray<readonly [style: MarkStyle, pattern: RegExp]> = [
  ['han-comma', new RegExp(`([${HAN}]{1,5})[ \\u3000]?[、﹑､.．]`, 'y')],
  ['han-paren', new RegExp(`[(（][ \\u3000]?([${HAN}]{1,5})[ \\u3000]?[)）][、.．]?`, 'y')],
  ['arabic-dot', /([0-9０-９]{1,5})[ \u3000]?[.．](?![0-9０-９])/y],
  ['arabic-comma', /([0-9０-９]{1,3})[ \u3000]?[、﹑](?![0-9０-９])/y],
  ['arabic-paren', /[(（]?[ \u3000]?([0-9０-９]{1,3})[ \u3000]?[)）][、.．]?/y],
  ['circled', /([①-⑳㉑-㉟㊱-㊿])[、.．]?/y],
  [
    'chapter',
    new RegExp(`第([${HAN}]{1,5}|[0-9０-９]{1,3})(章|节|節|条|條|编|編|篇|部分)(?=[\\s\\u3000：:]|$)`, 'y'),
  ],
  ['ordinal-word', new RegExp(`第([${HAN}]{1,3})[，,](?![${HAN}])`, 'y')],
  ['financial', /([壹贰貳叁參肆伍陆陸柒捌玖拾]{1,4})[、.．]/y],
  ['is-point', new RegExp(`([${HAN}]{1,3})是(?![${HAN}])`, 'y')],
  ['must-point', new RegExp(`([${HAN}]{1,3})要(?![${HAN}求点點害])`, 'y')],
];

/** What follows 一、 when it is a list of classes (一、二年级 · 一、二、三产业) and no heading. */
const LIST_OF_CLASSES = new RegExp(
  `[${HAN}]{1,3}(?:、|和|及|至|到|年级|年級|季度|产业|產業|线|線|期|类|類|级|級|批|等|档|檔|审|審|孩|胎|次)`,
  'y',
);
const FIRST_CHARS = new Set(`${HAN}壹贰貳叁參肆伍陆陸柒捌玖拾第（(#`);

/** The mark that opens a paragraph's text, after any space and Markdown signs, or `null`. Linear in the marker. */
export function openingMark(text: string): Mark | null {
  const start = endOfMatch(LEADING_SPACE, text, 0) ?? 0;
  if (!canOpen(text, start)) return null;
  const afterSigns = endOfMatch(MARKDOWN, text, start);
  const mark = markAt(text, afterSigns ?? start);
  if (mark || afterSigns === null) return mark;
  const signs = text.slice(start, afterSigns).trimEnd();
  return {
    style: 'markdown',
    variant: signs,
    ordinal: null,
    start,
    end: start + signs.length,
    numeralStart: start,
    numeralEnd: start,
  };
}

/**
 * The points numbered inside a paragraph (一是…；二是…, 一要…。二要…) in the order of the text. A sequence counts
 * only with its first and second member, so that 一要 as a verb phrase is none. `opening` is the paragraph's own
 * mark, which may be the first member.
 */
export function inlineMarks(text: string, opening: Mark | null): readonly Mark[] {
  const from = opening?.end ?? 0;
  if (text.indexOf('二', from) < 0) return [];
  const found: Mark[] = [];
  for (const style of ['is-point', 'must-point'] as const) {
    const sign = style === 'is-point' ? '是' : '要';
    const marks: Mark[] = [];
    for (let at = text.indexOf(sign, from); at >= 0; at = text.indexOf(sign, at + 1)) {
      const mark = inlineMarkEndingAt(text, at, from, style);
      if (mark) marks.push(mark);
    }
    if (isSequence(opening?.style === style ? [opening, ...marks] : marks)) found.push(...marks);
  }
  return found.sort((a, b) => a.start - b.start);
}

/** The words of a mark, as in the draft: `（一）`, `3.`, `二是`. */
export function markText(text: string, mark: Mark): string {
  return text.slice(mark.start, mark.end);
}

function canOpen(text: string, start: number): boolean {
  const char = text[start];
  if (char === undefined) return false;
  const code = char.charCodeAt(0);
  return (
    (code >= 0x30 && code <= 0x39) ||
    (code >= 0xff10 && code <= 0xff19) ||
    (code >= 0x2460 && code <= 0x32bf) ||
    FIRST_CHARS.has(char)
  );
}

function markAt(text: string, start: number): Mark | null {
  for (const [style, pattern] of LINE_MARKS) {
    pattern.lastIndex = start;
    const match = pattern.exec(text);
    if (!match) continue;
    const numeral = match[1] ?? '';
    const ordinal = numeralValue(numeral);
    if (ordinal === null) return null;
    if (style === 'han-comma' && endOfMatch(LIST_OF_CLASSES, text, pattern.lastIndex) !== null) return null;
    const numeralStart = start + match[0].indexOf(numeral);
    return {
      style,
      variant: match[2] ?? '',
      ordinal,
      start,
      end: start + match[0].length,
      numeralStart,
      numeralEnd: numeralStart + numeral.length,
    };
  }
  return null;
}

function inlineMarkEndingAt(text: string, signAt: number, from: number, style: MarkStyle): Mark | null {
  let start = signAt;
  while (start > from && HAN.includes(text[start - 1] ?? ' ')) start--;
  if (start === signAt || signAt - start > 3) return null;
  const before = text[start - 1];
  if (before !== undefined && !'。；;，,：:！？!?”〕）) \u3000'.includes(before)) return null;
  const mark = markAt(text, start);
  return mark?.style === style ? mark : null;
}

/** 一 and 二 are there; a later gap or repeat is a flaw of the draft, not a reason to doubt the sequence. */
function isSequence(marks: readonly Mark[]): boolean {
  return marks.some((mark) => mark.ordinal === 2) && (marks[0]?.ordinal ?? 0) <= 2 && marks.length > 1;
}

function endOfMatch(pattern: RegExp, text: string, at: number): number | null {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : null;
}
