import { strict as assert } from 'node:assert';
import { repeatedNumber } from '../../../../server/src/lint/rules/numbering/repeated-number';
import { afterFix, flags, leavesAlone } from '../../../support/rule-tester';

describe('repeated-number', () => {
  it('flags the second of two equal numbers, whether one was added or one is wrong', () => {
    flags(repeatedNumber, '一、甲\n二、乙\n⟦二、⟧丙\n三、丁\n');
    flags(repeatedNumber, '一、甲\n二、乙\n⟦二、⟧丙\n四、丁\n');
    flags(repeatedNumber, '一、甲\n1.子。\n2.丑。\n⟦2.⟧寅。\n');
  });

  it('flags the first where only that one is out of place', () => {
    flags(repeatedNumber, '⟦二、⟧甲\n二、乙\n三、丙\n');
  });

  it('flags a far repeat', () => {
    flags(repeatedNumber, '一、甲\n二、乙\n三、丙\n⟦一、⟧丁\n五、戊\n');
  });

  it('shows the other one', () => {
    const [finding] = flags(repeatedNumber, '一、甲事\n⟦一、⟧乙事\n三、丙事\n');
    assert.equal(finding?.related?.[0]?.message.zh, '对照：一、“甲事”');
  });

  it('leaves sections that each start at 1 alone', () => {
    leavesAlone(repeatedNumber, '一、甲\n（一）子。\n二、乙\n（一）丑。\n三、丙\n（一）寅。\n');
  });

  it('only notes a count that begins anew without a heading, and never renumbers it unasked', () => {
    const [finding] = flags(repeatedNumber, '一、甲\n1.子。\n2.丑。\n3.寅。\n⟦1.⟧卯。\n2.辰。\n');
    assert.equal(finding?.severity, 'info');
    assert.notEqual(finding?.fix?.safe, true);
  });

  it('renumbers', () => {
    assert.equal(
      afterFix(repeatedNumber, '一、甲\n二、乙\n二、丙\n三、丁\n'),
      '一、甲\n二、乙\n三、丙\n四、丁\n',
    );
  });

  it('does not take 7.x for a number', () => {
    leavesAlone(
      repeatedNumber,
      '# 某项目工作计划\n\n## 7.x 系列\n\n1. 甲\n2. 乙\n\n**7.x 的意义**：丙。\n\n**7.X 的不足**：丁。\n',
    );
  });

  it('goes on with a list whose item lost its space', () => {
    const page = (list: string) => `# 某局工作方案\n\n1. 甲\n\n2. 乙\n\n3. 丙\n\n4. 丁\n${list}\n5. 戊\n`;
    leavesAlone(repeatedNumber, page('\t1. 一\n\t2. 二\n\t3.三三。\n'));
    leavesAlone(repeatedNumber, page('\t1. 一\n\t2.二二。\n\t3. 三\n'));
  });
});
