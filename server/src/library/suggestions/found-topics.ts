import { addTo } from '../../core/grouped';
import { memo } from '../../core/memo';
import { nodesOf, type PlanNode, type WorkPlan } from '../../core/work-plan';
import { topicWordsOf } from '../structure/topic-words';
import { frameOf } from '../topics/frames';
import { sectionVector } from '../topics/part-groups';
import { likeness, vectorOf, type WeightedPairs } from '../topics/part-vectors';
import type { Field, GroupedTopic, Topic } from '../topics/topics';

/** A section or item of a draft with the words that it is known by. */
export interface DraftPart {
  readonly node: PlanNode;
  readonly title: string;
  readonly topicWords: readonly string[];
}

/** The topics that the parts of a draft are about. */
export interface FoundTopics {
  readonly of: Map<PlanNode, Topic>;
  /** Those that some part is about, it may be beside another. */
  readonly had: Set<Topic>;
  /** Those that a section is about, or an item so clearly that no section on them is wanted. */
  readonly surely: Set<Topic>;
}

/** How alike a part of a draft and the topic nearest to it must be, and how alike it and a further topic. */
const SAME_TOPIC = 0.3;
const ALSO_TOPIC = 0.42;

/** The sections and items of a draft. */
export function draftParts(plan: WorkPlan): readonly DraftPart[] {
  return nodesOf(plan.sections)
    .filter(({ kind }) => kind !== 'point')
    .map((node) => ({ node, title: node.titleText, topicWords: topicWordsOf(plan, node) }));
}

/** Nothing is found yet but the topics of the frame (总体要求, 保障措施), by their names. */
export function frameTopics(parts: readonly DraftPart[], frames: readonly Topic[]): FoundTopics {
  const found: FoundTopics = { of: new Map(), had: new Set(), surely: new Set() };
  const named = new Map(frames.map((topic) => [topic.name, topic]));
  for (const { node, title } of parts) {
    const frame = named.get(frameOf(title) ?? '');
    if (!frame) continue;
    found.of.set(node, frame);
    found.had.add(frame);
    found.surely.add(frame);
  }
  return found;
}

/** Adds the topics of a field that parts without a topic are about: items first, then sections, by their items too. */
export function addFieldTopics(found: FoundTopics, parts: readonly DraftPart[], field: Field): void {
  const own = parts.filter(({ node }) => !found.of.has(node));
  const vectors = new Map(own.map((part) => [part.node, vectorOf(part, field.pairs)]));
  const vectorAt = (node: PlanNode) => vectors.get(node) as WeightedPairs;
  const toItems = nearestToCentres(field);
  const toSections = nearestToSectionCentres(field);
  for (const { node } of own)
    if (node.kind === 'item') addNearest(found, node, toItems(vectorAt(node)).filter(isTaskOrSurely));
  const asItem = (node: PlanNode) => (found.of.get(node) as GroupedTopic | undefined)?.asItem ?? null;
  for (const { node } of own) {
    if (node.kind !== 'section') continue;
    const items = nodesOf(node.children).map(asItem);
    const near = [...toSections(sectionVector(vectorAt(node), items)), ...toItems(vectorAt(node))];
    addNearest(
      found,
      node,
      near.sort((a, b) => b.like - a.like),
    );
  }
}

function addNearest({ of, had, surely }: FoundTopics, node: PlanNode, near: readonly Near[]): void {
  const [first, ...further] = near;
  if (!first) return;
  of.set(node, first.topic);
  had.add(first.topic);
  if (node.kind === 'section' || first.like >= ALSO_TOPIC) surely.add(first.topic);
  for (const { topic, like } of further) {
    if (node.kind === 'section' || like >= ALSO_TOPIC) had.add(topic);
    if (like >= ALSO_TOPIC) surely.add(topic);
  }
}

interface Near {
  readonly topic: GroupedTopic;
  readonly like: number;
}

/** An item is on a topic that only sections have, such as 保障, only where that is sure. */
function isTaskOrSurely({ topic, like }: Near): boolean {
  return like >= ALSO_TOPIC || topic.members.some(({ part }) => part.kind === 'item');
}

const nearestToCentres = memo(({ topics }: Field) => nearestTopics(topics, ({ centre }) => centre));
const nearestToSectionCentres = memo(({ topics }: Field) =>
  nearestTopics(topics, ({ sectionCentre }) => sectionCentre),
);

/** Finds the topics that are like a vector, the likeliest first. */
function nearestTopics(
  topics: readonly GroupedTopic[],
  centreOf: (topic: GroupedTopic) => WeightedPairs,
): (vector: WeightedPairs) => readonly Near[] {
  const withPair = new Map<number, GroupedTopic[]>();
  for (const topic of topics) for (const pair of centreOf(topic).pairs) addTo(withPair, pair, topic);
  return (vector) => {
    const candidates = new Set([...vector.pairs].flatMap((pair) => withPair.get(pair) ?? []));
    return [...candidates]
      .map((topic) => ({ topic, like: likeness(vector, centreOf(topic)) }))
      .filter(({ like }) => like >= SAME_TOPIC)
      .sort((a, b) => b.like - a.like || b.topic.members.length - a.topic.members.length);
  };
}
