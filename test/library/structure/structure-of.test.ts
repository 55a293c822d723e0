import { strict as assert } from 'node:assert';
import { parseText } from '../../../server/src/core/parse';
import { placeIn } from '../../../server/src/library/structure/provenance';
import { LONGEST_HEADING, partsOf } from '../../../server/src/library/structure/structure';
import { structureOf } from '../../../server/src/library/structure/structure-of';
import { hasShared, sharedPlans, sharedText } from '../../support/shared';

const structure = (text: string) => structureOf(parseText(text), 'x');
const titles = (text: string) => [...partsOf(structure(text).parts)].map(({ title }) => title);

describe('the place of a plan', () => {
  const places: ReadonlyArray<readonly [name: string, place: string | null]> = [
    ['某某市教育局', '某某'],
    ['江东市河西区教育体育局', '河西'],
    ['2026年江东市政府工作报告', '江东'],
    ['江东市2026年教育工作要点', '江东'],
    ['关于印发江东市2026年工作要点的通知', '江东'],
    ['中共江东市委教育工委', '江东'],
    ['国务院办公厅', '全国'],
    ['中共中央办公厅', '全国'],
    ['黔东南苗族侗族自治州教育局', '黔东南'],
    ['广西壮族自治区教育厅', '广西'],
    ['内蒙古自治区民政厅', '内蒙古'],
    ['江东高新技术产业开发区社会事业局', '江东'],
    ['江东新区管委会', '江东'],
    ['2月10日,漢東市河西區教育系統召開會議', '河西'],
    ['市教育局2026年工作要点', null],
    ['各地区各部门', null],
    ['全市教育工作要点', null],
    ['教育局市区学校', null],
    ['阳光社区教育学校', null],
    ['', null],
    [null as unknown as string, null],
  ];
  for (const [name, place] of places) {
    it(`of ${name} is ${place}`, () => assert.equal(placeIn(name), place));
  }
  it('is that of the congress which a report was given to', () => {
    const report = (below: string) =>
      structure(`政府工作报告\n${below}\n省长 某某\n各位代表：\n一、抓好水利\n1.修渠。修好渠。\n`).place;
    assert.equal(report('——2026年1月26日在江东省第十四届人民代表大会第五次会议上'), '江东');
    assert.equal(report('（2026年1月27日在江东省第十四届\n人民代表大会第四次会议上）'), '江东');
  });
  it('is its issuer where no place is named, else its id', () => {
    assert.equal(
      structure('市教育局2026年工作要点\n一、甲\n1.乙。丙。\n市教育局\n2026年1月9日\n').place,
      '市教育局',
    );
    assert.equal(structure('一、甲\n1.乙。丙。\n').place, 'x');
  });
});

describe('the provenance of a plan', () => {
  it('names the issuer that its notice names', () => {
    const { issuer, place } = structure(
      '江东市水利局关于印发2026年工作要点的通知\n\n各科室：\n现将要点印发给你们，请执行。\n\n2026年工作要点\n一、甲事\n1.修渠。修好渠。\n',
    );
    assert.equal(issuer, '江东市水利局');
    assert.equal(place, '江东');
  });
  it('names it where the notice has lost its line ends', () => {
    const { issuer } = structure(
      '江东市水利局关于印发2026年工作要点的通知江水发〔2026〕3号\n\n各科室：现将要点印发给你们，请执行。\n\n2026年工作要点\n\n一、甲事\n1.修渠。修好渠。\n',
    );
    assert.equal(issuer, '江东市水利局');
  });
  it('is, of a report in the news, the meeting and its day', () => {
    const news = structure(
      '3月5日，江东市河西区水利系统召开2026年春灌工作会。\n会议要求，要抓好“水源、渠系”两个重点。抓好水源。蓄足水。抓好渠系。修好渠。\n',
    );
    assert.equal(news.form, 'news');
    assert.equal(news.title, '2026年春灌工作会');
    assert.equal(news.place, '河西');
    assert.equal(news.date, '2026-03-05');
  });
  it('closes the gaps that web pages put after figures in a title', () => {
    assert.equal(
      structure('江东市水利局2026 年工作要点\n一、甲\n1.乙。丙。\n').title,
      '江东市水利局2026年工作要点',
    );
  });
});

