import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { draftOf } from '../../server/src/core/draft';
import { columnRole } from '../../server/src/core/table/header';
import { cellsOf, type Table } from '../../server/src/core/table/model';
import { tablesIn } from '../../server/src/core/table/table';
import { unitsOfRow } from '../../server/src/core/table/units';
import { draftTexts } from '../support/draft-texts';
import { hasShared, sharedPlans, sharedText } from '../support/shared';

/** The tables of a text, after a check that every cell and unit stands under its span. */
function tables(text: string): readonly Table[] {
  const { paragraphs } = draftOf(text);
  const under = (at: { paragraph: number; start: number; end: number }) =>
    paragraphs[at.paragraph]?.text.slice(at.start, at.end);
  const found = tablesIn(paragraphs, 0, paragraphs.length);
  let after = -1;
  for (const table of found) {
    assert(table.header > after && table.lastParagraph < paragraphs.length);
    after = table.lastParagraph;
    for (const column of table.columns) assert.equal(under(column), column.text);
    for (const row of table.rows) {
      assert(row.paragraph > table.header && row.paragraph <= row.lastParagraph);
      assert(row.lastParagraph <= table.lastParagraph);
      let column = -1;
      for (const cell of row.cells) {
        assert.equal(under(cell), cell.text);
        assert.equal(cell.text, cell.text.trim());
        assert(cell.column > column && cell.column < table.columns.length);
        assert.equal(cell.inherited?.inherited ?? null, null);
        column = cell.column;
      }
      for (const unit of unitsOfRow(table, row)) assert.equal(under(unit), unit.name);
    }
  }
  return found;
}

/** Each row as “task ‖ role unit, … ‖ deadline”; `^` marks what it takes from the row above. */
function rows(text: string): string[] {
  return tables(text).flatMap((table) =>
    table.rows.map((row) => {
      const units = unitsOfRow(table, row).map(
        ({ name, role, inherited }) => `${inherited ? '^' : ''}${role} ${name}`,
      );
      const texts = (role: 'task' | 'deadline') =>
        cellsOf(table, row, role)
          .map((cell) => cell.text)
          .join('/');
      return [texts('task'), units.join(', '), texts('deadline')].join(' ‖ ');
    }),
  );
}

const PLAIN = [
  '修三条路 ‖ lead 甲局, supporting 乙局, supporting 丙局 ‖ 6月底前',
  '建两所学校 ‖ lead 丁局, supporting 各镇（街道） ‖ 年底前',
];
const SINGLE = [
  '修三条路 ‖ responsible 甲局, responsible 乙局 ‖ 6月底前',
  '建两所学校 ‖ responsible 丁局 ‖ 年底前',
];

