import { plainOf } from '../words/plain';

const DIGITS = '〇一二三四五六七八九';
const FINANCIAL: Readonly<Record<string, string>> = {
  壹: '一',
  贰: '二',
  叁: '三',
  // What 參 is in plain form.
  参: '三',
  肆: '四',
  伍: '五',
  陆: '六',
  柒: '七',
  捌: '八',
  玖: '九',
  拾: '十',
};
const FINANCIAL_SIMPLIFIED = '零壹贰叁肆伍陆柒捌玖';
const CIRCLED_RUNS: ReadonlyArray<readonly [first: number, last: number, value: number]> = [
  [0x2460, 0x2473, 1], // ①–⑳
  [0x3251, 0x325f, 21], // ㉑–㉟
  [0x32b1, 0x32bf, 36], // ㊱–㊿
];
/** Numbers that are one character with their brackets, dot or circle: the first, and how many there are. */
const ONE_CHARACTER: Readonly<Record<OneCharacterForm, readonly [first: number, count: number]>> = {
  'han-in-brackets': [0x3220, 10], // ㈠–㈩
  'arabic-in-brackets': [0x2474, 20], // ⑴–⒇
  'arabic-with-dot': [0x2488, 20], // ⒈–⒛
  'black-circled': [0x2776, 10], // ❶–❿
  'plain-circled': [0x2780, 10], // ➀–➉
};

type OneCharacterForm =
  | 'han-in-brackets'
  | 'arabic-in-brackets'
  | 'arabic-with-dot'
  | 'black-circled'
  | 'plain-circled';

/** How a number is written, which a renumbering fix must keep. */
export type NumeralForm = 'han' | 'financial' | 'arabic' | 'full-width' | 'circled' | OneCharacterForm;

/** The value of a Han numeral from 一 to 九百九十九 (also 壹贰叁), or `null` when the text is none. */
export function hanNumeralValue(text: string): number | null {
  let total = 0;
  let digit: number | null = null;
  for (const written of text) {
    const char = FINANCIAL[plainOf(written)] ?? (written === '零' ? '〇' : written);
    if (char === '十' || char === '百') {
      if (digit === 0) return null;
      total += (digit ?? 1) * (char === '十' ? 10 : 100);
      digit = null;
      continue;
    }
    if (char === '廿' || char === '卅') {
      if (digit !== null) return null;
      total += char === '廿' ? 20 : 30;
      continue;
    }
    const value = DIGITS.indexOf(char);
    if (value < 0 || (digit !== null && digit !== 0)) return null;
    digit = value;
  }
  const value = total + (digit ?? 0);
  return value > 0 ? value : null;
}

/** The value of a numeral in any form, or `null` when the text is no numeral. */
export function numeralValue(text: string): number | null {
  const code = text.charCodeAt(0);
  if (code >= 0x30 && code <= 0x39) return /^\d+$/.test(text) ? Number(text) : null;
  for (const [first, last, value] of CIRCLED_RUNS) {
    if (code >= first && code <= last) return code - first + value;
  }
  const form = oneCharacterForm(code);
  if (form) return code - ONE_CHARACTER[form][0] + 1;
  const ascii = text.replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0));
  if (/^\d+$/.test(ascii)) return Number(ascii);
  return hanNumeralValue(text);
}

/** The form in which a numeral is written; text that is no numeral counts as `han`. */
export function numeralForm(text: string): NumeralForm {
  const code = text.charCodeAt(0);
  if (code >= 0x30 && code <= 0x39) return 'arabic';
  if (code >= 0xff10 && code <= 0xff19) return 'full-width';
  const form = oneCharacterForm(code);
  if (form) return form;
  if (code >= 0x2460 && code <= 0x32bf) return 'circled';
  return plainOf(text[0] ?? '') in FINANCIAL ? 'financial' : 'han';
}

/** Writes a number from 1 to 999 in a form; a circled number above 50 falls back to Arabic digits. */
export function writeNumeral(value: number, form: NumeralForm): string {
  switch (form) {
    case 'arabic':
      return String(value);
    case 'full-width':
      return String(value).replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
    case 'circled': {
      const run = CIRCLED_RUNS.find(
        ([first, last, start]) => value >= start && value - start <= last - first,
      );
      return run ? String.fromCharCode(run[0] + value - run[2]) : String(value);
    }
    case 'han-in-brackets':
      return oneCharacter(form, value) ?? `（${writeHan(value)}）`;
    case 'arabic-in-brackets':
      return oneCharacter(form, value) ?? `（${value}）`;
    case 'arabic-with-dot':
      return oneCharacter(form, value) ?? `${value}.`;
    case 'black-circled':
    case 'plain-circled':
      return oneCharacter(form, value) ?? writeNumeral(value, 'circled');
    case 'han':
      return writeHan(value);
    case 'financial':
      return [...writeHan(value)]
        .map((char) => {
          if (char === '十') return '拾';
          if (char === '百') return '佰';
          return FINANCIAL_SIMPLIFIED[DIGITS.indexOf(char)] ?? char;
        })
        .join('');
  }
}

function oneCharacterForm(code: number): OneCharacterForm | undefined {
  if (code < 0x2474 || code > 0x3229) return undefined;
  return (Object.keys(ONE_CHARACTER) as OneCharacterForm[]).find((form) => {
    const [first, count] = ONE_CHARACTER[form];
    return code >= first && code < first + count;
  });
}

function oneCharacter(form: OneCharacterForm, value: number): string | null {
  const [first, count] = ONE_CHARACTER[form];
  return value <= count ? String.fromCharCode(first + value - 1) : null;
}

function writeHan(value: number): string {
  const hundreds = Math.floor(value / 100);
  const tens = Math.floor((value % 100) / 10);
  const ones = value % 10;
  const digit = (index: number) => DIGITS[index] ?? '';
  let text = hundreds > 0 ? `${digit(hundreds)}百` : '';
  if (tens > 0) text += tens === 1 && hundreds === 0 ? '十' : `${digit(tens)}十`;
  else if (hundreds > 0 && ones > 0) text += '零';
  return ones > 0 ? text + digit(ones) : text;
}
