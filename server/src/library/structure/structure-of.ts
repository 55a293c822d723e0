import type { MarkStyle } from '../../core/phrases/numbering';
import { unitsOf } from '../../core/responsibility';
import { deadlinesOf, nodesOf, type PlanNode, targetsOf, type WorkPlan } from '../../core/work-plan';
import { fingerprintOf } from '../texts/fingerprint';
import { namesPerson } from '../texts/persons';
import { type FullName, truncatedNames } from '../texts/truncated-names';
import { headingOf } from './heading-of';
import { provenanceOf } from './provenance';
import { type LevelNumbering, partCounts, type Structure, type StructurePart } from './structure';
import { hasFigure } from './task-clause';
import { topicWordsOf } from './topic-words';
import { unitFormOf } from './unit-form';

/** What the library keeps of a plan; `id` names it there. Linear; a plan without numbered parts has no parts. */
export function structureOf(plan: WorkPlan, id: string): Structure {
  const parts = partsFrom(plan, plan.sections, truncatedNames(plan));
  return {
    ...provenanceOf(plan, id),
    form: plan.form,
    numbering: numberingOf(plan),
    unitForm: unitFormOf(plan),
    counts: partCounts(parts),
    parts,
  };
}

type FullNames = ReadonlyMap<string, FullName>;

function partsFrom(plan: WorkPlan, nodes: readonly PlanNode[], fullNames: FullNames): StructurePart[] {
  return nodes.flatMap((node) => (node.kind === 'point' ? [] : [partFrom(plan, node, node.kind, fullNames)]));
}

function partFrom(
  plan: WorkPlan,
  node: PlanNode,
  kind: StructurePart['kind'],
  fullNames: FullNames,
): StructurePart {
  const title = headingOf(plan, node);
  const isTitle = node.titleText.startsWith(title);
  return {
    kind,
    title,
    topicWords: topicWordsOf(plan, node).filter(
      (word) => !namesPerson(word) && (isTitle || !hasFigure(word)),
    ),
    units: unitsNamedBy(plan, node, fullNames),
    targets: targetsOf(plan, node).length,
    deadlines: deadlinesOf(plan, node).length,
    fingerprint: kind === 'item' ? fingerprintOf(plan, node) : null,
    parts: partsFrom(plan, node.children, fullNames),
  };
}

/** The units of a node, each once; a name that lost its first character (直各学校) counts as the full one. */
function unitsNamedBy(plan: WorkPlan, node: PlanNode, fullNames: FullNames): readonly string[] {
  const units = unitsOf(plan, node, { inherited: false });
  const names = units.map(({ name }) => fullNames.get(name)?.name ?? name);
  return [...new Set(names)];
}

interface StyleUse {
  readonly first: PlanNode;
  nodes: number;
  parent: PlanNode | null;
  /** How many parents have such nodes, and in how many the numbers start anew. */
  parents: number;
  starts: number;
}

/** The commonest marker of each level of sections and items, and whether its numbers run on through the plan. */
function numberingOf(plan: WorkPlan): readonly LevelNumbering[] {
  const nodes = [...nodesOf(plan.sections)].filter(({ kind }) => kind !== 'point');
  // 第一条 stands under a 章 here and under a 节 there, and is one level all the same.
  const deepest = new Map<string, number>();
  for (const { mark, level } of nodes) {
    if (mark.style === 'chapter') deepest.set(mark.variant, Math.max(level, deepest.get(mark.variant) ?? 0));
  }
  const levels = new Map<number, Map<MarkStyle, StyleUse>>();
  for (const node of nodes) {
    const { parent } = node;
    const { style, variant, ordinal } = node.mark;
    const level = (style === 'chapter' && deepest.get(variant)) || node.level;
    const uses = levels.get(level) ?? new Map<MarkStyle, StyleUse>();
    levels.set(level, uses);
    const use = uses.get(style) ?? { first: node, nodes: 0, parent: node, parents: 0, starts: 0 };
    uses.set(style, use);
    use.nodes++;
    if (parent === use.parent) continue;
    use.parent = parent;
    use.parents++;
    if ((ordinal ?? 1) === 1) use.starts++;
  }
  return [...levels].sort(([a], [b]) => a - b).map(([, uses]) => levelNumbering([...uses.values()]));
}

function levelNumbering(uses: readonly StyleUse[]): LevelNumbering {
  const { first, parents, starts } = uses.reduce((most, use) => (use.nodes > most.nodes ? use : most));
  return {
    style: first.mark.style,
    marker: first.marker.trim(),
    continuous: parents > 1 && starts === 1,
  };
}
