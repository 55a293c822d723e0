import { escapeMarkdown } from '../../../core/escape-markdown';
import { numberedTitle } from '../../../core/numbered-title';
import { assignmentOf } from '../../../core/responsibility';
import { withoutBreaks } from '../../../core/without-breaks';
import { deadlinesOf, type PlanNode, targetsOf, type WorkPlan } from '../../../core/work-plan';
import { withoutContained } from '../../../library/tasks/contained';

const DEEPEST_HEADING = 6;

/**
 * `outline --format markdown`: sections as headings, items and points as nested lists, with their markers. Behind
 * an item stand its deadlines and targets and then its units, in the words of a draft, so that the outline reads as
 * one: 1.发展学前教育。6月底前；提升至56%。〔牵头单位：基教科〕
 */
export function outlineMarkdown(plan: WorkPlan): string {
  const lines = plan.title ? [`# ${escapeMarkdown(plan.title.text)}`, ''] : [];
  addNodes(plan, plan.sections, '', lines);
  return lines.length === 0 ? '' : `${lines.join('\n').trimEnd()}\n`;
}

function addNodes(plan: WorkPlan, nodes: readonly PlanNode[], indent: string, lines: string[]): void {
  // An item after a section would read as a part of it, were it in a list.
  const headed = nodes.some(({ kind }) => kind === 'section');
  for (const node of nodes) {
    const words = wordsOf(node) + suffixOf(plan, node);
    if (headed) {
      if (lines.length > 0 && lines.at(-1) !== '') lines.push('');
      lines.push(`${'#'.repeat(Math.min(DEEPEST_HEADING, node.level + 1))} ${words}`, '');
    } else lines.push(`${indent}- ${words}`);
    addNodes(plan, node.children, headed ? '' : `${indent}  `, lines);
  }
}

/** Marker and title. A sign that only opens a line (#, -) is Markdown's own. */
function wordsOf({ mark, marker, titleText }: PlanNode): string {
  const title = escapeMarkdown(withoutBreaks(titleText));
  if (mark.style === 'markdown' || mark.style === 'dash' || marker === '') return title;
  return numberedTitle(escapeMarkdown(marker), title);
}

function suffixOf(plan: WorkPlan, node: PlanNode): string {
  if (node.kind === 'point') return '';
  const evidence =
    node.kind === 'item'
      ? withoutContained([...deadlinesOf(plan, node), ...targetsOf(plan, node)].map(({ text }) => text))
      : [];
  const told = evidence.length > 0 ? `。${evidence.join('；')}。` : '';
  return escapeMarkdown(told + unitsOf(plan, node));
}

/** The units as a draft writes them; not those that the heading above already tells. */
function unitsOf(plan: WorkPlan, node: PlanNode): string {
  const assignment = assignmentOf(plan, node);
  if (!assignment || assignment.inheritedFrom?.kind === 'section') return '';
  const roles = [
    ['牵头单位', assignment.leadUnits],
    ['责任单位', assignment.responsibleUnits],
    ['配合单位', assignment.supportingUnits],
  ] as const;
  const told = roles
    .filter(([, units]) => units.length > 0)
    .map(([role, units]) => `${role}：${units.map(({ name }) => name).join('、')}`);
  return told.length > 0 ? `〔${told.join('；')}〕` : '';
}
