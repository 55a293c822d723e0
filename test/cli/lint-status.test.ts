import { strict as assert } from 'node:assert';
import { existsSync, readFileSync } from 'node:fs';
import { assertFails, ensureBuilt, temporaryFolder, workPlan } from './command';
import { DOUBLED, MENDED, SKIPPED } from './drafts';

describe('exit status of lint', () => {
  before(ensureBuilt);
  const at = temporaryFolder({
    'clean.txt': MENDED,
    'skipped.txt': SKIPPED,
    'doubled.txt': DOUBLED,
    'empty.txt': '',
    'plan.pdf': Buffer.from('%PDF\0\u0001\0\u0008\0pdf\0\0'),
    'folder/readme.txt': SKIPPED,
  });
  const lint = (...args: string[]) => workPlan(['lint', ...args], { cwd: at() });

  it('is 0 for a draft without findings', () => {
    const outcome = lint('clean.txt');
    assert.deepEqual(
      { status: outcome.status, stdout: outcome.stdout, stderr: outcome.stderr },
      { status: 0, stdout: '✓ 1 个文件，没有发现问题。\n', stderr: '' },
    );
  });

  it('is 0 for an empty draft', () => {
    assert.equal(lint('empty.txt').status, 0);
  });

  it('is 1 for an error', () => {
    const { status, stdout } = lint('skipped.txt');
    assert.equal(status, 1);
    assert.match(stdout, /4:1 {2}错误 .*skipped-number/);
  });

  it('is 0 for warnings, 1 when there are more than --max-warnings', () => {
    assert.equal(lint('doubled.txt', '--max-warnings', '1').status, 0);
    const { status, stdout, stderr } = lint('doubled.txt', '--max-warnings', '0');
    assert.equal(status, 1);
    assert.match(stdout, /警告.*duplicate-clause/);
    assert.equal(stderr, 'work-plan: 警告 1 个，超过 --max-warnings 0。\n');
  });

  it('counts warnings that --quiet hides', () => {
    const { status, stdout } = lint('doubled.txt', '--quiet', '--max-warnings=0');
    assert.equal(status, 1);
    assert.equal(stdout, '✓ 1 个文件，没有发现错误。\n');
  });

  it('follows --rule', () => {
    assert.equal(lint('skipped.txt', '--rule', 'skipped-number:warning').status, 0);
    assert.equal(lint('doubled.txt', '--rule', 'duplicate-clause:error').status, 1);
    assert.match(lint('skipped.txt', '--rule=skipped-number:off').stdout, /没有发现问题/);
  });

  it('is 2 for a wrong path', () => {
    assertFails(lint('没有.txt'), '找不到文件 没有.txt。');
    assertFails(lint(''), '路径不能为空。');
  });

  it('is 2 for a wrong path beside good ones, which are still linted', () => {
    const { status, stdout, stderr } = lint('没有.txt', 'skipped.txt', 'plan.pdf');
    assert.equal(status, 2);
    assert.match(stdout, /skipped-number/);
    assert.match(stderr, /找不到文件 没有\.txt。\n.*plan\.pdf 是二进制文件/);
  });

  it('is 2 for a folder without drafts, unless that is allowed', () => {
    assertFails(lint('folder'), /folder 里没有找到草稿/);
    assertFails(workPlan(['lint'], { cwd: at('folder') }), /当前文件夹里没有找到草稿/);
    const { status, stderr } = lint('folder', '--no-error-on-unmatched', '--format=json');
    assert.deepEqual({ status, stderr }, { status: 0, stderr: '' });
  });

  it('is 2 for a pattern that matches nothing, unless that is allowed', () => {
    assertFails(lint('*.workplan'), '没有找到与 *.workplan 相符的文件。');
    assert.equal(lint('*.workplan', '--no-error-on-unmatched').status, 0);
  });

  it('is 2 for a binary file', () => {
    assertFails(lint('plan.pdf'), /^work-plan: plan\.pdf 是二进制文件，不是纯文本草稿/);
  });

  it('is 2 for an unknown rule, and names the nearest', () => {
    assertFails(
      lint('--rule', 'skiped-number:off', 'clean.txt'),
      '没有规则 skiped-number，是不是 skipped-number？',
    );
    assertFails(lint('--rule', 'skipped-number:loud', 'clean.txt'), /级别须是 error、warning、info 或 off/);
  });

  it('is 2 for an unknown option, and names the nearest', () => {
    assertFails(lint('--fxi', 'clean.txt'), '没有选项 --fxi，是不是 --fix？');
    assertFails(lint('--watch', 'clean.txt'), '没有选项 --watch。');
    assertFails(lint('--fix=yes', 'clean.txt'), '选项 --fix 不带值。');
    assertFails(lint('clean.txt', '--rule'), '选项 --rule 缺少值 ID:LEVEL。');
    assertFails(lint('--max-warnings', 'many', 'clean.txt'), /--max-warnings 须是不小于 0 的整数/);
    assertFails(lint('--encoding', 'big5', 'clean.txt'), /选项 --encoding 没有“big5”这个值/);
  });

  it('is 2 for an unknown format, or two on standard output', () => {
    assertFails(lint('--format', 'jsn', 'clean.txt'), '没有输出格式 jsn，是不是 json？');
    assertFails(lint('--format', 'json', '--format', 'stylish', 'clean.txt'), /只能有一种格式输出到 stdout/);
  });

  it('is 2, and the draft is safe, where a report would overwrite it', () => {
    assertFails(lint('clean.txt', '--format', 'json:clean.txt'), /报告不能写到草稿 clean\.txt 上/);
    assert.equal(readFileSync(at('clean.txt'), 'utf8'), MENDED);
  });

  it('writes several reports in one run', () => {
    const { status, stdout } = lint('skipped.txt', '--format', 'stylish', '--format', 'json:out/report.json');
    assert.equal(status, 1);
    assert.match(stdout, /skipped-number/);
    assert.ok(existsSync(at('out/report.json')));
    assert.equal(JSON.parse(readFileSync(at('out/report.json'), 'utf8'))[0].errorCount, 1);
  });
});
