import { plainOf } from '../../core/words/plain';

const NUMERAL = /[0-9.．〇零一二两三四五六七八九十百千万亿％]/;

/**
 * Every text once, in order, without those that are a part of another: 12次 beside 开展研讨12次. A figure is no
 * part of a longer one: 2个 stays beside 12个.
 */
export function withoutContained(texts: readonly string[]): readonly string[] {
  const each = [...new Set(texts)];
  return each.filter((text) => !each.some((other) => other !== text && isPart(text, other)));
}

function isPart(text: string, whole: string): boolean {
  if (text.length >= whole.length) return false;
  for (let at = whole.indexOf(text); at >= 0; at = whole.indexOf(text, at + 1)) {
    const end = at + text.length;
    const splitsFigure =
      (isNumeral(text[0]) && isNumeral(whole[at - 1])) || (isNumeral(text.at(-1)) && isNumeral(whole[end]));
    if (!splitsFigure) return true;
  }
  return false;
}

function isNumeral(char: string | undefined): boolean {
  return char !== undefined && NUMERAL.test(plainOf(char));
}