describe('the parts of a structure', () => {
  it('have headings and no running text', () => {
    const long = '把'.concat('很'.repeat(50), '长的一句话，后面还有。');
    const [section, first, second, third] = titles(
      `一、甲事\n1.修渠，\n2.${long}\n3.${'把事情办好，'.repeat(9)}。\n`,
    );
    assert.equal(section, '甲事');
    assert.equal(first, '修渠');
    assert.ok((second ?? '').length <= LONGEST_HEADING);
    assert.ok(second?.endsWith('…'));
    assert.equal(third, '把事情办好');
  });

  const sentences: ReadonlyArray<readonly [item: string, heading: string]> = [
    ['8月底前完成北渠清淤工程，完成投资350万元。（责任单位：水利股）', '完成北渠清淤工程'],
    ['全年开展巡渠36次、培训600人次，覆盖9个乡镇；', '开展巡渠'],
    ['2025年底前建立用水台账。', '建立用水台账'],
    ['县委书记周平、副县长马文督办北渠清淤工程。', '督办北渠清淤工程'],
    ['陈东同志负责联系北渠清淤工程', '联系北渠清淤工程'],
    ['在北渠灌区试点水价改革，推动各镇足额收费，让渠系有钱管。', '在北渠灌区试点水价改革'],
    ['渠首工程：整修闸门、启闭机、管理房并完善自动监测设施。', '渠首工程'],
    ['【整修渠首工程】更换闸门，完善自动监测设施。', '整修渠首工程'],
    ['渠系水利用系数保持在0.6以上。', '渠系水利用系数'],
    ['编制年度用水计划时，充分听取各镇意见，合理确定配水比例。', '充分听取各镇意见'],
    ['根据市里统一部署，核定各镇用水指标，分解到村到户。', '核定各镇用水指标'],
    ['及时抢修水毁渠道，保障秋灌，确保用水户满意度稳步提高。', '及时抢修水毁渠道'],
    // Headings, not sentences.
    ['统筹水量，服务春灌。先近后远。', '统筹水量，服务春灌'],
    ['新建12座提灌站。6月开工。', '新建12座提灌站'],
    ['办好12345热线', '办好12345热线'],
    ['落实“3年行动”方案', '落实“3年行动”方案'],
    ['高新区负责辖区河道', '高新区负责辖区河道'],
    ['推行县长热线、区长信箱', '推行县长热线、区长信箱'],
  ];
  for (const [item, heading] of sentences) {
    it(`have a task for a heading, not a sentence: ${item}`, () => {
      assert.equal(titles(`一、水利\n1.${item}\n2.种草。种好草。\n`)[1], heading);
    });
  }

  it('have no persons and no figures for topics', () => {
    const { parts } = structure(
      '一、水利\n1.县委书记周平、副县长马文督办北渠清淤工程。\n2.全年开展巡渠36次、培训600人次。\n',
    );
    const words = (of: typeof parts) => [...partsOf(of)].flatMap(({ topicWords }) => topicWords).join(' ');
    assert.doesNotMatch(words(parts), /周平|马文/);
    assert.doesNotMatch(words(parts[0]?.parts ?? []), /\d/);
  });

  it('are cut at a pause and keep no half bracket', () => {
    const long = `完善灌区用水户协会、供水公司、村级管护组织共同参与的末级渠系管护机制（含北渠、南渠和各支渠的日常管护）`;
    const [, heading = ''] = titles(`一、水利\n1.${long}。定期考核。\n`);
    assert.equal(heading, '完善灌区用水户协会、供水公司、村级管护组织共同参与的末级渠系管护机制');
    const [, cut = ''] = titles(
      `一、水利\n1.${long.replace(/（.*/, '以及干渠支渠和沿线小型水库的日常管护')}。定期考核。\n`,
    );
    assert.equal(cut, '完善灌区用水户协会、供水公司');
    const [, kept = ''] = titles(
      `一、水利\n1.完善灌区（含南北两条干渠以及所有支渠斗渠农渠毛渠和沿线小型水库塘坝泵站水闸等设施）管护。定期考核。\n`,
    );
    assert.doesNotMatch(kept, /（/);
  });

  it('name a unit in full whose first character was lost once', () => {
    const line = (unit: string, index: number) =>
      `${index}.第${index}件事。要办好。〔责任单位：基教科、${unit}〕`;
    const units = ['市直各学校', '直各学校', '市直各学校'].map((unit, index) => line(unit, index + 1));
    const { parts } = structure(`一、甲事\n${units.join('\n')}\n`);
    assert.deepEqual(
      [...partsOf(parts)].slice(1).map((part) => part.units),
      Array(3).fill(['基教科', '市直各学校']),
    );
  });

  it('are counted', () => {
    const { counts } = structure(
      '一、甲事\n1.修渠。6月底前修渠3条。〔责任单位：水利科〕\n2.护林。加强管护。\n二、乙事\n3.办学。年底前完成。\n',
    );
    assert.deepEqual(counts, { sections: 2, items: 3, withUnits: 1, withTargets: 1, withDeadlines: 2 });
  });
});

describe('the forms of a structure', () => {
  it('are the commonest of each level, with numbers that run on told apart', () => {
    const { numbering } = structure('一、甲事\n1.乙。丙。\n2.丁。戊。\n二、己事\n3.庚。辛。\n4.壬。癸。\n');
    assert.deepEqual(numbering, [
      { style: 'han-comma', marker: '一、', continuous: false },
      { style: 'arabic-dot', marker: '1.', continuous: true },
    ]);
    const anew = structure('一、甲事\n1.乙。丙。\n2.丁。戊。\n二、己事\n1.庚。辛。\n2.壬。癸。\n');
    assert.equal(anew.numbering[1]?.continuous, false);
  });

  it('are those of units that do the work, not of those that support it', () => {
    const text = (clause: string) => `一、甲事\n1.修渠。修好渠。（${clause}）\n`;
    assert.deepEqual(structure(text('水利科、财务科负责')).unitForm, {
      form: 'verb',
      before: '（',
      separator: '、',
      after: '负责）',
    });
    assert.equal(structure(text('水利科牵头，财务科配合')).unitForm, null);
  });
});

describe('the structures of published plans', () => {
  if (!hasShared) return;
  it('hold no running text', () => {
    for (const name of sharedPlans) {
      const { parts, title } = structureOf(parseText(sharedText(name)), name);
      assert.ok((title ?? '').length <= LONGEST_HEADING, title ?? '');
      for (const part of partsOf(parts)) {
        assert.ok(part.title.length <= LONGEST_HEADING, `${name}: ${part.title}`);
        assert.doesNotMatch(part.title, /。/, `${name}: ${part.title}`);
        for (const unit of part.units) assert.ok(unit.length <= LONGEST_HEADING, unit);
      }
    }
  });
  it('tell the places that the plans are for', () => {
    const places = sharedPlans.map((name) => structureOf(parseText(sharedText(name)), name).place);
    assert.equal(places.join(' '), '潜江 鹰潭 海门 宜昌 漢臺 全国 全国 全国 全国 全国 湖北 上海 深圳');
  });
});
