import { strict as assert } from 'node:assert';
import { impossibleTarget } from '../../../../server/src/lint/rules/targets/impossible-target';
import { flags, leavesAlone } from '../../../support/rule-tester';

const draft = (body: string, title = '某局2026年工作要点') => `${title}\n一、任务\n1.办事。${body}\n`;

describe('impossible-target', () => {
  it('flags a share above 100 %', () => {
    const [finding] = flags(impossibleTarget, draft('⟦覆盖率达到105%⟧。'));
    assert.equal(finding?.message.zh, '“覆盖率达到105%”是占比，不可能超过100%。');
    flags(impossibleTarget, draft('公办园在园幼儿⟦占比提升至156%⟧，学生体质⟦合格率120%⟧以上。'));
  });

  it('leaves rates alone that may pass 100 %', () => {
    leavesAlone(
      impossibleTarget,
      draft(
        '增长120%，任务完成率达到110%，高等教育毛入学率105%，拨备覆盖率达到180%，覆盖率提升120%，覆盖率达到100%。',
      ),
    );
  });

  it('flags dates that do not exist', () => {
    flags(impossibleTarget, draft('⟦2月30日⟧前完成，⟦2026年9月31日⟧验收，2月29日自查。'));
    flags(impossibleTarget, draft('⟦2026年2月29日⟧前完成。'));
  });

  it('flags deadlines before the plan’s year', () => {
    flags(impossibleTarget, draft('⟦2024年6月底前⟧改造12公里。'));
    leavesAlone(impossibleTarget, draft('2026年6月底前改造12公里，2027年3月底前验收。'));
    leavesAlone(impossibleTarget, draft('2024年6月底前改造12公里。', '某局工作方案'));
    flags(impossibleTarget, '某局工作方案\n一、任务\n1.办事。⟦2024年6月底前⟧办3件。\n', { planYear: 2026 });
  });

  it('leaves history alone', () => {
    for (const body of [
      '2023年底前已完成的项目抓好移交。',
      '改造2000年底前建成的老旧小区12个。',
      '落实《2025年底前完成整治的方案》。',
      '较2023年底前下降3%。',
    ]) {
      leavesAlone(impossibleTarget, draft(body));
    }
    leavesAlone(
      impossibleTarget,
      '某局2026年工作要点\n一、2025年工作回顾\n1.修路。2025年6月底前修3条。\n2.架桥。\n二、任务\n1.种树。\n2.挖井。\n',
    );
  });

  it('flags months that are none, and dates in Chinese numerals', () => {
    flags(
      impossibleTarget,
      '一、任务\n1.修路，⟦13月⟧底前完工。\n2.架桥，⟦二月三十日⟧前合龙，⟦14月⟧份验收。\n',
    );
    leavesAlone(
      impossibleTarget,
      '一、任务\n1.用13个月完成，9—12月验收，十二月三十一日前报送，二月二十九日休会。\n',
    );
  });

  it('leaves rates alone that count several to a person', () => {
    for (const rate of ['移动宽带用户普及率', '移动电话普及率', '5G网络普及率'])
      leavesAlone(impossibleTarget, `某局2026年工作要点\n一、任务\n1.建基站。${rate}达到118%。\n`);
    flags(impossibleTarget, '某局2026年工作要点\n一、任务\n1.办学。学前教育⟦普及率达到118%⟧。\n');
  });
});
