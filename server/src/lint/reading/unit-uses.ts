import { addTo } from '../../core/grouped';
import { memo } from '../../core/memo';
import type { UnitName } from '../../core/phrases/unit-names';
import { unitsOfRow } from '../../core/table/units';
import { plainOf } from '../../core/words/plain';
import { itemsOf, type Located, type WorkPlan } from '../../core/work-plan';

/** 有关部门, 各相关科室: whoever it may concern, which is nobody. */
const VAGUE =
  /^(?:各|其他|国务院|[省市县区局]直?|机关){0,3}(?:有关|相关)(?:职能|业务|责任|主管)?(?:部门|单位|科室|处室|股室|机构|方面|人员)$/;

/** How often a plan's body names each unit. Cheaper than asking where, so several rules ask this first. */
export const unitTimes = memo((plan: WorkPlan): ReadonlyMap<string, number> => {
  const times = new Map<string, number>();
  eachUnit(plan, ({ name }) => times.set(name, (times.get(name) ?? 0) + 1));
  return times;
});

/** Every place at which a plan's body names a unit, by name, in the order of the draft, tables last. */
export const usesByName = memo((plan: WorkPlan): ReadonlyMap<string, ReadonlyArray<Located<UnitName>>> => {
  const uses = new Map<string, Array<Located<UnitName>>>();
  eachUnit(plan, (unit, paragraph) => addTo(uses, unit.name, { ...unit, paragraph }));
  return uses;
});

/** The paragraphs of a plan's body that are no rows of a table. */
export function* paragraphsOutsideTables(plan: WorkPlan): Generator<number> {
  const inTable = new Set<number>();
  for (const { row } of itemsOf(plan)) {
    if (!row) continue;
    for (let index = row.row.paragraph; index <= row.row.lastParagraph; index++) inTable.add(index);
  }
  for (let index = plan.bodyStart; index < plan.bodyEnd; index++) if (!inTable.has(index)) yield index;
}

function eachUnit(plan: WorkPlan, tell: (unit: UnitName, paragraph: number) => void): void {
  for (const paragraph of paragraphsOutsideTables(plan)) {
    for (const { units } of plan.draft.paragraphs[paragraph]?.units ?? []) {
      for (const unit of units) tell(unit, paragraph);
    }
  }
  for (const { row } of itemsOf(plan)) {
    if (!row) continue;
    for (const unit of unitsOfRow(row.table, row.row)) if (!unit.inherited) tell(unit, unit.paragraph);
  }
}

/** Whether a name means whoever it may concern (有关部门, 各相关科室) and so assigns nobody. */
export function isVagueUnit(name: string): boolean {
  return VAGUE.test(plainOf(name));
}

/** Whether a draft rules that the first unit of every list leads (排在第一位的部门为牵头部门，下同). */
export function firstUnitLeads(plan: WorkPlan): boolean {
  return plan.draft.paragraphs.some(({ unitRule }) => unitRule?.firstLeads);
}
