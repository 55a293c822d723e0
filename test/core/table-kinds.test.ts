import { strict as assert } from 'node:assert';
import { parseText } from '../../server/src/core/parse';
import { lastYearOf } from '../../server/src/core/period';
import { namesUnits, unitsOf } from '../../server/src/core/responsibility';
import { deadlinesOf, itemsOf, nodesOf } from '../../server/src/core/work-plan';
import { lint } from '../../server/src/lint/lint';

/** A line of a table, its cells written with ｜ here. */
const forms: ReadonlyArray<readonly [name: string, row: (cells: string) => string]> = [
  ['tabs', (cells) => cells.split('｜').join('\t')],
  ['bars', (cells) => `| ${cells.split('｜').join(' | ')} |`],
];

/** The outline as “level kind number title: units; times”. */
function outline(text: string): string[] {
  const plan = parseText(text);
  return nodesOf(plan.sections).map((node) => {
    const units = unitsOf(plan, node)
      .map(({ name }) => name)
      .join('、');
    const times = deadlinesOf(plan, node)
      .map((deadline) => deadline.text)
      .join('、');
    return `${node.level} ${node.kind} ${node.mark.ordinal ?? '-'} ${node.titleText}: ${units}; ${times}`;
  });
}

const errors = (text: string) =>
  lint(parseText(text))
    .filter(({ severity }) => severity !== 'info')
    .map(({ ruleId }) => ruleId);

describe('section rows of a table', () => {
  for (const [form, row] of forms) {
    const table = (...rows: string[]) => `某镇2026年任务分解表\n${rows.map(row).join('\n')}\n`;

    it(`${form}: 一、 among 1, 2, 3`, () => {
      const text = table(
        '序号｜工作任务｜工作内容｜责任单位',
        '一、｜治水，管好沟渠｜｜',
        '1｜清理沟渠｜每月清理2次。｜水利站',
        '2｜改造泵站｜年底前改造3座。｜水利站',
        '二、｜治路｜｜',
        '3｜修补村道｜年底前修补9公里。｜交通站',
      );
      assert.deepEqual(outline(text), [
        '1 section 1 治水，管好沟渠: ; ',
        '2 item 1 清理沟渠: 水利站; 每月',
        '2 item 2 改造泵站: 水利站; 年底前',
        '1 section 2 治路: ; ',
        '2 item 3 修补村道: 交通站; 年底前',
      ]);
      assert.deepEqual(errors(text), []);
    });

    it(`${form}: （一） with a score`, () => {
      const text = table(
        '序号｜考核内容｜分值｜责任部门',
        '（一）｜队伍建设｜20｜',
        '1｜开展培训4期｜12｜人事科',
        '2｜配齐人员6名｜8｜人事科',
        '（二）｜日常管理｜10｜',
        '3｜开展检查12次｜10｜办公室',
      );
      assert.deepEqual(outline(text), [
        '1 section 1 队伍建设: ; ',
        '2 item 1 开展培训4期: 人事科; ',
        '2 item 2 配齐人员6名: 人事科; ',
        '1 section 2 日常管理: ; ',
        '2 item 3 开展检查12次: 办公室; ',
      ]);
      assert.deepEqual(errors(text), []);
    });

    it(`${form}: 1 over 1.1 and 1.2`, () => {
      const text = table(
        '序号｜任务｜责任单位｜完成时限',
        '1｜数据治理｜｜',
        '1.1｜清洗数据｜信息科｜6月底前',
        '1.2｜归集数据｜信息科｜9月底前',
      );
      assert.deepEqual(
        outline(text).map((line) => line.slice(0, 14)),
        ['1 section 1 数据', '2 item - 清洗数据:', '2 item - 归集数据:'],
      );
    });

    it(`${form}: rows that are all numbered 一 二 三 are tasks, and merged cells go on`, () => {
      const text = table(
        '序号｜任务｜责任单位',
        '一｜清理沟渠｜水利站',
        '二｜改造泵站｜',
        '三｜修补村道｜交通站',
      );
      assert.deepEqual(outline(text), [
        '1 item 1 清理沟渠: 水利站; ',
        '1 item 2 改造泵站: 水利站; ',
        '1 item 3 修补村道: 交通站; ',
      ]);
    });
  }
});

