import { strict as assert } from 'node:assert';
import { missingFullStop } from '../../../../server/src/lint/rules/punctuation/missing-full-stop';
import { afterFix, findingsOf, flags, leavesAlone } from '../../../support/rule-tester';

describe('missing-full-stop', () => {
  it('flags running text that does not end', () => {
    flags(missingFullStop, '一、任务\n1.治河。年底前完成堤防⟦岸⟧\n2.清淤。年底前完工。\n');
    flags(missingFullStop, '一、任务\n1.治河。巩固率99⟦%⟧\n2.清淤。\n');
    flags(missingFullStop, '一、任务\n1.治河。巩固“双减⟦”⟧\n2.清淤。\n');
  });

  it('looks before the units and remarks that follow', () => {
    flags(missingFullStop, '一、任务\n1.治河。年底前完⟦工⟧〔责任单位：甲科、乙科〕\n2.清淤。\n');
    flags(missingFullStop, '一、任务\n1.治河。年底前完⟦工⟧〔责任单位：各区（市）、乙科\n2.清淤。\n');
    leavesAlone(missingFullStop, '一、任务\n1.治河。年底前完工。〔责任单位：甲科、乙科〕\n2.清淤。\n');
    leavesAlone(missingFullStop, '一、任务\n1.治河。年底前完工。（甲局、乙局负责，下同）\n2.清淤。\n');
    leavesAlone(missingFullStop, '一、任务\n1.治河。年底前完工（甲局、乙局负责）。\n2.清淤。\n');
  });

  it('leaves headings, lists, labels, tables and quotations alone', () => {
    leavesAlone(
      missingFullStop,
      '一、坚持守正创新，全面加强领导\n1.治河\n2.清淤。做好：\n一是护岸；\n二是疏浚；\n3.坚持“甲。”\n',
    );
    leavesAlone(
      missingFullStop,
      '| 序号 | 任务 | 责任单位 |\n| 1 | 治河。清淤 | 甲科 |\n| 2 | 护岸。疏浚 | 乙科 |\n',
    );
    leavesAlone(missingFullStop, '一、任务\n1.治河。详见www.example.com\n2.清淤。\n');
  });

  it('leaves the end of the draft alone, but not the end of a signed plan', () => {
    leavesAlone(missingFullStop, '一、任务\n1.治河。\n2.清淤。年底前完工\n');
    flags(missingFullStop, '一、任务\n1.治河。\n2.清淤。年底前完⟦工⟧\n某市某局\n2026年1月8日\n');
  });

  it('takes many breaks before lines without a number for a hard wrap', () => {
    const broken = '要完善河道管理。制度建设要在年内取得实\n质进展。\n';
    leavesAlone(missingFullStop, `一、任务\n${broken.repeat(3)}`);
  });

  it('leaves fields alone, and a draft that never ends its paragraphs so', () => {
    leavesAlone(missingFullStop, '一、任务\n1.治河。\n联系人：李某；科室：办公室\n2.清淤。\n');
    leavesAlone(
      missingFullStop,
      `一、任务\n${[1, 2, 3, 4, 5].map((n) => `${n}.治河。年底前完工\n`).join('')}二、要求\n`,
    );
  });

  it('adds the full stop, on its own only where a number follows', () => {
    assert.equal(
      afterFix(missingFullStop, '一、任务\n1.治河。年底前完工　〔责任单位：甲科〕\n2.清淤。\n'),
      '一、任务\n1.治河。年底前完工。　〔责任单位：甲科〕\n2.清淤。\n',
    );
    const { findings } = findingsOf(missingFullStop, '一、任务\n要治河。年底前完工\n要清淤。\n');
    assert.equal(findings[0]?.fix?.safe, false);
  });

  it('leaves remarks and signatures alone that a lost line end has glued on', () => {
    for (const tail of ['某县政府2026年1月8日（此件公开发布）', '（联系人：张某）', '某县水利局2026年1月8日'])
      leavesAlone(
        missingFullStop,
        `一、任务\n1.修渠。各部门要抓好落实，按时报送，遇有问题及时报告。${tail}\n2.植树。植3棵。\n`,
      );
  });

  it('leaves quotations, lists without stops and sentences that a link breaks alone', () => {
    leavesAlone(
      missingFullStop,
      '一、任务\n> 说明：每完成一项，在表里打勾；每完成一段，更新状态并补写总结\n1.植树。植3棵。\n',
    );
    leavesAlone(
      missingFullStop,
      '一、任务\n1.基础阶段完成；共八篇，另有附录，按计划推进并全部验收\n2.计划和综述三件同步；季度回顾和综述同时完成，另行报送\n3.提升阶段完成；新增四个专题，另有两篇附录，全部归档\n二、保障\n',
    );
    leavesAlone(
      missingFullStop,
      '一、任务\n1.推进共享。接口说明见\nhttps://example.org/a\n6月底前完成对接。\n',
    );
  });

  it('leaves a remark in brackets on a line of its own alone', () => {
    leavesAlone(
      missingFullStop,
      '一、任务\n1.修路。修3条。\n（包括水稻、小麦、玉米，大豆、油菜、花生，以及设施蔬菜、食用菌、中药材等经济作物，面积以年报为准，不含房前屋后零星种植的地块）\n2.架桥。架2座。\n',
    );
  });

  it('leaves keywords that ； parts alone', () => {
    leavesAlone(
      missingFullStop,
      '某局工作要点\n一、意识\n1.政治意识；大局意识；核心意识；看齐意识\n2.学习。每月1次。\n',
    );
    leavesAlone(
      missingFullStop,
      '某局工作要点\n一、要求\n覆盖对象；覆盖内容；覆盖过程\n二、学习。每月1次。\n',
    );
  });

  it('leaves a headline alone', () => {
    leavesAlone(
      missingFullStop,
      '某局工作要点\n一、报道\n小学招生下月起网上报名！某区细则公布\n二、学习。每月1次。\n',
    );
  });

  it('leaves a Markdown list alone whose lines take no stop, short ones too', () => {
    leavesAlone(
      missingFullStop,
      '# 某局工作计划\n\n- 修路。先修主路\n- 架桥\n- 通水；再通电，然后把沿线的路灯和井盖都换新\n\n正文一段，到此为止。\n',
    );
  });
});
