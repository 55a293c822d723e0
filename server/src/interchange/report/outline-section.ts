import { numberedTitle } from '../../core/numbered-title';
import { assignmentOf } from '../../core/responsibility';
import { withoutBreaks } from '../../core/without-breaks';
import { deadlinesOf, isMeasurable, type PlanNode, type WorkPlan } from '../../core/work-plan';
import type { Finding, Severity } from '../../lint/rule';
import { escapeXml } from '../xml/escape-xml';
import { both } from './html-text';

const SIGNS: Readonly<Record<Severity, string>> = { error: '✗', warning: '!', info: 'i' };
const MOST_UNITS = 3;

/** The outline of a plan as nested lists: each item with its units, deadlines, whether it can be checked, its findings. */
export function outlineHtml(plan: WorkPlan, findings: readonly Finding[]): string {
  const byNode = findingsByNode(plan, findings);
  return `<ol class="outline">${plan.sections.map((node) => nodeHtml(plan, node, byNode)).join('')}</ol>`;
}

function nodeHtml(plan: WorkPlan, node: PlanNode, byNode: ReadonlyMap<PlanNode, readonly Finding[]>): string {
  const children = node.children.filter(({ kind }) => kind !== 'point');
  const inner =
    children.length > 0 ? `<ol>${children.map((child) => nodeHtml(plan, child, byNode)).join('')}</ol>` : '';
  const state = node.kind === 'item' ? itemState(plan, node) : '';
  const title = escapeXml(numberedTitle(node.marker, withoutBreaks(node.titleText)));
  return `<li class="${node.kind}"><p>${title}${state}${counts(byNode.get(node) ?? [])}</p>${inner}</li>`;
}

function itemState(plan: WorkPlan, item: PlanNode): string {
  const assignment = assignmentOf(plan, item);
  const units = [...(assignment?.leadUnits ?? []), ...(assignment?.responsibleUnits ?? [])].map(
    ({ name }) => name,
  );
  const more = units.length > MOST_UNITS ? '…' : '';
  const who =
    units.length > 0
      ? tag(escapeXml(units.slice(0, MOST_UNITS).join('、') + more))
      : tag(both({ zh: '没有写单位', en: 'no unit' }), 'warning');
  const deadlines = [...new Set(deadlinesOf(plan, item).map(({ text }) => text))];
  const when = deadlines.length > 0 ? tag(escapeXml(deadlines.slice(0, MOST_UNITS).join('、'))) : '';
  const check = isMeasurable(plan, item)
    ? tag(`✓ ${both({ zh: '可考核', en: 'measurable' })}`, 'good')
    : tag(`– ${both({ zh: '没有目标和时限', en: 'no target or deadline' })}`);
  return who + when + check;
}

function counts(findings: readonly Finding[]): string {
  return (['error', 'warning', 'info'] as const)
    .map((severity) => {
      const count = findings.filter((finding) => finding.severity === severity).length;
      return count === 0 ? '' : tag(`${SIGNS[severity]} ${count}`, severity);
    })
    .join('');
}

function tag(html: string, look = ''): string {
  return `<span class="tag ${look}">${html}</span>`;
}

/** Each finding with the innermost section or item that it stands in. */
function findingsByNode(
  plan: WorkPlan,
  findings: readonly Finding[],
): ReadonlyMap<PlanNode, readonly Finding[]> {
  const byNode = new Map<PlanNode, Finding[]>();
  for (const finding of findings) {
    const node = innermostAt(plan.sections, finding.span.paragraph);
    if (node) byNode.set(node, [...(byNode.get(node) ?? []), finding]);
  }
  return byNode;
}

function innermostAt(nodes: readonly PlanNode[], paragraph: number): PlanNode | null {
  const node = nodes.findLast(
    ({ kind, start, end }) => kind !== 'point' && start.paragraph <= paragraph && paragraph <= end.paragraph,
  );
  return node ? (innermostAt(node.children, paragraph) ?? node) : null;
}
