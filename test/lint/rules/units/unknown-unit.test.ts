import { strict as assert } from 'node:assert';
import { unknownUnit } from '../../../../server/src/lint/rules/units/unknown-unit';
import { afterFix, flags, leavesAlone } from '../../../support/rule-tester';

const draft = (...units: string[]) =>
  `一、任务\n${units.map((unit, index) => `${index + 1}.办事。〔责任单位：${unit}〕\n`).join('')}`;

const settings = {
  unitDirectory: [
    { name: '基础教育科', aliases: ['基教科'] },
    { name: '人事科', aliases: [] },
  ],
};

describe('unknown-unit', () => {
  it('flags a unit that the directory does not know, and names the nearest', () => {
    const [finding] = flags(unknownUnit, draft('⟦基础教育课⟧、人事科'), settings);
    assert.equal(finding?.message.zh, '单位名录里没有“基础教育课”，疑为“基础教育科”。');
    assert.equal(finding?.severity, 'warning');
  });

  it('names none where none is near', () => {
    const [finding] = flags(unknownUnit, draft('⟦审计署⟧'), settings);
    assert.equal(finding?.message.zh, '单位名录里没有“审计署”。');
    assert.equal(finding?.fix, undefined);
  });

  it('knows aliases, brackets and collective names', () => {
    leavesAlone(unknownUnit, draft('基教科、人事科（信访）', '各区（市）、市直各学校、有关部门'), settings);
  });

  it('finds nothing without a directory', () => {
    leavesAlone(unknownUnit, draft('审计署'));
    leavesAlone(unknownUnit, draft('审计署'), { unitDirectory: [] });
  });

  it('changes it to the nearest', () => {
    assert.equal(afterFix(unknownUnit, draft('基础育科'), settings), draft('基础教育科'));
  });
});
