import { strict as assert } from 'node:assert';
import { danglingReference } from '../../../../server/src/lint/rules/numbering/dangling-reference';
import { flags, leavesAlone } from '../../../support/rule-tester';

describe('dangling-reference', () => {
  it('flags references to numbers that are not there', () => {
    const [finding] = flags(
      danglingReference,
      '一、甲\n1.子，见第⟦4⟧项。\n2.丑，详见第⟦三⟧部分。\n二、乙\n3.寅。\n',
    );
    assert.equal(finding?.message.zh, '这里引用的“4”在文中没有。');
    flags(danglingReference, '一、甲\n（一）子，见第（⟦五⟧）项。\n（二）丑。\n');
  });

  it('flags a reference to a number that stands twice', () => {
    const [finding] = flags(danglingReference, '一、甲，见第⟦二⟧部分。\n二、乙\n二、丙\n三、丁\n');
    assert.match(finding?.message.zh ?? '', /有两个/);
  });

  it('flags references to attachments beyond the list', () => {
    flags(danglingReference, '一、甲\n1.子（见附件⟦3⟧）。\n2.丑，按附件2执行。\n附件：1.任务表\n2.联系表\n');
    flags(danglingReference, '一、甲\n1.子，填写附件⟦2⟧。\n附件：任务表\n');
  });

  it('reads attachments that are listed together', () => {
    leavesAlone(danglingReference, '一、甲\n1.子（见附件3）。\n附件1-5.zip\n');
    flags(danglingReference, '一、甲\n1.子（见附件⟦6⟧）。\n附件1—5\n');
  });

  it('leaves references that lead somewhere alone', () => {
    leavesAlone(danglingReference, '一、甲\n1.子，见第2项，同第二部分。\n2.丑。\n二、乙\n1.寅。\n2.卯。\n');
    leavesAlone(danglingReference, '第一章 总则\n第一条 甲，见第二条。\n第二条 乙。\n');
    leavesAlone(danglingReference, '一、甲\n1.子（见附件1）。\n附件1\n任务表\n');
  });

  it('leaves references into other documents, and drafts without a list of attachments, alone', () => {
    leavesAlone(
      danglingReference,
      '一、甲\n1.子，按照《条例》第九条执行，按第八条办理。\n2.丑，报送附件3。\n',
    );
  });

  it('says nothing where the list of attachments is empty', () => {
    leavesAlone(danglingReference, '某局工作方案\n一、任务\n1.填表。填报要求见附件2。\n二、要求\n附件：\n');
    leavesAlone(danglingReference, '某局工作方案\n一、任务\n1.填表。填报要求见附件3。\n附件\n');
  });
});
