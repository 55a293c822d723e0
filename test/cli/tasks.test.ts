import { strict as assert } from 'node:assert';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { taskGrid } from '../../server/src/cli/commands/tasks/columns';
import { tasksCsv } from '../../server/src/cli/commands/tasks/tasks-csv';
import { tasksMarkdown } from '../../server/src/cli/commands/tasks/tasks-markdown';
import { tasksTable } from '../../server/src/cli/commands/tasks/tasks-table';
import { displayWidth } from '../../server/src/cli/terminal/display-width';
import { wrapWidth } from '../../server/src/cli/terminal/wrap-width';
import { parseText } from '../../server/src/core/parse';
import { withoutContained } from '../../server/src/library/tasks/contained';
import { tasksOf } from '../../server/src/library/tasks/task';
import { draftTexts, wrappedTexts } from '../support/draft-texts';
import { assertFails, ensureBuilt, temporaryFolder, workPlan } from './command';

const DRAFT = `某市教育局2026年工作要点

一、总体要求
1.把握方向。统一思想。
二、坚持立德树人
2.发展学前教育。6月底前，普惠园覆盖率提升至56%。
新建幼儿园3所。〔牵头单位：基教科；配合单位：财务科〕
3.建强教师队伍。一是加强培训。二是严格管理。〔责任单位：人事科、基教科、各学校〕
`;
const EXAMPLE = 'examples/2026年工作要点（定稿）.txt';

const tasks = (text: string, all = false) => tasksOf(parseText(text), all).tasks;
const numbers = (text: string) => tasks(text, true).map(({ number }) => number);
const grid = (text: string) => taskGrid([{ shown: 'a.txt', tasks: tasks(text) }], 'zh');

