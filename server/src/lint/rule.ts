import type { Localized } from '../core/localized';
import type { PlanNode, Span, WorkPlan } from '../core/work-plan';

/** 必错 · 疑似 · 提示. `error` and `warning` must be right on published plans; what is only probable is `info`. */
export type Severity = 'error' | 'warning' | 'info';
/** A rule's level as a person sets it. */
export type Level = Severity | 'off';

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

/** What a rule says about a plan; the run adds the rule's id and its level. */
export interface Report {
  readonly span: Span;
  readonly message: Localized;
  /** Only where one rule tells a sure flaw from a probable one; else the rule's level holds. */
  readonly severity?: Severity;
  readonly related?: readonly Related[];
  readonly fix?: Fix;
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
}

interface RuleBase {
  /** Names the flaw, reads after the word “allow”, and is the name of the rule's file. */
  readonly id: string;
  readonly level: Level;
  /** `safe` fixes go into fix-all, `ask` fixes are offered one by one. */
  readonly fix: 'safe' | 'ask' | 'none';
  readonly docs: RuleDocs;
}

/** Looks at one item and the text in it, so that its findings hold as long as the item is the same. */
export interface ItemRule extends RuleBase {
  readonly looksAt: 'item';
  /** Pure: no I/O, no clock, no state. */
  check(plan: WorkPlan, item: PlanNode): Iterable<Report>;
}

/** Looks at the plan as a whole. */
export interface PlanRule extends RuleBase {
  readonly looksAt: 'plan';
  /** Pure: no I/O, no clock, no state. */
  check(plan: WorkPlan): Iterable<Report>;
}

export type Rule = ItemRule | PlanRule;

/** Declares a rule; gives it back unchanged. */
export function defineRule<R extends Rule>(rule: R): R {
  return rule;
}
