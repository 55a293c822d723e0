import { type Position, type Range, TextEdit } from 'vscode-languageserver-types';
import type { WorkPlan } from '../core/work-plan';
import { rangeOf } from './ranges';
import { subjectAt } from './subjects/subject';
import { unitUses } from './subjects/uses';

/** The unit that can be renamed at a place, with its words; `null` where no unit is named. */
export function renamedUnit(
  plan: WorkPlan,
  position: Position,
): { readonly range: Range; readonly placeholder: string } | null {
  const subject = subjectAt(plan, position);
  return subject?.kind === 'unit' ? { range: rangeOf(plan.draft, subject), placeholder: subject.name } : null;
}

/** The edits that give a unit another name in a draft: where it is named as a unit, never in other words. */
export function rename(plan: WorkPlan, name: string, newName: string): TextEdit[] {
  return unitUses(plan, name).map((words) => TextEdit.replace(rangeOf(plan.draft, words), newName));
}

/** Whether a text can be the name of a unit: it would still be read as one. */
export function isUnitName(text: string): boolean {
  return text.trim() !== '' && text.length <= 60 && !/[、，,；;：:。\r\n\t]/.test(text);
}
