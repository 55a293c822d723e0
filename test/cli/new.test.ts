import { strict as assert } from 'node:assert';
import { readFileSync, writeFileSync } from 'node:fs';
import { assertFails, ensureBuilt, temporaryFolder, workPlan } from './command';

const LAST_YEAR = `青石县园林局2025年工作要点

2025年全县园林工作的总体要求是：种树。
一、抓好绿化
1.办好2025年青石花展。6月底前办成1场。（花卉股负责）
2.抓好管护。每周浇水。（绿化股负责）
二、抓好美化
3.建口袋公园。年底前建成3个。（建设股负责）
`;
const STRUCTURE = `id: mine
place: 青石
title: 青石县园林局2025年工作要点
issuer: 青石县园林局
year: 2025
form: work-plan
numbering: [{ style: han-comma, marker: 一、 }]
parts:
  - section: 抓好青石绿化
    parts:
      - item: 种树
`;

describe('new', () => {
  before(ensureBuilt);
  const at = temporaryFolder({
    '去年.txt': LAST_YEAR,
    'mine.yaml': STRUCTURE,
    'broken.yaml': 'parts: 3\n',
    '空.txt': '没有条目。\n',
    '已有.txt': '已有',
  });
  const run = (...args: readonly string[]) => workPlan(['new', ...args], { cwd: at() });

  it('starts from a plan of the library', () => {
    const { status, stdout, stderr } = run(
      '--from',
      'yingtan-2024',
      '--year',
      '2026',
      '--issuer',
      '澄川县教育局',
    );
    assert.equal(status, 0);
    assert.equal(stderr, '');
    assert.match(stdout, /^2026年澄川县教育局工作要点\n\n/);
    assert.match(stdout, /\n29\..*。〔责任单位：　〕\n$/);
    assert.doesNotMatch(stdout, /鹰潭|2024|,/);
  });

  it('that lint has nothing above info to say of', () => {
    for (const seed of ['haimen-2025', 'hantai-2025', 'qianjiang-2025', 'yichang-2022', 'yingtan-2024']) {
      const { stdout } = run('--from', seed, '--year', '2026');
      const linted = workPlan(['lint', '--format', 'json', '-'], { cwd: at(), input: stdout });
      const [{ errorCount, warningCount }] = JSON.parse(linted.stdout);
      assert.deepEqual([seed, linted.status, errorCount, warningCount], [seed, 0, 0, 0]);
    }
  });

  it('starts from last year’s file, for its own bureau and in its own forms', () => {
    assert.equal(
      run('--from', '去年.txt', '--year', '2026').stdout,
      `青石县园林局2026年工作要点

2026年工作的总体要求是：〔指导思想和总体思路　〕。
一、抓好绿化
1.办好2026年青石花展。〔具体举措　〕，〔完成时限　〕〔量化目标　〕。（〔单位名称　〕负责）
2.抓好管护。〔具体举措　〕，〔完成时限　〕完成。（〔单位名称　〕负责）
二、抓好美化
3.建口袋公园。〔具体举措　〕，〔完成时限　〕〔量化目标　〕。（〔单位名称　〕负责）
`,
    );
  });

  it('starts from the file of a structure', () => {
    const { stdout } = run('--from', 'mine.yaml', '--year', '2026', '--issuer', '某局');
    assert.match(
      stdout,
      /^某局2026年工作要点\n[\s\S]*一、抓好〔地名　〕绿化\n（一）种树。〔具体举措　〕。〔责任单位：　〕\n$/,
    );
  });

  it('takes numbering and units', () => {
    const { stdout } = run('--from', '去年.txt', '--numbering', 'official', '--units', 'line');
    assert.match(stdout, /\n（二）抓好管护。.*\n责任单位：〔单位名称　〕\n二、/);
  });

  it('is for this year, or from October on for the next', () => {
    const now = new Date();
    const year = now.getFullYear() + (now.getMonth() >= 9 ? 1 : 0);
    assert.ok(run('--from', '去年.txt').stdout.startsWith(`青石县园林局${year}年`));
  });

  it('writes a file, and none that is there', () => {
    assert.equal(run('--from', '去年.txt', '--year', '2026', '-o', '今年.txt').status, 0);
    assert.match(readFileSync(at('今年.txt'), 'utf8'), /^青石县园林局2026年工作要点\n/);
    assertFails(
      run('--from', '去年.txt', '-o', '已有.txt'),
      '已有.txt 已存在，没有覆盖；要覆盖请加 --force。',
    );
    assertFails(
      run('--from', '去年.txt', '-o', '去年.txt', '--force'),
      '结果不能写到草稿 去年.txt 上，请换一个文件名。',
    );
    assert.equal(run('--from', '去年.txt', '-o', '已有.txt', '--force').status, 0);
    assert.match(readFileSync(at('已有.txt'), 'utf8'), /^青石县园林局/);
  });

  it('lists the past plans', () => {
    const { status, stdout } = run('--list');
    assert.equal(status, 0);
    assert.match(stdout, /^yingtan-2024 +鹰潭 +2024 +8 章 +29 条 +2024年鹰潭市教育工作要点$/m);
  });

  it('knows the bureau’s own plans by the names of their files', () => {
    writeFileSync(at('.work-plan.json'), '{ "library": "去年.txt" }');
    assert.match(run('--list').stdout, /^去年 +青石 +2025/m);
    assert.match(run('--from', '去年', '--year', '2026').stdout, /^青石县园林局2026年工作要点\n/);
    assert.match(run('--from', '去年', '--no-config').stderr, /没有往年计划 去年/);
  });

  it('blends what several past plans have, and says so', () => {
    const { status, stdout, stderr } = run('--year', '2026', '--issuer', '澄川县教育局', '--units', 'none');
    assert.equal(status, 0);
    assert.match(stderr, /^work-plan: 综合 5 份往年计划：取共有的 \d+ 个主题，框架用 \S+ 的。/);
    assert.match(stdout, /^\S*澄川县教育局\S*\n\n[\s\S]*教师队伍[\s\S]*安全/);
    const linted = workPlan(['lint', '--format', 'json', '-'], { cwd: at(), input: stdout });
    assert.equal(JSON.parse(linted.stdout)[0].warningCount, 0);
    assert.equal(linted.status, 0);
  });

  it('blends no plans of another field', () => {
    const noField = (name: string) =>
      `往年计划中没有与${name}同一领域的；也可以用 --from 写明照哪一份起草，work-plan new --list 列出全部。`;
    assertFails(run('--no-config', '--issuer', '澄川县卫生健康局'), noField('澄川县卫生健康局'));
    assertFails(run('--no-config'), /^work-plan: 看不出是哪个领域的计划，请用 --issuer 写明单位/);
    const own = ['--config', at('自己的.json')];
    writeFileSync(at('自己的.json'), '{ "library": "去年.txt" }');
    const onlyOne = '同一领域的往年计划只有一份，照它起草请写 --from 去年。';
    assertFails(run(...own, '--issuer', '青石县园林局'), onlyOne);
    assertFails(run(...own), onlyOne);
    const education = run(...own, '--issuer', '澄川县教育局');
    assert.equal(education.status, 0);
    assert.match(education.stderr, /综合 5 份往年计划/);
  });

  it('says what cannot be done', () => {
    assertFails(run('--from', 'yingtan-2023'), '没有往年计划 yingtan-2023，是不是 yingtan-2024？');
    assertFails(run('--from', '没有.txt'), '没有往年计划 没有.txt；work-plan new --list 列出全部。');
    assertFails(run('--from', '空.txt'), '空.txt 里没有认出章节和条目，没有结构可用。');
    assertFails(run('--from', 'broken.yaml'), /^work-plan: broken\.yaml 不是往年计划的结构/);
    assertFails(run('去年.txt'), 'new 不带参数；往年计划写在 --from 后面：--from 去年.txt。');
    assertFails(run('--from', '去年.txt', '--year', '26'), '--year 应是四位数的年份，如 2026，不能是 26。');
    assertFails(run('--from', '去年.txt', '--units', 'table'), /--units/);
  });
});
