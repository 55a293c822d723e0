import { lastYearOf } from '../../../core/period';
import type { WorkPlan } from '../../../core/work-plan';
import type { FileTasks } from './columns';

/** `tasks --format json`: an entry each file, as the contract has it. Lines and columns from 1. */
export function tasksJson(files: ReadonlyArray<FileTasks & { readonly plan: WorkPlan }>): string {
  const entries = files.map(({ shown, plan, tasks }) => ({
    filePath: shown,
    title: plan.title?.text ?? null,
    year: plan.year,
    /** By when a task without a deadline is to be done; of a plan of several years the end of the last. */
    defaultDeadline: endOfYear(lastYearOf(plan)),
    tasks,
  }));
  return `${JSON.stringify(entries, null, 2)}\n`;
}

function endOfYear(year: number | null): string | null {
  return year === null ? null : `${year}-12-31`;
}
