import { isTime } from '../phrases/time';
import { namesBody } from '../phrases/unit-names';
import { plainOf } from '../words/plain';
import { type CellText, cellNumber, isSubnumber, type Placed } from './cells';
import { type ColumnRole, holdsUnits } from './header';

/** Cells of units and persons are no longer than this, in UTF-16 units. */
const LONGEST_UNITS = 80;
const SHORT = 12;
const NEVER = -100;
/** Merged cells are lost at the ends of a row more often than in its midst. */
const GAP = 0.5;

/**
 * Places the cells of a row that has fewer than there are columns (cells were merged), in their order, each where it
 * fits best: numbers and times under their headings, nothing else there, names where units are asked for, words where
 * words of their length stand. `usual` is how long the texts of a column are, `null` where that is not known.
 */
export function placeShort(
  pieces: readonly CellText[],
  roles: readonly ColumnRole[],
  usual: ReadonlyArray<number | null> = [],
): readonly Placed[] {
  const [count, columns] = [pieces.length, roles.length];
  /** The best score of the first pieces with the last of them in a column, and where the one before it stands. */
  const best: Array<Array<{ readonly score: number; readonly from: number }>> = [];
  for (const [index, piece] of pieces.entries()) {
    best.push(
      roles.map((role, column) => {
        const own = fitness(piece, role, usual[column] ?? null);
        if (index === 0) return { score: own, from: -1 };
        let [score, from] = [Number.NEGATIVE_INFINITY, -1];
        for (let before = 0; before < column; before++) {
          const reached = (best[index - 1]?.[before]?.score ?? 0) - GAP * (column - before - 1);
          if (reached > score) [score, from] = [reached, before];
        }
        return { score: score + own, from };
      }),
    );
  }
  let column = 0;
  for (let at = 0; at < columns; at++)
    if ((best[count - 1]?.[at]?.score ?? 0) > (best[count - 1]?.[column]?.score ?? 0)) column = at;
  const placed: Placed[] = [];
  for (let index = count - 1; index >= 0; index--) {
    placed.unshift({ ...(pieces[index] as CellText), column });
    column = best[index]?.[column]?.from ?? 0;
  }
  return placed;
}

/** How long the texts of each column are on average, of rows that have a cell for every column. */
export function usualLengths(
  rows: ReadonlyArray<readonly Placed[]>,
  columns: number,
): ReadonlyArray<number | null> {
  const full = rows.filter((cells) => cells.length === columns);
  return Array.from({ length: columns }, (_, column) => {
    const lengths = full.map((cells) => cells[column]?.text.length ?? 0).filter((length) => length > 0);
    return lengths.length === 0 ? null : lengths.reduce((sum, length) => sum + length, 0) / lengths.length;
  });
}

function fitness({ text }: CellText, role: ColumnRole, usual: number | null): number {
  if (text === '') return 0;
  const isNumber = cellNumber(text) !== null || isSubnumber(text);
  if (role === 'number') return isNumber ? 4 : NEVER;
  if (isNumber) return -2;
  const time = isTime(plainOf(text));
  if (role === 'deadline') return time ? 4 : -6;
  if (holdsUnits(role) || role === 'person') {
    if (time) return NEVER;
    if (text.length > LONGEST_UNITS || /[。！？!?]$/.test(text)) return -6;
    return namesBody(plainOf(text)) ? 2 : text.length <= SHORT ? 0.5 : -2;
  }
  if (time) return -2;
  if (usual === null) return 0.5;
  return 1 - Math.min(1, Math.abs(Math.log((text.length + 2) / (usual + 2))));
}
