import { strict as assert } from 'node:assert';
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { assertFails, ensureBuilt, program, temporaryFolder, workPlan } from './command';
import { DOUBLED, MENDED, SKIPPED } from './drafts';

const DRAFTS = Object.fromEntries(
  [SKIPPED, DOUBLED, MENDED, SKIPPED, DOUBLED, SKIPPED, MENDED].map((text, index) => [
    `${index % 2 === 0 ? 'a' : 'b'}/第${index}份工作要点.txt`,
    text,
  ]),
);

describe('lint in parts', () => {
  before(ensureBuilt);
  const at = temporaryFolder(DRAFTS);
  const run = (...args: string[]) => workPlan(args, { cwd: at() });

  it('merge gives the report of a single run, byte for byte, in every format that it can write', () => {
    for (const [index, format] of ['json', 'ndjson', 'json'].entries()) {
      run('lint', `--shard=${index + 1}/3`, '--format', `${format}:out/${index + 1}`);
    }
    for (const format of ['json', 'ndjson', 'sarif', 'github', 'gitlab', 'junit', 'checkstyle', 'markdown']) {
      const whole = run('lint', '--format', format);
      const merged = run('merge', 'out/3', 'out/1', 'out/2', 'out/1', '--format', format);
      assert.deepEqual(merged, whole, format);
    }
  });

  it('merge has the exit status of lint', () => {
    run('lint', 'a/第2份工作要点.txt', '--format=json:clean.json');
    run('lint', 'b/第1份工作要点.txt', '--format=json:warned.json');
    assert.equal(run('merge', 'clean.json', 'warned.json').status, 0);
    assert.equal(run('merge', 'clean.json', 'warned.json', '--max-warnings=0').status, 1);
    assertFails(run('merge'), /merge 要一个或几个报告文件/);
    assertFails(run('merge', 'none.json'), '找不到文件 none.json。');
    assertFails(run('merge', 'clean.json', '--format=stylish'), /merge 不能输出 stylish/);
    writeFileSync(at('no.json'), '[{}]');
    assertFails(run('merge', 'no.json'), 'no.json 不是 lint --format json 或 ndjson 的报告。');
    writeFileSync(at('other.json'), readFileSync(at('warned.json'), 'utf8').replace('"line":', '"line":1'));
    assertFails(
      run('merge', 'warned.json', 'other.json'),
      /两份报告里都有 b\/第1份工作要点\.txt，结果却不一样/,
    );
  });

  it('shards are disjoint and give every draft once; a wrong one is told', () => {
    const filesOf = (...args: string[]): string[] =>
      JSON.parse(run('lint', '--format=json', ...args).stdout).map(
        (entry: { filePath: string }) => entry.filePath,
      );
    const parts = [1, 2, 3].flatMap((part) => filesOf(`--shard=${part}/3`));
    assert.deepEqual(parts.sort(), filesOf());
    assert.deepEqual(filesOf('--shard=8/9'), []);
    for (const wrong of ['0/3', '4/3', '1', 'x/y'])
      assertFails(run('lint', '--shard', wrong), /--shard 须写成 I\/N/);
  });

  it('threads change nothing, and a wrong configuration is told once', () => {
    const alone = run('lint', '--concurrency=1', '--format=json');
    assert.deepEqual(run('lint', '--concurrency=3', '--format=json'), alone);
    writeFileSync(at('.work-plan.jsonc'), '{ "rule": {} }');
    const wrong = run('lint', '--concurrency=3');
    assert.equal(wrong.status, 2);
    assert.equal(wrong.stderr.trimEnd().split('\n').length, 1, wrong.stderr);
    assertFails(run('lint', '--concurrency=0'), /--concurrency 须是不小于 1 的整数或 auto/);
  });

  it('threads mend files as one program does', () => {
    assert.equal(run('lint', '--fix', '--concurrency=2').status, 0);
    for (const name of ['a/第0份工作要点.txt', 'b/第3份工作要点.txt', 'b/第5份工作要点.txt'])
      assert.equal(readFileSync(at(name), 'utf8'), MENDED);
  });

  it('GNU parallel feeds it, and merge gives the report of a single run', function () {
    if (spawnSync('parallel', ['--version']).status !== 0) {
      process.stderr.write('GNU parallel is not installed: not tried.\n');
      this.skip();
    }
    const script = `find . -name '*工作要点.txt' -print0 | parallel -0 -N2 --jobs 2 "${process.execPath}" "${program}" lint --format json:parts/{#}.json`;
    spawnSync('bash', ['-c', script], { cwd: at(), env: { ...process.env, PARALLEL_HOME: at() } });
    const parts = readdirSync(at('parts')).map((name) => `parts/${name}`);
    assert.equal(parts.length, 4);
    assert.deepEqual(run('merge', ...parts), run('lint', '--format=json'));
  });
});

