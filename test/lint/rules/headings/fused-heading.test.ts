import { strict as assert } from 'node:assert';
import { fusedHeading } from '../../../../server/src/lint/rules/headings/fused-heading';
import { afterFix, findingsOf, flags, leavesAlone } from '../../../support/rule-tester';

const OTHERS =
  '1.改造老旧管网。年底前完成12公里。\n2.新建公园。年底前建成6处。\n3.更新路灯。年底前更换800盏。\n';

describe('fused-heading', () => {
  it('flags the item whose title has lost its full stop', () => {
    const [finding] = flags(
      fusedHeading,
      `一、任务\n${OTHERS}4.⟦强化安全生产⟧开展隐患排查和专项整治，逐户建立台账并销号管理，年底前清零。每季度演练1次。\n`,
    );
    assert.equal(finding?.severity, 'warning');
    assert.equal(
      finding?.message.zh,
      '4.“强化安全生产”的小标题与正文没有断开，同级其余 3 条有 3 条是“小标题。正文”。',
    );
  });

  it('flags one in which the end of the title cannot be told, without a fix', () => {
    const [finding] = flags(
      fusedHeading,
      `一、任务\n${OTHERS}4.⟦强化安全生产⟧为全镇各村更换灭火器材，每村培训消防员，年底前完成。每季度演练1次。\n`,
    );
    assert.equal(finding?.fix, undefined);
  });

  it('looks at all numbered alike where siblings are few', () => {
    flags(
      fusedHeading,
      `一、甲\n${OTHERS}二、乙\n4.⟦强化安全生产⟧开展隐患排查和专项整治，逐户建立台账并销号管理，年底前清零。每季度演练1次。\n`,
    );
  });

  it('only notes an item of one sentence', () => {
    const [finding] = flags(
      fusedHeading,
      `一、任务\n${OTHERS}4.⟦为全镇各村更⟧换更换灭火器材并登记，每村培训消防员两名，年底前完成。\n`,
    );
    assert.equal(finding?.severity, 'info');
  });

  it('leaves alone drafts without such titles, and headings of other kinds', () => {
    const sentence = (number: number) =>
      `${number}.为全镇第${number}批村更换灭火器材并登记，每村培训消防员两名，年底前完成。每季度演练1次。\n`;
    leavesAlone(fusedHeading, `一、任务\n${sentence(1)}${sentence(2)}3.修路。修3条。\n4.架桥。架2座。\n`);
    leavesAlone(
      fusedHeading,
      '一、修路。修3条。\n二、架桥。架2座。\n三、种树。种3棵。\n四、坚持供需两端协同发力，加快推动全镇经济发展\n（一）甲。\n（二）乙。\n',
    );
    leavesAlone(
      fusedHeading,
      '（一）修路。修3条。\n（二）架桥。架2座。\n（三）种树。种3棵。\n（四）坚持供需两端协同发力，加快推动全镇经济发展。\n全镇一盘棋。\n',
    );
  });

  it('puts the full stop where the title ends, never after a comma', () => {
    const draft = (stop: string) =>
      `一、任务\n${OTHERS}4.强化安全生产${stop}开展隐患排查和专项整治，逐户建立台账并全部销号管理。每季度演练1次。\n`;
    assert.equal(afterFix(fusedHeading, draft('')), draft('。'));
    const { findings } = findingsOf(
      fusedHeading,
      `一、任务\n${OTHERS}4.对准难点堵点，开展隐患排查和专项整治行动，逐户建立台账并全部销号管理。每季度演练1次。\n`,
    );
    assert(findings.every(({ fix }) => !fix));
  });

  it('leaves two items alone that neither have a heading', () => {
    leavesAlone(
      fusedHeading,
      '一、对象\n（一）新进人员。凭证明办理。\n（二）调动人员。凭调令办理。\n（三）返聘人员。凭合同办理。\n二、方式\n（一）申请人可以在网上提交全部材料，也可以到区政务服务大厅的窗口提交，由窗口当场告知受理结果。逾期不再受理。\n（二）住在外地的申请人可以邮寄全部材料，也可以委托一名亲属到窗口代办，代办的须带本人签名的委托书。材料概不退还。\n',
    );
  });

  it('leaves a heading alone that is long for its remark', () => {
    leavesAlone(
      fusedHeading,
      '一、重点\n1.矿山。隐患排查每月一次。\n2.消防。重点查人员密集场所。\n3.其他交通运输（民航、铁路、邮政、水上和城市轨道交通）和各类渔业船舶。民航查跑道，铁路查道口。\n4.工地。查塔吊和脚手架。\n5.工业园区（含化工园区、物流园区、港口码头、仓储基地、保税区）等功能区。分级评估。\n',
    );
  });

  it('leaves points alone that begin in a sentence', () => {
    leavesAlone(
      fusedHeading,
      '一、做法\n一是推动互认。支持机构申请认可。\n二是健全服务。组建工作网络。\n三是提升效能，支持合作中心建设，已先后设立五个分中心和两个站点，提供便捷通道。再设两个。\n四是优化机制。公布清单。\n',
    );
    leavesAlone(
      fusedHeading,
      '一、要求\n一要抓学习。每月一次。\n二要抓落实。每周一查。\n三要抓作风，坚持问题导向，从具体的事情抓起，对发现的问题逐一登记逐一销号。一抓到底。\n四要抓督查。每季通报。\n',
    );
  });
});
