import { CLASS_WORDS } from '../words/list-openers';
import { anyOf } from '../words/pattern';
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
  | 'decimal'
  | 'ordinal-word'
  | 'is-point'
  | 'must-point'
  | 'financial'
  | 'dash'
  | 'markdown'
  | 'implicit'
  | 'own';

/** A number in front of a heading or point (序号), found in a paragraph. Offsets are UTF-16, in the paragraph. */
export interface Mark {
  readonly style: MarkStyle;
  /** Tells apart marks of one style that stand on different levels: 章 and 节, # and ##; of 2.1.3 it is 2.1, of a bureau's own number its template. */
  readonly variant: string;
  /** The number's value; `null` where the style has none (`dash`, `markdown`, a bare 要). */
  readonly ordinal: number | null;
  /** Where the marker starts. */
  readonly start: number;
  /** Where the marker ends, before any space. */
  readonly end: number;
  /** Where the numeral itself stands: what a renumbering rewrites. */
  readonly numeralStart: number;
  readonly numeralEnd: number;
  /** Stands inside a sentence, not at the start of a line or of what was one. */
  readonly inline: boolean;
}

/** The characters that Han numerals are written with. */
export const HAN_NUMERALS = '〇零一二三四五六七八九十百廿卅';

const HAN = HAN_NUMERALS;
/** Space, and characters of no width that text from web pages and office programs has before a number. */
const LEADING_SPACE = /[\s\u3000\ufeff\u00ad\u200b-\u200f\u202a-\u202e\u2060]*/y;
/** A Markdown list sign before a number: - 1. 甲. */
const LIST_SIGN = /[-*+][ \u3000]+/y;
const MARKDOWN = /#{1,6}(?=[\s\u3000]|[一-龥])[\s\u3000]*/y;

/**
 * One pattern a style, tried at the first character that is no space. The numeral is the first capture.
 * Sources: GB/T 9704-2012 7.3.3 for 一、（一）1.（1）; the rest as met in published plans.
 */
