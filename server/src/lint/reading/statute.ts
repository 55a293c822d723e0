import type { WorkPlan } from '../../core/work-plan';

/** Types of document that lay down norms, by what their title ends in. Both scripts. */
const STATUTE =
  /(?:条例|條例|规定|規定|办法|辦法|细则|細則|规则|規則|章程|准则|準則|规程|規程|标准|標準|决定|決定|批复|批復|公告|清单|清單)(?:[（(〔][^）)〕]{1,20}[）)〕])?(?:的(?:通知|决定|決定|批复))?》?(?:的(?:通知|决定|決定|批复))?$/;

/**
 * Whether a draft lays down norms (办法, 规定, 条例) rather than tasks, by its title. Norms repeat the words of one
 * another on purpose, so that what would be a slip in a plan is none there.
 */
export function isStatute({ title }: Pick<WorkPlan, 'title'>): boolean {
  return title !== null && STATUTE.test(title.text);
}