describe('tablesIn', () => {
  const forms: ReadonlyArray<readonly [what: string, text: string, expected: readonly string[]]> = [
    [
      'Markdown',
      `某局任务分解表

| 序号 | 工作任务 | 牵头单位 | 配合单位 | 完成时限 |
|:---:|------|------|------|-----:|
| 1 | 修三条路 | 甲局 | 乙局、丙局 | 6月底前 |
| 2 | 建两所学校 | 丁局 | 各镇（街道） | 年底前 |

以上任务请抓好落实。`,
      PLAIN,
    ],
    [
      'Markdown with bold cells and line breaks',
      `| **序号** | **工作任务** | **牵头单位** | **配合单位** | **完成时限** |
|-|-|-|-|-|
| 1 | **修三条路** | 甲局 | 乙局<br>丙局 | 6月底前 |
| 2 | 建两所学校 | 丁局 | 各镇（街道）<br/> | 年底前 |`,
      PLAIN,
    ],
    [
      'full-width bars',
      `｜序号｜工作任务｜牵头单位｜配合单位｜完成时限｜
｜１｜修三条路｜甲局｜乙局、丙局｜6月底前｜
｜２｜建两所学校｜丁局｜各镇（街道）｜年底前｜`,
      PLAIN,
    ],
    [
      'bars between cells only',
      `重点任务 | 责任单位 | 时间节点
修三条路 | 甲局、乙局 | 6月底前
建两所学校 | 丁局 | 年底前`,
      SINGLE,
    ],
    [
      'a grid of bars and dashes',
      `+----+----------+----------+--------+
| 号 | 任务     | 责任部门 | 时限   |
+====+==========+==========+========+
| 1  | 修三条路 | 甲局 乙局科  | 6月底前 |
| 2  | 建两所学校 | 丁局   | 年底前 |`,
      ['修三条路 ‖ responsible 甲局 乙局科 ‖ 6月底前', SINGLE[1] ?? ''],
    ],
    [
      'tabs',
      '序号\t重点工作\t责任单位\t完成时间\n1\t修三条路\t甲局，乙局\t6月底前\n2\t建两所学校\t丁局\t年底前',
      SINGLE,
    ],
    [
      'tabs that only align',
      '序号\t\t重点工作\t责任单位\t\t完成时间\n1\t\t修三条路\t甲局，乙局\t6月底前\n2\t\t建两所学校\t丁局\t\t年底前',
      SINGLE,
    ],
    [
      'spaces',
      `序号  重点工作      责任主体      完成时限
1     修三条路      甲局、乙局    6月底前
2     建两所学校    丁局          年底前`,
      SINGLE,
    ],
    [
      'spread headings and names',
      `序　号　　任　务　　责任人　　责 任 单 位　　时　限
　1　　修三条路　　王　强　　甲局、乙局　　6月底前
　2　　建两所学校　　欧阳小明　　丁局　　年底前`,
      SINGLE,
    ],
    [
      'a name spread over two spaces',
      `序号  任务  责任人  责任单位  时限
1  修三条路  王  强  甲局、乙局  6月底前
2  建两所学校  欧阳小明  丁局  年底前`,
      SINGLE,
    ],
    [
      'one wide space',
      '序号　任务　责任单位　时限\n1　修三条路　甲局、乙局　6月底前\n2　建两所学校　丁局　年底前',
      SINGLE,
    ],
    [
      'a cell a line',
      `附件：任务分解表\n序号\n主要内容\n责任科室\n完成时限\n1\n修三条路\n甲局、乙局\n6月底前\n2\n建两所学校\n丁局\n年底前\n\n\n2026年1月5日`,
      SINGLE,
    ],
    [
      'a cell a line, blank lines between',
      `序号\n\n工作内容\n\n责任单位\n\n完成时限\n\n一\n\n修三条路\n\n甲局、乙局\n\n6月底前\n\n二\n\n建两所学校\n\n丁局\n\n年底前`,
      SINGLE,
    ],
    [
      'a cell a line without numbers',
      `重点任务\n责任单位\n完成时限\n修三条路\n甲局、乙局\n6月底前\n建两所学校\n丁局\n年底前\n特此通知。`,
      SINGLE,
    ],
    [
      'Traditional script',
      `序號 | 工作項目 | 主辦單位 | 協辦單位 | 辦理期限
1 | 修三條路 | 甲處 | 乙處、丙處 | 6月底前
2 | 建兩所學校 | 丁處 | 同上 | 年底前`,
      [
        '修三條路 ‖ lead 甲處, supporting 乙處, supporting 丙處 ‖ 6月底前',
        '建兩所學校 ‖ lead 丁處, ^supporting 乙處, ^supporting 丙處 ‖ 年底前',
      ],
    ],
    [
      'Traditional script, a cell a line',
      `序號\n重點任務\n牽頭單位\n完成時限\n1\n修三條路\n甲處\n6月底前\n2\n建兩所學校\n乙處\n年底前`,
      ['修三條路 ‖ lead 甲處 ‖ 6月底前', '建兩所學校 ‖ lead 乙處 ‖ 年底前'],
    ],
  ];
  for (const [what, text, expected] of forms) {
    it(what, () => assert.deepEqual(rows(text), expected));
    it(`${what}, with CRLF`, () => assert.deepEqual(rows(text.replaceAll('\n', '\r\n')), expected));
  }

  const damaged: ReadonlyArray<readonly [what: string, text: string, expected: readonly string[]]> = [
    [
      'merged cells leave empty ones',
      `| 序号 | 任务 | 牵头单位 | 配合单位 | 完成时限 |
|--|--|--|--|--|
| 1 | 修路 | 甲局 | 乙局 | 6月底前 |
|  | 修桥 |  |  | 〃 |
| 2 | 建校 | 丙局 |  | 同上 |`,
      [
        '修路 ‖ lead 甲局, supporting 乙局 ‖ 6月底前',
        '修桥 ‖ ^lead 甲局, ^supporting 乙局 ‖ 6月底前',
        '建校 ‖ lead 丙局 ‖ 6月底前',
      ],
    ],
    [
      'cells are missing at the end, in the middle and at the start',
      `序号 | 任务 | 责任单位 | 完成时限
1 | 修路 | 甲局
2 | 修桥 | 6月底前
建校 | 丙局 | 年底前
4 | 建馆 | 丁局 | 年底前`,
      [
        '修路 ‖ responsible 甲局 ‖ ',
        '修桥 ‖  ‖ 6月底前',
        '建校 ‖ responsible 丙局 ‖ 年底前',
        '建馆 ‖ responsible 丁局 ‖ 年底前',
      ],
    ],
    [
      'an empty cell under its heading',
      `序号  任务        责任单位    时限
1     修三条路    甲局        6月底前
2     建两所学校              年底前`,
      ['修三条路 ‖ responsible 甲局 ‖ 6月底前', '建两所学校 ‖ ^responsible 甲局 ‖ 年底前'],
    ],
    [
      'a missing cell that nothing lines up with',
      `序号  任务  责任单位  时限
1  修三条路  甲局  6月底前
2  建两所学校并且投用  年底前
3  建馆  丁局  年底前`,
      [
        '修三条路 ‖ responsible 甲局 ‖ 6月底前',
        '建两所学校并且投用 ‖  ‖ 年底前',
        '建馆 ‖ responsible 丁局 ‖ 年底前',
      ],
    ],
    [
      'captions, sums and repeated headings between the rows',
      `序号 | 任务 | 责任单位 | 完成时限
一、稳增长 | | |
1 | 修路 | 甲局 | 6月底前
二、惠民生
2 | 建校 | | 年底前
序号 | 任务 | 责任单位 | 完成时限
三、保安全 | 三、保安全 | 三、保安全 | 三、保安全
3 | 建馆 | 丙局 | 年底前
合计 | 3项 | |`,
      ['修路 ‖ responsible 甲局 ‖ 6月底前', '建校 ‖  ‖ 年底前', '建馆 ‖ responsible 丙局 ‖ 年底前'],
    ],
    [
      'two lines of headings',
      `| 序号 | 任务 | 责任单位 | | 时限 |
| | | 牵头 | 配合 | |
|---|---|---|---|---|
| 1 | 修路 | 甲局 | 乙局 | 年底前 |`,
      ['修路 ‖ lead 甲局, supporting 乙局 ‖ 年底前'],
    ],
    [
      'a bar and a separator too many',
      '任务 | 责任单位 | 备注\n修路 | 甲局 | 市级 | 省级 |\n| 建校 | 乙局 | 无 |',
      ['修路 ‖ responsible 甲局 ‖ ', '建校 ‖ responsible 乙局 ‖ '],
    ],
    [
      'a row that lacks a line',
      `序号\n任务\n责任单位\n时限\n1\n修路\n年底前\n2\n建校\n乙局\n年底前\n3\n建馆\n丙局\n年底前`,
      ['修路 ‖  ‖ 年底前', '建校 ‖ responsible 乙局 ‖ 年底前', '建馆 ‖ responsible 丙局 ‖ 年底前'],
    ],
    [
      'a row with a line too many ends what can be told',
      `序号\n任务\n责任单位\n时限\n1\n修路\n甲局\n年底前\n2\n建校\n建馆\n乙局\n年底前\n3\n修桥\n丙局\n年底前`,
      ['修路 ‖ responsible 甲局 ‖ 年底前'],
    ],
    [
      'two tables',
      `任务 | 责任单位\n修路 | 甲局\n\n重点任务 | 牵头单位 | 时限\n建校 | 乙局 | 年底前`,
      ['修路 ‖ responsible 甲局 ‖ ', '建校 ‖ lead 乙局 ‖ 年底前'],
    ],
    [
      'roles inside the cell',
      `任务 | 责任单位\n修路 | 甲局（牵头）、乙局、丙局(配合)\n建校 | 牵头单位：甲局；配合单位：乙局、丙局\n建馆 | —`,
      [
        '修路 ‖ lead 甲局, responsible 乙局, supporting 丙局 ‖ ',
        '建校 ‖ lead 甲局, supporting 乙局, supporting 丙局 ‖ ',
        '建馆 ‖  ‖ ',
      ],
    ],
  ];
  for (const [what, text, expected] of damaged) it(what, () => assert.deepEqual(rows(text), expected));

  it('tells where an inherited cell comes from', () => {
    const [table] = tables('任务 | 责任单位\n修路 | 甲局\n建校 | 同上\n建馆 | ');
    const sources = table?.rows.map(({ cells }) => cells[1]?.inherited?.paragraph ?? null);
    assert.deepEqual(sources, [null, 1, 1]);
  });

  it('gives roles to its columns, and where it stands', () => {
    const [table] = tables(
      '前言\n序号 | 年度目标 | 重点任务 | 分管县领导 | 牵头责任单位 | 责任主体 | 协同单位 | 时间要求 | 备注 | 别的\n1 | 二 | 三 | 四 | 五 | 六 | 七 | 八 | 九 | 十\n后记',
    );
    assert.equal(table?.header, 1);
    assert.equal(table?.lastParagraph, 2);
    assert.deepEqual(
      table?.columns.map(({ role }) => role),
      [
        'number',
        'target',
        'task',
        'person',
        'lead',
        'responsible',
        'supporting',
        'deadline',
        'other',
        'other',
      ],
    );
  });
});

