import { strict as assert } from 'node:assert';
import { parseText } from '../../../server/src/core/parse';
import { itemsOf, type PlanNode } from '../../../server/src/core/work-plan';
import { withoutYears } from '../../../server/src/library/texts/comparable-words';
import { comparableText, fingerprintOf } from '../../../server/src/library/texts/fingerprint';

const TEXT =
  '逐条核对渠道险工险段，汛前完成清淤12公里、衬砌8公里，按期组织验收，配备量水设施40套，落实管护人员24名，每月通报工程进度，年底前建成数字档案并公布结果。';
const UNITS = '〔责任单位：灌溉科、规划科〕';

function first(item: string) {
  const plan = parseText(`某局2026年工作要点\n一、灌溉\n${item}\n2.其他。做好其他工作。\n`);
  return { plan, item: itemsOf(plan)[0] as PlanNode };
}
const fingerprint = (text: string) => {
  const { plan, item } = first(text);
  return fingerprintOf(plan, item);
};
const original = fingerprint(`1.整修渠道。2025年起，${TEXT}${UNITS}`);

describe('the fingerprint of an item', () => {
  const same = {
    'another year': `1.整修渠道。2026年起，${TEXT}${UNITS}`,
    'a year in Han numerals': `1.整修渠道。二〇二六年起，${TEXT}${UNITS}`,
    'a year in full width': `1.整修渠道。２０２６年起，${TEXT}${UNITS}`,
    'a span of years': `1.整修渠道。2026—2028年起，${TEXT}${UNITS}`,
    'a school year': `1.整修渠道。2026-2027学年起，${TEXT}${UNITS}`,
    'another number': `一是整修渠道。2025年起，${TEXT}${UNITS}`.replace('一是', '8．'),
    'other signs and spaces': `1. 整修渠道。 2025年起,${TEXT.replaceAll('，', ',')}${UNITS}`,
    'full-width figures': `1.整修渠道。2025年起，${TEXT.replace('12', '１２')}${UNITS}`,
  };
  for (const [what, text] of Object.entries(same)) {
    it(`is the same with ${what}`, () => {
      assert.notEqual(original, null);
      assert.equal(fingerprint(text), original);
    });
  }

  const other = {
    'another figure': `1.整修渠道。2025年起，${TEXT.replace('12', '13')}${UNITS}`,
    'another word': `1.整修渠道。2025年起，${TEXT.replace('逐条', '逐段')}${UNITS}`,
    'other units': `1.整修渠道。2025年起，${TEXT}〔责任单位：灌溉科〕`,
  };
  for (const [what, text] of Object.entries(other)) {
    it(`is another with ${what}`, () => assert.notEqual(fingerprint(text), original));
  }

  it('does not take four digits for a year where they count something', () => {
    assert.notEqual(
      fingerprint(`1.整修渠道。${TEXT}惠及2000人。`),
      fingerprint(`1.整修渠道。${TEXT}惠及2010人。`),
    );
    assert.equal(
      withoutYears('投资2025万元，灌溉2024.5亩，服务12025年轻人'),
      '投资2025万元，灌溉2024.5亩，服务12025年轻人',
    );
  });

  it('leaves out counts of what comes round every year, and no other ordinals', () => {
    const of = (round: string) => fingerprint(`1.整修渠道。${TEXT}${round}。`);
    assert.equal(of('举办第24届文化节'), of('举办第25届文化节'));
    assert.equal(of('庆祝第四十一个教师节'), of('庆祝第四十个教师节'));
    assert.notEqual(of('建设第2水厂'), of('建设第3水厂'));
    assert.notEqual(of('推进第3个项目，6月建成'), of('推进第4个项目，6月建成'));
    assert.notEqual(of('推进第3个项目6月建成'), of('推进第4个项目6月建成'));
  });

  it('keeps what a deadline says besides its year', () => {
    assert.equal(
      withoutYears('2025年底前、2025年12月、“平安2025”行动、2025届学生'),
      '年底前、12月、“平安”行动、届学生',
    );
  });

  it('is missing for a short duty, however long the list of its units', () => {
    assert.equal(fingerprint('1.做好值守。汛期双人值班，强降雨期间加密巡查。'), null);
    const units = Array.from({ length: 20 }, (_, index) => `某某县直属单位第${index}科`).join('、');
    assert.equal(fingerprint(`1.做好值守。汛期双人值班，强降雨期间加密巡查。〔责任单位：${units}〕`), null);
  });

  it('is made of words alone', () => {
    const { plan, item } = first('3. 学“习”。 二〇二五年，完成 5.5% 和１００项。');
    assert.equal(comparableText(plan, item), '学习完成5.5%和100项');
  });
});
