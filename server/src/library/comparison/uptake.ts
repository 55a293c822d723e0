import { isFrameTitle } from '../../core/phrases/exempt';
import { looksBack } from '../../core/phrases/looks-back';
import { itemsOf, type PlanNode, targetsOf, type WorkPlan } from '../../core/work-plan';
import { type BigramWeights, bigramWeights } from '../texts/bigram-weights';
import { itemWords } from '../texts/item-words';
import { sketchOf } from '../texts/similarity';
import { figureOf } from './compared-figure';

/** 已落实 · 部分落实 · 未见: how far a local plan takes up a task of a superior's. */
export type UptakeKind = 'taken' | 'partly' | 'not';

/** A task of a superior's plan, and what a local plan has of it. */
export interface Uptake {
  readonly task: PlanNode;
  readonly kind: UptakeKind;
  /** The local items that take it up, the one that says most of it first; at most three. */
  readonly items: readonly PlanNode[];
  /** The share of what the task says, weighted by how telling it is, that the first of them says too, 0 to 1. */
  readonly share: number;
  /** The targets of the task whose figures none of these items has, as the superior's plan writes them. */
  readonly missingTargets: readonly string[];
}

/** The share of a heading, and of all that a task says, that shows that a local item is about it. */
const SAME_HEADING = 0.6;
const SAME_TASK = 0.3;
/** A task is taken up whole where so much of it is said. */
const WHOLE = 0.6;
const MOST_ITEMS = 3;

interface Said {
  readonly node: PlanNode;
  readonly title: Int32Array;
  readonly text: Int32Array;
}

/**
 * 对标上级: what a local plan takes up of the tasks of a superior's, in the order of that. By what the items say, never
 * by number or place; sections of the frame and such that look back hold no tasks. Names of places and years count for
 * little, as they stand all over a plan. Quadratic in the number of items, a millisecond for ten of each.
 */
export function uptakeOf(higher: WorkPlan, local: WorkPlan): readonly Uptake[] {
  const [tasks, items] = [tasksIn(higher).map(saidBy(higher)), itemsOf(local).map(saidBy(local))];
  const weights = bigramWeights([...tasks, ...items].map(({ text }) => text));
  return tasks.map((task) => {
    const ranked = items
      .map((item) => ({ node: item.node, ...shares(task, item, weights) }))
      .filter(({ heading, text }) => text >= SAME_TASK || (heading >= SAME_HEADING && text > 0))
      .sort((a, b) => b.text + b.heading - a.text - a.heading)
      .slice(0, MOST_ITEMS);
    const share = ranked[0]?.text ?? 0;
    const found = ranked.map(({ node }) => node);
    const missing = found.length === 0 ? [] : missingTargets(higher, task.node, local, found);
    const kind = found.length === 0 ? 'not' : share >= WHOLE && missing.length === 0 ? 'taken' : 'partly';
    return { task: task.node, kind, items: found, share, missingTargets: missing };
  });
}

function tasksIn(plan: WorkPlan): readonly PlanNode[] {
  const isTask = (node: PlanNode | null): boolean =>
    !node || (!isFrameTitle(node.titleText) && !looksBack(node.titleText, plan.year) && isTask(node.parent));
  return itemsOf(plan).filter(isTask);
}

function saidBy(plan: WorkPlan): (node: PlanNode) => Said {
  return (node) => {
    const { title, text } = itemWords(plan, node);
    return { node, title: sketchOf(title).bigrams, text: sketchOf(text).bigrams };
  };
}

/** How much of a task's heading and text an item says. */
function shares(
  task: Said,
  item: Said,
  weights: BigramWeights,
): { readonly heading: number; readonly text: number } {
  return { heading: weights.shareIn(task.title, item.text), text: weights.shareIn(task.text, item.text) };
}

function missingTargets(
  higher: WorkPlan,
  task: PlanNode,
  local: WorkPlan,
  items: readonly PlanNode[],
): readonly string[] {
  const units = new Set(
    items.flatMap((item) => targetsOf(local, item).flatMap((target) => figureOf(local, target)?.unit ?? [])),
  );
  return targetsOf(higher, task).flatMap((target) => {
    const figure = figureOf(higher, target);
    return figure && !units.has(figure.unit) ? [target.text] : [];
  });
}
