import { strict as assert } from 'node:assert';
import { renumber } from '../../../server/src/features/writing/renumber';
import { after } from './written';

const renumbered = (text: string) => after(text, (plan) => renumber(plan));
const HEAD = '某局2026年工作要点\n一、抓好防汛\n';

describe('renumbering', () => {
  it('mends every series, and references follow what they meant', () => {
    assert.equal(
      renumbered(
        `${HEAD}1.修订预案。\n3.组织演练。见第5项。\n3.储备物资。\n5.巡查堤防。\n三、供水\n1.检修管网。\n1.巡查。\n`,
      ),
      `${HEAD}1.修订预案。\n2.组织演练。见第4项。\n3.储备物资。\n4.巡查堤防。\n二、供水\n1.检修管网。\n2.巡查。\n`,
    );
  });

  it('changes nothing where nothing is wrong', () => {
    const draft = `${HEAD}1.修订预案。\n2.组织演练。\n`;
    assert.equal(renumbered(draft), draft);
  });
});
