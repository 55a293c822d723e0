import { strict as assert } from 'node:assert';
import { lostQuote } from '../../../../server/src/lint/rules/punctuation/lost-quote';
import { afterFix, flags, leavesAlone } from '../../../support/rule-tester';

describe('lost-quote', () => {
  it('flags a closing mark without an opening one', () => {
    flags(lostQuote, '一、任务\n1.治河。落实两个只增不减⟦”⟧要求，保障进度。\n');
    flags(lostQuote, '一、任务\n1.治河。丰富活动周⟦”⟧“上讲台”“思政课等载体。\n');
    flags(lostQuote, '一、任务\n1.治河。落實三會一課⟦」⟧制度。\n');
  });

  it('flags the next item also where a mark was left open before', () => {
    flags(lostQuote, '一、任务\n1.治河。按照“一生一档的要求推进。\n2.清淤。持续推动双减⟦”⟧工程。\n');
  });

  it('sees a mark the wrong way round', () => {
    flags(lostQuote, '一、任务\n1.巩固⟦”⟧双减”成果，年底前评议。\n');
  });

  it('leaves pairs, quotations over paragraphs and apostrophes alone', () => {
    leavesAlone(lostQuote, '一、任务\n1.治河。“甲”“乙”，don’t。\n');
    leavesAlone(lostQuote, '一、任务\n会议指出：“要治河。\n要清淤。”\n');
  });

  it('opens before words that are quoted elsewhere, else where the clause begins', () => {
    assert.equal(
      afterFix(lostQuote, '一、任务\n1.持续推动双减”工程。\n2.落实“双减”。\n'),
      '一、任务\n1.持续推动“双减”工程。\n2.落实“双减”。\n',
    );
    assert.equal(
      afterFix(lostQuote, '一、任务\n1.治河。一乡一策”“一校一案”。\n'),
      '一、任务\n1.治河。“一乡一策”“一校一案”。\n',
    );
  });
});
