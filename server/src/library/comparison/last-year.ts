import { memoOfTwo } from '../../core/memo';
import { inSimplified } from '../../core/words/script-characters';
import { itemsOf, type PlanNode, type WorkPlan } from '../../core/work-plan';
import { provenanceOf } from '../structure/provenance';
import { type Comparison, compare, type ItemPair } from './compare';

/** More items are not compared in passing. */
const MOST_ITEMS = 2_000;

/**
 * Whether a plan is that of the year before another: their titles say the same but for the year, and where both name
 * an issuer, it is one. A title that says nothing but 工作要点 needs the issuer.
 */
export function isYearBefore(last: WorkPlan, next: WorkPlan): boolean {
  if (last.year === null || next.year === null || last.year !== next.year - 1) return false;
  const [before, now] = [provenanceOf(last, ''), provenanceOf(next, '')];
  const [issuer, newIssuer] = [inSimplified(before.issuer ?? ''), inSimplified(now.issuer ?? '')];
  const isOneIssuer = issuer !== '' && issuer === newIssuer;
  if (issuer !== '' && newIssuer !== '' && !isOneIssuer) return false;
  const [title, newTitle] = [nameOf(before.title), nameOf(now.title)];
  return title !== '' && title === newTitle && (isOneIssuer || title.length > SHORTEST_TELLING);
}

/** 工作要点 and 重点工作计划 stand over plans of every bureau. */
const SHORTEST_TELLING = 6;

/** The item of last year's plan that an item has come from, with what has changed; `null` for a new one. */
export function lastYearsItem(last: WorkPlan, next: WorkPlan, item: PlanNode): ItemPair | null {
  return pairsOf(last, next).get(item) ?? null;
}

const pairsOf = memoOfTwo((last: WorkPlan, next: WorkPlan): ReadonlyMap<PlanNode, ItemPair> => {
  const isLarge = [last, next].some((plan) => itemsOf(plan).length > MOST_ITEMS);
  const pairs: Comparison['pairs'] = isLarge ? [] : compare(last, next).pairs;
  return new Map(pairs.map((pair) => [pair.next, pair]));
});

/** A title without year, signs and space, in Simplified characters. */
function nameOf(title: string | null): string {
  return inSimplified(title ?? '').replace(/(?:19|20)\d{2}年?(?:度)?|[^\p{L}]/gu, '');
}
