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

/** A row that names a section of the table (一、稳增长) and holds no task. */
export interface SectionRow {
  readonly paragraph: number;
  /** The number, where it has a cell of its own, else of the length 0 at the start of the title. */
  readonly number: Pick<Cell, 'text' | 'start' | 'end'>;
  readonly title: Cell;
  /** The index of the first row that stands in the section. */
  readonly firstRow: number;
}

/** A table of tasks (任务分解表): paragraphs `header` to `lastParagraph`, which may hold captions between rows. */
export interface Table {
  readonly form: TableForm;
  readonly header: number;
  readonly lastParagraph: number;
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
  /** In the order of the rows that they begin with; empty in most tables. */
  readonly sections: readonly SectionRow[];
}

/** The cells of a row in the columns of a role; in place of one that goes on from above, the one above. */
export function cellsOf(table: Table, row: Row, role: ColumnRole): readonly Cell[] {
  return row.cells
    .filter((cell) => table.columns[cell.column]?.role === role)
    .map((cell) => cell.inherited ?? cell);
}
