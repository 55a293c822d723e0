import { type DocumentHighlight, DocumentHighlightKind, type Position } from 'vscode-languageserver-types';
import type { WorkPlan } from '../core/work-plan';
import { rangeOf } from './ranges';
import { subjectAt } from './subjects/subject';
import { headingPlace, partUses, unitUses } from './subjects/uses';

/** The words of the draft that speak of what a place does: a unit everywhere, a reference with its heading. */
export function highlights(plan: WorkPlan, position: Position): DocumentHighlight[] {
  const subject = subjectAt(plan, position);
  const words =
    subject?.kind === 'unit'
      ? unitUses(plan, subject.name)
      : subject?.kind === 'reference'
        ? subject.nodes.flatMap((node) => [headingPlace(node), ...partUses(plan, node)])
        : subject?.kind === 'part'
          ? [headingPlace(subject.node), ...partUses(plan, subject.node)]
          : [];
  // A heading that nothing points to needs no light of its own.
  if (subject?.kind === 'part' && words.length === 1) return [];
  return words.map((own) => ({ range: rangeOf(plan.draft, own), kind: DocumentHighlightKind.Text }));
}