describe('what is no table', () => {
  const texts: ReadonlyArray<readonly [what: string, text: string]> = [
    ['prose with bars', '要点 | 通知\n各单位要抓好落实 | 不得有误\n请遵照执行'],
    ['prose with double spaces', '各单位  要抓好落实\n工作任务  十分繁重\n责任单位  要负起责任'],
    ['headings without rows', '序号 | 工作任务 | 责任单位\n\n以上为附件样表。\n请填写。'],
    [
      'headings before numbered text',
      '工作任务　责任单位　完成时限\n一、加强领导。各单位要加强领导。\n二、抓好落实。',
    ],
    ['a label line', '修路。\n牵头单位：甲科　责任单位：乙科\n配合单位：丙科  责任人：王强'],
    ['tasks only', '序号 | 工作任务 | 工作内容\n1 | 修路 | 三条'],
    ['units only', '牵头单位 | 责任单位\n甲局 | 乙局'],
    ['navigation of a web page', '首页 | 部门 | 工作动态 | 办事\n今日 | 要闻'],
    [
      'headings a line each before prose',
      '工作任务\n责任单位\n完成时限\n各单位要在6月底前完成。\n请抓好落实。\n年底前',
    ],
    ['headings a line each, numbers that do not count', '序号\n工作任务\n责任单位\n请填写。\n1\n2'],
    [
      'prose after headings parted by spaces',
      '序号  任务  责任单位\n各单位  要加强领导。认真落实  按时完成。不得拖延',
    ],
    ['a sentence in a unit cell', '任务  责任单位\n修路  各单位要加强领导。请按时完成任务'],
    ['nothing', ''],
  ];
  for (const [what, text] of texts) it(what, () => assert.deepEqual(rows(text), []));

  if (hasShared) {
    for (const file of sharedPlans)
      it(`nothing in ${file}`, () => assert.deepEqual(rows(sharedText(file)), []));
  }
});

