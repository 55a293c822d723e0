import { frontMatterLength } from './layout/front-matter';
import type { MarkdownBlockKind } from './markdown/block';
import { memo } from './memo';
import type { Paragraph } from './paragraph';
import type { MarkStyle } from './phrases/numbering';
import { anyOf } from './words/pattern';
import { plainOf } from './words/plain';
import { PLAN_NAMES, SHORT_TITLE_KINDS, TITLE_KINDS } from './words/plan-titles';
import type { WorkPlan } from './work-plan';

/** A page of fewer paragraphs may be the beginning of anything. */
const SHORTEST_PAGE = 10;
const FEWEST_NUMBERS = 2;
/** How many units and deadlines show a page whose title and numbers do not. */
const FEWEST_DUTIES = 3;
/** Numbers of the official kind: 一、 （一） 第一章 壹、. Arabic numbers stand in every page. */
const OFFICIAL: ReadonlySet<MarkStyle> = new Set(['han-comma', 'han-paren', 'chapter', 'financial']);
const SIGNED: ReadonlySet<MarkdownBlockKind> = new Set(['heading', 'item']);
/** What a plan or an official document is called: 某局2026年重点工作, 关于做好防汛工作的函, 某校工作安排（试行）. */
const TITLE = new RegExp(
  `${anyOf(`${PLAN_NAMES} ${TITLE_KINDS}`)}|^关于.+的.{1,4}$|${anyOf(SHORT_TITLE_KINDS)}(?:[（(《].{0,20})?$`,
);

/**
 * Whether a draft can be the plan that its file is read as. Every plain text can. A Markdown page can where one of
 * these is so: it has fewer than ten paragraphs, or no heading or list of Markdown; its title, or first heading, is called as plans and official
 * documents are; two paragraphs begin with an official number (一、, （一）, 第一章); it names three units or deadlines.
 * What is left are notes, guides, and documentation of programs, where rules of plans are out of place.
 */
export const looksLikePlan = memo((plan: WorkPlan): boolean => {
  const { draft, title } = plan;
  if (!draft.isMarkdown) return true;
  const shown = shownParagraphs(plan);
  if (shown.length < SHORTEST_PAGE || !hasSigns(draft)) return true;
  const heading = shown.find(({ block }) => block?.kind === 'heading')?.plain.replace(/^#+/, '');
  if (isPlanTitle(title?.text) || isPlanTitle(heading)) return true;
  return hasOfficialNumbers(shown) || hasDuties(shown);
});

function shownParagraphs({ draft: { paragraphs } }: WorkPlan): readonly Paragraph[] {
  return paragraphs
    .slice(frontMatterLength(paragraphs))
    .filter(({ blank, block }) => !blank && block?.kind !== 'hidden');
}

function hasSigns({ paragraphs }: WorkPlan['draft']): boolean {
  return paragraphs.some(({ block }) => block !== null && SIGNED.has(block.kind));
}

function isPlanTitle(text = ''): boolean {
  return TITLE.test(plainOf(text).trim());
}

function hasOfficialNumbers(paragraphs: readonly Paragraph[]): boolean {
  let numbers = 0;
  for (const { opening } of paragraphs) {
    if (opening && OFFICIAL.has(opening.style) && ++numbers >= FEWEST_NUMBERS) return true;
  }
  return false;
}

function hasDuties(paragraphs: readonly Paragraph[]): boolean {
  let duties = 0;
  for (const { units, deadlines } of paragraphs) {
    duties += units.length + deadlines.length;
    if (duties >= FEWEST_DUTIES) return true;
  }
  return false;
}
