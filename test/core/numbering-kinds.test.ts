import { strict as assert } from 'node:assert';
import { parseText } from '../../server/src/core/parse';
import { nodesOf } from '../../server/src/core/work-plan';

describe('numbers of every kind in use', () => {
  const drafts: ReadonlyArray<readonly [what: string, text: string, outline: readonly string[]]> = [
    [
      'decimals with a space',
      '1 总则\n1.1 目的\n为办好学，制定本案。\n1.2 原则\n（1）公平。\n（2）公开。\n2 职责\n2.1 指挥部\n2.1.1 会议\n每月1次。\n2.1.2 值班\n每日1人。\n3 附则\n',
      [
        '1 1总则',
        '2 1.1目的',
        '2 1.2原则',
        '3 （1）公平',
        '3 （2）公开',
        '1 2职责',
        '2 2.1指挥部',
        '3 2.1.1会议',
        '3 2.1.2值班',
        '1 3附则',
      ],
    ],
    [
      'decimals without a space',
      '1　总则\n1.1目的\n为办好学，制定本案。\n1.2原则\n公平公开。\n2　职责\n2.1指挥部\n每月1次。\n',
      ['1 1总则', '2 1.1目的', '2 1.2原则', '1 2职责', '2 2.1指挥部'],
    ],
    [
      'decimals under 1.',
      '1. 总则\n1.1 目的\n好。\n1.2 原则\n好。\n2. 职责\n2.1 会议\n好。\n',
      ['1 1.总则', '2 1.1目的', '2 1.2原则', '1 2.职责', '2 2.1会议'],
    ],
    [
      'decimals under chapters',
      '第一章 总则\n1.1 目的\n好。\n1.2 原则\n好。\n第二章 职责\n2.1 会议\n好。\n',
      ['1 第一章总则', '2 1.1目的', '2 1.2原则', '1 第二章职责', '2 2.1会议'],
    ],
    [
      'decimals before figures, letters and signs',
      '1. 总则\n1.1 5G网络\n好。\n1.2 AI应用\n好。\n1.3 「一网」\n好。\n1.4 版本检查\n好。\n2. 职责\n2.1 会议\n好。\n3.0版本上线。\n',
      ['1 1.总则', '2 1.15G网络', '2 1.2AI应用', '2 1.3「一网」', '2 1.4版本检查', '1 2.职责', '2 2.1会议'],
    ],
    [
      'an excerpt of decimals',
      '2.1　指挥部职责\n（1）修路。\n（2）办学。\n2.2　办公室职责\n（1）值班。\n',
      ['1 2.1指挥部职责', '2 （1）修路', '2 （2）办学', '1 2.2办公室职责', '2 （1）值班'],
    ],
    [
      'figures at a line start are no decimals',
      '一、甲\n3.5万亩农田建成。\n1.2 亿元到位。\n2.5 公里通车。\n',
      ['1 一、甲'],
    ],
    [
      'numbers that are one character',
      '㈠甲\n⑴乙。好。\n⑵丙。好。\n㈡丁\n⒈戊。好。\n⒉己。好。\n',
      ['1 ㈠甲', '2 ⑴乙', '2 ⑵丙', '1 ㈡丁', '2 ⒈戊', '2 ⒉己'],
    ],
    ['廿 and 卅', '廿九、甲\n三十、乙\n卅一、丙\n', ['1 廿九、甲', '1 三十、乙', '1 卅一、丙']],
    [
      'other signs',
      '一丶甲\n〔一〕乙\n〔二〕丙\n二丶丁\n',
      ['1 一丶甲', '2 〔一〕乙', '2 〔二〕丙', '1 二丶丁'],
    ],
    ['four hyphens', '一、甲\n----乙。好。\n----“丙”。好。\n', ['1 一、甲', '2 ----乙', '2 ----“丙”']],
    [
      'characters of no width before a number',
      '1.甲。好。\n\u200b2.乙。好。\n\u202a3.丙。好。\n',
      ['1 1.甲', '1 2.乙', '1 3.丙'],
    ],
    [
      'page numbers are none',
      '1.甲。好。\n- 2 -\n2.乙。好。\n— — — 3 —\n3.丙。好。\n-4-\n',
      ['1 1.甲', '1 2.乙', '1 3.丙'],
    ],
    [
      'articles that a sentence names',
      '第一条 甲。\n第二条 依照本办法\n第十条等规定办理。\n第三条的要求同上。\n第三条 乙。\n',
      ['1 第一条甲', '1 第二条依照本办法', '1 第三条乙'],
    ],
    [
      'a gap in a list inside a paragraph',
      '1.甲。①修路三公里；②办学两所；④建桥一座。\n',
      ['1 1.甲', '2 ①修路三公里', '2 ②办学两所', '2 ④建桥一座'],
    ],
    [
      'one kind of number on two levels',
      '一、分工\n1. 主任\n1. 抓总；\n2. 带队；\n3. 其他工作。\n2. 副主任\n1. 协助；\n2. 值班。\n3. 科长\n1. 执行；\n2. 汇总。\n',
      [
        '1 一、分工',
        '2 1.主任',
        '3 1.抓总',
        '3 2.带队',
        '3 3.其他工作',
        '2 2.副主任',
        '3 1.协助',
        '3 2.值班',
        '2 3.科长',
        '3 1.执行',
        '3 2.汇总',
      ],
    ],
    [
      'a number that was mistyped is no second level',
      '1.修路\n2.办学\n1.建桥\n4.植树\n',
      ['1 1.修路', '1 2.办学', '1 1.建桥', '1 4.植树'],
    ],
    [
      'a list behind a label',
      '一、安排\n注：1.甲类3所；\n2.乙类2所。\n二、保障\n',
      ['1 一、安排', '2 1.甲类3所', '2 2.乙类2所', '1 二、保障'],
    ],
    [
      'manual line breaks',
      '某局2026年工作要点\v一、修路\v（一）通村。好。\u2028（二）通组。好。\v二、办学',
      ['1 一、修路', '2 （一）通村', '2 （二）通组', '1 二、办学'],
    ],
  ];
  for (const [what, text, outline] of drafts) {
    it(what, () =>
      assert.deepEqual(
        nodesOf(parseText(text, 'text').sections).map(
          ({ level, marker, titleText }) => `${level} ${marker}${titleText}`,
        ),
        outline,
      ),
    );
  }
});