describe('the tasks of a plan', () => {
  it('hold nothing of what a plan looks back on', () => {
    const titles = (title: string, section: string) =>
      tasks(
        `${title}\n一、${section}\n（一）扩建粮库。新增仓容5万吨。\n二、年度任务\n（一）改造管网。改造12公里。\n`,
      ).map(({ task }) => task);
    const year = '江北县2026年工作要点';
    for (const section of [
      '2025年工作回顾',
      '2025年主要工作',
      '过去五年的工作',
      '2025年发展情况和主要成就',
      '上年工作总结',
    ])
      assert.deepEqual(titles(year, section), ['改造管网'], section);
    for (const section of ['2026年主要工作', '2025年工作情况和2026年工作安排', '宣传发展成就', '重点工作'])
      assert.deepEqual(titles(year, section), ['扩建粮库', '改造管网'], section);
    assert.deepEqual(titles('江北县2024—2026年行动方案', '2025年主要任务'), ['扩建粮库', '改造管网']);
  });

  it('hold a task that stands alone beside those that have parts', () => {
    const draft = (alone: string) =>
      `江北县2026年工作要点\n一、主要任务\n${alone}\n（二）办好实事\n1.养老方面。新增床位80张。\n2.医疗方面。新建卫生院2个。\n`;
    const found = tasks(draft('（一）扩大消费\n发放消费券300万元，6月底前完成。'));
    assert.deepEqual(
      found.map(({ task, targets, deadlines }) => [task, targets, deadlines]),
      [
        ['扩大消费', ['300万元'], ['6月底前']],
        ['养老方面', ['80张'], []],
        ['医疗方面', ['2个'], []],
      ],
    );
    assert.equal(tasks(draft('（一）扩大消费。发放消费券300万元。')).length, 3);
    assert.equal(tasks(draft('（一）扩大消费\n发放消费券300万元。\n举办展会5场。')).length, 3);
    // An outermost heading without parts is a section: the text under it sets the frame.
    assert.equal(tasks('一、新形势\n认清形势。\n二、任务\n1.修渠。修渠3公里。\n').length, 1);
  });

  it('are its items with who does them, what is counted and by when', () => {
    const [first, second] = tasks(DRAFT);
    assert.deepEqual(first, {
      number: '2.',
      marker: '2.',
      section: '坚持立德树人',
      task: '发展学前教育',
      text: '2.发展学前教育。6月底前，普惠园覆盖率提升至56%。\n新建幼儿园3所。〔牵头单位：基教科；配合单位：财务科〕',
      targets: ['提升至56%', '3所'],
      leadUnits: ['基教科'],
      supportingUnits: ['财务科'],
      responsibleUnits: [],
      leadIsFirst: false,
      inherited: false,
      deadlines: ['6月底前'],
      measurable: true,
      line: 6,
      column: 1,
    });
    assert.deepEqual(
      [second?.leadUnits, second?.responsibleUnits, second?.leadIsFirst, second?.measurable],
      [['人事科'], ['基教科', '各学校'], true, false],
    );
  });

  it('leave out the frame, unless an item of it names who does it', () => {
    const { tasks: kept, leftOut } = tasksOf(parseText(DRAFT), false);
    assert.deepEqual([kept.length, leftOut.map(({ titleText }) => titleText)], [2, ['把握方向']]);
    assert.equal(tasksOf(parseText(DRAFT), true).tasks.length, 3);
    const named = '一、保障措施\n1.加强领导。定期研究。\n2.总结推广经验。（责任单位：甲科）\n';
    assert.deepEqual(
      tasks(named).map(({ task }) => task),
      ['总结推广经验'],
    );
  });

  it('have the units of their section, marked as inherited', () => {
    const [first, second] = tasks(
      '一、任务（责任单位：甲科、乙科）\n1.修路。修3条。\n2.架桥。架3座。（丙科牵头，丁科配合）\n',
    );
    assert.deepEqual([first?.leadUnits, first?.inherited], [['甲科'], true]);
    assert.deepEqual(
      [second?.leadUnits, second?.supportingUnits, second?.inherited],
      [['丙科'], ['丁科'], false],
    );
  });

  it('are the rows of a table, whose cells are taken word for word', () => {
    const rows = tasks(
      '某局2026年重点任务分解表\n\n| 序号 | 工作任务 | 工作目标 | 牵头单位 | 配合单位 | 完成时限 |\n|---|---|---|---|---|---|\n' +
        '| 1 | 新建<br>公园 | 新建公园3个。 | 住建局 | 财政局 | 长期坚持 |\n| 2 | 整治河道 | — | 同上 | | 9月底前 |\n',
    );
    assert.deepEqual(
      rows.map(({ number, task, targets, leadUnits, supportingUnits, inherited, deadlines }) => [
        number,
        task,
        targets,
        leadUnits,
        supportingUnits,
        inherited,
        deadlines,
      ]),
      [
        ['1', '新建 公园', ['新建公园3个'], ['住建局'], ['财政局'], false, ['长期坚持']],
        ['2', '整治河道', [], ['住建局'], ['财政局'], true, ['9月底前']],
      ],
    );
  });

  it('can be made of any draft, in every format', () => {
    fc.assert(
      fc.property(fc.oneof(draftTexts, wrappedTexts), fc.integer({ min: 1, max: 200 }), (text, width) => {
        const list = tasks(text, true);
        assert.equal(new Set(list.map(({ number }) => number)).size, list.length);
        const any = taskGrid([{ shown: 'a', tasks: list }], 'zh');
        assert.deepEqual(recordsOf(tasksCsv(any)).length, list.length + 1);
        assert.equal(tasksMarkdown(any).split('\n').length, list.length + 3);
        assert.ok(tasksTable(any, { language: 'zh', color: false, width }).endsWith('\n'));
      }),
    );
  });
});

