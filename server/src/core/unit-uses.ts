import { addTo } from './grouped';
import { memo } from './memo';
import type { Paragraph } from './paragraph';
import type { ParagraphBlock } from './paragraph-block';
import type { UnitClause } from './phrases/assignment';
import type { UnitName } from './phrases/unit-names';
import { unitsOfRow } from './table/units';
import { bareIsHabit, unitClausesIn, withBareUnits } from './unit-clauses';
import { itemsOf, type Located, type WorkPlan } from './work-plan';

/** How often a plan's body names each unit. Cheaper than asking where, so several rules ask this first. */
export const unitTimes = timesBy(({ name }) => name);

/** How often a plan's body names each unit in a role: by `ROLE NAME` (see `inRole`). */
export const unitTimesInRole = timesBy(inRole);

/** What `unitTimesInRole` knows a unit in its role by. */
export function inRole({ role, name }: Pick<UnitName, 'role' | 'name'>): string {
  return `${role} ${name}`;
}

/** Counts units by a key, once a block: a plan after a keystroke shares most of its blocks. */
function timesBy(keyOf: (unit: UnitName) => string): (plan: WorkPlan) => ReadonlyMap<string, number> {
  const count = (times: Map<string, number>, clauses: readonly UnitClause[]) => {
    for (const { units } of clauses) for (const unit of units) addTimes(times, keyOf(unit), 1);
  };
  const timesOf = (clausesIn: (paragraph: Paragraph) => readonly UnitClause[]) =>
    memo(({ paragraphs }: ParagraphBlock): ReadonlyMap<string, number> => {
      const times = new Map<string, number>();
      for (const paragraph of paragraphs) count(times, clausesIn(paragraph));
      return times;
    });
  const timesOfLabelled = timesOf(({ units }) => units);
  const timesWithBare = timesOf(withBareUnits);
  return memo((plan) => {
    const times = new Map<string, number>();
    const rows = rowParagraphs(plan);
    const timesIn = bareIsHabit(plan) ? timesWithBare : timesOfLabelled;
    for (const { first, block } of plan.draft.blocks) {
      const end = first + block.paragraphs.length;
      if (rows.size === 0 && first >= plan.bodyStart && end <= plan.bodyEnd) {
        for (const [key, own] of timesIn(block)) addTimes(times, key, own);
        continue;
      }
      for (let index = Math.max(first, plan.bodyStart); index < Math.min(end, plan.bodyEnd); index++)
        if (!rows.has(index)) count(times, unitClausesIn(plan, block.paragraphs[index - first] as Paragraph));
    }
    eachUnitOfRows(plan, (unit) => addTimes(times, keyOf(unit), 1));
    return times;
  });
}

function addTimes(times: Map<string, number>, key: string, more: number): void {
  times.set(key, (times.get(key) ?? 0) + more);
}

/** Every place at which a plan's body names a unit, by name, in the order of the draft, tables last. */
export const usesByName = memo((plan: WorkPlan): ReadonlyMap<string, ReadonlyArray<Located<UnitName>>> => {
  const uses = new Map<string, Array<Located<UnitName>>>();
  eachUnit(plan, (unit, paragraph) => addTo(uses, unit.name, { ...unit, paragraph }));
  return uses;
});

/** The indices of the paragraphs that the rows of a plan's tables stand in. */
export const rowParagraphs = memo((plan: WorkPlan): ReadonlySet<number> => {
  const inTable = new Set<number>();
  for (const { row } of itemsOf(plan)) {
    if (!row) continue;
    for (let index = row.row.paragraph; index <= row.row.lastParagraph; index++) inTable.add(index);
  }
  return inTable;
});

function eachUnit(plan: WorkPlan, tell: (unit: UnitName, paragraph: number) => void): void {
  const rows = rowParagraphs(plan);
  for (let paragraph = plan.bodyStart; paragraph < plan.bodyEnd; paragraph++) {
    const { [paragraph]: own } = plan.draft.paragraphs;
    for (const { units } of own && !rows.has(paragraph) ? unitClausesIn(plan, own) : [])
      for (const unit of units) tell(unit, paragraph);
  }
  eachUnitOfRows(plan, tell);
}

function eachUnitOfRows(plan: WorkPlan, tell: (unit: UnitName, paragraph: number) => void): void {
  if (rowParagraphs(plan).size === 0) return;
  for (const { row } of itemsOf(plan)) {
    if (!row) continue;
    for (const unit of unitsOfRow(row.table, row.row)) if (!unit.inherited) tell(unit, unit.paragraph);
  }
}
