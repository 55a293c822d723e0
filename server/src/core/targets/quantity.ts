import { ACTS, CARRIED_OUT, STRONG_ACTS, WORKS_VERBS } from '../words/acts';
import { GROWING, LESSENING } from '../words/comparisons';
import { anyOf, wordsOf } from '../words/pattern';
import { type Comparator, type Lead, leadBefore } from './comparison';
import { digitOf, hanValue, readNumber, readRangeEnd } from './figure';
import { readUnit } from './measure-word';

/** A figure with its unit. */
export interface Quantity {
  readonly comparator: Comparator;
  /** The figure as written, without its scale: 2.8 of 2.8亿元; of a range the lower end. */
  readonly number: number;
  /** The upper end of a range. */
  readonly upper?: number;
  /** The unit as written, with its scale (万平方米, 亿元); every percent sign is `%`. */
  readonly unit: string;
}

/** A figure that measures something. Offsets are UTF-16, in the text. */
export interface FoundQuantity extends Quantity {
  readonly kind: 'ratio' | 'count' | 'amount';
  readonly start: number;
  readonly end: number;
}

/** What is read at a candidate, and the offset at which to read on; always past the candidate. */
export interface Reading {
  readonly quantity: FoundQuantity | null;
  readonly next: number;
}

const HAN = '零〇一二两三四五六七八九十百千';
const BOUNDARY = '，,。；;、：:！!？?）)〕]”》 \t和及与等并';
/** Verbs whose object, counted in Han numerals, is a result: 新建三所学校. */
const COUNTED_ACTS = new Set(wordsOf(ACTS));
const WORKS = new Set(wordsOf(WORKS_VERBS));
const HELD = new Set(wordsOf(CARRIED_OUT));
/** 两个, 三项 count abstract things too (两个维护); they are figures only after these verbs. */
const STRONG = new Set(wordsOf(STRONG_ACTS));
const WEAK_UNITS = new Set('个项条支大位门对度分');
const BASELINE_AFTER = new RegExp(`^${anyOf(`${GROWING} ${LESSENING} 调整 拓展 升 降 增 减`)}[至到为]`);
const BASELINE_AFTER_FROM = /^[^，。；]{0,8}(?:提升|提高|调整|增|压|缩|降|扩|拓展|升|减)/;

/** Reads the figure in Arabic digits that starts at an offset. Ordinals, names (1+N), times and versions are none. */
export function quantityAt(text: string, at: number): Reading {
  const first = readNumber(text, at);
  let next = first.end;
  let second = readRangeEnd(text, next);
  let unit = readUnit(text, (second ?? first).end);
  if (!second && unit) {
    // 3个至5个, 10%—15%: the unit stands twice.
    const upper = readRangeEnd(text, unit.end);
    const same = upper && readUnit(text, upper.end);
    if (upper && same?.unit === unit.unit && upper.value > first.value) {
      second = upper;
      unit = same;
    }
  }
  next = (second ?? first).end;
  if (!unit || !Number.isFinite(first.value) || isName(text, at)) return { quantity: null, next };
  if (second && !(second.value > first.value)) return { quantity: null, next };
  return {
    quantity: measure(text, at, unit.end, unit.unit, unit.more, first.value, second?.value),
    next: unit.end,
  };
}

