/** The median of the times that a piece of work takes, in ms, after rounds that let the compiler settle. */
export function median(work: () => void, rounds = 15, warmUp = 3): number {
  const times: number[] = [];
  for (let round = 0; round < rounds + warmUp; round++) {
    const start = performance.now();
    work();
    if (round >= warmUp) times.push(performance.now() - start);
  }
  return times.sort((a, b) => a - b)[times.length >> 1] ?? 0;
}

/** Prints a row: what, milliseconds, and the ratio to something else. */
export function row(what: string, ms: number, ratio?: readonly [value: number, to: string]): void {
  const right = ratio ? `${ratio[0].toFixed(2).padStart(9)} × ${ratio[1]}` : '';
  console.log(`  ${what.padEnd(44)}${ms.toFixed(2).padStart(10)} ms${right}`);
}
