import { strict as assert } from 'node:assert';
import { brokenEnumeration } from '../../../../server/src/lint/rules/numbering/broken-enumeration';
import { afterFix, flags, leavesAlone } from '../../../support/rule-tester';

const item = (text: string) => `一、任务\n1.保障。${text}\n2.服务。办3件。\n`;

describe('broken-enumeration', () => {
  it('flags a gap, a repeat and a list without its first', () => {
    flags(brokenEnumeration, item('一是修路；⟦三是⟧架桥；四是种树。'));
    flags(brokenEnumeration, item('一是修路；二是架桥；⟦二是⟧种树。'));
    flags(brokenEnumeration, item('修路3条；⟦二是⟧架桥；三是种树。'));
    flags(brokenEnumeration, item('一要修路。二要架桥。⟦四要⟧种树。'));
    flags(brokenEnumeration, item('第一，修路3条。⟦第三，⟧架桥2座。'));
  });

  it('flags 一是 with nothing after it', () => {
    const [finding] = flags(brokenEnumeration, item('⟦一是⟧修路3条，年底前通车。'));
    assert.equal(finding?.message.zh, '只有“一是”，没有“二是”。');
    leavesAlone(brokenEnumeration, item('一是修路，再就是架桥。'));
  });

  it('follows a list over paragraphs', () => {
    leavesAlone(brokenEnumeration, item('抓好三件事：一是修路。\n二是架桥。\n三是种树。'));
    leavesAlone(brokenEnumeration, '同志们：\n一是修路；二是架桥。\n三是种树。\n');
  });

  it('tells lists inside lists apart', () => {
    leavesAlone(brokenEnumeration, item('一是修路，一要快，二要好；二是架桥，一要快，二要好；三是种树。'));
    leavesAlone(brokenEnumeration, item('一是修路，一是快，二是好；二是架桥；三是种树。'));
    flags(brokenEnumeration, '一、甲\n一是修路。⟦二要⟧快，三要好。\n二是架桥。一要快，二要好。\n');
  });

  it('leaves text that is no list alone', () => {
    for (const text of [
      '坚持一是一、二是二。',
      '一要紧的是修路。',
      '首先修路，其次架桥。',
      '首先，修路。第二，架桥。',
      '一方面修路，二是架桥。',
      '一要修路；二是架桥；三是种树。',
      '落实“一是修路；三是架桥”的要求。',
      '做好保障（一是修路；二是架桥），三要素齐全。',
      '第一，第二产业协调发展。',
      '一要修路，早日通车。',
    ]) {
      leavesAlone(brokenEnumeration, item(text));
    }
    leavesAlone(brokenEnumeration, item('一要修路；二是架桥；三是种树。').replace('保障。', ''));
  });

  it('leaves lists at line starts to numbering', () => {
    leavesAlone(brokenEnumeration, '一、甲\n一是修路。\n三是架桥。\n');
  });

  it('renumbers the list', () => {
    assert.equal(
      afterFix(brokenEnumeration, item('一是修路；三是架桥；四是种树。')),
      item('一是修路；二是架桥；三是种树。'),
    );
  });

  it('flags gaps and repeats in ①②④, （1）（2）（4） and 1.2.4. inside a paragraph', () => {
    flags(brokenEnumeration, '一、任务\n1.建项目。①投资3亿元；②新建2个；⟦④⟧竣工1个。\n');
    flags(
      brokenEnumeration,
      '一、任务\n（一）供水。（1）改管网5公里；（2）建水厂1座；⟦（4）⟧换水表9只；（5）装阀门3个。\n',
    );
    flags(brokenEnumeration, '一、任务\n（一）考核。1.定指标；2.抓调度；⟦2.⟧严奖惩。\n');
    leavesAlone(
      brokenEnumeration,
      '一、任务\n（一）供水。（1）改管网；（2）建水厂。另见表，（1）初验；（2）终验。\n',
    );
    leavesAlone(brokenEnumeration, '一、任务\n（一）依据第（1）（2）（4）目，投资2.5亿元，见①②。\n');
  });

  it('reads members that begin with a sign or a letter', () => {
    const list = (five: string) =>
      `一、分级\n有下列情形之一的：1.死亡十人的；2.受伤百人的；3.转移千人的；4.断水的；5.${five}丢失的；6.跨省的。\n`;
    for (const five of ['Ⅰ、Ⅱ类放射源', '“两高”样品', '《名录》物种', 'A级样品', '5G基站'])
      leavesAlone(brokenEnumeration, list(five));
  });
});
