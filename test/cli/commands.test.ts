import { strict as assert } from 'node:assert';
import { spawnSync } from 'node:child_process';
import { closeSync, existsSync, openSync, readFileSync } from 'node:fs';
import { knownRules as rules } from '../../server/src/lint/known-rules';
import { assertFails, ensureBuilt, program, temporaryFolder, workPlan } from './command';
import { MENDED } from './drafts';

describe('work-plan', () => {
  before(ensureBuilt);
  const at = temporaryFolder({ 'plan.txt': MENDED, 'old.json': '{}' });
  const run = (...args: string[]) => workPlan(args, { cwd: at() });

  it('explains itself', () => {
    const { status, stdout } = run('--help');
    assert.equal(status, 0);
    for (const command of [
      'lint',
      'outline',
      'tasks',
      'library',
      'suggest',
      'new',
      'diff',
      'check',
      'rules',
      'explain',
      'init',
      'print-config',
      'import',
      'server',
    ])
      assert.match(stdout, new RegExp(`^ {2}${command}\\b`, 'm'));
    assert.equal(run('help').stdout, stdout);
    assert.match(run('lint', '-h').stdout, /--max-warnings N/);
    assert.match(run('help', 'lint', '--lang=en').stdout, /Exit status: 0 no errors/);
  });

  it('tells its version', () => {
    const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
    assert.equal(run('--version').stdout, `${version}\n`);
  });

  it('without a command shows the help on standard error, status 2', () => {
    const { status, stdout, stderr } = run();
    assert.deepEqual({ status, stdout }, { status: 2, stdout: '' });
    assert.match(stderr, /work-plan COMMAND/);
  });

  it('knows no other command, and names the nearest', () => {
    assertFails(run('outlien'), '没有命令 outlien，是不是 outline？');
    assertFails(run('xyzzyx'), '没有命令 xyzzyx；work-plan --help 列出全部命令。');
    assertFails(run('plan.txt'), '没有命令 plan.txt；要检查它请用 work-plan lint plan.txt。');
    assertFails(run('--versoin'), /^work-plan: 没有选项 --versoin/);
    assertFails(workPlan(['lnt'], { env: { LANG: 'en' } }), 'There is no command lnt; did you mean lint?');
  });

  it('lists the rules', () => {
    const lines = run('rules').stdout.trimEnd().split('\n');
    assert.deepEqual(
      lines.map((line) => line.split(' ')[0]),
      rules.map((rule) => rule.id),
    );
    const json = JSON.parse(run('rules', '--json').stdout);
    assert.deepEqual(
      json.map((rule: { readonly id: string }) => rule.id),
      rules.map((rule) => rule.id),
    );
    assert.equal(json[0].docs.what.zh, rules[0]?.docs.what.zh);
    assert.equal(json[0].family, 'numbering');
    assert.match(lines[0] ?? '', /^skipped-number +序号 /);
  });

  it('explains a rule in both languages, with the flaw marked in its example', () => {
    const { stdout } = run('explain', 'skipped-number');
    assert.match(stdout, /^skipped-number {2}序号 {2}错误 {2}自动修正\n/);
    assert.match(stdout, /^ {2}⟦四、⟧强化服务$/m);
    assert.match(run('explain', 'skipped-number', '--lang=en').stdout, /^Why$/m);
    assertFails(run('explain', 'skiped-number'), '没有规则 skiped-number，是不是 skipped-number？');
    assertFails(run('explain'), /explain 要一个规则名/);
  });

  it('says so when the results cannot be written', function () {
    if (!existsSync('/dev/full')) this.skip();
    const full = openSync('/dev/full', 'w');
    const { status, stderr } = spawnSync(process.execPath, [program, 'rules'], {
      stdio: ['ignore', full, 'pipe'],
      env: {},
    });
    closeSync(full);
    assert.deepEqual(
      { status, stderr: stderr.toString() },
      { status: 2, stderr: 'work-plan: 无法输出结果：ENOSPC。\n' },
    );
  });

  it('starts the language server only over standard input and output', () => {
    assertFails(run('server'), '请用 work-plan server --stdio。');
  });

  it('outlines a file, or standard input', () => {
    const tree = run('outline', 'plan.txt');
    assert.equal(tree.status, 0);
    assert.match(
      tree.stdout,
      /^某局2026年工作要点\n.*\n\n├─ 一、强化学习\n├─ 二、强化管理\n└─ 三、强化服务\n/,
    );
    const json = JSON.parse(workPlan(['outline', '--format=json', '-'], { input: MENDED }).stdout);
    assert.equal(json.filePath, '<stdin>');
    assert.deepEqual(
      json.sections.map((node: { readonly marker: string }) => node.marker),
      ['一、', '二、', '三、'],
    );
  });

  it('outlines into a file, never over another without --force', () => {
    assertFails(
      run('outline', 'plan.txt', '--format=json', '-o', 'old.json'),
      'old.json 已存在，没有覆盖；要覆盖请加 --force。',
    );
    assert.equal(readFileSync(at('old.json'), 'utf8'), '{}');
    assert.equal(run('outline', 'plan.txt', '--format=json', '-o', 'old.json', '--force').stdout, '');
    assert.equal(JSON.parse(readFileSync(at('old.json'), 'utf8')).title, '某局2026年工作要点');
    assert.equal(run('outline', 'plan.txt', '-o', 'outline.md').status, 0);
    assert.match(readFileSync(at('outline.md'), 'utf8'), /^# 某局2026年工作要点\n\n- 一、强化学习\n/);
    assertFails(run('outline', 'plan.txt', '-o', 'plan.txt', '--force'), /结果不能写到草稿 plan\.txt 上/);
    assert.equal(run('outline', 'plan.txt', '-o', 'new/tree.txt', '--color').status, 0);
    assert.match(readFileSync(at('new/tree.txt'), 'utf8'), /^某局/);
  });

  it('outlines one file that is there', () => {
    assertFails(run('outline', '没有.txt'), '找不到文件 没有.txt。');
    assertFails(run('outline', '.'), '. 是文件夹，outline 要一个文件。');
    assertFails(run('outline', 'plan.txt', 'plan.txt'), 'outline 一次只看一个文件。');
    assertFails(run('outline', 'plan.txt', '--format=yaml'), /没有“yaml”这个值/);
  });
});
