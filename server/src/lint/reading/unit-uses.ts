import { paragraphsThat } from '../../core/paragraph-facts';
import { WHOEVER } from '../../core/words/general-units';
import { anyOf } from '../../core/words/pattern';
import { plainOf } from '../../core/words/plain';
import { BODY_WORDS } from '../../core/words/unit-labels';
import type { WorkPlan } from '../../core/work-plan';

/** 有关部门, 各相关科室: whoever it may concern, which is nobody. */
const VAGUE = new RegExp(
  `^(?:各|其他|国务院|[省市县区局]直?|机关){0,3}${anyOf(WHOEVER)}(?:职能|业务|责任|主管)?${anyOf(`${BODY_WORDS} 方面 人员`)}$`,
);

/** Whether a name means whoever it may concern (有关部门, 各相关科室) and so assigns nobody. */
export function isVagueUnit(name: string): boolean {
  return VAGUE.test(plainOf(name));
}

const leadRules = paragraphsThat(({ unitRule }) => unitRule?.firstLeads === true);

/** Whether a draft rules that the first unit of every list leads (排在第一位的部门为牵头部门，下同). */
export function firstUnitLeads(plan: WorkPlan): boolean {
  return leadRules(plan.draft).next().done === false;
}
