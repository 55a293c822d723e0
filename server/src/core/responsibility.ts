import { memo, memoOfTwo } from './memo';
import { paragraphsThat } from './paragraph-facts';
import type { UnitClause } from './phrases/assignment';
import { isFrameTitle } from './phrases/exempt';
import type { UnitName } from './phrases/unit-names';
import { holdsUnits } from './table/header';
import { cellsOf, type Row, type Table } from './table/model';
import { isNothing, unitsOfRow } from './table/units';
import { unitClausesIn, unitClausesOf } from './unit-clauses';
import type { UnitRole } from './words/unit-labels';
import type { Located, PlanNode, Span, WorkPlan } from './work-plan';

/** A unit of a node; its span is where it is named, which may be in another node. */
export interface NodeUnit extends Located<UnitName> {
  /** Whether another place gives it: the section, the row above, a clause for all later items. */
  readonly inherited: boolean;
}

/** What a plan says about who does a task (责任分工). */
export interface Assignment {
  /** 责任单位 */
  readonly responsibleUnits: readonly NodeUnit[];
  /** 牵头单位 */
  readonly leadUnits: readonly NodeUnit[];
  /** 配合单位 */
  readonly supportingUnits: readonly NodeUnit[];
  /** The places that give the units, in the order of the draft; empty where only a blanket clause names them. */
  readonly clauses: ReadonlyArray<Located<UnitClause>>;
  /** The node whose units these are, where the item itself gives none: its section or the item that closes it. */
  readonly inheritedFrom: PlanNode | null;
  /** Whether nothing in the node itself gives them: its section does, another row, or a clause for all tasks. */
  readonly inherited: boolean;
}

/** Rules of the whole draft about its units. */
interface UnitRules {
  readonly firstLeads: boolean;
  /** What it names supports every later item. */
  readonly blanket: { readonly unit: Located<UnitName>; readonly from: number } | null;
}

const FEWEST_SHARING = 3;

/**
 * Which units a node has, in the order in which they are given, repeated ones too: those of its own text (of a row, of
 * its cells), else of an item those that its section gives for all its items. Without `inherited`, only those that
 * stand in the node itself.
 */
export function unitsOf(plan: WorkPlan, node: PlanNode, { inherited = true } = {}): readonly NodeUnit[] {
  const units = assigned(plan, node).units;
  return inherited ? units : units.filter((unit) => !unit.inherited);
}

/** The units of a node by what they do, each once in a role, and the places that give them. `null` without any. */
export function assignmentOf(plan: WorkPlan, node: PlanNode): Assignment | null {
  const { units, clauses, source } = assigned(plan, node);
  if (clauses.length === 0 && units.length === 0) return null;
  const withRole = (role: UnitRole) => distinct(units.filter((unit) => unit.role === role));
  return {
    responsibleUnits: withRole('responsible'),
    leadUnits: withRole('lead'),
    supportingUnits: withRole('supporting'),
    clauses,
    inheritedFrom: source === node ? null : source,
    inherited: !clauses.some((clause) => isInside(node, clause)),
  };
}

/**
 * Whether an item says who does it, itself or by its section: a unit or, in a label or column of persons, anybody. A
 * row that has lost the very cell (cells were merged) is not said to lack them.
 */
export function namesUnits(plan: WorkPlan, item: PlanNode): boolean {
  if (item.row) {
    const { table, row } = item.row;
    const namesPerson = cellsOf(table, row, 'person').some(({ text }) => !isNothing(text));
    return namesPerson || unitsOfRow(table, row).length > 0 || hasLostUnits(table, row);
  }
  const names = ({ units, namesPerson }: UnitClause) => units.length > 0 || namesPerson;
  for (let index = item.start.paragraph; index <= item.end.paragraph; index++) {
    const paragraph = plan.draft.paragraphs[index];
    const from = index === item.start.paragraph ? item.start.offset : 0;
    const to = index === item.end.paragraph ? item.end.offset : Number.POSITIVE_INFINITY;
    const clauses = paragraph ? unitClausesIn(plan, paragraph) : [];
    if (clauses.some((clause) => clause.start >= from && clause.start < to && names(clause))) return true;
  }
  const source = sharedSource(plan, item);
  return source !== null && unitClausesOf(plan, source).some(names);
}

