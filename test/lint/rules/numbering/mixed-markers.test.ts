import { strict as assert } from 'node:assert';
import { mixedMarkers } from '../../../../server/src/lint/rules/numbering/mixed-markers';
import { flags, leavesAlone } from '../../../support/rule-tester';

describe('mixed-markers', () => {
  it('flags the first number of the rarer style on a level', () => {
    const [finding] = flags(
      mixedMarkers,
      '一、甲\n（一）子。\n（二）丑。\n（三）寅。\n二、乙\n⟦1.⟧卯。\n2.辰。\n',
    );
    assert.equal(finding?.message.zh, '第 2 层多数用“（一）”（3 处），从这里起另有 2 处用“1.”。');
  });

  it('leaves the parts of a lost heading to numbering', () => {
    leavesAlone(mixedMarkers, '一、甲\n1.子。\n2.丑。\n（二）寅\n3.卯。\n（三）辰\n4.巳。\n');
    leavesAlone(mixedMarkers, '1.子。\n2.丑。\n二、乙\n3.寅。\n三、丙\n4.卯。\n');
  });

  it('leaves other lists and one style per level alone', () => {
    leavesAlone(mixedMarkers, '（一）甲\n一是子。\n二是丑。\n（二）乙\n');
    leavesAlone(mixedMarkers, '一、甲\n——子。\n——丑。\n二、乙\n（一）寅。\n（二）卯。\n');
    leavesAlone(mixedMarkers, '一、甲\n（一）子\n1.寅。\n2.卯。\n二、乙\n（一）辰。\n');
    leavesAlone(mixedMarkers, '一、甲\n1.子。\n2、丑。\n二、乙\n');
    leavesAlone(mixedMarkers, '一、甲\n1.子：（1）修路；（2）架桥。\n2.丑。\n');
  });

  it('leaves items alone that are counted through chapters with and without （一）', () => {
    leavesAlone(
      mixedMarkers,
      '一、甲\n1.子。\n2.丑。\n二、乙\n（一）寅\n3.卯。\n（二）辰\n4.巳。\n5.午。\n三、丙\n6.未。\n',
    );
  });
});
