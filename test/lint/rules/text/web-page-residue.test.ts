import { strict as assert } from 'node:assert';
import { webPageResidue } from '../../../../server/src/lint/rules/text/web-page-residue';
import { afterFix, findingsOf, flags, leavesAlone } from '../../../support/rule-tester';

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

  it('flags what sites that repost texts say of them, cards in one line and ways in other signs', () => {
    const plan = '某局2026年工作要点\n一、强化学习\n二、强化管理\n';
    flags(webPageResidue, `⟦下面是小编为大家整理的某局工作要点，供大家参考。⟧\n${plan}`);
    flags(webPageResidue, `${plan}⟦此文由某文库小编推荐，供大家学习参考！⟧\n`);
    flags(webPageResidue, `⟦文库 最新最全的范文下载⟧\n${plan}`);
    flags(webPageResidue, `⟦当前位置：文库 › 工作计划⟧\n${plan}`);
    flags(webPageResidue, `⟦首页 » 政务公开 » 计划⟧\n${plan}`);
    flags(webPageResidue, `⟦索 引 号 | 0108/2026-14 | 发布日期 | 2026-01-08⟧\n${plan}`);
  });

  it('leaves arrows, inequalities and tags of sentences alone', () => {
    for (const line of [
      '申请->受理->审批->办结',
      '优良天数>300天，覆盖率>60%。',
      '<b>甲</b>和<b>乙</b>',
      '申请 > 受理 > 审批',
    ])
      leavesAlone(webPageResidue, `某局2026年工作要点\n一、强化学习\n${line}\n二、强化管理\n`);
  });

  it('is asked for, since it deletes lines', () => {
    const [finding] = findingsOf(
      webPageResidue,
      '首页\n索引号：0108\n某局2026年工作要点\n一、强化学习\n',
    ).findings;
    assert.equal(finding?.fix?.safe, false);
  });
});
