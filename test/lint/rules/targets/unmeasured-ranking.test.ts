import { strict as assert } from 'node:assert';
import { unmeasuredRanking } from '../../../../server/src/lint/rules/targets/unmeasured-ranking';
import { flags, leavesAlone } from '../../../support/rule-tester';

const draft = (body: string, title = '某局2026年工作要点') => `${title}\n一、任务\n1.办事。${body}\n`;

describe('unmeasured-ranking', () => {
  it('flags ranks and degrees without a figure', () => {
    const [finding] = flags(unmeasuredRanking, draft('平台使用率⟦位居全省前列⟧。'));
    assert.equal(finding?.message.zh, '“位居全省前列”没有数字可以衡量。');
    flags(unmeasuredRanking, draft('开展2026年考评，⟦保持走在前第一方阵⟧。'));
    flags(unmeasuredRanking, draft('服务能力⟦明显提升⟧。'));
    flags(unmeasuredRanking, draft('⟦达到全国一流⟧水平。'));
  });

  it('is satisfied with a figure in the sentence', () => {
    leavesAlone(unmeasuredRanking, draft('使用率达到95%，位居全省前列。'));
    leavesAlone(unmeasuredRanking, draft('综合排名居全省第3位，继续位居前列。'));
    flags(unmeasuredRanking, draft('使用率达到95%。满意度⟦位居全省前列⟧。'));
  });

  it('leaves names, the past, frames and reports alone', () => {
    leavesAlone(unmeasuredRanking, draft('建设一流学科、“双一流”高校，打造市场化法治化国际化一流营商环境。'));
    leavesAlone(unmeasuredRanking, draft('去年综合考核位居全省前列。'));
    leavesAlone(
      unmeasuredRanking,
      '某局2026年工作要点\n一、总体要求\n1.工作。能力明显提升。\n2.学习。走在前列。\n',
    );
    leavesAlone(unmeasuredRanking, draft('能力明显提升。', '2026年某市政府工作报告'));
  });

  it('looks at the targets of a plan too', () => {
    flags(unmeasuredRanking, '一、工作目标\n1.综合考核⟦位居全市前列⟧。\n二、任务\n2.修路。修3条。\n');
  });
});
