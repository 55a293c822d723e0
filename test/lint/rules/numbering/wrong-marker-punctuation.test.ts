import { strict as assert } from 'node:assert';
import { wrongMarkerPunctuation } from '../../../../server/src/lint/rules/numbering/wrong-marker-punctuation';
import { afterFix, flags, leavesAlone } from '../../../support/rule-tester';

describe('wrong-marker-punctuation', () => {
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
});
