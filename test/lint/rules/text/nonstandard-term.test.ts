import { strict as assert } from 'node:assert';
import { nonstandardTerm } from '../../../../server/src/lint/rules/text/nonstandard-term';
import { afterFix, findingsOf, flags, leavesAlone } from '../../../support/rule-tester';

describe('nonstandard-term', () => {
  it('flags the terms of the table', () => {
    flags(
      nonstandardTerm,
      '一、任务\n1.健全⟦党组织领导下的校长负责制⟧，带动⟦其它⟧区，推进⟦法制化⟧，建立⟦台帐⟧。\n',
    );
  });

  it('leaves names, quotations and other words alone', () => {
    leavesAlone(
      nonstandardTerm,
      '一、任务\n1.党委领导下的校长负责制，《其它办法》、“法制化”，一部份额，尤其它好。\n',
    );
  });

  it('takes terms from the configuration', () => {
    const terms = [
      { wrong: '法制', right: '法治' },
      { wrong: '校长负责制', right: '党组织领导的校长负责制' },
      { wrong: '', right: '空' },
    ];
    const text = '一、任务\n1.法制教育，法制科，法制日报，健全党组织领导的校长负责制。\n';
    const { findings } = findingsOf(nonstandardTerm, text, { terms });
    assert.deepEqual(
      findings.map(({ span }) => text.split('\n')[span.paragraph]?.slice(span.start, span.end + 2)),
      ['法制教育'],
    );
  });

  it('leaves alone what the configuration makes an exception of, a term or a longer word around one', () => {
    const exceptions = ['其它', '帐号簿'].map((word) => ({ wrong: word, right: word }));
    const text = '一、任务\n1.其它单位建立帐号簿，核对帐号。\n';
    const { findings } = findingsOf(nonstandardTerm, text, { terms: exceptions });
    assert.deepEqual(
      findings.map(({ span }) => text.split('\n')[span.paragraph]?.slice(span.start - 2, span.end)),
      ['核对帐号'],
    );
  });

  it('changes the term alone', () => {
    assert.equal(afterFix(nonstandardTerm, '一、任务\n1.其它区。\n'), '一、任务\n1.其他区。\n');
  });
});
