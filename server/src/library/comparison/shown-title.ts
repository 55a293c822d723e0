import type { Language, Localized } from '../../core/localized';
import { anyOf } from '../../core/words/pattern';
import { plainOf } from '../../core/words/plain';
import { TASK_KINDS } from '../../core/words/plan-titles';
import { itemsOf, type WorkPlan } from '../../core/work-plan';

/** A heading over a table is no longer than this, in UTF-16 units, and no farther down, in paragraphs. */
const LONGEST_TITLE = 60;
const FARTHEST_TITLE = 8;
const NAME_OF_TABLE = new RegExp(`${anyOf(`${TASK_KINDS} 表 台帐`)}(?:（[^）]{1,12}）)?$`);

/** What a plan is called: its title, else the heading over its table (…任务分工表), else that it has none. */
export function shownTitle(plan: WorkPlan, language: Language): string {
  const untitled: Localized = { zh: '（无标题）', en: '(untitled)' };
  return writtenTitle(plan) ?? untitled[language];
}

/** The title as `shownTitle` gives it, `null` where there is none. */
export function writtenTitle(plan: WorkPlan): string | null {
  if (plan.title) return plan.title.text;
  const before = itemsOf(plan)[0]?.paragraph ?? 0;
  const first = plan.draft.paragraphs
    .slice(0, Math.min(before, FARTHEST_TITLE))
    .find(({ text }) => text.trim());
  const words = first?.text.replace(/^#+|\*\*/g, '').trim() ?? '';
  return words.length <= LONGEST_TITLE && NAME_OF_TABLE.test(plainOf(words)) ? words : null;
}
