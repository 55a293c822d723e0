import { strict as assert } from 'node:assert';
import { deepNesting } from '../../../../server/src/lint/rules/numbering/deep-nesting';
import { flags, leavesAlone } from '../../../support/rule-tester';

const FOUR = '一、甲\n（一）乙\n1.丙\n（1）丁\n';

describe('deep-nesting', () => {
  it('flags the first number on the fifth level', () => {
    const [finding] = flags(deepNesting, `第一章 总则\n${FOUR.replace('（1）', '⟦（1）⟧')}（2）戊。\n2.己\n`);
    assert.equal(finding?.message.zh, '（1）“丁”已是第 5 层，公文的结构层次一般不超过 4 层。');
    flags(deepNesting, `${FOUR}⟦①⟧戊。\n②己。\n（2）庚。\n`);
  });

  it('leaves four levels and lists inside them alone', () => {
    leavesAlone(deepNesting, `${FOUR}（2）戊。\n`);
    leavesAlone(deepNesting, `${FOUR}一是修路。\n二是架桥。\n`);
    leavesAlone(deepNesting, `${FOUR}——修路。\n——架桥。\n`);
    leavesAlone(deepNesting, `${FOUR}做好三件事：①修路；②架桥；③种树。\n`);
  });
});
