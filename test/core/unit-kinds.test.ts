import { strict as assert } from 'node:assert';
import { parseText } from '../../server/src/core/parse';
import { assignmentOf, namesUnits, unitsOf } from '../../server/src/core/responsibility';
import { itemsOf } from '../../server/src/core/work-plan';

/** The units of each item as “role name”. */
function units(...lines: string[]): string[][] {
  const plan = parseText(['某局2026年工作要点', '一、重点任务', ...lines, ''].join('\n'));
  return itemsOf(plan).map((item) => unitsOf(plan, item).map(({ role, name }) => `${role} ${name}`));
}

/** The names of the units of one bracket. */
const named = (bracket: string): string[] =>
  (units(`1.改造管网12公里。${bracket}`)[0] ?? []).map((unit) => unit.replace(/^.* /, ''));

describe('another field beside the units', () => {
  for (const [bracket, names] of [
    ['（负责单位：供水站、排水站，适用地段：河西片区）', ['供水站', '排水站']],
    ['〔责任单位：建设科；资金渠道：专项债；联系方式：内线〕', ['建设科']],
    ['（实施部位：老城，责任单位：市容科）', ['市容科']],
    ['【牵头部门：园林科　完成期限：10月底】', ['园林科']],
    ['（责任单位：园林科，10月底前完成）', ['园林科']],
    ['（责任单位：园林科、市容科，长期坚持）', ['园林科', '市容科']],
    ['〔责任单位：机关：后勤科〕', []],
  ] as const) {
    it(bracket, () => assert.deepEqual(named(bracket), names));
  }
});

describe('words around the names of units', () => {
  for (const [bracket, names] of [
    ['（责任单位：财务科等部门）', ['财务科']],
    ['（财务科、审计科等单位负责）', ['财务科', '审计科']],
    ['（责任单位：财务科、各镇人民政府按照职责分工分别负责）', ['财务科', '各镇人民政府']],
    ['〔责任单位：财务科，审计科按职责分工负责〕', ['财务科', '审计科']],
    ['（由财务科牵头，审计科配合）', ['财务科', '审计科']],
    ['（请你配合）', []],
    ['（需要他们负责）', []],
  ] as const) {
    it(bracket, () => assert.deepEqual(named(bracket), names));
  }

  it('say what each does behind a label too', () => {
    assert.deepEqual(units('1.改造管网12公里。〔责任单位：财务科牵头，审计科配合〕'), [
      ['lead 财务科', 'supporting 审计科'],
    ]);
  });
});

describe('names that share their last word', () => {
  for (const [list, names] of [
    ['水务局，各旗、县人民政府', ['水务局', '各旗、县人民政府']],
    ['水务局、各镇（场）、街道', ['水务局', '各镇（场）、街道']],
    ['各市、县教育局，水务局', ['各市、县教育局', '水务局']],
    ['各乡镇、街道办事处、水务局', ['各乡镇、街道办事处', '水务局']],
    // The second is no place of the first's kind, so it is a unit by itself.
    ['各街道、区教育局', ['各街道', '区教育局']],
    ['各县区、市直各部门', ['各县区', '市直各部门']],
    ['各部门、各单位', ['各部门', '各单位']],
  ] as const) {
    it(list, () => assert.deepEqual(named(`〔责任单位：${list}〕`), names));
  }
});

describe('a bracket of nothing but names', () => {
  const draft = [
    '1.下放权限20项。（审批科、法规科，6月底前）',
    '2.建成大厅5个。（审批科、各镇人民政府，12月底前完成）',
    '3.窗口受理率达到90%。（法规科）',
  ];

  it('gives the units where most items end so', () => {
    assert.deepEqual(units(...draft), [
      ['responsible 审批科', 'responsible 法规科'],
      ['responsible 审批科', 'responsible 各镇人民政府'],
      ['responsible 法规科'],
    ]);
  });

  it('is an aside in any other draft', () => {
    assert.deepEqual(
      units(
        '1.下放权限20项。（审批科）',
        '2.建成大厅5个。',
        '3.窗口受理率达到90%。（法规科）',
        '4.办好实事。',
      ),
      [[], [], [], []],
    );
    const asides = ['（试行方案）', '（详见附表）', '（第二会议厅举行）'];
    assert.deepEqual(units(...asides.map((aside, index) => `${index + 1}.办好实事。${aside}`)), [[], [], []]);
  });
});

describe('who does a task', () => {
  it('is said by a person too, who is no unit', () => {
    const plan = parseText('某局2026年工作要点\n1.修路3条。〔责任领导：张某〕\n2.修桥2座。\n');
    const [first, second] = itemsOf(plan);
    assert.ok(first && second);
    assert.deepEqual([namesUnits(plan, first), namesUnits(plan, second)], [true, false]);
    assert.deepEqual(unitsOf(plan, first), []);
  });

  it('is inherited from the section, and told apart', () => {
    const plan = parseText('一、修路（责任单位：建设科）\n1.修路3条。\n2.修桥2座。〔责任单位：桥梁科〕\n');
    const [first, second] = itemsOf(plan);
    assert.ok(first && second);
    assert.deepEqual(
      unitsOf(plan, first).map(({ name, inherited }) => [name, inherited]),
      [['建设科', true]],
    );
    assert.deepEqual(unitsOf(plan, first, { inherited: false }), []);
    assert.equal(assignmentOf(plan, first)?.inherited, true);
    assert.deepEqual(
      unitsOf(plan, second).map(({ name, inherited }) => [name, inherited]),
      [['桥梁科', false]],
    );
  });
});
