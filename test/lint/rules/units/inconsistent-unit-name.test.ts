import { strict as assert } from 'node:assert';
import { inconsistentUnitName } from '../../../../server/src/lint/rules/units/inconsistent-unit-name';
import { afterFix, flags, leavesAlone } from '../../../support/rule-tester';

const draft = (...units: string[]) =>
  `一、任务\n${units.map((unit, index) => `${index + 1}.办事。〔责任单位：${unit}〕\n`).join('')}`;

describe('inconsistent-unit-name', () => {
  it('flags the rarer of two names of one unit', () => {
    const [finding] = flags(inconsistentUnitName, draft('考试中心', '考试中心、甲科', '⟦教育考试中心⟧'));
    assert.equal(
      finding?.message.zh,
      '“教育考试中心”疑与“考试中心”是同一单位，后者在文中出现 2 次，请统一名称。',
    );
    flags(inconsistentUnitName, draft('基础教育科', '基础教育科', '⟦基教科⟧'));
    flags(inconsistentUnitName, draft('市发展改革委', '市发展改革委', '⟦市发展和改革委员会⟧'));
  });

  it('leaves units alone that stand side by side', () => {
    leavesAlone(inconsistentUnitName, draft('考试中心、教育考试中心', '考试中心'));
  });

  it('leaves names alone of which one merely has a word more', () => {
    leavesAlone(inconsistentUnitName, draft('人事科', '人事教育科'));
    leavesAlone(inconsistentUnitName, draft('教育局', '教育体育局', '市教育局'));
    leavesAlone(inconsistentUnitName, draft('办公室', '党委办公室', '学校', '市直各学校'));
    leavesAlone(inconsistentUnitName, draft('市考试中心', '职业技能考试中心', '教育考试中心', '考试中心'));
  });

  it('changes it to the more frequent one', () => {
    assert.equal(
      afterFix(inconsistentUnitName, draft('基教科', '基教科', '基础教育科')),
      draft('基教科', '基教科', '基教科'),
    );
  });
});
