import { strict as assert } from 'node:assert';
import { malformedDate } from '../../../../server/src/lint/rules/text/malformed-date';
import { afterFix, findingsOf, flags, leavesAlone } from '../../../support/rule-tester';

describe('malformed-date', () => {
  it('flags a line that is a glued date', () => {
    for (const glued of ['20253月11', '2024311', '2020928', '2025年311日', '20253月11日']) {
      flags(malformedDate, `一、甲\n二、乙\n某局\n⟦${glued}⟧\n`);
    }
    flags(malformedDate, '一、甲\n某局\n　　⟦2024311⟧\u00a0\u00a0\n');
    flags(malformedDate, '发布日期：2024-03-11\n一、甲\n1.乙。\n⟦2024311⟧\n');
  });

  it('flags glued dates in a sentence', () => {
    flags(malformedDate, '一、甲\n1.自⟦202310月⟧份起执行。\n2.截至⟦1031日⟧完成。\n');
  });

  it('leaves dates, codes and day counts alone', () => {
    for (const line of [
      '2025年3月11日',
      '2025-03-11',
      '20250311',
      '2025年3月',
      '2025.3.11',
      '201306',
      '1990',
    ]) {
      leavesAlone(malformedDate, `一、甲\n某局\n${line}\n`);
    }
    leavesAlone(
      malformedDate,
      '一、甲\n1.国发〔2019〕3号、电话8812024、365日值守、120日内办结、2024年10月31日前完成。\n',
    );
    leavesAlone(malformedDate, '20250211151428155-32-286b8.png\n一、甲\n');
  });

  it('leaves a number alone where no date is expected', () => {
    leavesAlone(malformedDate, '一、甲\n1.乙。联系电话：\n2024311\n');
  });

  it('is safe to fix only where the draft gives the day elsewhere', () => {
    const head = '发布日期：2025-03-11\n某局2025年工作要点\n一、甲\n二、乙\n某局\n';
    assert.equal(findingsOf(malformedDate, `${head}20253月11\n`).findings[0]?.fix?.safe, true);
    assert.equal(findingsOf(malformedDate, `${head}20253月12\n`).findings[0]?.fix?.safe, false);
    assert.equal(afterFix(malformedDate, `${head}2025311\n`), `${head}2025年3月11日\n`);
  });

  it('offers no fix where the digits can be read two ways', () => {
    assert.equal(findingsOf(malformedDate, '一、甲\n某局\n2024111\n').findings[0]?.fix, undefined);
  });
});
