import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { DraftFile } from '../../drafts/find-drafts';
import { sentenceOf } from '../../failure';
import type { CheckRequest, FileChecker } from './file-checker';
import type { FileOutcome } from './file-outcome';

/** A draft with what checking it came to. */
export type CheckedFile = readonly [file: DraftFile, outcome: FileOutcome];

interface CheckThread extends FileChecker {
  end(): void;
}

/** How many drafts a thread may be ahead of the one that is waited for: so much is held in memory. */
const AHEAD = 16;

/**
 * Checks drafts in several threads and gives them in their own order. Standard input, which threads do not share, is
 * checked by `here`. A draft that a thread dies of is one that could not be checked.
 */
export async function* checkInThreads(
  files: readonly DraftFile[],
  request: CheckRequest,
  here: FileChecker,
  count: number,
): AsyncGenerator<CheckedFile> {
  const threads = Array.from({ length: count }, () => checkThread(request));
  const check = byWhoIsFree(threads, here);
  const begun: Array<Promise<FileOutcome>> = [];
  try {
    for (const [index, file] of files.entries()) {
      const until = Math.min(files.length, index + count * AHEAD);
      while (begun.length < until) begun.push(check(files[begun.length] as DraftFile));
      yield [file, await (begun[index] as Promise<FileOutcome>)];
    }
  } finally {
    for (const thread of threads) thread.end();
  }
}

function byWhoIsFree(threads: readonly CheckThread[], here: FileChecker): FileChecker['check'] {
  const free = [...threads];
  const waiting: Array<() => void> = [];
  return async (file) => {
    if (file.path === null) return here.check(file);
    let thread = free.pop();
    while (!thread) {
      await new Promise<void>((resolve) => waiting.push(resolve));
      thread = free.pop();
    }
    const outcome = await thread.check(file);
    free.push(thread);
    waiting.shift()?.();
    return outcome;
  };
}

/** A thread that is begun with its first draft, and anew after it has died. */
function checkThread(request: CheckRequest): CheckThread {
  const program = join(request.session.packageFolder, 'dist', 'cli-check-thread.cjs');
  let worker: Worker | null = null;
  return {
    check: (file) =>
      new Promise((resolve) => {
        const own = worker ?? new Worker(program, { workerData: request });
        worker = own;
        const settle = (outcome: FileOutcome) => {
          own.off('message', settle).off('error', died);
          resolve(outcome);
        };
        const died = (error: unknown) => {
          worker = null;
          settle({ ...NOTHING, failures: [sentenceOf(error)] });
        };
        own.on('message', settle).on('error', died);
        own.postMessage(file);
      }),
    end: () => void worker?.terminate(),
  };
}

const NOTHING: FileOutcome = { failures: [], remarks: [], checked: null, output: null, replacement: null };
