import { strict as assert } from 'node:assert';
import { headingFullStop } from '../../../../server/src/lint/rules/headings/heading-full-stop';
import { afterFix, findingsOf, flags, leavesAlone } from '../../../support/rule-tester';

describe('heading-full-stop', () => {
  it('flags the mark at the end of a heading over parts or paragraphs', () => {
    const [finding] = flags(headingFullStop, '一、防汛⟦。⟧\n1.修路。修3条。\n二、供水⟦；⟧\n全年供水。\n');
    assert.equal(finding?.message.zh, '标题一、“防汛”单独成行，末尾不用“。”。');
    flags(headingFullStop, '一、主要任务\n（一）修路⟦。⟧\n　　修3条。\n（二）架桥\n架2座。\n');
  });

  it('leaves sentences and run-in headings alone', () => {
    leavesAlone(headingFullStop, '一、修路。年底前修3条。\n二、架桥。年底前架2座。\n');
    leavesAlone(headingFullStop, '一、对修路成效明显的镇予以奖励。\n二、对架桥成效明显的镇予以奖励。\n');
    leavesAlone(headingFullStop, `一、${'研究制度化的做法，'.repeat(5)}落实政策。\n1.修路。修3条。\n`);
    leavesAlone(
      headingFullStop,
      '一、任务\n1.年底前修3条路。\n责任单位：交通科\n2.年底前架2座桥。\n责任单位：交通科\n',
    );
    leavesAlone(headingFullStop, '一、要求\n一是修路。\n修3条。\n二是架桥。\n架2座。\n');
    leavesAlone(headingFullStop, '一、重点抓好以下工作：\n1.修路。修3条。\n');
  });

  it('leaves the habit of siblings that run on alone', () => {
    leavesAlone(
      headingFullStop,
      '一、总则\n（一）思想。坚持甲。\n（二）原则。\n坚持乙。\n（三）目标。达到丙。\n',
    );
  });

  it('deletes the mark', () => {
    assert.equal(afterFix(headingFullStop, '一、防汛。 \n1.修路。修3条。\n'), '一、防汛 \n1.修路。修3条。\n');
  });

  it('leaves a draft alone that ends most of its headings so', () => {
    const part = (number: string, title: string) => `（${number}）${title}。\n年内完成治理项目20个。\n`;
    leavesAlone(
      headingFullStop,
      `一、任务\n${part('一', '改善水质')}${part('二', '治理扬尘')}${part('三', '清理河道')}`,
    );
    leavesAlone(
      headingFullStop,
      `一、任务\n${part('一', '改善水质')}${part('二', '治理扬尘')}（三）清理河道\n年内清理9公里。\n`,
    );
    flags(
      headingFullStop,
      '一、任务\n（一）改善水质⟦。⟧\n年内治理。\n（二）治理扬尘\n年内治理。\n（三）清理河道\n年内清理。\n',
    );
  });

  it('leaves sentences and the last line of a list alone', () => {
    leavesAlone(
      headingFullStop,
      '一、目标\n1.改进评价:建立多元评价体系,激发学习热情。\n坚持立德树人，以评促教。\n',
    );
    leavesAlone(
      headingFullStop,
      '一、职责\n（1）起草文件；\n（2）完成交办的其他事项。\n联系电话另行通知。\n',
    );
    leavesAlone(headingFullStop, '一、目标\n1.建成公路2条。\n全年完成投资。\n');
  });

  it('leaves articles of rules alone', () => {
    leavesAlone(
      headingFullStop,
      '第一章 总则\n第一条 评选按初评、复评和公示的程序进行。\n初评由专家负责。\n第二条 结果公开。\n公开五天。\n',
    );
  });

  it('is sure only where other headings of the draft have no stop', () => {
    const isSafe = (text: string) => findingsOf(headingFullStop, text).findings[0]?.fix?.safe;
    assert.equal(
      isSafe('一、防汛。\n1.修路。修3条。\n二、供水\n2.改管。改3条。\n三、灌溉\n3.清渠。清3条。\n'),
      true,
    );
    assert.equal(isSafe('一、防汛。\n1.修路。修3条。\n'), false);
  });
});
