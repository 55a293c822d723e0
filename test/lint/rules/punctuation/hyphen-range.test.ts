import { strict as assert } from 'node:assert';
import { hyphenRange } from '../../../../server/src/lint/rules/punctuation/hyphen-range';
import { afterFix, flags, leavesAlone } from '../../../support/rule-tester';

describe('hyphen-range', () => {
  it('flags ranges of figures and dates', () => {
    flags(hyphenRange, '一、任务\n1.培育⟦1-2⟧个，力争⟦1-2⟧ 个，增长⟦5%-10⟧%，未来⟦2-3⟧年，⟦1.5-2⟧万元。\n');
    flags(hyphenRange, '一、任务\n1.规划⟦2026-2028⟧年实施，⟦3-5⟧月推进，掌握⟦1－2⟧項。\n');
  });

  it('leaves codes, telephones, dates, names and titles alone', () => {
    leavesAlone(
      hyphenRange,
      '一、任务\n1.电话0717-6256个，2025-03-11日，GB/T 9704-2012年，A1-2所，3-1号楼，1-2号楼。\n',
    );
    leavesAlone(
      hyphenRange,
      '一、任务\n1.落实《行动计划（2022-2025年）》，建设“1-2个”，3-2-1个，5-3个，第1-2章。\n',
    );
    leavesAlone(hyphenRange, '一、任务\n1.培育1～2个，2026—2028年。\n');
  });

  it('writes — between dates, and between figures what the draft has there', () => {
    assert.equal(afterFix(hyphenRange, '一、任务\n1.在2026 - 2028年。\n'), '一、任务\n1.在2026—2028年。\n');
    assert.equal(afterFix(hyphenRange, '一、任务\n1.共1-2 个。\n'), '一、任务\n1.共1～2 个。\n');
    assert.equal(
      afterFix(hyphenRange, '一、任务\n1.共1-2个，3—5所，2026—2028年。\n'),
      '一、任务\n1.共1—2个，3—5所，2026—2028年。\n',
    );
  });
});
