/** Two things of two lists that belong together; `null` where one has no partner. */
export interface Paired<T> {
  readonly last: T | null;
  readonly next: T | null;
}

/** Things farther apart in their lists, as counted from the start, are not compared; keeps a long text linear. */
const MOST_APART = 60;

/**
 * Pairs the things of two lists, each at most once, the most alike first: all of `next` in order, then those of `last`
 * that found nothing. `likeness` gives 0 for two that cannot be the same.
 */
export function pairUp<T>(
  last: readonly T[],
  next: readonly T[],
  likeness: (last: T, next: T) => number,
  least: number,
): ReadonlyArray<Paired<T>> {
  const candidates: Array<{ readonly from: number; readonly to: number; readonly value: number }> = [];
  for (const [to, thing] of next.entries()) {
    const end = Math.min(last.length, to + MOST_APART);
    for (let from = Math.max(0, to - MOST_APART); from < end; from++) {
      const value = likeness(last[from] as T, thing);
      if (value >= least) candidates.push({ from, to, value });
    }
  }
  const apart = ({ from, to }: { readonly from: number; readonly to: number }) => Math.abs(from - to);
  candidates.sort((a, b) => b.value - a.value || apart(a) - apart(b));
  const partners = new Map<number, number>();
  const taken = new Set<number>();
  for (const { from, to } of candidates) {
    if (partners.has(to) || taken.has(from)) continue;
    partners.set(to, from);
    taken.add(from);
  }
  return [
    ...next.map((thing, to) => {
      const from = partners.get(to);
      return { last: from === undefined ? null : (last[from] as T), next: thing };
    }),
    ...last.flatMap((thing, from) => (taken.has(from) ? [] : [{ last: thing, next: null }])),
  ];
}
