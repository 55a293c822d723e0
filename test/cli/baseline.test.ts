import { strict as assert } from 'node:assert';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { assertFails, ensureBuilt, temporaryFolder, workPlan } from './command';
import { DOUBLED, MENDED, SKIPPED } from './drafts';

const NAME = '.work-plan-baseline.json';

describe('baseline of lint', () => {
  before(ensureBuilt);
  const at = temporaryFolder({ 'a.txt': SKIPPED, 'b.txt': SKIPPED, 'sub/c.txt': DOUBLED });
  const lint = (...args: string[]) => workPlan(['lint', ...args], { cwd: at() });
  const baseline = () => readFileSync(at(NAME), 'utf8');
  const write = (path: string, text: string) => writeFileSync(at(path), text);

  it('records what is there, sorted, one finding a line', () => {
    const { status, stdout, stderr } = lint('sub/c.txt', 'a.txt', '--update-baseline');
    assert.deepEqual({ status, stdout }, { status: 0, stdout: '✓ 2 个文件，没有发现问题。\n' });
    assert.match(stderr, /^work-plan: 基线 \.work-plan-baseline\.json 记下 \d+ 个问题。\n$/);
    const { version, files } = JSON.parse(baseline());
    assert.equal(version, 1);
    assert.deepEqual(Object.keys(files), ['a.txt', 'sub/c.txt']);
    assert.match(
      baseline(),
      /^ {6}\{ "rule": "skipped-number", "text": "强化服务", "hash": "[0-9a-f]{16}" \},?$/m,
    );
    assert.deepEqual(readdirSync(at()).sort(), [NAME, 'a.txt', 'b.txt', 'sub']);
  });

  it('leaves out what it knows, and only that', () => {
    lint('a.txt', '--update-baseline');
    assert.equal(lint('a.txt', '--baseline').status, 0);
    assert.equal(lint('a.txt').status, 1);
    assert.equal(lint('b.txt', '--baseline').status, 1);
    assert.equal(workPlan(['lint', '../a.txt', '--baseline'], { cwd: at('sub') }).status, 0);
  });

  it('knows a finding again whose lines and number have moved', () => {
    lint('a.txt', '--update-baseline');
    write('a.txt', SKIPPED.replace('一、', '\n\n一、').replace('四、强化服务', '　五、强化 服务'));
    const { status, stderr } = lint('a.txt', '--baseline');
    assert.deepEqual({ status, stderr }, { status: 0, stderr: '' });
  });

  it('counts findings that are alike', () => {
    const twice = `${SKIPPED}六、强化服务\n`;
    const rule = ['--rule', 'repeated-heading:off', '--rule', 'duplicate-item:off'];
    lint('a.txt', '--update-baseline', ...rule);
    write('a.txt', twice);
    assert.equal(lint('a.txt', '--baseline', ...rule).status, 1);
    lint('a.txt', '--update-baseline', ...rule);
    assert.match(baseline(), /"skipped-number", .*, "count": 2 \}/);
    assert.equal(lint('a.txt', '--baseline', ...rule).status, 0);
  });

  it('tells what is no longer there, and drops it with --prune-baseline', () => {
    lint('a.txt', 'b.txt', 'sub/c.txt', '--update-baseline');
    const before = baseline();
    write('a.txt', MENDED);
    rmSync(at('b.txt'));
    const { status, stderr } = lint('a.txt', '--baseline');
    assert.equal(status, 0);
    assert.match(
      stderr,
      /基线 \.work-plan-baseline\.json 里有 \d+ 条已经不存在，可用 --prune-baseline 删去：\n/,
    );
    assert.match(stderr, /^ {2}a\.txt {2}skipped-number {2}强化服务$/m);
    assert.match(stderr, /^ {2}b\.txt {2}skipped-number {2}强化服务$/m);
    assert.equal(baseline(), before);
    assert.match(lint('a.txt', '--prune-baseline').stderr, /从基线 .* 删去 \d+ 条/);
    assert.deepEqual(Object.keys(JSON.parse(baseline()).files), ['sub/c.txt']);
    assert.equal(lint('a.txt', '--baseline').stderr, '');
  });

  it('keeps what was recorded of drafts that are not checked', () => {
    lint('a.txt', '--update-baseline');
    lint('sub/c.txt', '--update-baseline');
    assert.deepEqual(Object.keys(JSON.parse(baseline()).files), ['a.txt', 'sub/c.txt']);
  });

  it('is left alone when not every draft could be checked', () => {
    lint('a.txt', '--update-baseline');
    const before = baseline();
    const { status, stderr } = lint('a.txt', 'none.txt', '--update-baseline');
    assert.equal(status, 2);
    assert.match(stderr, /有的草稿没有检查成，基线 .* 未改动。/);
    assert.equal(baseline(), before);
  });

  it('does not take standard input without a name', () => {
    lint('a.txt', '--update-baseline');
    const input = { cwd: at(), input: SKIPPED };
    assert.equal(workPlan(['lint', '-', '--baseline'], input).status, 1);
    assert.equal(workPlan(['lint', '-', '--baseline', '--stdin-filename=a.txt'], input).status, 0);
  });

  it('must be there, and be one', () => {
    assertFails(lint('a.txt', '--baseline'), /^work-plan: 没有基线文件 \.work-plan-baseline\.json/);
    assert.equal(existsSync(at(NAME)), false);
    for (const text of [
      '{',
      '[]',
      '{ "version": 2, "files": {} }',
      '{ "version": 1, "files": { "a": [1] } }',
    ]) {
      write(NAME, text);
      assertFails(lint('a.txt', '--baseline'), /不是基线文件/);
    }
  });
});
