import { strict as assert } from 'node:assert';
import { webPageResidue } from '../../../../server/src/lint/rules/text/web-page-residue';
import { afterFix, flags, leavesAlone } from '../../../support/rule-tester';

describe('web-page-residue', () => {
  it('flags a block of lines once', () => {
    flags(webPageResidue, '⟦首页⟧\n索 引 号：12\n日期：2026-01-08\n\n某局2026年工作要点\n一、甲\n二、乙\n');
    flags(webPageResidue, '一、甲\n二、乙\n⟦扫一扫在手机上查看当前页面⟧\n\n我要纠错 关闭窗口\n');
    flags(webPageResidue, '一、甲\n1.治河。\n⟦第 3 页 共 10 页⟧\n2.清淤。\n');
  });

  it('leaves what may be the draft’s own', () => {
    leavesAlone(webPageResidue, '某局文件\n日期：2026-01-08\n某局2026年工作要点\n一、甲\n二、乙\n');
    leavesAlone(webPageResidue, '一、甲\n1.治河。\n数据来源：某局\n资料来源：某局\n中\n3\n2.清淤。\n');
  });

  it('leaves a source below the text alone', () => {
    leavesAlone(webPageResidue, '一、甲\n1.治河。\n2.清淤。\n来源：县统计局\n');
    flags(webPageResidue, '⟦来源：某日报⟧\n时间：2026-02-05\n某局2026年工作要点\n一、甲\n二、乙\n');
  });

  it('clears the lines, and no other', () => {
    assert.equal(
      afterFix(webPageResidue, '某市文件\n首页\n索引号：12\n某局2026年工作要点\n一、甲\n二、乙\n'),
      '某市文件\n\n\n某局2026年工作要点\n一、甲\n二、乙\n',
    );
  });
});
