import { type Corpus, DRAFTS, ITEMS } from './corpus';
import type { Peers } from './peers';
import { type BenchRow, besides, mib } from './rows';
import { costByTurns, nodeWith, wallByTurns } from './run';

const CLI = 'dist/cli.cjs';
const FLOOR = 'scripts/bench/read-and-split.cjs';

/** Starting: the version, and one draft of 8 KB. */
export function benchCold({ small }: Corpus, peers: Peers): readonly BenchRow[] {
  const took = wallByTurns(
    {
      node: nodeWith('-e', '0'),
      version: nodeWith(CLI, '--version'),
      help: nodeWith(CLI, '--help'),
      lint: nodeWith(CLI, 'lint', small),
      autocorrect: peers.autocorrect('--lint', small),
      rumdl: peers.rumdl('check', '--no-cache', small),
    },
    21,
  );
  return [
    ...besides('--version', took.version, '`node -e 0`', took.node),
    ...besides('--help', took.help, '`node -e 0`', took.node),
    ...besides('lint, one draft of 8 KB, cold', took.lint, '`node -e 0`', took.node),
    ...besides('lint, one draft of 8 KB, cold', took.lint, 'AutoCorrect', took.autocorrect),
    ...besides('lint, one draft of 8 KB, cold', took.lint, 'rumdl (npm)', took.rumdl),
  ];
}

/** 1,000 drafts of 10 KB, all rules. */
export async function benchDrafts({ many }: Corpus, peers: Peers): Promise<readonly BenchRow[]> {
  const what = `lint, ${DRAFTS} drafts`;
  const cost = await costByTurns(
    {
      floor: nodeWith(FLOOR, many),
      lint: nodeWith(CLI, 'lint', many),
      autocorrect: peers.autocorrect('--lint', many),
      rumdl: peers.rumdlNative('check', '--no-cache', many),
    },
    5,
  );
  return [
    ...besides(what, cost.lint.wall, 'AutoCorrect', cost.autocorrect.wall),
    ...besides(`${what}, processor time`, cost.lint.cpu, 'read and split', cost.floor.cpu),
    ...besides(`${what}, processor time`, cost.lint.cpu, 'rumdl', cost.rumdl.cpu),
    ...besides(`${what}, peak of memory`, cost.lint.peak, 'AutoCorrect', cost.autocorrect.peak, mib),
  ];
}

/** One draft of 10,000 items, all rules. */
export async function benchHuge({ huge }: Corpus, peers: Peers): Promise<readonly BenchRow[]> {
  const what = `lint, one draft of ${ITEMS} items`;
  const cost = await costByTurns(
    {
      floor: nodeWith(FLOOR, huge),
      lint: nodeWith(CLI, 'lint', huge),
      autocorrect: peers.autocorrect('--lint', huge),
      rumdl: peers.rumdlNative('check', '--no-cache', huge),
    },
    5,
  );
  return [
    ...besides(what, cost.lint.wall, 'AutoCorrect', cost.autocorrect.wall),
    ...besides(what, cost.lint.wall, 'rumdl', cost.rumdl.wall),
    ...besides(what, cost.lint.wall, 'read and split', cost.floor.wall),
    ...besides(`${what}, peak of memory`, cost.lint.peak, 'AutoCorrect', cost.autocorrect.peak, mib),
  ];
}

/** A draft beside 1,000 past plans: the first run, and one that finds what the first has kept. */
export function benchPastPlans({ withLibrary, small }: Corpus): readonly BenchRow[] {
  const lint = nodeWith(CLI, 'lint', withLibrary);
  const took = wallByTurns({ without: nodeWith(CLI, 'lint', small), again: lint }, 3);
  return besides(
    'lint beside 1,000 past plans, from the second run',
    took.again,
    'lint without',
    took.without,
  );
}
