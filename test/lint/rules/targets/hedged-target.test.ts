import { strict as assert } from 'node:assert';
import { hedgedTarget } from '../../../../server/src/lint/rules/targets/hedged-target';
import { flags, leavesAlone } from '../../../support/rule-tester';

const draft = (body: string, title = '某局2026年工作要点') => `${title}\n一、任务\n1.办事。${body}\n`;

describe('hedged-target', () => {
  it('flags hedged figures and deadlines', () => {
    const [finding] = flags(hedgedTarget, draft('⟦力争⟧新增学位2000个。'));
    assert.equal(finding?.message.zh, '“2000个”用了“力争”，做到没做到不好认定。');
    flags(hedgedTarget, draft('⟦争取⟧年底前完成。'));
    flags(hedgedTarget, draft('⟦原则上⟧6月底前办结。'));
    flags(hedgedTarget, draft('新建幼儿园10所⟦左右⟧。'));
    flags(hedgedTarget, draft('⟦有条件的⟧镇年底前开通。'));
  });

  it('leaves forecasts alone', () => {
    leavesAlone(hedgedTarget, draft('地区生产总值增长5%左右。'));
    leavesAlone(hedgedTarget, draft('居民消费价格涨幅2%左右，城镇调查失业率5.5%左右。'));
    leavesAlone(hedgedTarget, draft('力争新增就业70万人。', '2026年某市政府工作报告'));
  });

  it('leaves 争取 alone that obtains something', () => {
    leavesAlone(hedgedTarget, draft('积极争取中央资金2亿元，争取专项债3亿元。'));
  });

  it('leaves hedges alone that are far from a figure', () => {
    leavesAlone(hedgedTarget, draft('力争全市工作走在前列，新建学校3所。'));
    leavesAlone(hedgedTarget, draft('支持有条件的学校开设课程。新建学校3所。'));
    leavesAlone(hedgedTarget, draft('鼓励有条件的学校下午开展30分钟活动。'));
  });
});
