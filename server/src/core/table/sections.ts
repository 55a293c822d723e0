import { openingMark } from '../phrases/numbering';
import { plainOf } from '../words/plain';
import { cellNumber, isSubnumber, type Placed } from './cells';
import { saysSame } from './continuation';
import { holdsUnits } from './header';
import type { Column } from './model';

const TOTAL = /^(?:合计|总计|小计|备注|说明|注)(?:[:：]|$)/;
/** A share or score that a section row may carry: 31, 15分, 20%. */
const SCORE = /^[0-9]{1,4}(?:[.．][0-9]{1,2})?[分％%]?$/;

/** What a line of a table that is no task is: a `section` over the rows below it, or a sum or remark that is `nothing`. */
export type CaptionKind = 'section' | 'nothing';

/** Whether a line of a table is no task: a caption over all columns (一、稳增长), a sum, or empty; else `null`. */
export function captionKind(cells: readonly Placed[], columns: readonly Column[]): CaptionKind | null {
  const filled = cells.filter(({ text }) => text !== '');
  const [first] = filled;
  if (!first || TOTAL.test(plainOf(first.text))) return 'nothing';
  if (filled.length > 2 && filled.length === columns.length)
    return filled.every(({ text }) => text === first.text && !saysSame(text)) ? 'section' : null;
  if (filled.length > 1) return null;
  const style = openingStyle(first.text);
  if (style === 'chapter' || style === 'han-comma' || style === 'han-paren') return 'section';
  const isNumberless = cellNumber(first.text) === null && !isSubnumber(first.text);
  return columns[first.column]?.role === 'number' && isNumberless ? 'section' : null;
}

/**
 * Which lines are section rows though they fill more than one cell: a number of another kind than the rows have (一、
 * among 1 2 3, 1 among 1.1 1.2), what the section is about, at most a score, and nothing where units or times stand.
 */
export function sectionRows(
  lines: ReadonlyArray<readonly Placed[]>,
  columns: readonly Column[],
): ReadonlySet<readonly Placed[]> {
  const candidates = lines.filter((cells) => mayBeSection(cells, columns));
  if (candidates.length === 0) return new Set();
  const styles = new Map<string, number>();
  for (const cells of lines) {
    const style = candidates.includes(cells) ? null : numberStyle(cells, columns);
    if (style) styles.set(style, (styles.get(style) ?? 0) + 1);
  }
  const [usual] = [...styles].sort((a, b) => b[1] - a[1])[0] ?? [];
  if (usual === undefined) return new Set();
  return new Set(candidates.filter((cells) => numberStyle(cells, columns) !== usual));
}

function mayBeSection(cells: readonly Placed[], columns: readonly Column[]): boolean {
  if (numberStyle(cells, columns) === null) return false;
  const words = cells.filter(({ text, column }) => text !== '' && columns[column]?.role !== 'number');
  const isFree = ({ column }: Placed) => {
    const role = columns[column]?.role ?? 'other';
    return !holdsUnits(role) && role !== 'person' && role !== 'deadline';
  };
  return words.every(isFree) && words.filter(({ text }) => !SCORE.test(text)).length === 1;
}

function numberStyle(cells: readonly Placed[], columns: readonly Column[]): string | null {
  const text = cells.find(({ column }) => columns[column]?.role === 'number')?.text ?? '';
  if (isSubnumber(text)) return 'part';
  if (cellNumber(text) === null) return null;
  if (/[0-9０-９]/.test(text)) return 'arabic';
  if (/^[①-㊿]/.test(text)) return 'circled';
  return /^[(（]/.test(text) ? 'han-paren' : 'han';
}

function openingStyle(text: string): string | undefined {
  return openingMark(plainOf(text))?.style;
}
