import { placeFor } from '../../core/memo';
import { type NodeBlock, nodeBlocksOf } from '../../core/node-content';
import { itemsOf, nodesOf, type PlanNode, type WorkPlan } from '../../core/work-plan';

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

/** A fact of every node of a plan, in the order of `nodesOf`; `read` as `isOne` of `nodesThat`. Declared once. */
export function factOfNodes<T>(
  read: (plan: WorkPlan, node: PlanNode) => T,
): (plan: WorkPlan) => readonly T[] {
  const ofNode = placeFor<T>();
  const ofBlock = placeFor<readonly T[]>();
  return (plan) => {
    const nodes = nodesOf(plan.sections);
    const all: T[] = [];
    for (const { first, block } of nodeBlocksOf(plan)) {
      const facts = ofBlock(block, () =>
        block.contents.map((content, offset) =>
          ofNode(content, () => read(plan, nodes[first + offset] as PlanNode)),
        ),
      );
      for (let offset = 0; offset < facts.length; offset++) all.push(facts[offset] as T);
    }
    return all;
  };
}

/** The items of a plan and, at the same places, what a rule of the whole plan has to know of them. */
export interface ItemFacts<T> {
  readonly items: readonly PlanNode[];
  readonly facts: readonly T[];
}

/**
 * Tells a fact of every item of a plan, in the order of the draft, for a rule that sums them up. `read` may look at what
 * an item rule may look at and nothing else (see `ItemRule`), and what it gives holds no positions in the draft: then a
 * fact is read once and survives every edit elsewhere. To be declared once, as `memo` is.
 */
export function factOfItems<T>(
  read: (plan: WorkPlan, item: PlanNode) => T,
): (plan: WorkPlan) => ItemFacts<T> {
  const ofItem = placeFor<T>();
  const ofBlock = placeFor<readonly T[]>();
  return (plan) => {
    const nodes = nodesOf(plan.sections);
    const facts: T[] = [];
    for (const { first, block } of nodeBlocksOf(plan)) {
      const own = ofBlock(block, () =>
        block.contents.flatMap((content, offset) =>
          content.kind === 'item'
            ? [ofItem(content, () => read(plan, nodes[first + offset] as PlanNode))]
            : [],
        ),
      );
      for (let index = 0; index < own.length; index++) facts.push(own[index] as T);
    }
    return { items: itemsOf(plan), facts };
  };
}
