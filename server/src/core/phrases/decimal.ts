import type { Mark } from './numbering';

/** 1 总则: a chapter over 1.1 and 1.2. */
const CHAPTER = /^[\s\u3000\ufeff]*([0-9]{1,2})[ \u3000\t]+(?=[\u4e00-\u9fff“《])/;
const LONGEST_CHAPTER = 40;
/** 1.1编制目的, which could as well be 1.1万元. */
const GLUED = /^[\s\u3000\ufeff]*([0-9]{1,2})[.．]([0-9]{1,2})[.．、]?(?=[\u4e00-\u9fff“《])/;
const MEASURED =
  /^[\s\u3000\ufeff]*[0-9.．]+[.．、]?(?:[亿万千百元倍个项次家户人名米吨亩年月日天]|左右|以[内上下]|公[里斤顷]|平方|立方|版)/;

/** A number without a dot that may open a chapter of decimal numbers (1 总则); only the numbers under it can tell. */
export function decimalChapterMark(text: string): Mark | null {
  if (text.length > LONGEST_CHAPTER || /[。；;，,]/.test(text)) return null;
  const match = CHAPTER.exec(text);
  return match && markOf(match[0].trimEnd(), match[1] ?? '', '');
}

/** A decimal number without space behind it (1.1编制目的), which only its neighbours can tell from a figure. */
export function gluedDecimalMark(text: string): Mark | null {
  const match = GLUED.exec(text);
  return match && !MEASURED.test(text) ? markOf(match[0], match[2] ?? '', match[1] ?? '') : null;
}

/** The decimal number of what a mark numbers: 2.1.3 of such a mark, 2 of 2. and 第二章; `null` of any other. */
export function decimalPath({ style, variant, ordinal, inline }: Mark): string | null {
  if (ordinal === null || inline) return null;
  if (style === 'decimal')
    return variant === '' ? `${ordinal}` : `${variant.replaceAll('．', '.')}.${ordinal}`;
  const isWhole = /^(?:arabic-dot|arabic-comma|han-comma|chapter)$/.test(style) && variant !== '节';
  return isWhole ? `${ordinal}` : null;
}

/** `written`: the text up to where the mark ends. */
function markOf(written: string, numeral: string, variant: string): Mark {
  const numeralStart = written.lastIndexOf(numeral);
  return {
    style: 'decimal',
    variant,
    ordinal: Number(numeral),
    start: written.search(/[0-9]/),
    end: written.length,
    numeralStart,
    numeralEnd: numeralStart + numeral.length,
    inline: false,
  };
}
