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
});
