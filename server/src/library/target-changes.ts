import type { Target } from '../core/target/target';
import { type Located, type PlanNode, targetsOf, type WorkPlan } from '../core/work-plan';
import { type ClauseWords, clauseLikeness, clauseWords } from './clause-words';
import { wordsInSimplified } from './comparable-words';
import { pairUp } from './pair-up';

/** 提高 asks more than last year, of a ceiling (8.5%以内) a lower one · 降低 asks less · 有变 cannot be told · 新增 · 取消 */
export type TargetChangeKind = 'raised' | 'lowered' | 'changed' | 'added' | 'removed';

/** What became of one target (目标) of an item. */
export interface TargetChange {
  readonly kind: TargetChangeKind;
  /** `null` for one that was added. */
  readonly last: Located<Target> | null;
  /** `null` for one that was removed. */
  readonly next: Located<Target> | null;
  /** Whether the figure is a ceiling, so that less asks more. */
  readonly ceiling: boolean;
}

/** A target with what it is known again by. */
interface Measured {
  readonly target: Located<Target>;
  readonly words: ClauseWords;
  readonly figure: Figure | null;
  readonly name: string;
}

/** A figure as a bare number of a bare unit: 2.8亿元 is 280000000 元. */
interface Figure {
  readonly number: number;
  readonly upper: number;
  readonly unit: string;
  readonly ceiling: boolean;
}

/** Two targets less alike measure different things. */
const LEAST = 0.4;
/** What the same figure, or the same name in 《》, adds. */
const SAME = 0.25;
const SCALE = /^(?:万亿|萬億|百万|百萬|千万|千萬|万|萬|亿|億)/;
const SCALES: Readonly<Record<string, number>> = {
  万: 1e4,
  萬: 1e4,
  百万: 1e6,
  百萬: 1e6,
  千万: 1e7,
  千萬: 1e7,
  亿: 1e8,
  億: 1e8,
  万亿: 1e12,
  萬億: 1e12,
};
/** Measure words that are written for one another. */
const SAME_UNITS: Readonly<Record<string, string>> = {
  人: '名',
  位: '名',
  個: '个',
  项: '个',
  項: '个',
  場: '场',
  场次: '场',
  場次: '场',
  戶: '户',
  冊: '册',
  畝: '亩',
  噸: '吨',
};

/** What became of the targets of an item: this year's in their order, then those that are gone. Unchanged ones are left out. */
export function targetChanges(
  last: WorkPlan,
  lastItem: PlanNode,
  next: WorkPlan,
  nextItem: PlanNode,
): readonly TargetChange[] {
  const pairs = pairUp(measured(last, lastItem), measured(next, nextItem), likeness, LEAST);
  return pairs.flatMap((pair) => {
    const kind = kindOf(pair.last, pair.next);
    if (kind === null) return [];
    const ceiling = (pair.next ?? pair.last)?.figure?.ceiling ?? false;
    return [{ kind, last: pair.last?.target ?? null, next: pair.next?.target ?? null, ceiling }];
  });
}

function measured(plan: WorkPlan, item: PlanNode): readonly Measured[] {
  return targetsOf(plan, item).map((target) => ({
    target,
    words: clauseWords(plan, target),
    figure: figureOf(target),
    name: 'name' in target && target.name ? wordsInSimplified(target.name) : '',
  }));
}

function figureOf({ number, upper, unit, comparator }: Located<Target>): Figure | null {
  if (number === undefined || Number.isNaN(number)) return null;
  const scale = SCALE.exec(unit ?? '')?.[0] ?? '';
  const times = SCALES[scale] ?? 1;
  const bare = (unit ?? '').slice(scale.length);
  return {
    number: number * times,
    upper: (upper ?? number) * times,
    unit: SAME_UNITS[bare] ?? bare,
    ceiling: comparator === '<=',
  };
}

function likeness(last: Measured, next: Measured): number {
  if ((last.figure === null) !== (next.figure === null)) return 0;
  if (last.figure?.unit !== next.figure?.unit) return 0;
  if (last.figure === null && last.target.kind !== next.target.kind) return 0;
  const same = last.name !== '' || next.name !== '' ? last.name === next.name : sameFigure(last, next);
  return clauseLikeness(last.words, next.words) + (same ? SAME : 0);
}

/** Whether two results without figures are one: 出台《…办法》 and 印发《…办法》 are, 开工建设水厂 and 建成水厂 are not. */
function saysSame(last: Measured, next: Measured): boolean {
  if (last.name !== '' && last.name === next.name) return true;
  return wordsInSimplified(last.target.text) === wordsInSimplified(next.target.text);
}

function sameFigure({ figure: last }: Measured, { figure: next }: Measured): boolean {
  return last !== null && next !== null && isSame(last.number, next.number) && isSame(last.upper, next.upper);
}

/** Whether two numbers are one: 2.8 × 10⁸ is not quite 28000 × 10⁴. */
function isSame(one: number, other: number): boolean {
  return Math.abs(one - other) <= 1e-9 * Math.max(Math.abs(one), Math.abs(other));
}

/** `null` where both ask the same. */
function kindOf(last: Measured | null, next: Measured | null): TargetChangeKind | null {
  if (!last) return 'added';
  if (!next) return 'removed';
  if (!last.figure || !next.figure) return saysSame(last, next) ? null : 'changed';
  if (last.figure.ceiling !== next.figure.ceiling) return 'changed';
  if (sameFigure(last, next)) return null;
  const lower = compared(next.figure.number, last.figure.number);
  const upper = compared(next.figure.upper, last.figure.upper);
  if (lower * upper < 0) return 'changed';
  return lower + upper > 0 !== next.figure.ceiling ? 'raised' : 'lowered';
}

function compared(one: number, other: number): number {
  return isSame(one, other) ? 0 : Math.sign(one - other);
}
