import type { InlayHint, Range } from 'vscode-languageserver-types';
import type { Language, Localized } from '../core/localized';
import { assignmentOf } from '../core/responsibility';
import { itemsOf, type PlanNode, textsBetween, type WorkPlan } from '../core/work-plan';
import { lastYearsHints } from './figures/last-year';

/**
 * At the end of each item in a range that names no units itself: those that its section or the draft gives it. Behind
 * a figure that is another than in last year's plan, where that is known: last year's.
 */
export function inlayHints(
  plan: WorkPlan,
  range: Range,
  language: Language,
  lastYear: WorkPlan | null = null,
): InlayHint[] {
  const { draft } = plan;
  const [first, last] = [draft.paragraphAt(range.start.line), draft.paragraphAt(range.end.line)];
  const hints = lastYear ? lastYearsHints(plan, lastYear, { first, end: last }, language) : [];
  for (const item of itemsOf(plan)) {
    if (item.end.paragraph < first || item.start.paragraph > last || item.row) continue;
    const assignment = assignmentOf(plan, item);
    if (!assignment?.inheritedFrom) continue;
    const { leadUnits, responsibleUnits, supportingUnits, inheritedFrom } = assignment;
    const names = [...leadUnits, ...responsibleUnits, ...supportingUnits].map(({ name }) => name);
    const tooltip: Localized = {
      zh: `由“${inheritedFrom.titleText}”统一写明`,
      en: `Given once by “${inheritedFrom.titleText}”`,
    };
    hints.push({
      position: endOf(plan, item),
      label: `〔${[...new Set(names)].join('、')}〕`,
      tooltip: tooltip[language],
      paddingLeft: true,
    });
  }
  return hints;
}

/** The end of the last words of an item's own text. */
function endOf({ draft }: WorkPlan, { start, ownEnd }: PlanNode) {
  let end = start;
  for (const { paragraph, start: from, text } of textsBetween(draft, start, ownEnd)) {
    const { length } = text.trimEnd();
    if (length > 0) end = { paragraph, offset: from + length };
  }
  return draft.endPosition(end.paragraph, end.offset);
}
