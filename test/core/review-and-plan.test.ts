import { strict as assert } from 'node:assert';
import { parseText } from '../../server/src/core/parse';
import { lastYearOf } from '../../server/src/core/period';
import { isFrameTitle } from '../../server/src/core/phrases/exempt';
import { tasksOf } from '../../server/src/library/tasks/task';

describe('a document of last year and this', () => {
  const titles: ReadonlyArray<readonly [title: string, year: number]> = [
    ['澄川县林业局2025年工作总结和2026年工作安排', 2026],
    ['关于2025年工作情况与2026年工作思路的报告', 2026],
    ['2025年度防汛工作回顾暨2026年度工作计划', 2026],
    ['澄川縣水利局2025年工作總結及2026年工作要點', 2026],
    ['澄川县林业局2025—2027年造林计划', 2025],
    ['2026年工作要点（2025年12月20日总结会通过）', 2026],
    ['2026年贯彻2023年规划工作安排', 2026],
  ];
  for (const [title, year] of titles)
    it(`is of ${year}: ${title}`, () => assert.equal(parseText(`${title}\n一、造林\n`).year, year));

  const text = `澄川县林业局2025年工作总结和2026年工作安排
一、2025年工作总结
1.完成造林。造林3200亩，占任务的105％。〔责任单位：造林股〕
二、2026年工作安排
2.管护苗木。6月底前补植苗木400株。
`;
  it('has the tasks of the plan alone, whoever did what was done', () => {
    assert.deepEqual(
      tasksOf(parseText(text), false).tasks.map(({ task }) => task),
      ['管护苗木'],
    );
  });

  it('may be one section, which is no frame then; a review is, and what closes a plan', () => {
    for (const title of [
      '2025年工作总结和2026年工作安排',
      '上年工作回顾及今年工作打算',
      '成績與不足、工作總結及下一步思路',
      '工作总结和下步任务',
    ])
      assert.ok(!isFrameTitle(title), title);
    for (const title of ['2025年工作总结', '年度工作总结和表彰', '工作回顾', '保障措施', '总结推广安排'])
      assert.ok(isFrameTitle(title), title);
  });

  it('of several years is done by the last of them', () => {
    for (const title of [
      '某县2021—2025年水利规划',
      '某县水利工作计划（2021年至2025年）',
      '某縣2021－2025年水利規劃',
    ])
      assert.equal(lastYearOf(parseText(`${title}\n一、修渠\n`)), 2025, title);
  });
});
