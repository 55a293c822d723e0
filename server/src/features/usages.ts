import type { Location, Position } from 'vscode-languageserver-types';
import type { WorkPlan } from '../core/work-plan';
import { rangeOf } from './ranges';
import { type Subject, subjectAt } from './subjects/subject';
import { headingPlace, partUses, unitTasks, unitUses } from './subjects/uses';

/**
 * Every place that speaks of what a place does: of a unit, where the draft names it and the headings of items that
 * have it without naming it; of a part, the references to it and its own heading.
 */
export function usages(plan: WorkPlan, position: Position, uri: string): Location[] {
  const subject = subjectAt(plan, position);
  return subject ? usesOf(plan, subject).map((words) => ({ uri, range: rangeOf(plan.draft, words) })) : [];
}

function usesOf(plan: WorkPlan, subject: Subject): ReturnType<typeof partUses> {
  switch (subject.kind) {
    case 'unit': {
      const inherited = unitTasks(plan, subject.name).filter((task) => task.inherited);
      return [...unitUses(plan, subject.name), ...inherited.map(({ item }) => headingPlace(item))];
    }
    case 'part':
      return [headingPlace(subject.node), ...partUses(plan, subject.node)];
    case 'reference':
      return subject.nodes.flatMap((node) => [headingPlace(node), ...partUses(plan, node)]);
    default:
      return [];
  }
}
