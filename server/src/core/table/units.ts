import { splitUnits, type UnitName } from '../phrases/unit-names';
import { anyOf } from '../words/pattern';
import { plainOf } from '../words/plain';
import { roleOfShortLabel, SHORT_LABELS, type UnitRole } from '../words/unit-labels';
import { saysSame } from './continuation';
import { columnRole, holdsUnits } from './header';
import type { Cell, Row, Table } from './model';

/** A unit that a row names. Its span is in `paragraph`: of an inherited one, that of the row above. */
export interface RowUnit extends UnitName {
  readonly paragraph: number;
  /** Whether the row itself leaves the cell empty or says 同上. */
  readonly inherited: boolean;
}

const NOTHING = /^[-－—–─/／\\]*$|^无$/;
const LINE_BREAK = /<br[ \t]{0,4}\/?>/gi;
/** 甲局（牵头）、乙局 */
const ROLE_AFTER = new RegExp(`[(（](${anyOf(SHORT_LABELS)})(?:单位|部门)?[)）]$`);
/** 牵头单位：甲局；配合单位：乙局 */
const ROLE_BEFORE = /^([^:：]{2,8})[:：][\s\u3000]*/;

/** Whether a cell says that it says nothing: —, 无. */
export function isNothing(text: string): boolean {
  return NOTHING.test(plainOf(text));
}

/**
 * The units of a row in the order of its columns, each with its own span; the text under it is the name. The
 * column tells the role unless the cell does (甲局（牵头）). A row without unit columns names none.
 */
export function unitsOfRow(table: Table, row: Row): readonly RowUnit[] {
  return row.cells.flatMap((cell) => {
    const role = table.columns[cell.column]?.role ?? 'other';
    return holdsUnits(role) ? unitsOfCell(cell.inherited ?? cell, role, cell.inherited !== null) : [];
  });
}

function unitsOfCell(cell: Cell, role: UnitRole, inherited: boolean): readonly RowUnit[] {
  const units: RowUnit[] = [];
  const plain = plainOf(cell.text);
  let current = role;
  for (const [start, end] of linesOf(cell.text)) {
    for (const unit of splitUnits(plain, start, end, role)) {
      const label = ROLE_BEFORE.exec(unit.name);
      const labelled = label ? columnRole(label[1] ?? '') : null;
      const skipped = label && labelled !== null ? label[0].length : 0;
      if (labelled !== null && holdsUnits(labelled)) current = labelled;
      const after = ROLE_AFTER.exec(unit.name);
      const name = unit.name.slice(skipped, after?.index);
      if (name === '' || isNothing(name) || saysSame(name)) continue;
      const own = (after && roleOfShortLabel(after[1] ?? '')) ?? current;
      const { paragraph } = cell;
      const [first, last] = [unit.start + skipped, unit.start + skipped + name.length];
      units.push({
        name: cell.text.slice(first, last),
        role: own,
        start: cell.start + first,
        end: cell.start + last,
        paragraph,
        inherited,
      });
    }
  }
  return units;
}

/** The stretches of a cell between its line breaks (<br>). */
function linesOf(text: string): ReadonlyArray<readonly [start: number, end: number]> {
  const lines: Array<readonly [number, number]> = [];
  let start = 0;
  for (const { 0: mark, index } of text.matchAll(LINE_BREAK)) {
    lines.push([start, index]);
    start = index + mark.length;
  }
  lines.push([start, text.length]);
  return lines;
}
