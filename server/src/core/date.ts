/** A calendar date; month and day count from 1. */
export interface CalendarDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const FULL_DATE = /(?<!\d)((?:19|20)\d{2})\s*[-/年.]\s*(\d{1,2})\s*[-/月.]\s*(\d{1,2})(?!\d)/g;
const GLUED_LINE = /^((?:19|20)\d{2})(年?)(\d{1,2})(月?)(\d{1,2})(日?)$/;
const GLUED_RUN = /^((?:19|20)\d{2})(\d{3,4})$/;
/** A bare 8-digit date is ISO basic format, a bare 6-digit number may be a postcode. */
const BARE_LENGTH_OF_GLUED = 7;

/** Whether a month has such a day; leap years count. */
export function isCalendarDate({ year, month, day }: CalendarDate): boolean {
  if (month < 1 || month > 12 || day < 1) return false;
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const days = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
  return day <= (days[month - 1] ?? 0);
}

/** The dates that a text writes in full (2025年3月11日, 2025-03-11), in order; impossible ones are left out. */
export function datesIn(text: string): readonly CalendarDate[] {
  return [...text.matchAll(FULL_DATE)]
    .map(([, year, month, day]) => ({ year: Number(year), month: Number(month), day: Number(day) }))
    .filter(isCalendarDate);
}

/**
 * What a line may mean that is a date with 年, 月 or 日 lost (20253月11, 2024311); empty when it is none. Two
 * readings where the digits allow both (2024111).
 */
export function gluedDateReadings(line: string): readonly CalendarDate[] {
  const bare = GLUED_RUN.exec(line);
  if (bare) {
    if (line.length !== BARE_LENGTH_OF_GLUED) return [];
    const [, year = '', digits = ''] = bare;
    return [1, 2]
      .map((cut) => ({
        year: Number(year),
        month: Number(digits.slice(0, cut)),
        day: Number(digits.slice(cut)),
      }))
      .filter((date) => isCalendarDate(date) && !digits.slice(digits.length === 3 ? 1 : 2).startsWith('0'));
  }
  const match = GLUED_LINE.exec(line);
  if (!match) return [];
  const [, year, yearSign, month, monthSign, day, daySign] = match;
  if (yearSign && monthSign && daySign) return [];
  if (!monthSign && !(yearSign && daySign)) return [];
  const date = { year: Number(year), month: Number(month), day: Number(day) };
  return isCalendarDate(date) ? [date] : [];
}

/** A date as official documents write it: Arabic digits, no leading zero (GB/T 9704-2012 7.3.5). */
export function writeDate({ year, month, day }: CalendarDate): string {
  return `${year}年${month}月${day}日`;
}

export function sameDate(a: CalendarDate, b: CalendarDate): boolean {
  return a.year === b.year && a.month === b.month && a.day === b.day;
}
