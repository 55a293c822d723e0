/** What a program said, held against the truth. */
export interface Tally {
  readonly right: number;
  /** Said, but not so. */
  readonly wrong: number;
  /** So, but not said. */
  readonly missed: number;
}

export const NOTHING: Tally = { right: 0, wrong: 0, missed: 0 };

/** Counts what two lists have in common; a thing that stands twice counts twice. */
export function tallyOf(said: readonly string[], truth: readonly string[]): Tally {
  const left = new Map<string, number>();
  for (const thing of truth) left.set(thing, (left.get(thing) ?? 0) + 1);
  let right = 0;
  for (const thing of said) {
    const count = left.get(thing) ?? 0;
    if (count === 0) continue;
    left.set(thing, count - 1);
    right++;
  }
  return { right, wrong: said.length - right, missed: truth.length - right };
}

export function sumOf(one: Tally, other: Tally): Tally {
  return {
    right: one.right + other.right,
    wrong: one.wrong + other.wrong,
    missed: one.missed + other.missed,
  };
}

/** The share of what was said that is so, 0 to 1; 1 where nothing was said. */
export function precisionOf({ right, wrong }: Tally): number {
  return right + wrong === 0 ? 1 : right / (right + wrong);
}

/** The share of what is so that was said, 0 to 1; 1 where there was nothing to say. */
export function recallOf({ right, missed }: Tally): number {
  return right + missed === 0 ? 1 : right / (right + missed);
}
