import { periodOf } from '../../core/period';
import type { Deadline } from '../../core/phrases/deadline';
import type { Target } from '../../core/targets/target';
import { inSimplified } from '../../core/words/script-characters';
import { deadlinesOf, type Located, type PlanNode, targetsOf, type WorkPlan } from '../../core/work-plan';
import { type ClauseWords, clauseLikeness, clauseWords } from '../texts/clause-words';
import { withoutYears } from '../texts/comparable-words';
import { pairUp } from '../texts/pair-up';
import { figureOf } from './compared-figure';

/** 提前 · 推迟 · 有变 where the calendar cannot tell (学期末, 每季度) · 新增 · 取消 */
export type DeadlineChangeKind = 'earlier' | 'later' | 'changed' | 'added' | 'removed';

/** What became of one deadline (完成时限) of an item. */
export interface DeadlineChange {
  readonly kind: DeadlineChangeKind;
  /** `null` for one that was added. */
  readonly last: Located<Deadline> | null;
  /** `null` for one that was removed. */
  readonly next: Located<Deadline> | null;
}

/** A deadline with what it is known again by. */
interface Dated {
  readonly deadline: Located<Deadline>;
  readonly words: ClauseWords;
  /** Its words without spaces and years. */
  readonly form: string;
  /** The last day, as a date; `null` where the calendar alone cannot tell. */
  readonly end: string | null;
  /** The same day counted from the plan's year: years from it, month and day. */
  readonly endInYear: string | null;
}

/** Two deadlines less alike are of different things. */
const LEAST = 0.35;
const SAME = 0.3;
/** The form of 每季度 in 每季度演练1次: how often is told with the target, not here. */
const HOW_OFTEN = '每…次';
/** UTF-16 units between 每季度 and its rounds. */
const FARTHEST_ROUNDS = 24;

/**
 * What became of the deadlines of an item: this year's in their order, then those that are gone. The same day a year
 * later is no change, nor is the same day of the calendar (到2027年底 in both plans).
 */
export function deadlineChanges(
  last: WorkPlan,
  lastItem: PlanNode,
  next: WorkPlan,
  nextItem: PlanNode,
): readonly DeadlineChange[] {
  const likeness = (one: Dated, other: Dated) =>
    clauseLikeness(one.words, other.words) + (isSame(one, other) ? SAME : 0);
  const pairs = pairUp(dated(last, lastItem), dated(next, nextItem), likeness, LEAST);
  return pairs.flatMap((pair) => {
    const kind = kindOf(pair.last, pair.next);
    return kind === null
      ? []
      : [{ kind, last: pair.last?.deadline ?? null, next: pair.next?.deadline ?? null }];
  });
}

function dated(plan: WorkPlan, item: PlanNode): readonly Dated[] {
  const tellsRounds = roundsTold(plan, item);
  return deadlinesOf(plan, item).map((deadline) => {
    const period = periodOf(deadline, plan.year);
    const end = period && !period.recurring ? period.end : null;
    return {
      deadline,
      words: clauseWords(plan, deadline),
      form: tellsRounds(deadline)
        ? HOW_OFTEN
        : withoutYears(inSimplified(deadline.text)).replace(/[\s到至]|今年|本年度?|当年/g, ''),
      end,
      endInYear:
        end === null || plan.year === null ? null : `${Number(end.slice(0, 4)) - plan.year}${end.slice(4)}`,
    };
  });
}

/** Gives for the deadlines of an item, in order, whether they say how often a target's rounds come: 每季度演练1次. */
function roundsTold(plan: WorkPlan, item: PlanNode): (deadline: Located<Deadline>) => boolean {
  const rounds = targetsOf(plan, item).filter((target) => figureOf(plan, target)?.per);
  let at = 0;
  const isBefore = (target: Located<Target>, { paragraph, end }: Located<Deadline>) =>
    target.paragraph < paragraph || (target.paragraph === paragraph && target.end <= end);
  return (deadline) => {
    for (let target = rounds[at]; target && isBefore(target, deadline); target = rounds[++at]);
    const next = rounds[at];
    const isNear = next?.paragraph === deadline.paragraph && next.start - deadline.end < FARTHEST_ROUNDS;
    return isNear && deadline.text.startsWith('每');
  };
}

/** Whether two deadlines are the same day of their years, or of the calendar, or read the same where a day is not told. */
function isSame(last: Dated, next: Dated): boolean {
  if (last.end !== null && last.end === next.end) return true;
  if (last.endInYear !== null && next.endInYear !== null) return last.endInYear === next.endInYear;
  return last.form === next.form;
}

/** `null` where both mean the same. */
function kindOf(last: Dated | null, next: Dated | null): DeadlineChangeKind | null {
  if (!last) return 'added';
  if (!next) return 'removed';
  if (isSame(last, next)) return null;
  if (last.endInYear === null || next.endInYear === null) return 'changed';
  return next.endInYear < last.endInYear ? 'earlier' : 'later';
}
