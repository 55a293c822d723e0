import type { UnitClause, UnitName, UnitRole } from './assignment';
import { isFrameTitle } from './exempt';
import { type Located, type PlanNode, recognisedIn, type WorkPlan } from './work-plan';

/** What a plan says about who does a task (责任分工). */
export interface Assignment {
  /** 责任单位 */
  readonly responsibleUnits: ReadonlyArray<Located<UnitName>>;
  /** 牵头单位 */
  readonly leadUnits: ReadonlyArray<Located<UnitName>>;
  /** 配合单位 */
  readonly supportingUnits: ReadonlyArray<Located<UnitName>>;
  /** The places that give the units, in the order of the draft; never empty. */
  readonly clauses: ReadonlyArray<Located<UnitClause>>;
  /** The node whose units these are, where the item itself gives none: its section or the item that closes it. */
  readonly inheritedFrom: PlanNode | null;
}

/** Rules of the whole draft about its units. */
interface UnitRules {
  /** 排在第一位的部门为牵头部门，下同 · 列第一位者为牵头单位 (国发〔2019〕3号, 国发〔2018〕39号). */
  readonly firstLeads: boolean;
  /** 以下任务均需……，不再一一列出: what it names supports every later item. */
  readonly blanket: { readonly units: ReadonlyArray<Located<UnitName>>; readonly from: number } | null;
}

const FIRST_LEADS = /(?:排在|列在?|排)(?:第一位|首位)[^。；;]{0,12}(?:牵头|牽頭)/;
const BLANKET =
  /以下(?:各项|各項)?任[务務]均[需由]([^，,。；;、]{2,16}?)(?:落实|落實|负责|負責|配合|参与|參與|按|组织|組織|(?=[，,。；;]))/;
const FEWEST_SHARING = 3;
const rulesOfPlan = new WeakMap<WorkPlan, UnitRules>();

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
      ? blanket.units
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

/** The unit clauses in a node's text, whoever they are meant for. */
function unitClausesOf(plan: WorkPlan, node: PlanNode): ReadonlyArray<Located<UnitClause>> {
  return recognisedIn(plan, node, (paragraph) => paragraph.units);
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
    if (unitClausesOf(plan, section).length > 0) return section;
    const items = section.children.filter(({ kind }) => kind === 'item');
    const last = items.at(-1);
    if (!last || items.length < FEWEST_SHARING || !items.includes(item)) continue;
    const alone = unitClausesOf(plan, last).some(
      ({ start, paragraph }) => start === 0 && paragraph > last.start.paragraph,
    );
    if (alone && items.every((other) => other === last || unitClausesOf(plan, other).length === 0))
      return last;
  }
  return null;
}

function unitRules(plan: WorkPlan): UnitRules {
  const known = rulesOfPlan.get(plan);
  if (known) return known;
  let firstLeads = false;
  let blanket: UnitRules['blanket'] = null;
  for (const [paragraph, { text }] of plan.draft.paragraphs.entries()) {
    if (!firstLeads && (text.includes('第一位') || text.includes('首位')))
      firstLeads = FIRST_LEADS.test(text);
    if (blanket || !text.includes('一一列出')) continue;
    const match = BLANKET.exec(text);
    if (!match?.[1]) continue;
    const start = match.index + match[0].indexOf(match[1]);
    const unit = {
      name: match[1],
      role: 'supporting' as const,
      start,
      end: start + match[1].length,
      paragraph,
    };
    blanket = { units: [unit], from: paragraph };
  }
  const rules = { firstLeads, blanket };
  rulesOfPlan.set(plan, rules);
  return rules;
}
