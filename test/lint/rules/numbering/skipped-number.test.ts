import { strict as assert } from 'node:assert';
import { skippedNumber } from '../../../../server/src/lint/rules/numbering/skipped-number';
import { afterFix, findingsOf, flags, leavesAlone } from '../../../support/rule-tester';

describe('skipped-number', () => {
  /** Whether the fix of the first finding is applied without asking, and what its title says. */
  const fixOf = (text: string) => {
    const [finding] = findingsOf(skippedNumber, text).findings;
    return { safe: finding?.fix?.safe, title: finding?.fix?.title.zh ?? '' };
  };

  it('renumbers unasked only where few numbers change', () => {
    assert.equal(fixOf('一、甲\n二、乙\n三、丙\n五、丁\n').safe, true);
    const { safe, title } = fixOf('一、甲\n三、乙\n四、丙\n五、丁\n');
    assert.equal(safe, false);
    assert.match(title, /改动较多/);
  });

  it('asks where the text refers to one of the numbers', () => {
    const { safe, title } = fixOf('一、甲\n二、乙，详见第四部分。\n四、丙\n');
    assert.equal(safe, false);
    assert.match(title, /引用/);
  });

  it('asks where another list may stand among the numbers', () => {
    const { safe, title } = fixOf('一、甲\n1.子。\n2.丑；\n3.寅；\n4.卯。\n6.辰。\n');
    assert.equal(safe, false);
    assert.match(title, /另有一列/);
  });

  it('only notes the gaps of an excerpt, several parts of which begin in mid-count', () => {
    const findings = flags(
      skippedNumber,
      '一、甲\n⟦5.⟧子。\n⟦7.⟧丑。\n二、乙\n⟦（二）⟧寅。\n⟦17.⟧卯。\n⟦（七）⟧辰。\n',
    );
    for (const { severity, fix } of findings)
      assert.deepEqual({ severity, fix }, { severity: 'info', fix: undefined });
  });

  it('keeps the sign that the draft counts with', () => {
    for (const [text, mended] of [
      ['一、甲\n❶子。\n❷丑。\n❹寅。\n', '一、甲\n❶子。\n❷丑。\n❸寅。\n'],
      ['一、甲\n➀子。\n➁丑。\n➃寅。\n', '一、甲\n➀子。\n➁丑。\n➂寅。\n'],
      ['一、甲\n①子。\n②丑。\n④寅。\n', '一、甲\n①子。\n②丑。\n③寅。\n'],
    ] as const)
      assert.equal(afterFix(skippedNumber, text), mended);
  });

  it('flags the number after the gap, in every style', () => {
    flags(skippedNumber, '一、甲事\n二、乙事\n⟦四、⟧丙事\n');
    flags(skippedNumber, '一、甲事\n（一）乙事\n⟦（三）⟧丙事\n二、丁事\n');
    flags(skippedNumber, '一、甲事\n1．乙事。\n⟦3．⟧丙事。\n4．丁事。\n');
    flags(skippedNumber, '一、甲事\n①乙事\n⟦③⟧丙事\n');
    flags(skippedNumber, '第一章 总则\n⟦第三章⟧ 附则\n');
  });

  it('flags a gap where numbers run on across sections', () => {
    flags(
      skippedNumber,
      '一、甲\n1.子。\n2.丑。\n二、乙\n3.寅。\n⟦5.⟧卯。\n三、丙\n6.辰。\n7.巳。\n四、丁\n8.午。\n9.未。\n',
    );
  });

  it('flags a section that lost its first item', () => {
    flags(skippedNumber, '一、甲\n（一）子。\n（二）丑。\n（三）寅。\n二、乙\n⟦（二）⟧卯。\n（三）辰。\n');
  });

  it('flags one mistyped number once', () => {
    flags(skippedNumber, '一、甲\n二、乙\n⟦八、⟧丙\n四、丁\n五、戊\n');
  });

  it('only notes where an excerpt starts', () => {
    const [finding] = flags(skippedNumber, '⟦三、⟧甲事\n四、乙事\n五、丙事\n');
    assert.equal(finding?.severity, 'info');
    assert.equal(finding?.fix, undefined);
  });

  it('leaves restarts alone, under sections and under plain headings', () => {
    leavesAlone(skippedNumber, '一、甲\n1.子。\n2.丑。\n二、乙\n1.寅。\n2.卯。\n');
    leavesAlone(skippedNumber, '总体部署\n1.子。\n2.丑。\n保障机制\n1.寅。\n2.卯。\n');
    leavesAlone(
      skippedNumber,
      '一、甲\n1.子。\n2.丑。\n二、乙\n3.寅。\n4.卯。\n三、保障措施\n1.辰。\n2.巳。\n',
    );
  });

  it('leaves figures and dates at a line start alone', () => {
    leavesAlone(skippedNumber, '一、甲\n5.5%左右的目标不变。\n20.67亿元到位。\n2、3月份开展检查。\n二、乙\n');
    leavesAlone(skippedNumber, '一、甲\n第一、二季度抓开工。\n一、二年级免试。\n二、乙\n');
  });

  it('leaves the numbers of attachments alone', () => {
    leavesAlone(skippedNumber, '一、甲\n二、乙\n附件：1.任务清单\n3.联系表\n');
  });

  it('takes references along, where they can mean only one', () => {
    assert.equal(
      afterFix(
        skippedNumber,
        '一、甲\n1.子。\n2.丑，见第4项。\n4.寅，按照《办法》第四条，同第5项。\n5.卯。\n',
      ),
      '一、甲\n1.子。\n2.丑，见第3项。\n3.寅，按照《办法》第四条，同第4项。\n4.卯。\n',
    );
    assert.equal(
      afterFix(skippedNumber, '一、甲，详见第四部分。\n二、乙\n四、丙\n'),
      '一、甲，详见第三部分。\n二、乙\n三、丙\n',
    );
    assert.equal(
      afterFix(skippedNumber, '一、甲\n（一）子。见第（四）项。\n（二）丑。\n（四）寅。\n'),
      '一、甲\n（一）子。见第（三）项。\n（二）丑。\n（三）寅。\n',
    );
  });

  it('renumbers the whole sequence and keeps the form of each numeral', () => {
    assert.equal(
      afterFix(skippedNumber, '一、甲\n(一)子。\n（三）丑。\n（四）寅。\n二、乙\n'),
      '一、甲\n(一)子。\n（二）丑。\n（三）寅。\n二、乙\n',
    );
    assert.equal(afterFix(skippedNumber, '一、甲\n１．子。\n３．丑。\n'), '一、甲\n１．子。\n２．丑。\n');
  });
});
