import { paragraphsThat } from '../../core/paragraph-facts';
import { plainOf } from '../../core/words/plain';
import type { WorkPlan } from '../../core/work-plan';

/** 有关部门, 各相关科室: whoever it may concern, which is nobody. */
const VAGUE =
  /^(?:各|其他|国务院|[省市县区局]直?|机关){0,3}(?:有关|相关)(?:职能|业务|责任|主管)?(?:部门|单位|科室|处室|股室|机构|方面|人员)$/;

/** Whether a name means whoever it may concern (有关部门, 各相关科室) and so assigns nobody. */
export function isVagueUnit(name: string): boolean {
  return VAGUE.test(plainOf(name));
}

const leadRules = paragraphsThat(({ unitRule }) => unitRule?.firstLeads === true);

/** Whether a draft rules that the first unit of every list leads (排在第一位的部门为牵头部门，下同). */
export function firstUnitLeads(plan: WorkPlan): boolean {
  return leadRules(plan.draft).next().done === false;
}
