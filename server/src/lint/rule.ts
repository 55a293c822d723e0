import type { Localized } from '../core/localized';
import type { PlanNode, Span, WorkPlan } from '../core/work-plan';
import type { Structure } from '../library/structure/structure';
import type { PlanSettings } from './configuration/settings';
import type { LintMemo } from './memo';

/** 必错 · 疑似 · 提示. `error` and `warning` must be right on published plans; what is only probable is `info`. */
export type Severity = 'error' | 'warning' | 'info';
/** A rule's level as a person sets it. */
export type Level = Severity | 'off';
export const LEVELS: readonly Level[] = ['error', 'warning', 'info', 'off'];

/** Whether a word is a level. */
export function isLevel(word: string): word is Level {
  return (LEVELS as readonly string[]).includes(word);
}

/** Replaces the text under a span; an empty span inserts. */
export interface Edit {
  readonly span: Span;
  readonly newText: string;
}

/** A change that removes a finding (修改). */
export interface Fix {
  readonly title: Localized;
  readonly edits: readonly Edit[];
  /** Safe fixes are applied by fix-all; the others are offered one by one. */
  readonly safe: boolean;
}

/** A place that explains a finding, such as the twin of a duplicate. */
export interface Related {
  readonly span: Span;
  readonly message: Localized;
}

/**
 * What a rule says about a plan; the run adds the rule's id and its level. A plan rule with many findings gives its
 * message by a getter, so that only those shown are written; an item rule must not, for its reports are kept and
 * would keep the plan.
 */
export interface Report {
  readonly span: Span;
  readonly message: Localized;
  /** Only where one rule tells a sure flaw from a probable one; else the rule's level holds. */
  readonly severity?: Severity | undefined;
  readonly related?: readonly Related[] | undefined;
  readonly fix?: Fix | undefined;
}

/** A flaw found in a draft (问题). */
export interface Finding extends Report {
  readonly ruleId: string;
  readonly severity: Severity;
}

/** What the documentation of a rule says. Examples are drafts; the tests run them. */
export interface RuleDocs {
  /** What the rule flags, one sentence. */
  readonly what: Localized;
  /** Why that harms the plan. */
  readonly why: Localized;
  readonly remedy: Localized;
  /** The standard or practice that it rests on. */
  readonly source: Localized;
  /** What the rule deliberately leaves alone. */
  readonly leavesAlone: Localized;
  readonly bad: string;
  readonly good: string;
  /** What the examples need set, for a rule that looks at settings. */
  readonly settings?: Partial<PlanSettings>;
  /** The drafts of past plans that the examples need beside them, for a rule that looks at past plans. */
  readonly pastPlans?: readonly string[];
}

/** An option of a rule: what it is for, and the value that holds where nobody sets another. */
export interface RuleOption {
  readonly description: Localized;
  readonly default: number | boolean | string | readonly string[];
}

/** What a rule is run with besides the plan. */
export interface RuleContext {
  /** The value of every option that the rule declares. */
  readonly options: Readonly<Record<string, RuleOption['default']>>;
  readonly settings: PlanSettings;
  /** 往年计划: the plans of the library, in its order; none where there is no library. */
  readonly pastPlans: readonly Structure[];
  /** Where a plan rule keeps what makes its next run quicker; findings never depend on it. */
  readonly memo: LintMemo;
}

interface RuleBase {
  /** Names the flaw, reads after the word “allow”, and is the name of the rule's file. */
  readonly id: string;
  readonly level: Level;
  /** `safe` fixes go into fix-all, `ask` fixes are offered one by one. */
  readonly fix: 'safe' | 'ask' | 'none';
  readonly docs: RuleDocs;
  readonly options?: Readonly<Record<string, RuleOption>>;
}

/**
 * Looks at one item: its text, its title, the titles above it, the plan's form and title, and nothing else, so that
 * its findings hold as long as these are the same.
 */
export interface ItemRule extends RuleBase {
  readonly looksAt: 'item';
  /** Pure: no I/O, no clock, no state. */
  check(plan: WorkPlan, item: PlanNode, context: RuleContext): Iterable<Report>;
}

/** Looks at the plan as a whole. */
export interface PlanRule extends RuleBase {
  readonly looksAt: 'plan';
  /** Pure: no I/O, no clock, no state but what it keeps in the memo to be quicker the next time. */
  check(plan: WorkPlan, context: RuleContext): Iterable<Report>;
}

export type Rule = ItemRule | PlanRule;

/** Declares a rule; gives it back unchanged. */
export function defineRule<R extends Rule>(rule: R): R {
  return rule;
}