/** Reads the figure in Han numerals at an offset: 百分之五十, 八成, 两倍, 翻一番, and counts after a verb, 新建三所. */
export function hanQuantityAt(text: string, at: number): Reading {
  if (text.startsWith('分之', at + 1)) {
    return '百千'.includes(text[at] ?? '-') ? fractionAt(text, at) : partAt(text, at);
  }
  if (text.startsWith('一半', at)) return shareAt(text, at, at + 2, 0.5);
  if (text[at] === '翻') return doublingAt(text, at);
  let end = at + 1;
  while (end < text.length && HAN.includes(text[end] ?? '')) end++;
  const nothing = { quantity: null, next: Math.max(end, at + 1) };
  if (end - at > 6 || end === at) return nothing;
  const sign = text[end] ?? '';
  const previous = text[at - 1] || '-';
  if ('第之'.includes(previous)) return nothing;
  if (sign === '成' && end === at + 1) {
    const after = text.slice(end + 1, end + 3);
    if (!/^(?:[以左]|[多的，,。；;、）)]|$)/.test(after)) return nothing;
    const value = hanValue(text.slice(at, end));
    return value && value < 10 ? found(measure(text, at, end + 1, '成', false, value)) : nothing;
  }
  const unit = readUnit(text, end);
  if (!unit) return nothing;
  const value = hanValue(text.slice(at, end));
  if (value === null || /[一0-9“"]/.test(text[unit.end] ?? '')) return nothing;
  if (unit.unit === '倍')
    return value < 100 ? found(measure(text, at, unit.end, '倍', unit.more, value)) : nothing;
  return isResult(text, at, unit.end, unit.unit, value)
    ? found(measure(text, at, unit.end, unit.unit, unit.more, value))
    : nothing;
}

function found(quantity: FoundQuantity | null): Reading {
  return { quantity, next: quantity?.end ?? 0 };
}

/** Whether a Han count is the object of a verb that brings something about; 一 alone is an article. */
function isResult(text: string, at: number, end: number, unit: string, value: number): boolean {
  const lead = leadBefore(text, at);
  if (lead.comparator !== '=' && lead.start < at) return true;
  if (value < 2) return false;
  const isWeak = WEAK_UNITS.has(unit);
  const verbs = isWeak ? STRONG : COUNTED_ACTS;
  const verb = text.slice(at - 2, at);
  // 改造二期 is a phase, 举办四期 a number of courses.
  if (unit === '期' && !HELD.has(verb)) return false;
  if (verbs.has(verb)) return true;
  if (!BOUNDARY.includes(text[end] ?? '，')) return false;
  for (let from = at - 2; from >= Math.max(0, at - 12); from--) {
    if (BOUNDARY.includes(text[from + 1] ?? '')) return false;
    const act = text.slice(from, from + 2);
    if (STRONG.has(act) || (!isWeak && WORKS.has(act))) return true;
  }
  return false;
}

function measure(
  text: string,
  at: number,
  unitEnd: number,
  unit: string,
  more: boolean,
  number: number,
  upper?: number,
): FoundQuantity | null {
  const lead = leadBefore(text, at);
  if (lead.rejected) return null;
  const tail = tailAfter(text, unitEnd);
  const kind = kindOf(unit);
  if (lead.comparator !== '=' && text[unitEnd] === '的') return null;
  if (isModifier(text, unitEnd, tail, kind) || isBaseline(text, lead.start, at, tail.end)) return null;
  if (unit === '小时') {
    if (number === 24 && upper === undefined && tail.end === unitEnd) return null; // 24小时值守
  }
  const said = more || isAtLeast(text, lead) ? '>=' : lead.comparator;
  const comparator = upper !== undefined ? 'between' : said === '=' ? tail.comparator : said;
  const range = upper === undefined ? {} : { upper };
  return { kind, start: lead.start, end: tail.end, comparator, number, ...range, unit };
}

/** 至少 may stand before the verb: 至少输送球员8人. */
function isAtLeast(text: string, { start, comparator }: Lead): boolean {
  if (comparator !== '=') return false;
  const before = text.slice(Math.max(0, start - 14), start);
  const at = before.lastIndexOf('至少');
  return at >= 0 && !/[，,。；;、]/.test(before.slice(at));
}

function kindOf(unit: string): FoundQuantity['kind'] {
  if (/^(?:[%‰成倍番]|个?百分点)$/.test(unit)) return 'ratio';
  return unit.endsWith('元') ? 'amount' : 'count';
}

function tailAfter(text: string, end: number): { comparator: Comparator; end: number } {
  const from = text[end] === '及' || text[end] === '（' ? end + 1 : end;
  switch (text.slice(from, from + 2)) {
    case '以上':
      return { comparator: '>=', end: from + 2 };
    case '以下':
    case '以内':
    case '之内':
      return { comparator: '<=', end: from + 2 };
    case '左右':
    case '上下':
      return { comparator: '~', end: from + 2 };
  }
  const inside = text[end] === '内' && !'部容外'.includes(text[end + 1] || '-');
  return inside ? { comparator: '<=', end: end + 1 } : { comparator: '=', end };
}

/** Whether a threshold only says which things are meant: 5万立方米以上的取水口, 10亿元以上重大项目. */
function isModifier(
  text: string,
  unitEnd: number,
  tail: { comparator: Comparator; end: number },
  kind: FoundQuantity['kind'],
): boolean {
  if (tail.end === unitEnd || tail.comparator === '~') return false;
  const next = text[tail.end] ?? '';
  if (kind === 'amount') return next !== '' && !BOUNDARY.includes(next);
  return next === '的' && !'。；，'.includes(text[tail.end + 1] || '。');
}

/** Whether a figure is what a change starts from: 从39个拓展到91个, 10分钟调整为15分钟. */
function isBaseline(text: string, start: number, at: number, end: number): boolean {
  const after = text.slice(end, end + 12);
  if (BASELINE_AFTER.test(after)) return true;
  return start === at && '从由'.includes(text[at - 1] || '-') && BASELINE_AFTER_FROM.test(after);
}

/** Whether digits are part of a name, an ordinal or a time: 第40个, 四个100%, 3+1, 17:10, 2.0. */
function isName(text: string, at: number): boolean {
  const previous = text[at - 1] ?? '';
  if (/[第A-Za-z+＋.．〔[×xX*/／]/.test(previous)) return true;
  if ('-—–－:：~～'.includes(previous || ' ')) return /[0-9０-９A-Za-z]/.test(text[at - 2] ?? '');
  return previous === '个' && '一二三四五六七八九十两'.includes(text[at - 2] || '-');
}

function fractionAt(text: string, at: number): Reading {
  let end = at + 3;
  const most = end + 8;
  while (end < most && `${HAN}点`.includes(text[end] || '-')) end++;
  const [whole = '', part = ''] = text.slice(at + 3, end).split(/点/);
  const arabic = end === at + 3 && digitOf(text.charCodeAt(end)) >= 0 ? readNumber(text, end) : null;
  if (arabic) end = arabic.end;
  const tenths = part ? Number(`0.${[...part].map((digit) => hanValue(digit) ?? 0).join('')}`) : 0;
  const value = arabic?.value ?? (hanValue(whole) ?? (whole === '零' ? 0 : Number.NaN)) + tenths;
  if (!Number.isFinite(value)) return { quantity: null, next: end };
  const quantity = measure(text, at, end, text[at] === '百' ? '%' : '‰', false, value);
  return { quantity, next: end };
}

/** 三分之二. */
function partAt(text: string, at: number): Reading {
  let end = at + 3;
  while (end < at + 5 && HAN.includes(text[end] || '-')) end++;
  const [whole, parts] = [hanValue(text[at] ?? ''), hanValue(text.slice(at + 3, end))];
  if (whole === null || parts === null || parts >= whole) return { quantity: null, next: end };
  return shareAt(text, at, end, parts / whole);
}

/** A share in words is a target only with words that ask for it: 达到一半, 三分之二以上; of 一半的时间 it says nothing. */
function shareAt(text: string, at: number, end: number, share: number): Reading {
  const quantity = measure(text, at, end, '%', false, share * 100);
  const isAsked = quantity !== null && (quantity.start < at || quantity.end > end);
  return { quantity: isAsked ? quantity : null, next: end };
}

/** 翻一番 is twice, 翻两番 four times, 翻番 twice. */
function doublingAt(text: string, at: number): Reading {
  const times = text[at + 1] === '番' ? 1 : text[at + 2] === '番' ? hanValue(text[at + 1] ?? '') : null;
  if (times === null || times > 9) return { quantity: null, next: at + 1 };
  const end = text[at + 1] === '番' ? at + 2 : at + 3;
  const quantity = {
    kind: 'ratio',
    start: at,
    end,
    comparator: '=',
    number: 2 ** times,
    unit: '倍',
  } as const;
  return { quantity, next: end };
}
