/** A calendar date; month and day count from 1. */
export interface CalendarDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const FULL_DATE = /(?<!\d)((?:19|20)\d{2})\s*[-/年.]\s*(\d{1,2})\s*[-/月.]\s*(\d{1,2})(?!\d)/g;
/** The year or the day has lost its sign. */
const WITH_MONTH_SIGN = /^((?:19|20)\d{2})(年?)(\d{1,2})月(\d{1,2})(日?)$/;
/** The month has, so that month and day run together. A bare 8-digit date is ISO, 6 digits may be a postcode. */
const WITHOUT_MONTH_SIGN = /^((?:19|20)\d{2})(?:(\d{3})|年(\d{3,4})日?|年(\d{2})日|(\d{3,4})日)$/;

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
  const signed = WITH_MONTH_SIGN.exec(line);
  if (signed) {
    const [, year, yearSign, month, day, daySign] = signed;
    const date = { year: Number(year), month: Number(month), day: Number(day) };
    return (yearSign && daySign) || !isCalendarDate(date) ? [] : [date];
  }
  const [, year, ...runs] = WITHOUT_MONTH_SIGN.exec(line) ?? [];
  const digits = runs.find((run) => run !== undefined) ?? '';
  return [1, 2]
    .filter((cut) => digits.length > cut && digits.length - cut <= 2 && digits[cut] !== '0')
    .map((cut) => ({
      year: Number(year),
      month: Number(digits.slice(0, cut)),
      day: Number(digits.slice(cut)),
    }))
    .filter(isCalendarDate);
}

/** A date as official documents write it: Arabic digits, no leading zero (GB/T 9704-2012 7.3.5). */
export function writeDate({ year, month, day }: CalendarDate): string {
  return `${year}年${month}月${day}日`;
}
