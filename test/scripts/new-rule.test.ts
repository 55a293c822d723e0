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
const RULE = 'server/src/lint/rules/targets/loose-promise.ts';
const TEST = 'test/lint/rules/targets/loose-promise.test.ts';

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

  it('writes the rule and its test, and adds the import in order and the entry at the end of its family', () => {
    const before = read(INDEX).split('\n');
    const { status, stdout, stderr } = run('targets/loose-promise');
    assert.equal(stderr, '');
    assert.equal(status, 0);
    for (const path of [RULE, TEST, INDEX]) assert(stdout.includes(path), path);
    assert(stdout.split('\n').length < 24, 'one screen');

    const after = read(INDEX).split('\n');
    const added = after.filter((line) => !before.includes(line));
    assert.deepEqual(added, [`import { loosePromise } from './targets/loose-promise';`, '    loosePromise,']);
    assert.deepEqual(
      after.filter((line) => !added.includes(line)),
      before,
    );
    assert.equal(after[after.indexOf('    loosePromise,') + 1], '  ],');
    assert.match(read(INDEX), /targets: \[[^\]]+loosePromise,\n {2}\],/);
    const imported = after.flatMap((line) => /from '\.\/(.+)';$/.exec(line)?.[1] ?? []);
    assert.deepEqual(imported, imported.toSorted());
    assert.match(read(TEST), /describe\('loose-promise'/);
  });

  it('writes a rule that runs and that no test takes for a finished one', async () => {
    createRule(project, 'targets/loose-promise');
    write('package.json', '{ "type": "module" }');
    for (const layer of ['core', 'library', 'lint']) {
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
    createRule(project, 'headings/aaa-first');
    createRule(project, 'units/zzz-last');
    const imported = [...read(INDEX).matchAll(/from '\.\/(.+)';$/gm)].map((match) => match[1]);
    assert.equal(imported[0], 'headings/aaa-first');
    assert.equal(imported.at(-1), 'units/zzz-last');
    assert.match(read(INDEX), /headings: \[[^\]]+, aaaFirst\],[\s\S]+ {4}zzzLast,\n {2}\],/);
  });

  for (const [id, problem] of [
    ['', /is no <family>/],
    ['promise', /is no <family>/],
    ['loose-promise', /is no <family>.+the families are numbering/],
    ['promises/loose-promise', /the families are numbering/],
    ['targets/loose/promise', /is no <family>/],
    ['targets/', /is no id/],
    ['targets/promise', /is no id/],
    ['targets/LoosePromise', /is no id/],
    ['targets/loose_promise', /is no id/],
    ['targets/loose--promise', /is no id/],
    ['targets/loose-promise-', /is no id/],
    ['../loose-promise', /is no <family>/],
    ['targets/空泛-表述', /is no id/],
    [`targets/loose-${'promise'.repeat(6)}`, /longer than 40/],
    ['text/unused-suppression', /is taken/],
    ['text/duplicate-clause', /already/],
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
      const result = createRule(project, 'targets/loose-promise');
      assert('problem' in result && result.problem.includes(path));
      assert.equal(read(path), 'mine');
      assert.equal(read(INDEX), before);
    });
  }

  it('says what is wrong in one line, with status 2', () => {
    for (const args of [[], ['Loose'], ['targets/loose-promise', 'targets/vague-promise']]) {
      const { status, stdout, stderr } = run(...args);
      assert.equal(status, 2);
      assert.equal(stdout, '');
      assert.match(stderr, /^new-rule: .+\n$/);
    }
  });

  it('says where to run it', () => {
    rmSync(join(project, INDEX));
    const result = createRule(project, 'targets/loose-promise');
    assert('problem' in result && result.problem.includes('project’s folder'));
  });
});
