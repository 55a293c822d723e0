import { strict as assert } from 'node:assert';
import { staleYear } from '../../../../server/src/lint/rules/targets/stale-year';
import { afterFix, flags, leavesAlone } from '../../../support/rule-tester';

const draft = (body: string, title = '某局2026年工作要点') => `${title}\n一、任务\n1.办事。${body}\n`;

describe('stale-year', () => {
  it('flags an earlier year that is said to lie ahead', () => {
    const [finding] = flags(staleYear, draft('力争⟦2025⟧年底新增学位2000个。'));
    assert.equal(finding?.message.zh, '这里写的是 2025 年，计划年度是 2026 年。');
    assert.equal(finding?.severity, 'warning');
    flags(
      staleYear,
      '某局2026年工作要点\n⟦2025⟧年全市教育工作的总体要求是：稳中求进。\n一、任务\n1.办事。\n',
    );
    flags(staleYear, '某局2026年工作要点\n⟦2025⟧年，全市要继续抓好落实。\n一、任务\n1.办事。\n');
    flags(staleYear, '某局2026年工作要点\n一、⟦2025⟧年重点任务\n1.办事。\n2.修路。\n');
  });

  it('flags a notice that names the plan with another year', () => {
    flags(
      staleYear,
      '各科室：\n现将《某局⟦2025⟧年工作要点》印发给你们，请认真贯彻执行。\n某局2026年工作要点\n一、任务\n1.办事。\n',
    );
  });

  it('leaves history and names alone', () => {
    for (const body of [
      '巩固2024年以来的成果。',
      '2023年完成了改造，确保2024年已建项目稳定运行。',
      '落实《2024年行动计划》，做好2025年度考核、决算。',
      '迎接省对市2025年履职评价。',
      '谋划2027年工作思路，力争2027年建成。',
      '到2026年底，新建3所。',
    ]) {
      leavesAlone(staleYear, draft(body));
    }
    leavesAlone(staleYear, '某局2026年工作要点\n一、2025年工作总结\n1.修路。2025年，要求严格。\n2.架桥。\n');
  });

  it('does not guess where the title does not tell, or tells two years', () => {
    const body = '力争2024年底新增学位2000个。';
    leavesAlone(staleYear, draft(body, '某局工作方案'));
    leavesAlone(staleYear, draft(body, '某局2024年工作总结和2025年工作计划'));
    flags(staleYear, draft('力争⟦2024⟧年底新增学位2000个。', '某局工作方案'), { planYear: 2026 });
  });

  it('changes it to the plan’s year', () => {
    assert.equal(afterFix(staleYear, draft('力争2025年底建成。')), draft('力争2026年底建成。'));
  });

  it('flags the lead sentence of another year', () => {
    flags(
      staleYear,
      '某局2026年工作要点\n⟦2023⟧年,全市水利工作以新发展理念为指导,推进治水兴水。\n一、任务\n1.修渠。\n',
    );
    flags(
      staleYear,
      '某局2026年工作要点\n⟦2025⟧年是“十四五”规划的收官之年，任务繁重。\n一、任务\n1.修渠。\n',
    );
    leavesAlone(staleYear, '某局2026年工作要点\n2026年是“十五五”规划的开局之年。\n一、任务\n1.修渠。\n');
  });
});