describe('the numbers of tasks', () => {
  it('are those of the draft where they run on', () => {
    assert.deepEqual(numbers('一、甲\n1.修路。好。\n2.架桥。好。\n二、乙\n3.种树。好。\n'), [
      '1.',
      '2.',
      '3.',
    ]);
  });

  it('have the sections before them where they begin anew, from the same level on', () => {
    assert.deepEqual(
      numbers('一、甲\n（一）修路。好。\n（二）架桥。好。\n二、乙\n（一）种树。好。\n三、总结。好。\n'),
      ['一、（一）', '一、（二）', '二、（一）', '三、'],
    );
    assert.deepEqual(
      numbers('一、甲\n（一）乙\n1.修路。好。\n二、丙\n（二）丁\n1.架桥。好。\n（三）种树。好。\n'),
      ['（一）1.', '（二）1.', '（三）'],
    );
  });

  it('tell a number apart that the draft gives twice', () => {
    assert.deepEqual(numbers('一、甲\n5.修路。好。\n5.架桥。好。\n'), ['5.', '5.（第2处）']);
  });

  it('are counted where the draft has none', () => {
    assert.deepEqual(numbers('一、甲\n——修路。好。\n——架桥。好。\n二、乙\n1.种树。好。\n'), [
      '第1项',
      '第2项',
      '1.',
    ]);
    assert.deepEqual(numbers('| 工作任务 | 责任单位 |\n|---|---|\n| 修路 | 甲局 |\n| 架桥 | 乙局 |\n'), [
      '1',
      '2',
    ]);
  });
});

describe('targets beside each other', () => {
  it('are given once, without those that are a part of another', () => {
    assert.deepEqual(withoutContained(['12次', '开展研讨12次', '3所', '3所']), ['开展研讨12次', '3所']);
  });

  it('stay where a figure only looks like a part', () => {
    const different = ['2个', '12个', '1.2个', '3万', '3万亿', '1月底前', '11月底前'];
    assert.deepEqual(withoutContained(different), different);
  });
});

describe('tasks as CSV', () => {
  it('open in a spreadsheet: byte order mark, CRLF, quotes', () => {
    const text = '一、甲\n1.建设"智慧,平台"。6月底前建成。（责任单位：甲科、乙科）\n';
    assert.equal(
      tasksCsv(grid(text)),
      '\ufeff序号,工作任务,量化目标,牵头单位,配合/责任单位,完成时限\r\n' +
        `1.,"建设""智慧,平台""",${tasks(text)[0]?.targets.join('；')},甲科,乙科,6月底前\r\n`,
    );
  });

  it('hold no formula, and nothing that a spreadsheet makes another number of', () => {
    for (const cell of ['=1+1', '+甲', '-甲', '@SUM(A1)', '＝甲', '\t=1', '(3)', '1-2', '1.10']) {
      const csv = tasksCsv({ columns: [], headings: ['甲'], rows: [[cell]] });
      assert.deepEqual(recordsOf(csv)[1], [`'${cell}`], cell);
    }
    for (const cell of ['3.', '（3）', '——甲', '56%', '2026-06-30']) {
      const csv = tasksCsv({ columns: [], headings: ['甲'], rows: [[cell]] });
      assert.deepEqual(recordsOf(csv)[1], [cell], cell);
    }
  });

  it('give any cells back', () => {
    const cell = fc.oneof(fc.string(), fc.constantFrom('甲"乙', '甲\r\n乙', '甲,乙', ' 甲', '""'));
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 2, maxLength: 2 }), { maxLength: 5 }), (rows) => {
        const read = recordsOf(tasksCsv({ columns: [], headings: ['甲', '乙'], rows })).slice(1);
        assert.equal(read.length, rows.length);
        for (const [index, row] of rows.entries()) {
          for (const [at, text] of row.entries())
            assert.ok([text, `'${text}`].includes(read[index]?.[at] ?? ''));
        }
      }),
    );
  });
});

describe('tasks as Markdown', () => {
  it('are a pipe table with escaped signs', () => {
    assert.equal(
      tasksMarkdown({ columns: [], headings: ['序号', '任务'], rows: [['1.', '甲|乙\\*丙*\n丁']] }),
      '| 序号 | 任务 |\n| --- | --- |\n| 1. | 甲\\|乙\\\\\\*丙\\* 丁 |\n',
    );
  });
});

