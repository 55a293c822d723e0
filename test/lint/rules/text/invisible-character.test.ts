import { strict as assert } from 'node:assert';
import { invisibleCharacter } from '../../../../server/src/lint/rules/text/invisible-character';
import { afterFix, findingsOf, leavesAlone } from '../../../support/rule-tester';

describe('invisible-character', () => {
  const text = '一、甲\n二、乙\u200b乙\n三、\u202a丙\u202c\n四、\u00ad丁\n';

  it('flags them once a draft, with their number, and takes them out', () => {
    const { findings } = findingsOf(invisibleCharacter, text);
    assert.equal(findings.length, 1);
    assert.equal(findings[0]?.message.zh, '这里有看不见的字符，全文共 4 处。');
    assert.equal(afterFix(invisibleCharacter, text), '一、甲\n二、乙乙\n三、丙\n四、丁\n');
  });

  it('leaves the byte order mark, wide spaces and joiners of signs alone', () => {
    leavesAlone(invisibleCharacter, '\ufeff一、甲\n　　二、乙\u00a0丙👩\u200d🏫\n');
  });
});
