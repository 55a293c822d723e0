import type { WorkPlan } from '../../../core/work-plan';
import { planName, type Structure } from '../../../library/structure/structure';
import { headingAt } from '../../../library/suggestions/insertion';
import type { SuggestedPlace, Suggestions } from '../../../library/suggestions/suggestions';

/** `suggest --format json`: an object with the places of one draft. Lines from 1, 0 before the first heading. */
export function suggestionsJson(
  shown: string,
  plan: WorkPlan,
  { plans, resembling, places }: Suggestions,
): string {
  const data = {
    filePath: shown,
    pastPlans: plans,
    plansOfItsField: resembling,
    places: places.map((own) => placeData(plan, own)),
  };
  return `${JSON.stringify(data, null, 2)}\n`;
}

function placeData(plan: WorkPlan, { place, line, suggestions }: SuggestedPlace) {
  const { kind, parent, after } = place;
  return {
    kind,
    section: parent?.titleText ?? null,
    afterTitle: after?.titleText ?? null,
    afterLine: line,
    suggestions: suggestions.map((suggestion) => ({
      title: headingAt(plan, place, suggestion).title,
      topic: suggestion.topic.name,
      plans: suggestion.plans.map(planData),
      units: suggestion.units,
    })),
  };
}

function planData({ id, place, year, title }: Structure) {
  return { id, name: planName({ place, year }), title, year };
}
