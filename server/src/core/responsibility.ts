import type { UnitClause } from './phrases/assignment';
import { isFrameTitle } from './phrases/exempt';
import type { UnitName } from './phrases/unit-names';
import { unitsOfRow } from './table/units';
import type { UnitRole } from './words/unit-labels';
import { type Located, type PlanNode, recognisedIn, type WorkPlan } from './work-plan';

/** What a plan says about who does a task (责任分工). */
export interface Assignment {
  /** 责任单位 */
  readonly responsibleUnits: ReadonlyArray<Located<UnitName>>;
  /** 牵头单位 */
  readonly leadUnits: ReadonlyArray<Located<UnitName>>;
  /** 配合单位 */
  readonly supportingUnits: ReadonlyArray<Located<UnitName>>;
  /** The places that give the units, in the order of the draft; empty where only a blanket clause names them. */
  readonly clauses: ReadonlyArray<Located<UnitClause>>;
  /** The node whose units these are, where the item itself gives none: its section or the item that closes it. */
  readonly inheritedFrom: PlanNode | null;
}

/** Rules of the whole draft about its units. */
interface UnitRules {
  readonly firstLeads: boolean;
  /** What it names supports every later item. */
  readonly blanket: { readonly unit: Located<UnitName>; readonly from: number } | null;
}

const FEWEST_SHARING = 3;
const rulesOfPlan = new WeakMap<WorkPlan, UnitRules>();
const sourcesOfPlan = new WeakMap<WorkPlan, Map<PlanNode, PlanNode | null>>();

/**
 * The units that a node gives in its own text, or for an item anywhere in it; else those that its section gives for
 * all its items. `null` when there are none.
 */
export function assignmentOf(plan: WorkPlan, node: PlanNode): Assignment | null {
  const own = unitClausesOf(plan, node);
  const source = own.length > 0 ? node : node.kind === 'item' ? sharedSource(plan, node) : null;
  const clauses = source === node ? own : source ? unitClausesOf(plan, source) : [];
  const { firstLeads, blanket } = unitRules(plan);
  const byBlanket =
    blanket && node.kind === 'item' && node.start.paragraph > blanket.from && !isFrameTitle(node.titleText)
      ? [blanket.unit]
      : [];
  if (clauses.length + byBlanket.length === 0) return null;
  const units = distinct([...clauses.flatMap((clause) => located(clause, firstLeads)), ...byBlanket]);
  const withRole = (role: UnitRole) => units.filter((unit) => unit.role === role);
  return {
    responsibleUnits: withRole('responsible'),
    leadUnits: withRole('lead'),
    supportingUnits: withRole('supporting'),
    clauses,
    inheritedFrom: source === node ? null : source,
  };
}

/** The units of a table row, each cell with units as one clause. */
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
  return [...clauses.values()].map((clause) => ({ form: 'cell', unclosed: null, ...clause }));
}

/** Whether an item names a unit, itself or by its section. Cheaper than asking which. */
export function namesUnits(plan: WorkPlan, item: PlanNode): boolean {
  if (item.row) return unitsOfRow(item.row.table, item.row.row).length > 0;
  for (let index = item.start.paragraph; index <= item.end.paragraph; index++) {
    const from = index === item.start.paragraph ? item.start.offset : 0;
    const to = index === item.end.paragraph ? item.end.offset : Number.POSITIVE_INFINITY;
    const { units = [] } = plan.draft.paragraphs[index] ?? {};
    if (units.some((clause) => clause.start >= from && clause.start < to && clause.units.length > 0))
      return true;
  }
  const source = sharedSource(plan, item);
  return source !== null && unitClausesOf(plan, source).some(({ units }) => units.length > 0);
}

/** The unit clauses in a node's text, whoever they are meant for. */
function unitClausesOf(plan: WorkPlan, node: PlanNode): ReadonlyArray<Located<UnitClause>> {
  return node.row ? clausesOfRow(node.row) : recognisedIn(plan, node, (paragraph) => paragraph.units);
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

function distinct(units: ReadonlyArray<Located<UnitName>>): ReadonlyArray<Located<UnitName>> {
  const seen = new Set<string>();
  return units.filter(({ role, name }) => {
    const key = `${role} ${name}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
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
function sourceIn(plan: WorkPlan, section: PlanNode): PlanNode | null {
  const known = sourcesOfPlan.get(plan) ?? new Map<PlanNode, PlanNode | null>();
  sourcesOfPlan.set(plan, known);
  let source = known.get(section);
  if (source === undefined) {
    source = unitClausesOf(plan, section).length > 0 ? section : closingItem(plan, section);
    known.set(section, source);
  }
  return source;
}

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

function unitRules(plan: WorkPlan): UnitRules {
  const known = rulesOfPlan.get(plan);
  if (known) return known;
  let firstLeads = false;
  let blanket: UnitRules['blanket'] = null;
  for (const [paragraph, { unitRule }] of plan.draft.paragraphs.entries()) {
    firstLeads ||= unitRule?.firstLeads ?? false;
    if (unitRule?.blanket && !blanket)
      blanket = { unit: { ...unitRule.blanket, paragraph }, from: paragraph };
  }
  const rules = { firstLeads, blanket };
  rulesOfPlan.set(plan, rules);
  return rules;
}
