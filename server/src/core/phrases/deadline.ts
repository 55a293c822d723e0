import { SEASONS } from '../words/deadlines';
import { anyOf, wordsOf } from '../words/pattern';
import { plainOf } from '../words/plain';

/** A time by which, or at which, something is to be done (完成时限). Offsets are UTF-16, in the paragraph. */
export interface Deadline {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** Whether the time comes round again (每季度, 每年2月底前): such an item can be checked, but is not late. */
  readonly recurring: boolean;
}

/** UTF-16 units before the last character that are looked at; no form is longer. */
const LONGEST = 20;
const LONGEST_TITLE = 60;
/** A clause in which 全年 must bring a figure; farther on it belongs to something else. */
const CLAUSE = 18;

const DIGITS = '[0-9]';
const SOME_YEAR = `(?:(?:${DIGITS}{4}|[〇零○一二三四五六七八九]{4}) ?年|今年|明年|次年|本年度?|当年)`;
const YEAR = `(?:(?:${SOME_YEAR}|每年) ?)?`;
const MONTH = `(?:${DIGITS}{1,2}|十[一二]?|[一二三四五六七八九]) ?月份?`;
const DAY = `(?:${DIGITS}{1,2}|[一二三四五六七八九十]{1,3}) ?[日号]`;
const QUARTER = '(?:前[三3]|第?[一二三四1-4])季度?';
const BEFORE = '[之以]?前';
const SEASON = `${anyOf(SEASONS)}(?:开始|结束|来临|到来)?`;
const SPAN =
  '(?:[0-9]{1,3}|[一二两三四五六七八九十]{1,3}|半) ?(?:个(?:月|工作日|学期|季度|星期)|工作日|[日天年周])';

/** A form, and the characters before its last one (and before 之, 以) that it may end with; all of them where none are told. */
type Form = readonly [pattern: string, ends?: string];

/** The characters that a season may end with. */
const ENDS_SEASON = `${[...new Set(wordsOf(SEASONS).map((word) => word.at(-1)))].join('')}始束临来到`;

/**
 * The forms by their last character (domain §5: X月底前 · X月X日前 · 年底前 · 年内 · 上半年 · 第X季度 · 学期末 ·
 * 到2026年底 · 每季度 · 全年). They are compiled when a text first ends one so.
 */
const FORMS: Readonly<Record<string, readonly Form[]>> = {
  前: [
    [`${YEAR}${MONTH}${BEFORE}`, '月份'],
    [`(?:${YEAR}${MONTH}|[每本当次]月)${DAY}${BEFORE}`, '日号'],
    [`${YEAR}${MONTH}[初底末]${BEFORE}|[每本当次]月[底末]${BEFORE}|月底${BEFORE}`, '初底末'],
    [`${YEAR}${MONTH}[上中下]旬${BEFORE}`, '旬'],
    [`[到至]?(?:${SOME_YEAR}年?|每?年)[底末内]${BEFORE}`, '底末内'],
    [`[到至]?20${DIGITS}{2}年${BEFORE}`, '年'],
    [`(?:${YEAR}|每)${QUARTER}[末底]?${BEFORE}|每季度?[末底]${BEFORE}`, '季度末底'],
    [`${YEAR}[上下]半年[底末]?${BEFORE}`, '年底末'],
    [`${YEAR}${SEASON}${BEFORE}`, ENDS_SEASON],
  ],
  底: [
    [`[到至]?(?:${SOME_YEAR}年?|年)[底末]`, '年度'],
    [`${YEAR}${MONTH}[底末]|[每本当]?月[底末]`, '月份'],
    [`${YEAR}${QUARTER}[底末]`, '季度'],
    ['每?学期末', '期'],
  ],
  内: [
    [`(?:${SOME_YEAR}|年)度?[以之]?内`, '年度'],
    [`(?:本学期|学期)内`, '期'],
    [`${YEAR}(?:${QUARTER}|[上下]半年)内`, '季度年'],
    [`${SPAN}[以之]?内`],
  ],
  度: [[`${YEAR}${QUARTER}|[每按]季度`]],
  季: [[`${YEAR}第[一二三四1-4]季|每季`]],
  年: [[`${YEAR}[上下]半年|每半年`, '半'], ['每年|全年', '每全'], [`[到至]${SOME_YEAR}`]],
  旬: [[`${YEAR}${MONTH}[上中下]旬`]],
  月: [['[每按逐]月']],
  期: [['每学期']],
  周: [['每周']],
};
const compiled = new Map<string, RegExp | null>();

/** What may stand before the last character, so that the many 学前, 目前, 范围内, 程度, 2026年 cost nothing. */
const BEFORE_LAST: Readonly<Record<string, string>> = {
  前: '日号底末月旬初之以度年节期份内假季学汛冬灌收耕束始来临考冻旦明一午庆秋中暖',
  底: '年月度季',
  末: '年月度季期',
  内: '年期月日天周度季以之',
  度: '季',
  季: '第每一二三四1234',
  年: '半每全0123456789〇零一二三四五六七八九今明',
  旬: '上中下',
  月: '每按逐',
  期: '学',
  周: '每',
};

