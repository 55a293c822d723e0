import { type Mark, markAt } from './numbering';

const LABEL = /^[\s\u3000\ufeff]*(?!附)[\u4e00-\u9fff]{1,8}[:：][\s\u3000]*(?=1[.．、]|（1）|①|一、|（一）)/;

/** The first number of a list that a paragraph's label opens (注：1.甲), or `null`. Takes the plain text. */
export function labelledFirstMark(text: string): Mark | null {
  const label = LABEL.exec(text);
  return label && markAt(text, label[0].length);
}
