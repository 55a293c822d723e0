import { anyOf } from '../../core/words/pattern';
import { NORM_KINDS } from '../../core/words/plan-titles';
import type { WorkPlan } from '../../core/work-plan';
import { plainTitle } from './plain-title';

/** What sends such a document out: 《……办法》的通知. */
const SENT = '(?:的(?:通知|决定|批复))?';
const STATUTE = new RegExp(`${anyOf(NORM_KINDS)}(?:[（〔][^）〕]{1,20}[）〕])?${SENT}》?${SENT}$`);

/**
 * Whether a draft lays down norms (办法, 规定, 条例) rather than tasks, by its title. Norms repeat the words of one
 * another on purpose, so that what would be a slip in a plan is none there.
 */
export function isStatute(plan: WorkPlan): boolean {
  return STATUTE.test(plainTitle(plan));
}
