import type { Language, Localized } from '../../core/localized';
import { numberedTitle } from '../../core/numbered-title';
import type { Target } from '../../core/targets/target';
import { withoutBreaks } from '../../core/without-breaks';
import { inSimplified } from '../../core/words/script-characters';
import { itemsOf, type Located, type PlanNode, type WorkPlan } from '../../core/work-plan';
import { doneBy, measuredBy } from '../texts/words-beside';
import type { Comparison, ItemPair } from './compare';
import { figureOf } from './compared-figure';
import type { DeadlineChange } from './deadline-changes';
import type { TargetChange } from './target-changes';
import { taskNumbers } from './task-numbers';
import type { UnitChange } from './unit-changes';

/** One kind of change and the items that it befell. The names are part of the JSON contract. */
export interface ComparisonGroup {
  readonly name: GroupName;
  readonly heading: Localized;
  readonly entries: readonly ComparisonEntry[];
}

export interface ComparisonEntry {
  /** `null` for a new item. */
  readonly last: NamedItem | null;
  /** `null` for one that was dropped. */
  readonly next: NamedItem | null;
  /** Where the item stands in the plans; `null` as above. */
  readonly nodes: { readonly last: PlanNode | null; readonly next: PlanNode | null };
  /** What has changed, a line each; empty where the group says it all. */
  readonly lines: readonly string[];
}

/** An item as a reader finds it: its number, which no other item of the plan has, and its title. */
export interface NamedItem {
  readonly number: string;
  readonly title: string;
  /** The title of its section, or `null`. */
  readonly section: string | null;
}

export type GroupName = keyof typeof HEADINGS;

const HEADINGS = {
  added: { zh: '新增', en: 'New' },
  dropped: { zh: '取消', en: 'Dropped' },
  raised: { zh: '目标提高', en: 'Targets raised' },
  lowered: { zh: '目标降低', en: 'Targets lowered' },
  retargeted: { zh: '目标有变', en: 'Targets changed' },
  reassigned: { zh: '责任单位有变', en: 'Units changed' },
  rescheduled: { zh: '时限有变', en: 'Deadlines changed' },
  moved: { zh: '换了章节', en: 'Moved to another section' },
  reworded: { zh: '只是改写', en: 'Only reworded' },
  unchanged: { zh: '原样保留', en: 'Unchanged' },
} satisfies Readonly<Record<string, Localized>>;

/**
 * A comparison in the groups that a reader asks for, in their order, empty ones too. An item stands in every group
 * that it belongs to; of a change every line stands once. 只是改写 and 原样保留 are what stands in no other group.
 */
export function comparisonGroups(comparison: Comparison, language: Language): readonly ComparisonGroup[] {
  const { last, next, pairs, added, dropped } = comparison;
  const [nameLast, nameNext] = [itemNames(last), itemNames(next)];
  const entries = (linesOf: (pair: ItemPair) => readonly string[] | null) =>
    pairs.flatMap((pair) => {
      const lines = linesOf(pair);
      if (lines === null) return [];
      return [{ last: nameLast(pair.last), next: nameNext(pair.next), nodes: pair, lines }];
    });
  const targets = (kinds: ReadonlyArray<TargetChange['kind']>) =>
    entries(({ targets: changes }) =>
      someOr(
        changes
          .filter(({ kind }) => kinds.includes(kind))
          .map((change) => targetLine(comparison, change)[language]),
      ),
    );
  const groups: Record<GroupName, readonly ComparisonEntry[]> = {
    added: added.map((item) => ({
      last: null,
      next: nameNext(item),
      nodes: { last: null, next: item },
      lines: [],
    })),
    dropped: dropped.map((item) => ({
      last: nameLast(item),
      next: null,
      nodes: { last: item, next: null },
      lines: [],
    })),
    raised: targets(['raised']),
    lowered: targets(['lowered']),
    retargeted: targets(['changed', 'added', 'removed']),
    reassigned: entries(({ units }) => (units ? unitLines(units).map((line) => line[language]) : null)),
    rescheduled: entries(({ deadlines }) =>
      someOr(deadlines.map((change) => deadlineLine(comparison, change)[language])),
    ),
    moved: entries(({ moved, last: from, next: to }) =>
      moved ? [`${sectionOf(from) ?? '—'} → ${sectionOf(to) ?? '—'}`] : null,
    ),
    reworded: entries((pair) => (pair.reworded && !isChanged(pair) ? [] : null)),
    unchanged: entries((pair) => (pair.copied ? [] : null)),
  };
  return Object.entries(HEADINGS).map(([name, heading]) => ({
    name: name as GroupName,
    heading,
    entries: groups[name as GroupName],
  }));
}

