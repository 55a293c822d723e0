import { strict as assert } from 'node:assert';
import { emptyAttachment } from '../../../../server/src/lint/rules/text/empty-attachment';
import { afterFix, flags, leavesAlone } from '../../../support/rule-tester';

describe('empty-attachment', () => {
  it('flags a label with no name', () => {
    flags(emptyAttachment, '一、甲\n二、乙\n⟦附件:⟧\n\n扫一扫在手机上查看当前页面\n');
    flags(emptyAttachment, '一、甲\n二、乙\n　　⟦附件1：⟧\n2026年1月8日\n');
    flags(emptyAttachment, '一、甲\n二、乙\n⟦附件：⟧\n某市某局\n2026年1月8日\n');
    flags(emptyAttachment, '一、甲\n二、乙\n⟦附件：⟧');
  });

  it('leaves names alone, also on the next line', () => {
    leavesAlone(emptyAttachment, '一、甲\n二、乙\n附件：任务分解表\n2026年1月8日\n');
    leavesAlone(emptyAttachment, '一、甲\n二、乙\n附件：\n\n1.任务分解表\n2.清单\n');
    leavesAlone(emptyAttachment, '一、甲\n二、乙\n附件\n任务分解表\n');
    leavesAlone(emptyAttachment, '一、甲\n二、乙\n附件：\n某市教师发展中心\n');
  });

  it('deletes the label', () => {
    assert.equal(afterFix(emptyAttachment, '一、甲\n附件：\n2026年1月8日\n'), '一、甲\n\n2026年1月8日\n');
  });
});
