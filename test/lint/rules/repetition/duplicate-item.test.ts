import { strict as assert } from 'node:assert';
import { duplicateItem } from '../../../../server/src/lint/rules/repetition/duplicate-item';
import { flags, leavesAlone } from '../../../support/rule-tester';

const BODY =
  '对23个在建工程每月检查1次，隐患整改率达到100%，组织施工现场应急演练3场，参训150人次，年底前完成评估。';
const LIKE =
  '对23个在建工程每月检查1次，隐患整改率达到100%，组织应急演练3场，参训人员150人次，年底前通报结果。';
const OTHER =
  '6月底前印发裁量基准，全年办理检查案件不少于40件，推行说理式执法文书，公开率和群众满意度同步统计上报。';

describe('duplicate-item', () => {
  it('flags the later of two items alike, and points at the earlier', () => {
    const [finding] = flags(
      duplicateItem,
      `一、甲\n1.抓安全。${BODY}\n2.抓执法。${OTHER}\n二、乙\n3.⟦强监管⟧。${LIKE}\n`,
    );
    assert.equal(finding?.severity, 'warning');
    assert.equal(finding?.related?.[0]?.message.zh, '相近的条目：1.“抓安全”');
  });

  it('does not count the units', () => {
    const unit = '〔责任单位：办公室、人事股、规划建设股、县水利工程建设中心、县城乡供水公司、局属各单位〕';
    leavesAlone(duplicateItem, `一、甲\n1.抓安全。建水库。${unit}\n2.抓执法。修渠道。${unit}\n`);
  });

  it('leaves parallel wording alone', () => {
    leavesAlone(
      duplicateItem,
      '一、甲\n1.抓水库。对水库安全工作成效明显的镇，在安排年度资金时给予倾斜支持，由水库股负责制定办法。\n2.抓渠道。对渠道管护工作进展较快的村，在分配以奖代补额度时优先考虑，由灌区中心负责验收。\n',
    );
  });

  it('only notes parallel projects, whose figures differ', () => {
    const road = (village: string, km: number, cost: number) =>
      `改造${village}农村公路${km}公里，3月底前完成招标，主体工程如期开工建设，总投资${cost}万元，由镇政府负责征地协调和群众工作。`;
    const [finding] = flags(
      duplicateItem,
      `一、甲\n1.修东路。${road('东镇', 10, 500)}\n2.⟦修西路⟧。${road('西镇', 12, 640)}\n`,
    );
    assert.equal(finding?.severity, 'info');
  });

  it('says nothing of items too short to compare', () => {
    leavesAlone(duplicateItem, '一、甲\n1.学习。开展学习。\n2.再学。开展学习。\n');
  });

  it('leaves the members of a graded list alone', () => {
    const item = (title: string, sum: number) =>
      `${title}。对当年新认定的企业按研发投入的比例给予一次性奖补，单户最高不超过${sum}万元，优先保障用地用能需求。\n`;
    leavesAlone(duplicateItem, `一、任务\n1.${item('扶持A类企业', 50)}2.${item('扶持B类企业', 30)}`);
    leavesAlone(duplicateItem, `一、任务\n1.${item('扶持市级企业', 50)}2.${item('扶持省级企业', 30)}`);
    leavesAlone(duplicateItem, `一、任务\n1.${item('一等奖补', 50)}2.${item('二等奖补', 30)}`);
  });

  it('leaves short steps alone that differ in time and doer', () => {
    leavesAlone(
      duplicateItem,
      '一、程序\n（一）县级初审。县农业局于2026年9月底前完成材料初审，并及时公布结果。\n（二）市级复核。市农业局于2026年11月底前完成材料复核，并及时公布结果。\n',
    );
  });

  it('compares of a row what is its own, not the merged cells above it', () => {
    const head =
      '# 某中心工作计划\n\n| 序号 | 任务 | 页面 | 完成时间 | 联调 | 责任人 |\n|---|---|---|---|---|---|\n';
    const pages = [
      '查询',
      '新增',
      '编辑',
      '查看',
      '停用',
      '恢复',
      '统计',
      '导出',
      '公告',
      '名册',
      '变更',
      '注销',
    ];
    const rows = pages.map(
      (page, index) =>
        `| ${index + 1} | ${index === 0 ? '学校管理' : ''} | 学校管理：${page}页面 | 2026.03.${index + 10} | 否 | 甲某 |\n`,
    );
    leavesAlone(duplicateItem, head + rows.join(''));
    leavesAlone(duplicateItem, head + rows.join('').replaceAll('学校管理：', '学校管理'));
  });

  it('only notes what each of several groups does alike', () => {
    const by = (group: string, office: string) =>
      `${group}以单位的名义申请，由单位整体租赁。单位向${office}提出申请并提交材料，审核通过后由住建局通知单位签订合同，并通知入住人员办理手续。`;
    const [finding] = flags(
      duplicateItem,
      `一、程序\n1.⟦引进人才⟧。${by('引进人才', '人社局')}\n2.青年医师。${by('青年医师', '卫生健康局')}\n`
        .replace(/[⟦⟧]/g, '')
        .replace('青年医师。', '⟦青年医师⟧。'),
    );
    assert.equal(finding?.severity, 'info');
  });

  it('only notes two cases that begin otherwise and end alike', () => {
    const rest =
      '从办结之日起享受相应的待遇。跨两个年度的，足额缴纳两个年度的费用后，从办结之日起享受两个年度的待遇；只缴纳次年费用的，从次年一月一日起享受待遇。';
    const cases = (one: string, other: string) =>
      flags(
        duplicateItem,
        `一、待遇\n1.${one}，在一百八十天内参保并缴纳了当年度费用的，${rest}\n2.⟦${other}，在六个月内参保并缴纳了当年度费用的，${rest.replace('。', '⟧。')}\n`,
      );
    for (const [one, other] of [
      ['已落户的新生儿', '未落户的新生儿'],
      ['本市户籍的人员', '外市户籍的人员'],
    ])
      assert.equal(cases(one ?? '', other ?? '')[0]?.severity, 'info');
  });
});
