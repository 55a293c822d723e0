import type { WorkPlan } from '../../core/work-plan';
import type { PlanSettings } from '../configuration/settings';

const YEAR = /(?<!\d)20\d{2}(?=\s*(?:年|[—–\-~～至]))/g;
const RANGE = /20\d{2}\s*年?\s*[—–\-~～至]{1,2}\s*20\d{2}/;

/**
 * The year that a plan says it is for, so surely that another can be called wrong: the settings', or the one in the
 * title; of a range the first. `null` when neither tells, or the title names two years (2024年总结和2025年计划).
 */
export function statedYear(plan: WorkPlan, settings: PlanSettings): number | null {
  if (settings.planYear !== null) return settings.planYear;
  const title = plan.title?.text ?? '';
  const years = [...new Set(title.match(YEAR) ?? [])].map(Number);
  return years.length === 1 || RANGE.test(title) ? (years[0] ?? null) : null;
}
