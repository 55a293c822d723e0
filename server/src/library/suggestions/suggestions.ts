import { nodesOf, type PlanNode, type WorkPlan } from '../../core/work-plan';
import type { Library } from '../topics/library';
import type { Topic } from '../topics/topics';
import { coverageOf } from './coverage';
import { missingSections } from './missing-sections';
import { type Place, placeAt, sectionPlaceAfter } from './place';
import { isSectionTopic, rankedAt, type Suggestion, suggestionsAt } from './suggest';

/** What past plans have and a draft lacks, place by place. */
export interface Suggestions {
  /** How many past plans there are, and how many of them work in the draft's field. */
  readonly plans: number;
  readonly resembling: number;
  /** What was asked: of the whole draft, of one line, or of a line where no section or item can stand. */
  readonly asked: 'draft' | 'line' | 'line outside';
  /** Sections, then items, each in the order of the draft. */
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
  const found = places.map((own) => placed(plan, own, suggestedAt(library, plan, own).slice(0, limit)));
  return summary(library, plan, place ? 'line' : 'line outside', found);
}

/**
 * What past plans have and a draft lacks: missing sections where they belong, for a draft that is just begun the
 * sections that it could go on with, then items section by section; each in the order of the draft.
 */
export function suggestionsFor(library: Library, plan: WorkPlan, limit: number): Suggestions {
  const missing = missingSections(library, plan);
  const places: SuggestedPlace[] = [...new Set(missing.map(({ place }) => place.after))].map((after) =>
    placed(
      plan,
      { kind: 'section', parent: null, after },
      missing.filter(({ place }) => place.after === after).map(({ suggestion }) => suggestion),
    ),
  );
  if (isBegun(plan)) {
    const next: Place = { kind: 'section', parent: null, after: plan.sections[0] ?? null };
    places.push(placed(plan, next, suggestedAt(library, plan, next).slice(0, limit)));
  }
  places.sort((a, b) => a.line - b.line);
  const offered = new Set(missing.map(({ suggestion }) => suggestion.topic));
  return summary(library, plan, 'draft', [...places, ...itemPlaces(library, plan, limit, offered)]);
}

/** Items for each section that holds no sections; one that would fit into several stands in the fittest. */
function itemPlaces(
  library: Library,
  plan: WorkPlan,
  limit: number,
  offered: ReadonlySet<Topic>,
): readonly SuggestedPlace[] {
  const best = new Map<
    Topic,
    { readonly node: PlanNode; readonly fit: number; readonly suggestion: Suggestion; readonly score: number }
  >();
  const leaves = [...nodesOf(plan.sections)].filter(
    ({ kind, children }) => kind === 'section' && !children.some((child) => child.kind === 'section'),
  );
  for (const node of leaves) {
    for (const { suggestion, fit, score } of rankedAt(library, plan, endOf(node))) {
      const known = best.get(suggestion.topic);
      if (!offered.has(suggestion.topic) && (!known || known.fit < fit))
        best.set(suggestion.topic, { node, fit, suggestion, score });
    }
  }
  return leaves.map((node) => {
    const own = [...best.values()].filter((candidate) => candidate.node === node);
    own.sort((a, b) => b.score - a.score);
    return placed(
      plan,
      endOf(node),
      own.slice(0, limit).map(({ suggestion }) => suggestion),
    );
  });
}

/** A draft with one section or none is being begun, one with an item is a list. A section without text looks like an item. */
function isBegun({ sections: [first, ...others] }: WorkPlan): boolean {
  if (!first) return true;
  const { kind, title, end } = first;
  const isBare = end.paragraph === title.paragraph && end.offset <= title.end + 1;
  return others.length === 0 && (kind === 'section' || isBare);
}

function suggestedAt(library: Library, plan: WorkPlan, place: Place): readonly Suggestion[] {
  const suggestions = suggestionsAt(library, plan, place);
  return place.kind === 'section' ? suggestions.filter(isSectionTopic) : suggestions;
}

function summary(
  library: Library,
  plan: WorkPlan,
  asked: Suggestions['asked'],
  places: readonly SuggestedPlace[],
): Suggestions {
  return {
    plans: library.structures.length,
    resembling: coverageOf(library, plan).resembling.size,
    asked,
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
