import { memo } from '../../core/memo';
import { NodeMemo } from '../../core/node-memo';
import { plainOf } from '../../core/words/plain';
import { itemsOf, type PlanNode, textsBetween, type WorkPlan } from '../../core/work-plan';
import type { PairIndex, WeightedPairs } from '../topics/part-vectors';
import type { Field, Topic } from '../topics/topics';

type PairTimes = ReadonlyMap<number, number>;

/**
 * Tells of a topic how much of it the item of a draft that speaks of it most says, 0 to 1; 0 for a topic of no field.
 * The text is looked at when the first topic of a field is asked for. Linear in the draft.
 */
export function toldTopics(plan: WorkPlan, fields: readonly Field[]): (topic: Topic) => number {
  const toldOf = new Map<Topic, () => number>();
  for (const { pairs, topics } of fields) {
    let texts: readonly PairTimes[] | null = null;
    for (const topic of topics) {
      toldOf.set(topic, () => {
        texts ??= itemsOf(plan).map((item) =>
          timesOfNodes(pairs).get(plan, item, '', () => pairTimes(plan, item, pairs)),
        );
        return Math.max(0, ...texts.map((times) => shareIn(times, topic.centre)));
      });
    }
  }
  return memo((topic: Topic) => toldOf.get(topic)?.() ?? 0);
}

/** What is kept of `pairTimes` for later versions of a draft. */
const timesOfNodes = memo((_: PairIndex) => new NodeMemo<PairTimes>());

/** How often the pairs of a library stand in the text of a node. */
function pairTimes(plan: WorkPlan, node: PlanNode, { numbers }: PairIndex): PairTimes {
  const times = new Map<number, number>();
  for (const { text } of textsBetween(plan.draft, node.start, node.end)) {
    const plain = plainOf(text);
    for (let at = 0; at + 2 <= plain.length; at++) {
      const pair = numbers.get(plain.slice(at, at + 2));
      if (pair !== undefined) times.set(pair, (times.get(pair) ?? 0) + 1);
    }
  }
  return times;
}

/** The share of a topic's weight that a text holds, a pair that comes once by half. */
function shareIn(times: PairTimes, { pairs, weights }: WeightedPairs): number {
  let sum = 0;
  for (const [at, pair] of pairs.entries()) {
    const weight = weights[at] as number;
    sum += weight * weight * Math.min(1, (times.get(pair) ?? 0) / 2);
  }
  return sum;
}
