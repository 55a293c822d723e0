import { addTo } from './grouped';
import { memo } from './memo';
import type { UnitName } from './phrases/unit-names';
import { unitsOfRow } from './table/units';
import { unitClausesIn } from './unit-clauses';
import { itemsOf, type Located, type WorkPlan } from './work-plan';

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
    const { [paragraph]: own } = plan.draft.paragraphs;
    for (const { units } of own ? unitClausesIn(plan, own) : [])
      for (const unit of units) tell(unit, paragraph);
  }
  for (const { row } of itemsOf(plan)) {
    if (!row) continue;
    for (const unit of unitsOfRow(row.table, row.row)) if (!unit.inherited) tell(unit, unit.paragraph);
  }
}
