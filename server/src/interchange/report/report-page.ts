import type { Language, Localized } from '../../core/localized';
import { isMeasurable, itemsOf, type WorkPlan } from '../../core/work-plan';
import { compare } from '../../library/comparison/compare';
import { comparisonGroups, entryName } from '../../library/comparison/comparison-groups';
import { tasksOf } from '../../library/tasks/task';
import type { Finding, Severity } from '../../lint/rule';
import { escapeXml } from '../xml/escape-xml';
import { loadChart, monthChart } from './charts';
import { type DueMonths, dueMonths } from './due-months';
import { both, bothHtml, htmlTable } from './html-text';
import { outlineHtml } from './outline-section';
import { PAGE_STYLE } from './page-style';
import { type UnitLoad, unitLoad } from './unit-load';

export interface ReportOptions {
  /** The language that the page opens in; the reader can change it. */
  readonly language: Language;
  /** Last year's plan, to compare the targets with. */
  readonly last?: WorkPlan | null;
}

const MOST_BARS = 20;
const LEVELS: Readonly<Record<Severity, Localized>> = {
  error: { zh: '错误', en: 'error' },
  warning: { zh: '警告', en: 'warning' },
  info: { zh: '提示', en: 'info' },
};

/**
 * One page of HTML about a plan, complete in itself and without scripts: its outline with the state of each item, the
 * load of each unit, what falls due in each month, its targets beside last year's, and the findings.
 */
export function reportPage(plan: WorkPlan, findings: readonly Finding[], options: ReportOptions): string {
  const title = plan.title?.text ?? '';
  const checked = (language: Language) => (options.language === language ? ' checked' : '');
  const sections = [
    section({ zh: '各单位任务量', en: 'Load per unit' }, loadHtml(unitLoad(plan))),
    section({ zh: '全年时限', en: 'Deadlines over the year' }, monthsHtml(dueMonths(plan))),
    options.last
      ? section({ zh: '与去年相比', en: 'Compared with last year' }, comparisonHtml(options.last, plan))
      : '',
    section({ zh: '结构和状态', en: 'Outline and state' }, outlineHtml(plan, findings)),
    section({ zh: '问题', en: 'Findings' }, findingsHtml(plan, findings)),
  ];
  return `<!doctype html>
<html lang="${options.language === 'zh' ? 'zh-CN' : 'en'}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escapeXml(title || 'Work Plan')}</title>
<style>
${PAGE_STYLE}
</style>
</head>
<body>
<input class="choice" type="radio" name="language" id="show-zh"${checked('zh')}>
<input class="choice" type="radio" name="language" id="show-en"${checked('en')}>
<nav aria-label="语言 Language"><label for="show-zh" lang="zh">中文</label><label for="show-en" lang="en">English</label></nav>
<header class="page">
<h1>${title === '' ? both({ zh: '没有标题的工作计划', en: 'Work plan without a title' }) : escapeXml(title)}</h1>
${factsHtml(plan)}
${figuresHtml(plan, findings)}
</header>
<main>
${sections.join('\n')}
</main>
</body>
</html>
`;
}

function section(heading: Localized, inner: string): string {
  return `<section><h2>${both(heading)}</h2>${inner}</section>`;
}

function factsHtml({ issuer, date, documentNumber }: WorkPlan): string {
  const facts = [issuer, documentNumber, date].filter((fact) => fact !== null);
  return facts.length === 0 ? '' : `<p class="faint">${facts.map(escapeXml).join('　')}</p>`;
}

