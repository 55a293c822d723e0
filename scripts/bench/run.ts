import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** A program with its arguments: something that is measured. */
export interface Command {
  readonly program: string;
  readonly args: readonly string[];
  /** Working folder; the current one when absent. */
  readonly folder?: string;
}

/** What runs of one command took, medians: ms of wall time, ms of all its processors, MiB at most; `null`: not told. */
export interface Cost {
  readonly wall: number;
  readonly cpu: number | null;
  readonly peak: number | null;
}

/** Without the further certificates, which Node 20 reads at every start and which flatter every ratio. */
const { NODE_EXTRA_CA_CERTS: _certificates, ...ENVIRONMENT } = process.env;
const SAMPLE_MS = 20;
/** The unit of processor time in `/proc`. */
const TICK_MS = 10;

/** Node running a script. */
export function nodeWith(...args: readonly string[]): Command {
  return { program: process.execPath, args };
}

/** Starts a process as all of the bench are started. */
export function start(
  { program, args, folder }: Command,
  stdio: 'pipe' | 'ignore',
  env: Readonly<Record<string, string>> = {},
): ChildProcess {
  return spawn(program, args, {
    cwd: folder,
    env: { ...ENVIRONMENT, ...env },
    stdio: [stdio, stdio, 'ignore'],
  });
}

/**
 * The medians of what commands take that are run by turns, so that whatever else the machine does falls on all alike.
 * One round before the others is not counted. A command that cannot be started throws.
 */
export function wallByTurns<K extends string>(commands: Readonly<Record<K, Command>>, rounds: number) {
  const times = mapped(commands, () => [] as number[]);
  for (let round = -1; round < rounds; round++) {
    for (const [name, { program, args, folder }] of entriesOf(commands)) {
      const begun = performance.now();
      const { error } = spawnSync(program, args, { cwd: folder, env: ENVIRONMENT, stdio: 'ignore' });
      if (error) throw error;
      if (round >= 0) times[name].push(performance.now() - begun);
    }
  }
  return mapped(times, middle);
}

/** As `wallByTurns`, with processor time and the peak of memory where the system tells of them. */
export async function costByTurns<K extends string>(commands: Readonly<Record<K, Command>>, rounds: number) {
  const costs = mapped(commands, () => [] as Cost[]);
  for (let round = -1; round < rounds; round++) {
    for (const [name, command] of entriesOf(commands)) {
      const cost = await costOf(command);
      if (round >= 0) costs[name].push(cost);
    }
  }
  return mapped(
    costs,
    (runs): Cost => ({
      wall: middle(runs.map(({ wall }) => wall)),
      cpu: runs.some(({ cpu }) => cpu === null) ? null : middle(runs.map(({ cpu }) => cpu ?? 0)),
      peak: runs.some(({ peak }) => peak === null) ? null : middle(runs.map(({ peak }) => peak ?? 0)),
    }),
  );
}

/** The most memory that a running process has held, MiB; `null` where the system does not tell or it has ended. */
export function peakOf(pid: number | undefined): number | null {
  try {
    const kilobytes = /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'latin1'))?.[1];
    return kilobytes === undefined ? null : Number(kilobytes) / 1024;
  } catch {
    return null;
  }
}

/** What one run takes; with `env` added to the environment. */
export async function costOf(command: Command, env: Readonly<Record<string, string>> = {}): Promise<Cost> {
  const cpuBefore = cpuOfChildren();
  const begun = performance.now();
  const child = start(command, 'ignore', env);
  let peak: number | null = null;
  const sampling = setInterval(() => {
    peak = peakOf(child.pid) ?? peak;
  }, SAMPLE_MS);
  await new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', resolve);
  });
  const wall = performance.now() - begun;
  clearInterval(sampling);
  const cpu = cpuOfChildren();
  return { wall, cpu: cpu === null || cpuBefore === null ? null : cpu - cpuBefore, peak };
}

/** Processor time of all children that have ended, ms; `null` where the system does not tell. */
function cpuOfChildren(): number | null {
  try {
    const fields = readFileSync('/proc/self/stat', 'latin1').split(') ')[1]?.split(' ') ?? [];
    return (Number(fields[13]) + Number(fields[14])) * TICK_MS;
  } catch {
    return null;
  }
}

function entriesOf<K extends string, V>(record: Readonly<Record<K, V>>): ReadonlyArray<readonly [K, V]> {
  return Object.entries(record) as Array<[K, V]>;
}

function mapped<K extends string, V, W>(record: Readonly<Record<K, V>>, make: (value: V) => W): Record<K, W> {
  return Object.fromEntries(entriesOf(record).map(([name, value]) => [name, make(value)])) as Record<K, W>;
}

/** The median of some numbers. */
export function middle(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;
}

/** The value that 95 of 100 do not exceed. */
export function percentile95(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length * 0.95)] ?? 0;
}
