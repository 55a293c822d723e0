import type { Language, Localized } from '../../core/localized';
import type { WorkPlan } from '../../core/work-plan';
import { type Task, tasksOf } from '../../library/tasks/task';
import { LEDGER_COLUMNS, ORIGINAL_SHEET } from './ledger';
import type { Sheet, SheetRow } from './sheet-xml';
import { workbookFile } from './workbook-file';

export interface WorkbookOptions {
  readonly language?: Language;
  /** With the items of 总体要求, 保障措施 and the like. */
  readonly all?: boolean;
}

const SHEET_NAME: Localized = { zh: '督办台账', en: 'Tasks' };
const UNTITLED: Localized = { zh: '工作任务', en: 'Work plan' };
const STATES: Readonly<Record<Language, readonly string[]>> = {
  zh: ['未启动', '推进中', '已完成', '逾期'],
  en: ['not begun', 'under way', 'done', 'late'],
};

/**
 * The tasks of a plan as the bytes of an `.xlsx` (督办台账): a row each task under its section, ready to print. A hidden
 * sheet keeps what it says, so that what a person changes in it can be told.
 */
export function taskWorkbook(
  plan: WorkPlan,
  { language = 'zh', all = false }: WorkbookOptions = {},
): Uint8Array {
  const { tasks } = tasksOf(plan, all);
  const title = `${plan.title?.text ?? UNTITLED[language]}${language === 'zh' ? '督办台账' : ': tasks'}`;
  return workbookFile([
    { name: SHEET_NAME[language], hidden: false, sheet: ledgerSheet(title, tasks, language) },
    { name: ORIGINAL_SHEET, hidden: true, sheet: originalSheet(tasks, language) },
  ]);
}

function ledgerSheet(title: string, tasks: readonly Task[], language: Language): Sheet {
  const rows: SheetRow[] = [mergedRow(title, 'title', 36), headingRow(language)];
  let section: string | null = null;
  for (const [index, task] of tasks.entries()) {
    if (task.section !== null && task.section !== section) rows.push(mergedRow(task.section, 'section', 22));
    section = task.section;
    rows.push(taskRow(task, index));
  }
  const column = LEDGER_COLUMNS.findIndex(({ name }) => name === 'state');
  return {
    rows,
    widths: LEDGER_COLUMNS.map(({ width }) => width),
    frozenRows: 2,
    choice: { column, values: STATES[language] },
  };
}

function originalSheet(tasks: readonly Task[], language: Language): Sheet {
  const rows = [headingRow(language), ...tasks.map(taskRow)];
  return { rows, widths: LEDGER_COLUMNS.map(({ width }) => width), frozenRows: 0, choice: null };
}

function headingRow(language: Language): SheetRow {
  const cells = LEDGER_COLUMNS.map(({ heading }) => ({ text: heading[language], style: 'heading' as const }));
  return { cells, merged: false, height: 24 };
}

function taskRow(task: Task, index: number): SheetRow {
  const cells = LEDGER_COLUMNS.map(({ name, cell }) => ({
    text: cell(task, index),
    style:
      name === 'number' || name === 'source' || name === 'state' ? ('centred' as const) : ('text' as const),
  }));
  const lines = LEDGER_COLUMNS.map(({ width }, column) => lineCount(cells[column]?.text ?? '', width));
  return { cells, merged: false, height: Math.max(...lines) * LINE_HEIGHT + CELL_EDGES };
}

/** In points. A reader that does not fit the heights of rows itself needs them. */
const LINE_HEIGHT = 15;
const CELL_EDGES = 6;

/** How many lines a text takes in a column of so many half-width characters; a Han character is two wide. */
function lineCount(text: string, width: number): number {
  const length = [...text].reduce((sum, char) => sum + ((char.codePointAt(0) ?? 0) > 0x2e7f ? 2 : 1), 0);
  return Math.max(1, Math.ceil(length / (width - 2)));
}

function mergedRow(text: string, style: 'title' | 'section', height: number): SheetRow {
  const cells = LEDGER_COLUMNS.map((_, index) => ({ text: index === 0 ? text : '', style }));
  return { cells, merged: true, height };
}
