import { strict as assert } from 'node:assert';
import { skippedLevel } from '../../../../server/src/lint/rules/numbering/skipped-level';
import { flags, leavesAlone } from '../../../support/rule-tester';

describe('skipped-level', () => {
  it('flags the first leap of its kind', () => {
    const [finding] = flags(skippedLevel, '一、甲\n⟦（1）⟧子。\n（2）丑。\n二、乙\n（1）寅。\n');
    assert.equal(finding?.message.zh, '“一、”之下直接用了“（1）”，中间缺“（一）”一层（全篇 3 处）。');
    flags(skippedLevel, '（一）甲\n⟦（1）⟧子。\n（2）丑。\n');
    flags(skippedLevel, '一、甲\n⟦①⟧子。\n②丑。\n');
  });

  it('leaves the legal steps alone', () => {
    leavesAlone(skippedLevel, '一、甲\n1.子。\n2.丑。\n');
    leavesAlone(skippedLevel, '一、甲\n（一）乙\n1.子。\n（1）寅。\n');
    leavesAlone(skippedLevel, '（一）甲\n1.子。\n①寅。\n');
    leavesAlone(skippedLevel, '1.甲\n（1）子。\n（2）丑。\n');
    leavesAlone(skippedLevel, '一、甲\n抓好两件事：（1）修路；（2）架桥。\n');
  });
});
