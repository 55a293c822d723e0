import { NodeMemo } from '../../core/node-memo';
import { inSimplified } from '../../core/words/script-characters';
import { nodesOf, type PlanNode, textsBetween, type WorkPlan } from '../../core/work-plan';
import { placeOf } from '../structure/provenance';
import type { Structure } from '../structure/structure';
import { topicWordsOf } from '../structure/topic-words';
import { frameOf } from '../topics/frames';
import type { Library } from '../topics/library';
import { mentionsIn } from '../topics/mentions';
import { sectionVector } from '../topics/part-groups';
import { likeness, type PairIndex, vectorOf, type WeightedPairs } from '../topics/part-vectors';
import { fieldOf, fieldProfile, sameField } from '../topics/resemblance';
import type { GroupedTopic, Topic, TopicMember } from '../topics/topics';

/** What a library knows of a draft: the plans that resemble it and the topics that it has. */
export interface Coverage {
  /** The past plans of the draft's field, in the order of the library. */
  readonly resembling: ReadonlySet<Structure>;
  /** The topics of the draft's field, and those of the frame. */
  readonly topics: readonly Topic[];
  /** The parts on a topic in the past plans that count: of the draft's field, for the frame also those framed alike. */
  membersOf(topic: Topic): readonly TopicMember[];
  /** The topic that a section or item of the draft is about; `null` where the library has none like it. */
  topicOf(node: PlanNode): Topic | null;
  /** How much of a topic the part of the draft that speaks of it most says, 0 to 1. */
  told(topic: Topic): number;
  /**
   * Whether some part of the draft is about a topic, under whatever heading. A topic that past plans have sections on
   * is covered by an item, as far as sections are asked for, only if that is surely about it.
   */
  covers(topic: Topic, kind?: 'section' | 'item'): boolean;
  /** Whether the text of some item says what items on a topic are called, without being about it. */
  mentions(topic: Topic): boolean;
}

/** How alike a part of a draft and the topic nearest to it must be, and how alike it and a further topic. */
const SAME_TOPIC = 0.3;
const ALSO_TOPIC = 0.42;
/** So many parts of the frame (总体要求, 保障措施) must two plans share to be framed alike. */
const SAME_FRAMES = 2;
/** The share of a topic's weight that the text of one part must hold to cover it, a pair that comes once by half. */
const COVERED = 0.6;

const known = new WeakMap<Library, WeakMap<WorkPlan, Coverage>>();

/** What a library knows of a draft; kept as long as both are. Linear in the draft. */
export function coverageOf(library: Library, plan: WorkPlan): Coverage {
  let ofLibrary = known.get(library);
  if (!ofLibrary) {
    ofLibrary = new WeakMap();
    known.set(library, ofLibrary);
  }
  let coverage = ofLibrary.get(plan);
  if (!coverage) {
    coverage = newCoverage(library, plan);
    ofLibrary.set(plan, coverage);
  }
  return coverage;
}

interface DraftPart {
  readonly node: PlanNode;
  readonly title: string;
  readonly topicWords: readonly string[];
}

function newCoverage(library: Library, plan: WorkPlan): Coverage {
  const parts: DraftPart[] = [];
  for (const node of nodesOf(plan.sections)) {
    if (node.kind !== 'point') {
      parts.push({ node, title: node.titleText, topicWords: topicWordsOf(plan, node) });
    }
  }
  const own = fieldProfile(plan.title?.text ?? plan.issuer, placeOf(plan), parts);
  const resembling = new Set(library.structures.filter((structure) => sameField(fieldOf(structure), own)));
  const topicsOf = new Map<PlanNode, Topic>();
  const had = new Set<Topic>();
  const surely = new Set<Topic>();
  const { fields, frames } = library.grouping;
  const frameNamed = new Map(frames.map((topic) => [topic.name, topic]));
  for (const { node, title } of parts) {
    const frame = frameNamed.get(frameOf(title) ?? '');
    if (!frame) continue;
    topicsOf.set(node, frame);
    had.add(frame);
    surely.add(frame);
  }
  const framedAlike = framedLike(had);
  const near = fields.filter(({ structures }) => structures.some((structure) => resembling.has(structure)));
  const byText = new Map<Topic, () => number>();
  for (const field of near) {
    const own = parts.filter(({ node }) => !topicsOf.has(node));
    const vectors = new Map(own.map((part) => [part.node, vectorOf(part, field.pairs)]));
    const toItems = nearestTopics(field.topics, ({ centre }) => centre);
    const toSections = nearestTopics(field.topics, ({ sectionCentre }) => sectionCentre);
    const found = (node: PlanNode, near: readonly Near[]) => {
      const [first, ...further] = near;
      if (!first) return;
      topicsOf.set(node, first.topic);
      had.add(first.topic);
      if (node.kind === 'section' || first.like >= ALSO_TOPIC) surely.add(first.topic);
      for (const { topic, like } of further) {
        if (node.kind === 'section' || like >= ALSO_TOPIC) had.add(topic);
        if (like >= ALSO_TOPIC) surely.add(topic);
      }
    };
    const vectorAt = (node: PlanNode) => vectors.get(node) as WeightedPairs;
    for (const { node } of own) {
      if (node.kind === 'item') found(node, toItems(vectorAt(node)).filter(isTaskOrSurely));
    }
    const asItem = (node: PlanNode) => (topicsOf.get(node) as GroupedTopic | undefined)?.asItem ?? null;
    for (const { node } of own) {
      if (node.kind !== 'section') continue;
      const items = [...nodesOf(node.children)].map(asItem);
      const near = [...toSections(sectionVector(vectorAt(node), items)), ...toItems(vectorAt(node))];
      found(
        node,
        near.sort((a, b) => b.like - a.like),
      );
    }
    let texts: ReadonlyArray<ReadonlyMap<number, number>> | null = null;
    for (const topic of field.topics) {
      byText.set(topic, () => {
        texts ??= parts
          .filter(({ node }) => node.kind === 'item')
          .map(({ node }) =>
            timesIn(field.pairs).get(plan, node, '', () => pairTimes(plan, node, field.pairs)),
          );
        return Math.max(0, ...texts.map((times) => told(topic.centre, times)));
      });
    }
  }
  const tolds = new Map<Topic, number>();
  const toldOf = (topic: Topic) => {
    const known = tolds.get(topic) ?? byText.get(topic)?.() ?? 0;
    tolds.set(topic, known);
    return known;
  };
  const covers: Coverage['covers'] = (topic, kind = 'item') => {
    const bySections = kind === 'section' && topic.members.some(({ part }) => part.kind === 'section');
    return (bySections ? surely : had).has(topic) || toldOf(topic) >= COVERED;
  };
  const mentions = mentionsIn(plan, new Set(byText.keys()));
  const topics = [...near.flatMap((field): readonly Topic[] => field.topics), ...frames];
  const frameSet = new Set<Topic>(frames);
  const membersOf = (topic: Topic) =>
    topic.members.filter(
      ({ structure }) => resembling.has(structure) || (frameSet.has(topic) && framedAlike.has(structure)),
    );
  return {
    resembling,
    topics,
    membersOf,
    told: toldOf,
    topicOf: (node) => topicsOf.get(node) ?? null,
    covers,
    mentions,
  };
}

