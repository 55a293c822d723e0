import type { UnitClause, UnitName } from '../core/assignment';
import {
  deadlinesOf,
  itemsOf,
  type Located,
  nodesOf,
  type PlanNode,
  recognisedIn,
  targetsOf,
  type WorkPlan,
} from '../core/work-plan';
import { fingerprintOf } from './fingerprint';
import { indexNumberOf, placeOf } from './provenance';
import type { LevelNumbering, Structure, StructureCounts, StructurePart } from './structure';
import { topicWordsOf } from './topic-words';
import { unitFormOf } from './unit-form';

/** A heading longer than this, in UTF-16 units, is text without a heading; its first clause stands for it. */
const LONGEST_TITLE = 40;

/** What the library keeps of a plan; `id` names it there. Linear; a plan without numbered parts has no parts. */
export function structureOf(plan: WorkPlan, id: string): Structure {
  return {
    id,
    place: placeOf(plan) ?? plan.issuer ?? id,
    title: plan.title?.text ?? null,
    issuer: plan.issuer,
    year: plan.year,
    date: plan.date,
    documentNumber: plan.documentNumber,
    indexNumber: indexNumberOf(plan),
    form: plan.form,
    numbering: numberingOf(plan),
    unitForm: unitFormOf(plan),
    counts: countsOf(plan),
    parts: partsFrom(plan, plan.sections),
  };
}

function partsFrom(plan: WorkPlan, nodes: readonly PlanNode[]): StructurePart[] {
  return nodes.flatMap((node) => (node.kind === 'point' ? [] : [partFrom(plan, node, node.kind)]));
}

function partFrom(plan: WorkPlan, node: PlanNode, kind: StructurePart['kind']): StructurePart {
  return {
    kind,
    title: headingOf(node),
    topicWords: topicWordsOf(plan, node),
    units: unitsNamedBy(plan, node),
    targets: targetsOf(plan, node).length,
    deadlines: deadlinesOf(plan, node).length,
    fingerprint: kind === 'item' ? fingerprintOf(plan, node) : null,
    parts: partsFrom(plan, node.children),
  };
}

/** The title, of a long one its first clause: the library keeps no running text. */
function headingOf({ titleText }: PlanNode): string {
  if (titleText.length <= LONGEST_TITLE) return titleText;
  const clause = /^[^，,；;：:。]*/.exec(titleText)?.[0] ?? '';
  return clause.length <= LONGEST_TITLE ? clause : clause.slice(0, LONGEST_TITLE);
}

function unitsNamedBy(plan: WorkPlan, node: PlanNode): readonly string[] {
  return [...new Set(clausesOf(plan, node).flatMap(({ units }) => units.map(({ name }: UnitName) => name)))];
}

function clausesOf(plan: WorkPlan, node: PlanNode): ReadonlyArray<Located<UnitClause>> {
  return recognisedIn(plan, node, (paragraph) => paragraph.units);
}

function countsOf(plan: WorkPlan): StructureCounts {
  const items = itemsOf(plan);
  const having = (has: (item: PlanNode) => boolean) => items.filter(has).length;
  return {
    sections: [...nodesOf(plan.sections)].filter(({ kind }) => kind === 'section').length,
    items: items.length,
    withUnits: having((item) => clausesOf(plan, item).some(({ units }) => units.length > 0)),
    withTargets: having((item) => targetsOf(plan, item).length > 0),
    withDeadlines: having((item) => deadlinesOf(plan, item).length > 0),
  };
}

/** The first marker of each level of sections and items, and whether its numbers run on through the plan. */
function numberingOf(plan: WorkPlan): readonly LevelNumbering[] {
  const levels: Array<{ first: PlanNode; parent: PlanNode | null; starts: number; parents: number }> = [];
  for (const node of nodesOf(plan.sections)) {
    if (node.kind === 'point') continue;
    const level = levels[node.level - 1];
    if (!level) levels[node.level - 1] = { first: node, parent: node.parent, starts: 1, parents: 1 };
    else if (node.parent !== level.parent && node.mark.style === level.first.mark.style) {
      level.parent = node.parent;
      level.parents++;
      if ((node.mark.ordinal ?? 1) === 1) level.starts++;
    }
  }
  return levels.map(({ first, starts, parents }) => ({
    style: first.mark.style,
    marker: first.marker,
    continuous: parents > 1 && starts === 1,
  }));
}