function figuresHtml(plan: WorkPlan, findings: readonly Finding[]): string {
  const items = itemsOf(plan);
  const { tasks } = tasksOf(plan, false);
  const withUnits = tasks.filter(({ leadUnits }) => leadUnits.length > 0).length;
  const count = (severity: Severity) => findings.filter((finding) => finding.severity === severity).length;
  const figures: ReadonlyArray<readonly [string | number, Localized]> = [
    [tasks.length, { zh: '项任务', en: 'tasks' }],
    [`${withUnits}/${tasks.length}`, { zh: '写了单位', en: 'name a unit' }],
    [
      `${items.filter((item) => isMeasurable(plan, item)).length}/${items.length}`,
      { zh: '有目标或时限', en: 'have a target or deadline' },
    ],
    [count('error'), { zh: '个错误', en: 'errors' }],
    [count('warning'), { zh: '个警告', en: 'warnings' }],
    [count('info'), { zh: '条提示', en: 'infos' }],
  ];
  return `<ul class="figures">${figures.map(([value, words]) => `<li><b>${value}</b>${both(words)}</li>`).join('')}</ul>`;
}

function loadHtml(loads: readonly UnitLoad[]): string {
  if (loads.length === 0)
    return `<p>${both({ zh: '草稿没有写单位。', en: 'The draft names no units.' })}</p>`;
  const title = { zh: '各单位牵头和配合的任务数', en: 'tasks that each unit leads or has a part in' };
  const caption = `<span class="key"></span>${both({ zh: '牵头（列第一位的责任单位）', en: 'leads (or is named first)' })}<span class="key two"></span>${both({ zh: '其他', en: 'other' })}`;
  const rows = loads.map(({ name, leads, supports }) => [escapeXml(name), String(leads), String(supports)]);
  const table = htmlTable(
    [
      { zh: '单位', en: 'Unit' },
      { zh: '牵头', en: 'Leads' },
      { zh: '其他', en: 'Other' },
    ],
    rows,
  );
  return `<figure>${loadChart(loads.slice(0, MOST_BARS), title)}<figcaption>${caption}</figcaption></figure><details><summary>${both({ zh: `全部 ${loads.length} 个单位`, en: `All ${loads.length} units` })}</summary>${table}</details>`;
}

function monthsHtml({ months, recurring, others, without }: DueMonths): string {
  const title = { zh: '每月到期的时限数', en: 'deadlines that end in each month' };
  const rest = both({
    zh: `另有周期性的（每季度、全年等）${recurring} 处，说不出月份的 ${others} 处；没有写时限的 ${without} 条。`,
    en: `Besides, ${recurring} come round again (every quarter, all year), ${others} name no month of the year; ${without} items have no deadline.`,
  });
  return `<figure>${monthChart(months, title)}<figcaption>${both({ zh: '月份', en: 'month' })}　${rest}</figcaption></figure>`;
}

function comparisonHtml(last: WorkPlan, plan: WorkPlan): string {
  const comparison = compare(last, plan);
  return bothHtml((language) => {
    const groups = comparisonGroups(comparison, language).filter(({ entries }) => entries.length > 0);
    return groups
      .map(({ name, heading, entries }) => {
        const summary = `${escapeXml(heading[language])} (${entries.length})`;
        const list = entries.map(
          (entry) =>
            `<li>${escapeXml(entryName(entry, language))}${entry.lines.map((line) => `<br><span class="faint">${escapeXml(line)}</span>`).join('')}</li>`,
        );
        return name === 'unchanged' ? `<p>${summary}</p>` : `<h3>${summary}</h3><ul>${list.join('')}</ul>`;
      })
      .join('');
  });
}

function findingsHtml({ draft }: WorkPlan, findings: readonly Finding[]): string {
  if (findings.length === 0) return `<p>${both({ zh: '没有发现问题。', en: 'No problems found.' })}</p>`;
  const rows = findings.map(({ severity, span, message, ruleId }) => {
    const { line } = draft.position(span.paragraph, span.start);
    const level = `<span class="${severity}">${both(LEVELS[severity])}</span>`;
    return [String(line + 1), level, both(message), `<code>${escapeXml(ruleId)}</code>`];
  });
  const headings = [
    { zh: '行', en: 'Line' },
    { zh: '级别', en: 'Level' },
    { zh: '问题', en: 'Problem' },
    { zh: '规则', en: 'Rule' },
  ];
  return htmlTable(headings, rows);
}
