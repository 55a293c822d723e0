import { placeFor } from '../core/memo';
import { type NodeBlock, nodeBlocksOf } from '../core/node-content';
import { looksLikePlan } from '../core/plan-likeness';
import { nodesOf, type PlanNode, type Span, type WorkPlan } from '../core/work-plan';
import type { Structure } from '../library/structure/structure';
import { noSettings, type PlanSettings } from './configuration/settings';
import { heldToContract } from './harmless';
import { knownRules } from './known-rules';
import { LintMemo } from './memo';
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

const NO_REPORTS: ItemReports = { firstParagraph: 0, byRule: [], failed: [] };
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

/** What the rules that look at items say of those of a block, by the place of the node in it; only where they do. */
type BlockReports = ReadonlyArray<readonly [offset: number, reports: ItemReports]>;

/** Reports, and the rules and the draft that they are kept for: those of others are made anew. */
interface Kept<T> {
  of: object | null;
  value: T | null;
}

const keptOfItem = placeFor<Kept<ItemReports>>();
const keptOfBlock = placeFor<Kept<BlockReports>>();

/** All that the rules say of one item is kept together, and that of its neighbours with it. */
function checkItems(run: Run, rules: readonly ItemRule[]): void {
  const { plan, options, memo, findings, failed } = run;
  const contexts = rules.map((rule) => [rule, contextOf(rule, options, memo)] as const);
  const nodes = nodesOf(plan.sections);
  const of = memo.keep(`items ${rules.map(({ id }) => id).join()}`, () => ({}));
  for (const { first, block } of nodeBlocksOf(plan)) {
    const reports = keptFor(of, keptOfBlock(block, nothingKept), () =>
      reportsOfBlock(run, of, first, block, contexts),
    );
    for (const [offset, { firstParagraph, byRule, failed: failing }] of reports) {
      const by = (nodes[first + offset] as PlanNode).paragraph - firstParagraph;
      for (const id of failing) failed.add(id);
      for (const [rule, ofRule] of byRule) {
        const level = options.levels?.get(rule.id);
        for (const report of ofRule) findings.push(findingOf(plan, rule, report, level, by));
      }
    }
  }
}

function reportsOfBlock(
  run: Run,
  of: object,
  first: number,
  { contents }: NodeBlock,
  contexts: ReadonlyArray<readonly [ItemRule, RuleContext]>,
): BlockReports {
  const nodes = nodesOf(run.plan.sections);
  const all: Array<readonly [number, ItemReports]> = [];
  for (const [offset, content] of contents.entries()) {
    if (content.kind !== 'item') continue;
    const item = nodes[first + offset] as PlanNode;
    const reports = keptFor(of, keptOfItem(content, nothingKept), () => reportsOf(run, item, contexts));
    if (reports.byRule.length + reports.failed.length > 0) all.push([offset, reports]);
  }
  return all;
}

function nothingKept<T>(): Kept<T> {
  return { of: null, value: null };
}

function keptFor<T>(of: object, kept: Kept<T>, make: () => T): T {
  if (kept.of !== of || kept.value === null) {
    kept.value = make();
    kept.of = of;
  }
  return kept.value;
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
  if (byRule.length + failed.length === 0) return NO_REPORTS;
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
