import { strict as assert } from 'node:assert';
import { parseText } from '../../server/src/core/parse';
import type { WorkPlan } from '../../server/src/core/work-plan';
import { applyEdits } from '../../server/src/lint/fixes';
import { lint } from '../../server/src/lint/lint';
import type { Finding, Rule } from '../../server/src/lint/rule';
import { annotate, annotated } from './annotated';

/** What one rule finds in a draft; an error in the rule fails the test. */
export function findingsOf(rule: Rule, text: string): { plan: WorkPlan; findings: readonly Finding[] } {
  const plan = parseText(text);
  const findings = lint(plan, {
    rules: [rule],
    onError: (_, error) => {
      throw error;
    },
  });
  return { plan, findings };
}

/** Asserts that the rule flags exactly the places marked ⟦…⟧, and gives the findings back. */
export function flags(rule: Rule, marked: string): readonly Finding[] {
  const { text } = annotated(marked);
  const { plan, findings } = findingsOf(rule, text);
  const ranges = findings.map(({ span }) => ({
    start: plan.draft.position(span.paragraph, span.start),
    end: plan.draft.endPosition(span.paragraph, span.end),
  }));
  assert.equal(annotate(text, ranges), marked);
  return findings;
}

/** Asserts that the rule finds nothing. */
export function leavesAlone(rule: Rule, text: string): void {
  flags(rule, text);
}

/** The draft after the fix of the rule's first finding. */
export function afterFix(rule: Rule, text: string): string {
  const { plan, findings } = findingsOf(rule, text);
  const fix = findings[0]?.fix;
  assert(fix, 'the first finding has a fix');
  return applyEdits(plan.draft, fix.edits);
}
