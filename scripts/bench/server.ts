import { bigDraft } from './big-draft';
import { languageClient } from './language-client';
import type { Peers } from './peers';
import { type BenchRow, besides, mib } from './rows';
import { type Command, middle, nodeWith, percentile95 } from './run';

const SIZES = [30, 1_000, 10_000];
const KEYSTROKES = 40;
const ROUNDS = 3;

/** What a server took in one round: ms until the first diagnostics, ms after each keystroke, MiB at most. */
interface ServerCost {
  readonly opened: number | null;
  readonly keystrokes: readonly number[];
  readonly peak: number | null;
}

/** From a keystroke to the diagnostics on it, from opening to the first, and the memory of the server. */
export async function benchServer(peers: Peers): Promise<readonly BenchRow[]> {
  const rows: BenchRow[] = [];
  for (const items of SIZES) rows.push(...(await benchSize(items, peers)));
  return rows;
}

async function benchSize(items: number, peers: Peers): Promise<readonly BenchRow[]> {
  const text = bigDraft(items);
  const idle: ServerCost[] = [];
  const own: ServerCost[] = [];
  const rumdl: ServerCost[] = [];
  const autocorrect: ServerCost[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    idle.push(await costOf(nodeWith('scripts/bench/idle-server.cjs'), text, items, KEYSTROKES));
    own.push(await costOf(nodeWith('dist/server.cjs', '--stdio'), text, items, KEYSTROKES));
    rumdl.push(await costOf(peers.rumdlNative('server'), text, items, KEYSTROKES));
    // After its first diagnostics on a long draft it answers no more, so it is asked for no others.
    autocorrect.push(await costOf(peers.autocorrect('server'), text, items, 0));
  }
  const keys = (costs: readonly ServerCost[], of: (values: readonly number[]) => number) =>
    costs.every(({ keystrokes }) => keystrokes.length > 0)
      ? middle(costs.map((cost) => of(cost.keystrokes)))
      : null;
  const rest = (costs: readonly ServerCost[], key: 'opened' | 'peak') =>
    costs.some((cost) => cost[key] === null) ? null : middle(costs.map((cost) => cost[key] ?? 0));
  const what = `${items} items`;
  return [
    ...besides(`keystroke, ${what}, p50`, keys(own, middle), 'idle server', keys(idle, middle)),
    ...besides(`keystroke, ${what}, p95`, keys(own, percentile95), 'idle server', keys(idle, percentile95)),
    ...besides(`keystroke, ${what}, p95`, keys(own, percentile95), 'rumdl', keys(rumdl, percentile95)),
    ...besides(`opening ${what}`, rest(own, 'opened'), 'AutoCorrect', rest(autocorrect, 'opened')),
    ...besides(`opening ${what}`, rest(own, 'opened'), 'rumdl', rest(rumdl, 'opened')),
    ...besides(`server's peak of memory, ${what}`, rest(own, 'peak'), 'idle server', rest(idle, 'peak'), mib),
  ];
}

async function costOf(command: Command, text: string, items: number, count: number): Promise<ServerCost> {
  const client = await languageClient(command, 'markdown');
  try {
    const opened = await client.open(text);
    const keystrokes: number[] = [];
    for (let key = 0; key < count; key++) {
      const took = await client.insert(Math.floor((key * items) / count) + 5, 12, '测');
      if (took !== null) keystrokes.push(took);
    }
    return { opened, keystrokes, peak: client.peak() };
  } finally {
    client.close();
  }
}
