import type { UnitName } from '../../core/phrases/unit-names';
import { holdsUnits } from '../../core/table/header';
import type { Cell, Column } from '../../core/table/model';
import { unitClausesIn } from '../../core/unit-clauses';
import { labelAtEnd, meaningOfLabel, type UnitRole } from '../../core/words/unit-labels';
import { nodesOf, type Point, type WorkPlan } from '../../core/work-plan';

/** A place in a list of units, where one is being written. Offsets are UTF-16, in the paragraph. */
export interface UnitPlace {
  /** Where the name that is being written begins; the place itself where none is. */
  readonly start: number;
  readonly written: string;
  /** What the list says that its units do, as far as it says. */
  readonly role: UnitRole | null;
  /** The units that the list has besides. */
  readonly listed: ReadonlySet<string>;
}

const BEING_WRITTEN = /[^、，,；;：:（(〔[【\s|]*$/;
const LABEL = /[:：]/;
const BETWEEN_CELLS = /[|｜\t]| {2}|\u3000/;

/** The list of units that a point stands in, behind its label or in a cell of a table; `null` elsewhere. */
export function unitPlaceAt(plan: WorkPlan, point: Point): UnitPlace | null {
  return inClause(plan, point) ?? inCell(plan, point);
}

function inClause(plan: WorkPlan, { paragraph, offset }: Point): UnitPlace | null {
  const { [paragraph]: own } = plan.draft.paragraphs;
  if (!own) return null;
  const clause = unitClausesIn(plan, own).find(
    ({ form, start, end, unclosed }) =>
      start < offset && (form === 'line' || unclosed ? offset <= end : offset < end),
  );
  if (!clause) return null;
  const before = own.plain.slice(clause.start, offset);
  if (clause.form !== 'verb' && !LABEL.test(before)) return null;
  return placeIn(own.text, clause.start, offset, roleAt(before), clause.units);
}

/** What the last label before a place says. */
function roleAt(before: string): UnitRole | null {
  const colon = Math.max(before.lastIndexOf('：'), before.lastIndexOf(':'));
  const label = colon < 0 ? null : labelAtEnd(before.slice(0, colon));
  const meaning = label === null ? null : meaningOfLabel(label);
  return meaning === 'lead' || meaning === 'responsible' || meaning === 'supporting' ? meaning : null;
}

function inCell({ draft, sections }: WorkPlan, { paragraph, offset }: Point): UnitPlace | null {
  const node = nodesOf(sections).find(
    ({ row }) => row !== null && row.row.paragraph <= paragraph && paragraph <= row.row.lastParagraph,
  );
  if (!node?.row) return null;
  const { table, row } = node.row;
  const text = draft.paragraphs[paragraph]?.text ?? '';
  const cell = cellAt(
    row.cells.filter((own) => own.paragraph === paragraph),
    text,
    offset,
  );
  const column: Column | undefined = cell && table.columns[cell.column];
  if (!cell || !column || !holdsUnits(column.role)) return null;
  return placeIn(text, Math.min(cell.start, offset), offset, column.role, []);
}

/** The cell that an offset stands in, or in the empty room of. */
function cellAt(cells: readonly Cell[], text: string, offset: number): Cell | undefined {
  const before = cells.findLast(({ start }) => start <= offset);
  if (before && !BETWEEN_CELLS.test(text.slice(before.end, Math.max(before.end, offset)))) return before;
  return cells.find(({ start }) => start >= offset);
}

function placeIn(
  text: string,
  from: number,
  offset: number,
  role: UnitRole | null,
  units: readonly UnitName[],
): UnitPlace {
  const written = BEING_WRITTEN.exec(text.slice(from, offset))?.[0] ?? '';
  const start = offset - written.length;
  const others = units.filter((unit) => unit.start !== start);
  return { start, written, role, listed: new Set(others.map(({ name }) => name)) };
}
