/** Work in small steps of some milliseconds: who runs it may do other things between two of them. */
export type Steps<Result> = Generator<void, Result, void>;

/** Runs work to its end. */
export function finished<Result>(work: Steps<Result>): Result {
  for (let step = work.next(); ; step = work.next()) if (step.done) return step.value;
}

/** Each thing made into another, a step a thing. */
export function* mapped<Thing, Result>(
  things: readonly Thing[],
  make: (thing: Thing, index: number) => Result,
): Steps<Result[]> {
  const results: Result[] = [];
  for (const [index, thing] of things.entries()) {
    results.push(make(thing, index));
    yield;
  }
  return results;
}

/** So many things are sorted, or put in their places, in one step. */
const SORTED_AT_ONCE = 8192;

/** Things in the order that `compare` gives them; those that it holds equal stay in theirs. */
export function* sortedInSteps<Thing>(
  things: readonly Thing[],
  compare: (one: Thing, other: Thing) => number,
): Steps<readonly Thing[]> {
  let runs: Array<readonly Thing[]> = [];
  for (let start = 0; start < things.length; start += SORTED_AT_ONCE) {
    runs.push(things.slice(start, start + SORTED_AT_ONCE).sort(compare));
    yield;
  }
  while (runs.length > 1) {
    const merged: Array<readonly Thing[]> = [];
    for (let at = 0; at < runs.length; at += 2)
      merged.push(yield* mergedInSteps(runs[at] ?? [], runs[at + 1] ?? [], compare));
    runs = merged;
  }
  return runs[0] ?? [];
}

function* mergedInSteps<Thing>(
  one: readonly Thing[],
  other: readonly Thing[],
  compare: (one: Thing, other: Thing) => number,
): Steps<readonly Thing[]> {
  const merged: Thing[] = [];
  for (let a = 0, b = 0; a < one.length || b < other.length; ) {
    const takesOne =
      b === other.length || (a < one.length && compare(one[a] as Thing, other[b] as Thing) <= 0);
    merged.push((takesOne ? one[a++] : other[b++]) as Thing);
    if (merged.length % SORTED_AT_ONCE === 0) yield;
  }
  return merged;
}

/** As `mapped` where each is work by itself. */
export function* mappedInSteps<Thing, Result>(
  things: readonly Thing[],
  make: (thing: Thing, index: number) => Steps<Result>,
): Steps<Result[]> {
  const results: Result[] = [];
  for (const [index, thing] of things.entries()) results.push(yield* make(thing, index));
  return results;
}
