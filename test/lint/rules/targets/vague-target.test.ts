import { strict as assert } from 'node:assert';
import { vagueTarget } from '../../../../server/src/lint/rules/targets/vague-target';
import { afterFix, flags, leavesAlone } from '../../../support/rule-tester';

const draft = (title: string, body: string) =>
  `某局2026年工作要点\n一、任务\n1.${title}。${body}〔责任单位：甲科〕\n`;

describe('vague-target', () => {
  it('flags a promise without anything to check it by, and names the words', () => {
    const [finding] = flags(vagueTarget, draft('⟦优化服务⟧', '持续推进流程再造，不断提升群众满意度。'));
    assert.equal(
      finding?.message.zh,
      '1.“优化服务”写了“优化”“提升”“持续”“不断”，没有数量、时限或可验收的成果。',
    );
    assert.equal(finding?.severity, 'info');
  });

  it('takes no slogan for evidence', () => {
    for (const body of [
      '提升资助水平，确保应助尽助。',
      '提升安全水平，落实“四个100%”。',
      '办好第40个教师节活动，提升职业荣誉感。',
      '提升数字化水平，推广“1+N”模式。',
      '贯彻落实《2025年行动计划》，提升水平。',
      '根据编制标准配齐人员，提升水平。',
    ]) {
      flags(vagueTarget, draft('⟦优化服务⟧', body));
    }
  });

  it('takes figures, dates, deliverables and events for evidence', () => {
    for (const body of [
      '提升水平，覆盖率达到95%。',
      '提升水平，新建幼儿园3所。',
      '6月底前提升平台能力。',
      '提升水平，出台《管理办法》。',
      '提升水平，印发全市工作指引。',
      '提升水平，完成城北水厂建设。',
      '提升水平，举办全市技能大赛。',
      '提升水平，实现重点部位全覆盖。',
      '年底前提升办理效率。',
    ]) {
      leavesAlone(vagueTarget, draft('优化服务', body));
    }
  });

  it('leaves items alone that promise nothing', () => {
    leavesAlone(vagueTarget, draft('做好值班', '严格执行值班制度，及时报送信息。'));
  });

  it('leaves party building, frames, policies and speeches alone', () => {
    leavesAlone(vagueTarget, draft('加强党建工作', '不断提升组织力。'));
    leavesAlone(vagueTarget, '某局2026年工作要点\n一、保障措施\n1.加强宣传。不断提升影响力。\n');
    leavesAlone(vagueTarget, '关于促进发展的若干意见\n一、任务\n1.优化服务。不断提升水平。\n');
    leavesAlone(
      vagueTarget,
      '某局2026年工作计划\n同志们，现在开会。\n一、任务\n1.优化服务。不断提升水平。\n',
    );
  });

  it('offers slots before the units', () => {
    assert.equal(
      afterFix(vagueTarget, draft('优化服务', '不断提升水平。')),
      draft('优化服务', '不断提升水平。〔完成时限　〕前达到〔量化目标　〕。'),
    );
  });

  it('leaves alone what is no task, or is done', () => {
    const draft = (title: string, item: string) => `${title}\n一、任务\n${item}\n2.植树。植3棵。\n`;
    leavesAlone(vagueTarget, draft('某县水利工程管理办法', '1.健全制度。健全管理制度，提升水平。'));
    leavesAlone(vagueTarget, draft('某县水利工作总结', '1.某乡健全机制。健全工作机制，提升水平。'));
    leavesAlone(
      vagueTarget,
      '某局2026年工作要点\n一、2025年工作回顾\n1.能力提升。不断提升服务能力。\n二、任务\n2.植树。植3棵。\n',
    );
    leavesAlone(vagueTarget, '# 工作计划\n## 一、任务\n- [x] 优化页面，提升体验\n- [ ] 植树3棵\n');
    leavesAlone(vagueTarget, draft('某局2026年工作计划', '1.优化页面，提升体验（已完成）。'));
    leavesAlone(
      vagueTarget,
      '某局工作计划\n第二条 本措施所称机构是指健全服务体系的单位。\n第三条 植树3棵。\n',
    );
  });

  it('takes the date in the column of deadlines for evidence', () => {
    leavesAlone(
      vagueTarget,
      '某局2026年任务分工表\n| 序号 | 工作任务 | 责任单位 | 完成时限 |\n|---|---|---|---|\n| 1 | 优化页面，提升体验 | 甲科 | 2026年8月12日 |\n| 2 | 健全制度，提升水平 | 乙科 | 9月底 |\n',
    );
  });
});
