import { strict as assert } from 'node:assert';
import { emptyItem } from '../../../../server/src/lint/rules/structure/empty-item';
import { flags, leavesAlone } from '../../../support/rule-tester';

describe('empty-item', () => {
  it('flags a heading without text among others that have some', () => {
    const [finding] = flags(emptyItem, '一、任务\n1.修路。修3条。\n2.⟦架桥⟧\n3.种树。种3棵。\n');
    assert.equal(finding?.message.zh, '2.“架桥”只有标题，没有正文；同级其余 2 条有 2 条写了正文。');
    flags(emptyItem, '一、修路\n1.子。\n2.丑。\n二、⟦架桥⟧\n三、种树\n种3棵。\n');
  });

  it('flags a number with nothing after it', () => {
    const [finding] = flags(emptyItem, '一、任务\n1.修路\n⟦2.⟧\n3.种树\n');
    assert.equal(finding?.message.zh, '序号“2.”后面没有内容。');
  });

  it('leaves a heading alone under which a page shows code, a table or a picture', () => {
    const page = (shown: string) =>
      `# 某局2026年工作要点\n\n## 一、甲\n\n办班3期。\n\n## 二、乙\n\n${shown}\n\n## 三、丙\n\n办班2期。\n\n## 四、丁\n\n办班4期。\n`;
    for (const shown of ['```sh\nnpm test\n```', '| 甲 | 乙 |\n|---|---|\n| 1 | 2 |'])
      leavesAlone(emptyItem, page(shown));
    flags(emptyItem, page('---').replace('## 二、乙', '## 二、⟦乙⟧'));
  });

  it('leaves lists of titles, sentences and tasks in one line alone', () => {
    leavesAlone(emptyItem, '一、任务\n1.修路\n2.架桥\n3.种树\n');
    leavesAlone(emptyItem, '一、任务\n1.修路。修3条。\n2.架桥2座。\n3.种树。种3棵。\n');
    leavesAlone(emptyItem, '一、任务\n1.修路。修3条。\n2.架桥2座\n3.种树。种3棵。\n');
    leavesAlone(emptyItem, '一、任务\n1.修路。修3条。\n2.年底前架桥\n3.种树。种3棵。\n');
    leavesAlone(emptyItem, '一、任务\n1.修路。修3条。\n2.架桥〔责任单位：甲科〕\n3.种树。种3棵。\n');
    leavesAlone(emptyItem, '一、任务\n1.修路。修3条。\n2.架桥\n架2座。\n3.种树。种3棵。\n');
    leavesAlone(emptyItem, '一、任务\n1.修路。修3条。\n2.\n架桥。架2座。\n3.种树。种3棵。\n');
  });

  it('does not take a longer line for a text', () => {
    leavesAlone(
      emptyItem,
      '一、任务\n1.推进老旧小区加装电梯和地下管网改造同步实施工程\n2.推进城乡公交一体化运营补贴和线路优化调整工程\n3.植树\n4.推进中小学校舍安全排查和教学设备更新改造工程\n',
    );
  });

  it('leaves steps and keywords in a Markdown list alone', () => {
    leavesAlone(
      emptyItem,
      '# 某平台工作计划\n\n1. 登录后台\n   - 用单位账号\n2. 填写资料\n   - 名称\n3. 上传附件\n   - 盖章件\n4. 点击提交\n',
    );
    flags(
      emptyItem,
      '# 某局工作计划\n\n1. 改造管网。年底前完成12公里。\n2. 新建公园。年底前建成6处。\n3. ⟦整治街巷⟧\n4. 更新路灯。年底前更换800盏。\n',
    );
  });

  it('leaves a numbered heading alone whose parts are headings of its own size', () => {
    const page = (parts: string) =>
      `# 某局工作方案\n\n## 一、目标\n\n甲。\n\n## 二、原则\n\n乙。\n\n## 三、清单\n\n${parts}\n\n## 四、要求\n\n丙。\n`;
    leavesAlone(emptyItem, page('## 修路\n\n丁。\n\n## 架桥\n\n戊。'));
    leavesAlone(emptyItem, page('---\n\n## WP-01 修路\n\n- 丁'));
    flags(emptyItem, page('').replace('清单', '⟦清单⟧'));
  });
});