/** 新增 3 · 取消 4 · … for the groups that are not empty. */
export function countsLine(groups: readonly ComparisonGroup[], language: Language): string {
  return groups
    .flatMap(({ heading, entries }) => (entries.length > 0 ? [`${heading[language]} ${entries.length}`] : []))
    .join(' · ');
}

/** What is to be said instead of a comparison where a plan has no items; `null` where both have. */
export function nothingRecognised({ last, next }: Comparison): Localized | null {
  const [noLast, noNext] = [last, next].map((plan) => itemsOf(plan).length === 0);
  if (noLast && noNext)
    return { zh: '两份计划里都没有认出条目，不能比较。', en: 'No items were recognised in either plan.' };
  if (noLast)
    return {
      zh: '去年的计划里没有认出条目，不能比较。',
      en: "No items were recognised in last year's plan.",
    };
  if (noNext)
    return {
      zh: '今年的计划里没有认出条目，不能比较。',
      en: "No items were recognised in this year's plan.",
    };
  return null;
}

/** An item's name in a group, with the number and the title that it had where these are others. */
export function entryName({ last, next }: ComparisonEntry, language: Language): string {
  const item = next ?? last;
  if (!last || !next) return numberedTitle(item?.number ?? '', item?.title ?? '');
  const [old, now] = [inSimplified(last.title), inSimplified(next.title)];
  // 建设泵站：新建泵站2座: what has changed behind the colon is told in the lines.
  const sameSubject = subjectOf(old) !== '' && subjectOf(old) === subjectOf(now);
  const sameTitle = old === now || sameSubject;
  const name = numberedTitle(next.number, old !== now && sameSubject ? subjectOf(next.title) : next.title);
  if (last.number === next.number && sameTitle) return name;
  const before = sameTitle ? last.number : numberedTitle(last.number, last.title);
  return language === 'zh' ? `${name}（原 ${before}）` : `${name} (was ${before})`;
}

function subjectOf(title: string): string {
  const colon = title.search(/[：:]/);
  return colon < 0 ? '' : title.slice(0, colon);
}

/** Gives the name of every item of a plan. */
export function itemNames(plan: WorkPlan): (item: PlanNode) => NamedItem {
  const items = itemsOf(plan);
  const numbers = taskNumbers(items, plan.sections);
  const byItem = new Map(items.map((item, index) => [item, numbers[index] ?? '']));
  return (item) => ({
    number: byItem.get(item) ?? item.marker,
    title: withoutMarks(item.titleText),
    section: sectionOf(item),
  });
}

function sectionOf({ parent }: PlanNode): string | null {
  return parent ? withoutMarks(parent.titleText) : null;
}

