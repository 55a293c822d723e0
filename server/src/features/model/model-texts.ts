import type { Language, Localized } from '../../core/localized';
import { numberedTitle } from '../../core/numbered-title';
import { assignmentOf } from '../../core/responsibility';
import { deadlinesOf, nodesOf, type PlanNode, targetsOf, type WorkPlan } from '../../core/work-plan';
import { headingAt } from '../../library/suggestions/insertion';
import { provenanceWords } from '../../library/suggestions/suggestion-words';
import type { Suggestions } from '../../library/suggestions/suggestions';
import type { Finding } from '../../lint/rule';

/** So many lines are told; a draft may be of any length, and what a model takes is bounded. */
const MOST_LINES = 300;

/** The findings of a draft for a language model, a line each: 1-based line, level, rule, message. */
export function modelFindings(plan: WorkPlan, findings: readonly Finding[], language: Language): string {
  const lines = findings.map(({ ruleId, severity, span, message }) => {
    const line = lineAt(plan, span.paragraph, span.start);
    return `${line}: ${severity} ${ruleId}: ${message[language]}`;
  });
  const heading: Localized = {
    zh: `${findings.length} 个问题（行号: 级别 规则: 说明）`,
    en: `${findings.length} findings (line: level rule: message)`,
  };
  return textOf(heading[language], lines, language);
}

/** The outline of a draft for a language model, a line each part: 1-based line, number and title; units, targets, deadlines. */
export function modelOutline(plan: WorkPlan, language: Language): string {
  const lines = [...nodesOf(plan.sections)].map((node) => {
    const indent = '  '.repeat(depthOf(node));
    const title = `${lineOf(plan, node)}: ${indent}${numberedTitle(node.marker, node.titleText)}`;
    return [title, ...factsOf(plan, node, language)].join(' | ');
  });
  const heading: Localized = { zh: plan.title?.text ?? '没有标题', en: plan.title?.text ?? 'No title' };
  return textOf(heading[language], lines, language);
}

/** What past plans have and a draft lacks for a language model, a line each: where it could stand, title, which plans have it. */
export function modelSuggestions(plan: WorkPlan, suggestions: Suggestions, language: Language): string {
  const { places, resembling } = suggestions;
  const lines = places.flatMap((own) =>
    own.suggestions.map((suggestion) => {
      const { title } = headingAt(plan, own.place, suggestion);
      return `${own.line}: ${suggestion.kind} ${title} | ${provenanceWords(suggestion)[language]}`;
    }),
  );
  const heading: Localized = {
    zh: `同类往年计划 ${resembling} 份；它们多有而本稿没有的 ${lines.length} 项（加在哪一行之后: 类别 标题 | 出处）`,
    en: `${resembling} past plans of this field; ${lines.length} parts that they have and the draft lacks (after which line: kind title | source)`,
  };
  return textOf(heading[language], lines, language);
}

function factsOf(plan: WorkPlan, node: PlanNode, language: Language): readonly string[] {
  if (node.kind === 'section') return [];
  const { leadUnits = [], responsibleUnits = [], supportingUnits = [] } = assignmentOf(plan, node) ?? {};
  const units = [...leadUnits, ...responsibleUnits, ...supportingUnits].map(({ name }) => name);
  const facts: ReadonlyArray<readonly [Localized, readonly string[]]> = [
    [{ zh: '单位', en: 'units' }, units],
    [{ zh: '目标', en: 'targets' }, targetsOf(plan, node).map(({ text }) => text)],
    [{ zh: '时限', en: 'deadlines' }, deadlinesOf(plan, node).map(({ text }) => text)],
  ];
  return facts.flatMap(([name, values]) =>
    values.length === 0 ? [] : `${name[language]}: ${[...new Set(values)].join('、')}`,
  );
}

function textOf(heading: string, lines: readonly string[], language: Language): string {
  const more = lines.length - MOST_LINES;
  const heldBack: Localized = { zh: `……另有 ${more} 行没有列出`, en: `… ${more} more lines are not listed` };
  return [heading, ...lines.slice(0, MOST_LINES), ...(more > 0 ? [heldBack[language]] : [])].join('\n');
}

function depthOf(node: PlanNode): number {
  let depth = 0;
  for (let at = node.parent; at; at = at.parent) depth++;
  return depth;
}

function lineOf(plan: WorkPlan, { paragraph, mark }: PlanNode): number {
  return lineAt(plan, paragraph, mark.start);
}

function lineAt({ draft }: WorkPlan, paragraph: number, offset: number): number {
  return draft.position(paragraph, offset).line + 1;
}
