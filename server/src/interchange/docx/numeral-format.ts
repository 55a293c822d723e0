import { writeNumeral } from '../../core/phrases/numeral';
import { inTraditional } from '../../core/words/traditional';

/**
 * A number in one of Word's formats (`w:numFmt`, ECMA-376 17.18.59); a format without a rule here, and a value that a
 * format has no sign for, are Arabic digits. `bullet` and `none` have no number: an empty text.
 */
export function numeralIn(format: string, value: number): string {
  const write = FORMATS[format];
  return (Object.hasOwn(FORMATS, format) && write ? write(value) : null) ?? String(value);
}

type Writer = (value: number) => string | null;

const HAN_DIGITS = '〇一二三四五六七八九';
const STEMS = '甲乙丙丁戊己庚辛壬癸';
const BRANCHES = '子丑寅卯辰巳午未申酉戌亥';

const FORMATS: Readonly<Record<string, Writer>> = {
  none: () => '',
  bullet: () => '',
  decimalZero: (value) => String(value).padStart(2, '0'),
  upperRoman: roman,
  lowerRoman: (value) => roman(value)?.toLowerCase() ?? null,
  upperLetter: letter,
  lowerLetter: (value) => letter(value)?.toLowerCase() ?? null,
  ordinal: englishOrdinal,
  decimalFullWidth: fullWidth,
  decimalFullWidth2: fullWidth,
  numberInDash: (value) => `- ${value} -`,
  decimalEnclosedCircle: circled,
  decimalEnclosedCircleChinese: circled,
  decimalEnclosedFullstop: (value) => within(value, 20, 0x2488),
  decimalEnclosedParen: (value) => within(value, 20, 0x2474),
  ideographEnclosedCircle: (value) => within(value, 10, 0x3280),
  ideographTraditional: (value) => STEMS[value - 1] ?? null,
  ideographZodiac: (value) => BRANCHES[value - 1] ?? null,
  ideographZodiacTraditional: (value) =>
    value >= 1 && value <= 60 ? `${STEMS[(value - 1) % 10]}${BRANCHES[(value - 1) % 12]}` : null,
  ideographDigital: digits,
  japaneseDigitalTenThousand: digits,
  taiwaneseDigital: digits,
  koreanDigital2: digits,
  japaneseCounting: han,
  chineseCounting: han,
  taiwaneseCounting: han,
  chineseCountingThousand: han,
  taiwaneseCountingThousand: han,
  chineseLegalSimplified: (value) => financial(value),
  ideographLegalTraditional: (value) => {
    const text = financial(value);
    return text && inTraditional(text);
  },
  japaneseLegal: (value) => {
    const text = financial(value);
    return text && [...text].map((char) => JAPANESE[char] ?? char).join('');
  },
};

const JAPANESE: Readonly<Record<string, string>> = {
  壹: '壱',
  贰: '弐',
  叁: '参',
  肆: '四',
  伍: '伍',
  陆: '六',
  柒: '七',
  捌: '八',
  玖: '九',
};

function han(value: number): string | null {
  if (value === 0) return '〇';
  return value >= 1 && value <= 999 ? writeNumeral(value, 'han') : null;
}

function financial(value: number): string | null {
  return value >= 1 && value <= 999 ? writeNumeral(value, 'financial').replace(/^拾/, '壹拾') : null;
}

function digits(value: number): string {
  return [...String(value)].map((digit) => HAN_DIGITS[Number(digit)] ?? digit).join('');
}

function fullWidth(value: number): string {
  return writeNumeral(value, 'full-width');
}

function circled(value: number): string {
  return value === 0 ? '⓪' : writeNumeral(value, 'circled');
}

function within(value: number, last: number, first: number): string | null {
  return value >= 1 && value <= last ? String.fromCodePoint(first + value - 1) : null;
}

/** A … Z, AA, BB … (17.18.59: the letter is repeated). */
function letter(value: number): string | null {
  if (value < 1 || value > 780) return null;
  return String.fromCharCode(0x41 + ((value - 1) % 26)).repeat(Math.floor((value - 1) / 26) + 1);
}

const ROMAN: ReadonlyArray<readonly [number, string]> = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];

function roman(value: number): string | null {
  if (value < 1 || value > 3999) return null;
  let left = value;
  let text = '';
  for (const [worth, sign] of ROMAN) {
    for (; left >= worth; left -= worth) text += sign;
  }
  return text;
}

function englishOrdinal(value: number): string {
  const teen = value % 100 >= 11 && value % 100 <= 13;
  return `${value}${teen ? 'th' : (['th', 'st', 'nd', 'rd'][value % 10] ?? 'th')}`;
}