describe('a table whose headings are not known', () => {
  for (const [form, row] of forms) {
    it(`${form}: is one of tasks where a column names bodies`, () => {
      const text = `某校2026年清单\n${[
        '序号｜做什么｜到什么程度｜谁来做',
        '1｜打扫操场环境｜1.每周打扫2次，得3分。2.随脏随扫，得2分。｜总务处',
        '2｜修剪校园树木｜1.春季修剪1次。2.秋季修剪1次。｜总务处',
        '3｜更新阅览图书｜年底前更新300册。｜图书馆',
      ]
        .map(row)
        .join('\n')}\n`;
      assert.deepEqual(outline(text), [
        '1 item 1 打扫操场环境: 总务处; 每周',
        '1 item 2 修剪校园树木: 总务处; ',
        '1 item 3 更新阅览图书: 图书馆; 年底前',
      ]);
      assert.deepEqual(errors(text), []);
    });

    it(`${form}: and left alone where none does, with the numbers in it`, () => {
      const text = `某校2026年工作要点\n一、招生\n1.招生120人。\n${['年级｜班数｜人数', '一、｜3｜120', '二、｜4｜160', '三、｜4｜158'].map(row).join('\n')}\n2.录取公示1次。\n`;
      assert.deepEqual(
        outline(text).map((line) => line.replace(/:.*/, '')),
        ['1 section 1 招生', '2 item 1 招生120人', '2 item 2 录取公示1次'],
      );
      assert.deepEqual(errors(text), []);
    });
  }
});

describe('columns of persons and times', () => {
  for (const [headings, ...rows] of [
    ['序号｜工作任务｜责任领导｜时序进度', '1｜走访职工｜张某｜全年', '2｜开展竞赛｜李某｜上半年'],
    ['预计完成｜任务｜负责人', '2026-05-25｜走访职工｜张某', '2026-06-30｜开展竞赛｜李某'],
    ['任务｜完成日期｜包联领导', '走访职工｜2026年5月25日｜张某', '开展竞赛｜长期坚持｜李某'],
  ] as const) {
    it(headings, () => {
      for (const [, row] of forms) {
        const plan = parseText(`某会2026年工作计划\n${[headings, ...rows].map(row).join('\n')}\n`);
        const items = itemsOf(plan);
        assert.deepEqual(
          items.map(({ titleText }) => titleText),
          ['走访职工', '开展竞赛'],
        );
        for (const item of items) {
          assert.ok(namesUnits(plan, item));
          assert.deepEqual(unitsOf(plan, item), []);
          assert.equal(deadlinesOf(plan, item).length, 1);
        }
      }
    });
  }
});

describe('cells that were merged', () => {
  it('leave each other cell where it belongs', () => {
    const text = `某支部2026年计划\n${[
      '序号｜重点｜主要工作｜具体措施｜时间进度｜责任人',
      '一｜学习｜读原著｜组织党员逐篇通读原著，写好心得体会。｜全年｜支部书记',
      '听辅导｜邀请讲师开展专题辅导，每次都有签到和记录。',
      '看现场｜赴教育基地开展现场教学，撰写观后感。｜宣传委员',
      '二｜组织｜过组织生活｜按时召开组织生活会，开展谈心谈话。｜上半年｜组织委员',
      '发展党员｜严格程序发展党员，建好入党积极分子档案。｜下半年｜组织委员',
    ]
      .map((cells) => cells.split('｜').join('\t'))
      .join('\n')}\n`;
    assert.deepEqual(
      outline(text).map((line) => line.replace(/^1 item [-0-9]+ /, '')),
      ['读原著: ; 全年', '听辅导: ; ', '看现场: ; ', '过组织生活: ; 上半年', '发展党员: ; 下半年'],
    );
    assert.deepEqual(errors(text), []);
  });

  it('may be missing where each cell has a line of its own', () => {
    const text = ['序号', '指标', '工作任务', '完成时限', '责任科室', '（站所）']
      .concat(['1', '绿化', '植树3000株。', '4月底前', '林业站'], ['2', '补种草坪2亩。'])
      .concat(['3', '亮化', '安装路灯60盏。', '9月底前', '城建办'], ['4', '美化', '粉刷墙面900平方米。'])
      .join('\n');
    assert.deepEqual(outline(`${text}\n`), [
      '1 item 1 植树3000株。: 林业站; 4月底前',
      '1 item 2 补种草坪2亩。: ; ',
      '1 item 3 安装路灯60盏。: 城建办; 9月底前',
      '1 item 4 粉刷墙面900平方米。: ; ',
    ]);
  });
});

