import type { WorkPlan } from '../../../core/work-plan';
import type { FileTasks } from './columns';

/** `tasks --format json`: an entry each file, as the contract has it. Lines and columns from 1. */
export function tasksJson(files: ReadonlyArray<FileTasks & { readonly plan: WorkPlan }>): string {
  const entries = files.map(({ shown, plan, tasks }) => ({
    filePath: shown,
    title: plan.title?.text ?? null,
    year: plan.year,
    /** By when a task of the year without a deadline is to be done. */
    defaultDeadline: plan.year === null ? null : `${plan.year}-12-31`,
    tasks,
  }));
  return `${JSON.stringify(entries, null, 2)}\n`;
}
