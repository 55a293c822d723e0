import { strict as assert } from 'node:assert';
import { spawnSync } from 'node:child_process';
import {
  appendFileSync,
  chmodSync,
  cpSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { ensureBuilt, program } from './command';

const DRAFT = '2026年工作要点\n一、抓安全\n1.排查隐患。\n3.组织演练。\n';

describe('compiled code kept beside the bundles', () => {
  let folder: string;
  let bundle: string;
  let kept: string;

  before(async function () {
    // Windows tells no owner, so nothing is kept there.
    if (!process.getuid) this.skip();
    await ensureBuilt();
  });

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'work-plan-compiled-'));
    bundle = join(folder, 'dist', 'cli-lint.cjs');
    kept = `${bundle}.cache`;
    for (const name of ['cli.cjs', 'cli-lint.cjs'])
      cpSync(join(dirname(program), name), join(folder, 'dist', name));
    cpSync(join(dirname(program), '..', 'package.json'), join(folder, 'package.json'));
  });

  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  function lint(env: Readonly<Record<string, string>> = {}): string {
    const args = [join(folder, 'dist', 'cli.cjs'), 'lint', '--format', 'json', '-'];
    const { stdout, stderr } = spawnSync(process.execPath, args, { cwd: folder, input: DRAFT, env });
    assert.equal(stderr.toString(), '');
    return stdout.toString();
  }

  it('is written by the first run, and the next finds the same', () => {
    const first = lint();
    const { ino } = statSync(kept);
    assert.match(first, /skipped-number/);
    assert.equal(lint(), first);
    assert.equal(statSync(kept).ino, ino, 'the second run has used it');
  });

  it('is not run for a bundle of other bytes, and made anew', () => {
    lint();
    const source = readFileSync(bundle, 'utf8');
    writeFileSync(bundle, source.replaceAll('skipped-number', 'skopped-number'));
    assert.match(lint(), /skopped-number/);
    appendFileSync(bundle, '\n');
    assert.match(lint(), /skopped-number/);
    assert.ok(readFileSync(kept).subarray(0, 200_000).equals(readFileSync(bundle).subarray(0, 200_000)));
  });

  it('is left alone where it is broken, and made anew', () => {
    const first = lint();
    const { size } = statSync(kept);
    writeFileSync(kept, Buffer.concat([readFileSync(bundle), Buffer.from('no code of V8')]));
    assert.equal(lint(), first);
    assert.ok(Math.abs(statSync(kept).size - size) < size / 2);
    writeFileSync(kept, '');
    assert.equal(lint(), first);
  });

  it('is not taken from a file that others may write', () => {
    lint();
    chmodSync(kept, 0o666);
    lint();
    assert.equal(statSync(kept).mode & 0o022, 0);
  });

  it('is not kept where Node is told to keep none', () => {
    lint({ NODE_DISABLE_COMPILE_CACHE: '1' });
    assert.ok(!existsSync(kept));
  });

  it('is not needed: a folder that cannot be written does as well', function () {
    if (process.getuid?.() === 0) this.skip();
    chmodSync(dirname(bundle), 0o555);
    assert.match(lint(), /skipped-number/);
    chmodSync(dirname(bundle), 0o755);
    assert.ok(!existsSync(kept));
  });
});
