import type { Localized } from '../../core/localized';
import type { DraftForm } from '../../core/markdown/form';
import { parseText } from '../../core/parse';
import { NO_OWN_MARKS, type OwnMark } from '../../core/phrases/own-marks';
import type { WorkPlan } from '../../core/work-plan';
import { tasksOf } from '../../library/tasks/task';
import { applyEdits } from '../../lint/fixes';
import { LEDGER_COLUMNS } from './ledger';
import type { LedgerChange, LedgerChanges } from './ledger-changes';
import { isPlacement, placementOf } from './ledger-placement';

/** A draft after the changes of a ledger, and those that could not be brought back. */
export interface AppliedLedger {
  readonly text: string;
  /** How many cells were brought back. */
  readonly placed: number;
  readonly refused: ReadonlyArray<{ readonly change: LedgerChange; readonly reason: Localized }>;
}

/**
 * Brings the changed units, targets and deadlines of a ledger back into the draft that it was made from, one after the
 * other. A change is made only where its place is sure and the draft then says what the cell says, and nothing else
 * of any task has changed; every other one is refused with the reason.
 */
export function applyLedger(
  text: string,
  { changes }: LedgerChanges,
  form: DraftForm = 'unknown',
  ownMarks: readonly OwnMark[] = NO_OWN_MARKS,
): AppliedLedger {
  const refused: Array<{ change: LedgerChange; reason: Localized }> = [];
  let plan = parseText(text, form, ownMarks);
  let current = text;
  let placed = 0;
  for (const change of changes) {
    const placement = placementOf(plan, change);
    if (!isPlacement(placement)) {
      refused.push({ change, reason: placement });
      continue;
    }
    const changed = applyEdits(plan.draft, placement);
    const next = parseText(changed, form, ownMarks);
    if (!saysOnly(plan, next, change)) {
      refused.push({ change, reason: UNSURE });
      continue;
    }
    placed++;
    current = changed;
    plan = next;
  }
  return { text: current, placed, refused };
}

const UNSURE: Localized = {
  zh: '改了以后草稿读出来与表里不一样，没有动；请直接改草稿。',
  en: 'with it the draft would not read as the table does, so it was left alone; edit the draft itself.',
};

/** Whether the one cell is as it was asked for, and every other cell of every task as it was. */
function saysOnly(before: WorkPlan, after: WorkPlan, change: LedgerChange): boolean {
  const [old, fresh] = [cellsOf(before), cellsOf(after)];
  if (old.size !== fresh.size) return false;
  for (const [key, value] of old) {
    const isChanged = key === keyOf(change.source, change.column);
    const wanted = isChanged ? change.after : value;
    if (bare(fresh.get(key) ?? '') !== bare(wanted) && !isRewordedTitle(key, change)) return false;
  }
  return true;
}

/** A target or deadline may stand in the title, which then reads otherwise. */
function isRewordedTitle(key: string, { source, column }: LedgerChange): boolean {
  return key === keyOf(source, 'task') && (column === 'targets' || column === 'deadlines');
}

function cellsOf(plan: WorkPlan): ReadonlyMap<string, string> {
  const { tasks } = tasksOf(plan, true);
  return new Map(
    tasks.flatMap((task) =>
      LEDGER_COLUMNS.map(({ name, cell }) => [keyOf(task.number, name), cell(task, 0)] as const),
    ),
  );
}

function keyOf(source: string, column: string): string {
  return `${source} ${column}`;
}

function bare(text: string): string {
  return text.replace(/[\s、，,；;]+/g, '、');
}