const FINAL = new Uint8Array(0x10000);
for (const char of Object.keys(BEFORE_LAST)) FINAL[char.charCodeAt(0)] = 1;
for (const char of '《》') FINAL[char.charCodeAt(0)] = 2;

/**
 * The deadlines of a paragraph's text, in order, none overlapping another. Names in 《》, past times (去年底,
 * 截至2024年底) and spans that are a target's value (压缩至3个工作日内) are none. They are read in the plain form and given
 * as the text has them. Linear; text without any yields none.
 */
export function deadlinesIn(text: string, plain: string = plainOf(text)): readonly Deadline[] {
  const deadlines = plainDeadlines(plain);
  if (plain === text) return deadlines;
  return deadlines.map((deadline) => ({ ...deadline, text: text.slice(deadline.start, deadline.end) }));
}

function plainDeadlines(text: string): readonly Deadline[] {
  const found: Deadline[] = [];
  let inTitle = false;
  for (let at = 0; at < text.length; at++) {
    const kind = FINAL[text.charCodeAt(at)];
    if (!kind) continue;
    if (kind === 2) {
      inTitle = text[at] === '《' && text.slice(at, at + LONGEST_TITLE).includes('》');
      continue;
    }
    if (inTitle) continue;
    const deadline = endingAt(text, at);
    if (!deadline) continue;
    while ((found.at(-1)?.start ?? -1) >= deadline.start) found.pop();
    if ((found.at(-1)?.end ?? 0) <= deadline.start) found.push(deadline);
  }
  return found;
}

function endingAt(text: string, at: number): Deadline | null {
  const last = text[at] ?? '';
  if (!BEFORE_LAST[last]?.includes(text[at - 1] || '-')) return null;
  // Most years only date something; 到2027年 is the one form that ends so.
  if (
    last === '年' &&
    !'半每全'.includes(text[at - 1] ?? '') &&
    !/[到至]/.test(text.slice(Math.max(0, at - 6), at))
  )
    return null;
  const from = Math.max(0, at + 1 - LONGEST);
  const match = formsOf(last, text, at)?.exec(text.slice(from, at + 1));
  if (!match) return null;
  const start = from + match.index;
  if (!isAhead(text, start, match[0]) || !isWhole(text, start, at + 1, match[0])) return null;
  const recurring = /^(?:[每按逐]|全年)/.test(match[0]);
  return { text: match[0], start, end: at + 1, recurring };
}

/** The pattern of the forms that may end with the character at an offset and the one before it. */
function formsOf(last: string, text: string, at: number): RegExp | null {
  const end = '之以'.includes(text[at - 1] ?? '-') ? text[at - 2] : text[at - 1];
  const key = `${end}${last}`;
  let pattern = compiled.get(key);
  if (pattern === undefined) {
    const forms = FORMS[last === '末' ? '底' : last] ?? [];
    const possible = forms.filter(([, ends]) => ends === undefined || (end && ends.includes(end)));
    pattern = possible.length > 0 ? new RegExp(`(?:${possible.map(([form]) => form).join('|')})$`) : null;
    compiled.set(key, pattern);
  }
  return pattern;
}

/** Whether a time lies ahead: not 去年底, 上年6月底, 截至2024年底; nor the end of a range, 2022年至2025年. */
function isAhead(text: string, start: number, form: string): boolean {
  const before = text.slice(Math.max(0, start - 3), start);
  if (/截[至止]?[到至]?$|[去上]一?年度?$/.test(before)) return false;
  if (/^[到至]/.test(form)) return !/[截止年月日0-9—-]$/.test(before);
  return true;
}

/** Whether a form stands for itself and is not the middle of other words. */
function isWhole(text: string, start: number, end: number, form: string): boolean {
  const previous = text[start - 1] ?? '';
  const next = text[end] ?? '';
  const rest = text.slice(end, end + CLAUSE);
  if (/^(?:以来|来)/.test(rest)) return false;
  if (/内$/.test(form)) {
    if ('部容涝外在陆控需生地蒙环河务贸循'.includes(next || '-')) return false;
    const isSpan = /^[0-9一二两三四五六七八九十半]/.test(form) && !/^.{4} ?年/.test(form);
    if (isSpan && /(?:[至到为过于月]|[控限]制在)$/.test(text.slice(Math.max(0, start - 3), start)))
      return false;
  }
  if (/^年/.test(form)) return !'去上青少老多每往历近成幼周百几学中前'.includes(previous || '-');
  if (/^[0-9]/.test(form)) return !/[0-9.]/.test(previous);
  if (/^[一二三四五六七八九十]/.test(form)) return !/[第十百]/.test(previous);
  if (form === '全年') return /^(?![^，。；,;]{0,3}(?:重点|工作|任务|目标))[^，。；,;]*[0-9]/.test(rest);
  if (/季$/.test(form)) return !'度节'.includes(next || '-');
  return true;
}
