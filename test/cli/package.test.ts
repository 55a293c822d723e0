import { strict as assert } from 'node:assert';
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { draftNamePatterns, isDraftName } from '../../server/src/core/draft-names';
import { ensureBuilt, temporaryFolder } from './command';
import { SKIPPED } from './drafts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const read = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');

describe('the npm package', () => {
  before(ensureBuilt);
  const at = temporaryFolder({ '2026年工作要点.txt': SKIPPED });

  it('is what the command line needs and runs with npx from the tarball in an empty folder', function () {
    this.timeout(120_000);
    const environment = { ...process.env, npm_config_cache: at('cache'), LANG: 'zh_CN.UTF-8' };
    const packed = execFileSync('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', at()], {
      cwd: ROOT,
      env: environment,
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    const [{ filename, files }] = JSON.parse(packed.toString());
    const paths = files.map(({ path }: { path: string }) => path);
    for (const path of paths) {
      assert.match(
        path,
        /^(?:package\.json|(?:README|CHANGELOG)\.md|LICENSE|dist\/[\w/-]+\.(?:cjs|js|json)|docs\/rules\/.*|schemas\/.*)$/,
      );
    }
    assert.ok(!paths.includes('dist/extension.cjs'));
    mkdirSync(at('empty'));
    const run = (...args: string[]) =>
      spawnSync('npx', ['--yes', '--offline', `--package=${at(filename)}`, 'work-plan', ...args], {
        cwd: at('empty'),
        env: environment,
      });
    assert.equal(run('--version').stdout.toString(), `${JSON.parse(read('package.json')).version}\n`);
    const { status, stdout } = run('lint', at('2026年工作要点.txt'), '--format=sarif');
    assert.equal(status, 1);
    assert.equal(JSON.parse(stdout.toString()).runs[0].results[0].ruleId, 'skipped-number');
  });
});

describe('the GitHub action', () => {
  before(ensureBuilt);
  const at = temporaryFolder({ 'a b.txt': SKIPPED, '工作要点.txt': SKIPPED });
  const { inputs, runs } = parse(read('action.yml'));

  it('annotates, writes SARIF and a summary, and has the status of lint', () => {
    const { status, stdout } = spawnSync(process.execPath, [`${ROOT}/${runs.main}`], {
      cwd: at(),
      env: {
        INPUT_PATHS: 'a b.txt\n\n',
        INPUT_ARGS: '--lang=en\n--rule=skipped-number:warning',
        'INPUT_SARIF-FILE': 'out/x.sarif',
        INPUT_SUMMARY: 'true',
        GITHUB_STEP_SUMMARY: at('summary.md'),
      },
    });
    assert.equal(status, 0);
    assert.match(
      stdout.toString(),
      /^::warning file=a b\.txt,line=4,endLine=4,col=1,endColumn=3,title=skipped-number::Numbering/,
    );
    assert.equal(JSON.parse(readFileSync(at('out/x.sarif'), 'utf8')).runs[0].results.length, 1);
    assert.match(readFileSync(at('summary.md'), 'utf8'), /\| 4:1 \| warning \|/);
  });

  it('checks the folder when no paths are given, and every input is one that it reads', () => {
    const { status, stdout } = spawnSync(process.execPath, [`${ROOT}/${runs.main}`], { cwd: at(), env: {} });
    assert.equal(status, 1);
    assert.match(stdout.toString(), /^::error file=工作要点\.txt,/);
    const script = read(runs.main);
    for (const name of Object.keys(inputs)) assert.ok(script.includes(`'${name.toUpperCase()}'`), name);
    assert.ok(existsSync(`${ROOT}/${runs.main}`));
  });
});

describe('the hooks for pre-commit', () => {
  it('take the files that are drafts by their name', () => {
    for (const { files, entry } of parse(read('.pre-commit-hooks.yaml'))) {
      const pattern = new RegExp(files);
      for (const name of draftNamePatterns().map((glob) => glob.replaceAll('*', '某局'))) {
        assert.ok(pattern.test(`草稿/${name}`), name);
        assert.ok(isDraftName(name), name);
      }
      assert.ok(pattern.test('x.workplan') && pattern.test('x.workplan.md'));
      assert.ok(!pattern.test('工作总结.txt') && !pattern.test('工作要点/readme.md'));
      assert.match(entry, /^work-plan lint/);
    }
  });
});

describe('the job for GitLab', () => {
  it('runs options and formats that there are, and keeps the reports that it writes', () => {
    const { script, artifacts } = parse(read('ci/gitlab.yml'))['work-plan'];
    const [command] = script;
    assert.match(command, /--format gitlab:gl-code-quality-report\.json/);
    for (const file of Object.values<string>(artifacts.reports))
      assert.ok(command.includes(`:${file}`), file);
  });
});
