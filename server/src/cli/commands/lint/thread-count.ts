import { availableParallelism } from 'node:os';
import type { DraftFile } from '../../drafts/find-drafts';
import { Failure } from '../../failure';

/** How many drafts are to be checked at a time. */
export type Concurrency = number | 'auto';

const MOST_THREADS = 64;
/** Drafts that it takes for a second thread to pay for its start. */
const DRAFTS_A_THREAD = 100;

/**
 * Reads `N` or `auto`; nothing means 1, since threads cost more processor time than they save on few cores. Throws a
 * `Failure` for anything else.
 */
export function concurrencyOf(value: string | undefined): Concurrency {
  if (value === undefined) return 1;
  if (value === 'auto') return 'auto';
  const count = /^\d{1,4}$/.test(value) ? Number(value) : 0;
  if (count >= 1) return Math.min(count, MOST_THREADS);
  throw new Failure({
    zh: `--concurrency 须是不小于 1 的整数或 auto，不能是“${value}”。`,
    en: `--concurrency must be a whole number from 1 or auto, not "${value}".`,
  });
}

/** How many threads check the drafts; 1 means none besides the program's own. */
export function threadCount(concurrency: Concurrency, files: readonly DraftFile[]): number {
  if (concurrency !== 'auto') return Math.min(concurrency, files.length);
  return Math.min(availableParallelism(), MOST_THREADS, Math.floor(files.length / DRAFTS_A_THREAD));
}
