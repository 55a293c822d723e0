import { assignmentOf } from '../../core/responsibility';
import { inSimplified } from '../../core/words/script-characters';
import { itemsOf, type PlanNode, type WorkPlan } from '../../core/work-plan';

/** What became of the units (责任单位) of an item, of whatever role. Names as the plans write them. */
export interface UnitChange {
  readonly added: readonly string[];
  readonly removed: readonly string[];
  /** 牵头单位 of both years where both plans name who leads and it is another; else `null`. */
  readonly lead: { readonly last: readonly string[]; readonly next: readonly string[] } | null;
}

/** Whether a plan says for any item who does it; of one that does not, nothing has changed. */
export function namesAnyUnits(plan: WorkPlan): boolean {
  return itemsOf(plan).some((item) => assignmentOf(plan, item) !== null);
}

/** What became of the units of an item, those of its section included; `null` when they are the same in whatever order. */
export function unitChange(
  last: WorkPlan,
  lastItem: PlanNode,
  next: WorkPlan,
  nextItem: PlanNode,
): UnitChange | null {
  const [before, now] = [unitNames(last, lastItem), unitNames(next, nextItem)];
  const added = without(now.all, before.all);
  const removed = without(before.all, now.all);
  const bothLead = before.lead.length > 0 && now.lead.length > 0;
  const leadIsOther = without(now.lead, before.lead).length + without(before.lead, now.lead).length > 0;
  const lead = bothLead && leadIsOther ? { last: before.lead, next: now.lead } : null;
  return added.length + removed.length > 0 || lead ? { added, removed, lead } : null;
}

function unitNames(
  plan: WorkPlan,
  item: PlanNode,
): { readonly all: readonly string[]; readonly lead: readonly string[] } {
  const assignment = assignmentOf(plan, item);
  const names = (units: ReadonlyArray<{ readonly name: string }> = []) => units.map(({ name }) => name);
  const lead = names(assignment?.leadUnits);
  const others = [...names(assignment?.responsibleUnits), ...names(assignment?.supportingUnits)];
  return { all: [...new Set([...lead, ...others])], lead };
}

function without(names: readonly string[], others: readonly string[]): readonly string[] {
  const plain = new Set(others.map(bare));
  return names.filter((name) => !plain.has(bare(name)));
}

/** A name without spaces, in Simplified characters and with one kind of brackets. */
function bare(name: string): string {
  return inSimplified(name)
    .replace(/[\s\u3000]/g, '')
    .replace(/（/g, '(')
    .replace(/）/g, ')');
}
