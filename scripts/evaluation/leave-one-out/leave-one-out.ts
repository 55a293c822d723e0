import { parseText } from '../../../server/src/core/parse';
import { nodesOf, type PlanNode, type WorkPlan } from '../../../server/src/core/work-plan';
import type { Structure, StructurePart } from '../../../server/src/library/structure/structure';
import { structureOf } from '../../../server/src/library/structure/structure-of';
import type { Place } from '../../../server/src/library/suggestions/place';
import { type Suggestion, suggestionsAt } from '../../../server/src/library/suggestions/suggest';
import { libraryOf } from '../../../server/src/library/topics/library';
import type { Topic } from '../../../server/src/library/topics/topics';

/** One section or item of a plan that was hidden from a draft and asked for. */
export interface Hidden {
  readonly plan: string;
  readonly kind: StructurePart['kind'];
  readonly title: string;
  /**
   * `hit`: a suggestion among the first is on its topic. `alone`: no other plan has the topic, so nobody could
   * suggest it. `elsewhere`: the plan has another part on the topic, so that nothing is missing.
   */
  readonly outcome: 'hit' | 'missed' | 'alone' | 'elsewhere';
  /** The headings that were suggested first. */
  readonly suggested: readonly string[];
}

/** Headings of other plans on the same topic, by plan and heading of a section; each given by its beginning. */
export type JudgedSections = ReadonlyArray<{
  readonly plan: string;
  readonly section: string;
  readonly same: readonly string[];
}>;

/** So many suggestions are looked at. */
const FIRST = 3;

/**
 * Hides each section and item of each plan in turn and asks the library of all the other plans what is missing at
 * that place. Of sections a person has judged which headings of other plans are on the same topic: a suggestion hits
 * with one of those as its heading. Of items that is told by grouping all plans, the hidden item's own among them.
 */
export function leaveOneOut(texts: ReadonlyMap<string, string>, judged: JudgedSections): readonly Hidden[] {
  const plans = new Map([...texts].map(([name, text]) => [name, parseText(text)]));
  const structures = new Map([...plans].map(([name, plan]) => [name, structureOf(plan, name)]));
  const topicOf = new Map(
    libraryOf([...structures.values()]).topics.flatMap((topic) =>
      topic.members.map(({ part }) => [part, topic] as const),
    ),
  );
  return [...plans].flatMap(([name, plan]) => {
    const own = structures.get(name) as Structure;
    const library = libraryOf([...structures.values()].filter((structure) => structure !== own));
    return [...pairedParts(plan.sections, own.parts)].map(([node, part]): Hidden => {
      const draft = parseText(textWithout(plan, node));
      const suggestions = suggestionsAt(library, draft, placeWithout(draft, node)).slice(0, FIRST);
      const suggested = suggestions.map(({ title }) => title);
      const outcome =
        part.kind === 'section'
          ? sectionOutcome(name, part, judged, suggested)
          : itemOutcome(own, part, topicOf.get(part) as Topic, suggestions);
      return { plan: name, kind: part.kind, title: part.title, outcome, suggested };
    });
  });
}

function sectionOutcome(
  plan: string,
  { title }: StructurePart,
  judged: JudgedSections,
  suggested: readonly string[],
): Hidden['outcome'] {
  const same = judged.find((own) => own.plan === plan && title.startsWith(own.section))?.same ?? [];
  if (same.length === 0) return 'alone';
  return suggested.some((heading) => same.some((beginning) => heading.startsWith(beginning)))
    ? 'hit'
    : 'missed';
}

function itemOutcome(
  own: Structure,
  part: StructurePart,
  topic: Topic,
  suggestions: readonly Suggestion[],
): Hidden['outcome'] {
  const others = new Set(
    topic.members.filter(({ structure }) => structure !== own).map((member) => member.part),
  );
  if (others.size === 0) return 'alone';
  if (suggestions.some((suggestion) => suggestion.topic.members.some((member) => others.has(member.part))))
    return 'hit';
  return topic.members.some((member) => member.structure === own && member.part !== part)
    ? 'elsewhere'
    : 'missed';
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
