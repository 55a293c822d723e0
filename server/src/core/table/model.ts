import type { CellText, Placed, TableForm } from './cells';
import type { ColumnRole } from './header';

/** A column of a table of tasks, with the heading that names it. Offsets are UTF-16, in the paragraph. */
export interface Column extends CellText {
  readonly role: ColumnRole;
  readonly paragraph: number;
}

/** A cell: its text without space around it, and where that stands. UTF-16 offsets; empty when start = end. */
export interface Cell extends Placed {
  readonly paragraph: number;
  /** The cell above that it goes on from (同上, 〃, or nothing where cells were merged); never one that inherits. */
  readonly inherited: Cell | null;
}

/** One task of a table. */
export interface Row {
  /** The paragraph of its first cell; of all of them, but for a table of the form `lines`. */
  readonly paragraph: number;
  readonly lastParagraph: number;
  /** In the order of the columns, at most one a column; a column that the row lost has none. */
  readonly cells: readonly Cell[];
}

/** A table of tasks (任务分解表): paragraphs `header` to `lastParagraph`, which may hold captions between rows. */
export interface Table {
  readonly form: TableForm;
  readonly header: number;
  readonly lastParagraph: number;
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
}

/** The cells of a row in the columns of a role; in place of one that goes on from above, the one above. */
export function cellsOf(table: Table, row: Row, role: ColumnRole): readonly Cell[] {
  return row.cells
    .filter((cell) => table.columns[cell.column]?.role === role)
    .map((cell) => cell.inherited ?? cell);
}
