import { strict as assert } from 'node:assert';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { assertFails, ensureBuilt, temporaryFolder, workPlan } from './command';

const PLAN = `江东市水利局2026年工作要点

一、抓好春灌
1.检修渠道。3月底前检修渠道12条。〔责任单位：水利科、各区(市)〕
2.储备物资。备足抽水设备。〔责任单位：物资科〕
`;

describe('work-plan library add', () => {
  before(ensureBuilt);
  const at = temporaryFolder({ '要点.txt': PLAN });
  const run = (...args: string[]) => workPlan(['library', ...args], { cwd: at() });

  it('writes the structure of one plan to standard output', () => {
    const { status, stdout, stderr } = run('add', '要点.txt');
    assert.equal(stderr, '');
    assert.equal(status, 0);
    assert.match(stdout, /^#.*\n#.*\n#.*\nid: "?要点"?\nplace: 江东\n/);
    assert.match(
      stdout,
      / {6}- item: 检修渠道\n {8}topics: .*\n {8}units: \[水利科, 各区\(市\)\]\n {8}targets: 1\n/,
    );
    assert.doesNotMatch(stdout, /3月底前|检修渠道12条/);
    assert.doesNotMatch(stdout, /备足抽水/);
  });

  it('reads standard input, and takes the name that it is given', () => {
    const { stdout } = workPlan(['library', 'add', '-', '--id', 'jiangdong-2026'], { input: PLAN });
    assert.match(stdout, /^id: jiangdong-2026$/m);
  });

  it('writes one file a plan to a folder and says which', () => {
    writeFileSync(at('计划.workplan.md'), PLAN);
    const { status, stdout } = run('add', '要点.txt', '计划.workplan.md', '--to', '库/往年');
    assert.equal(status, 0);
    assert.equal(stdout, '库/往年/要点.yaml\n库/往年/计划.yaml\n');
    assert.deepEqual(readdirSync(at('库/往年')).sort(), ['要点.yaml', '计划.yaml'].sort());
  });

  it('does not write over a file without --force', () => {
    writeFileSync(at('要点.yaml'), '别的\n');
    assertFails(run('add', '要点.txt', '--to', '.'), '要点.yaml 已存在，没有覆盖；要覆盖请加 --force。');
    assertFails(
      run('add', '要点.txt', '-o', '要点.yaml'),
      '要点.yaml 已存在，没有覆盖；要覆盖请加 --force。',
    );
    assert.equal(readFileSync(at('要点.yaml'), 'utf8'), '别的\n');
    assert.equal(run('add', '要点.txt', '--to', '.', '--force').status, 0);
    assert.match(readFileSync(at('要点.yaml'), 'utf8'), /^place: 江东$/m);
  });

  it('goes on after a file that holds no plan', () => {
    writeFileSync(at('便条.txt'), '今天下午开会。\n');
    const { status, stdout, stderr } = run('add', '便条.txt', '要点.txt', '--to', '库');
    assert.equal(status, 2);
    assert.equal(stderr, 'work-plan: 便条.txt 里没有认出章节和条目，没有结构可提取。\n');
    assert.equal(stdout, '库/要点.yaml\n');
  });

  it('refuses what is a structure already', () => {
    writeFileSync(at('旧.yaml'), run('add', '要点.txt').stdout);
    assertFails(run('add', '旧.yaml'), '旧.yaml 不是计划；若是结构文件，直接放进 library 所指的文件夹即可。');
  });

  it('writes nothing where two plans would have one name', () => {
    for (const folder of ['甲', '乙']) {
      mkdirSync(at(folder));
      writeFileSync(at(`${folder}/年度工作要点.txt`), PLAN);
    }
    for (const more of [[], ['--force']]) {
      assertFails(
        run('add', '甲', '乙', '--to', '同名', ...more),
        '乙/年度工作要点.txt 和 甲/年度工作要点.txt 都会写成 年度工作要点.yaml；请改文件名，或分别加 --id 提取。',
      );
      assert.equal(existsSync(at('同名')), false);
    }
  });

  it('wants a folder after --to, a file after -o and a name for standard input', () => {
    assertFails(run('add', '要点.txt', '--to', '要点.txt'), '--to 要点.txt 是文件，应为文件夹。');
    for (const more of [[], ['--force']]) {
      assertFails(run('add', '要点.txt', '-o', '.', ...more), '. 是文件夹，请写要写入的文件名。');
    }
    const stdin = (...args: string[]) =>
      workPlan(['library', 'add', '-', ...args], { cwd: at(), input: PLAN });
    assertFails(stdin('--to', '库'), '标准输入没有文件名，请用 --id 给结构起名。');
    assert.equal(stdin('--to', '库', '--id', '来自管道').stdout, '库/来自管道.yaml\n');
  });

  it('says what it cannot do', () => {
    mkdirSync(at('空'));
    assertFails(run(), 'library 后面应是 add、list、topics、index、merge 或 export。');
    assertFails(run('remove'), 'library 后面应是 add、list、topics、index、merge 或 export，没有 remove。');
    assertFails(run('add'), 'library add 要计划的文件名。');
    assertFails(run('add', '没有.txt'), '找不到文件 没有.txt。');
    assertFails(run('add', '空'), /^work-plan: 空 里没有找到草稿/);
    assertFails(run('add', '要点.txt', '--to', '库', '-o', 'x.yaml'), '--to 和 -o 只能用一个。');
    assertFails(run('add', '要点.txt', '--to', '库', '--id', '../x'), '“../x”不能用作文件名。');
    assertFails(run('add', '要点.txt', '-o', '要点.txt'), '结果不能写到草稿 要点.txt 上，请换一个文件名。');
    writeFileSync(at('2.txt'), PLAN);
    assertFails(run('add', '要点.txt', '2.txt'), '有 2 个文件，请用 --to 指定结构写入的文件夹。');
    assertFails(run('add', '要点.txt', '2.txt', '--to', '库', '--id', 'x'), '--id 只能用于一个文件。');
  });
});

describe('work-plan library list', () => {
  before(ensureBuilt);
  const at = temporaryFolder({
    '.work-plan.jsonc': '{ "library": ["往年", "没有"] }',
    '往年/2025.txt': PLAN.replace('2026', '2025'),
    '往年/坏.yaml': 'parts: 1\n',
    '2026.txt': PLAN,
    'other/.work-plan.json': '{ "library": "../往年/2025.txt" }',
    'wrong/.work-plan.json': '{ "library": 7 }',
  });
  const run = (...args: string[]) => workPlan(['library', 'list', ...args], { cwd: at() });

  it('shows the past plans of the folders that the configuration names, then the seeds', () => {
    const { status, stdout, stderr } = run();
    const lines = stdout.split('\n').map((line) => line.replace(/ +/g, ' '));
    assert.equal(lines[0], '2025 江东 2025 1 章 2 条 江东市水利局2025年工作要点');
    assert.deepEqual(
      lines.slice(1, -1).map((line) => line.split(' ')[0]),
      ['haimen-2025', 'hantai-2025', 'qianjiang-2025', 'yichang-2022', 'yingtan-2024'],
    );
    assert.deepEqual(
      stderr.split('\n').sort().slice(1),
      [
        'work-plan: 往年计划 往年/坏.yaml：parts 应为列表。',
        'work-plan: 往年计划 没有：找不到这个往年计划文件夹。',
      ].sort(),
    );
    assert.equal(status, 2);
  });

  it('goes by the configuration of the draft that is named, or by none', () => {
    const own = run('other/2026.txt');
    assert.equal(own.stderr, '');
    assert.match(own.stdout, /^2025 .*\nhaimen-2025 /);
    assert.equal(own.status, 0);
    const none = run('--no-config');
    assert.deepEqual([none.status, none.stdout.split('\n').length], [0, 6]);
    const wrong = run('wrong/2026.txt');
    assert.match(wrong.stderr, /wrong\/\.work-plan\.json:1:14 {2}“library”须是字符串/);
    assert.equal(wrong.status, 2);
  });
});

describe('work-plan library topics', () => {
  before(ensureBuilt);
  it('shows what several past plans are about, with their headings', () => {
    const { status, stdout } = workPlan(['library', 'topics', '--no-config']);
    assert.equal(status, 0);
    const [, safety = ''] = /^(.*教师.* {2}[345] 份\n(?: {2}.*\n)+)/m.exec(stdout) ?? [];
    assert.match(safety, /^ {2}鹰潭2024 {2}/m);
    assert.match(safety, /^ {2}潜江2025 {2}/m);
    assert.match(stdout, /^另有 \d+ 个主题只有一份计划有。$/m);
  });
});
