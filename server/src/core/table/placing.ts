import { isTime } from '../phrases/time';
import { plainOf } from '../words/plain';
import {
  type CellText,
  cellNumber,
  displayColumn,
  isSpreadName,
  isSubnumber,
  joined,
  type Placed,
  piecesOf,
  type TableForm,
} from './cells';
import { type ColumnRole, holdsUnits } from './header';
import { placeShort } from './short-rows';

/** What places a row's cells: how the table is written, and where its columns stand. */
export interface TableGrid {
  readonly form: TableForm;
  readonly roles: readonly ColumnRole[];
  /** Whether rows begin and end with a bar: | 1 | 修路 |. */
  readonly edged: boolean;
  /** Where each heading starts, in half-width columns. */
  readonly starts: readonly number[];
}

/** The cells of a line as a row. */
export interface PlacedRow {
  readonly cells: readonly Placed[];
  /** Whether the line has a cell for every column, so that it can be nothing but a row. */
  readonly full: boolean;
}

/** Limits of a cell in a table without bars or tabs, in UTF-16 units. */
const LONGEST_UNITS = 80;
/** How far a cell may stand from the start of its heading to be aligned with it, in half-width columns. */
const SLACK = 1;

/** The cells of a line without those that the bars at its ends make. */
export function withoutEdges(
  pieces: readonly CellText[],
  edged: boolean,
  count: number,
): readonly CellText[] {
  let [first, last] = [0, pieces.length];
  const surplus = () => edged || last - first > count;
  if (last > 1 && pieces[last - 1]?.text === '' && surplus()) last--;
  if (last - first > 1 && pieces[0]?.text === '' && surplus()) first++;
  return pieces.slice(first, last);
}

/** The cells of a line in the columns of a table, or `null` when the line cannot be one of its rows. */
export function placeRow(text: string, grid: TableGrid): PlacedRow | null {
  const count = grid.roles.length;
  if (grid.form === 'pipe' || grid.form === 'tab') {
    const pieces = withoutEdges(piecesOf(text, grid.form), grid.form === 'pipe' && grid.edged, count);
    if (pieces.length < 2) return null;
    if (pieces.length >= count) return rowOf(inOrder(withSurplusAt(text, pieces, count, count - 1)), true);
    const filled = pieces.filter((piece) => piece.text !== '').length;
    return filled < 2 ? null : rowOf(placeShort(pieces, grid.roles), false);
  }
  return placeSpaced(text, grid);
}

/** Whether cells that nothing but space or line ends parts can be a row: its parts look like what they hold. */
export function isPlausible(cells: readonly Placed[], roles: readonly ColumnRole[]): boolean {
  return cells.every((cell) => {
    const role = roles[cell.column] ?? 'other';
    if (role === 'number') return cell.text === '' || isNumber(cell);
    if (holdsUnits(role) || role === 'person') {
      return (
        cell.text.length <= LONGEST_UNITS && !/[。！？!?](?!$)/.test(cell.text) && canStandIn(cell, role)
      );
    }
    return role !== 'deadline' || cell.text.length <= LONGEST_UNITS / 2;
  });
}

function placeSpaced(text: string, grid: TableGrid): PlacedRow | null {
  const count = grid.roles.length;
  let pieces = piecesOf(text, grid.form);
  if (pieces.length < count && grid.form === 'spaces') {
    const wide = piecesOf(text, 'wide-space');
    if (wide.length === count) pieces = wide;
  }
  if (pieces.length > count) pieces = withNamesJoined(text, pieces, count);
  if (pieces.length < 2) return null;
  const numbered = grid.roles[0] === 'number' && pieces[0] !== undefined && isNumber(pieces[0]);
  if (pieces.length > count) {
    if (!numbered) return null;
    pieces = withSurplusAt(text, pieces, count, Math.max(1, grid.roles.indexOf('task')));
  }
  const full = pieces.length === count;
  const cells = full
    ? inOrder(pieces)
    : (aligned(text, pieces, grid) ?? (numbered ? placeShort(pieces, grid.roles) : null));
  return cells && isPlausible(cells, grid.roles) ? rowOf(cells, full) : null;
}

/** Cells that stand under their headings, with an empty one in every column between that has none. */
function aligned(text: string, pieces: readonly CellText[], grid: TableGrid): readonly Placed[] | null {
  const cells: Placed[] = [];
  for (const piece of pieces) {
    const at = displayColumn(text, piece.start);
    const column = grid.starts.findIndex((start) => Math.abs(start - at) <= SLACK);
    if (column < cells.length) return null;
    const end = cells.at(-1)?.end ?? piece.start;
    while (cells.length < column) cells.push({ text: '', start: end, end, column: cells.length });
    cells.push({ ...piece, column });
  }
  const end = cells.at(-1)?.end ?? 0;
  while (cells.length < grid.roles.length) cells.push({ text: '', start: end, end, column: cells.length });
  return cells;
}

function withNamesJoined(text: string, pieces: readonly CellText[], count: number): readonly CellText[] {
  const whole: CellText[] = [];
  let surplus = pieces.length - count;
  for (let index = 0; index < pieces.length; index++) {
    const [piece, next] = [pieces[index] as CellText, pieces[index + 1]];
    if (surplus > 0 && next && isSpreadName(piece, next)) {
      whole.push(joined(text, piece, next));
      surplus--;
      index++;
    } else whole.push(piece);
  }
  return whole;
}

/** As many pieces as there are columns: those that are too many are one with the piece at an index. */
function withSurplusAt(
  text: string,
  pieces: readonly CellText[],
  count: number,
  at: number,
): readonly CellText[] {
  const surplus = pieces.length - count;
  const [first, last] = [pieces[at], pieces[at + surplus]];
  if (surplus <= 0 || !first || !last) return pieces;
  return [...pieces.slice(0, at), joined(text, first, last), ...pieces.slice(at + surplus + 1)];
}

function canStandIn(piece: CellText, role: ColumnRole): boolean {
  if (role === 'number') return piece.text === '' || isNumber(piece);
  if (holdsUnits(role) || role === 'person')
    return !isTime(plainOf(piece.text)) && cellNumber(piece.text) === null;
  return true;
}

function isNumber({ text }: CellText): boolean {
  return cellNumber(text) !== null || isSubnumber(text);
}

function inOrder(pieces: readonly CellText[]): readonly Placed[] {
  return pieces.map((piece, column) => ({ ...piece, column }));
}

function rowOf(cells: readonly Placed[], full: boolean): PlacedRow {
  return { cells, full };
}
