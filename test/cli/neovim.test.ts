import { strict as assert } from 'node:assert';
import { execFile, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { buildServer } from '../connection/server-process';

const DRAFT = [
  '某局2026年工作要点',
  '一、强化学习',
  '（一）举办培训班3期。（责任单位：市教育局）',
  '二、强化管理',
  '（一）修订制度5项。（责任单位：市财政局）',
  '四、强化服务',
  '（一）建成服务站5个。（责任单位：）',
];
const isInstalled = spawnSync('nvim', ['--version']).status === 0;

interface Told {
  readonly finding: { readonly line: number; readonly message: string; readonly source: string };
  readonly outline: readonly string[];
  readonly units: readonly string[];
  readonly left: number;
  readonly text: string;
}

describe(`work-plan server in Neovim${isInstalled ? '' : ' (skipped: no nvim is installed)'}`, () => {
  let folder: string;
  let told: Told;

  before(async function () {
    if (!isInstalled) this.skip();
    buildServer();
    folder = mkdtempSync(join(tmpdir(), 'work-plan-'));
    const draft = join(folder, '2026年工作要点.txt');
    const answer = join(folder, 'told.json');
    writeFileSync(draft, `${DRAFT.join('\n')}\n`);
    const running = promisify(execFile)(
      'nvim',
      ['--headless', '--clean', '-n', '-S', resolve('test/cli/neovim.lua')],
      {
        cwd: folder,
        // Neovim waits for a person where its script fails.
        timeout: 100_000,
        env: {
          ...process.env,
          LANG: 'zh_CN.UTF-8',
          XDG_CACHE_HOME: folder,
          XDG_STATE_HOME: folder,
          XDG_DATA_HOME: folder,
          WORK_PLAN_COMMAND: JSON.stringify([process.execPath, resolve('dist/cli.cjs'), 'server', '--stdio']),
          WORK_PLAN_DRAFT: draft,
          WORK_PLAN_TOLD: answer,
        },
      },
    );
    running.child.stdin?.end();
    const { stderr } = await running;
    assert.equal(stderr, '');
    told = JSON.parse(readFileSync(answer, 'utf8')) as Told;
  });
  after(() => {
    if (folder) rmSync(folder, { recursive: true, force: true });
  });

  it('shows a finding in its place', () => {
    assert.equal(told.finding.line, DRAFT.indexOf('四、强化服务'));
    assert.equal(told.finding.source, 'work-plan');
    assert.match(told.finding.message, /三/);
  });

  it('outlines the draft', () => {
    assert.deepEqual(told.outline, ['一、强化学习', '二、强化管理', '四、强化服务']);
  });

  it('completes units', () => {
    assert.ok(told.units.includes('市财政局'), JSON.stringify(told.units));
  });

  it('has the finding mended', () => {
    assert.equal(told.left, 0);
    assert.equal(told.text, DRAFT.join('\n').replace('四、', '三、'));
  });
});
