import { itemsOf, type WorkPlan } from '../core/work-plan';
import type { Finding, Level, Report, Rule, Severity } from './rule';
import { rules as allRules } from './rules/index';

export interface LintOptions {
  /** Levels by rule id where they differ from the rules' own. Unknown ids are ignored; callers check them. */
  readonly levels?: ReadonlyMap<string, Level>;
  /** Told of a rule that threw; the run goes on with the next. */
  readonly onError?: (ruleId: string, error: unknown) => void;
  /** The rules to run; all of them when absent. */
  readonly rules?: readonly Rule[];
}

const SEVERITY_ORDER: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

/** The findings of all rules in a plan, in the order of the draft. Never throws: a rule that fails is left out. */
export function lint(plan: WorkPlan, options: LintOptions = {}): readonly Finding[] {
  const findings: Finding[] = [];
  const items = itemsOf(plan);
  for (const rule of options.rules ?? allRules) {
    const level = options.levels?.get(rule.id);
    if ((level ?? rule.level) === 'off') continue;
    try {
      if (rule.looksAt === 'plan') {
        for (const report of rule.check(plan)) findings.push(findingOf(rule, report, level));
      } else {
        for (const item of items) {
          for (const report of rule.check(plan, item)) findings.push(findingOf(rule, report, level));
        }
      }
    } catch (error) {
      options.onError?.(rule.id, error);
    }
  }
  return findings.sort(inDraftOrder);
}

/** A level that a person set holds for every finding of the rule; else a report may say its own. */
function findingOf(rule: Rule, report: Report, level: Level | undefined): Finding {
  const own = report.severity ?? (rule.level === 'off' ? 'info' : rule.level);
  return { ...report, ruleId: rule.id, severity: level === undefined || level === 'off' ? own : level };
}

function inDraftOrder(a: Finding, b: Finding): number {
  return (
    a.span.paragraph - b.span.paragraph ||
    a.span.start - b.span.start ||
    SEVERITY_ORDER[a.severity] - SEVERITY_ORDER[b.severity] ||
    (a.ruleId < b.ruleId ? -1 : a.ruleId > b.ruleId ? 1 : 0)
  );
}
