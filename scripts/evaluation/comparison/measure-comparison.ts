import { parseText } from '../../../server/src/core/parse';
import { itemsOf, type PlanNode, type WorkPlan } from '../../../server/src/core/work-plan';
import { type Comparison, compare } from '../../../server/src/library/comparison/compare';
import { planNames, planText } from '../published-plans';
import { type NextYear, nextYearOf } from './next-year';
import { randomOf } from './random';
import { NOTHING, sumOf, type Tally, tallyOf } from './tally';

export type Aspect = 'matched' | 'added' | 'dropped' | 'targets' | 'directions' | 'units';
export const ASPECTS: readonly Aspect[] = ['matched', 'added', 'dropped', 'targets', 'directions', 'units'];
/** How a comparison does, by what it tells. */
export type Score = Readonly<Record<Aspect, Tally>>;

/** The scores of comparisons with made-up plans of the year after. */
export interface PlanScore {
  readonly file: string;
  readonly score: Score;
  /** Made-up plans that were compared, and those that could not be: their text parses into other items. */
  readonly rounds: number;
  readonly skipped: number;
}

const EMPTY = Object.fromEntries(ASPECTS.map((aspect) => [aspect, NOTHING])) as unknown as Score;

/** Compares every published plan with `rounds` made-up plans of the year after; the same for the same seed. */
export function measureComparison(rounds: number, seed: number): readonly PlanScore[] {
  const plans = planNames().map((file) => ({ file, plan: parseText(planText(file)) }));
  return plans.map(({ file, plan }, index) => {
    const others = plans.flatMap((other) => (other.plan === plan ? [] : [other.plan]));
    let score = EMPTY;
    let skipped = 0;
    for (let round = 0; round < rounds; round++) {
      const next = nextYearOf(plan, others, randomOf(seed + 1000 * index + round));
      if (next) score = total(score, scoreOf(plan, next));
      else skipped++;
    }
    return { file, score, rounds, skipped };
  });
}

export function total(one: Score, other: Score): Score {
  return Object.fromEntries(
    ASPECTS.map((aspect) => [aspect, sumOf(one[aspect], other[aspect])]),
  ) as unknown as Score;
}

/**
 * Of targets those with another figure and those that are gone count, of directions (raised, lowered) those that are
 * told, and of units those of items that name their own.
 */
function scoreOf(last: WorkPlan, { plan, truth }: NextYear): Score {
  const comparison = compare(last, plan);
  const [olds, news] = [itemsOf(last), itemsOf(plan)];
  const oldOf = indices(olds);
  const newOf = indices(news);
  const kept = new Set(truth.map(({ from }) => from));
  return {
    matched: tallyOf(
      comparison.pairs.map((pair) => `${oldOf(pair.last)}→${newOf(pair.next)}`),
      truth.flatMap(({ from }, index) => (from === null ? [] : [`${from}→${index}`])),
    ),
    added: tallyOf(
      comparison.added.map((item) => `${newOf(item)}`),
      truth.flatMap(({ from }, index) => (from === null ? [`${index}`] : [])),
    ),
    dropped: tallyOf(
      comparison.dropped.map((item) => `${oldOf(item)}`),
      olds.flatMap((_, index) => (kept.has(index) ? [] : [`${index}`])),
    ),
    targets: tallyOf(
      figuresTold(comparison).map(({ next, change }) => `${newOf(next)} ${change}`),
      truth.flatMap(({ figures, removed }, index) => [
        ...figures.map(({ last: from, next: to }) => `${index} ${from}→${to}`),
        ...removed.map((text) => `${index} removed ${text}`),
      ]),
    ),
    directions: tallyOf(
      directionsTold(comparison).map(({ next, change }) => `${newOf(next)} ${change}`),
      truth.flatMap(({ figures }, index) =>
        figures.map(({ kind, last: from, next: to }) => `${index} ${kind} ${from}→${to}`),
      ),
    ),
    units: tallyOf(
      comparison.pairs.flatMap(({ next, units }) => {
        const index = newOf(next);
        if (!truth[index]?.units) return [];
        return unitsTold(index, units ?? { added: [], removed: [] });
      }),
      truth.flatMap(({ units }, index) => (units ? unitsTold(index, units) : [])),
    ),
  };
}

function figuresTold({
  pairs,
}: Comparison): ReadonlyArray<{ readonly next: PlanNode; readonly change: string }> {
  return pairs.flatMap(({ next, targets }) =>
    targets.flatMap((target) => {
      if (target.kind === 'added') return [];
      if (target.kind === 'removed') return [{ next, change: `removed ${target.last?.text}` }];
      return [{ next, change: `${target.last?.number}→${target.next?.number}` }];
    }),
  );
}

function directionsTold({
  pairs,
}: Comparison): ReadonlyArray<{ readonly next: PlanNode; readonly change: string }> {
  return pairs.flatMap(({ next, targets }) =>
    targets.flatMap(({ kind, last: from, next: to }) =>
      kind === 'raised' || kind === 'lowered'
        ? [{ next, change: `${kind} ${from?.number}→${to?.number}` }]
        : [],
    ),
  );
}

function unitsTold(
  index: number,
  { added, removed }: { readonly added: readonly string[]; readonly removed: readonly string[] },
): string[] {
  return [...added.map((name) => `${index} +${name}`), ...removed.map((name) => `${index} -${name}`)];
}

function indices(items: readonly PlanNode[]): (item: PlanNode) => number {
  const byItem = new Map(items.map((item, index) => [item, index]));
  return (item) => byItem.get(item) ?? -1;
}
