import { assignmentOf } from '../../server/src/core/responsibility';
import { deadlinesOf, nodesOf, type Span, targetsOf, type WorkPlan } from '../../server/src/core/work-plan';

/**
 * What a plan's outline says, by position and without the text of the plan: one line a node with level, style,
 * number and extent; indented below it the places of units, targets and deadlines. Lines and columns are 1-based.
 */
export function goldenOutline(plan: WorkPlan): string {
  const { draft } = plan;
  const at = (paragraph: number, start: number, end: number) => {
    const from = draft.position(paragraph, start);
    const to = draft.endPosition(paragraph, end);
    return `${from.line + 1}:${from.character + 1}-${to.line + 1}:${to.character + 1}`;
  };
  const place = ({ paragraph, start, end }: Span) => at(paragraph, start, end);
  const lines = [
    `form ${plan.form}, year ${plan.year ?? '-'}, date ${plan.date ?? '-'}`,
    ...plan.noise.map(
      ({ kind, firstParagraph, lastParagraph }) =>
        `noise ${kind} ${draft.firstLineOf(firstParagraph) + 1}-${draft.firstLineOf(lastParagraph) + 1}`,
    ),
  ];
  for (const node of nodesOf(plan.sections)) {
    const indent = '  '.repeat(node.level - 1);
    const end = draft.endPosition(node.end.paragraph, node.end.offset);
    const flags = [node.headingLine ? 'heading' : 'run-in', node.fused ? 'fused' : '']
      .filter(Boolean)
      .join(' ');
    lines.push(
      `${indent}${node.kind} ${node.mark.style} ${node.mark.ordinal ?? '-'} title ${place(node.title)} to ${end.line + 1}:${end.character + 1} ${flags}`,
    );
    const assignment = node.kind === 'section' ? null : assignmentOf(plan, node);
    const roles = {
      lead: assignment?.leadUnits,
      responsible: assignment?.responsibleUnits,
      supporting: assignment?.supportingUnits,
    };
    for (const [role, units = []] of Object.entries(roles)) {
      if (units.length > 0) lines.push(`${indent}  ${role} ${units.map(place).join(' ')}`);
    }
    if (node.kind !== 'item') continue;
    const targets = targetsOf(plan, node).map((target) => `${target.kind} ${place(target)}`);
    if (targets.length > 0) lines.push(`${indent}  targets ${targets.join(', ')}`);
    const deadlines = deadlinesOf(plan, node).map(place);
    if (deadlines.length > 0) lines.push(`${indent}  deadlines ${deadlines.join(' ')}`);
  }
  return `${lines.join('\n')}\n`;
}
