/** A figure of ours beside a floor or a peer, both taken by turns in one run. */
export interface BenchRow {
  /** What was measured. */
  readonly what: string;
  readonly ours: string;
  readonly beside: string;
  readonly theirs: string;
  /** Ours divided by theirs. */
  readonly ratio: number;
}

/** Milliseconds for the eye. */
function ms(value: number): string {
  return value >= 1000 ? `${(value / 1000).toFixed(2)} s` : `${value.toFixed(value < 10 ? 1 : 0)} ms`;
}

/** MiB for the eye. */
export function mib(value: number | null): string {
  return value === null ? '–' : `${value.toFixed(0)} MiB`;
}

/** Ours beside theirs in a unit; nothing where one of the two could not be measured. */
export function besides(
  what: string,
  ours: number | null,
  beside: string,
  theirs: number | null,
  shown: (value: number) => string = ms,
): readonly BenchRow[] {
  if (ours === null || theirs === null || theirs === 0) return [];
  return [{ what, ours: shown(ours), beside, theirs: shown(theirs), ratio: ours / theirs }];
}

/** Prints rows under one another. */
export function printRows(rows: readonly BenchRow[]): void {
  for (const { what, ours, beside, theirs, ratio } of rows)
    console.log(
      `  ${what.padEnd(52)}${ours.padStart(10)}${ratio.toFixed(2).padStart(8)} × ${beside} (${theirs})`,
    );
}