describe('lint --cache', () => {
  before(ensureBuilt);
  const at = temporaryFolder({ ...DRAFTS, '往年/2025年工作要点.txt': MENDED });
  const run = (...args: string[]) => workPlan(['lint', 'a', 'b', ...args], { cwd: at() });
  const entries = () => readdirSync(at('.work-plan-cache')).filter((name) => name.endsWith('.json'));
  const stamps = () => entries().map((name) => readFileSync(at(`.work-plan-cache/${name}`), 'utf8'));

  it('finds the same from the cache, and asks it for nothing that has changed', () => {
    const plain = run('--format=json');
    assert.deepEqual(run('--format=json', '--cache'), plain);
    assert.equal(entries().length, 7);
    for (const name of entries()) utimesSync(at(`.work-plan-cache/${name}`), 0, 0);
    assert.deepEqual(run('--format=json', '--cache'), plain);
    const before = stamps();
    assert.deepEqual(
      run('--cache', '--rule=skipped-number:off').stdout,
      run('--rule=skipped-number:off').stdout,
    );
    assert.notDeepEqual(stamps(), before);
    assert.deepEqual(run('--format=json', '--cache'), plain);
    writeFileSync(at('a/第0份工作要点.txt'), MENDED);
    assert.deepEqual(run('--cache').stdout, run().stdout);
    assert.match(run('--cache', '--lang=en').stdout, /Numbering gap/);
  });

  it('knows that the past plans have changed', () => {
    writeFileSync(at('.work-plan.jsonc'), '{ "library": "往年" }');
    assert.deepEqual(run('--cache').stdout, run().stdout);
    const before = stamps();
    writeFileSync(at('往年/2024年工作要点.txt'), SKIPPED);
    run('--cache');
    assert.notDeepEqual(stamps(), before);
  });

  it('is no obstacle when it is broken, and mends what is to be mended', () => {
    run('--cache');
    for (const name of entries()) writeFileSync(at(`.work-plan-cache/${name}`), '{"key"');
    assert.deepEqual(run('--cache').stdout, run().stdout);
    assert.equal(run('--cache', '--fix').status, 0);
    assert.equal(readFileSync(at('a/第0份工作要点.txt'), 'utf8'), MENDED);
  });

  it('may stand elsewhere', () => {
    run('--cache-location', 'x/y');
    assert.ok(readdirSync(at('x/y')).length > 7);
    assert.equal(readFileSync(at('x/y/.gitignore'), 'utf8'), '*\n');
  });
});

