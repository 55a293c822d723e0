import { nodesOf, type PlanNode, type WorkPlan } from '../core/work-plan';
import { coverageOf } from '../library/coverage';
import type { Library } from '../library/library';
import { missingSections } from '../library/missing-sections';
import { type Place, placeAt, sectionPlaceAfter, sectionPlaces } from '../library/place';
import { rankedAt, type Suggestion } from '../library/suggest';
import type { Topic } from '../library/topics';

/** What past plans have and a draft lacks, place by place. */
export interface Suggestions {
  /** How many past plans there are, and how many of them work in the draft's field. */
  readonly plans: number;
  readonly resembling: number;
  readonly places: readonly SuggestedPlace[];
}

/** What could stand at one place of a draft. */
export interface SuggestedPlace {
  readonly place: Place;
  /** The 1-based line of the heading that it would follow or stand in; 0 before the first heading. */
  readonly line: number;
  readonly suggestions: readonly Suggestion[];
}

/**
 * What past plans have at a 1-based line of a draft: items where items stand, and sections too after the last item of
 * a section or where none stand yet. No places for a line outside the draft's text.
 */
export function suggestionsAtLine(
  library: Library,
  plan: WorkPlan,
  line: number,
  limit: number,
): Suggestions {
  const { draft } = plan;
  const paragraph = draft.paragraphAt(line - 1);
  const offset = draft.paragraphs[paragraph]?.text.length ?? 0;
  const place = placeAt(plan, { paragraph, offset });
  const places = place ? [place, ...sectionPlaceAfter(place)] : [];
  return summary(
    library,
    plan,
    places.map((own) =>
      placed(
        plan,
        own,
        rankedAt(library, plan, own)
          .slice(0, limit)
          .map(({ suggestion }) => suggestion),
      ),
    ),
  );
}

/** What past plans have and a draft lacks: missing sections where they belong, then items section by section. */
export function suggestionsFor(library: Library, plan: WorkPlan, limit: number): Suggestions {
  const offered = new Set<Topic>();
  const sections: SuggestedPlace[] = missingSections(library, plan).map(({ place, suggestion }) => {
    offered.add(suggestion.topic);
    return placed(plan, place, [suggestion]);
  });
  const best = new Map<
    Topic,
    { readonly node: PlanNode; readonly fit: number; readonly suggestion: Suggestion; readonly score: number }
  >();
  for (const node of nodesOf(plan.sections)) {
    if (node.kind !== 'section' || node.children.some(({ kind }) => kind === 'section')) continue;
    for (const { suggestion, fit, score } of rankedAt(library, plan, endOf(node))) {
      const known = best.get(suggestion.topic);
      if (!offered.has(suggestion.topic) && (!known || known.fit < fit))
        best.set(suggestion.topic, { node, fit, suggestion, score });
    }
  }
  const items = [...nodesOf(plan.sections)].flatMap((node) => {
    const own = [...best.values()].filter((candidate) => candidate.node === node);
    own.sort((a, b) => b.score - a.score);
    return own.length === 0
      ? []
      : [
          placed(
            plan,
            endOf(node),
            own.slice(0, limit).map(({ suggestion }) => suggestion),
          ),
        ];
  });
  const last = sectionPlaces(plan).at(-1);
  const begun =
    plan.sections.length === 0 && last
      ? [
          placed(
            plan,
            last,
            rankedAt(library, plan, last)
              .slice(0, limit)
              .map(({ suggestion }) => suggestion),
          ),
        ]
      : [];
  return summary(library, plan, [...sections, ...items, ...begun]);
}

function summary(library: Library, plan: WorkPlan, places: readonly SuggestedPlace[]): Suggestions {
  return {
    plans: library.structures.length,
    resembling: coverageOf(library, plan).resembling.size,
    places: places.filter(({ suggestions }) => suggestions.length > 0),
  };
}

function placed(plan: WorkPlan, place: Place, suggestions: readonly Suggestion[]): SuggestedPlace {
  const heading = place.after ?? place.parent;
  const line = heading ? plan.draft.position(heading.paragraph, heading.mark.start).line + 1 : 0;
  return { place, line, suggestions };
}

/** The place behind the last item of a section. */
function endOf(section: PlanNode): Place {
  return {
    kind: 'item',
    parent: section,
    after: section.children.findLast(({ kind }) => kind === 'item') ?? null,
  };
}
