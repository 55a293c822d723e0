import { strict as assert } from 'node:assert';
import { parseText } from '../../server/src/core/parse';
import type { WorkPlan } from '../../server/src/core/work-plan';
import { structureOf } from '../../server/src/library/structure/structure-of';
import { noSettings, type PlanSettings } from '../../server/src/lint/configuration/settings';
import { applyEdits } from '../../server/src/lint/fixes';
import { lint } from '../../server/src/lint/lint';
import type { Finding, Rule } from '../../server/src/lint/rule';
import { annotate, annotated } from './annotated';

/**
 * What one rule finds in a draft, also if it is off by itself; an error in the rule fails the test. `pastPlans` are
 * the drafts of past plans, as a library would hold them.
 */
export function findingsOf(
  rule: Rule,
  text: string,
  settings: Partial<PlanSettings> = {},
  pastPlans: readonly string[] = [],
): { plan: WorkPlan; findings: readonly Finding[] } {
  const plan = parseText(text);
  const findings = lint(plan, {
    rules: [rule],
    ...(rule.level === 'off' ? { levels: new Map([[rule.id, 'info']]) } : {}),
    settings: { ...noSettings, ...settings },
    pastPlans: pastPlans.map((draft, index) => structureOf(parseText(draft), `past-${index + 1}`)),
    onError: (_, error) => {
      throw error;
    },
  });
  return { plan, findings };
}

/** Asserts that the rule flags exactly the places marked ⟦…⟧, and gives the findings back. */
export function flags(
  rule: Rule,
  marked: string,
  settings: Partial<PlanSettings> = {},
  pastPlans: readonly string[] = [],
): readonly Finding[] {
  const { text } = annotated(marked);
  const { plan, findings } = findingsOf(rule, text, settings, pastPlans);
  const ranges = findings.map(({ span }) => ({
    start: plan.draft.position(span.paragraph, span.start),
    end: plan.draft.endPosition(span.paragraph, span.end),
  }));
  assert.equal(annotate(text, ranges), marked);
  return findings;
}

/** Asserts that the rule finds nothing. */
export function leavesAlone(
  rule: Rule,
  text: string,
  settings: Partial<PlanSettings> = {},
  pastPlans: readonly string[] = [],
): void {
  flags(rule, text, settings, pastPlans);
}

/** The draft after the fix of the rule's first finding. */
export function afterFix(rule: Rule, text: string, settings: Partial<PlanSettings> = {}): string {
  const { plan, findings } = findingsOf(rule, text, settings);
  const fix = findings[0]?.fix;
  assert(fix, 'the first finding has a fix');
  return applyEdits(plan.draft, fix.edits);
}
