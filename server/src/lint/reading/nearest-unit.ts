import type { DirectoryUnit } from '../configuration/settings';

/** Share of the shorter name's characters that a directory unit must have, in order, to be meant. */
const LEAST_SHARED = 0.6;

/** The directory's unit that a name most likely means, by the characters that both have in the same order; or `null`. */
export function nearestUnit(name: string, directory: readonly DirectoryUnit[]): string | null {
  let best: string | null = null;
  let bestScore = 0;
  for (const unit of directory) {
    for (const known of [unit.name, ...unit.aliases]) {
      const shared = commonLength(name, known);
      const score = (2 * shared) / (name.length + known.length);
      if (shared < 2 || shared < Math.min(name.length, known.length) * LEAST_SHARED) continue;
      if (score > bestScore) {
        best = known;
        bestScore = score;
      }
    }
  }
  return best;
}

/** The length of the longest common subsequence. */
function commonLength(a: string, b: string): number {
  let row = new Array<number>(b.length + 1).fill(0);
  for (const char of a) {
    const next = [0];
    for (let at = 1; at <= b.length; at++) {
      next.push(char === b[at - 1] ? (row[at - 1] ?? 0) + 1 : Math.max(row[at] ?? 0, next[at - 1] ?? 0));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