const LINE_MARKS: ReadonlyArray<readonly [style: MarkStyle, pattern: RegExp]> = [
  ['han-comma', new RegExp(`([${HAN}]{1,5})[ \\u3000]?[、﹑､丶.．]`, 'y')],
  ['han-paren', new RegExp(`[(（][ \\u3000]?([${HAN}]{1,5})[ \\u3000]?[)）][、.．]?`, 'y')],
  ['han-paren', new RegExp(`〔[ \\u3000]?([${HAN}]{1,5})[ \\u3000]?〕[、.．]?`, 'y')],
  ['han-paren', /([㈠-㈩])[、.．]?/y],
  // Two parts need a space behind them, for 3.5万亩 is none.
  ['decimal', /(?:[0-9]{1,2}[.．]){2,4}([0-9]{1,2})[.．、]?(?![0-9.．%-])/y],
  [
    'decimal',
    /[0-9]{1,2}[.．]([0-9]{1,2})[.．、]?(?=[ \u3000\t]+(?:[\u4e00-\u9fff“《「『【（(A-Za-z\ufffc]|[0-9]{1,4}(?:\.[0-9xX]{1,3})? ?[A-Za-z/\u4e00-\u9fff]))/y,
  ],
  // A year may follow the dot (3.2026年底前……), no other figure.
  // 7.x is a version, and so is 3.X.
  [
    'arabic-dot',
    /([0-9０-９]{1,5})[ \u3000]?[.．](?:(?=(?:19|20)[0-9]{2}年)|(?![0-9０-９]|[xX](?![A-Za-z])))/y,
  ],
  ['arabic-comma', /([0-9０-９]{1,3})[ \u3000]?[、﹑丶](?![0-9０-９])/y],
  ['arabic-paren', /[(（]?[ \u3000]?([0-9０-９]{1,3})[ \u3000]?[)）][、.．]?/y],
  ['arabic-dot', /([⒈-⒛])/y],
  ['arabic-paren', /([⑴-⒇])[、.．]?/y],
  ['circled', /([①-⑳㉑-㉟㊱-㊿❶-❿➀-➉])[、.．]?/y],
  [
    'chapter',
    // 第一条 is often printed without the space before its text, but 第一条例 and 第三条战线 are words.
    new RegExp(
      `第([${HAN}]{1,5}|[0-9０-９]{1,3})(?:(章|节|条|编|篇|部分)(?=[\\s\\u3000：:]|$)|(条)(?=[\\u4e00-\\u9fff])(?!规定|所列|[例款件线路街道战生产等的之及和与至]))`,
      'y',
    ),
  ],
  ['ordinal-word', new RegExp(`第([${HAN}]{1,3})[，,](?![${HAN}])`, 'y')],
  ['financial', /([壹贰叁参肆伍陆柒捌玖拾]{1,4})[、.．]/y],
  ['is-point', new RegExp(`([${HAN}]{1,3})是(?![${HAN}]{1,3}(?:[，,、；;。：:是]|$))`, 'y')],
  ['must-point', new RegExp(`([${HAN}]{1,3})要(?![求点害]|[${HAN}]{1,3}(?:[，,、；;。：:]|$))`, 'y')],
];

const FIRST_HAN = 0x3400;
const FIRST_FULL_WIDTH = 0xff00;
const ARABIC_MARKS = LINE_MARKS.filter(([style]) => style.startsWith('arabic') || style === 'decimal');

/** What follows 一、 when it is a list of classes (一、二年级 · 一、二、三产业) and no heading. */
const LIST_OF_CLASSES = new RegExp(`[${HAN}]{1,3}${anyOf(CLASS_WORDS)}`, 'y');
const FIRST_CHARS = new Set(`${HAN}壹贰叁参肆伍陆柒捌玖拾第（(〔#首—-*•●○■◆▪·`);
/**
 * Signs of a list without numbers: ——甲, ----甲, • 甲, - 甲. A lone - or * needs a space, else it is a minus or emphasis;
 * - 2 - is the number of a page.
 */
const DASH =
  /(?!(?:[-—][\s\u3000]*){1,3}\d{1,3}[\s\u3000]*[-—])(?:(?:——?|[•●○■◆▪·])(?=[\s\u3000]*[^\s\u3000—])|-{2,4}(?=[\s\u3000]*[\u4e00-\u9fff“《])|[-*](?=[ \u3000]))/y;
const FIRST_OF_ALL = /首先(?=[，,])/y;

/** The mark that opens a paragraph's text, after any space and Markdown signs, or `null`. Linear in the marker. */
export function openingMark(text: string): Mark | null {
  const plain = plainNumberAt(text, 0);
  if (plain) return plain;
  const start = endOfMatch(LEADING_SPACE, text, 0) ?? 0;
  if (!canOpen(text, start)) return null;
  const afterListSign = endOfMatch(LIST_SIGN, text, start);
  const listed = afterListSign === null ? null : markAt(text, afterListSign);
  if (listed) return listed;
  const afterSigns = endOfMatch(MARKDOWN, text, start);
  const mark = markAt(text, afterSigns ?? start) ?? firstOfAll(text, start) ?? dashAt(text, start);
  if (mark || afterSigns === null) return mark;
  const signs = text.slice(start, afterSigns).trimEnd();
  return unnumbered('markdown', signs, start, start + signs.length);
}

/** The mark of a Markdown heading without a number, where its text starts: the level is its variant. */
export function headingMark(level: number, start: number): Mark {
  return unnumbered('markdown', '#'.repeat(level), start, start);
}

/** The mark of a list item without a number: the sign of its list. */
export function dashMark(start: number, end: number): Mark {
  return unnumbered('dash', '', start, end);
}

const BEFORE_DIGIT = /[\s\u3000\ufeff]*([0-9０-９]{1,3})[.．](?=[0-9０-９])/y;
/** A decimal: 5.5%左右, 20.67亿元, 0.0088以内. */
const DECIMAL =
  /[\s\u3000\ufeff]*(?:0|[0-9０-９]+[.．][0-9０-９]+(?:[A-Za-z版]|[ ]?(?:[%％‰亿万元倍]|左右|以内|以上|以下|个百分点|公里|千米|平方|立方|米|吨|亩|[kKMGT]?(?:m|g|t|L|W|Wh|Hz|B|b)(?![A-Za-z])|$)))/y;

/**
 * A number whose title begins with a digit (2.12345热线), which may as well be a decimal: whoever reads the draft has
 * to see whether it goes on from the number before. `null` for what is surely a decimal.
 */
export function doubtfulOpeningMark(text: string): Mark | null {
  BEFORE_DIGIT.lastIndex = 0;
  const match = BEFORE_DIGIT.exec(text);
  if (!match || endOfMatch(DECIMAL, text, 0) !== null) return null;
  const numeral = match[1] ?? '';
  const ordinal = numeralValue(numeral);
  const start = match[0].length - numeral.length - 1;
  const end = match[0].length;
  return {
    style: 'arabic-dot',
    variant: '',
    ordinal,
    start,
    end,
    numeralStart: start,
    numeralEnd: end - 1,
    inline: false,
  };
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

/** The numbered mark that starts exactly at an offset, or `null`. */
export function markAt(text: string, start: number): Mark | null {
  return plainNumberAt(text, start) ?? patternAt(text, start);
}

/** 12. before a word, which is what most numbers of a long draft are, without the cost of a pattern. */
function plainNumberAt(text: string, start: number): Mark | null {
  let end = start;
  let ordinal = 0;
  for (; end < start + 5; end++) {
    const digit = text.charCodeAt(end) - 0x30;
    if (!(digit >= 0 && digit <= 9)) break;
    ordinal = ordinal * 10 + digit;
  }
  if (end === start || text.charCodeAt(end) !== 0x2e || !(text.charCodeAt(end + 1) > FIRST_HAN)) return null;
  if (text.charCodeAt(end + 1) >= FIRST_FULL_WIDTH) return null;
  return {
    style: 'arabic-dot',
    variant: '',
    ordinal,
    start,
    end: end + 1,
    numeralStart: start,
    numeralEnd: end,
    inline: false,
  };
}

function patternAt(text: string, start: number): Mark | null {
  for (const [style, pattern] of patternsFor(text.charCodeAt(start))) {
    pattern.lastIndex = start;
    const match = pattern.exec(text);
    if (!match) continue;
    const numeral = match[1] ?? '';
    const ordinal = numeralValue(numeral);
    if (ordinal === null) return null;
    if (style === 'han-comma' && endOfMatch(LIST_OF_CLASSES, text, pattern.lastIndex) !== null) return null;
    if (style === 'decimal' && endOfMatch(DECIMAL, text, start) !== null) continue;
    const numeralStart = start + match[0].lastIndexOf(numeral);
    const prefix = style === 'decimal' ? text.slice(start, numeralStart - 1) : undefined;
    return {
      style,
      variant: prefix ?? match[2] ?? match[3] ?? '',
      ordinal,
      start,
      end: start + match[0].length,
      numeralStart,
      numeralEnd: numeralStart + numeral.length,
      inline: false,
    };
  }
  return null;
}

/** The patterns that a first character leaves open; a digit, which most numbers begin with, leaves few. */
function patternsFor(code: number): typeof LINE_MARKS {
  const isDigit = (code >= 0x30 && code <= 0x39) || (code >= 0xff10 && code <= 0xff19);
  return isDigit ? ARABIC_MARKS : LINE_MARKS;
}

function dashAt(text: string, start: number): Mark | null {
  const end = endOfMatch(DASH, text, start);
  return end === null ? null : unnumbered('dash', '', start, end);
}

function firstOfAll(text: string, start: number): Mark | null {
  const end = endOfMatch(FIRST_OF_ALL, text, start);
  return end === null ? null : { ...unnumbered('ordinal-word', '', start, end), ordinal: 1 };
}

function unnumbered(style: MarkStyle, variant: string, start: number, end: number): Mark {
  return { style, variant, ordinal: null, start, end, numeralStart: start, numeralEnd: start, inline: false };
}

function endOfMatch(pattern: RegExp, text: string, at: number): number | null {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : null;
}
