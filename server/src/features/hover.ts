import { type Hover, MarkupKind, type Position } from 'vscode-languageserver-types';
import { escapeMarkdown } from '../core/escape-markdown';
import type { Language, Localized } from '../core/localized';
import { numberedTitle } from '../core/numbered-title';
import { assignmentOf } from '../core/responsibility';
import { deadlinesOf, type PlanNode, targetsOf, type WorkPlan } from '../core/work-plan';
import { knownRules } from '../lint/known-rules';
import type { Finding } from '../lint/rule';
import { lastYearsTargets } from './figures/last-year';
import { pointAt, rangeOf } from './ranges';
import { type Subject, subjectAt } from './subjects/subject';
import { type UnitTask, unitTasks } from './subjects/uses';

export interface HoverOptions {
  readonly language: Language;
  /** The uri of a rule's page of documentation. */
  readonly rulePage: (ruleId: string) => string;
  /** Last year's plan, where it is known. */
  readonly lastYear?: WorkPlan | null;
}

const MOST_TASKS = 12;
const ROLES: Readonly<Record<UnitTask['role'], Localized>> = {
  lead: { zh: '牵头', en: 'leads' },
  responsible: { zh: '负责', en: 'responsible' },
  supporting: { zh: '配合', en: 'supports' },
};

/**
 * What is known of a place: of an item its units, targets and deadlines and what it lacks, of a unit its items, of a
 * reference the heading that it means; and of each finding there what its rule is about and what to do. `null` where
 * there is nothing to tell.
 */
export function hover(
  plan: WorkPlan,
  findings: readonly Finding[],
  position: Position,
  options: HoverOptions,
): Hover | null {
  const subject = subjectAt(plan, position);
  const parts = [
    ...(subject ? aboutSubject(plan, subject, options) : []),
    ...findingsAt(plan, findings, position).map((finding) => aboutFinding(finding, options)),
  ];
  if (parts.length === 0) return null;
  return {
    contents: { kind: MarkupKind.Markdown, value: parts.join('\n\n---\n\n') },
    ...(subject ? { range: rangeOf(plan.draft, subject) } : {}),
  };
}

function aboutSubject(plan: WorkPlan, subject: Subject, options: HoverOptions): string[] {
  switch (subject.kind) {
    case 'part':
      return subject.node.kind === 'item' ? [aboutItem(plan, subject.node, options)] : [];
    case 'reference':
      return subject.nodes.map((node) => aboutItem(plan, node, options));
    case 'unit':
      return [aboutUnit(plan, subject.name, options.language)];
    default:
      return [];
  }
}

/** 牵头单位：…… · 目标：…… · 时限：…… a line each, and what the item lacks. */
function aboutItem(plan: WorkPlan, node: PlanNode, { language, lastYear }: HoverOptions): string {
  const {
    leadUnits = [],
    responsibleUnits = [],
    supportingUnits = [],
    inheritedFrom,
  } = assignmentOf(plan, node) ?? {};
  const names = (units: ReadonlyArray<{ readonly name: string }>) => units.map(({ name }) => name);
  const whence: Localized = inheritedFrom
    ? { zh: `（见“${inheritedFrom.titleText}”）`, en: ` (by “${inheritedFrom.titleText}”)` }
    : { zh: '', en: '' };
  const lines: ReadonlyArray<readonly [Localized, readonly string[]]> = [
    [{ zh: '牵头单位', en: 'Lead' }, names(leadUnits)],
    [{ zh: '责任单位', en: 'Responsible' }, names(responsibleUnits)],
    [{ zh: '配合单位', en: 'Support' }, names(supportingUnits)],
    [{ zh: '目标', en: 'Targets' }, targetsOf(plan, node).map(({ text }) => text)],
    [{ zh: '时限', en: 'Deadlines' }, deadlinesOf(plan, node).map(({ text }) => text)],
  ];
  const told = lines
    .filter(([, things]) => things.length > 0)
    .map(([label, things], index) => {
      const from =
        index === 0 && leadUnits.length + responsibleUnits.length + supportingUnits.length > 0
          ? whence
          : null;
      return `- ${label[language]}${colon(language)}${things.map(escapeMarkdown).join('、')}${from?.[language] ?? ''}`;
    });
  const lacking = lackingIn(plan, node, language);
  const before = lastYear ? lastYearsTargets(plan, lastYear, node, language) : null;
  return [
    `**${escapeMarkdown(numberedTitle(node.marker, node.titleText))}**`,
    '',
    ...told,
    ...(before ? [`- ${before}`] : []),
    ...(lacking ? [`- ${lacking}`] : []),
  ].join('\n');
}

/** Why nobody could check that an item was done; empty where somebody could. */
function lackingIn(plan: WorkPlan, node: PlanNode, language: Language): string {
  if (node.kind !== 'item') return '';
  const lacks: Localized[] = [];
  if (!assignmentOf(plan, node)) lacks.push({ zh: '责任单位', en: 'units' });
  if (targetsOf(plan, node).length === 0) lacks.push({ zh: '量化目标或成果', en: 'a target' });
  if (deadlinesOf(plan, node).length === 0) lacks.push({ zh: '完成时限', en: 'a deadline' });
  if (lacks.length === 0) return '';
  const things = lacks.map((thing) => thing[language]);
  return language === 'zh' ? `没有写：${things.join('、')}` : `Lacks ${things.join(', ')}`;
}

function aboutUnit(plan: WorkPlan, name: string, language: Language): string {
  const tasks = unitTasks(plan, name);
  const count = (role: UnitTask['role']) => tasks.filter((task) => task.role === role).length;
  const counts = (['lead', 'responsible', 'supporting'] as const)
    .filter((role) => count(role) > 0)
    .map((role) => `${ROLES[role][language]} ${count(role)}`);
  const rows = tasks
    .slice(0, MOST_TASKS)
    .map(
      ({ item, role }) =>
        `- ${escapeMarkdown(numberedTitle(item.marker, item.titleText))}（${ROLES[role][language]}）`,
    );
  const left = tasks.length - rows.length;
  const more: Localized = { zh: `- 另有 ${left} 条`, en: `- and ${left} more` };
  const head = `**${escapeMarkdown(name)}**　${counts.join('，')}`;
  return [head, '', ...rows, ...(left > 0 ? [more[language]] : [])].join('\n');
}

function findingsAt(plan: WorkPlan, findings: readonly Finding[], position: Position): readonly Finding[] {
  const { paragraph, offset } = pointAt(plan.draft, position);
  const here = findings.filter(
    ({ span }) => span.paragraph === paragraph && span.start <= offset && offset <= span.end,
  );
  return here.filter(({ ruleId }, index) => here.findIndex((other) => other.ruleId === ruleId) === index);
}

/** The rule in prose: what it flags, why that harms, what to do. */
function aboutFinding({ ruleId }: Finding, { language, rulePage }: HoverOptions): string {
  const docs = knownRules.find(({ id }) => id === ruleId)?.docs;
  const link: Localized = { zh: '规则说明', en: 'About the rule' };
  const prose = docs ? [docs.what, docs.why, docs.remedy].map((text) => text[language]).join('\n\n') : '';
  return `${prose}\n\n[${link[language]} ${ruleId}](${rulePage(ruleId)})`;
}

function colon(language: Language): string {
  return language === 'zh' ? '：' : ': ';
}
