import { strict as assert } from 'node:assert';
import { assertFails, ensureBuilt, temporaryFolder, workPlan } from './command';

const HIGHER =
  '江东省2026年水利工作要点\n一、重点任务\n1.推进灌区改造。改造灌区20处，完善计量设施。\n2.清理河道。清理侵占河道问题，建立巡河制度。\n3.加固水库。加固水库6座，落实管护人员。\n';
const LOCAL =
  '某县2026年水利工作要点\n一、重点任务\n1.水库加固。加固水库2座，落实管护人员。\n2.灌区改造。推进灌区改造，完善计量设施。\n';

describe('work-plan check', () => {
  const at = temporaryFolder({ '省.txt': HIGHER, '县.txt': LOCAL, '空.txt': '今天开会。\n' });
  const run = (...args: readonly string[]) => workPlan(['check', ...args], { cwd: at() });
  before(ensureBuilt);

  it('lists the superior’s tasks that are not found, then those that are taken up in part', () => {
    const { status, stdout } = run('县.txt', '--against', '省.txt');
    assert.equal(status, 1);
    assert.equal(
      stdout,
      `江东省2026年水利工作要点 → 某县2026年水利工作要点
未见 1 · 部分落实 1 · 已落实 1

未见 1
  2.清理河道

部分落实 1
  1.推进灌区改造
      → 2.灌区改造
      上级有、本级没有的目标：20处
`,
    );
    assert.match(
      run('县.txt', '--against', '省.txt', '--all').stdout,
      /已落实 1\n {2}3\.加固水库\n {6}→ 1\.水库加固\n/,
    );
  });

  it('ends with 0 where all is taken up', () => {
    assert.equal(run('省.txt', '--against', '县.txt').status, 0);
  });

  it('gives each task with its place as JSON', () => {
    const { tasks, higher } = JSON.parse(run('县.txt', '--against', '省.txt', '--format', 'json').stdout);
    assert.equal(higher.title, '江东省2026年水利工作要点');
    assert.deepEqual(
      tasks.map((task: { uptake: string; line: number; items: readonly unknown[] }) => [
        task.uptake,
        task.line,
        task.items.length,
      ]),
      [
        ['partly', 3, 1],
        ['not', 4, 0],
        ['taken', 5, 1],
      ],
    );
  });

  it('says what it lacks', () => {
    assertFails(run('县.txt'), 'check 要一个文件和 --against 上级的计划。');
    assertFails(run('空.txt', '--against', '省.txt'), '空.txt 里没有认出条目，不能对标。');
    assertFails(run('.', '--against', '省.txt'), '. 是文件夹，check 要文件。');
  });
});

describe('work-plan diff --facts', () => {
  const at = temporaryFolder({
    '一稿.txt': HIGHER,
    '二稿.txt': HIGHER.replace('20处', '25处').replace('3.加固水库', '3.养护水库').replace('、', '，'),
  });
  before(ensureBuilt);
  const run = (...args: readonly string[]) =>
    workPlan(['diff', '一稿.txt', '二稿.txt', '--facts', ...args], { cwd: at() });

  it('lists what only one of two versions has', () => {
    assert.equal(run().stdout, '数字\n  ~ 20处 → 25处（1.推进灌区改造）\n');
    const { facts } = JSON.parse(run('--format', 'json').stdout);
    assert.deepEqual(facts, [
      {
        kind: 'figure',
        change: 'changed',
        last: { text: '20处', line: 3, column: 14, endLine: 3, endColumn: 17 },
        next: { text: '25处', line: 3, column: 14, endLine: 3, endColumn: 17 },
      },
    ]);
    const same = workPlan(['diff', '一稿.txt', '-', '--facts'], { cwd: at(), input: HIGHER });
    assert.equal(same.stdout, '数字、日期、文件、单位没有增减。\n');
  });
});