describe('columnRole', () => {
  const roles: ReadonlyArray<readonly [role: string | null, headings: string]> = [
    ['number', '序号 編號 序　号 No.'],
    [
      'task',
      '任务 工作任务 重点任务 重點工作任務 工作内容 主要内容 2026年重点工作 任务分解 工作举措 事项 项目名称',
    ],
    ['target', '目标 年度目标 工作目標 考核指标 预期成效 第一季度 二季度目标'],
    ['lead', '牵头单位 牽頭單位 牵头责任单位 牵头部门 主办单位 牵头 牵头单位（部门） 牵头科室'],
    ['responsible', '责任单位 責任部門 责任主体 责任科室 落实单位 承办部门 单位 责任分工'],
    ['supporting', '配合单位 協辦單位 协同单位 参与部门 配合责任单位 协助单位'],
    ['person', '分管领导 责任人 分管县领导 責任領導 牵头领导 联系人 包抓县级领导'],
    ['deadline', '完成时限 完成時間 时间节点 时限 时间要求 办结时限 计划完成时间 进度安排'],
    ['other', '备注 類別 进展情况'],
    [null, '修路 甲局 各单位 工作任务十分繁重 责任 抓好落实 责任单位：甲局'],
  ];
  for (const [role, headings] of roles) {
    for (const heading of headings.split(' ')) {
      it(`${heading} is ${role ?? 'none'}`, () => assert.equal(columnRole(heading), role));
    }
  }
});

