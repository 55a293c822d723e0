import { writeNumeral } from '../../core/phrases/numeral';
import type { Target } from '../../core/targets/target';
import { inSimplified } from '../../core/words/script-characters';
import { type Located, type PlanNode, targetsOf, type WorkPlan } from '../../core/work-plan';
import { type ClauseWords, clauseLikeness, clauseWords } from '../texts/clause-words';
import { wordsInSimplified } from '../texts/comparable-words';
import { itemWords } from '../texts/item-words';
import { pairUp } from '../texts/pair-up';
import { type ComparedFigure, EVERY_COUNT, figureOf, isSameNumber } from './compared-figure';

/** 提高 asks more than last year, of a ceiling (8.5%以内) a lower one · 降低 asks less · 有变 cannot be told · 新增 · 取消 */
export type TargetChangeKind = 'raised' | 'lowered' | 'changed' | 'added' | 'removed';

/** What became of one target (目标) of an item. */
export interface TargetChange {
  readonly kind: TargetChangeKind;
  /** `null` for one that was added. */
  readonly last: Located<Target> | null;
  /** `null` for one that was removed. */
  readonly next: Located<Target> | null;
  /** Whether less asks more: of a ceiling, and of what is unwanted (失业率). */
  readonly ceiling: boolean;
}

/** A target with what it is known again by. */
interface Measured {
  readonly target: Located<Target>;
  readonly words: ClauseWords;
  readonly figure: ComparedFigure | null;
  readonly name: string;
}

/** Two targets less alike measure different things. */
const LEAST = 0.4;
/** The largest count that is looked for in Han numerals. */
const MOST_IN_WORDS = 99;
/** Targets of an item that are looked for so; keeps a long item linear. */
const MOST_LOOKED_FOR = 60;
/** What the same figure, or the same name in 《》, adds. */
const SAME = 0.25;
/** What became of the targets of an item: this year's in their order, then those that are gone. Unchanged ones are left out. */
export function targetChanges(
  last: WorkPlan,
  lastItem: PlanNode,
  next: WorkPlan,
  nextItem: PlanNode,
): readonly TargetChange[] {
  const pairs = pairUp(measured(last, lastItem), measured(next, nextItem), likeness, LEAST);
  const texts = { last: itemWords(last, lastItem).text, next: itemWords(next, nextItem).text };
  let looked = 0;
  const rewritten = {
    last: (target: Located<Target>) =>
      looked++ < MOST_LOOKED_FOR && isRewritten(target, texts.last, texts.next),
    next: (target: Located<Target>) =>
      looked++ < MOST_LOOKED_FOR && isRewritten(target, texts.next, texts.last),
  };
  return pairs.flatMap((pair) => {
    const kind = kindOf(pair.last, pair.next);
    if (kind === null) return [];
    if (kind === 'removed' && pair.last && rewritten.last(pair.last.target)) return [];
    if (kind === 'added' && pair.next && rewritten.next(pair.next.target)) return [];
    const ceiling = (pair.next?.figure?.more ?? pair.last?.figure?.more) === 'down';
    return [{ kind, last: pair.last?.target ?? null, next: pair.next?.target ?? null, ceiling }];
  });
}

function measured(plan: WorkPlan, item: PlanNode): readonly Measured[] {
  return targetsOf(plan, item).map((target) => ({
    target,
    words: clauseWords(plan, target),
    figure: figureOf(plan, target),
    name: 'name' in target && target.name ? wordsInSimplified(target.name) : '',
  }));
}

function likeness(last: Measured, next: Measured): number {
  if ((last.figure === null) !== (next.figure === null)) return 0;
  if (last.figure && next.figure && !hasSameUnit(last, next)) return 0;
  if (last.figure === null && last.target.kind !== next.target.kind) return 0;
  const same = last.name !== '' || next.name !== '' ? last.name === next.name : sameFigure(last, next);
  return clauseLikeness(last.words, next.words) + (same ? SAME : 0);
}

/** Whether two results without figures are one: 出台《…办法》 and 印发《…办法》 are, 开工建设水厂 and 建成水厂 are not. */
function saysSame(last: Measured, next: Measured): boolean {
  if (last.name !== '' && last.name === next.name) return true;
  return wordsInSimplified(last.target.text) === wordsInSimplified(next.target.text);
}

/** Whether a count stands in the other text in the other kind of numerals, where it may be no target: 3座 and 三座. */
function isRewritten({ text, number, upper, unit }: Located<Target>, own: string, other: string): boolean {
  if (number === undefined || upper !== undefined || !unit || number < 2 || number > MOST_IN_WORDS)
    return false;
  if (!Number.isInteger(number)) return false;
  const words = writeNumeral(number, 'han');
  const forms = /[0-9０-９]/.test(text) ? [words, words.replace(/^二$/, '两')] : [`${number}`];
  return forms.some((form) => {
    const count = new RegExp(`(?<![0-9.一二三四五六七八九十百第])${form}${inSimplified(unit)}`);
    return count.test(other) && !count.test(own);
  });
}

/** Whether both count the same thing; to have none of it (为零) is to have none of whatever unit. */
function hasSameUnit(last: Measured, next: Measured): boolean {
  const units = [last.figure?.unit, next.figure?.unit];
  const isCount = [last, next].every(({ target }) => target.kind !== 'ratio' && target.kind !== 'amount');
  return units[0] === units[1] || (isCount && units.includes(EVERY_COUNT));
}

function sameFigure({ figure: last }: Measured, { figure: next }: Measured): boolean {
  return (
    last !== null &&
    next !== null &&
    compared(next.number, last.number) === 0 &&
    compared(next.upper, last.upper) === 0
  );
}

/** `null` where both ask the same. Higher or lower only where it is sure which is. */
function kindOf(last: Measured | null, next: Measured | null): TargetChangeKind | null {
  if (!last) return 'added';
  if (!next) return 'removed';
  const [before, now] = [last.figure, next.figure];
  if (!before || !now) return saysSame(last, next) ? null : 'changed';
  const isOther = before.grades !== now.grades || before.change !== now.change;
  const isTurned = before.more !== null && now.more !== null && before.more !== now.more;
  if (sameFigure(last, next)) return isOther || isTurned ? 'changed' : null;
  const more = now.more ?? before.more;
  if (isOther || isTurned || more === null || (before.per === null) !== (now.per === null)) return 'changed';
  const lower = compared(now.number, before.number);
  const upper = compared(now.upper, before.upper);
  if (lower * upper < 0) return 'changed';
  return lower + upper > 0 === (more === 'up') ? 'raised' : 'lowered';
}

function compared(one: number, other: number): number {
  return isSameNumber(one, other) ? 0 : Math.sign(one - other);
}
