import type { Structure, StructurePart } from '../structure/structure';
import type { ChosenPart } from './new-draft';

/** What a blend needs to know of a topic: who has it, and where. */
export interface BlendTopic {
  readonly name: string;
  readonly members: ReadonlyArray<{
    readonly structure: Structure;
    readonly part: StructurePart;
    readonly section: StructurePart | null;
  }>;
}

/** What a new draft takes from several past plans: the frame of one of them, and items of the others in it. */
export interface Blend {
  readonly model: Structure;
  readonly parts: readonly ChosenPart[];
}

/** A topic that fewer plans have, or a smaller share of them, is one bureau's own. */
const FEWEST_PLANS = 2;
const LEAST_SHARE = 1 / 3;

/** The topics that many of a field's plans, of which there are `plans`, have as an item, the most common first. */
export function commonTopics<T extends BlendTopic>(topics: readonly T[], plans: number): readonly T[] {
  const fewest = Math.max(FEWEST_PLANS, Math.ceil(plans * LEAST_SHARE));
  return topics
    .map((topic) => ({ topic, having: plansWith(topic).size }))
    .filter(({ having }) => having >= fewest)
    .toSorted((a, b) => b.having - a.having)
    .map(({ topic }) => topic);
}

/**
 * Items on the topics, in the sections of the plan that has most of them (of several the latest). An item that it
 * lacks is taken from the latest plan that has it, and stands in the section where most of its neighbours there are
 * on topics of; else in the last. Sections without any such item are left out. `null` when no plan has any.
 */
export function blendOf(topics: readonly BlendTopic[]): Blend | null {
  const model = bestModel(topics);
  if (!model) return null;
  const topicOf = new Map<StructurePart, BlendTopic>();
  for (const topic of topics) for (const { part } of itemsOn(topic)) topicOf.set(part, topic);
  const covered = new Set<BlendTopic>();
  const frame = framed(model, model.parts, topicOf, covered);
  const added = new Map<StructurePart | null, ChosenPart[]>();
  for (const topic of topics) {
    const member = covered.has(topic) ? undefined : latest(itemsOn(topic));
    if (!member) continue;
    const neighbours = new Set(member.section?.parts.map((part) => topicOf.get(part)));
    const section = mostShared(frame, neighbours, topicOf) ?? frame.findLast(isSection)?.part ?? null;
    const chosen = { part: member.part, from: member.structure, parts: [] };
    added.set(section, [...(added.get(section) ?? []), chosen]);
  }
  const parts = frame.map((chosen) => ({
    ...chosen,
    parts: [...chosen.parts, ...(added.get(chosen.part) ?? [])],
  }));
  return { model, parts: [...parts, ...(added.get(null) ?? [])] };
}

/** The plan's own sections with those of their items that are on a topic; of several on one topic the first. */
function framed(
  model: Structure,
  parts: readonly StructurePart[],
  topicOf: ReadonlyMap<StructurePart, BlendTopic>,
  covered: Set<BlendTopic>,
): ChosenPart[] {
  return parts.flatMap((part): ChosenPart[] => {
    const own = framed(model, part.parts, topicOf, covered);
    const topic = topicOf.get(part);
    if (part.kind === 'section') return own.length > 0 ? [{ part, from: model, parts: own }] : [];
    if (!topic || covered.has(topic)) return [];
    covered.add(topic);
    return [{ part, from: model, parts: [] }];
  });
}

function mostShared(
  frame: readonly ChosenPart[],
  neighbours: ReadonlySet<BlendTopic | undefined>,
  topicOf: ReadonlyMap<StructurePart, BlendTopic>,
): StructurePart | null {
  let most: { readonly part: StructurePart; readonly shared: number } | null = null;
  for (const { part } of frame.filter(isSection)) {
    const shared = part.parts.filter((item) => topicOf.has(item) && neighbours.has(topicOf.get(item))).length;
    if (shared > (most?.shared ?? 0)) most = { part, shared };
  }
  return most?.part ?? null;
}

function bestModel(topics: readonly BlendTopic[]): Structure | null {
  const counts = new Map<Structure, number>();
  for (const topic of topics) {
    for (const structure of plansWith(topic)) counts.set(structure, (counts.get(structure) ?? 0) + 1);
  }
  const ranked = [...counts].toSorted(
    ([a, many], [b, few]) => few - many || (b.year ?? 0) - (a.year ?? 0) || (a.id < b.id ? -1 : 1),
  );
  return ranked[0]?.[0] ?? null;
}

/** The plans that have an item on a topic. */
export function plansWith(topic: BlendTopic): ReadonlySet<Structure> {
  return new Set(itemsOn(topic).map(({ structure }) => structure));
}

function itemsOn({ members }: BlendTopic): BlendTopic['members'] {
  return members.filter(({ part }) => part.kind === 'item');
}

function latest(members: BlendTopic['members']): BlendTopic['members'][number] | undefined {
  return members.toSorted((a, b) => (b.structure.year ?? 0) - (a.structure.year ?? 0))[0];
}

function isSection({ part }: ChosenPart): boolean {
  return part.kind === 'section';
}
