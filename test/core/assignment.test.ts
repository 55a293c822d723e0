import { strict as assert } from 'node:assert';
import { unitClauses } from '../../server/src/core/phrases/assignment';
import { pairBrackets } from '../../server/src/core/phrases/bracket';

/** Units as “role name”, after a check that each stands under its span. */
function units(text: string): string[] {
  return unitClauses(text, pairBrackets(text)).flatMap((clause) =>
    clause.units.map(({ name, role, start, end }) => {
      assert.equal(text.slice(start, end), name);
      return `${role} ${name}`;
    }),
  );
}

describe('unitClauses', () => {
  const cases: ReadonlyArray<readonly [what: string, text: string, expected: readonly string[]]> = [
    ['tail bracket', '修路。〔责任单位：甲科、乙科〕', ['responsible 甲科', 'responsible 乙科']],
    [
      'nested brackets',
      '修路。〔责任单位:各区(市)、县(市、区)、甲科〕',
      ['responsible 各区(市)', 'responsible 县(市、区)', 'responsible 甲科'],
    ],
    ['half-width bracket and comma', '修路。(责任科室:甲科,乙科)', ['responsible 甲科', 'responsible 乙科']],
    [
      'both roles in one bracket',
      '修路。（牵头单位：甲局；责任单位：乙局、丙局）',
      ['lead 甲局', 'responsible 乙局', 'responsible 丙局'],
    ],
    ['lead and support', '修路。【牵头单位：甲局　配合单位：乙局】', ['lead 甲局', 'supporting 乙局']],
    ['own line', '责任单位：基教科、人事科。', ['responsible 基教科', 'responsible 人事科']],
    ['own line, two roles', '牵头单位：甲科　责任单位：乙科', ['lead 甲科', 'responsible 乙科']],
    ['after the sentence, no bracket', '年底前修3条路。责任单位：甲科', ['responsible 甲科']],
    ['verb form', '修路。（甲局、乙局负责）', ['responsible 甲局', 'responsible 乙局']],
    [
      'verb form with lead',
      '修路。（甲局、乙局牵头，丙局按职责分工负责）',
      ['lead 甲局', 'lead 乙局', 'supporting 丙局'],
    ],
    [
      'verb form with 配合',
      '修路。（甲局牵头，乙局、丙局配合）',
      ['lead 甲局', 'supporting 乙局', 'supporting 丙局'],
    ],
    [
      'verb form with 等',
      '修路。（甲局、乙局等有关部门负责）',
      ['responsible 甲局', 'responsible 乙局', 'responsible 有关部门'],
    ],
    [
      'verb form with a global rule',
      '修路。（甲局、乙局负责，排在第一位的部门为牵头部门，下同）',
      ['responsible 甲局', 'responsible 乙局'],
    ],
    [
      'verb form with 各地区',
      '修路。（甲部牵头，国务院相关部门及各地区按职责分工负责）',
      ['lead 甲部', 'supporting 国务院相关部门', 'supporting 各地区'],
    ],
    [
      'Traditional script',
      '修路。（責任單位：教育局、環保署）',
      ['responsible 教育局', 'responsible 環保署'],
    ],
    [
      'names with 等 and 和 inside',
      '修路。（高等教育处、文化和旅游部负责）',
      ['responsible 高等教育处', 'responsible 文化和旅游部'],
    ],
    ['slash', '修路。（责任单位：A局/B局）', ['responsible A局', 'responsible B局']],
    ['unclosed', '修路。〔责任单位：各区（市）、甲科', ['responsible 各区（市）', 'responsible 甲科']],
    ['person fields are no units', '修路。〔责任单位：甲科　责任人：张某〕', ['responsible 甲科']],
  ];
  for (const [what, text, expected] of cases) it(what, () => assert.deepEqual(units(text), expected));

  for (const text of [
    '党委领导、政府负责、社会协同的格局（市域）。',
    '落实校长负责制（试行）。',
    '各单位要高度负责。',
    '责任编辑：某某',
    '（见附表）',
    '压实责任：各单位要认真负责',
    '',
  ]) {
    it(`no units: ${text}`, () => assert.deepEqual(units(text), []));
  }

  it('says which bracket is not closed', () => {
    const text = '修路。〔责任单位：各区（市）、甲科';
    const [clause] = unitClauses(text, pairBrackets(text));
    assert.equal(clause?.unclosed?.offset, 3);
    assert.equal(clause?.end, text.length);
  });
});
