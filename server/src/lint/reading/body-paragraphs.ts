import type { Paragraph } from '../../core/paragraph';
import { searchInDrafts } from '../../core/paragraph-facts';
import { REVIEW_WORDS } from '../../core/words/past';
import { anyOf } from '../../core/words/pattern';
import { plainOf } from '../../core/words/plain';
import { nodesOf, type WorkPlan } from '../../core/work-plan';

/** Sections that tell what was: nothing in them lies ahead. */
const REVIEW = new RegExp(anyOf(`${REVIEW_WORDS} 形势 背景 工作情况 完成情况`));
const SENTENCE_END = /[。；;！？!?]/;

/** Asks each paragraph of a plan's body for what a search finds in it; see `searchInDrafts`. */
export function searchInBodies<T>(
  search: (paragraph: Paragraph) => readonly T[],
): (plan: WorkPlan) => Generator<readonly [paragraph: number, found: T]> {
  const inDraft = searchInDrafts(search);
  return function* ({ draft, bodyStart, bodyEnd }) {
    for (const each of inDraft(draft)) if (each[0] >= bodyStart && each[0] < bodyEnd) yield each;
  };
}

/** Whether a title is that of a section that looks back. */
export function isReviewTitle(title: string): boolean {
  return REVIEW.test(plainOf(title));
}

/** Tells for a paragraph whether it stands in a section that looks back (工作回顾, 2024年工作总结). */
export function reviewParagraphs(plan: WorkPlan): (paragraph: number) => boolean {
  const paragraphs = new Set<number>();
  let next = 0;
  for (const { start, end, titleText } of nodesOf(plan.sections)) {
    if (!isReviewTitle(titleText)) continue;
    for (next = Math.max(next, start.paragraph); next <= end.paragraph; next++) paragraphs.add(next);
  }
  return (paragraph) => paragraphs.has(paragraph);
}

/** The text around a stretch, within its sentence and at most `reach` UTF-16 units to either side. */
export function sentenceAround(
  text: string,
  start: number,
  end: number,
  reach: number,
): { readonly before: string; readonly after: string } {
  const before =
    text
      .slice(Math.max(0, start - reach), start)
      .split(SENTENCE_END)
      .at(-1) ?? '';
  const after = text.slice(end, end + reach).split(SENTENCE_END)[0] ?? '';
  return { before, after };
}