/** Texts of lines that look like tables, with everything that breaks them. */
const tableTexts: fc.Arbitrary<string> = fc
  .array(
    fc.constantFrom(
      ...[
        '序号',
        '任务',
        '责任单位',
        '牵头单位',
        '配合单位',
        '完成时限',
        '责任人',
        '备注',
        '1',
        '2',
        '3',
        '一、',
      ],
      ...[
        '修路',
        '甲局、乙局',
        '甲局（牵头）',
        '牵头单位：',
        '同上',
        '〃',
        '年底前',
        '王',
        '强',
        '**',
        '<br>',
        '—',
      ],
      ...['|', ' | ', '｜', '\t', '  ', '　', ' ', '\\|', '|--|--|', '。', '（', '😀', '\ud800', '\ufeff'],
      ...[
        '\n',
        '\n',
        '\n',
        '\n\n',
        '\r\n',
        '序号 | 任务 | 责任单位\n',
        '序号\n任务\n责任单位\n1\n',
        '\n任务  责任单位\n',
      ],
    ),
    { maxLength: 80 },
  )
  .map((parts) => parts.join(''));

describe('tablesIn on any text', () => {
  it('never throws, and every span holds what it says', () => {
    fc.assert(
      fc.property(
        fc.oneof(tableTexts, draftTexts, fc.string({ unit: 'binary' })),
        (text) => void tables(text),
      ),
      { numRuns: 3000 },
    );
  });

  it('reads no paragraph outside the part that it is told', () => {
    const { paragraphs } = draftOf('任务 | 责任单位\n修路 | 甲局\n建校 | 乙局');
    assert.equal(tablesIn(paragraphs, 0, 2)[0]?.lastParagraph, 1);
    assert.deepEqual(tablesIn(paragraphs, 1, 3), []);
    assert.equal(tablesIn(paragraphs, -5, 99).length, 1);
  });

  const hostile: ReadonlyArray<readonly [what: string, text: string]> = [
    ['headings only', '序号 | 任务 | 责任单位\n'.repeat(20_000)],
    ['headings a line each', '序号\n任务\n责任单位\n完成时限\n'.repeat(10_000)],
    ['one endless row', `任务 | 责任单位\n修路 | ${'甲局、 | '.repeat(50_000)}`],
    ['endless space', `任务  责任单位\n修路  甲局${' '.repeat(200_000)}乙局`],
    ['blank lines', `任务 | 责任单位${'\n'.repeat(100_000)}修路 | 甲局`],
    ['rows that inherit', `任务 | 责任单位\n修路 | 甲局\n${'建校 | 同上\n'.repeat(20_000)}`],
  ];
  for (const [what, text] of hostile) {
    it(`comes to an end on ${what}`, () => void tables(text));
  }
});
