import { strict as assert } from 'node:assert';
import { shiftLevel } from '../../../server/src/features/writing/shift-level';
import { after } from './written';

const deeper = (marked: string) => after(marked, (plan, position) => shiftLevel(plan, position, false));
const higher = (marked: string) => after(marked, (plan, position) => shiftLevel(plan, position, true));
const HEAD = '某局2026年工作要点\n一、抓好防汛\n';

describe('Tab at a number', () => {
  it('puts the item under the one before it, and back', () => {
    const flat = `${HEAD}1.修订预案。\n2.‸汇总意见。\n`;
    const deep = `${HEAD}1.修订预案。\n（1）‸汇总意见。\n`;
    assert.equal(deeper(flat), deep);
    assert.equal(higher(deep), flat);
  });

  it('goes on from the last part there, in its marker and indent', () => {
    assert.equal(
      deeper(`${HEAD}　　1.修订预案。\n　　①汇总。\n　　②印发。\n　　2.‸备案。\n`),
      `${HEAD}　　1.修订预案。\n　　①汇总。\n　　②印发。\n　　③‸备案。\n`,
    );
  });

  it('takes what is under it along', () => {
    assert.equal(
      deeper(`${HEAD}1.修订预案。\n‸2.组织演练。\n（1）选址。\n（2）通知。\n`),
      `${HEAD}1.修订预案。\n‸（1）组织演练。\n①选址。\n②通知。\n`.replace('‸（1）', '（‸1）'),
    );
  });

  it('is an ordinary one elsewhere', () => {
    for (const marked of [`${HEAD}1.‸修订预案。\n`, `${HEAD}1.修订预案。\n2.汇总‸意见。\n`, '某局‸要点\n'])
      assert.equal(deeper(marked), null);
    for (const marked of ['‸一、防汛\n1.修订。\n', `${HEAD}1.修订预‸案。\n`])
      assert.equal(higher(marked), null);
  });

  it('changes the number at the cursor alone where manual line breaks part the line', () => {
    for (const sign of ['\v', '\u2028']) {
      const before = `某局2026年工作要点\n一、任务\n（一）修路。修1条。${sign}（二）‸架桥。架2座。\n`;
      assert.equal(deeper(before)?.replace('‸', ''), before.replace('（二）‸', '1.'));
    }
  });
});
