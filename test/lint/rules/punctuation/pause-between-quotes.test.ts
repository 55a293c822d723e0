import { strict as assert } from 'node:assert';
import { pauseBetweenQuotes } from '../../../../server/src/lint/rules/punctuation/pause-between-quotes';
import { afterFix, flags, leavesAlone } from '../../../support/rule-tester';

describe('pause-between-quotes', () => {
  it('flags a pause mark between quotations or titles', () => {
    flags(pauseBetweenQuotes, '一、任务\n1.落实“甲”⟦、⟧“乙”，《丙》⟦、⟧《丁》。\n');
  });

  it('leaves other pause marks alone', () => {
    leavesAlone(pauseBetweenQuotes, '一、任务\n1.落实“甲”“乙”，《丙》（国发〔2019〕3号）、《丁》、戊。\n');
  });

  it('deletes it', () => {
    assert.equal(afterFix(pauseBetweenQuotes, '一、任务\n1.“甲”、“乙”。\n'), '一、任务\n1.“甲”“乙”。\n');
  });
});
