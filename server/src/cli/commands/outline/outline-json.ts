import { periodOf } from '../../../core/period';
import { assignmentOf } from '../../../core/responsibility';
import type { Target } from '../../../core/targets/target';
import { deadlinesOf, type PlanNode, targetsOf, type WorkPlan } from '../../../core/work-plan';
import { rangeOfPoints, rangeOfSpan } from '../../drafts/places';

/** `outline --format json`: a plan as the contract writes it. Lines and columns from 1, ends exclusive. */
export function outlineJson(plan: WorkPlan, filePath: string) {
  return {
    filePath,
    title: plan.title?.text ?? null,
    year: plan.year,
    issuer: plan.issuer,
    documentNumber: plan.documentNumber,
    date: plan.date,
    form: plan.form,
    sections: plan.sections.map((node) => nodeJson(plan, node)),
    noise: plan.noise.map(({ kind, firstParagraph, lastParagraph }) => ({
      line: plan.draft.firstLineOf(firstParagraph) + 1,
      endLine: plan.draft.firstLineOf(lastParagraph) + (plan.draft.paragraphs[lastParagraph]?.lineCount ?? 1),
      kind,
    })),
  };
}

/** A numbered part of a plan in the outline's JSON. */
export type NodeJson = ReturnType<typeof ownJson> & { readonly children: readonly NodeJson[] };

function nodeJson(plan: WorkPlan, node: PlanNode): NodeJson {
  return { ...ownJson(plan, node), children: node.children.map((child) => nodeJson(plan, child)) };
}

function ownJson(plan: WorkPlan, node: PlanNode) {
  const { draft } = plan;
  const targets = targetsOf(plan, node);
  const deadlines = deadlinesOf(plan, node);
  return {
    level: node.level,
    marker: node.marker,
    style: node.mark.style,
    ordinal: node.mark.ordinal,
    title: node.titleText,
    ...rangeOfPoints(draft, node.start, node.end),
    assignment: assignmentJson(plan, node),
    targets: targets.map((target) => ({
      text: target.text,
      kind: target.kind,
      ...valueJson(target),
      ...rangeOfSpan(draft, target),
    })),
    deadlines: deadlines.map((deadline) => {
      const period = periodOf(deadline, plan.year);
      return { text: deadline.text, ...(period ? { period } : {}), ...rangeOfSpan(draft, deadline) };
    }),
    measurable: targets.length + deadlines.length > 0,
  };
}

/** The figure of a target, and the name of a deliverable or event; only what it has. */
function valueJson(target: Target) {
  const { comparator, number, upper, unit } = target;
  return {
    ...(number === undefined ? {} : { comparator, number, ...(upper === undefined ? {} : { upper }), unit }),
    ...('name' in target && target.name !== null ? { name: target.name } : {}),
  };
}

/** The units of a node, with the place of the first clause that gives them, or of the unit that a rule of the draft adds. */
function assignmentJson(plan: WorkPlan, node: PlanNode) {
  const assignment = assignmentOf(plan, node);
  const place = assignment?.clauses[0] ?? assignment?.supportingUnits[0];
  if (!assignment || !place) return null;
  return {
    responsibleUnits: assignment.responsibleUnits.map((unit) => unit.name),
    leadUnits: assignment.leadUnits.map((unit) => unit.name),
    supportingUnits: assignment.supportingUnits.map((unit) => unit.name),
    ...rangeOfSpan(plan.draft, place),
    ...(assignment.inherited ? { inherited: true } : {}),
  };
}
