import { itemsOf, type PlanNode, type Span, type WorkPlan } from '../core/work-plan';
import type { Structure } from '../library/structure';
import { withoutExempt } from './exempt-sections';
import { knownRules } from './known-rules';
import { ItemMemo, LintMemo } from './memo';
import type { Finding, ItemRule, Level, Report, Rule, RuleContext, Severity } from './rule';
import { rules as allRules } from './rules/index';
import { noSettings, type PlanSettings } from './settings';
import { withoutSuppressed } from './suppressions';
import { unusedSuppression } from './unused-suppression';

export interface LintOptions {
  /** Levels by rule id where they differ from the rules' own. Unknown ids are ignored; callers check them. */
  readonly levels?: ReadonlyMap<string, Level>;
  /** Told of a rule that threw; the run goes on with the next. */
  readonly onError?: (ruleId: string, error: unknown) => void;
  /** The rules to run; all of them when absent. */
  readonly rules?: readonly Rule[];
  /** Values of options by rule id where they differ from the rules' own. */
  readonly options?: ReadonlyMap<string, RuleContext['options']>;
  readonly settings?: PlanSettings;
  /** The plans of the library (往年计划). */
  readonly pastPlans?: readonly Structure[];
  /** Kept from the run on an earlier version of the draft, so that only what has changed is looked at again. */
  readonly memo?: LintMemo;
  /** Runs the work of a rule; whoever wants to know how long it takes has a clock here. */
  readonly around?: (ruleId: string, work: () => void) => void;
}

/** Reports of one item, and the paragraph that it began in when they were made. */
interface ItemReports {
  readonly firstParagraph: number;
  readonly reports: readonly Report[];
}

const SEVERITY_ORDER: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

const KNOWN: ReadonlySet<string> = new Set(knownRules.map(({ id }) => id));

/**
 * The findings of all rules in a plan that no comment in the draft allows, in the order of the draft. Never throws:
 * a rule that fails is left out.
 */
export function lint(plan: WorkPlan, options: LintOptions = {}): readonly Finding[] {
  const findings: Finding[] = [];
  const memo = options.memo ?? new LintMemo();
  const around = options.around ?? ((_, work) => work());
  const ran = new Set<string>();
  let items: readonly PlanNode[] | undefined;
  const run = (rule: Rule, level: Level | undefined) => {
    const context = contextOf(rule, options, memo);
    if (rule.looksAt === 'plan') {
      for (const report of rule.check(plan, context)) findings.push(findingOf(rule, report, level));
      return;
    }
    items ??= itemsOf(plan);
    const known = memo.keep(rule.id, () => new ItemMemo<ItemReports>());
    for (const item of items) {
      const kept = known.get(plan, item, () => reportsOf(rule, plan, item, context));
      const by = item.paragraph - kept.firstParagraph;
      for (const report of kept.reports) findings.push(findingOf(rule, report, level, by));
    }
  };
  for (const rule of options.rules ?? allRules) {
    const level = options.levels?.get(rule.id);
    if ((level ?? rule.level) === 'off') continue;
    try {
      around(rule.id, () => run(rule, level));
      ran.add(rule.id);
    } catch (error) {
      options.onError?.(rule.id, error);
    }
  }
  const owed = withoutExempt(plan, findings, options.settings?.exemptSections ?? []);
  return allowedLeftOut(plan, owed, ran, options).sort(inDraftOrder);
}

/** The findings without those that comments allow, and with what is wrong with the comments. */
function allowedLeftOut(
  plan: WorkPlan,
  findings: readonly Finding[],
  ran: ReadonlySet<string>,
  { levels }: LintOptions,
): Finding[] {
  const { findings: kept, reports } = withoutSuppressed(plan, findings, ran, KNOWN);
  const level = levels?.get(unusedSuppression.id);
  if (level === 'off') return [...kept];
  return [...kept, ...reports.map((report) => findingOf(unusedSuppression, report, level))];
}

function contextOf(rule: Rule, options: LintOptions, memo: LintMemo): RuleContext {
  const defaults = Object.entries(rule.options ?? {}).map(([name, option]) => [name, option.default]);
  const own = { ...Object.fromEntries(defaults), ...options.options?.get(rule.id) };
  const { settings = noSettings, pastPlans = [] } = options;
  return { options: own, settings, pastPlans, memo };
}

function reportsOf(rule: ItemRule, plan: WorkPlan, item: PlanNode, context: RuleContext): ItemReports {
  return { firstParagraph: item.paragraph, reports: [...rule.check(plan, item, context)] };
}

/** A level that a person set holds for every finding of the rule; else a report may say its own. */
function findingOf(
  rule: Pick<Rule, 'id' | 'level'>,
  report: Report,
  level: Level | undefined,
  by = 0,
): Finding {
  const own = report.severity ?? (rule.level === 'off' ? 'info' : rule.level);
  return new PlacedFinding(report, rule.id, level === undefined || level === 'off' ? own : level, by);
}

/**
 * A report of a rule under its id, `by` paragraphs from where it was made. What it says is asked for when it is
 * shown: of ten thousand findings an editor shows one thousand, and writing all their messages after every
 * keystroke would cost more than finding them.
 */
class PlacedFinding implements Finding {
  readonly span: Span;
  readonly #report: Report;
  readonly #by: number;

  constructor(
    report: Report,
    readonly ruleId: string,
    readonly severity: Severity,
    by: number,
  ) {
    this.#report = report;
    this.#by = by;
    this.span = shifted(report.span, by);
  }

  get message() {
    return this.#report.message;
  }

  get related() {
    return this.#report.related?.map(({ span, message }) => ({ span: shifted(span, this.#by), message }));
  }

  get fix() {
    const { fix } = this.#report;
    if (!fix || this.#by === 0) return fix;
    const edits = fix.edits.map(({ span, newText }) => ({ span: shifted(span, this.#by), newText }));
    return { ...fix, edits };
  }
}

function shifted(span: Span, by: number): Span {
  return by === 0 ? span : { ...span, paragraph: span.paragraph + by };
}

function inDraftOrder(a: Finding, b: Finding): number {
  return (
    a.span.paragraph - b.span.paragraph ||
    a.span.start - b.span.start ||
    SEVERITY_ORDER[a.severity] - SEVERITY_ORDER[b.severity] ||
    (a.ruleId < b.ruleId ? -1 : a.ruleId > b.ruleId ? 1 : 0)
  );
}
