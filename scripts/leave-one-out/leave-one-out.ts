import { parseText } from '../../server/src/core/parse';
import { nodesOf, type PlanNode, type WorkPlan } from '../../server/src/core/work-plan';
import { type Library, libraryOf } from '../../server/src/library/library';
import type { Place } from '../../server/src/library/place';
import type { Structure, StructurePart } from '../../server/src/library/structure';
import { structureOf } from '../../server/src/library/structure-of';
import { suggestionsAt } from '../../server/src/library/suggest';
import type { Topic } from '../../server/src/library/topics';

/** One part of a plan that was hidden from a draft and asked for. */
export interface Hidden {
  readonly plan: string;
  readonly kind: StructurePart['kind'];
  readonly title: string;
  readonly topic: string;
  /** `elsewhere`: the draft has another part on the topic, so that nothing is missing. `alone`: no other plan has it. */
  readonly outcome: 'hit' | 'missed' | 'elsewhere' | 'alone';
  /** What was suggested first. */
  readonly first: readonly string[];
}

/** So many suggestions are looked at. */
const FIRST = 3;

/**
 * Hides each section and item of each plan in turn and asks the library of all the other plans what is missing at
 * that place. What the hidden part is about is told by grouping all plans, the hidden part's own among them; a
 * suggestion hits that is of a topic with a part of another plan in that group.
 */
export function leaveOneOut(texts: ReadonlyMap<string, string>): readonly Hidden[] {
  const plans = new Map([...texts].map(([name, text]) => [name, parseText(text)]));
  const structures = new Map([...plans].map(([name, plan]) => [name, structureOf(plan, name)]));
  const truth = truthOf(libraryOf([...structures.values()]).topics);
  return [...plans].flatMap(([name, plan]) => {
    const own = structures.get(name) as Structure;
    const library = libraryOf([...structures.values()].filter((structure) => structure !== own));
    const parts = [...pairedParts(plan.sections, own.parts)];
    return parts.map(([node, part]) => hide(name, plan, node, part, truth.get(part) as Topic, own, library));
  });
}

function hide(
  name: string,
  plan: WorkPlan,
  node: PlanNode,
  part: StructurePart,
  topic: Topic,
  own: Structure,
  library: Library,
): Hidden {
  const others = topic.members.filter(({ structure }) => structure !== own).map((member) => member.part);
  const within = new Set([part, ...insideOf(part)]);
  const elsewhere = topic.members.some((member) => member.structure === own && !within.has(member.part));
  const draft = parseText(textWithout(plan, node));
  const place = placeWithout(draft, node);
  const suggestions = suggestionsAt(library, draft, place).slice(0, FIRST);
  const wanted = new Set(others);
  const hit = suggestions.some((suggestion) =>
    suggestion.topic.members.some((member) => wanted.has(member.part)),
  );
  const outcome = others.length === 0 ? 'alone' : hit ? 'hit' : elsewhere ? 'elsewhere' : 'missed';
  return {
    plan: name,
    kind: part.kind,
    title: part.title,
    topic: topic.name,
    outcome,
    first: suggestions.map((suggestion) => suggestion.topic.name),
  };
}

function truthOf(topics: readonly Topic[]): ReadonlyMap<StructurePart, Topic> {
  return new Map(topics.flatMap((topic) => topic.members.map(({ part }) => [part, topic] as const)));
}

/** The nodes of a plan with the parts that its structure made of them. */
function* pairedParts(
  nodes: readonly PlanNode[],
  parts: readonly StructurePart[],
): Generator<readonly [PlanNode, StructurePart]> {
  for (const [index, node] of nodes.filter(({ kind }) => kind !== 'point').entries()) {
    const part = parts[index] as StructurePart;
    yield [node, part];
    yield* pairedParts(node.children, part.parts);
  }
}

function insideOf(part: StructurePart): readonly StructurePart[] {
  return part.parts.flatMap((inner) => [inner, ...insideOf(inner)]);
}

function textWithout({ draft }: WorkPlan, { start, end }: PlanNode): string {
  const offset = (position: { readonly line: number; readonly character: number }) => {
    let sum = position.character;
    for (const line of draft.lines.slice(0, position.line)) sum += line.text.length + line.terminator.length;
    return sum;
  };
  const { text } = draft;
  return (
    text.slice(0, offset(draft.position(start.paragraph, start.offset))) +
    text.slice(offset(draft.endPosition(end.paragraph, end.offset)))
  );
}

/** The place that a part was hidden from. What stands before it is where it was. */
function placeWithout(draft: WorkPlan, hidden: PlanNode): Place {
  const same = (node: PlanNode | null) =>
    [...nodesOf(draft.sections)].find(
      ({ start }) => start.paragraph === node?.start.paragraph && start.offset === node.start.offset,
    ) ?? null;
  const siblings = hidden.parent?.children ?? [];
  const before = siblings[siblings.indexOf(hidden) - 1] ?? null;
  return {
    kind: hidden.kind === 'section' ? 'section' : 'item',
    parent: same(hidden.parent),
    after: same(before),
  };
}
