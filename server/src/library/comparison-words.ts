import type { Language, Localized } from '../core/localized';
import type { WorkPlan } from '../core/work-plan';
import type { ComparisonEntry, ComparisonGroup } from './comparison-groups';

/** 新增 3 · 取消 4 · … for the groups that are not empty. */
export function countsLine(groups: readonly ComparisonGroup[], language: Language): string {
  const counts = groups.flatMap(({ heading, entries }) =>
    entries.length > 0 ? [`${heading[language]} ${entries.length}`] : [],
  );
  const none: Localized = { zh: '两份计划都没有条目。', en: 'Neither plan has items.' };
  return counts.length > 0 ? counts.join(' · ') : none[language];
}

/** What a plan is called: its title, else that it has none. */
export function titleOf({ title }: WorkPlan, language: Language): string {
  const untitled: Localized = { zh: '（无标题）', en: '(untitled)' };
  return title?.text ?? untitled[language];
}

/** An item's name in a group, with the number that it had where that is another. */
export function entryName({ last, next }: ComparisonEntry, language: Language): string {
  const item = next ?? last;
  const name = `${item?.number ?? ''}${item?.title ?? ''}`;
  if (!last || !next || (last.number === next.number && last.title === next.title)) return name;
  const before = last.title === next.title ? last.number : `${last.number}${last.title}`;
  return language === 'zh' ? `${name}（原 ${before}）` : `${name} (was ${before})`;
}
