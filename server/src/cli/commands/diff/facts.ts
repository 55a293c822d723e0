import type { Language, Localized } from '../../../core/localized';
import { numberedTitle } from '../../../core/numbered-title';
import type { WorkPlan } from '../../../core/work-plan';
import type { Comparison } from '../../../library/comparison/compare';
import { itemNames } from '../../../library/comparison/comparison-groups';
import { type FactChange, factChanges } from '../../../library/comparison/fact-changes';
import type { FactKind, PlanFact } from '../../../library/comparison/facts';
import { rangeOfSpan } from '../../drafts/places';
import { printable } from '../../terminal/output';

const KINDS: Readonly<Record<FactKind, Localized>> = {
  figure: { zh: '数字', en: 'Figures' },
  date: { zh: '日期', en: 'Dates' },
  document: { zh: '文件', en: 'Documents' },
  unit: { zh: '单位', en: 'Units' },
};

/** `diff --facts`: which figures, dates, documents and units only one of two versions has, a line each. */
export function factsText(comparison: Comparison, language: Language): string {
  const changes = factChanges(comparison);
  const nothing = {
    zh: '数字、日期、文件、单位没有增减。',
    en: 'No figure, date, document or unit was lost, added or changed.',
  };
  if (changes.length === 0) return `${nothing[language]}\n`;
  const [lastName, nextName] = [itemNames(comparison.last), itemNames(comparison.next)];
  const where = (fact: PlanFact, nameOf: typeof lastName) => {
    if (!fact.item) return '';
    const { number, title } = nameOf(fact.item);
    const name = numberedTitle(number, title);
    return language === 'zh' ? `（${name}）` : ` (${name})`;
  };
  const line = ({ last, next }: FactChange) => {
    if (last && next) return `~ ${last.text} → ${next.text}${where(next, nextName)}`;
    if (next) return `+ ${next.text}${where(next, nextName)}`;
    return last ? `- ${last.text}${where(last, lastName)}` : '';
  };
  const groups = (Object.keys(KINDS) as FactKind[]).flatMap((kind) => {
    const own = changes.filter((change) => change.kind === kind);
    return own.length === 0
      ? []
      : [KINDS[kind][language], ...own.map((change) => printable(`  ${line(change)}`)), ''];
  });
  return groups.join('\n');
}

/** The same for `diff --facts --format json`. Lines and columns from 1, ends exclusive. */
export function factsJson(comparison: Comparison) {
  const found = (plan: WorkPlan, fact: PlanFact | null) =>
    fact && { text: fact.text, ...rangeOfSpan(plan.draft, fact.span) };
  return factChanges(comparison).map(({ kind, last, next }) => ({
    kind,
    change: last && next ? 'changed' : next ? 'added' : 'lost',
    last: found(comparison.last, last),
    next: found(comparison.next, next),
  }));
}
