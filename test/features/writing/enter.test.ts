import { strict as assert } from 'node:assert';
import { enter } from '../../../server/src/features/writing/enter';
import { after } from './written';

const HEAD = '某局2026年工作要点\n\n一、抓好防汛\n';
const press = (marked: string) => after(marked, enter);

describe('Enter', () => {
  for (const [what, before, wanted] of [
    ['goes on with the next number', '1.修订预案。修订预案2份。‸', '1.修订预案。修订预案2份。\n2.‸'],
    [
      'in the indent of the draft',
      '　　9.修订预案。修订预案2份。‸\n',
      '　　9.修订预案。修订预案2份。\n　　10.‸\n',
    ],
    [
      'with the space of the draft',
      '（九） 修订预案。修订预案2份。‸',
      '（九） 修订预案。修订预案2份。\n（十） ‸',
    ],
    ['in full width', '（１）修订预案。修订预案2份。‸', '（１）修订预案。修订预案2份。\n（２）‸'],
    ['in circles', '1.修订预案。\n①汇总预案。‸\n', '1.修订预案。\n①汇总预案。\n②‸\n'],
    ['with 二是 after 一是', '1.修订预案。\n一是汇总预案；‸\n', '1.修订预案。\n一是汇总预案；\n二是‸\n'],
    [
      'in the middle of a list',
      '1.修订预案。修订2份。‸\n2.组织演练。组织1场。\n',
      '1.修订预案。修订2份。\n2.‸\n2.组织演练。组织1场。\n',
    ],
    ['over space at the end of the line', '1.修订预案。修订2份。‸  \n', '1.修订预案。修订2份。\n2.‸\n'],
    [
      'with a blank line where the draft has them',
      '1.修订预案。修订2份。\n\n2.组织演练。组织1场。‸\n',
      '1.修订预案。修订2份。\n\n2.组织演练。组织1场。\n\n3.‸\n',
    ],
    [
      'after the text of an item that stands below its heading',
      '1.修订预案\n修订预案2份，报县政府批准。‸\n',
      '1.修订预案\n修订预案2份，报县政府批准。\n2.‸\n',
    ],
    ['twice leaves the list', '1.修订预案。修订2份。\n2.‸\n', '1.修订预案。修订2份。\n‸\n'],
    [
      'twice leaves the list, not the indent',
      '　　1.修订预案。修订2份。\n　　2. ‸\n',
      '　　1.修订预案。修订2份。\n　　‸\n',
    ],
  ] as const) {
    it(what, () => assert.equal(press(HEAD + before), HEAD + wanted));
  }

  it('keeps the line ends of the draft', () => {
    assert.equal(
      press('某局要点\r\n一、防汛\r\n1.修订。修订2份。‸\r\n'),
      '某局要点\r\n一、防汛\r\n1.修订。修订2份。\r\n2.‸\r\n',
    );
  });

  for (const [what, marked] of [
    ['inside a text', `${HEAD}1.修订‸预案。修订2份。\n`],
    ['after the heading of a section', `${HEAD.trimEnd()}‸\n1.修订预案。\n`],
    [
      'after a heading whose text stands below',
      `${HEAD}1.修订预案\n修订预案2份，报县政府批准。\n2.组织演练\n组织演练1场，邀请村民参加。\n3.储备物资‸\n`,
    ],
    ['after an item whose points stand below', `${HEAD}1.修订预案。‸\n（1）汇总。\n（2）印发。\n`],
    ['at a first number that is just typed', `${HEAD}1.‸\n`],
    ['in the title', '某局2026年工作要点‸\n一、抓好防汛\n'],
    ['in a paragraph of its own', '某局2026年工作要点\n今年的工作如下。‸\n一、抓好防汛\n'],
    ['in a table', '某局要点\n序号 | 任务 | 责任单位\n1 | 修渠 | 水利股‸\n2 | 清淤 | 水利股\n'],
    ['in an empty draft', '‸'],
  ] as const) {
    it(`is an ordinary one ${what}`, () => assert.equal(press(marked), null));
  }

  it('goes on from the number before the cursor where manual line breaks part the line', () => {
    for (const sign of ['\v', '\u2028'])
      assert.equal(
        press(`某局2026年工作要点\n一、任务\n1.修路。修1条。${sign}2.架桥。架2座。‸\n`),
        `某局2026年工作要点\n一、任务\n1.修路。修1条。${sign}2.架桥。架2座。\n3.‸\n`,
      );
  });

  it('takes the last number of such a line away, and nothing before it', () => {
    for (const sign of ['\v', '\u2028'])
      assert.equal(
        press(`某局2026年工作要点\n一、任务\n1.修路。修1条。${sign}2.‸\n`),
        `某局2026年工作要点\n一、任务\n1.修路。修1条。${sign}‸\n`,
      );
  });
});