describe('section rows of a table of a cell a line', () => {
  const table = (lines: string) =>
    `某镇2026年任务分解表\n${`序号｜工作任务｜责任单位｜完成时限｜${lines}`.split('｜').join('\n')}\n`;
  const rows = [
    '2 item 1 植树三千株: 林业站; 3月底前',
    '2 item 2 疏浚沟渠五条: 水务站; 6月底前',
    '2 item 3 安装路灯: 城建办; 年底前',
  ];

  it('一、治水 on one line, numbers running on', () => {
    assert.deepEqual(
      outline(
        table(
          '一、治水｜1｜植树三千株｜林业站｜3月底前｜2｜疏浚沟渠五条｜水务站｜6月底前｜（二）修路｜3｜安装路灯｜城建办｜年底前',
        ),
      ),
      ['1 section - 一、治水: ; ', rows[0], rows[1], '1 section - （二）修路: ; ', rows[2]],
    );
  });

  it('一 and 治水 on two lines, numbers beginning anew', () => {
    assert.deepEqual(
      outline(
        table(
          '一｜治水｜1｜植树三千株｜林业站｜3月底前｜2｜疏浚沟渠五条｜水务站｜6月底前｜二｜修路｜1｜安装路灯｜城建办｜年底前',
        ),
      ),
      ['1 section 1 治水: ; ', rows[0], rows[1], '1 section 2 修路: ; ', '2 item 1 安装路灯: 城建办; 年底前'],
    );
  });

  it('behind a row that lacks a cell', () => {
    assert.deepEqual(
      outline(table('一、治水｜1｜植树三千株｜林业站｜二、修路｜2｜安装路灯｜城建办｜年底前')).filter(
        (line) => line.includes('section'),
      ),
      ['1 section - 一、治水: ; ', '1 section - 二、修路: ; '],
    );
  });

  it('rows numbered 一 二 三 are tasks', () => {
    assert.deepEqual(outline(table('一｜植树三千株｜林业站｜3月底前｜二｜安装路灯｜城建办｜年底前')), [
      '1 item 1 植树三千株: 林业站; 3月底前',
      '1 item 2 安装路灯: 城建办; 年底前',
    ]);
  });
});

describe('text around a table', () => {
  it('is no part of its last row', () => {
    const text =
      '某镇2026年任务表\n序号\t任务\t责任单位\n1\t植树3000株\t林业站\n2\t安装路灯60盏\t城建办\n' +
      '说明：表中所列任务由责任单位分解到人，每季度报送一次进展，年底前逐项验收，未完成的要书面说明原因。\n';
    assert.deepEqual(outline(text), ['1 item 1 植树3000株: 林业站; ', '1 item 2 安装路灯60盏: 城建办; ']);
  });

  it('goes on over a page within a sentence', () => {
    const text =
      '一、任务\n1.压实责任。全年检查12次。（责任单位：安监办）\n2.加强督导。综合运用通报、\n\n约谈等办法，全年督导4次。（责任单位：监察室、\n\n督查室）\n3.装好监控。年内装好90套。（责任单位：交通站）\n';
    assert.deepEqual(outline(text).slice(2), [
      '2 item 2 加强督导: 监察室; 全年',
      '2 item 3 装好监控: 交通站; 年内',
    ]);
  });
});

describe('lastYearOf', () => {
  for (const [title, year] of [
    ['某市治水行动方案（2024—2026年）', 2026],
    ['某市治水三年行动计划（2024年至2026年）', 2026],
    ['某市2026年治水工作要点', 2026],
    ['某市治水工作要点', null],
  ] as const) {
    it(title, () => assert.equal(lastYearOf(parseText(`${title}\n一、任务\n1.清理沟渠12条。\n`)), year));
  }
});
