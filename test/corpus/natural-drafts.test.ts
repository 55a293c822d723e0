import { strict as assert } from 'node:assert';
import { parseText } from '../../server/src/core/parse';
import { itemsOf } from '../../server/src/core/work-plan';
import { lint } from '../../server/src/lint/lint';

/** Correct drafts in the many ways that people write them; each once raised a false alarm. */
const CLEAN: Readonly<Record<string, string>> = {
  'a title that begins with a year': '一、重点\n1.制定方案。\n2.2026年6月底前完成试点。\n3.全面推开。\n',
  'a title that begins with a telephone number': '一、重点\n1.制定方案。\n2.12345热线提质。\n3.全面推开。\n',
  'a title that begins with a count': '一、重点\n1.制定方案。\n2.5个专项行动。好。\n3.全面推开。\n',
  'a contents page':
    '某集团2026年工作方案\n目  录\n一、指导思想……1\n二、重点工作……3\n三、保障措施……9\n一、指导思想\n坚持。\n二、重点工作\n突破。\n三、保障措施\n加强。\n',
  'a first point in the paragraph of its heading': '（一）甲。一是子。\n二是丑。\n三是寅。\n',
  'lists under labels': '某局2026年工作计划\n办公室：\n1.甲\n2.乙\n人事科：\n1.丙\n财务科：\n1.丁\n2.戊\n',
  'a numbered attachment': '一、重点\n1.甲\n2.乙\n\n附件1 重点任务分工表\n1.丙\n3.丁\n',
  'a unit bracket over two lines':
    '一、重点\n1.甲事。（责任单位：甲局、\n乙局）\n2.乙事。（责任单位：丙局）\n',
  '（一） inside 1.': '一、重点\n1.甲\n（一）子\n（二）丑\n2.乙\n（一）寅\n（二）卯\n',
  'boxes inside a list':
    '一、重点\n1.甲\n专栏1 重点工程\n1.子\n2.丑\n3.寅\n2.乙\n专栏2 重点项目\n1.卯\n2.辰\n3.丙\n',
  'an automatic Markdown list': '# 某局2026年工作要点\n## 重点\n1. 甲\n1. 乙\n1. 丙\n',
  'units on the last line':
    '一、重点\n1.改造。\n责任单位：市住建局\n2.新建。\n责任单位：市园林局\n3.整治。\n责任单位：市城管局\n',
  'a section of two without units':
    '一、重点\n1.甲。（责任单位：甲局）\n2.乙。（责任单位：乙局）\n3.丙。（责任单位：丙局）\n二、收尾\n1.启动。3月。\n2.总结。12月。\n',
  'other words for who does it':
    '一、重点\n1.甲。（责任单位：甲局）\n2.乙。（承办单位：乙局）\n3.丙。（牵头：甲局；配合：乙局）\n',
  'one clause for each of several':
    '一、重点\n1.甲。小学，开展课后服务质量监测评估；初中，开展课后服务质量监测评估；高中，开展课后服务质量监测评估。\n',
  'lettered parts': '一、重点\n1.做好a）材料、b）人员。\n',
  'articles without a space after their number':
    '某区扶持办法\n第一条为了规范管理，制定本办法。\n第二条本办法所称企业，是指注册企业。\n第三条 资金来源。由区财政安排。\n',
  'articles under 一、': '一、产业\n第一条 加强土地保障。\n第二条 加大投资。\n二、消费\n第三条 支持展会。\n',
  'a number that a web page has broken': '一、重点\n（一）甲。\n（\n二）乙。\n（三）丙。\n',
  'a point that begins with 一': '一、重点\n1.抓好三件事：一是学习。二是一以贯之推进改革。三是抓落实。\n',
  'the credit of a photograph':
    '一、重点\n抓落实。会议在京召开，李某作报告，代表审议。本报记者 王某摄\n1.甲。\n2.乙。\n',
  'a sentence cut at a link':
    '一、重点\n1.甲。由供给方带团队，带技术，带资金，带人才\n揭榜\n；由需求方出题，出钱，出场地。\n2.乙。\n',
  'an ornament of a web page': '一、重点\n1.甲。\n》》点击进入专题《《\n2.乙。\n【\n关闭\n】\n',
  'a long heading of one clause':
    '（一）守住底线。抓安全，抓稳定。\n（二）努力在推进区域协同发展和高标准建设新区中彰显担当。抓项目，抓服务。\n（三）改善民生。抓就业，抓社保。\n（四）转变作风。抓调研，抓落实。\n',
  'a text that comes back to its heading':
    '（一）坚持生态优先，筑牢我国北方生态安全屏障。造林30万亩。筑牢我国北方生态安全屏障，是必须牢记的大事。\n',
  'two documents under one cover':
    '一、关于财政税收的规定\n甲。\n二、关于资产处置的规定\n乙。\n一、关于财政税收的规定\n丙。\n二、关于资产处置的规定\n丁。\n',
  'a half-open interval': '一、重点\n1.甲。得分在[0，100）之间，其中（60，80]分为合格。\n',
  'a number on a line of its own': '一、重点\n1.甲。联系电话：\n2024311\n',
};

describe('natural drafts', () => {
  for (const [what, text] of Object.entries(CLEAN)) {
    it(`raise no error and no warning: ${what}`, () => {
      const alarms = lint(parseText(text)).filter(({ severity }) => severity !== 'info');
      assert.deepEqual(
        alarms.map(({ ruleId, message }) => `${ruleId}: ${message.zh}`),
        [],
      );
    });
  }

  const notice = (middle: string) =>
    `某委关于印发《计划》的通知\n各局：\n现将《计划》印发给你们。\n${middle}某委\n2026年2月28日\n某市2026年行动计划\n一、目标\n好。\n二、任务\n好。\n`;
  for (const [what, middle] of [
    ['with numbered demands', '1.提高认识。\n2.压实责任。\n'],
    ['with demands and an attachment', '1.提高认识。\n2.压实责任。\n附件：计划\n'],
    ['with a list of attachments', '附件：1.分工表\n2.指标体系\n'],
  ] as const) {
    it(`a plan under a notice ${what} is the plan`, () => {
      const plan = parseText(notice(middle));
      assert.equal(plan.title?.text, '某市2026年行动计划');
      assert.deepEqual([plan.issuer, plan.date], ['某委', '2026-02-28']);
      assert.deepEqual(
        itemsOf(plan).map(({ titleText }) => titleText),
        ['目标', '任务'],
      );
    });
  }

  it('one 、 among 1. is a wrong sign and no gap', () => {
    const findings = lint(parseText('一、重点\n1.子\n2、丑\n3.寅\n4.卯\n')).filter(
      ({ severity }) => severity !== 'info',
    );
    assert.deepEqual(
      findings.map(({ ruleId }) => ruleId),
      ['wrong-marker-punctuation'],
    );
  });

  it('an attachment named in mid-plan does not end it', () => {
    const plan = parseText('某局2026年工作要点\n一、甲\n附表：\n表\n二、乙\n三、丙\n');
    assert.deepEqual(
      plan.sections.map(({ titleText }) => titleText),
      ['甲', '乙', '丙'],
    );
  });
});
