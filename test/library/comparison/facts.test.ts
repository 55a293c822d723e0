import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { parseText } from '../../../server/src/core/parse';
import { compare } from '../../../server/src/library/comparison/compare';
import { factChanges } from '../../../server/src/library/comparison/fact-changes';
import { factsOf } from '../../../server/src/library/comparison/facts';

const planOf = (lines: readonly string[]) =>
  parseText(
    `江东市水利局2026年工作要点\n一、重点工作\n${lines.map((line, at) => `${at + 1}.${line}\n`).join('')}`,
  );
const changes = (last: readonly string[], next: readonly string[]) =>
  factChanges(compare(planOf(last), planOf(next))).map(
    ({ kind, last: from, next: to }) => `${kind} ${from?.text ?? ''}→${to?.text ?? ''}`,
  );
const LINES = [
  '整修渠道。6月底前整修渠道12公里，投入资金3亿元。〔责任单位：水利科〕',
  '植树造林。年底前植树800亩，落实《江东市绿化条例》。〔责任单位：林业科〕',
  '培训干部。第二季度培训干部6期、1200人次，执行江水发〔2026〕3号要求。',
  '管好水库。水库达标率提高到95%，巡查12次。〔责任单位：工程科〕',
];

describe('the facts of a plan', () => {
  it('are its figures, dates, documents and units, none of names and numbers of items', () => {
    const facts = factsOf(planOf([...LINES, '办好12345热线。推广5G监测，落实“3年行动”，召开第2次会议。']));
    assert.deepEqual(
      facts.map(({ kind, text }) => `${kind} ${text}`),
      [
        'date 6月底前',
        'figure 12公里',
        'figure 3亿元',
        'date 年底前',
        'figure 800亩',
        'document 《江东市绿化条例》',
        'date 第二季度',
        'figure 6期',
        'figure 1200人次',
        'document 江水发〔2026〕3号',
        'figure 95%',
        'figure 12次',
        'unit 水利科',
        'unit 林业科',
        'unit 工程科',
      ],
    );
  });

  it('are told where they were lost, added or changed', () => {
    const edited = LINES.map((line) =>
      line
        .replace('12公里', '15公里')
        .replace('《江东市绿化条例》', '《江东市林业条例》')
        .replace('、1200人次', '')
        .replace('年底前', '11月底前')
        .replace('〔责任单位：工程科〕', ''),
    );
    assert.deepEqual(changes(LINES, edited), [
      'figure 12公里→15公里',
      'date 年底前→11月底前',
      'document →《江东市林业条例》',
      'document 《江东市绿化条例》→',
      'figure 1200人次→',
      'unit 工程科→',
    ]);
  });

  it('are no others where items move or the same is written in another way', () => {
    fc.assert(
      fc.property(
        fc.shuffledSubarray(LINES, { minLength: LINES.length, maxLength: LINES.length }),
        (lines) => {
          assert.deepEqual(changes(LINES, lines), []);
        },
      ),
      { numRuns: 20 },
    );
    const rewritten = LINES.map((line) =>
      line.replace('3亿元', '30000万元').replace('6月底前', '6月底以前').replace('1200人次', '1,200 人次'),
    );
    assert.deepEqual(changes(LINES, rewritten), []);
    assert.deepEqual(
      changes(LINES, [
        LINES[0] ?? '',
        ...LINES.slice(1).map((line) => line.replace('植树800亩', '育苗')),
        '播种。播种800亩。',
      ]),
      [],
    );
  });

  it('in Han numerals are those in digits; names with numerals are none', () => {
    const digits = [
      '培训干部。3月底前培训300人次，增长5.5%，翻2倍。',
      '整修渠道。投入1200万元，新建15项、整修20余项，2026年12月20日前完工。',
    ];
    const han = [
      '培训干部。三月底前培训三百人次，增长百分之五点五，翻两倍。',
      '整修渠道。投入一千二百万元，新建十五项、整修二十余项，二〇二六年十二月二十日前完工。',
    ];
    assert.deepEqual(changes(digits, han), []);
    assert.deepEqual(changes(han, [(han[0] ?? '').replace('三百', '四百'), han[1] ?? '']), [
      'figure 三百人次→四百人次',
    ]);
    const names =
      '推进改革。坚持两个维护，推进三农工作、百日行动，搭建一个平台，落实“三个一批”，十四五期间四方联动，占三分之二。';
    assert.deepEqual(factsOf(planOf([names])), []);
    assert.deepEqual(
      factsOf(planOf(['办好站点。新建三个站点，完成五项任务。'])).map(({ key }) => key),
      ['3个', '5项'],
    );
  });

  it('hold a name as long as some item has it', () => {
    const twice = [...LINES, '清理河道。〔责任单位：水利科〕'];
    assert.deepEqual(changes(twice, LINES), []);
    assert.deepEqual(changes(LINES, twice), []);
  });

  it('of a deleted item are lost', () => {
    assert.deepEqual(changes(LINES, LINES.slice(0, 3)), ['figure 95%→', 'figure 12次→', 'unit 工程科→']);
  });
});
