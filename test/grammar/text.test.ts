import assert from 'node:assert/strict';
import { expectColours, expectNone } from './marked';
import { isInitial, tokenize } from './tokens';

describe('grammar: documents', () => {
  it('a name', () => expectColours('落实⟦《教育信息化行动计划》⟧要求', 'document'));
  it('a name inside a name', () =>
    expectColours('印发⟦《〈教师法〉实施办法》⟧和⟦《要點》⟧', 'document', 'document'));
  it('a name inside a quotation', () => expectColours('“学习⟦《要点》⟧活动”', 'document'));
  it('a number', () => expectColours('国发⟦〔2019〕3号⟧', 'document number'));
  it('a number in the wrong bracket', () => expectColours('國發⟦[2019]13號⟧', 'document number'));
  it('a name that is not closed ends with its line', async () => {
    assert.ok(isInitial((await tokenize('落实《中小学德育工作指')).state));
  });
});

describe('grammar: quotations', () => {
  it('are marked and stay plain inside', async () => {
    await expectColours('推进⟦“双减”⟧和⟦「雙減」⟧工作', 'quotation', 'quotation');
    await expectNone('“3所力争”', 'figure', 'hedge');
  });
  it('one that is not closed colours nothing', () => expectColours('“1双高，新建⟦3所⟧', 'figure'));
});

describe('grammar: slots', () => {
  for (const marked of [
    '于⟦〔　〕⟧前',
    '⟦〔　时限〕⟧',
    '⟦〔數值　〕⟧',
    '⟦（　　）⟧',
    '⟦____⟧年',
    '⟦XX⟧局',
    '⟦20XX⟧年',
    '⟦××⟧项',
  ])
    it(marked, () => expectColours(marked, 'slot'));
  for (const line of ['国发〔2019〕3号', '〔责任单位：教育局〕', '（教育局）', '**重点**任务'])
    it(`none: ${line}`, () => expectNone(line, 'slot'));
});

describe('grammar: the title of the plan', () => {
  const titles = [
    '东河市教育局2026年工作要点',
    '2026年東河市教育工作要點',
    '东河市教育局关于印发2026年工作要点的通知',
    '关于印发《2026年东河市教育工作要点》的通知',
    '东河区有力支持企业行动计划（2025—2027年）',
    '2026年东河省政府工作报告',
    '  东河市教育局2026 年工作计划  ',
  ];
  for (const title of titles) {
    const text = title.trim();
    it(text, () => expectColours(title.replace(text, `⟦${text}⟧`), 'plan title'));
  }
  for (const line of [
    '现将《2026年工作要点》印发给你们，请认真执行。',
    '推进重点工作',
    '二维码',
    '认真制定2026年全市教育工作计划，落实行动计划',
  ])
    it(`none: ${line}`, () => expectNone(line, 'plan title'));
});

describe('grammar: residue of a web page', () => {
  const lines = [
    '索引号：AB0005/2026-07745',
    '索  引  号: AB0005/2026-07745 发文机关: 教育局',
    '发布日期:2026-03-11 17:10 来源:教育局',
    '發佈日期：2026-03-11',
    '來源：東河日報',
    '责任编辑:张三',
    '时间：2026-02-05',
    '2026-03-20 08:48',
    '【字号：',
    '我要纠错 关闭窗口',
    '扫一扫在手机上查看当前页面',
    '二维码',
    '首页 > 政务公开 > 规划计划',
    '> 教育局 > 决策公开 > 工作计划',
    '20260211151428-32-286b8.png',
    'https://www.example.cn/plan.html',
  ];
  for (const line of lines) it(line, () => expectColours(`⟦${line}⟧`, 'residue'));
  for (const line of ['资金来源要合规。', '时间：每周三下午', '打印机采购', '提升幅度>5%。', '首页改版工作'])
    it(`none: ${line}`, () => expectNone(line, 'residue'));
});

describe('grammar: notes', () => {
  it('<!-- … -->', () => expectColours('做好⟦<!-- 待核 -->⟧工作', 'note'));
});
