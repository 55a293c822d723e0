import { strict as assert } from 'node:assert';
import { truncatedUnit } from '../../../../server/src/lint/rules/units/truncated-unit';
import { afterFix, flags, leavesAlone } from '../../../support/rule-tester';

const draft = (...units: string[]) =>
  `一、任务\n${units.map((unit, index) => `${index + 1}.办事。〔责任单位：${unit}〕\n`).join('')}`;

describe('truncated-unit', () => {
  it('flags a name cut in the middle of a word', () => {
    flags(truncatedUnit, draft('甲科、市直各学校', '市直各学校', '乙科、⟦直各学校⟧'));
    flags(truncatedUnit, draft('局属各单位', '局属各单位', '⟦属各单位⟧、乙科'));
    flags(truncatedUnit, draft('人力资源股', '人力资源股', '人力资源股', '⟦力资源股⟧'));
  });

  it('flags every use', () => {
    flags(truncatedUnit, draft('市直各学校', '市直各学校', '市直各学校', '⟦直各学校⟧', '⟦直各学校⟧'));
  });

  it('leaves names alone that stand by themselves', () => {
    leavesAlone(truncatedUnit, draft('市教育局', '市教育局', '教育局'));
    leavesAlone(truncatedUnit, draft('市直各学校', '市直各学校', '各学校', '学校'));
    leavesAlone(truncatedUnit, draft('总工会', '总工会', '工会'));
    leavesAlone(truncatedUnit, draft('教育考试中心', '教育考试中心', '考试中心'));
    leavesAlone(truncatedUnit, draft('区管委会', '区管委会', '管委会'));
    leavesAlone(truncatedUnit, draft('局直属各单位', '局直属各单位', '直属各单位'));
    leavesAlone(truncatedUnit, draft('各属地政府', '各属地政府', '属地政府'));
    leavesAlone(truncatedUnit, draft('政法规科', '政法规科', '政法规科', '法规科'));
  });

  it('leaves the short form alone where it is the usual one', () => {
    leavesAlone(truncatedUnit, draft('市直各学校', '直各学校', '直各学校'));
  });

  it('restores the name', () => {
    assert.equal(
      afterFix(truncatedUnit, draft('市直各学校', '市直各学校', '直各学校')),
      draft('市直各学校', '市直各学校', '市直各学校'),
    );
  });
});
