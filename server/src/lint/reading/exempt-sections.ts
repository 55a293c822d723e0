import { isBefore } from '../../core/point-order';
import { nodesOf, type Point, type WorkPlan } from '../../core/work-plan';
import type { Finding } from '../rule';

/** Rules that ask what only a task owes: a unit, a target, a deadline. A test holds the ids to the list of rules. */
export const TASK_RULES: ReadonlySet<string> = new Set([
  'missing-deadline',
  'missing-lead-unit',
  'missing-unit',
  'unmeasured-ranking',
  'vague-target',
]);

/** The findings without those of task rules in parts whose title has one of the words (`exemptSections`). */
export function withoutExempt(
  { sections }: WorkPlan,
  findings: readonly Finding[],
  words: readonly string[],
): readonly Finding[] {
  if (words.length === 0) return findings;
  const exempt: Array<{ readonly start: Point; readonly end: Point }> = [];
  for (const node of nodesOf(sections)) {
    const last = exempt.at(-1);
    if (last && !isBefore(last.end, node.start)) continue;
    if (words.some((word) => node.titleText.includes(word))) exempt.push(node);
  }
  return findings.filter(({ ruleId, span: { paragraph, start: offset } }) => {
    if (!TASK_RULES.has(ruleId)) return true;
    const point = { paragraph, offset };
    return !exempt.some(({ start, end }) => !isBefore(point, start) && isBefore(point, end));
  });
}