function hasLostUnits({ columns }: Table, { cells }: Row): boolean {
  const who = columns.flatMap(({ role }, index) => (holdsUnits(role) || role === 'person' ? [index] : []));
  return cells.length < columns.length && who.length > 0 && !cells.some(({ column }) => who.includes(column));
}

const assigned = memoOfTwo((plan: WorkPlan, node: PlanNode) => {
  const own = unitClausesOf(plan, node);
  const source = own.length > 0 ? node : node.kind === 'item' ? sharedSource(plan, node) : null;
  const clauses = source === node ? own : source ? unitClausesOf(plan, source) : [];
  const { firstLeads, blanket } = unitRules(plan);
  const units = clauses.flatMap((clause) =>
    located(clause, firstLeads).map((unit) => ({ ...unit, inherited: !isInside(node, unit) })),
  );
  const isBlanketed =
    blanket && node.kind === 'item' && node.start.paragraph > blanket.from && !isFrameTitle(node.titleText);
  if (isBlanketed) units.push({ ...blanket.unit, inherited: true });
  return { units, clauses, source };
});

/** Whether a stretch stands in a node; what a row goes on with from above does not. */
function isInside({ start, end, row }: PlanNode, unit: Span): boolean {
  const first = row ? { paragraph: row.row.paragraph, offset: 0 } : start;
  const isBefore =
    unit.paragraph < first.paragraph || (unit.paragraph === first.paragraph && unit.start < first.offset);
  const isBehind =
    unit.paragraph > end.paragraph || (unit.paragraph === end.paragraph && unit.start >= end.offset);
  return !isBefore && !isBehind;
}

function located(clause: Located<UnitClause>, firstLeads: boolean): Array<Located<UnitName>> {
  const { paragraph, units } = clause;
  const leads = firstLeads && units.every(({ role }) => role === 'responsible');
  return units.map((unit, index) => ({
    ...unit,
    role: leads && index === 0 ? 'lead' : unit.role,
    paragraph,
  }));
}

function distinct(units: readonly NodeUnit[]): readonly NodeUnit[] {
  const byName = new Map<string, NodeUnit>();
  for (const unit of units) if (!byName.has(unit.name)) byName.set(unit.name, unit);
  return [...byName.values()];
}

/** A section that names units in its heading, or whose last item is followed by units in a paragraph of their own. */
function sharedSource(plan: WorkPlan, item: PlanNode): PlanNode | null {
  for (let section = item.parent; section; section = section.parent) {
    const source = sourceIn(plan, section);
    if (source === section || (source && section === item.parent && item.kind === 'item')) return source;
  }
  return null;
}

/** The section itself or its closing item, whichever gives units for all its items; found once a section. */
const sourceIn = memoOfTwo((plan: WorkPlan, section: PlanNode): PlanNode | null =>
  unitClausesOf(plan, section).length > 0 ? section : closingItem(plan, section),
);

function closingItem(plan: WorkPlan, section: PlanNode): PlanNode | null {
  const items = section.children.filter(({ kind }) => kind === 'item');
  const last = items.at(-1);
  if (!last || items.length < FEWEST_SHARING) return null;
  const alone = unitClausesOf(plan, last).some(
    ({ start, paragraph }) => start === 0 && paragraph > last.start.paragraph,
  );
  const isOnly = () => items.every((other) => other === last || unitClausesOf(plan, other).length === 0);
  return alone && isOnly() ? last : null;
}

const withRules = paragraphsThat(({ unitRule }) => unitRule !== null);

const unitRules = memo((plan: WorkPlan): UnitRules => {
  let firstLeads = false;
  let blanket: UnitRules['blanket'] = null;
  for (const [paragraph, { unitRule }] of withRules(plan.draft)) {
    firstLeads ||= unitRule?.firstLeads ?? false;
    if (unitRule?.blanket && !blanket)
      blanket = { unit: { ...unitRule.blanket, paragraph }, from: paragraph };
  }
  return { firstLeads, blanket };
});
