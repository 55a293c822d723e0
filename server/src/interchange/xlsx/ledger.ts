import type { Localized } from '../../core/localized';
import type { Task } from '../../library/tasks/task';

/** A column of the ledger of tasks (督办台账). */
export interface LedgerColumn {
  readonly name: LedgerColumnName;
  readonly heading: Localized;
  /** In characters. */
  readonly width: number;
  /** `index` counts the rows of tasks from 0. */
  cell(task: Task, index: number): string;
}

export type LedgerColumnName =
  | 'number'
  | 'task'
  | 'targets'
  | 'lead'
  | 'others'
  | 'deadlines'
  | 'source'
  | 'state'
  | 'remarks';

/** What parts several targets or deadlines in a cell, and several units. */
export const LIST_SEPARATOR = '；';
export const UNIT_SEPARATOR = '、';

/** The columns of a 督办台账, in their order. */
export const LEDGER_COLUMNS: readonly LedgerColumn[] = [
  { name: 'number', heading: { zh: '序号', en: 'No.' }, width: 7, cell: (_, index) => String(index + 1) },
  { name: 'task', heading: { zh: '任务', en: 'Task' }, width: 34, cell: ({ task }) => task },
  {
    name: 'targets',
    heading: { zh: '目标', en: 'Targets' },
    width: 30,
    cell: ({ targets }) => targets.join(LIST_SEPARATOR),
  },
  {
    name: 'lead',
    heading: { zh: '牵头单位', en: 'Lead' },
    width: 16,
    cell: ({ leadUnits }) => leadUnits.join(UNIT_SEPARATOR),
  },
  {
    name: 'others',
    heading: { zh: '配合单位', en: 'Other units' },
    width: 20,
    cell: ({ responsibleUnits, supportingUnits }) =>
      [...new Set([...responsibleUnits, ...supportingUnits])].join(UNIT_SEPARATOR),
  },
  {
    name: 'deadlines',
    heading: { zh: '时限', en: 'Deadline' },
    width: 14,
    cell: ({ deadlines }) => deadlines.join(LIST_SEPARATOR),
  },
  { name: 'source', heading: { zh: '来源条目', en: 'Item' }, width: 10, cell: ({ number }) => number },
  { name: 'state', heading: { zh: '办理状态', en: 'State' }, width: 11, cell: () => '' },
  { name: 'remarks', heading: { zh: '备注', en: 'Remarks' }, width: 14, cell: () => '' },
];

/** The name of the sheet that keeps what the ledger said when it was made. */
export const ORIGINAL_SHEET = '原值';
