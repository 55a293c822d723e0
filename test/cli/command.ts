import { strict as assert } from 'node:assert';
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
/** The command line as it ships. */
export const program = join(root, 'dist', 'cli.cjs');

const cacheOfRuns = mkdtempSync(join(tmpdir(), 'work-plan-cache-'));
process.on('exit', () => rmSync(cacheOfRuns, { recursive: true, force: true }));

/** Milliseconds after which a run is taken for hung and ended. */
const LONGEST_RUN = 60_000;

/** What a run of the command line gave. */
export interface Outcome {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
  readonly stdoutBytes: Buffer;
}

export interface RunOptions {
  readonly cwd?: string;
  readonly input?: string | Uint8Array;
  readonly env?: Readonly<Record<string, string>>;
}

/** Runs the bundled command line in a Chinese environment without a terminal. */
export function workPlan(
  args: readonly string[],
  { cwd = root, input = '', env = {} }: RunOptions = {},
): Outcome {
  const result = spawnSync(process.execPath, [program, ...args], {
    cwd,
    input: Buffer.from(input),
    // What runs keep for later ones is none of the machine's.
    env: { LANG: 'zh_CN.UTF-8', XDG_CACHE_HOME: cacheOfRuns, ...env },
    maxBuffer: 2 ** 28,
    timeout: LONGEST_RUN,
  });
  return {
    status: result.status,
    stdout: result.stdout.toString(),
    stderr: result.stderr.toString(),
    stdoutBytes: result.stdout,
  };
}

/** Asserts that a run could not do its work and said so in one sentence, with nothing on standard output. */
export function assertFails({ status, stdout, stderr }: Outcome, sentence: string | RegExp): void {
  if (typeof sentence === 'string') assert.equal(stderr, `work-plan: ${sentence}\n`);
  else assert.match(stderr, sentence);
  assert.equal(stderr.trimEnd().split('\n').length, 1, stderr);
  assert.equal(stdout, '');
  assert.equal(status, 2);
}

/** Bundles anew when a source is younger than the command line; `npm test` has already done so. */
export async function ensureBuilt(): Promise<void> {
  const built = existsSync(program) ? statSync(program).mtimeMs : 0;
  const sources = ['core', 'library', 'past-plans', 'lint', 'interchange', 'configuration', 'cli'].map(
    (layer) => join(root, 'server', 'src', layer),
  );
  if (Math.max(...sources.map(newestUnder)) < built) return;
  execFileSync(process.execPath, ['esbuild.mjs'], { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] });
}

/** Makes a temporary folder with files in it for every test of a suite; gives the way to its paths. */
export function temporaryFolder(
  files: Readonly<Record<string, string | Uint8Array>> = {},
): (path?: string) => string {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'work-plan-'));
    for (const [path, content] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), content);
    }
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));
  return (path = '') => join(folder, path);
}

function newestUnder(folder: string): number {
  return Math.max(
    ...readdirSync(folder, { withFileTypes: true, recursive: true })
      .filter((entry) => entry.isFile())
      .map((entry) => statSync(join(entry.parentPath, entry.name)).mtimeMs),
  );
}
