import { strict as assert } from 'node:assert';
import { attachmentPunctuation } from '../../../../server/src/lint/rules/punctuation/attachment-punctuation';
import { afterFix, flags, leavesAlone } from '../../../support/rule-tester';

describe('attachment-punctuation', () => {
  it('flags marks after a name, and 《》 around it', () => {
    flags(attachmentPunctuation, '一、甲\n二、乙\n附件：⟦任务分解表。⟧\n2026年1月8日\n');
    flags(
      attachmentPunctuation,
      '一、甲\n二、乙\n附件：1.⟦《任务分解表》⟧\n　　　2.⟦项目清单；⟧\n　　　3.⟦《台账》。⟧\n',
    );
  });

  it('leaves names, 《》 inside them, sentences and other lines alone', () => {
    leavesAlone(attachmentPunctuation, '一、甲\n二、乙\n附件：1.关于《要点》的说明\n2.《要点》任务分解表\n');
    leavesAlone(attachmentPunctuation, '一、甲\n二、乙\n附件：本表由各科填写，年底前报送。\n');
    leavesAlone(attachmentPunctuation, '一、甲\n1.乙。\n附件\n任务分解表\n1.治河。\n2.清淤。\n');
    leavesAlone(attachmentPunctuation, '一、甲\n1.治河。附件：任务分解表。\n');
  });

  it('deletes the marks alone', () => {
    assert.equal(
      afterFix(attachmentPunctuation, '一、甲\n二、乙\n附件：《任务分解表》。\n'),
      '一、甲\n二、乙\n附件：任务分解表\n',
    );
  });
});