/** A title without what Markdown marks it by: **加固水库**. */
function withoutMarks(title: string): string {
  return withoutBreaks(title).replace(/\*\*([^*]+)\*\*|__([^_]+)__|`/g, '$1$2');
}

function isChanged({ targets, deadlines, units }: ItemPair): boolean {
  return targets.length + deadlines.length > 0 || units !== null;
}

function someOr(lines: readonly string[]): readonly string[] | null {
  return lines.length > 0 ? lines : null;
}

/** 开展专题研讨：10次 → 12次; with what is counted or how often where that is another: 每季度1次 → 每月1次. */
function targetLine(comparison: Comparison, change: TargetChange): Localized {
  const { kind, last, next, ceiling } = change;
  const before = last && toldTarget(comparison.last, last);
  const now = next && toldTarget(comparison.next, next);
  const oftenOther = before && now && before.per !== now.per;
  const isOther = before && now && before.grades !== now.grades;
  const wordsOf = (told: ToldTarget | null) =>
    `${isOther ? told?.about : ''}${oftenOther ? (told?.per ?? '') : ''}${told?.text ?? ''}`;
  const told = (now ?? before)?.about ?? '';
  const about = isOther ? '' : oftenOther ? told.replace(now.per ?? '', '') : told;
  const remark = ceiling ? remarkOnLess(change) : { zh: '', en: '' };
  const words = (colon: string, addition: string) =>
    `${about === '' ? '' : about + colon}${arrow(kind, wordsOf(before), wordsOf(now))}${addition}`;
  return { zh: withVerb(kind, words('：', remark.zh)).zh, en: withVerb(kind, words(': ', remark.en)).en };
}

/** Why less asks more, for a reader who sees a figure fall under 目标提高; of a place (前三名) everybody knows. */
function remarkOnLess({ kind, last, next }: TargetChange): Localized {
  if ((kind !== 'raised' && kind !== 'lowered') || (last?.kind === 'level' && next?.kind === 'level'))
    return { zh: '', en: '' };
  if (last?.comparator !== '<=' && next?.comparator !== '<=')
    return { zh: '（越低越好）', en: ' (less is better)' };
  return kind === 'raised'
    ? { zh: '（上限收紧）', en: ' (tighter ceiling)' }
    : { zh: '（上限放宽）', en: ' (looser ceiling)' };
}

interface ToldTarget {
  readonly text: string;
  readonly about: string;
  readonly per: string | null;
  readonly grades: string;
}

function toldTarget(plan: WorkPlan, target: Located<Target>): ToldTarget {
  const isFigure = target.kind === 'ratio' || target.kind === 'count' || target.kind === 'amount';
  const figure = figureOf(plan, target);
  return {
    text: target.text,
    about: isFigure ? measuredBy(plan, target) : '',
    per: figure?.per ?? null,
    grades: figure?.grades ?? '',
  };
}

function deadlineLine(
  { last: lastPlan, next: nextPlan }: Comparison,
  { kind, last, next }: DeadlineChange,
): Localized {
  const about = next ? doneBy(nextPlan, next) : last ? doneBy(lastPlan, last) : '';
  const line = arrow(kind, last?.text, next?.text);
  const word: Localized | null =
    kind === 'earlier'
      ? { zh: '提前', en: 'earlier' }
      : kind === 'later'
        ? { zh: '推迟', en: 'later' }
        : null;
  const told = withVerb(kind, line);
  return {
    zh: `${told.zh}${word ? `（${word.zh}）` : ''}${about === '' ? '' : `：${about}`}`,
    en: `${told.en}${word ? ` (${word.en})` : ''}${about === '' ? '' : `: ${about}`}`,
  };
}

function unitLines({ added, removed, lead }: UnitChange): readonly Localized[] {
  const list = (names: readonly string[]) => names.join('、');
  return [
    ...(lead
      ? [
          {
            zh: `牵头：${list(lead.last)} → ${list(lead.next)}`,
            en: `lead: ${list(lead.last)} → ${list(lead.next)}`,
          },
        ]
      : []),
    ...(added.length > 0 ? [{ zh: `增加 ${list(added)}`, en: `added ${list(added)}` }] : []),
    ...(removed.length > 0 ? [{ zh: `减少 ${list(removed)}`, en: `removed ${list(removed)}` }] : []),
  ];
}

function withVerb(kind: string, line: string): Localized {
  if (kind === 'added') return { zh: `增加 ${line}`, en: `added ${line}` };
  if (kind === 'removed') return { zh: `取消 ${line}`, en: `removed ${line}` };
  return { zh: line, en: line };
}

function arrow(kind: string, last = '', next = ''): string {
  return kind === 'added' ? next : kind === 'removed' ? last : `${last} → ${next}`;
}
