import { plainOf } from '../words/plain';
import type { Placed } from './cells';
import { holdsUnits } from './header';
import type { Cell, Column } from './model';

const SAME = /^[(（]?(?:同上|同前)[)）]?[。.]?$|^[〃″"”“＂]{1,2}$/;

/** Whether a cell says that it goes on from the one above: 同上, 〃. An empty cell says nothing. */
export function saysSame(text: string): boolean {
  return SAME.test(plainOf(text));
}

/**
 * The cells of a row with what they go on from. `above` holds the last cell of each column that says something.
 * An empty cell goes on too (merged cells leave one), but 配合单位 only where the units beside it do: a task of
 * its own unit may have nobody to support it.
 */
export function inheritedFrom(
  above: ReadonlyMap<number, Cell>,
  cells: ReadonlyArray<Placed & { readonly paragraph: number }>,
  columns: readonly Column[],
): readonly Cell[] {
  const ownUnits = cells.some(({ text, column }) => {
    const role = columns[column]?.role ?? 'other';
    return holdsUnits(role) && role !== 'supporting' && text !== '' && !saysSame(text);
  });
  return cells.map((cell) => {
    const alone = ownUnits && columns[cell.column]?.role === 'supporting';
    const goesOn = saysSame(cell.text) || (cell.text === '' && !alone);
    return { ...cell, inherited: goesOn ? (above.get(cell.column) ?? null) : null };
  });
}
