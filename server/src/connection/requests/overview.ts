import { addTo } from '../../core/grouped';
import type { Language, Localized } from '../../core/localized';
import { numberedTitle } from '../../core/numbered-title';
import { periodOf } from '../../core/period';
import { assignmentOf } from '../../core/responsibility';
import { deadlinesOf, itemsOf, type PlanNode, targetsOf, type WorkPlan } from '../../core/work-plan';
import { rangeBetween, rangeOf } from '../../features/ranges';
import { itemsThatAreNoTasks } from '../../library/tasks/task';
import { knownRules } from '../../lint/known-rules';
import type { Finding, Severity } from '../../lint/rule';
import type { Overview, OverviewGroup, OverviewNode, OverviewRow } from '../protocol';

const LONGEST_LABEL = 60;
const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info'];

/** A task, and what a 督查 official asks of it. */
interface Task {
  readonly node: PlanNode;
  readonly row: OverviewRow;
  readonly units: readonly string[];
  readonly hasTarget: boolean;
  /** Each with the month that it ends in (YYYY-MM), `''` where the calendar does not tell. */
  readonly deadlines: ReadonlyArray<{ readonly text: string; readonly month: string }>;
}

/** A draft at a glance: its outline with what each task has and lacks, its units, deadlines and findings. */
export function overview(plan: WorkPlan, findings: readonly Finding[], language: Language): Overview {
  const noTasks = new Set(itemsThatAreNoTasks(plan));
  const tasks = itemsOf(plan)
    .filter((item) => !noTasks.has(item))
    .map((item) => taskOf(plan, item));
  const taskOfNode = new Map(tasks.map((task) => [task.node, task]));
  return {
    title: plan.title?.text ?? '',
    outline: plan.sections.map((node) => outlineNode(plan, node, taskOfNode, language)),
    units: byUnit(tasks),
    deadlines: byDeadline(tasks, language),
    findings: byRule(plan, findings, language),
    counts: {
      tasks: tasks.length,
      withUnits: tasks.filter(({ units }) => units.length > 0).length,
      withTargets: tasks.filter(({ hasTarget }) => hasTarget).length,
      withDeadlines: tasks.filter(({ deadlines }) => deadlines.length > 0).length,
      findings: findings.length,
    },
  };
}

function taskOf(plan: WorkPlan, node: PlanNode): Task {
  const assignment = assignmentOf(plan, node);
  const { leadUnits = [], responsibleUnits = [], supportingUnits = [] } = assignment ?? {};
  const names = [...leadUnits, ...responsibleUnits, ...supportingUnits].map(({ name }) => name);
  return {
    node,
    row: rowOf(plan, node),
    units: [...new Set(names)],
    hasTarget: targetsOf(plan, node).length > 0,
    deadlines: deadlinesOf(plan, node).map((deadline) => ({
      text: deadline.text,
      month: deadline.recurring ? '' : (periodOf(deadline, plan.year)?.end.slice(0, 7) ?? ''),
    })),
  };
}

function outlineNode(
  plan: WorkPlan,
  node: PlanNode,
  tasks: ReadonlyMap<PlanNode, Task>,
  language: Language,
): OverviewNode {
  const task = tasks.get(node);
  const missing = task ? lacks(task).map((thing) => thing[language]) : [];
  return {
    ...rowOf(plan, node),
    range: rangeBetween(plan.draft, node.start, node.end),
    description: task ? task.units.join('、') : '',
    state: !task ? 'frame' : missing.length === 0 ? 'whole' : missing.length < 3 ? 'partial' : 'bare',
    missing,
    children: node.children.map((child) => outlineNode(plan, child, tasks, language)),
  };
}

function lacks({ units, hasTarget, deadlines }: Task): readonly Localized[] {
  const things: Localized[] = [];
  if (units.length === 0) things.push({ zh: '责任单位', en: 'units' });
  if (!hasTarget) things.push({ zh: '量化目标', en: 'targets' });
  if (deadlines.length === 0) things.push({ zh: '完成时限', en: 'deadlines' });
  return things;
}

/** Each unit with its tasks, whoever has most of them first. */
function byUnit(tasks: readonly Task[]): readonly OverviewGroup[] {
  const rows = new Map<string, OverviewRow[]>();
  for (const { units, row } of tasks) for (const unit of units) addTo(rows, unit, row);
  return [...rows]
    .map(([label, own]) => ({ label, rows: own }))
    .sort((a, b) => b.rows.length - a.rows.length);
}

/** Each month with the tasks that are due by its end, then those whose deadline is no day of the calendar. */
function byDeadline(tasks: readonly Task[], language: Language): readonly OverviewGroup[] {
  const rows = new Map<string, OverviewRow[]>();
  for (const { deadlines, row } of tasks) {
    for (const { text, month } of deadlines) addTo(rows, month, { ...row, description: text });
  }
  const other: Localized = { zh: '每月、每季度等', en: 'Recurring and others' };
  return [...rows]
    .sort(([a], [b]) => (a === '' ? 1 : b === '' ? -1 : a < b ? -1 : 1))
    .map(([month, own]) => ({
      label: month === '' ? other[language] : monthLabel(month, language),
      rows: own,
    }));
}

function monthLabel(month: string, language: Language): string {
  const [year = '', number = ''] = month.split('-');
  return { zh: `${year}年${Number(number)}月底前`, en: `By the end of ${month}` }[language];
}

function byRule(plan: WorkPlan, findings: readonly Finding[], language: Language): readonly OverviewGroup[] {
  const groups: OverviewGroup[] = [];
  for (const severity of SEVERITIES) {
    const rows = new Map<string, OverviewRow[]>();
    for (const { ruleId, span, message } of findings.filter((finding) => finding.severity === severity)) {
      addTo(rows, ruleId, { label: message[language], description: '', range: rangeOf(plan.draft, span) });
    }
    for (const [ruleId, own] of rows) {
      const what = knownRules.find(({ id }) => id === ruleId)?.docs.what[language] ?? ruleId;
      groups.push({ label: what.replace(/[。.]$/, ''), ruleId, severity, rows: own });
    }
  }
  return groups;
}

function rowOf({ draft }: WorkPlan, { paragraph, mark, marker, title, titleText }: PlanNode): OverviewRow {
  const name = [
    ...(mark.style === 'markdown' && titleText !== '' ? titleText : numberedTitle(marker, titleText)),
  ];
  const label = name.length > LONGEST_LABEL ? `${name.slice(0, LONGEST_LABEL).join('')}……` : name.join('');
  const span = { paragraph, start: mark.start, end: Math.max(mark.end, title.end) };
  return { label, description: '', range: rangeOf(draft, span) };
}
