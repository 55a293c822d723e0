import { strict as assert } from 'node:assert';
import { parseText } from '../../server/src/core/parse';
import { nodesOf } from '../../server/src/core/work-plan';

const BODY =
  '一、总体要求\n坚持群众满意。\n二、重点任务\n（一）修路。年内修路3公里。\n（二）办学。年内办学2所。\n';
const OUTLINE = ['一、总体要求', '二、重点任务', '（一）修路', '（二）办学'];

describe('titles in every form', () => {
  const drafts: ReadonlyArray<readonly [what: string, text: string, title: string]> = [
    [
      'under a notice with two attachments, each on its line',
      `某县交通局关于印发2026年工作要点的通知\n各科室：\n现将要点印发给你们，请认真贯彻执行。\n附件：1.2026年交通工作要点\n　　　2.任务分工表\n某县交通局\n2026年2月1日\n附件1\n2026年交通工作要点\n${BODY}`,
      '2026年交通工作要点',
    ],
    [
      'under a notice whose attachments begin on the next line',
      `某县交通局关于印发2026年工作要点的通知\n各科室：\n现将要点印发给你们，请认真贯彻执行。\n附件：\n1．2026年交通工作要点\n2．任务分工表\n3．联系人\n2026年交通工作要点\n${BODY}`,
      '2026年交通工作要点',
    ],
    [
      'under a notice whose attachments share a line',
      `某县交通局关于印发2026年工作要点的通知\n各科室：\n现将要点印发给你们，请认真贯彻执行。\n附件：1.2026年交通工作要点 2.任务分工表\n　　　3.联系人\n2026年交通工作要点\n${BODY}`,
      '2026年交通工作要点',
    ],
    [
      'on two lines that break in a word',
      `某市全面推进城乡公共交通服务均等\n化建设实施方案\n${BODY}`,
      '某市全面推进城乡公共交通服务均等化建设实施方案',
    ],
    [
      'glued to its number',
      `某市关于推进公共交通的实施意见某政发〔2026〕3号\n${BODY}`,
      '某市关于推进公共交通的实施意见',
    ],
    [
      'glued to number and addressees',
      `某市关于推进公共交通的实施意见某政发〔2026〕3号各县、区人民政府：\n${BODY}`,
      '某市关于推进公共交通的实施意见',
    ],
    ['behind the name of its column', `【计划】某局2026年工作要点\n${BODY}`, '某局2026年工作要点'],
    ['of an emergency plan', `某县防汛应急预案\n${BODY}`, '某县防汛应急预案'],
    [
      'under the box of an encyclopaedia',
      `中文名　某县行动方案\n颁布时间　2026年1月\n某县畅通行动方案\n${BODY}`,
      '某县畅通行动方案',
    ],
    [
      'under a box with other labels',
      `中文名称　某县行动方案\n英文名：A Plan\n印发机关　某县政府\n施行日期　2026年1月\n效力级别　规范性文件\n某县畅通行动方案\n${BODY}`,
      '某县畅通行动方案',
    ],
  ];
  for (const [what, text, title] of drafts) {
    it(what, () => {
      const plan = parseText(text);
      assert.equal(plan.title?.text, title);
      assert.deepEqual(outlineOf(text), OUTLINE);
    });
  }

  it('number and addressees are read where they are glued', () => {
    const { documentNumber, recipients } = parseText(
      `某市关于推进公共交通的实施意见某政发〔2026〕3号各县、区人民政府：\n${BODY}`,
    );
    assert.equal(documentNumber, '某政发〔2026〕3号');
    assert.equal(recipients, '各县、区人民政府');
  });

  it('what is attached to a circular is no plan', () => {
    const text =
      '某市关于对先进单位\n予以表扬的通报\n各科室：\n现予通报。\n附件：先进做法（共2项）\n某市人民政府\n2026年2月1日\n附件\n先进做法\n1.甲县修路。成效明显。\n2.乙县办学。成效明显。\n';
    assert.equal(parseText(text).title?.text, '某市关于对先进单位予以表扬的通报');
    assert.deepEqual(outlineOf(text), []);
  });

  it('a notice without its attachments holds no task', () => {
    const text =
      '某县教育局关于印发2026年工作要点的通知\n各学校：\n现将要点印发给你们，请认真贯彻执行。\n附件：1.工作要点 2.分工表\n　　　3.联系人\n某县教育局\n2026年1月8日\n';
    assert.deepEqual(outlineOf(text), []);
  });
});

describe('contents on one line', () => {
  const drafts = [
    '目录\n第一章 形势 第一节 进展 第二章 任务 第一节 目标\n第一章　形势\n第一节　进展\n成效明显。\n第二章　任务\n第一节　目标\n办班3期。\n',
    '某局2026年工作要点\n目　录\n一、形势　二、目标　三、任务\n一、形势\n好。\n二、目标\n好。\n三、任务\n好。\n',
    '第一章 形势第二章 目标第三章 任务\n第一章　形势\n好。\n第二章　目标\n好。\n第三章　任务\n好。\n',
  ];
  for (const text of drafts) {
    it(text.slice(0, 12), () => {
      const numbers = nodesOf(parseText(text).sections).map(({ mark }) => mark.ordinal);
      assert.deepEqual(numbers, numbers.length === 3 ? [1, 2, 3] : [1, 1, 2, 1]);
    });
  }
});

function outlineOf(text: string): readonly string[] {
  return nodesOf(parseText(text).sections).map(({ marker, titleText }) => `${marker}${titleText}`);
}
