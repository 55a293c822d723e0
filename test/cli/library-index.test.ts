import { strict as assert } from 'node:assert';
import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { assertFails, ensureBuilt, temporaryFolder, workPlan } from './command';

const planOf = (place: string, year: number) =>
  `${place}市水利局${year}年工作要点\n一、抓好春灌\n1.检修渠道。3月底前检修渠道12条。〔责任单位：水利科〕\n2.储备物资。备足抽水设备。\n`;
const PLANS = Object.fromEntries(
  ['江东', '江西', '河东', '河西', '南山'].flatMap((place) =>
    [2024, 2025].map((year) => [`plans/${year}/${place}.txt`, planOf(place, year)]),
  ),
);

describe('work-plan library index', () => {
  const at = temporaryFolder({ ...PLANS, 'plans/2025/说明.txt': '今天开会。\n' });
  const run = (...args: readonly string[]) => workPlan(['library', ...args], { cwd: at() });
  before(ensureBuilt);

  it('gives in parts, merged in whatever order, what it gives at once', () => {
    const whole = run('index', 'plans', '-o', 'whole');
    assert.deepEqual([whole.status, whole.stdout], [0, 'whole/plans.jsonl：10 份计划\n']);
    for (const shard of ['1/3', '2/3', '3/3'])
      assert.equal(run('index', 'plans', '--shard', shard, '-o', `part-${shard[0]}`).status, 0);
    const merged = run('merge', 'part-3', 'part-1', 'part-2/plans.jsonl', '-o', 'merged');
    assert.deepEqual([merged.status, merged.stdout], [0, 'merged/plans.jsonl：10 份计划\n']);
    assert.equal(
      readFileSync(at('merged/plans.jsonl'), 'utf8'),
      readFileSync(at('whole/plans.jsonl'), 'utf8'),
    );
    assert.deepEqual(readdirSync(at('merged')), ['plans.jsonl']);
  });

  it('gives a folder that serves as a library, without the plans', () => {
    run('index', 'plans', '-o', 'province');
    mkdirSync(at('bureau'));
    cpSync(at('province'), at('bureau/published'), { recursive: true });
    writeFileSync(at('bureau/.work-plan.json'), '{ "library": ["published"] }');
    writeFileSync(at('bureau/2026年工作要点.txt'), planOf('北湖', 2026).replace('2.储备物资', '2.宣传节水'));
    const list = workPlan(['library', 'list', '2026年工作要点.txt'], { cwd: at('bureau') });
    assert.equal(list.stdout.match(/水利局/g)?.length, 10);
    const suggested = workPlan(['suggest', '2026年工作要点.txt'], { cwd: at('bureau') });
    assert.match(suggested.stdout, /储备物资/);
  });

  it('writes no index over another, and says what it lacks', () => {
    run('index', 'plans', '-o', 'whole');
    assertFails(
      run('index', 'plans', '-o', 'whole'),
      'whole/plans.jsonl 已存在，没有覆盖；要覆盖请加 --force。',
    );
    assert.equal(run('index', 'plans', '-o', 'whole', '--force').status, 0);
    assertFails(run('index', 'plans'), 'library index 要用 -o 指定索引写入的文件夹。');
    assertFails(run('index', '-o', 'x'), 'library index 要往年计划的文件夹。');
    assertFails(run('merge', 'plans', '-o', 'x'), 'plans 不是 library index 写的索引（plans.jsonl）。');
    assertFails(run('index', 'plans', '-o', 'x', '--shard', '4/3'), /^work-plan: --shard /);
  });

  it('exports each section and item on a line of its own, from plans and from their index alike', () => {
    run('index', 'plans', '-o', 'whole');
    const { status, stdout } = run('export', 'whole');
    assert.equal(status, 0);
    const records = stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    assert.equal(records.length, 30);
    assert.equal(
      new Set(records.map(({ plan, year, kind, heading }) => [plan, year, kind, heading].join())).size,
      30,
    );
    assert.equal(new Set(records.map(({ id }) => id)).size, 30);
    const [, item] = records;
    assert.deepEqual(
      [item.kind, item.sections, item.heading, item.units, item.targets, item.deadlines],
      ['item', ['抓好春灌'], '检修渠道', ['水利科'], 1, 1],
    );
    assert.equal(run('export', 'plans').stdout, stdout);
    assert.equal(run('export', 'plans', '-o', 'parts.ndjson').status, 0);
    assert.equal(readFileSync(at('parts.ndjson'), 'utf8'), stdout);
  });
});
