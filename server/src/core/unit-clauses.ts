import { memo } from './memo';
import type { Paragraph } from './paragraph';
import type { UnitClause } from './phrases/assignment';
import type { UnitName } from './phrases/unit-names';
import { unitsOfRow } from './table/units';
import { itemsOf, type Located, type PlanNode, recognisedIn, type WorkPlan } from './work-plan';

/** So many items must end in a bracket of nothing but names before that is how a draft gives its units. */
const FEWEST_BARE = 3;

/** The places in a node's text that give units, whoever they are meant for; of a row each cell with units. */
export function unitClausesOf(plan: WorkPlan, node: PlanNode): ReadonlyArray<Located<UnitClause>> {
  return node.row
    ? clausesOfRow(node.row)
    : recognisedIn(plan, node, (paragraph) => unitClausesIn(plan, paragraph));
}

/** The places in a paragraph of a plan that give units; names alone in a bracket are some where the plan has that habit. */
export function unitClausesIn(plan: WorkPlan, paragraph: Paragraph): readonly UnitClause[] {
  return bareIsHabit(plan) ? withBareUnits(paragraph) : paragraph.units;
}

/** The same where the plan has that habit. */
export function withBareUnits({ units, bareUnits }: Paragraph): readonly UnitClause[] {
  return bareUnits ? [...units, bareUnits].sort((a, b) => a.start - b.start) : units;
}

/** Whether most items of a plan end in a bracket that holds nothing but names of units: （甲处、乙中心）. */
export const bareIsHabit = memo((plan: WorkPlan): boolean => {
  const items = itemsOf(plan);
  let bare = 0;
  for (const { start, end } of items) {
    const { bareUnits } = plan.draft.paragraphs[end.paragraph] ?? {};
    if (bareUnits && (end.paragraph > start.paragraph || bareUnits.start > start.offset)) bare++;
  }
  return bare >= FEWEST_BARE && bare * 2 > items.length;
});

function clausesOfRow({ table, row }: NonNullable<PlanNode['row']>): ReadonlyArray<Located<UnitClause>> {
  const clauses = new Map<string, { start: number; end: number; paragraph: number; units: UnitName[] }>();
  for (const { paragraph, name, role, start, end } of unitsOfRow(table, row)) {
    const cell = row.cells
      .map((own) => own.inherited ?? own)
      .find((own) => own.paragraph === paragraph && own.start <= start && end <= own.end);
    const place = `${paragraph} ${cell?.start ?? start}`;
    const clause = clauses.get(place) ?? {
      start: cell?.start ?? start,
      end: cell?.end ?? end,
      paragraph,
      units: [],
    };
    clause.units.push({ name, role, start, end });
    clauses.set(place, clause);
  }
  return [...clauses.values()].map((clause) => ({
    form: 'cell',
    unclosed: null,
    namesPerson: false,
    ...clause,
  }));
}