/** The plans that have several parts of the frame that a draft has. */
function framedLike(had: Iterable<Topic>): ReadonlySet<Structure> {
  const shared = new Map<Structure, number>();
  for (const { members } of had) {
    for (const structure of new Set(members.map((member) => member.structure))) {
      shared.set(structure, (shared.get(structure) ?? 0) + 1);
    }
  }
  return new Set([...shared].filter(([, count]) => count >= SAME_FRAMES).map(([structure]) => structure));
}

interface Near {
  readonly topic: GroupedTopic;
  readonly like: number;
}

/** An item is on a topic that only sections have, such as 保障, only where that is sure. */
function isTaskOrSurely({ topic, like }: Near): boolean {
  return like >= ALSO_TOPIC || topic.members.some(({ part }) => part.kind === 'item');
}

/** Finds the topics that are like a vector, the likeliest first. */
function nearestTopics(
  topics: readonly GroupedTopic[],
  centreOf: (topic: GroupedTopic) => WeightedPairs,
): (vector: WeightedPairs) => readonly Near[] {
  const withPair = new Map<number, GroupedTopic[]>();
  for (const topic of topics) {
    for (const pair of centreOf(topic).pairs) {
      const having = withPair.get(pair);
      if (having) having.push(topic);
      else withPair.set(pair, [topic]);
    }
  }
  return (vector) => {
    const candidates = new Set([...vector.pairs].flatMap((pair) => withPair.get(pair) ?? []));
    return [...candidates]
      .map((topic) => ({ topic, like: likeness(vector, centreOf(topic)) }))
      .filter(({ like }) => like >= SAME_TOPIC)
      .sort((a, b) => b.like - a.like || b.topic.members.length - a.topic.members.length);
  };
}

const keptTimes = new WeakMap<PairIndex, NodeMemo<ReadonlyMap<number, number>>>();

/** What is kept of `pairTimes` for later versions of a draft. */
function timesIn(pairs: PairIndex): NodeMemo<ReadonlyMap<number, number>> {
  const kept = keptTimes.get(pairs) ?? new NodeMemo();
  keptTimes.set(pairs, kept);
  return kept;
}

/** How often the pairs of a library stand in the text of a node. */
function pairTimes(plan: WorkPlan, node: PlanNode, { numbers }: PairIndex): ReadonlyMap<number, number> {
  const times = new Map<number, number>();
  for (const { text } of textsBetween(plan.draft, node.start, node.end)) {
    const plain = inSimplified(text);
    for (let at = 0; at + 2 <= plain.length; at++) {
      const pair = numbers.get(plain.slice(at, at + 2));
      if (pair !== undefined) times.set(pair, (times.get(pair) ?? 0) + 1);
    }
  }
  return times;
}

/** The share of a topic's weight that a text holds. */
function told({ pairs, weights }: WeightedPairs, times: ReadonlyMap<number, number>): number {
  let sum = 0;
  for (const [at, pair] of pairs.entries()) {
    const weight = weights[at] as number;
    sum += weight * weight * Math.min(1, (times.get(pair) ?? 0) / 2);
  }
  return sum;
}
