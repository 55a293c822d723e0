import type { PlanRule, Rule } from './rule';
import { rules } from './rules/index';
import { unusedSuppression } from './suppressions/unused-suppression';

/** A rule without its check: what documentation and configuration need of it. */
export type KnownRule = Rule | Omit<PlanRule, 'check'>;

/** Every rule that a configuration or comment may name, in the order of the documentation. */
export const knownRules: readonly KnownRule[] = [...rules, unusedSuppression];
