import { nameOf, type Structure } from '../library/structure';
import type { SuggestedPlace, Suggestions } from './suggestions';

/** `suggest --format json`: an object with the places of one draft. Lines from 1, 0 before the first heading. */
export function suggestionsJson(shown: string, { plans, resembling, places }: Suggestions): string {
  const data = {
    filePath: shown,
    pastPlans: plans,
    plansOfItsField: resembling,
    places: places.map(placeData),
  };
  return `${JSON.stringify(data, null, 2)}\n`;
}

function placeData({ place: { kind, parent, after }, line, suggestions }: SuggestedPlace) {
  return {
    kind,
    section: parent?.titleText ?? null,
    afterTitle: after?.titleText ?? null,
    afterLine: line,
    suggestions: suggestions.map(({ title, topic, plans, units }) => ({
      title,
      topic: topic.name,
      plans: plans.map(planData),
      units,
    })),
  };
}

function planData({ id, place, year, title }: Structure) {
  return { id, name: nameOf({ place, year }), title, year };
}
