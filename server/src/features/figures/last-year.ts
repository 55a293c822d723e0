import type { InlayHint } from 'vscode-languageserver-types';
import { escapeMarkdown } from '../../core/escape-markdown';
import type { Language, Localized } from '../../core/localized';
import { itemsOf, type PlanNode, targetsOf, type WorkPlan } from '../../core/work-plan';
import { lastYearsItem } from '../../library/comparison/last-year';

/** What last year's plan asked of an item, in one line of Markdown; `null` for an item that it did not have. */
export function lastYearsTargets(
  plan: WorkPlan,
  last: WorkPlan,
  item: PlanNode,
  language: Language,
): string | null {
  const pair = lastYearsItem(last, plan, item);
  if (!pair) return null;
  const targets = targetsOf(last, pair.last).map(({ text }) => escapeMarkdown(text));
  const year = last.year ?? '';
  const named: Localized = { zh: `去年（${year}年）`, en: `Last year (${year})` };
  const none: Localized = { zh: '没有量化目标', en: 'no target' };
  const told = targets.length === 0 ? none[language] : targets.join('、');
  return `${named[language]}${language === 'zh' ? '：' : ': '}${told}`;
}

/** Behind each figure of a stretch of paragraphs that is another than last year's: last year's. */
export function lastYearsHints(
  plan: WorkPlan,
  last: WorkPlan,
  { first, end }: { readonly first: number; readonly end: number },
  language: Language,
): InlayHint[] {
  const hints: InlayHint[] = [];
  for (const item of itemsOf(plan)) {
    if (item.end.paragraph < first || item.start.paragraph > end) continue;
    for (const { last: before, next } of lastYearsItem(last, plan, item)?.targets ?? []) {
      if (!before || !next) continue;
      const tooltip: Localized = {
        zh: `${last.year ?? '去'}年：${before.text}`,
        en: `In ${last.year ?? 'last year'}: ${before.text}`,
      };
      hints.push({
        position: plan.draft.endPosition(next.paragraph, next.end),
        label: { zh: `（去年${before.text}）`, en: `(last year ${before.text})` }[language],
        tooltip: tooltip[language],
      });
    }
  }
  return hints;
}