describe('lint --changed-since', () => {
  before(ensureBuilt);
  const at = temporaryFolder({
    'in/a工作要点.txt': SKIPPED,
    'in/b工作要点.txt': SKIPPED,
    'in/ignored工作要点.txt': SKIPPED,
  });
  const git = (...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=x', '-c', 'user.email=x@x', ...args], { cwd: at(), stdio: 'pipe' });
  const { PATH = '' } = process.env;
  const lint = (...args: string[]) => workPlan(['lint', ...args], { cwd: at('in'), env: { PATH } });
  const filesOf = (...args: string[]) =>
    JSON.parse(lint('--format=json', ...args).stdout).map((entry: { filePath: string }) => entry.filePath);

  it('checks what differs from the revision and what is new, and nothing is no failure', () => {
    git('init', '-q');
    writeFileSync(at('.gitignore'), 'in/ignored*\n');
    git('add', '.');
    git('commit', '-qm', 'one');
    assert.deepEqual(lint('--changed-since', 'HEAD'), {
      status: 0,
      stdout: '',
      stderr: 'work-plan: 与 HEAD 相比没有改动的草稿。\n',
      stdoutBytes: Buffer.from(''),
    });
    writeFileSync(at('in/b工作要点.txt'), `${SKIPPED}\n`);
    writeFileSync(at('in/新 工作要点.txt'), SKIPPED);
    assert.deepEqual(filesOf('--changed-since', 'HEAD'), ['b工作要点.txt', '新 工作要点.txt']);
    git('add', '.');
    git('commit', '-qm', 'two');
    assert.deepEqual(filesOf('--changed-since=HEAD~1'), ['b工作要点.txt', '新 工作要点.txt']);
  });

  it('tells what is wrong: no repository, no such revision, no git; an option is no revision', () => {
    assertFails(lint('--changed-since=HEAD'), /当前文件夹不在仓库里/);
    git('init', '-q');
    assertFails(lint('--changed-since=none'), /仓库里没有版本 none/);
    assertFails(lint('--changed-since=--output=x'), /仓库里没有版本 --output=x/);
    const { stderr } = workPlan(['lint', '--changed-since=HEAD'], { cwd: at('in'), env: { PATH: '' } });
    assert.match(stderr, /这里没有装 git/);
  });
});

describe('what lint leaves out', () => {
  before(ensureBuilt);
  const at = temporaryFolder({
    ...DRAFTS,
    '.work-planignore': 'a/\n',
    'more/ignore.txt': '../b\n',
    'ci.ignore': 'b/第1*\n!a\n!a/**\n',
  });
  const filesOf = (...args: string[]) =>
    JSON.parse(workPlan(['lint', '--format=json', ...args], { cwd: at() }).stdout).length;

  it('is told by options, too', () => {
    assert.equal(filesOf(), 3);
    assert.equal(filesOf('--no-ignore'), 7);
    assert.equal(filesOf('--ignore-pattern', '第1*', '--ignore-pattern', '第3*'), 1);
    assert.equal(filesOf('--no-ignore', '--ignore-pattern', 'b'), 4);
    assert.equal(filesOf('--ignore-path', 'ci.ignore'), 6);
    assert.equal(filesOf('b/第1份工作要点.txt', '--ignore-pattern', 'b'), 1);
    assertFails(workPlan(['lint', '--ignore-path', 'none'], { cwd: at() }), '找不到排除文件 none。');
  });
});

describe('what lint --fix writes', () => {
  before(ensureBuilt);
  const at = temporaryFolder({ 'in/a.txt': SKIPPED, 'out/b.txt': SKIPPED });
  const lint = (...args: string[]) => workPlan(['lint', ...args], { cwd: at('in') });

  it('fails where that is asked for, and lists the changes', () => {
    const dry = lint('a.txt', '--fix-dry-run', '--fail-on-fix');
    assert.equal(dry.status, 1);
    assert.match(dry.stderr, /4:1 {2}✎ 重新编号（改 1 处） {2}skipped-number/);
    assert.equal(lint('a.txt', '--fix', '--fail-on-fix').status, 1);
    assert.equal(lint('a.txt', '--fix', '--fail-on-fix').status, 0);
  });

  it('follows no link out of the folder', () => {
    symlinkSync(at('out/b.txt'), at('in/link.txt'));
    const { status, stderr } = lint('--fix', 'link.txt');
    assert.equal(status, 2);
    assert.match(stderr, /link\.txt 是链接，指向当前文件夹以外的 .*b\.txt，没有改写/);
    assert.equal(readFileSync(at('out/b.txt'), 'utf8'), SKIPPED);
    assert.equal(lint('--fix', at('out/b.txt')).status, 0);
    assert.equal(readFileSync(at('out/b.txt'), 'utf8'), MENDED);
  });

  it('is whole when Ctrl-C ends the run', async () => {
    const names = Array.from({ length: 300 }, (_, index) => `${String(index).padStart(3, '0')}.txt`);
    for (const name of names) writeFileSync(at(`in/${name}`), SKIPPED);
    const child = spawn(process.execPath, [program, 'lint', '--fix', '--format=ndjson', '0*', '1*', '2*'], {
      cwd: at('in'),
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    child.stdout.once('data', () => child.kill('SIGINT'));
    const status = await new Promise((resolve) => child.once('exit', resolve));
    assert.equal(status, 130);
    assert.deepEqual(readdirSync(at('in')).sort(), [...names, 'a.txt'].sort());
    const texts = new Set(names.map((name) => readFileSync(at(`in/${name}`), 'utf8')));
    for (const text of texts) assert.ok(text === SKIPPED || text === MENDED);
    assert.ok(texts.has(MENDED));
  });
});

describe('completion', () => {
  before(ensureBuilt);

  it('is a script that bash reads and that completes commands, options and values', () => {
    const { stdout, status } = workPlan(['completion', 'bash']);
    assert.equal(status, 0);
    const complete = (...words: string[]) => {
      const line = `${stdout}\nCOMP_WORDS=(${words.map((word) => `'${word}'`).join(' ')}); COMP_CWORD=${words.length - 1}; _work_plan; printf '%s\\n' "\${COMPREPLY[@]}"`;
      return execFileSync('bash', ['-c', line]).toString().trimEnd().split('\n');
    };
    assert.deepEqual(complete('work-plan', 'sug'), ['suggest']);
    assert.deepEqual(complete('work-plan', 'lint', '--fix'), ['--fix', '--fix-dry-run']);
    assert.ok(complete('work-plan', 'lint', '--format', '').includes('sarif'));
  });

  it('offers what a first argument may be', () => {
    const { stdout } = workPlan(['completion', 'bash']);
    const complete = (...words: string[]) =>
      execFileSync('bash', [
        '-c',
        `${stdout}\nCOMP_WORDS=(${words.join(' ')}); COMP_CWORD=${words.length - 1}; _work_plan; printf '%s\\n' "\${COMPREPLY[@]}"`,
      ])
        .toString()
        .trim()
        .split('\n');
    assert.deepEqual(complete('work-plan', 'explain', 'skipped-n'), ['skipped-number']);
    assert.deepEqual(complete('work-plan', 'library', 'me'), ['merge']);
    assert.deepEqual(complete('work-plan', 'completion', 'f'), ['fish']);
  });

  it('works in fish itself, where there is one', function () {
    if (spawnSync('fish', ['--version']).status !== 0) this.skip();
    const { stdout } = workPlan(['completion', 'fish']);
    const complete = (line: string) =>
      execFileSync('fish', ['--no-config', '-c', `${stdout}\ncomplete -C '${line}'`], {
        env: { ...process.env, LANG: 'C.UTF-8' },
      })
        .toString()
        .trim()
        .split('\n')
        .map((offered) => offered.split('\t')[0]);
    assert.deepEqual(complete('work-plan sug'), ['suggest']);
    assert.deepEqual(complete('work-plan lint --fix-'), ['--fix-dry-run']);
    assert.ok(complete('work-plan lint --format ').includes('sarif'));
    assert.deepEqual(complete('work-plan explain skipped-n'), ['skipped-number']);
  });

  it('is a script that zsh reads, where there is one', function () {
    if (spawnSync('zsh', ['--version']).status !== 0) this.skip();
    const { stdout } = workPlan(['completion', 'zsh']);
    assert.equal(spawnSync('zsh', ['-n'], { input: stdout }).stderr.toString(), '');
    // As the shell calls it for a first argument and for options, with its helpers replaced by what shows their words.
    const shown = (words: string, current: number) =>
      execFileSync('zsh', ['-f'], {
        input: `compdef() { : }; _describe() { print -l -- $commands }; _arguments() { print -l -- "$@" }\n${stdout}\nwords=(${words}); CURRENT=${current}; _work_plan`,
      }).toString();
    assert.match(shown('work-plan s', 2), /^suggest:/m);
    assert.match(shown('work-plan explain s', 3), /^1:word:\(.*skipped-number/m);
    assert.match(shown('work-plan lint s', 3), /^\*--format=.*sarif/m);
  });

  it('knows every command and option for zsh and fish, too', () => {
    for (const shell of ['zsh', 'fish']) {
      const { stdout } = workPlan(['completion', shell]);
      for (const word of ['suggest', 'merge', 'changed-since', 'checkstyle'])
        assert.ok(stdout.includes(word));
    }
    assertFails(workPlan(['completion']), 'completion 要一个 shell 的名字：bash、zsh、fish。');
    assertFails(workPlan(['completion', 'csh']), /completion 要一个 shell/);
  });
});
