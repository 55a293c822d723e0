import { looksLikePlan } from '../core/plan-likeness';
import { itemsOf, type PlanNode, type Span, type WorkPlan } from '../core/work-plan';
import type { Structure } from '../library/structure/structure';
import { noSettings, type PlanSettings } from './configuration/settings';
import { heldToContract } from './harmless';
import { knownRules } from './known-rules';
import { ItemMemo, LintMemo } from './memo';
import { withoutExempt } from './reading/exempt-sections';
import type { Finding, ItemRule, Level, PlanRule, Report, Rule, RuleContext, Severity } from './rule';
import { rules as allRules } from './rules/index';
import { unlikePlan } from './rules/structure/unlike-plan';
import { withoutSuppressed } from './suppressions/suppressions';
import { unusedSuppression } from './suppressions/unused-suppression';
import { type MixedNumbers, mixedNumberingSource, mixedNumberReports } from './word/mixed-numbering-source';

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
  /** What a Word file tells of its numbers; none where the draft is plain text. */
  readonly mixedNumbers?: readonly MixedNumbers[];
  /** The plans of the library (往年计划). */
  readonly pastPlans?: readonly Structure[];
  /** Kept from the run on an earlier version of the draft, so that only what has changed is looked at again. */
  readonly memo?: LintMemo;
  /** Runs the work of a rule; whoever wants to know how long it takes has a clock here. */
  readonly around?: (ruleId: string, work: () => void) => void;
}

/** What the rules that look at items say of one, and the paragraph that it began in when they did. */
interface ItemReports {
  readonly firstParagraph: number;
  /** The rules that say something, each with its reports. */
  readonly byRule: ReadonlyArray<readonly [rule: ItemRule, reports: readonly Report[]]>;
  readonly failed: readonly string[];
}

const SEVERITY_ORDER: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

const KNOWN: ReadonlySet<string> = new Set(knownRules.map(({ id }) => id));

/** One run: what it is told, what it has found, and the rules that failed. */
interface Run {
  readonly plan: WorkPlan;
  readonly options: LintOptions;
  readonly memo: LintMemo;
  readonly findings: Finding[];
  readonly failed: Set<string>;
}

/**
 * The findings of all rules in a plan that no comment in the draft allows, in the order of the draft. Never throws:
 * a rule that fails is left out.
 */
export function lint(plan: WorkPlan, options: LintOptions = {}): readonly Finding[] {
  const memo = options.memo ?? new LintMemo();
  const run: Run = { plan, options, memo, findings: [], failed: new Set() };
  const rules = (options.rules ?? allRules).filter(
    (rule) => (options.levels?.get(rule.id) ?? rule.level) !== 'off' && isFor(plan, rule, options),
  );
  for (const rule of rules) if (rule.looksAt === 'plan') checkPlan(run, rule);
  checkItems(
    run,
    rules.filter((rule) => rule.looksAt === 'item'),
  );
  checkWordNumbers(run);
  const ran = new Set(
    [...rules, mixedNumberingSource].map(({ id }) => id).filter((id) => !run.failed.has(id)),
  );
  const owed = withoutExempt(plan, run.findings, options.settings?.exemptSections ?? []);
  return allowedLeftOut(plan, owed, ran, options).sort(inDraftOrder);
}

/** A page that is no plan is told of and otherwise left alone, unless every page is to be checked. */
function isFor(plan: WorkPlan, { id }: Rule, { settings }: LintOptions): boolean {
  return id === unlikePlan.id || settings?.everyPage === true || looksLikePlan(plan);
}

function checkPlan(run: Run, rule: PlanRule): void {
  const { plan, options, memo, findings } = run;
  const level = options.levels?.get(rule.id);
  attempt(run, rule.id, () => {
    for (const report of rule.check(plan, contextOf(rule, options, memo)))
      findings.push(findingOf(plan, rule, report, level));
  });
}

