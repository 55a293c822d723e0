import { strict as assert } from 'node:assert';
import { skippedNumber } from '../../../../server/src/lint/rules/numbering/skipped-number';
import { wrongMarkerPunctuation } from '../../../../server/src/lint/rules/numbering/wrong-marker-punctuation';
import { unpairedBracket } from '../../../../server/src/lint/rules/punctuation/unpaired-bracket';
import { afterFix, findingsOf, flags, leavesAlone } from '../../../support/rule-tester';

describe('wrong-marker-punctuation', () => {
  const items = (third: string) =>
    `某局2026年工作要点\n一、任务\n1.修订预案。3月底前完成。\n2.开展演练。全年2次。\n${third}\n4.检查安全。每月1次。\n`;

  for (const third of [
    '⟦3。⟧更新设备，年底前完成。',
    '⟦3，⟧更新设备。年底前完成。',
    '⟦3：⟧更新设备。年底前完成。',
    '⟦3⟧ 更新设备。年底前完成。',
    '⟦3⟧更新设备。年底前完成。',
    '⟦⒊⟧更新设备。年底前完成。',
    '⟦［3］⟧更新设备。年底前完成。',
    '⟦**3.⟧** 更新设备。年底前完成。',
    '⟦<b>3.⟧</b>更新设备。年底前完成。',
  ]) {
    it(`flags a damaged number in its place, and not the one after it: ${third}`, () => {
      const [finding] = flags(wrongMarkerPunctuation, items(third));
      assert.notEqual(finding?.fix?.safe, true);
      leavesAlone(skippedNumber, items(third.replace(/[⟦⟧]/g, '')));
    });
  }

  for (const third of ['（三', '三）', '（三、）', '［三］', '（三〕', '㈢', '三、']) {
    it(`reads ${third} as （三） that was damaged`, () => {
      const text = `一、任务\n（一）甲事。3月底前完成。\n（二）乙事。全年2次。\n${third}丙事。年底前完成。\n（四）丁事。每月1次。\n`;
      assert.equal(afterFix(wrongMarkerPunctuation, text), text.replace(third, '（三）'));
      leavesAlone(skippedNumber, text);
      leavesAlone(unpairedBracket, text);
    });
  }

  for (const second of ['二，', '二。', '二丶', '贰、']) {
    it(`reads ${second} as 二、 that was damaged`, () => {
      const text = `一、强化学习\n${second}强化管理\n三、强化服务\n四、强化保障\n`;
      assert.equal(afterFix(wrongMarkerPunctuation, text), text.replace(second, '二、'));
      leavesAlone(skippedNumber, text);
    });
  }

  it('reads l and O in a number as 1 and 0', () => {
    const text = Array.from({ length: 13 }, (_, index) => `${index + 1}.第${index + 1}项工作。\n`).join('');
    flags(wrongMarkerPunctuation, text.replace('12.', '⟦l2.⟧'));
    flags(wrongMarkerPunctuation, text.replace('10.', '⟦1O.⟧'));
  });

  it('reads an l or I before the number that is due as a stroke too many', () => {
    const text = Array.from({ length: 6 }, (_, index) => `${index + 1}.第${index + 1}项工作。\n`).join('');
    for (const [right, wrong] of [
      ['3.', 'l3.'],
      ['5.', 'I5.'],
      ['2.', 'l2.'],
    ] as const) {
      const damaged = text.replace(right, wrong);
      flags(wrongMarkerPunctuation, text.replace(right, `⟦${wrong}⟧`));
      assert.equal(afterFix(wrongMarkerPunctuation, damaged), text);
      leavesAlone(skippedNumber, damaged);
    }
  });

  it('flags an item that runs on with the one before', () => {
    const text =
      '一、任务\n1.甲事。3月底前完成。\n2.乙事。全年2次。⟦3.⟧丙事。年底前完成。\n4.丁事。每月1次。\n';
    const [finding] = flags(wrongMarkerPunctuation, text);
    assert.match(finding?.message.zh ?? '', /另起一行/);
  });

  it('leaves figures in a gap alone', () => {
    leavesAlone(wrongMarkerPunctuation, items('3个月内完成设备更新。'));
    leavesAlone(wrongMarkerPunctuation, items('3月底前完成设备更新。'));
    leavesAlone(wrongMarkerPunctuation, '一、甲\n二是乙事。\n三、丙\n');
  });

  it('flags the numbers that are written otherwise than the rest', () => {
    flags(wrongMarkerPunctuation, '一、甲\n1.子。\n⟦2、⟧丑。\n3.寅。\n');
    flags(wrongMarkerPunctuation, '一、甲\n⟦二.⟧乙\n三、丙\n');
    flags(wrongMarkerPunctuation, '一、甲\n（一）子。\n⟦（二）、⟧丑。\n');
    flags(wrongMarkerPunctuation, '一、甲\n1.子\n（1）寅。\n⟦（2）、⟧卯。\n①辰。\n⟦②.⟧巳。\n');
    flags(wrongMarkerPunctuation, '一、甲\n1.子。\n⟦2．⟧丑。\n3.寅。\n');
    flags(wrongMarkerPunctuation, '一、甲\n1．子。\n⟦2.⟧丑。\n3．寅。\n');
  });

  it('only notes once what the whole draft does', () => {
    const [finding] = flags(wrongMarkerPunctuation, '一、甲\n⟦1、⟧子。\n2、丑。\n二、乙\n1、寅。\n2、卯。\n');
    assert.equal(finding?.severity, 'info');
    assert.equal(finding?.message.zh, '序号“1、”应写作“1.”，全篇共 4 处。');
    leavesAlone(wrongMarkerPunctuation, '一、甲\n1．子。\n2．丑。\n3．寅。\n');
  });

  it('flags 第一、 only as one of several', () => {
    const [finding] = flags(wrongMarkerPunctuation, '⟦第一、⟧修路。\n第二、架桥。\n');
    assert.equal(finding?.severity, 'info');
    flags(wrongMarkerPunctuation, '第一，修路。\n⟦第二、⟧架桥。\n第三，种树。\n');
  });

  it('leaves alone what is no number', () => {
    leavesAlone(wrongMarkerPunctuation, '一、甲\n第一、二、三产业融合。\n第一、二季度开工。\n二、乙\n');
    leavesAlone(wrongMarkerPunctuation, '一、甲\n第一、第二产业融合。\n2、3月份开工。\n二、乙\n');
    leavesAlone(wrongMarkerPunctuation, '一、甲\n1.子。\n2.丑。\n7、八月开工。\n二、乙\n');
    leavesAlone(wrongMarkerPunctuation, '一、甲\n1.子：（1）修路；（2）架桥。\n2.丑。\n5.5%左右。\n');
  });

  it('writes the mark of the standard, or the dot of the draft', () => {
    assert.equal(
      afterFix(wrongMarkerPunctuation, '一、甲\n1.子。\n2、丑。\n3.寅。\n'),
      '一、甲\n1.子。\n2.丑。\n3.寅。\n',
    );
    assert.equal(
      afterFix(wrongMarkerPunctuation, '一、甲\n1．子。\n2、丑。\n3．寅。\n'),
      '一、甲\n1．子。\n2．丑。\n3．寅。\n',
    );
    assert.equal(
      afterFix(wrongMarkerPunctuation, '一、甲\n1、子。\n2、丑。\n3、寅。\n'),
      '一、甲\n1.子。\n2.丑。\n3.寅。\n',
    );
    assert.equal(
      afterFix(wrongMarkerPunctuation, '第一、修路。\n第二、架桥。\n'),
      '第一，修路。\n第二，架桥。\n',
    );
  });

  it('does not take a decimal number for a damaged one', () => {
    leavesAlone(
      wrongMarkerPunctuation,
      '# 某项目工作计划\n\n## 1 汇总\n\n### 1.1用户端\n\n甲。\n\n### 1.2管理端\n\n乙。\n\n## 2 明细\n\n### 2.1用户端\n\n丙。\n',
    );
    leavesAlone(
      wrongMarkerPunctuation,
      '# 某项目工作计划\n\n- [x] **4.1** 甲方案\n- [x] **4.2** 乙方案\n- [x] **4.3** AI方案\n- [ ] **4.4** 丁方案\n- [ ] **4.5** 7天方案\n',
    );
  });

  it('asks for the standard mark where the neighbours have another', () => {
    assert.match(
      findingsOf(wrongMarkerPunctuation, '一、任务\n1、修路\n2、架桥\n3。 通水\n4、通电\n').findings.at(-1)
        ?.message.zh ?? '',
      /应写作“3\.”/,
    );
  });
});
