import { anyOf } from '../words/pattern';
import { WRAPPED_TITLE_KINDS } from '../words/plan-titles';

/** …关于…的意见某政发〔2014〕25号各市、县人民政府： */
const GLUED = new RegExp(
  `^([^。；：:]{0,40}关于[^。；：:]{2,60}?${anyOf(WRAPPED_TITLE_KINDS)})([\\u4e00-\\u9fff]{1,12}〔(?:19|20)\\d{2}〕第?\\d{1,4}号)([^。；]{0,120}[:：])?$`,
);
const LONGEST = 260;

/** A title that lost the line ends to what stands below it. */
export interface GluedTitle {
  /** UTF-16 offsets in the text: where the title ends and the number (发文字号) begins, where that ends. */
  readonly titleEnd: number;
  readonly numberEnd: number;
}

/** Reads a paragraph's plain text as a title that number and addressees are glued to; `null` for any other. */
export function gluedTitle(plain: string): GluedTitle | null {
  if (plain.length > LONGEST) return null;
  const match = GLUED.exec(plain);
  if (!match) return null;
  const titleEnd = match[1]?.length ?? 0;
  return { titleEnd, numberEnd: titleEnd + (match[2]?.length ?? 0) };
}
