import { addTo, grouped } from '../../core/grouped';
import type { PlanNode, WorkPlan } from '../../core/work-plan';
import { type ClauseWords, clauseLikeness, clauseWords } from '../texts/clause-words';
import { pairUp } from '../texts/pair-up';
import type { Comparison } from './compare';
import { type FactKind, factsOf, type PlanFact } from './facts';

/** 丢失 · 新增 · 改动: what became of a fact of the earlier version. */
export interface FactChange {
  readonly kind: FactKind;
  /** `null` for one that was added. */
  readonly last: PlanFact | null;
  /** `null` for one that was lost. */
  readonly next: PlanFact | null;
}

/** The words around two facts that are one with another figure or date; where their items are none, they must say more. */
const SAME_ITEM = 0.4;
const ELSEWHERE = 0.65;
/** Naming a thing once more or once less loses nothing. */
const NAMED: ReadonlySet<FactKind> = new Set(['document', 'unit']);

/**
 * Which figures, dates, document names and units two versions of one plan do not have in common: in the order of the
 * later version, then those that were lost. A fact that stands elsewhere now, in whatever item, is no change; one with
 * other words for the same thing (3亿元, 30000万元) is none either. About linear.
 */
export function factChanges({ last, next, pairs }: Comparison): readonly FactChange[] {
  const became = new Map<PlanNode, PlanNode>(pairs.map((pair) => [pair.last, pair.next]));
  const { lost, added } = unmatched(factsOf(last), factsOf(next), became);
  const told = new Set<PlanFact>();
  const changes: FactChange[] = [];
  const change = (from: PlanFact, to: PlanFact) => {
    told.add(from).add(to);
    changes.push({ kind: to.kind, last: from, next: to });
  };
  const words = wordsIn(last, next);
  const byItem = grouped(added, ({ item, kind }) => keyOf(item, kind));
  for (const some of grouped(lost, ({ item, kind }) =>
    keyOf(item ? (became.get(item) ?? null) : null, kind),
  ).values()) {
    const item = some[0]?.item;
    const partners = item && became.get(item);
    const there = partners ? (byItem.get(keyOf(partners, some[0]?.kind ?? 'figure')) ?? []) : [];
    pairFacts(some, there, words, SAME_ITEM, change);
  }
  const left = (facts: readonly PlanFact[]) =>
    facts.filter((fact) => !told.has(fact) && !NAMED.has(fact.kind));
  for (const kind of ['figure', 'date'] as const) {
    const ofKind = (facts: readonly PlanFact[]) => left(facts).filter((fact) => fact.kind === kind);
    pairFacts(ofKind(lost), ofKind(added), words, ELSEWHERE, change);
  }
  for (const fact of added) if (!told.has(fact)) changes.push({ kind: fact.kind, last: null, next: fact });
  const before = ({ span: a }: PlanFact, { span: b }: PlanFact) =>
    a.paragraph - b.paragraph || a.start - b.start;
  changes.sort((a, b) => before(a.next as PlanFact, b.next as PlanFact));
  return [
    ...changes,
    ...lost.filter((fact) => !told.has(fact)).map((fact) => ({ kind: fact.kind, last: fact, next: null })),
  ];
}

/** What has no equal in the other version: of figures and dates one by one, those of the same item first. */
function unmatched(
  olds: readonly PlanFact[],
  news: readonly PlanFact[],
  became: ReadonlyMap<PlanNode, PlanNode>,
): { readonly lost: readonly PlanFact[]; readonly added: readonly PlanFact[] } {
  const waiting = new Map<string, PlanFact[]>();
  for (const fact of news) addTo(waiting, `${fact.kind} ${fact.key}`, fact);
  const found = new Set<PlanFact>();
  const lost: PlanFact[] = [];
  const later: PlanFact[] = [];
  for (const fact of olds) {
    const equals = waiting.get(`${fact.kind} ${fact.key}`) ?? [];
    const here = fact.item && became.get(fact.item);
    const same = equals.find((other) => !found.has(other) && other.item !== null && other.item === here);
    if (same) found.add(same);
    else later.push(fact);
  }
  for (const fact of later) {
    const equals = waiting.get(`${fact.kind} ${fact.key}`) ?? [];
    const other = equals.find((each) => !found.has(each));
    if (other) found.add(other);
    else if (equals.length === 0 || !NAMED.has(fact.kind)) lost.push(fact);
  }
  const had = new Set(olds.map(({ kind, key }) => `${kind} ${key}`));
  const added = news.filter(
    (fact) => !found.has(fact) && !(NAMED.has(fact.kind) && had.has(`${fact.kind} ${fact.key}`)),
  );
  return { lost: firstOfNames(lost), added: firstOfNames(added) };
}

/** Of a name that stands several times the first counts. */
function firstOfNames(facts: readonly PlanFact[]): readonly PlanFact[] {
  const seen = new Set<string>();
  return facts.filter(({ kind, key }) => {
    if (!NAMED.has(kind)) return true;
    const isNew = !seen.has(`${kind} ${key}`);
    seen.add(`${kind} ${key}`);
    return isNew;
  });
}

function pairFacts(
  lost: readonly PlanFact[],
  added: readonly PlanFact[],
  words: (fact: PlanFact, side: 'last' | 'next') => ClauseWords,
  least: number,
  change: (from: PlanFact, to: PlanFact) => void,
): void {
  if (lost.length === 0 || added.length === 0 || NAMED.has((lost[0] as PlanFact).kind)) return;
  const likeness = (from: PlanFact, to: PlanFact) =>
    unitOf(from) === unitOf(to) ? clauseLikeness(words(from, 'last'), words(to, 'next')) : 0;
  for (const pair of pairUp(lost, added, likeness, least))
    if (pair.last && pair.next) change(pair.last, pair.next);
}

/** What a figure counts: 56％ is never 56所 with another sign. */
function unitOf({ kind, key }: PlanFact): string {
  return kind === 'figure' ? key.replace(/^[\d.—–~-]+/, '') : '';
}

/** Gives the words around a fact of either version, found once. */
function wordsIn(last: WorkPlan, next: WorkPlan): (fact: PlanFact, side: 'last' | 'next') => ClauseWords {
  const known = new Map<PlanFact, ClauseWords>();
  return (fact, side) => {
    const words = known.get(fact) ?? clauseWords(side === 'last' ? last : next, fact.span);
    known.set(fact, words);
    return words;
  };
}

function keyOf(item: PlanNode | null, kind: FactKind): string {
  return item ? `${item.start.paragraph} ${item.start.offset} ${kind}` : `- ${kind}`;
}
