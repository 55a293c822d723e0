import type { UnitName } from '../core/assignment';
import { unitsOfRow } from '../core/table/units';
import { itemsOf, type Located, type Span, type WorkPlan } from '../core/work-plan';

/** A list of units as a draft gives it: a bracket, a line, or the cells of a table row. */
export interface UnitList {
  readonly span: Span;
  readonly form: 'bracket' | 'line' | 'verb' | 'cell';
  readonly units: ReadonlyArray<Located<UnitName>>;
}

/** 有关部门, 各相关科室: whoever it may concern, which is nobody. Both scripts. */
const VAGUE =
  /^(?:各|其他|国务院|國務院|[省市县縣区區局]直?|机关|機關){0,3}(?:有关|有關|相关|相關)(?:职能|職能|业务|業務|责任|責任|主管)?(?:部门|部門|单位|單位|科室|处室|處室|股室|机构|機構|方面|人员|人員)$/;

const listsOfPlan = new WeakMap<WorkPlan, readonly UnitList[]>();
const usesOfPlan = new WeakMap<WorkPlan, ReadonlyMap<string, ReadonlyArray<Located<UnitName>>>>();

/** The lists of units in a plan's body, tables last. A table row is one list. Several rules ask, so it is kept. */
export function unitListsOf(plan: WorkPlan): readonly UnitList[] {
  let lists = listsOfPlan.get(plan);
  if (!lists) {
    lists = [...findLists(plan)];
    listsOfPlan.set(plan, lists);
  }
  return lists;
}

function* findLists(plan: WorkPlan): Generator<UnitList> {
  const { draft, bodyStart, bodyEnd } = plan;
  const rows = itemsOf(plan).filter(({ row }) => row !== null);
  const inTable = new Set<number>();
  for (const { row } of rows) {
    for (let index = row?.row.paragraph ?? 0; index <= (row?.row.lastParagraph ?? -1); index++)
      inTable.add(index);
  }
  for (let paragraph = bodyStart; paragraph < bodyEnd; paragraph++) {
    if (inTable.has(paragraph)) continue;
    for (const { start, end, form, units } of draft.paragraphs[paragraph]?.units ?? []) {
      yield { span: { paragraph, start, end }, form, units: units.map((unit) => ({ ...unit, paragraph })) };
    }
  }
  for (const { row, title } of rows) {
    const units = row ? unitsOfRow(row.table, row.row).filter(({ inherited }) => !inherited) : [];
    if (units.length > 0) yield { span: title, form: 'cell', units };
  }
}

/** Every place at which a plan's body names a unit, by name, in the order of the draft. */
export function usesByName(plan: WorkPlan): ReadonlyMap<string, ReadonlyArray<Located<UnitName>>> {
  const known = usesOfPlan.get(plan);
  if (known) return known;
  const uses = new Map<string, Array<Located<UnitName>>>();
  for (const { units } of unitListsOf(plan)) {
    for (const unit of units) {
      const places = uses.get(unit.name);
      if (places) places.push(unit);
      else uses.set(unit.name, [unit]);
    }
  }
  usesOfPlan.set(plan, uses);
  return uses;
}

/** Whether a name means whoever it may concern (有关部门, 各相关科室) and so assigns nobody. */
export function isVagueUnit(name: string): boolean {
  return VAGUE.test(name);
}

/** Whether a draft rules that the first unit of every list leads (排在第一位的部门为牵头部门，下同). */
export function firstUnitLeads(plan: WorkPlan): boolean {
  return plan.draft.paragraphs.some(({ unitRule }) => unitRule?.firstLeads);
}
