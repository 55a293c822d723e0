import { strict as assert } from 'node:assert';
import { mixedScript } from '../../../../server/src/lint/rules/text/mixed-script';
import { afterFix, flags, leavesAlone } from '../../../support/rule-tester';

describe('mixed-script', () => {
  const simplified = '二、贯彻落实党的决策，开展专题学习，强化组织领导，维护稳定发展环境\n'.repeat(3);
  const traditional = '二、貫徹落實黨的決策，開展專題學習，強化組織領導，維護穩定發展環境\n'.repeat(3);

  it('flags Traditional characters in a Simplified draft', () => {
    flags(mixedScript, `一、推进⟦護⟧岸，⟦發⟧展教育，⟦後⟧续\n${simplified}`);
  });

  it('flags Simplified characters and unconverted words in a Traditional draft', () => {
    flags(mixedScript, `一、推進⟦护⟧岸，⟦干部⟧隊伍，⟦示范⟧引領\n${traditional}`);
    leavesAlone(mixedScript, `一、干預、干擾、皇后、公里、后土、并州\n${traditional}`);
  });

  it('leaves characters of both scripts, foreign titles and mixed drafts alone', () => {
    leavesAlone(mixedScript, `一、乾坤、著名、瞭望、云台、后里\n${simplified}`);
    leavesAlone(mixedScript, `一、參考《國語學習》\n${simplified}`.replace('參考', '参考'));
    leavesAlone(mixedScript, simplified + traditional);
    leavesAlone(mixedScript, '一、護岸\n');
  });

  it('writes the characters of the draft', () => {
    assert.equal(afterFix(mixedScript, `一、後備幹部\n${simplified}`), `一、后备干部\n${simplified}`);
    assert.equal(afterFix(mixedScript, `一、骨干\n${traditional}`), `一、骨幹\n${traditional}`);
  });

  it('leaves the name of the other script alone', () => {
    const plan =
      '某局2026年工作要点\n一、强化学习，开展专题研讨，办好讲堂\n1.治理河道。与乡镇联动，完成堤防护岸32公里，年底前验收。\n2.抓好防汛。县级单位修订预案，组织演练。\n';
    for (const line of ['简体　繁體　English', '正體中文', '繁體'])
      leavesAlone(mixedScript, `${plan}${line}\n`);
  });
});
