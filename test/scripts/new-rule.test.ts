import { strict as assert } from 'node:assert';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { createRule } from '../../scripts/new-rule/create-rule';
import type { Rule } from '../../server/src/lint/rule';
import { findingsOf } from '../support/rule-tester';

const root = fileURLToPath(new URL('../..', import.meta.url));
/** What lets Node read TypeScript, from any folder. */
const TSX = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href;
const INDEX = 'server/src/lint/rules/index.ts';
const RULE = 'server/src/lint/rules/loose-promise.ts';
const TEST = 'test/lint/rules/loose-promise.test.ts';

describe('new-rule', () => {
  let project: string;
  const read = (path: string) => readFileSync(join(project, path), 'utf8');
  const write = (path: string, text: string) => {
    mkdirSync(join(project, path, '..'), { recursive: true });
    writeFileSync(join(project, path), text);
  };
  const run = (...args: string[]) =>
    spawnSync(process.execPath, ['--import', TSX, join(root, 'scripts/new-rule.ts'), ...args], {
      cwd: project,
      encoding: 'utf8',
    });

  beforeEach(() => {
    project = mkdtempSync(join(tmpdir(), 'new-rule-'));
    cpSync(join(root, INDEX), join(project, INDEX));
  });
  afterEach(() => rmSync(project, { recursive: true }));

  it('writes the rule and its test, and adds the import in order and the entry at the end', () => {
    const before = read(INDEX).split('\n');
    const { status, stdout, stderr } = run('loose-promise');
    assert.equal(stderr, '');
    assert.equal(status, 0);
    for (const path of [RULE, TEST, INDEX]) assert(stdout.includes(path), path);
    assert(stdout.split('\n').length < 24, 'one screen');

    const after = read(INDEX).split('\n');
    const added = after.filter((line) => !before.includes(line));
    assert.deepEqual(added, [`import { loosePromise } from './loose-promise';`, '  loosePromise,']);
    assert.deepEqual(
      after.filter((line) => !added.includes(line)),
      before,
    );
    assert.equal(after[after.lastIndexOf('];') - 1], '  loosePromise,');
    const imported = after.flatMap((line) => /from '\.\/(.+)';$/.exec(line)?.[1] ?? []);
    assert.deepEqual(imported, imported.toSorted());
    assert.match(read(TEST), /describe\('loose-promise'/);
  });

  it('writes a rule that runs and that no test takes for a finished one', async () => {
    createRule(project, 'loose-promise');
    write('package.json', '{ "type": "module" }');
    for (const layer of ['core', 'lint']) {
      cpSync(join(root, 'server/src', layer), join(project, 'server/src', layer), {
        recursive: true,
        force: false,
      });
    }
    const { loosePromise: rule }: { loosePromise: Rule } = await import(
      pathToFileURL(join(project, RULE)).href
    );
    assert.equal(rule.id, 'loose-promise');
    assert.deepEqual(findingsOf(rule, rule.docs.bad).findings, []);
    assert.equal(findingsOf(rule, '一、任务\n1.学习。TODO。\n').findings.length, 1);
    assert.doesNotMatch(rule.docs.what.zh, /[\u4e00-\u9fff]/);
    assert.match(read(TEST), /⟦.+⟧/);
  });

  it('adds a rule that comes first or last by name', () => {
    createRule(project, 'aaa-first');
    createRule(project, 'zzz-last');
    const imported = [...read(INDEX).matchAll(/from '\.\/(.+)';$/gm)].map((match) => match[1]);
    assert.equal(imported[0], 'aaa-first');
    assert.equal(imported.at(-1), 'zzz-last');
    assert.match(read(INDEX), / {2}aaaFirst,\n {2}zzzLast,\n\];\n$/);
  });

  for (const [id, problem] of [
    ['', /is no id/],
    ['promise', /is no id/],
    ['LoosePromise', /is no id/],
    ['loose_promise', /is no id/],
    ['loose--promise', /is no id/],
    ['loose-promise-', /is no id/],
    ['../loose-promise', /is no id/],
    ['空泛-表述', /is no id/],
    [`loose-${'promise'.repeat(6)}`, /longer than 40/],
    ['unused-suppression', /is taken/],
    ['duplicate-clause', /already/],
  ] as const) {
    it(`refuses “${id}” and writes nothing`, () => {
      const before = read(INDEX);
      const result = createRule(project, id);
      assert('problem' in result);
      assert.match(result.problem, problem);
      assert.deepEqual(
        [readdirSync(project), readdirSync(join(project, INDEX, '..')), read(INDEX)],
        [['server'], ['index.ts'], before],
      );
    });
  }

  for (const path of [RULE, TEST]) {
    it(`never overwrites ${path}`, () => {
      const before = read(INDEX);
      write(path, 'mine');
      const result = createRule(project, 'loose-promise');
      assert('problem' in result && result.problem.includes(path));
      assert.equal(read(path), 'mine');
      assert.equal(read(INDEX), before);
    });
  }

  it('says what is wrong in one line, with status 2', () => {
    for (const args of [[], ['Loose'], ['loose-promise', 'vague-promise']]) {
      const { status, stdout, stderr } = run(...args);
      assert.equal(status, 2);
      assert.equal(stdout, '');
      assert.match(stderr, /^new-rule: .+\n$/);
    }
  });

  it('says where to run it', () => {
    rmSync(join(project, INDEX));
    const result = createRule(project, 'loose-promise');
    assert('problem' in result && result.problem.includes('project’s folder'));
  });
});
