import { strict as assert } from 'node:assert';
import { missingUnit } from '../../../../server/src/lint/rules/units/missing-unit';
import { afterFix, flags, leavesAlone } from '../../../support/rule-tester';

const UNIT = '〔责任单位：甲科〕';

describe('missing-unit', () => {
  it('flags the item whose siblings name units', () => {
    const [finding] = flags(
      missingUnit,
      `一、任务\n1.修路。修3条。${UNIT}\n2.⟦种树⟧。种3棵。\n3.架桥。架3座。${UNIT}\n4.挖井。挖3口。${UNIT}\n`,
    );
    assert.equal(finding?.message.zh, '2.“种树”没有写责任单位，本节其余 3 条有 3 条写了。');
  });

  it('looks at the whole draft where a section of two is too small to tell, but not where none of it has units', () => {
    flags(
      missingUnit,
      `一、甲\n1.修路。修3条。${UNIT}\n2.架桥。架3座。${UNIT}\n二、乙\n3.⟦种树⟧。种3棵。\n4.挖井。挖3口。${UNIT}\n`,
    );
  });

  it('takes an empty bracket for no unit', () => {
    flags(missingUnit, `一、甲\n1.修路。${UNIT}\n2.架桥。${UNIT}\n3.⟦种树⟧。种3棵。〔责任单位：　〕\n`);
  });

  it('knows units in every form', () => {
    for (const unit of [
      '（甲科、乙科负责）',
      '（甲科牵头，乙科配合）',
      '\n责任单位：甲科',
      '\n牵头单位：甲科\n配合单位：乙科',
      '【责任科室：甲科】',
    ]) {
      const item = (title: string) => `${title}。办3件。${unit}\n`;
      leavesAlone(missingUnit, `一、任务\n1.${item('修路')}2.${item('架桥')}3.${item('种树')}`);
      flags(missingUnit, `一、任务\n1.${item('修路')}2.${item('架桥')}3.⟦种树⟧。种3棵。\n`);
    }
  });

  it('leaves frame sections alone', () => {
    leavesAlone(
      missingUnit,
      `一、任务\n1.修路。${UNIT}\n2.架桥。${UNIT}\n3.挖井。${UNIT}\n二、保障措施\n1.加强领导。落实责任。\n2.强化督查。定期通报。\n`,
    );
  });

  it('leaves a draft alone in which most items name none', () => {
    leavesAlone(
      missingUnit,
      `一、任务\n1.修路。${UNIT}\n2.架桥。${UNIT}\n3.种树。种3棵。\n4.挖井。挖3口。\n`,
    );
  });

  it('leaves a draft with a blanket clause alone', () => {
    leavesAlone(
      missingUnit,
      `一、任务\n1.修路。（牵头单位：甲科。以下任务均需各镇配合，不再一一列出）\n2.架桥。${UNIT}\n3.种树。种3棵。\n4.挖井。${UNIT}\n`,
    );
  });

  it('inserts an empty assignment in the form of the draft', () => {
    const draft = (unit: string, last: string) =>
      `一、任务\n1.修路。修3条。${unit}\n2.架桥。架3座。${unit}\n3.种树。种3棵。${last}\n`;
    assert.equal(
      afterFix(missingUnit, draft('（责任科室:甲科）', '')),
      draft('（责任科室:甲科）', '（责任科室:　）'),
    );
    assert.equal(
      afterFix(missingUnit, draft('（甲科负责）', '')),
      draft('（甲科负责）', '（〔单位　〕负责）'),
    );
    assert.equal(
      afterFix(missingUnit, draft('\n责任单位：甲科', '')),
      draft('\n责任单位：甲科', '\n责任单位：〔单位　〕'),
    );
  });

  it('leaves the rows of a table alone that head others', () => {
    leavesAlone(
      missingUnit,
      '某局2026年任务分工表\n| 序号 | 工作任务 | 责任单位 | 完成时限 |\n|---|---|---|---|\n| 一、 | 水利 | | |\n| 1 | 修渠3条 | 甲科 | 6月底 |\n| 2 | 清河9公里 | 乙科 | 9月底 |\n| 二、 | 交通 | | |\n| 3 | 修路2条 | 丙科 | 6月底 |\n| 4 | 架桥1座 | 丁科 | 9月底 |\n| 5 | 设站4个 | 戊科 | 9月底 |\n',
    );
  });

  it('leaves files that a page offers alone', () => {
    leavesAlone(
      missingUnit,
      '# 某市行动方案\n\n## 一、任务\n\n- 修路。（责任单位：交通局）\n- 架桥。（责任单位：水务局）\n- 植树。（责任单位：林业局）\n\n【原文下载】\n\n- [某市行动方案.pdf](/a/b.pdf)\n',
    );
  });

  it('does not hold a list against the rows of a table', () => {
    const table =
      '| 序号 | 工作任务 | 责任人 |\n|---|---|---|\n| 1 | 设计模板三套 | 甲某 |\n| 2 | 开发对话流程 | 乙某 |\n| 3 | 联调导出功能 | 丙某 |\n| 4 | 组织试用两轮 | 丁某 |\n';
    const plan = (list: string) =>
      `# 某平台实施计划\n\n## 一、第二阶段\n\n${table}\n**验收标准**：\n\n${list}`;
    leavesAlone(missingUnit, plan('- 模板可以触发\n- 表单显示字段\n'));
    leavesAlone(missingUnit, plan('- [x] 模板可以触发\n- [ ] 表单显示字段\n- [ ] 文件可以下载\n'));
  });
});
