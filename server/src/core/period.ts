import { isCalendarDate } from './phrases/date';
import type { Deadline } from './phrases/deadline';
import { numeralValue } from './phrases/numeral';
import { plainOf } from './words/plain';
import type { WorkPlan } from './work-plan';

/** The days that a deadline means, as ISO dates, both inclusive. */
export interface Period {
  /** `null` when only the end is set: 6月底前. */
  readonly start: string | null;
  readonly end: string;
  /** Whether it comes round again within these days, so that their end makes nothing late. */
  readonly recurring: boolean;
}

/** 2019—2021年, 2023年至2025年 */
const YEARS = /(?:19|20)[0-9]{2}年? ?[-－—–~～至到]{1,2} ?((?:19|20)[0-9]{2})年/;
const QUARTERS = '一二三四';

/**
 * The days that a deadline means in a plan's year; a year that the deadline writes itself goes first. `null` when
 * the plan's year is wanted and not known, the date does not exist (2月30日前), or the calendar alone cannot tell
 * (春节前, 学期末, 3个月内).
 *
 * Readings, where usage differs: a date with 前 counts that day, as offices that check deadlines read it; 6月前
 * and 6月中旬前 are read narrowly, to the end of the month or ten days before, because 以前 excludes the period it
 * names (现代汉语词典) and an earlier date is the safe one to work to; 季度前 and 半年前, written for 末, count all of it.
 */
export function periodOf(deadline: Deadline, year: number | null): Period | null {
  const text = normalise(deadline.text);
  const written = /(\d{4})年/.exec(text)?.[1];
  const planned = year !== null && /明年|次年/.test(text) ? year + 1 : year;
  const inYear = written ? Number(written) : planned;
  if (inYear === null) return null;
  const days = daysOf(text, inYear);
  return days && { ...days, recurring: deadline.recurring };
}

/** The year by whose end a plan is done: of a plan of several years (2019—2021年) the last; `null` when it tells none. */
export function lastYearOf({ title, year }: WorkPlan): number | null {
  const last = YEARS.exec(plainOf(title?.text ?? ''))?.[1];
  return last === undefined ? year : Number(last);
}

function daysOf(text: string, year: number): Omit<Period, 'recurring'> | null {
  const month = /(\d{1,2})月份?(?:(\d{1,2})[日号]|([初底末]|[上中下]旬))?(.?前)?$/.exec(text);
  if (month) return inMonth(year, Number(month[1]), month[2], month[3], Boolean(month[4]));
  const quarter = /(前?)第?([一二三四1-4])季/.exec(text);
  if (quarter) {
    const number = QUARTERS.indexOf(quarter[2] ?? '') + 1 || Number(quarter[2]);
    const first = quarter[1] ? 1 : number * 3 - 2;
    return { start: iso(year, first, 1), end: endOfMonth(year, number * 3) };
  }
  if (/上半年/.test(text)) return { start: iso(year, 1, 1), end: iso(year, 6, 30) };
  if (/下半年/.test(text)) return { start: iso(year, 7, 1), end: iso(year, 12, 31) };
  if (/^(?:每|按|逐|全年)/.test(text)) return { start: iso(year, 1, 1), end: iso(year, 12, 31) };
  if (/\d年[之以]?前$/.test(text)) return { start: null, end: iso(year - 1, 12, 31) };
  if (/年度?[以之]?内$/.test(text) && !/^\d{1,3}年|^[一二两三四五六七八九十半]/.test(text)) {
    return { start: iso(year, 1, 1), end: iso(year, 12, 31) };
  }
  return /年[底末内]|^[到至].*年$/.test(text) ? { start: null, end: iso(year, 12, 31) } : null;
}

function inMonth(
  year: number,
  month: number,
  day: string | undefined,
  part: string | undefined,
  before: boolean,
): Omit<Period, 'recurring'> | null {
  if (month < 1 || month > 12) return null;
  if (day) {
    const date = { year, month, day: Number(day) };
    return isCalendarDate(date) ? { start: null, end: iso(year, month, date.day) } : null;
  }
  if (part === '底' || part === '末') return { start: null, end: endOfMonth(year, month) };
  const first = part === '中旬' ? 11 : part === '下旬' ? 21 : 1;
  if (before)
    return { start: null, end: first > 1 ? iso(year, month, first - 1) : endOfMonth(year, month - 1) };
  const end = part === '下旬' || !part ? endOfMonth(year, month) : iso(year, month, first + 9);
  return { start: iso(year, month, first), end };
}

/** The last day of a month; month 0 is the December before. */
function endOfMonth(year: number, month: number): string {
  if (month === 0) return iso(year - 1, 12, 31);
  let day = 31;
  while (!isCalendarDate({ year, month, day })) day--;
  return iso(year, month, day);
}

function iso(year: number, month: number, day: number): string {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** The plain form with Arabic digits for Han ones before 年, 月 and 日; no spaces. */
function normalise(text: string): string {
  return plainOf(text)
    .replace(/ /g, '')
    .replace(/[〇零○一二三四五六七八九]{4}(?=年)/, (run) =>
      [...run].map((digit) => '一二三四五六七八九'.indexOf(digit) + 1).join(''),
    )
    .replace(/[一二三四五六七八九十]{1,3}(?=[月日号])/g, (numeral) =>
      String(numeralValue(numeral) ?? numeral),
    );
}