function checkWordNumbers({ plan, options: { levels, mixedNumbers = [] }, findings }: Run): void {
  const level = levels?.get(mixedNumberingSource.id);
  if (level === 'off') return;
  for (const report of mixedNumberReports(plan.draft, mixedNumbers)) {
    findings.push(findingOf(plan, mixedNumberingSource, report, level));
  }
}

/** All that the rules say of one item is kept together: to find what is kept costs more than to read it. */
function checkItems(run: Run, rules: readonly ItemRule[]): void {
  const { plan, options, memo, findings, failed } = run;
  const contexts = rules.map((rule) => [rule, contextOf(rule, options, memo)] as const);
  const name = `items ${rules.map(({ id }) => id).join()}`;
  const known = memo.keep(name, () => new ItemMemo<ItemReports>());
  for (const item of itemsOf(plan)) {
    const kept = known.get(plan, item, () => reportsOf(run, item, contexts));
    const by = item.paragraph - kept.firstParagraph;
    for (const id of kept.failed) failed.add(id);
    for (const [rule, reports] of kept.byRule) {
      const level = options.levels?.get(rule.id);
      for (const report of reports) findings.push(findingOf(plan, rule, report, level, by));
    }
  }
}

function reportsOf(
  run: Run,
  item: PlanNode,
  contexts: ReadonlyArray<readonly [ItemRule, RuleContext]>,
): ItemReports {
  const byRule: Array<readonly [ItemRule, readonly Report[]]> = [];
  const failed: string[] = [];
  for (const [rule, context] of contexts) {
    const went = attempt(run, rule.id, () => {
      const reports = [...rule.check(run.plan, item, context)];
      if (reports.length > 0) byRule.push([rule, reports]);
    });
    if (!went) failed.push(rule.id);
  }
  return { firstParagraph: item.paragraph, byRule, failed };
}

/** Does the work of a rule; one that throws is told of once. */
function attempt({ options, failed }: Run, ruleId: string, work: () => void): boolean {
  try {
    if (options.around) options.around(ruleId, work);
    else work();
    return true;
  } catch (error) {
    if (!failed.has(ruleId)) options.onError?.(ruleId, error);
    failed.add(ruleId);
    return false;
  }
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
  return [...kept, ...reports.map((report) => findingOf(plan, unusedSuppression, report, level))];
}

function contextOf(rule: Rule, options: LintOptions, memo: LintMemo): RuleContext {
  const defaults = Object.entries(rule.options ?? {}).map(([name, option]) => [name, option.default]);
  const own = { ...Object.fromEntries(defaults), ...options.options?.get(rule.id) };
  const { settings = noSettings, pastPlans = [] } = options;
  return { options: own, settings, pastPlans, memo };
}

/** A level that a person set holds for every finding of the rule; else a report may say its own. */
function findingOf(
  plan: WorkPlan,
  rule: Pick<Rule, 'id' | 'level'>,
  report: Report,
  level: Level | undefined,
  by = 0,
): Finding {
  const own = report.severity ?? (rule.level === 'off' ? 'info' : rule.level);
  return new PlacedFinding(plan, report, rule.id, level === undefined || level === 'off' ? own : level, by);
}

/**
 * A report of a rule under its id, `by` paragraphs from where it was made. What it says is asked for when it is
 * shown: of ten thousand findings an editor shows one thousand, and writing all their messages after every
 * keystroke would cost more than finding them.
 */
class PlacedFinding implements Finding {
  readonly span: Span;
  readonly #plan: WorkPlan;
  readonly #report: Report;
  readonly #by: number;

  constructor(
    plan: WorkPlan,
    report: Report,
    readonly ruleId: string,
    readonly severity: Severity,
    by: number,
  ) {
    this.#plan = plan;
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
    if (!fix) return undefined;
    if (this.#by === 0) return heldToContract(this.#plan, fix);
    const edits = fix.edits.map(({ span, newText }) => ({ span: shifted(span, this.#by), newText }));
    return heldToContract(this.#plan, { ...fix, edits });
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
