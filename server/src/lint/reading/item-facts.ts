import { itemsOf, type PlanNode, type WorkPlan } from '../../core/work-plan';
import { ItemMemo, type LintMemo } from '../memo';

/** An item and what a rule of the whole plan has to know of it. */
export interface ItemFact<T> {
  readonly item: PlanNode;
  readonly fact: T;
}

/**
 * A fact of every item of a plan, in the order of the draft, for a rule that sums them up. `read` may look at what an
 * item rule may look at and nothing else (see `ItemRule`), and what it gives holds no positions in the draft: then a
 * fact is read once, kept under the name, and survives every edit elsewhere.
 */
export function factsOfItems<T>(
  plan: WorkPlan,
  memo: LintMemo,
  name: string,
  read: (plan: WorkPlan, item: PlanNode) => T,
): ReadonlyArray<ItemFact<T>> {
  const known = memo.keep(name, () => new ItemMemo<T>());
  return itemsOf(plan).map((item) => ({ item, fact: known.get(plan, item, () => read(plan, item)) }));
}
