import { strict as assert } from 'node:assert';
import { existsSync, readFileSync } from 'node:fs';
import { exampleComparison } from '../../scripts/evaluation/comparison/example-pair';
import { comparisonText } from '../../server/src/cli/commands/diff/comparison-text';
import { parseText } from '../../server/src/core/parse';
import { compare } from '../../server/src/library/comparison/compare';
import { comparisonGroups } from '../../server/src/library/comparison/comparison-groups';
import { comparisonMarkdown } from '../../server/src/library/comparison/comparison-markdown';
import { assertFails, ensureBuilt, temporaryFolder, workPlan } from './command';

const LAST = `某县水利局2025年工作要点
一、强化防汛
1.整修渠道。逐段核对险工，6月底前清淤12公里，建立管护名册。〔责任单位：灌溉科、规划科〕
2.备足物资。汛前备足砂石、编织袋，库存不足的及时补充。〔责任单位：防汛科〕
3.清查水表。逐户清查水表，登记造册。〔责任单位：供水科〕
二、服务群众
4.保障供水。漏损率降至9%以内，新建泵站8座。〔责任单位：供水科〕
5.走访移民。逐村走访移民户，听取意见。〔责任单位：移民科〕
`;
const NEXT = `某县水利局2026年工作要点
一、强化防汛
1.备足物资。汛前备足砂石、编织袋，库存不足的及时补充。〔责任单位：防汛科〕
2.推进整修渠道。逐段核对险工，5月底前清淤10公里，建立管护名册。〔责任单位：灌溉科、财务科〕
3.走访移民。逐村走访移民户，听取意见。〔责任单位：移民科〕
二、服务群众
4.保障供水。漏损率降至8.5%以内，新建泵站8座，铺设管道12公里。〔责任单位：供水科〕
5.开展水利普法宣讲。走进学校、社区宣讲法规，发放手册。〔责任单位：法规科〕
`;
const comparison = compare(parseText(LAST), parseText(NEXT));
const LAST_EXAMPLE = 'examples/2025年工作要点.txt';
const THIS_EXAMPLE = 'examples/2026年工作要点（定稿）.txt';

