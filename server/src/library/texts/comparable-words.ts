import { inSimplified } from '../../core/words/script-characters';
import { withoutMatches } from './plain-matches';

const FULL_WIDTH = /[０-９Ａ-Ｚａ-ｚ％]/g;
const FULL_WIDTH_OFFSET = 0xfee0;
const HAN_DIGIT = '[〇零○一二三四五六七八九]';
const CALENDAR_YEAR = `(?:(?:19|20)[0-9]{2}|[一二]${HAN_DIGIT}{3})`;
/** 年底, 年末, 年内 and 年前 mean much the same with a year before them as without. */
const YEAR_SIGN = '(?:年度|年(?![底末内前初])|学年度?)?';
/**
 * A year, or a span of them: 2025年, 二〇二五年, 2025—2027年, 2025-2026学年, 2025届. Four digits alone are a figure (2000人)
 * unless signs stand around them as around the name of a campaign: “平安2025”.
 */
const YEAR = new RegExp(
  `(?<![0-9.])${CALENDAR_YEAR}(?:(?:[—–~～至－-]{1,2}${CALENDAR_YEAR})?(?=年|学年|[届级])|(?:[—–~～至－-]{1,2}${CALENDAR_YEAR})?(?=[”’》）)]))${YEAR_SIGN}`,
  'g',
);
/** 第24届, 第3次, 首届, 第40个教师节: what comes round every year is counted up with the years. */
const ROUND = /第[0-9〇零一二三四五六七八九十百]{1,5}(?:[届次]|个(?=[^，。；、0-9]{0,6}[节日周月]))|首届/g;
const OTHER_THAN_WORDS = /[^\u3400-\u9fff0-9A-Za-z%.]+|\.(?![0-9])|(?<![0-9])\./g;

/** A text with half-width digits and letters and without spaces, years and counts of yearly rounds, which change by themselves. */
export function withoutYears(text: string): string {
  const compact = text
    .replace(FULL_WIDTH, (char) => String.fromCharCode(char.charCodeAt(0) - FULL_WIDTH_OFFSET))
    .replace(/\s+/g, '');
  return withoutMatches(withoutMatches(compact, YEAR), ROUND);
}

/** The Han characters, letters and figures of a text, without years: equal for texts that say the same. Linear. */
export function comparableWords(text: string): string {
  return withoutYears(text).replace(OTHER_THAN_WORDS, '');
}

/** The same in Simplified characters, for two plans of which one may be Traditional. Linear. */
export function wordsInSimplified(text: string): string {
  return comparableWords(inSimplified(text));
}
