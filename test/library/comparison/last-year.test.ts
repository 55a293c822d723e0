import { strict as assert } from 'node:assert';
import { parseText } from '../../../server/src/core/parse';
import { itemsOf } from '../../../server/src/core/work-plan';
import { isYearBefore, lastYearsItem } from '../../../server/src/library/comparison/last-year';

const plan = (title: string) =>
  parseText(`${title}\n一、防汛\n1.修订预案。修订预案2份。\n二、抗旱\n1.打井3口。\n`);

describe('last year’s plan', () => {
  for (const [last, next, is] of [
    ['某县水利局2025年工作要点', '某县水利局2026年工作要点', true],
    ['2025年某县水利工作要点', '2026年某县水利工作要点', true],
    ['某縣水利局2025年工作要點', '某县水利局2026年工作要点', true],
    ['某县水利局2024年工作要点', '某县水利局2026年工作要点', false],
    ['某县教育局2025年工作要点', '某县水利局2026年工作要点', false],
    ['2025年工作要点', '2026年工作要点', false],
    ['某县水利局2025年度防汛工作方案', '某县水利局2026年工作要点', false],
  ] as const)
    it(`${last} is ${is ? '' : 'not '}that of ${next}`, () =>
      assert.equal(isYearBefore(plan(last), plan(next)), is));

  it('tells where an item comes from', () => {
    const [last, next] = [plan('某县水利局2025年工作要点'), plan('某县水利局2026年工作要点')];
    const [item] = itemsOf(next);
    assert.ok(item);
    assert.equal(lastYearsItem(last, next, item)?.last.titleText, '修订预案');
  });
});
