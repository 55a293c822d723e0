import { strict as assert } from 'node:assert';
import { parseText } from '../../server/src/core/parse';

const BODY =
  '\n江发〔2025〕3号\n各县（区）人民政府：\n一、修渠\n（一）清淤。清淤12公里。\n（二）护岸。护岸3公里。\n';
const titleOf = (lines: string) => parseText(lines + BODY).title;

describe('a title on several lines', () => {
  const titles: ReadonlyArray<readonly [what: string, lines: string, title: string]> = [
    [
      'two lines',
      '江东市人民政府办公室关于进一步加大\n灌区节水力度的通知',
      '江东市人民政府办公室关于进一步加大灌区节水力度的通知',
    ],
    [
      'three lines',
      '江东市人民政府办公室关于有效发挥\n灌区用水合作组织作用切实支持小农户\n节水灌溉发展的指导意见',
      '江东市人民政府办公室关于有效发挥灌区用水合作组织作用切实支持小农户节水灌溉发展的指导意见',
    ],
    [
      'lines with a blank one between them',
      '江东市人民政府办公室关于进一步加大\n\n灌区节水力度的通知',
      '江东市人民政府办公室关于进一步加大灌区节水力度的通知',
    ],
    [
      'a line and the day of issue in a bracket',
      '江东市2025年水利工作要点\n（水利局　二〇二五年一月二十八日）',
      '江东市2025年水利工作要点',
    ],
    [
      'a line and its state in a bracket',
      '江东市2025年水利工作要点\n（征求意见稿）',
      '江东市2025年水利工作要点（征求意见稿）',
    ],
  ];
  for (const [what, lines, title] of titles) {
    it(`is read whole: ${what}`, () => assert.equal(titleOf(lines)?.text, title));
  }

  it('does not begin in the title of the notice above it', () => {
    const text = '江东市水利局关于印发2025年工作要点的通知\n江水发〔2025〕3号\n2025年水利工作要点';
    assert.equal(titleOf(text)?.text, '2025年水利工作要点');
  });
});
