import { strict as assert } from 'node:assert';
import { deadlinesIn } from '../../server/src/core/deadline';
import { targetsIn } from '../../server/src/core/target';

describe('targetsIn', () => {
  const targets = (text: string) => targetsIn(text).map((target) => `${target.kind} ${target.text}`);
  const cases: ReadonlyArray<readonly [text: string, expected: readonly string[]]> = [
    ['公办幼儿园在园幼儿占比提升至56%', ['ratio 提升至56%']],
    ['覆盖率达到94%以上', ['ratio 达到94%以上']],
    ['毛入学率提高2.5个百分点', ['ratio 提高2.5个百分点']],
    ['新增学位800个左右', ['count 800个左右']],
    ['建设1-2所学校', ['count 1-2所']],
    ['不少于3家', ['count 不少于3家']],
    ['完成投资2.8亿元', ['amount 2.8亿元']],
    ['服务1,400人次', ['count 1,400人次']],
    ['实现重点部位全覆盖', ['level 全覆盖']],
    ['工资不低于当地公务员平均工资收入水平', ['level 不低于当地公务员平均工资收入水平']],
    ['印发《管理办法》', ['deliverable 印发《管理办法》']],
    ['制定三年行动实施方案', ['deliverable 制定三年行动实施方案']],
    ['建成城北水厂项目', ['deliverable 建成城北水厂项目']],
    ['举办首届技能大赛', ['event 举办首届技能大赛']],
  ];
  for (const [text, expected] of cases) it(text, () => assert.deepEqual(targets(text), expected));

  for (const text of [
    '开展第40个教师节活动',
    '落实“四个100%”',
    '推广“1+N”模式',
    '2025年工作',
    '国发〔2019〕3号',
    '《2024年3项行动计划》',
    '确保应助尽助',
    '根据编制标准配齐人员',
    '党组织会议、校长办公会议',
    '努力推动智慧校园全覆盖',
    '',
  ]) {
    it(`no target: ${text}`, () => assert.deepEqual(targets(text), []));
  }
});

describe('deadlinesIn', () => {
  const deadlines = (text: string) => deadlinesIn(text).map((deadline) => deadline.text);
  const cases: ReadonlyArray<readonly [text: string, expected: readonly string[]]> = [
    ['6月底前完成', ['6月底前']],
    ['2026年6月底前完成', ['2026年6月底前']],
    ['5月20日前完成，年底前验收', ['5月20日前', '年底前']],
    ['年内开工', ['年内']],
    ['上半年开工，第三季度完工', ['上半年', '第三季度']],
    ['力争2024年底毛入学率达标', ['2024年底']],
    ['到2027年培育百家', ['到2027年']],
    ['3个月内办结，10个工作日内反馈', ['3个月内', '10个工作日内']],
    ['暑期前到位', ['暑期前']],
    ['学前教育、当前形势、范围内、程度、年度、2025年工作', []],
  ];
  for (const [text, expected] of cases) it(text, () => assert.deepEqual(deadlines(text), expected));
});
