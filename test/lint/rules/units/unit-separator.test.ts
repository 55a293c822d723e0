import { strict as assert } from 'node:assert';
import { unitSeparator } from '../../../../server/src/lint/rules/units/unit-separator';
import { afterFix, flags, leavesAlone } from '../../../support/rule-tester';

const draft = (...units: string[]) =>
  `一、任务\n${units.map((unit, index) => `${index + 1}.办事。〔责任单位：${unit}〕\n`).join('')}`;

describe('unit-separator', () => {
  it('flags two units run together', () => {
    const [finding] = flags(
      unitSeparator,
      draft('各区(市)、甲科', '各区(市)、安稳办', '⟦各区(市)安稳办⟧、甲科'),
    );
    assert.equal(finding?.message.zh, '“各区(市)”和“安稳办”在文中都单独列出，这里连写，疑漏顿号。');
  });

  it('flags the odd separator of a list', () => {
    flags(unitSeparator, draft('甲科、乙科⟦，⟧丙科、丁科'));
    flags(unitSeparator, draft('甲科、乙科⟦　⟧丙科'));
  });

  it('leaves names alone that belong together', () => {
    leavesAlone(unitSeparator, draft('教育局、财政局', '人事科', '教育局人事科'));
    leavesAlone(unitSeparator, draft('各区、教体局', '各区、教体局', '各区教体局', '各区民政局'));
    leavesAlone(unitSeparator, draft('各区、安稳办', '各区安稳办', '各区安稳办'));
  });

  it('leaves other lists alone', () => {
    leavesAlone(unitSeparator, draft('甲科，乙科，丙科', '甲科/乙科'));
    leavesAlone(unitSeparator, '一、任务\n1.办事。〔牵头单位：甲科；责任单位：乙科、丙科〕\n');
    leavesAlone(unitSeparator, '一、任务\n1.办事。（甲部牵头，乙部、丙部配合）\n');
    leavesAlone(unitSeparator, draft('甲科、乙科，各有关单位'));
  });

  it('puts the separator in', () => {
    assert.equal(
      afterFix(unitSeparator, draft('各区、甲科', '各区、乙科', '各区乙科')),
      draft('各区、甲科', '各区、乙科', '各区、乙科'),
    );
    assert.equal(afterFix(unitSeparator, draft('甲科、乙科,丙科')), draft('甲科、乙科、丙科'));
  });
});
