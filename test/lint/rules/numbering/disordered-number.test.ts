import { strict as assert } from 'node:assert';
import { disorderedNumber } from '../../../../server/src/lint/rules/numbering/disordered-number';
import { afterFix, flags, leavesAlone } from '../../../support/rule-tester';

describe('disordered-number', () => {
  it('flags the smaller of two exchanged numbers, once', () => {
    flags(disorderedNumber, '一、甲\n三、乙\n⟦二、⟧丙\n四、丁\n');
    flags(disorderedNumber, '二、甲\n⟦一、⟧乙\n三、丙\n');
    flags(disorderedNumber, '一、甲\n二、乙\n四、丙\n⟦三、⟧丁\n');
  });

  it('flags an exchange across sections where numbers run on', () => {
    flags(disorderedNumber, '一、甲\n1.子。\n3.丑。\n二、乙\n⟦2.⟧寅。\n4.卯。\n三、丙\n5.辰。\n6.巳。\n');
  });

  it('leaves a list that counts from 0 alone', () => {
    leavesAlone(disorderedNumber, '一、甲\n0.前置检查。\n1.子。\n2.丑。\n');
  });

  it('leaves a restart alone', () => {
    leavesAlone(disorderedNumber, '一、甲\n1.子。\n2.丑。\n二、乙\n1.寅。\n');
    leavesAlone(disorderedNumber, '重点工作\n1.子。\n2.丑。\n日常工作\n1.寅。\n2.卯。\n');
  });

  it('renumbers in the present order', () => {
    assert.equal(
      afterFix(disorderedNumber, '一、甲\n三、乙\n二、丙\n四、丁\n'),
      '一、甲\n二、乙\n三、丙\n四、丁\n',
    );
  });

  it('leaves a summary numbered 0 behind the parts alone', () => {
    leavesAlone(
      disorderedNumber,
      '# 某项目工作计划\n\n## 5 系列\n\n### 5.1 甲\n\n### 5.2 乙\n\n### 5.3 丙\n\n### 5.0 总结\n',
    );
  });
});
