import { strict as assert } from 'node:assert';
import { straySpace } from '../../../../server/src/lint/rules/text/stray-space';
import { afterFix, findingsOf, flags, leavesAlone } from '../../../support/rule-tester';

describe('stray-space', () => {
  it('flags spaces between words, at figures and at marks', () => {
    flags(straySpace, '一、任务\n1.治河。年底前完成堤防护⟦ ⟧岸工程，推动城乡⟦\u00a0⟧融合发展、共同繁荣。\n');
    flags(straySpace, '一、任务\n1.治河。完成⟦ ⟧3⟦ ⟧处，2026年完成堤防5公里、护岸7处。\n');
    flags(straySpace, '一、任务\n1.治河。学生学足学好。⟦ ⟧“一校一案”提升课后服务⟦ ⟧，全面落实到位。\n');
  });

  it('looks at figures in the title and the notice too', () => {
    flags(
      straySpace,
      '现将《某局2026⟦ ⟧年工作要点》印发给你们。\n某局2026⟦ ⟧年工作要点\n一、任务\n1.2026年完成3处、5公里。\n',
    );
  });

  it('leaves a draft that spaces all figures alone', () => {
    leavesAlone(straySpace, '一、任务\n1.治河。在 2026 年完成堤防 3 公里、护岸 5 处，投资 8 亿元。\n');
  });

  it('leaves headings, names, quotations, tables and signatures alone', () => {
    leavesAlone(
      straySpace,
      '某局2026年 工作要点\n湖北省省长 李某某\n一、党建引领 筑牢根基\n1. 党建引领 筑牢根基。深化“珍爱生命 关爱成长”专项行动，落实到位。\n',
    );
    leavesAlone(straySpace, '一、任务\n参会的有张三 李四 王五，以上人员均须按时到会、不得请假。\n');
    leavesAlone(straySpace, '一、任务\n1.治河。\n某 局\n2026年 1月 8日\n');
  });

  it('leaves spaces alone that stand for line ends', () => {
    leavesAlone(
      straySpace,
      '一、任务\n坚持统筹推进各项工作，确保取得实效。 二、重点工作，要抓好落实。 1.治河，清淤。\n',
    );
  });

  it('deletes the space', () => {
    assert.equal(
      afterFix(straySpace, '一、任务\n1.治河。年底前完成堤防护 岸工程，推动城乡融合发展。\n'),
      '一、任务\n1.治河。年底前完成堤防护岸工程，推动城乡融合发展。\n',
    );
  });

  it('leaves the space after a damaged number and between attachments on one line alone', () => {
    leavesAlone(straySpace, '一、任务\n1.修路。修3条。\n2 架桥，年底前合龙，确保安全。\n3.植树。植3棵。\n');
    leavesAlone(straySpace, '一、任务\n1.修路。修3条。\n附件：1.任务分解表 2.联系人名单\n');
  });

  it('leaves the space alone that ends or begins bold words in Markdown', () => {
    leavesAlone(
      straySpace,
      '# 某局2026年工作要点\n\n## 一、任务\n\n1. **治理河道。** 年底前完成堤防护岸工程， **全面落实** 到位，确保安全。\n',
    );
  });

  it('asks where a space may part two offices', () => {
    const text =
      '澄川县水利局 澄川县财政局关于印发2026年防汛工作要点的通知，请遵照执行。\n一、任务\n1.治河。\n';
    for (const { fix } of findingsOf(straySpace, text).findings) assert.equal(fix?.safe, false);
  });
});
