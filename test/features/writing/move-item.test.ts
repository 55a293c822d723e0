import { strict as assert } from 'node:assert';
import { moveItem } from '../../../server/src/features/writing/move-item';
import { after } from './written';

const up = (marked: string) => after(marked, (plan, position) => moveItem(plan, position, true));
const down = (marked: string) => after(marked, (plan, position) => moveItem(plan, position, false));
const HEAD = '某局2026年工作要点\n一、抓好防汛\n';

describe('moving an item', () => {
  it('takes what is under it along, exchanges the numbers, and references follow', () => {
    const before = `${HEAD}1.修订预案。修订2份。\n（1）汇总。\n（2）印发。\n2.组织演练。按照第1项组织1‸场。\n3.储备物资。见第2项。\n`;
    const wanted = `${HEAD}1.组织演练。按照第2项组织1‸场。\n2.修订预案。修订2份。\n（1）汇总。\n（2）印发。\n3.储备物资。见第1项。\n`;
    assert.equal(up(before), wanted);
    assert.equal(down(wanted), before);
  });

  it('numbers that run on through sections count on', () => {
    assert.equal(
      down(
        '某局2026年工作要点\n一、防‸汛\n1.修订预案。\n2.组织演练。\n二、供水\n3.检修管网。\n三、灌溉\n4.清淤。\n',
      ),
      '某局2026年工作要点\n一、供水\n1.检修管网。\n二、防‸汛\n2.修订预案。\n3.组织演练。\n三、灌溉\n4.清淤。\n',
    );
  });

  it('numbers that begin anew in each section stay', () => {
    assert.equal(
      up('某局2026年工作要点\n一、防汛\n1.修订预案。\n2.组织演练。\n二、供‸水\n1.检修管网。\n2.巡查。\n'),
      '某局2026年工作要点\n一、供‸水\n1.检修管网。\n2.巡查。\n二、防汛\n1.修订预案。\n2.组织演练。\n',
    );
  });

  it('keeps a draft without a last line end, blank lines between, and comments with what they speak of', () => {
    assert.equal(
      down(`${HEAD}<!-- 待核 -->\n1.修订‸预案。\n\n2.组织演练。`),
      `${HEAD}1.组织演练。\n\n<!-- 待核 -->\n2.修订‸预案。`,
    );
  });

  it('changes nothing at the first and last, and is none outside the plan', () => {
    const draft = `${HEAD}1.修订‸预案。\n2.组织演练。\n`;
    assert.equal(up(draft), draft.replace('‸', ''));
    assert.equal(down(`某局2026‸年工作要点\n一、防汛\n1.修订。\n`), null);
  });

  it('leaves lines alone that manual line breaks part', () => {
    for (const sign of ['\v', '\u2028']) {
      const line = `某局2026年工作要点${sign}一、任务${sign}1.修路。修1条。${sign}2.架‸桥。架2座。${sign}3.植树。\n`;
      assert.equal(up(line), line.replace('‸', ''));
      assert.equal(down(line), line.replace('‸', ''));
      const mixed = `${HEAD}1.修路。修1条。\n2.架‸桥。${sign}架2座。\n3.植树。\n`;
      assert.equal(up(mixed), mixed.replace('‸', ''));
    }
  });
});
