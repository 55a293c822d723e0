import { strict as assert } from 'node:assert';
import { noUnits } from '../../../../server/src/lint/rules/units/no-units';
import { flags, leavesAlone } from '../../../support/rule-tester';

const draft = (title: string, unit = '') =>
  `${title}\n一、任务\n${[1, 2, 3, 4, 5].map((number) => `${number}.办事。年底前办${number}件。${unit}\n`).join('')}`;

describe('no-units', () => {
  it('flags the title of a plan that names nobody, once', () => {
    const [finding] = flags(noUnits, draft('⟦某局2026年工作要点⟧'));
    assert.equal(finding?.message.zh, '全篇 5 条任务都没有写责任单位。');
    assert.equal(finding?.severity, 'info');
  });

  it('leaves a plan alone that names anybody', () => {
    leavesAlone(noUnits, draft('某局2026年工作要点', '〔责任单位：甲科〕'));
    leavesAlone(noUnits, draft('某局2026年工作要点', '由市财政局牵头。'));
    leavesAlone(noUnits, `${draft('某局2026年工作要点')}6.修路。以下任务均需各镇配合，不再一一列出。\n`);
  });

  it('leaves short plans, reports and speeches alone', () => {
    leavesAlone(noUnits, '某局2026年工作要点\n一、任务\n1.修路。\n2.架桥。\n');
    leavesAlone(noUnits, draft('2026年某市政府工作报告'));
    leavesAlone(noUnits, draft('关于促进发展的若干意见'));
    leavesAlone(noUnits, draft('某局2026年工作计划\n同志们，现在开会。'));
  });

  it('counts no frame sections', () => {
    leavesAlone(
      noUnits,
      '某局2026年工作要点\n一、任务\n1.修路。\n2.架桥。\n3.种树。\n4.工作要求。抓好落实。\n5.组织保障。加强领导。\n',
    );
  });
});
