import { isTime } from '../phrases/time';
import { namesBody } from '../phrases/unit-names';
import { anyOf } from '../words/pattern';
import { plainOf } from '../words/plain';
import { ROLE_WORDS } from '../words/unit-labels';
import { cellNumber, type Placed } from './cells';
import type { ColumnRole } from './header';
import type { Column } from './model';

const FEWEST_ROWS = 2;
/** Share of the cells of a column that must look alike. */
const MOST = 0.7;
const LONGEST_UNITS = 40;
const SHORTEST_TASK = 4;

/**
 * The columns of a table whose headings do not say what they hold, told by their cells: names of bodies are units,
 * times are deadlines, and the first words beside them the task. `null` where no column names who does it or by when,
 * or none a task: then it is no table of tasks.
 */
export function guessedColumns(
  columns: readonly Column[],
  rows: ReadonlyArray<readonly Placed[]>,
): readonly Column[] | null {
  const full = rows.filter((cells) => cells.length === columns.length);
  if (full.length < FEWEST_ROWS) return null;
  const texts = columns.map((_, index) =>
    full.map((cells) => plainOf(cells[index]?.text ?? '')).filter((text) => text !== ''),
  );
  const guessed = columns.map((column, index) =>
    column.role === 'other' ? { ...column, role: roleOfCells(column, texts[index] ?? []) } : column,
  );
  const task = guessed.findIndex(({ role }, index) => role === 'other' && holdsWords(texts[index] ?? []));
  const named = guessed.some(({ role }) => role === 'task');
  if (!named && task < 0) return null;
  const isTold = ({ role }: Column) => role === 'lead' || role === 'responsible' || role === 'deadline';
  if (!guessed.some(isTold)) return null;
  return named
    ? guessed
    : guessed.map((column, index) => (index === task ? { ...column, role: 'task' } : column));
}

const LEAD = new RegExp(anyOf(ROLE_WORDS.lead));
const SUPPORTING = new RegExp(anyOf(ROLE_WORDS.supporting));

function roleOfCells({ text }: Column, texts: readonly string[]): ColumnRole {
  const heading = plainOf(text);
  if (mostly(texts, (cell) => isTime(cell) || isTime(`${cell}前`))) return 'deadline';
  if (!mostly(texts, (cell) => cell.length <= LONGEST_UNITS && namesBody(cell))) return 'other';
  if (LEAD.test(heading)) return 'lead';
  return SUPPORTING.test(heading) ? 'supporting' : 'responsible';
}

function holdsWords(texts: readonly string[]): boolean {
  return mostly(texts, (cell) => cell.length >= SHORTEST_TASK && cellNumber(cell) === null);
}

function mostly(texts: readonly string[], test: (text: string) => boolean): boolean {
  return texts.length >= FEWEST_ROWS && texts.filter(test).length >= texts.length * MOST;
}
