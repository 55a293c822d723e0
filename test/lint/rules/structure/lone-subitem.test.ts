import { strict as assert } from 'node:assert';
import { loneSubitem } from '../../../../server/src/lint/rules/structure/lone-subitem';
import { flags, leavesAlone } from '../../../support/rule-tester';

describe('lone-subitem', () => {
  it('flags the only part of a heading', () => {
    const [finding] = flags(loneSubitem, '一、修路\n⟦1.⟧子。\n二、架桥\n1.丑。\n2.寅。\n');
    assert.equal(finding?.message.zh, '一、“修路”之下只有“1.”一项。');
    flags(loneSubitem, '一、修路\n（一）子\n⟦1.⟧寅。\n（二）丑\n1.卯。\n2.辰。\n');
  });

  it('leaves single headings on top, several parts and other lists alone', () => {
    leavesAlone(loneSubitem, '一、修路\n修3条。\n');
    leavesAlone(loneSubitem, '一、修路\n1.子。\n2.丑。\n');
    leavesAlone(loneSubitem, '一、修路\n一是子。\n二、架桥\n——丑。\n三、种树\n寅。\n');
  });

  it('leaves what numbering says already', () => {
    leavesAlone(loneSubitem, '一、修路\n1.子。\n2.丑。\n二、架桥\n4.卯。\n三、种树\n5.辰。\n6.巳。\n');
  });

  it('leaves single parts alone where numbers run on across sections', () => {
    leavesAlone(loneSubitem, '一、修路\n1.子。\n2.丑。\n二、架桥\n3.寅。\n三、植树\n4.卯。\n5.辰。\n');
    leavesAlone(loneSubitem, '一、修路\n（一）子。\n二、架桥\n（二）丑。\n（三）寅。\n');
  });
});
