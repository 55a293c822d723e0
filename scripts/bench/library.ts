import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { libraryPlan } from './library-plan';
import { type Cost, costOf, middle, nodeWith } from './run';

const PLANS = 1000;
const CLI = resolve('dist/cli.cjs');
const ROUNDS = 5;
/** By what it is called, the arguments of a command that reads past plans; {OUT} is a new file. */
const RUNS: Readonly<Record<string, readonly string[]>> = {
  suggest: ['suggest', 'draft.txt'],
  lint: ['lint', 'draft.txt'],
  new: ['new', '--year', '2027', '--issuer', '江州市教育局'],
  'library list': ['library', 'list'],
  'library index': ['library', 'index', 'plans', '-o', 'index', '--force'],
};

/**
 * What commands cost with `BENCH_PLANS` past plans (1,000): the first run, the median of later ones, and of runs without
 * past plans, by turns. Wall time, processor time and peak of memory.
 */
export async function benchLibrary(): Promise<void> {
  const { BENCH_PLANS: asked } = process.env;
  const plans = Number(asked ?? PLANS);
  const folder = mkdtempSync(join(tmpdir(), 'work-plan-bench-'));
  try {
    const bytes = writePlans(folder, plans);
    console.log(`  ${plans} plans, ${(bytes / plans / 1000).toFixed(1)} KB each`);
    console.log('  wall s · processor s · peak MiB');
    for (const [name, args] of Object.entries(RUNS)) {
      const cache = join(folder, `cache of ${name}`);
      const run = (others: readonly string[] = []) =>
        costOf({ ...nodeWith(CLI, ...args, ...others), folder }, { XDG_CACHE_HOME: cache });
      const first = await run();
      const [later, without]: [Cost[], Cost[]] = [[], []];
      for (let round = 0; round < ROUNDS; round++) {
        later.push(await run());
        if (name !== 'library index') without.push(await run(['--no-config']));
      }
      console.log(
        `  ${name.padEnd(14)} first ${told([first])}   later ${told(later)}   without ${told(without)}`,
      );
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Bytes of the plans in all. */
function writePlans(folder: string, plans: number): number {
  let bytes = 0;
  for (let number = 0; number < plans; number++) {
    const text = libraryPlan(number);
    bytes += Buffer.byteLength(text);
    const part = join(folder, 'plans', String(number % 10));
    mkdirSync(part, { recursive: true });
    writeFileSync(join(part, `${number}.txt`), text);
  }
  const draft = libraryPlan(7).replaceAll('2023年', '2027年').split('\n').slice(0, 16);
  writeFileSync(join(folder, 'draft.txt'), `${draft.join('\n')}\n`);
  writeFileSync(join(folder, '.work-plan.jsonc'), '{ "library": "plans" }\n');
  return bytes;
}

function told(costs: readonly Cost[]): string {
  if (costs.length === 0) return '–';
  const median = (of: (cost: Cost) => number | null) => middle(costs.map((cost) => of(cost) ?? 0));
  const [wall, cpu] = [median(({ wall }) => wall), median(({ cpu }) => cpu)].map((ms) =>
    (ms / 1000).toFixed(2),
  );
  return `${wall} · ${cpu} · ${median(({ peak }) => peak).toFixed(0)}`;
}
