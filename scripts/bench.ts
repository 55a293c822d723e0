// Measures: `npm run bench` takes every figure of docs/benchmarks.md and writes it, `npm run bench -- NAME` some of
// them. Never a test: machines are noisy.
import { benchCold, benchDrafts, benchHuge, benchPastPlans } from './bench/command-line';
import { type Corpus, withCorpus } from './bench/corpus';
import { benchHostile } from './bench/hostile';
import { benchLibrary } from './bench/library';
import { writePage } from './bench/page';
import { benchParse } from './bench/parse';
import { type Peers, peers } from './bench/peers';
import { benchPopup } from './bench/popup';
import { type BenchRow, printRows } from './bench/rows';
import { benchScaling } from './bench/scaling';
import { benchServer } from './bench/server';

type Bench = (corpus: Corpus, peers: Peers) => readonly BenchRow[] | Promise<readonly BenchRow[]>;

/** The figures of the page, in its order. */
const BENCHES: Readonly<Record<string, Bench>> = {
  cold: benchCold,
  drafts: benchDrafts,
  huge: benchHuge,
  server: (_corpus, others) => benchServer(others),
  'past-plans': benchPastPlans,
  parse: benchParse,
  scaling: benchScaling,
};

/** Figures for those who work on the program. */
const DETAILS: Readonly<Record<string, () => void | Promise<void>>> = {
  hostile: benchHostile,
  library: benchLibrary,
  popup: benchPopup,
};

async function main(wanted: readonly string[]): Promise<void> {
  const names = wanted.length > 0 ? wanted : Object.keys(BENCHES);
  const unknown = names.find((name) => !(name in BENCHES) && !(name in DETAILS));
  if (unknown !== undefined) {
    console.error(`No bench ${unknown}; there are ${Object.keys({ ...BENCHES, ...DETAILS }).join(', ')}.`);
    process.exitCode = 2;
    return;
  }
  for (const name of names) await DETAILS[name]?.();
  const benches = names.filter((name) => name in BENCHES);
  if (benches.length === 0) return;
  const others = peers();
  await withCorpus(async (corpus) => {
    const rows: BenchRow[] = [];
    for (const name of benches) {
      console.log(`\n${name}`);
      const measured = (await BENCHES[name]?.(corpus, others)) ?? [];
      printRows(measured);
      rows.push(...measured);
    }
    if (wanted.length === 0) writePage(rows, others.versions);
  });
}

void main(process.argv.slice(2));
