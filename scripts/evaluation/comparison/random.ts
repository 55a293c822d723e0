/** A source of numbers from 0 to below 1 that gives the same ones for the same seed (mulberry32). */
export interface Random {
  /** From 0 to below 1. */
  next(): number;
  /** Whether something of this likelihood happens. */
  chance(likelihood: number): boolean;
  /** One of a list, which must not be empty. */
  pick<T>(things: readonly T[]): T;
  /** The list in another order. */
  shuffled<T>(things: readonly T[]): T[];
}

export function randomOf(seed: number): Random {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  return {
    next,
    chance: (likelihood) => next() < likelihood,
    pick: (things) => things[Math.floor(next() * things.length)] as (typeof things)[number],
    shuffled: (things) => {
      const order = [...things];
      for (let at = order.length - 1; at > 0; at--) {
        const other = Math.floor(next() * (at + 1));
        [order[at], order[other]] = [order[other] as never, order[at] as never];
      }
      return order;
    },
  };
}
