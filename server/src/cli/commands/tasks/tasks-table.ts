import type { Language, Localized } from '../../../core/localized';
import { displayWidth } from '../../terminal/display-width';
import { printable } from '../../terminal/output';
import { type Hue, paintWith } from '../../terminal/paint';
import { wrapWidth } from '../../terminal/wrap-width';
import type { TaskColumn, TaskGrid } from './columns';

export interface TableOptions {
  readonly language: Language;
  readonly color: boolean;
  /** Columns of the terminal that the table may take. */
  readonly width: number;
}

const GAP = 2;
const NARROWEST = 4;
/** How much of the room a column takes beside the others when there is not enough for all. */
const SHARES: Readonly<Record<TaskColumn['name'], number>> = {
  file: 1,
  number: 1,
  task: 1.5,
  targets: 2,
  lead: 1,
  others: 1.25,
  deadlines: 1,
};
const HUES: Partial<Record<TaskColumn['name'], Hue>> = {
  file: 'dim',
  number: 'cyan',
  lead: 'blue',
  others: 'dim',
};

/** `tasks --format table`: for the eye, in columns fitted to the terminal; long cells take several lines. */
export function tasksTable({ columns, headings, rows }: TaskGrid, options: TableOptions): string {
  const paint = paintWith(options.color);
  const cells = rows.map((row) => row.map(printable));
  const widths = columnWidths(columns, [headings, ...cells], options.width);
  const wrapped = cells.map((row) => row.map((cell, column) => wrapWidth(cell, widths[column] ?? 1)));
  const airy = wrapped.some((row) => row.some((lines) => lines.length > 1));
  const hues = columns.map(({ name }) => {
    const hue = HUES[name];
    return hue ? paint[hue] : (text: string) => text;
  });
  const head = linesOf(
    headings.map((heading, column) => wrapWidth(heading, widths[column] ?? 1)),
    widths,
    columns.map(() => paint.bold),
  );
  const rule = paint.dim('─'.repeat(widths.reduce((sum, width) => sum + width + GAP, -GAP)));
  const body = wrapped.flatMap((row, index) => [
    ...(airy && index > 0 ? [''] : []),
    ...linesOf(row, widths, hues),
  ]);
  const foot = paint.dim(summary(columns, rows)[options.language]);
  return `${[...head, rule, ...body, ...(rows.length > 0 ? ['', foot] : [])].join('\n')}\n`;
}

/** The lines of a row whose cells are broken into lines. */
function linesOf(
  row: readonly (readonly string[])[],
  widths: readonly number[],
  hues: ReadonlyArray<(text: string) => string>,
): readonly string[] {
  return Array.from({ length: Math.max(...row.map((lines) => lines.length)) }, (_, index) => {
    let text = '';
    let gap = 0;
    for (const [column, lines] of row.entries()) {
      const line = lines[index] ?? '';
      if (line !== '') text += ' '.repeat(gap) + (hues[column]?.(line) ?? line);
      gap = (line === '' ? gap : 0) + Math.max(0, (widths[column] ?? 0) - displayWidth(line)) + GAP;
    }
    return text;
  });
}

/** What each column needs, or where that is too much in all, a share that leaves the narrow ones whole. */
function columnWidths(
  columns: readonly TaskColumn[],
  rows: readonly (readonly string[])[],
  width: number,
): readonly number[] {
  const needed = columns.map((_, column) =>
    rows.reduce((most, row) => Math.max(most, displayWidth(row[column] ?? '')), NARROWEST),
  );
  const room = width - GAP * (columns.length - 1);
  const sharing = (share: number) =>
    columns.map(({ name }, column) =>
      Math.min(needed[column] ?? 0, Math.max(NARROWEST, Math.floor(share * SHARES[name]))),
    );
  const total = (widths: readonly number[]) => widths.reduce((sum, each) => sum + each, 0);
  if (total(needed) <= room) return needed;
  let share = room;
  while (share > NARROWEST && total(sharing(share)) > room) share--;
  return sharing(share);
}

function summary(columns: readonly TaskColumn[], rows: readonly (readonly string[])[]): Localized {
  const filled = (name: TaskColumn['name']) => {
    const column = columns.findIndex((each) => each.name === name);
    return rows.filter((row) => row[column] !== '').length;
  };
  const [lead, targets, deadlines] = [filled('lead'), filled('targets'), filled('deadlines')];
  return {
    zh: `${rows.length} 条任务 · 有牵头单位 ${lead} · 有量化目标 ${targets} · 有完成时限 ${deadlines}`,
    en: `${rows.length} tasks · ${lead} with a lead · ${targets} with targets · ${deadlines} with a deadline`,
  };
}
