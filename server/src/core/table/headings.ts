import { plainOf } from '../words/plain';
import {
  type CellText,
  cellNumber,
  displayColumn,
  isSpreadName,
  joined,
  piecesOf,
  type TableForm,
} from './cells';
import { type ColumnRole, columnRole, headsTable } from './header';
import { withoutEdges } from './placing';

/** A heading and what its column holds. Offsets are UTF-16, in the paragraph. */
export interface Heading extends CellText {
  readonly role: ColumnRole;
}

/** A line of headings. */
export interface Headings {
  readonly form: TableForm;
  readonly columns: readonly Heading[];
  readonly edged: boolean;
  readonly starts: readonly number[];
}

/** A longer line is no line of headings. In UTF-16 units. */
const LONGEST = 240;
const FEWEST_COLUMNS = 2;
const FEWEST_NUMBERED = 3;
const LONGEST_UNKNOWN = 16;
/** Every pair of headings that makes a table has one of these. */
const WHO_OR_WHEN = /[单位部门科处领导责牵配协参办时期限间节进主机]/;

/** The headings of a table of tasks that a line is made of, or `null`. Cheap for a line that is none. */
export function headingsAt(text: string): Headings | null {
  if (text.length > LONGEST || !hasSeparator(text)) return null;
  for (const form of formsOf(text)) {
    const edged = form === 'pipe' && /^[\s\ufeff]*[|｜│┃]/.test(text);
    const pieces = namesJoined(text, withoutEdges(piecesOf(text, form), edged, FEWEST_COLUMNS), form);
    if (pieces.length < FEWEST_COLUMNS) continue;
    const roles = pieces.map((piece) => columnRole(piece.text));
    if (!headsTable(roles.filter((_, index) => pieces[index]?.text !== ''))) continue;
    return {
      form,
      edged,
      columns: pieces.map((piece, index) => ({ ...piece, role: roles[index] ?? 'other' })),
      starts: pieces.map(({ start }) => displayColumn(text, start)),
    };
  }
  return null;
}

/** A line that numbers its rows (序号) and parts at least three headings by bars or tabs, whatever these say. */
export function numberedHeadingsAt(text: string): Headings | null {
  if (text.length > LONGEST || !hasSeparator(text)) return null;
  const form = /[|｜│┃]/.test(text) ? 'pipe' : 'tab';
  const edged = form === 'pipe' && /^[\s\ufeff]*[|｜│┃]/.test(text);
  const pieces = withoutEdges(piecesOf(text, form), edged, FEWEST_NUMBERED);
  if (pieces.length < FEWEST_NUMBERED || columnRole(pieces[0]?.text ?? '') !== 'number') return null;
  if (pieces.some(({ text: words }) => words.length > LONGEST_UNKNOWN || cellNumber(words) !== null))
    return null;
  return {
    form,
    edged,
    columns: pieces.map((piece) => ({ ...piece, role: columnRole(piece.text) ?? 'other' })),
    starts: pieces.map(({ start }) => displayColumn(text, start)),
  };
}

/** Whether anything could part cells: a bar, or wide or double space after a word. One look at each character. */
function hasSeparator(text: string): boolean {
  let word = false;
  let space = false;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code > 0x3000 && code < 0xfeff) {
      word = true;
      space = false;
    } else if (code === 0x7c || code === 0xff5c || code === 0x2502 || code === 0x2503) return true;
    else if (code === 0x20 || code === 0xa0 || code === 0x3000 || code === 0x09 || code >> 4 === 0x200) {
      if (word && (space || code === 0x3000 || code === 0x09)) return true;
      space = true;
    } else {
      word = true;
      space = false;
    }
  }
  return false;
}

/** How the cells of a line may be parted, the surest way first. */
function formsOf(text: string): readonly TableForm[] {
  const inner = text.trim();
  const forms: TableForm[] = [];
  if (/[|｜│┃]/.test(inner)) forms.push('pipe');
  // Where several tabs part two headings they only align them.
  if (inner.includes('\t') && !/\t[\s\ufeff]*\t/.test(inner)) forms.push('tab');
  if (/\S(?:\s\s|\t)/.test(inner)) forms.push('spaces');
  if (inner.includes('\u3000')) forms.push('wide-space');
  return forms.length > 0 && WHO_OR_WHEN.test(plainOf(inner)) ? forms : [];
}

/** Puts headings together whose characters were spread out (责　任　单　位), as far as that makes one. */
function namesJoined(text: string, pieces: readonly CellText[], form: TableForm): readonly CellText[] {
  if (form === 'pipe' || form === 'tab') return pieces;
  const whole: CellText[] = [];
  for (let index = 0; index < pieces.length; index++) {
    const first = pieces[index] as CellText;
    let best: CellText = first;
    let next = index;
    for (let last = index + 1; isSpreadName(pieces[last - 1], pieces[last]); last++) {
      const spread = joined(text, first, pieces[last] as CellText);
      if (columnRole(spread.text) === null) continue;
      best = spread;
      next = last;
    }
    whole.push(best);
    index = next;
  }
  return whole;
}

/** Whether a line may be the headings of a table, or the first of them where each has a line of its own. */
export function mayHeadTable(text: string): boolean {
  if (text.length > LONGEST || text.includes('。')) return false;
  return columnRole(text) !== null || headingsAt(text) !== null || numberedHeadingsAt(text) !== null;
}
