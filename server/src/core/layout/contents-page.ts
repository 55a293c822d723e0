import type { Draft } from '../draft';

const CONTENTS = /^目[\s\u3000]*录$/;
/** 总体要求……3 · 总体要求\t3 · 总体要求…… — 3 —. No two parts take the same space, or a long run of it would cost its square. */
const ENTRY = /^(.{2,60}?)(?:[.．·…。\s\u3000]{2,}|\t)(?:[-—][-—\s]*)?\d{1,3}[-—\s]*$/;
/** 第一章　甲　第一节　乙 … in one line that lost its line ends. */
const CHAPTERS = /第[一二三四五六七八九十百0-9]{1,4}[章节编篇]/g;
const NUMBERS =
  /[一二三四五六七八九十]{1,3}、|（[一二三四五六七八九十]{1,3}）|第[一二三四五六七八九十百0-9]{1,4}[章节编篇]/g;
const FEWEST_IN_LINE = 3;
const LONGEST = 200;
const FEWEST_ENTRIES = 3;

/**
 * Where a contents page stands, as first and last index into `filled` (paragraph indices); `null` without any. It
 * is told by its heading 目录 or by three lines that end in leaders and a page number. A line that the text later
 * repeats, or that has a page number, is an entry.
 */
export function contentsPage(
  draft: Draft,
  filled: readonly number[],
): { readonly first: number; readonly last: number } | null {
  const text = (index: number) => draft.paragraphs[filled[index] ?? -1]?.plain.trim() ?? '';
  const limit = Math.min(filled.length, LONGEST);
  for (let index = 0; index < limit; index++) {
    const headed = CONTENTS.test(text(index));
    if (isCrowded(text(index), CHAPTERS)) return { first: index, last: index };
    if (headed && isCrowded(text(index + 1), NUMBERS)) return { first: index, last: index + 1 };
    if (!headed && !ENTRY.test(text(index))) continue;
    const last = lastEntry(filled, text, index + (headed ? 1 : 0));
    const entries = last - index + (headed ? 0 : 1);
    if (headed ? entries > 0 : entries >= FEWEST_ENTRIES) return { first: index, last };
    if (headed) return null;
  }
  return null;
}

/** Whether a line that is no sentence holds several entries. */
function isCrowded(text: string, numbers: RegExp): boolean {
  return !/[。；]/.test(text) && (text.match(numbers)?.length ?? 0) >= FEWEST_IN_LINE;
}

function lastEntry(filled: readonly number[], text: (index: number) => string, from: number): number {
  let last = from - 1;
  const seen = new Set<string>();
  for (let index = from; index < filled.length && index - from < LONGEST; index++) {
    const title = ENTRY.exec(text(index))?.[1] ?? null;
    const plain = text(index);
    if (title === null && (seen.has(plain) || !isRepeated(filled, text, index))) break;
    seen.add(title ?? plain);
    last = index;
  }
  return last;
}

/** An entry without a page number stands again as a heading further on. */
function isRepeated(filled: readonly number[], text: (index: number) => string, index: number): boolean {
  const entry = text(index);
  if (entry.length > 60 || /[。；;]$/.test(entry)) return false;
  for (let other = index + 1; other < Math.min(filled.length, index + 2 * LONGEST); other++) {
    if (text(other) === entry) return true;
  }
  return false;
}
