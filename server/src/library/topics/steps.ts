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

/** The same where each is work by itself. */
export function* mappedInSteps<Thing, Result>(
  things: readonly Thing[],
  make: (thing: Thing, index: number) => Steps<Result>,
): Steps<Result[]> {
  const results: Result[] = [];
  for (const [index, thing] of things.entries()) results.push(yield* make(thing, index));
  return results;
}
