import { strict as assert } from 'node:assert';
import { mixedWidth } from '../../../../server/src/lint/rules/punctuation/mixed-width';
import { afterFix, findingsOf, flags, leavesAlone } from '../../../support/rule-tester';

describe('mixed-width', () => {
  it('flags the first mark of the fewer, once', () => {
    flags(mixedWidth, '一、坚持，强化\n1.治河：护岸，疏浚⟦,⟧清淤;完工。\n');
    flags(mixedWidth, '一、坚持,强化\n1.治河:护岸⟦，⟧疏浚,清淤;完工。\n');
    flags(mixedWidth, '一、坚持，强化：学习\n1.治河⟦(⟧试行)。\n');
  });

  it('counts, and leaves figures, times, foreign words and enumerators alone', () => {
    const { findings } = findingsOf(mixedWidth, '一、坚持，强化，学习\n1.治河,清淤。\n');
    assert.match(findings[0]?.message.zh ?? '', /全角2处，半角1处/);
    leavesAlone(mixedWidth, '一、坚持，强化\n(1)治河，1,200人，17:10，CO2(ppm)，A,B。\n');
    leavesAlone(mixedWidth, '一、坚持,强化\n1.治河:护岸(试行),疏浚。\n');
    leavesAlone(mixedWidth, '索引号:12\n来源:某网\n某局2026年工作要点\n一、坚持，强化\n');
  });

  it('widens all of them', () => {
    assert.equal(
      afterFix(mixedWidth, '一、坚持,强化\n1.治河(试行):护岸，疏浚;清淤!\n'),
      '一、坚持，强化\n1.治河（试行）：护岸，疏浚；清淤！\n',
    );
  });
});
