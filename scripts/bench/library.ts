import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { disk } from '../../server/src/configuration/disk';
import { type PastPlanIndex, readPastPlans } from '../../server/src/past-plans/past-plan-index';
import { variedPlan } from './varied-plan';

const PLANS = 1000;

/** Indexes 1,000 past plans of 10 KB in a temporary folder, then again, then with one changed; and what that holds. */
export async function benchLibrary(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'work-plan-bench-'));
  try {
    let bytes = 0;
    for (let number = 0; number < PLANS; number++) {
      const text = variedPlan(number);
      bytes += Buffer.byteLength(text);
      const year = join(folder, String(number % 10));
      mkdirSync(year, { recursive: true });
      writeFileSync(join(year, `${number}.txt`), text);
    }
    console.log(`  ${PLANS} plans, ${(bytes / PLANS / 1000).toFixed(1)} KB each`);
    const before = heapHeld();
    let longest = 0;
    let last = performance.now();
    const turn = () => {
      const now = performance.now();
      longest = Math.max(longest, now - last);
      last = now;
    };
    const first = await timed('index all', () => readPastPlans(disk, [folder], { onProgress: turn }));
    const held = heapHeld() - before;
    console.log(`  longest that one file holds up others${longest.toFixed(1).padStart(17)} ms`);
    const parts = first.plans.reduce((sum, { structure }) => sum + structure.counts.items, 0);
    console.log(
      `  ${first.plans.length} structures with ${parts} items hold ${(held / 1e6).toFixed(1)} MB, ${(held / first.plans.length / 1000).toFixed(1)} KB a plan`,
    );
    const second = await timed('again, nothing changed', () =>
      readPastPlans(disk, [folder], { known: first }),
    );
    writeFileSync(join(folder, '0', '0.txt'), variedPlan(PLANS));
    const third = await timed('again, one changed', () => readPastPlans(disk, [folder], { known: second }));
    console.log(`  read ${first.filesRead}, ${second.filesRead}, ${third.filesRead} files`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function timed(what: string, work: () => Promise<PastPlanIndex | null>): Promise<PastPlanIndex> {
  const start = performance.now();
  const index = await work();
  console.log(`  ${what.padEnd(44)}${((performance.now() - start) / 1000).toFixed(2).padStart(10)} s`);
  if (!index) throw new Error('cancelled');
  return index;
}

/** Bytes of the heap that are in use after the garbage is collected. */
function heapHeld(): number {
  setFlagsFromString('--expose-gc');
  (runInNewContext('gc') as () => void)();
  return process.memoryUsage().heapUsed;
}
