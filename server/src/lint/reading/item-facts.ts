import { placeFor } from '../../core/memo';
import { type NodeBlock, nodeBlocksOf } from '../../core/node-content';
import { nodesOf, type PlanNode, type WorkPlan } from '../../core/work-plan';

/**
 * The nodes of a plan that are such ones, in the order of the draft. `isOne` may look at what an item rule may look at
 * and nothing else (see `ItemRule`), and at a node's number and the place where its own text ends. To be declared once.
 */
export function nodesThat(
  isOne: (plan: WorkPlan, node: PlanNode) => boolean,
): (plan: WorkPlan) => Generator<PlanNode> {
  const inBlock = placeFor<readonly number[]>();
  const offsetsIn = (plan: WorkPlan, nodes: readonly PlanNode[], first: number, { contents }: NodeBlock) =>
    Array.from(contents.keys()).filter((offset) => isOne(plan, nodes[first + offset] as PlanNode));
  return function* (plan) {
    const nodes = nodesOf(plan.sections);
    for (const { first, block } of nodeBlocksOf(plan))
      for (const offset of inBlock(block, () => offsetsIn(plan, nodes, first, block)))
        yield nodes[first + offset] as PlanNode;
  };
}

/** An item and what a rule of the whole plan has to know of it. */
export interface ItemFact<T> {
  readonly item: PlanNode;
  readonly fact: T;
}

/**
 * Tells a fact of every item of a plan, in the order of the draft, for a rule that sums them up. `read` may look at what
 * an item rule may look at and nothing else (see `ItemRule`), and what it gives holds no positions in the draft: then a
 * fact is read once and survives every edit elsewhere. To be declared once, as `memo` is.
 */
export function factOfItems<T>(
  read: (plan: WorkPlan, item: PlanNode) => T,
): (plan: WorkPlan) => ReadonlyArray<ItemFact<T>> {
  const ofItem = placeFor<T>();
  const ofBlock = placeFor<ReadonlyArray<readonly [offset: number, fact: T]>>();
  return (plan) => {
    const nodes = nodesOf(plan.sections);
    const all: Array<ItemFact<T>> = [];
    for (const { first, block } of nodeBlocksOf(plan)) {
      const facts = ofBlock(block, () =>
        block.contents.flatMap((content, offset) =>
          content.kind === 'item'
            ? [[offset, ofItem(content, () => read(plan, nodes[first + offset] as PlanNode))] as const]
            : [],
        ),
      );
      for (const [offset, fact] of facts) all.push({ item: nodes[first + offset] as PlanNode, fact });
    }
    return all;
  };
}
