import type { WorkPlan } from '../../core/work-plan';
import { safeEdits } from '../../lint/fixes';
import type { Edit, Finding } from '../../lint/rule';

/** More findings than these of one rule are mended by the command line, not in passing. */
const MOST = 1_000;

/** The edits of all fixes of a rule that do not get in one another's way; empty where fewer than two have a fix. */
export function fixesOfRule(plan: WorkPlan, findings: readonly Finding[], ruleId: string): readonly Edit[] {
  const own = findings.filter((finding) => finding.ruleId === ruleId);
  if (own.length < 2 || own.length > MOST) return [];
  const fixed = own.flatMap((finding) => {
    const { fix, span, severity, message } = finding;
    return fix ? [{ ruleId, span, severity, message, fix: { ...fix, safe: true } }] : [];
  });
  return fixed.length < 2 ? [] : safeEdits(plan, fixed);
}
