import type { Language, Localized } from '../../../core/localized';
import type { Task } from '../../../library/tasks/task';

/** A plan's tasks, with the file that they come from. */
export interface FileTasks {
  readonly shown: string;
  readonly tasks: readonly Task[];
}

/** A column of the task table. */
export interface TaskColumn {
  readonly name: 'file' | 'number' | 'task' | 'targets' | 'lead' | 'others' | 'deadlines';
  readonly heading: Localized;
  cell(task: Task, file: string): string;
}

const COLUMNS: readonly TaskColumn[] = [
  { name: 'file', heading: { zh: '文件', en: 'File' }, cell: (_, file) => file },
  { name: 'number', heading: { zh: '序号', en: 'No.' }, cell: ({ number }) => number },
  { name: 'task', heading: { zh: '工作任务', en: 'Task' }, cell: ({ task }) => task },
  { name: 'targets', heading: { zh: '量化目标', en: 'Targets' }, cell: ({ targets }) => targets.join('；') },
  { name: 'lead', heading: { zh: '牵头单位', en: 'Lead' }, cell: ({ leadUnits }) => leadUnits.join('、') },
  {
    name: 'others',
    heading: { zh: '配合/责任单位', en: 'Other units' },
    cell: ({ responsibleUnits, supportingUnits }) =>
      [...new Set([...responsibleUnits, ...supportingUnits])].join('、'),
  },
  {
    name: 'deadlines',
    heading: { zh: '完成时限', en: 'Deadline' },
    cell: ({ deadlines }) => deadlines.join('；'),
  },
];

/** The cells of a task table as text: the headings, and a row of them each task. */
export interface TaskGrid {
  readonly columns: readonly TaskColumn[];
  readonly headings: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** The task table of one or several files; the file is a column only where there are several. */
export function taskGrid(files: readonly FileTasks[], language: Language): TaskGrid {
  const columns = COLUMNS.filter(({ name }) => name !== 'file' || files.length > 1);
  return {
    columns,
    headings: columns.map(({ heading }) => heading[language]),
    rows: files.flatMap(({ shown, tasks }) =>
      tasks.map((task) => columns.map((column) => column.cell(task, shown))),
    ),
  };
}
