import { strict as assert } from 'node:assert';
import { contradictoryQuantity } from '../../../../server/src/lint/rules/targets/contradictory-quantity';
import { afterFix, flags, leavesAlone } from '../../../support/rule-tester';

const draft = (body: string, title = '某局2026年工作要点') => `${title}\n一、任务\n1.办事。${body}\n`;

describe('contradictory-quantity', () => {
  it('flags estimates that contradict or repeat themselves', () => {
    const [finding] = flags(contradictoryQuantity, draft('培训⟦至少300人以上⟧。'));
    assert.equal(finding?.message.zh, '“至少300人以上”前后矛盾或者重复。');
    for (const words of [
      '超过60%以上',
      '不少于3所以上',
      '至少达到95%及以上',
      '近200家左右',
      '大约5公里左右',
      '约三千人左右',
      '不到100户左右',
      '至多5次以上',
    ]) {
      flags(contradictoryQuantity, draft(`今年⟦${words}⟧。`));
    }
    flags(contradictoryQuantity, draft('投诉⟦减少2倍⟧，成本⟦降低一倍⟧，6月⟦中旬前后⟧完成。'));
  });

  it('leaves grades and thresholds of something else alone', () => {
    for (const body of [
      '至少承办1次市级以上研修活动。',
      '至少引进3名副高以上职称人才。',
      '不少于10个5000万元以上项目。',
      '县级以上文明单位超过60%。',
      '最近10年左右，近三年左右。',
      '附近3公里左右，节约10%左右。',
      '投诉减少到去年的2倍以内，增加2倍。',
      '不超过30人，300人以上，约300人。',
      '增长5%左右，超过300家上下游企业。',
    ]) {
      leavesAlone(contradictoryQuantity, draft(body));
    }
  });

  it('looks at all of the body', () => {
    flags(contradictoryQuantity, '某局2026年工作要点\n今年要完成⟦超过30件以上⟧。\n一、任务\n1.办事。\n');
  });

  it('deletes the second estimate', () => {
    assert.equal(afterFix(contradictoryQuantity, draft('培训至少300人以上。')), draft('培训至少300人。'));
    assert.equal(afterFix(contradictoryQuantity, draft('6月中旬前后完成。')), draft('6月中旬完成。'));
  });
});
