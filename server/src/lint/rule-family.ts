import type { Localized } from '../core/localized';

/** What the flaws of a rule have in common (类), in the order of the documentation; each is a folder of `rules`. */
export const RULE_FAMILIES = {
  numbering: { zh: '序号', en: 'Numbering' },
  headings: { zh: '标题', en: 'Headings' },
  structure: { zh: '结构', en: 'Structure' },
  units: { zh: '责任单位', en: 'Responsible units' },
  targets: { zh: '目标与时限', en: 'Targets and deadlines' },
  repetition: { zh: '重复', en: 'Repetition' },
  punctuation: { zh: '标点', en: 'Punctuation' },
  text: { zh: '文字', en: 'Text' },
} satisfies Record<string, Localized>;

export type RuleFamily = keyof typeof RULE_FAMILIES;

/** Whether a word names a family. */
export function isRuleFamily(word: string): word is RuleFamily {
  return Object.hasOwn(RULE_FAMILIES, word);
}
