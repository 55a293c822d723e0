import type { CodeLens } from 'vscode-languageserver-types';
import type { Language, Localized } from '../core/localized';
import { namesUnits } from '../core/responsibility';
import { deadlinesOf, nodesOf, type PlanNode, targetsOf, type WorkPlan } from '../core/work-plan';
import { itemsThatAreNoTasks } from '../library/tasks/task';
import { rangeOf } from './ranges';

/** The client's command that hides the lenses. */
const HIDE = 'workPlan.hideCodeLens';

/**
 * Above each section that holds tasks itself: how many, and how many of them name units, targets and deadlines. The
 * first has a second lens that hides them all. 总体要求 and what looks back carry no tasks and have none.
 */
export function codeLenses(plan: WorkPlan, language: Language): CodeLens[] {
  const lenses: CodeLens[] = [];
  const noTasks = new Set(itemsThatAreNoTasks(plan));
  for (const section of nodesOf(plan.sections)) {
    const items = section.children.filter((child) => child.kind === 'item' && !noTasks.has(child));
    if (section.kind !== 'section' || items.length === 0) continue;
    const { paragraph, mark } = section;
    const range = rangeOf(plan.draft, { paragraph, start: mark.start, end: mark.end });
    // A lens without a command of its own is text.
    lenses.push({ range, command: { title: summaryOf(plan, items)[language], command: '' } });
    if (lenses.length === 1) lenses.push({ range, command: { title: HIDE_TITLE[language], command: HIDE } });
  }
  return lenses;
}

const HIDE_TITLE: Localized = { zh: '不再显示', en: 'Hide these' };

function summaryOf(plan: WorkPlan, items: readonly PlanNode[]): Localized {
  const count = (has: (item: PlanNode) => boolean) => items.filter(has).length;
  const units = count((item) => namesUnits(plan, item));
  const targets = count((item) => targetsOf(plan, item).length > 0);
  const deadlines = count((item) => deadlinesOf(plan, item).length > 0);
  return {
    zh: `${items.length} 条 · 有单位 ${units} · 有目标 ${targets} · 有时限 ${deadlines}`,
    en: `${items.length} ${items.length === 1 ? 'item' : 'items'} · ${units} with units · ${targets} with targets · ${deadlines} with deadlines`,
  };
}
