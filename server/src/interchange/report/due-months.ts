import { periodOf } from '../../core/period';
import { deadlinesOf, itemsOf, type WorkPlan } from '../../core/work-plan';

/** What falls due over a plan's year. */
export interface DueMonths {
  /** Deadlines that end in each month, January first. */
  readonly months: readonly number[];
  /** 每季度, 全年: those that come round again. */
  readonly recurring: number;
  /** Those that the calendar alone cannot tell, or of another year. */
  readonly others: number;
  /** Items without any deadline. */
  readonly without: number;
}

/** Counts the deadlines of a plan's items by the month in which they end. */
export function dueMonths(plan: WorkPlan): DueMonths {
  const months = new Array<number>(12).fill(0);
  let recurring = 0;
  let others = 0;
  let without = 0;
  for (const item of itemsOf(plan)) {
    const deadlines = deadlinesOf(plan, item);
    if (deadlines.length === 0) without++;
    for (const deadline of deadlines) {
      const period = periodOf(deadline, plan.year);
      if (deadline.recurring) recurring++;
      else if (period && (plan.year === null || period.end.startsWith(String(plan.year)))) {
        const month = Number(period.end.slice(5, 7)) - 1;
        months[month] = (months[month] ?? 0) + 1;
      } else others++;
    }
  }
  return { months, recurring, others, without };
}