describe('tasks as a table', () => {
  it('stand in columns, with what is missing counted below', () => {
    assert.equal(
      tasksTable(grid(DRAFT), { language: 'zh', color: false, width: 120 }),
      [
        '序号  工作任务      量化目标        牵头单位  配合/责任单位   完成时限',
        '──────────────────────────────────────────────────────────────────────',
        '2.    发展学前教育  提升至56%；3所  基教科    财务科          6月底前',
        '3.    建强教师队伍                  人事科    基教科、各学校',
        '',
        '2 条任务 · 有牵头单位 2 · 有量化目标 1 · 有完成时限 1',
        '',
      ].join('\n'),
    );
  });

  it('fit the terminal', () => {
    for (const width of [50, 60, 80]) {
      const table = tasksTable(grid(DRAFT), { language: 'zh', color: false, width });
      for (const line of table.split('\n').slice(0, -2)) assert.ok(displayWidth(line) <= width, line);
      assert.match(table, /^3\. /m);
    }
  });

  it('keep colours out of the measure', () => {
    const options = { language: 'zh', width: 60 } as const;
    // biome-ignore lint/suspicious/noControlCharactersInRegex: colour codes begin with one
    const plain = tasksTable(grid(DRAFT), { ...options, color: true }).replace(/\u001b\[\d+m/g, '');
    assert.equal(plain, tasksTable(grid(DRAFT), { ...options, color: false }));
  });
});

describe('wrapping for a terminal', () => {
  it('parts a list between its entries where they fit', () => {
    assert.deepEqual(wrapWidth('水旱灾害防御股、规划建设股、办公室', 20), [
      '水旱灾害防御股、',
      '规划建设股、办公室',
    ]);
  });

  it('begins no line with a closing sign and keeps half-width words whole', () => {
    assert.deepEqual(wrapWidth('修订《预案》，实现56.5%目标', 12), ['修订《预', '案》，实现', '56.5%目标']);
    assert.deepEqual(wrapWidth('', 8), ['']);
  });

  it('loses nothing and keeps to the width', () => {
    fc.assert(
      fc.property(draftTexts, fc.integer({ min: 4, max: 60 }), (text, columns) => {
        const lines = wrapWidth(text, columns);
        assert.equal(lines.join('').replace(/\s/g, ''), text.replace(/\s/g, ''));
        for (const line of lines) assert.ok(displayWidth(line) <= columns, line);
      }),
    );
  });
});

describe('work-plan tasks', () => {
  before(ensureBuilt);
  const at = temporaryFolder({
    '甲.txt': DRAFT,
    '乙.txt': '一、任务\n1.修路。修3条。\n',
    '空.txt': '没有序号。\n',
    'old.csv': '旧',
  });
  const run = (...args: string[]) => workPlan(['tasks', ...args], { cwd: at() });

  it('lists the 31 tasks of the example, each with a lead', () => {
    const { status, stdout, stderr } = workPlan(['tasks', EXAMPLE, '--format=json']);
    assert.deepEqual([status, stderr], [0, '']);
    const [entry] = JSON.parse(stdout);
    assert.deepEqual(
      [entry.filePath, entry.title, entry.year, entry.defaultDeadline, entry.tasks.length],
      [EXAMPLE, '澄川县水利局2026年工作要点', 2026, '2026-12-31', 31],
    );
    for (const task of entry.tasks) assert.equal(task.leadUnits.length, 1, task.number);
    assert.equal(recordsOf(workPlan(['tasks', EXAMPLE, '--format=csv']).stdout).length, 32);
  });

  it('reads standard input', () => {
    const { stdout } = workPlan(['tasks', '--format=json', '--stdin-filename=丙.txt'], { input: DRAFT });
    assert.equal(JSON.parse(stdout)[0].filePath, '丙.txt');
    assert.match(workPlan(['tasks', '-'], { input: DRAFT }).stdout, /^序号 .*\n─+\n2\. .*发展学前教育/);
  });

  it('tells what it has left out', () => {
    const { status, stderr } = run('甲.txt');
    assert.equal(status, 0);
    assert.equal(
      stderr,
      'work-plan: 甲.txt：1 条属于总体要求、保障措施、工作回顾一类，没有列入（“把握方向”）；要列入请加 --all。\n',
    );
    const all = run('甲.txt', '--all', '--lang=en', '--format=csv');
    assert.equal(all.stderr, '');
    assert.deepEqual(recordsOf(all.stdout)[0], ['No.', 'Task', 'Targets', 'Lead', 'Other units', 'Deadline']);
    assert.equal(recordsOf(all.stdout).length, 4);
  });

  it('names the file where there are several', () => {
    const records = recordsOf(run('甲.txt', '乙.txt', '--format=csv').stdout);
    assert.deepEqual(
      records.map((row) => row[0]),
      ['文件', '乙.txt', '甲.txt', '甲.txt'],
    );
    assert.equal(JSON.parse(run('甲.txt', '乙.txt', '--format=json').stdout).length, 2);
  });

  it('gives an empty table for a draft without items, and says so', () => {
    const { status, stdout, stderr } = run('空.txt', '--format=markdown');
    assert.deepEqual([status, stderr], [0, 'work-plan: 空.txt 里没有条目，任务分解表是空的。\n']);
    assert.equal(stdout.split('\n').length, 3);
    assert.equal(JSON.parse(run('空.txt', '--format=json').stdout)[0].tasks.length, 0);
    assert.match(run('空.txt').stdout, /^序号 .*\n─+\n$/);
  });

  it('cannot work on what is not there, but does the rest', () => {
    assertFails(run('没有.txt'), '找不到文件 没有.txt。');
    assertFails(run('甲.txt', '--format=ods'), /没有“ods”这个值/);
    const { status, stdout } = run('乙.txt', '没有.txt', '--format=json');
    assert.deepEqual([status, JSON.parse(stdout).length], [2, 1]);
  });

  it('writes bytes for a spreadsheet, never over a file without --force, never over a draft', () => {
    const { status, stdout, stderr } = run('乙.txt', '-o', '新/表.csv');
    assert.deepEqual([status, stdout, stderr], [0, '', '']);
    const bytes = readFileSync(at('新/表.csv'));
    assert.deepEqual([...bytes.subarray(0, 3)], [0xef, 0xbb, 0xbf]);
    assert.ok(bytes.toString().endsWith('\r\n'));
    assert.equal(bytes.toString().replaceAll('\r\n', '').includes('\n'), false);
    assertFails(run('乙.txt', '-o', 'old.csv'), 'old.csv 已存在，没有覆盖；要覆盖请加 --force。');
    assert.equal(readFileSync(at('old.csv'), 'utf8'), '旧');
    assert.equal(run('乙.txt', '-o', 'old.csv', '--force').status, 0);
    assert.deepEqual(readFileSync(at('old.csv')), bytes);
    assertFails(run('乙.txt', '-o', '乙.txt', '--force'), '结果不能写到草稿 乙.txt 上，请换一个文件名。');
  });

  it('takes the format from the name after -o, unless it is named', () => {
    run('乙.txt', '-o', 'a.md');
    assert.match(readFileSync(at('a.md'), 'utf8'), /^\| 序号 \|/);
    run('乙.txt', '-o', 'b.md', '--format=json');
    assert.equal(JSON.parse(readFileSync(at('b.md'), 'utf8')).length, 1);
    run('乙.txt', '-o', 'c.txt', '--color');
    assert.match(readFileSync(at('c.txt'), 'utf8'), /^序号/);
  });
});

/** A strict reader of RFC 4180 with a byte order mark. */
function recordsOf(csv: string): string[][] {
  assert.equal(csv[0], '\ufeff');
  const records: string[][] = [];
  let rest = csv.slice(1);
  const record: string[] = [];
  while (rest !== '') {
    const field = /^(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/.exec(rest);
    assert.ok(field, rest.slice(0, 40));
    record.push(field[1]?.replaceAll('""', '"') ?? field[2] ?? '');
    if (field[3] !== ',') records.push(record.splice(0));
    rest = rest.slice(field[0].length);
  }
  return records;
}