describe('the comparison of two plans', () => {
  it('is told for the eye', () => {
    assert.equal(
      comparisonText(comparison, { language: 'zh', color: false, all: false }),
      [
        '某县水利局2025年工作要点 → 某县水利局2026年工作要点',
        '新增 1 · 取消 1 · 目标提高 1 · 目标降低 1 · 目标有变 1 · 责任单位有变 1 · 时限有变 1 · 换了章节 1 · 原样保留 2',
        '',
        '新增（1 条）',
        '  5.开展水利普法宣讲',
        '',
        '取消（1 条）',
        '  3.清查水表',
        '',
        '目标提高（1 条）',
        '  4.保障供水',
        '      漏损率：降至9%以内 → 降至8.5%以内（上限收紧）',
        '',
        '目标降低（1 条）',
        '  2.推进整修渠道（原 1.整修渠道）',
        '      清淤：12公里 → 10公里',
        '',
        '目标有变（1 条）',
        '  4.保障供水',
        '      增加 铺设管道：12公里',
        '',
        '责任单位有变（1 条）',
        '  2.推进整修渠道（原 1.整修渠道）',
        '      增加 财务科',
        '      减少 规划科',
        '',
        '时限有变（1 条）',
        '  2.推进整修渠道（原 1.整修渠道）',
        '      6月底前 → 5月底前（提前）：清淤10公里',
        '',
        '换了章节（1 条）',
        '  3.走访移民（原 5.）',
        '      服务群众 → 强化防汛',
        '',
        '原样保留的 2 条没有列出；要列出请加 --all。',
        '',
      ].join('\n'),
    );
  });

  it('is told in English, with what is unchanged', () => {
    const text = comparisonText(comparison, { language: 'en', color: false, all: true });
    assert.match(text, /^New 1 · Dropped 1 · Targets raised 1 · /m);
    assert.match(text, /^ {2}2\.推进整修渠道 \(was 1\.整修渠道\)$/m);
    assert.match(text, /^Unchanged \(2\)\n {2}1\.备足物资 \(was 2\.\)\n {2}3\.走访移民 \(was 5\.\)$/m);
    assert.match(text, /\(tighter ceiling\)/);
    assert.doesNotMatch(text, /--all|[新增]（/);
  });

  it('says where nothing was compared', () => {
    const told = (last: string, next: string) =>
      comparisonText(compare(parseText(last), parseText(next)), { language: 'zh', color: false, all: false });
    assert.match(
      told('没有序号。\n', '没有序号。\n'),
      /^（无标题） → （无标题）\n两份计划里都没有认出条目，不能比较。\n/,
    );
    assert.match(told(LAST, NEXT.replaceAll(/〔[^〕]*〕/g, '')), /有一份计划没有写责任单位，单位没有比较。/);
  });

  it('names the rows of a table and the table', () => {
    const table = (year: number, count: number) =>
      parseText(
        `某县${year}年重点任务分工表\n\n序号 | 工作任务 | 量化目标 | 牵头单位\n1 | 加固水库 | ${count}座 | 水利局\n2 | 整修渠道 | ${count + 9}公里 | 水利局\n`,
      );
    const told = compare(table(2025, 3), table(2026, 5));
    const text = comparisonText(told, { language: 'zh', color: false, all: false });
    assert.match(text, /^某县2025年重点任务分工表 → 某县2026年重点任务分工表\n/);
    assert.match(text, /\n {2}1 加固水库\n {6}3座 → 5座\n {2}2 整修渠道\n {6}12公里 → 14公里\n/);
  });

  it('names Markdown items by their words', () => {
    const plan = (year: number, count: number) =>
      parseText(
        `# 某县水利局${year}年工作要点\n\n## 主要任务\n\n1. **加固水库**。年底前加固水库${count}座。\n2. **修复渠道**。\n\n- 建设泵站：新建泵站${count}座\n`,
      );
    const told = compare(plan(2025, 3), plan(2026, 5));
    const text = comparisonText(told, { language: 'zh', color: false, all: false });
    assert.match(
      text,
      /\n {2}1\.加固水库\n {6}加固水库：3座 → 5座\n {2}第1项 建设泵站\n {6}新建泵站：3座 → 5座\n/,
    );
    assert.doesNotMatch(text, /原 /);
  });

  it('tells how often, and of which grade, where these are others', () => {
    const plan = (year: number, text: string) =>
      parseText(`某县${year}年工作要点\n一、甲\n1.${text}\n2.走访移民。\n`);
    const told = (last: string, next: string) =>
      comparisonText(compare(plan(2025, last), plan(2026, next)), {
        language: 'zh',
        color: false,
        all: false,
      });
    const MEET = '通报情况。每月召开例会1次。';
    assert.match(
      told(MEET, MEET.replace('每月', '每季度')),
      /目标降低（1 条）\n.*\n {6}召开例会：每月1次 → 每季度1次\n/,
    );
    const SITE = '创建景区。创建5A级景区1家。';
    assert.match(
      told(SITE, SITE.replace('5A级景区1家', '4A级景区2家')),
      /目标有变（1 条）\n.*\n {6}创建5A级景区1家 → 创建4A级景区2家\n/,
    );
    const AIR = '治理扬尘。PM2.5平均浓度达到35微克。';
    assert.match(
      told(AIR, AIR.replace('35', '33')),
      / {6}PM2\.5平均浓度：达到35微克 → 达到33微克（越低越好）\n/,
    );
  });

  it('commands no terminal', () => {
    const evil = NEXT.replace('开展水利普法宣讲', '开展\u001b[31m普法宣讲');
    const text = comparisonText(compare(parseText(LAST), parseText(evil)), {
      language: 'zh',
      color: false,
      all: true,
    });
    assert.equal(text.includes('\u001b'), false);
  });

  it('is Markdown with headings and escaped signs', () => {
    const starred = NEXT.replace('走访移民', '走访*移民*');
    const markdown = comparisonMarkdown(compare(parseText(LAST), parseText(starred)), 'zh', true);
    assert.match(markdown, /^# 某县水利局2025年工作要点 → 某县水利局2026年工作要点\n\n新增 1 · /);
    assert.match(markdown, /\n## 取消\n\n- 3\.清查水表\n\n## /);
    assert.match(markdown, /走访\\\*移民\\\*/);
    assert.match(markdown, /\n## 原样保留\n\n- 1\.备足物资（原 2\.）\n/);
  });

  it('puts every item of the examples in some group', () => {
    const example = exampleComparison();
    const groups = comparisonGroups(example, 'zh');
    const told = new Set(groups.flatMap(({ entries }) => entries.map(({ next }) => next?.number)));
    for (const { next } of example.pairs) assert(told.has(next.marker), next.titleText);
  });
});

describe('work-plan diff', () => {
  before(ensureBuilt);
  const at = temporaryFolder({
    '去年.txt': LAST,
    '今年.txt': NEXT,
    'old.md': '旧',
    '空.txt': '',
    '无条目.txt': '某局2026年工作要点\n没有条目。\n',
    '子/甲.txt': LAST,
    'bytes.txt': new Uint8Array([0, 1, 2, 0, 255, 254, 0, 7]),
  });
  const run = (...args: string[]) => workPlan(['diff', ...args], { cwd: at() });

  it('compares the examples', () => {
    const { status, stdout, stderr } = workPlan(['diff', LAST_EXAMPLE, THIS_EXAMPLE]);
    assert.deepEqual([status, stderr], [0, '']);
    assert.match(stdout, /^新增 3 · 取消 4 · 目标提高 16 · 目标降低 5 · /m);
    assert.match(stdout, /城乡一体化供水人口比例：提高到65% → 提高到72%/);
  });

  it('asks whether the two were given in the wrong order', () => {
    const { status, stderr } = run('今年.txt', '去年.txt');
    assert.equal(status, 0);
    assert.match(stderr, /^work-plan: 前一个是2026年的计划，后一个是2025年的；是不是写反了？/);
    assert.equal(run('去年.txt', '今年.txt').stderr, '');
  });

  it('gives JSON with places', () => {
    const { status, stdout } = run('去年.txt', '今年.txt', '--format', 'json');
    assert.equal(status, 0);
    const result = JSON.parse(stdout);
    assert.deepEqual(result.last, {
      filePath: '去年.txt',
      title: '某县水利局2025年工作要点',
      year: 2025,
      issuer: '某县水利局',
    });
    assert.deepEqual(result.counts, {
      added: 1,
      dropped: 1,
      raised: 1,
      lowered: 1,
      retargeted: 1,
      reassigned: 1,
      rescheduled: 1,
      moved: 1,
      reworded: 0,
      unchanged: 2,
    });
    assert.equal(result.unitsCompared, true);
    assert.deepEqual(result.added, [
      {
        number: '5.',
        title: '开展水利普法宣讲',
        section: '服务群众',
        line: 8,
        column: 1,
        endLine: 8,
        endColumn: (NEXT.split('\n')[7] ?? '').length + 1,
      },
    ]);
    const canal = result.pairs[1];
    const lineOf = (text: string, words: string) => (text.split('\n')[2] ?? '').indexOf(words) + 1;
    assert.deepEqual(
      [canal.last.title, canal.next.title, canal.copied, canal.moved],
      ['整修渠道', '推进整修渠道', false, false],
    );
    assert.deepEqual(canal.units, { added: ['财务科'], removed: ['规划科'], lead: null });
    assert.deepEqual(canal.targets[0].kind, 'lowered');
    assert.deepEqual(
      [canal.targets[0].last.text, canal.targets[0].last.line, canal.targets[0].last.column],
      ['12公里', 3, lineOf(LAST, '12公里')],
    );
    assert.deepEqual([canal.deadlines[0].kind, canal.deadlines[0].next.text], ['earlier', '5月底前']);
  });

  it('reads one of the two from standard input, whichever', () => {
    const last = workPlan(['diff', '-', '今年.txt'], { cwd: at(), input: LAST });
    assert.equal(last.stdout, run('去年.txt', '今年.txt').stdout);
    const json = workPlan(['diff', '去年.txt', '-', '--format=json', '--stdin-filename=草稿.txt'], {
      cwd: at(),
      input: NEXT,
    });
    assert.equal(JSON.parse(json.stdout).next.filePath, '草稿.txt');
  });

  it('reads drafts in other encodings', () => {
    const bytes = Buffer.from(`\ufeff${NEXT}`, 'utf16le');
    const { status, stdout } = workPlan(['diff', '去年.txt', '-'], { cwd: at(), input: bytes });
    assert.deepEqual([status, stdout], [0, run('去年.txt', '今年.txt').stdout]);
  });

  it('writes a file, never over one without --force, never over a draft', () => {
    assert.deepEqual(
      [run('去年.txt', '今年.txt', '-o', '新/比较.md').stdout, existsSync(at('新/比较.md'))],
      ['', true],
    );
    assert.match(readFileSync(at('新/比较.md'), 'utf8'), /^# 某县水利局2025年工作要点 → /);
    assertFails(run('去年.txt', '今年.txt', '-o', 'old.md'), 'old.md 已存在，没有覆盖；要覆盖请加 --force。');
    assert.equal(run('去年.txt', '今年.txt', '-o', 'old.md', '--force').status, 0);
    assertFails(
      run('去年.txt', '今年.txt', '-o', '去年.txt', '--force'),
      '结果不能写到草稿 去年.txt 上，请换一个文件名。',
    );
    assert.equal(readFileSync(at('去年.txt'), 'utf8'), LAST);
  });

  it('says what it cannot compare, with status 2', () => {
    assertFails(run('去年.txt'), 'diff 要两个文件：去年的计划和今年的计划。');
    assertFails(run(), 'diff 要两个文件：去年的计划和今年的计划。');
    assertFails(run('去年.txt', '今年.txt', '子/甲.txt'), 'diff 要两个文件：去年的计划和今年的计划。');
    assertFails(run('-', '-'), '两个文件里只能有一个是 -（标准输入）。');
    assertFails(run('去年.txt', './去年.txt'), '去年和今年是同一个文件 去年.txt，没有可比的。');
    assertFails(run('子', '今年.txt'), '子 是文件夹，diff 要文件。');
    assertFails(run('没有.txt', '今年.txt'), /没有\.txt/);
    assertFails(run('去年.txt', 'bytes.txt'), /bytes\.txt 是二进制文件/);
    assertFails(run('去年.txt', '今年.txt', '--format=csv'), /没有“csv”这个值/);
    assertFails(run('去年.txt', ''), '路径不能为空。');
    assertFails(run('去年.txt', '空.txt'), '今年的计划里没有认出条目，不能比较。');
    assertFails(run('无条目.txt', '今年.txt'), '去年的计划里没有认出条目，不能比较。');
    assertFails(run('空.txt', '无条目.txt', '--format=json'), '两份计划里都没有认出条目，不能比较。');
  });
});
