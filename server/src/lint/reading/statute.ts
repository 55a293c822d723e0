import type { WorkPlan } from '../../core/work-plan';
import { plainTitle } from './plain-title';

/** Types of document that lay down norms, by what their title ends in.  */
const STATUTE =
  /(?:条例|规定|办法|细则|规则|章程|准则|规程|标准|决定|批复|公告|清单)(?:[（〔][^）〕]{1,20}[）〕])?(?:的(?:通知|决定|批复))?》?(?:的(?:通知|决定|批复))?$/;

/**
 * Whether a draft lays down norms (办法, 规定, 条例) rather than tasks, by its title. Norms repeat the words of one
 * another on purpose, so that what would be a slip in a plan is none there.
 */
export function isStatute(plan: WorkPlan): boolean {
  return STATUTE.test(plainTitle(plan));
}
