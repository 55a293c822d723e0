import type { Localized } from '../core/localized';
import type { PlanRule, Rule } from './rule';
import { RULE_FAMILIES, type RuleFamily } from './rule-family';
import { rulesOfFamily } from './rules/index';
import { unusedSuppression } from './suppressions/unused-suppression';
import { mixedNumberingSource } from './word/mixed-numbering-source';

/** A rule without its check: what documentation and configuration need of it. */
export type KnownRule = Rule | Omit<PlanRule, 'check'>;

/** A family (类) with its rules; `id` is the folder that they stand in. */
export interface KnownFamily {
  readonly id: RuleFamily | 'word' | 'suppressions';
  readonly name: Localized;
  readonly rules: readonly KnownRule[];
}

/** The families of rules in the order of the documentation; last, what Word files tell and what the run itself says of comments. */
export const knownFamilies: readonly KnownFamily[] = [
  ...Object.entries(rulesOfFamily).map(([id, rules]) => {
    const family = id as RuleFamily;
    return { id: family, name: RULE_FAMILIES[family], rules };
  }),
  { id: 'word', name: { zh: 'Word 文件', en: 'Word files' }, rules: [mixedNumberingSource] },
  { id: 'suppressions', name: { zh: '豁免注释', en: 'Comments that allow' }, rules: [unusedSuppression] },
];

/** Every rule that a configuration or comment may name, in the order of the documentation. */
export const knownRules: readonly KnownRule[] = knownFamilies.flatMap(({ rules }) => rules);

/** The family that a rule belongs to. */
export function familyOf({ id }: Pick<KnownRule, 'id'>): KnownFamily {
  return knownFamilies.find(({ rules }) => rules.some((rule) => rule.id === id)) as KnownFamily;
}
