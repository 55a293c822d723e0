import { strict as assert } from 'node:assert';
import { missingFullStop } from '../../../../server/src/lint/rules/punctuation/missing-full-stop';
import { afterFix, findingsOf, flags, leavesAlone } from '../../../support/rule-tester';

describe('missing-full-stop', () => {
  it('flags running text that does not end', () => {
    flags(missingFullStop, '一、任务\n1.治河。年底前完成堤防⟦岸⟧\n2.清淤。年底前完工。\n');
    flags(missingFullStop, '一、任务\n1.治河。巩固率99⟦%⟧\n2.清淤。\n');
    flags(missingFullStop, '一、任务\n1.治河。巩固“双减⟦”⟧\n2.清淤。\n');
  });

  it('looks before the units and remarks that follow', () => {
    flags(missingFullStop, '一、任务\n1.治河。年底前完⟦工⟧〔责任单位：甲科、乙科〕\n2.清淤。\n');
    flags(missingFullStop, '一、任务\n1.治河。年底前完⟦工⟧〔责任单位：各区（市）、乙科\n2.清淤。\n');
    leavesAlone(missingFullStop, '一、任务\n1.治河。年底前完工。〔责任单位：甲科、乙科〕\n2.清淤。\n');
    leavesAlone(missingFullStop, '一、任务\n1.治河。年底前完工。（甲局、乙局负责，下同）\n2.清淤。\n');
    leavesAlone(missingFullStop, '一、任务\n1.治河。年底前完工（甲局、乙局负责）。\n2.清淤。\n');
  });

  it('leaves headings, lists, labels, tables and quotations alone', () => {
    leavesAlone(
      missingFullStop,
      '一、坚持守正创新，全面加强领导\n1.治河\n2.清淤。做好：\n一是护岸；\n二是疏浚；\n3.坚持“甲。”\n',
    );
    leavesAlone(
      missingFullStop,
      '| 序号 | 任务 | 责任单位 |\n| 1 | 治河。清淤 | 甲科 |\n| 2 | 护岸。疏浚 | 乙科 |\n',
    );
    leavesAlone(missingFullStop, '一、任务\n1.治河。详见www.example.com\n2.清淤。\n');
  });

  it('leaves the end of the draft alone, but not the end of a signed plan', () => {
    leavesAlone(missingFullStop, '一、任务\n1.治河。\n2.清淤。年底前完工\n');
    flags(missingFullStop, '一、任务\n1.治河。\n2.清淤。年底前完⟦工⟧\n某市某局\n2026年1月8日\n');
  });

  it('takes many breaks before lines without a number for a hard wrap', () => {
    const broken = '要完善河道管理。制度建设要在年内取得实\n质进展。\n';
    leavesAlone(missingFullStop, `一、任务\n${broken.repeat(3)}`);
  });

  it('leaves fields alone, and a draft that never ends its paragraphs so', () => {
    leavesAlone(missingFullStop, '一、任务\n1.治河。\n联系人：李某；科室：办公室\n2.清淤。\n');
    leavesAlone(
      missingFullStop,
      `一、任务\n${[1, 2, 3, 4, 5].map((n) => `${n}.治河。年底前完工\n`).join('')}二、要求\n`,
    );
  });

  it('adds the full stop, on its own only where a number follows', () => {
    assert.equal(
      afterFix(missingFullStop, '一、任务\n1.治河。年底前完工　〔责任单位：甲科〕\n2.清淤。\n'),
      '一、任务\n1.治河。年底前完工。　〔责任单位：甲科〕\n2.清淤。\n',
    );
    const { findings } = findingsOf(missingFullStop, '一、任务\n要治河。年底前完工\n要清淤。\n');
    assert.equal(findings[0]?.fix?.safe, false);
  });
});
