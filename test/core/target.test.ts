import { strict as assert } from 'node:assert';
import { type Target, targetsIn } from '../../server/src/core/targets/target';

/** The targets marked ⟦…⟧ in a text, and how each is typed: kind, comparator and figure with unit, or name. */
type Case = readonly [marked: string, ...typed: string[]];

function typed(target: Target): string {
  const range = target.upper === undefined ? '' : `-${target.upper}`;
  const figure =
    target.number === undefined ? '' : ` ${target.comparator} ${target.number}${range}${target.unit}`;
  const name = 'name' in target && target.name !== null ? ` 《${target.name}》` : '';
  return `${target.kind}${figure}${name}`;
}

function mark(text: string, targets: readonly Target[]): string {
  return targets.toReversed().reduce((marked, { start, end }) => {
    return `${marked.slice(0, start)}⟦${marked.slice(start, end)}⟧${marked.slice(end)}`;
  }, text);
}

function finds(title: string, cases: readonly Case[]) {
  describe(`targetsIn: ${title}`, () => {
    for (const [marked, ...expected] of cases) {
      it(marked, () => {
        const text = marked.replace(/[⟦⟧]/g, '');
        const targets = targetsIn(text);
        assert.equal(mark(text, targets), marked);
        assert.deepEqual(targets.map(typed), expected);
        for (const target of targets) assert.equal(target.text, text.slice(target.start, target.end));
      });
    }
  });
}

finds('rates', [
  ['公办幼儿园在园幼儿占比⟦提升至56%⟧', 'ratio = 56%'],
  ['覆盖率⟦达到94%以上⟧', 'ratio >= 94%'],
  ['覆盖率⟦達到９４．５％以上⟧', 'ratio >= 94.5%'],
  ['毛入学率⟦提高2.5个百分点⟧', 'ratio = 2.5个百分点'],
  ['漏损率⟦降至8.5%以内⟧', 'ratio <= 8.5%'],
  ['失业率⟦控制在5%以内⟧', 'ratio <= 5%'],
  ['用水量较上年⟦下降3.5%⟧', 'ratio = 3.5%'],
  ['占比⟦10%—15%⟧', 'ratio between 10-15%'],
  ['及格率⟦达到百分之五十以上⟧', 'ratio >= 50%'],
  ['上云率⟦超过八成⟧', 'ratio >= 8成'],
  ['产值⟦翻一番⟧，收入⟦翻两番⟧', 'ratio = 2倍', 'ratio = 4倍'],
  ['产量⟦增长两倍⟧', 'ratio = 2倍'],
  ['从85%⟦提升至90%⟧', 'ratio = 90%'],
  ['满意度⟦四分之三以上⟧，占比⟦达到一半⟧', 'ratio >= 75%', 'ratio = 50%'],
]);

finds('counts and amounts', [
  ['新增学位⟦800个左右⟧', 'count ~ 800个'],
  ['建设⟦1-2所⟧学校', 'count between 1-2所'],
  [
    '每期⟦3～5天⟧，⟦5—8家⟧，⟦10至15个⟧',
    'count between 3-5天',
    'count between 5-8家',
    'count between 10-15个',
  ],
  ['⟦3个至5个⟧', 'count between 3-5个'],
  ['⟦不少于3家⟧，⟦至少5次⟧，⟦超过2万人次⟧', 'count >= 3家', 'count >= 5次', 'count >= 2万人次'],
  ['⟦不少於3家⟧，⟦控制在50人以內⟧', 'count >= 3家', 'count <= 50人'],
  ['时限⟦压减至7个工作日⟧', 'count <= 7个工作日'],
  ['⟦约20名⟧，⟦近15万人⟧', 'count ~ 20名', 'count ~ 15万人'],
  ['⟦100多项⟧改革', 'count >= 100项'],
  ['服务⟦1,400人次⟧，⟦１２场⟧', 'count = 1400人次', 'count = 12场'],
  ['完成投资⟦2.8亿元⟧、⟦300万元以上⟧', 'amount = 2.8亿元', 'amount >= 300万元'],
  ['⟦新建三所⟧学校', 'count = 3所'],
  ['除险加固塘坝⟦三座⟧。', 'count = 3座'],
  ['单位能耗⟦≤0.5吨⟧，亩均产出⟦≥3吨⟧', 'count <= 0.5吨', 'count >= 3吨'],
  ['缺口⟦缩小到800个⟧，差距⟦收窄至3倍⟧', 'count <= 800个', 'ratio <= 3倍'],
  ['⟦完成两轮⟧排查', 'count = 2轮'],
  ['开展督查⟦至少一次⟧', 'count >= 1次'],
  ['至少输送球员⟦8人⟧', 'count >= 8人'],
  ['课间10分钟调整为⟦15分钟⟧', 'count = 15分钟'],
]);

finds('levels', [
  ['实现重点部位⟦全覆盖⟧', 'level'],
  ['實現重點部位⟦全覆蓋⟧', 'level'],
  ['存量问题⟦清零⟧，⟦零事故⟧', 'level', 'level'],
  ['工资⟦不低于当地公务员平均工资收入水平⟧', 'level'],
  ['综合排名进入全省⟦前三名⟧', 'level'],
  ['综合排名进入全省⟦第3位⟧', 'level'],
  ['安全事故⟦保持为零⟧。', 'level'],
]);

finds('deliverables', [
  ['⟦印发《管理办法》⟧', 'deliverable 《管理办法》'],
  ['⟦出臺《管理辦法》⟧', 'deliverable 《管理辦法》'],
  ['⟦制定三年行动实施方案⟧', 'deliverable'],
  ['⟦制定度汛方案⟧，', 'deliverable'],
  ['⟦制定出台进一步规范行政裁量权基准制度的指导意见⟧，', 'deliverable'],
  ['⟦建成城北水厂项目⟧', 'deliverable'],
  ['⟦完成章华高级中学(原高级中学)整体搬迁⟧，', 'deliverable'],
  ['⟦完成43.6万平方米旧住房成套改造⟧。', 'deliverable = 43.6万平方米'],
  ['⟦完成石门、双桥等9座小型水库除险加固⟧，', 'deliverable = 9座'],
  ['⟦完成20个⟧村、⟦30个⟧镇的整治。', 'count = 20个', 'count = 30个'],
  ['⟦编印《选编》3000册⟧，', 'deliverable = 3000册 《选编》'],
  ['⟦完成美丽城市建设三年行动计划⟧。', 'deliverable'],
  ['⟦启动第六轮结对共建工作⟧，', 'deliverable'],
]);

finds('events', [
  ['⟦举办首届技能大赛⟧', 'event'],
  ['⟦舉辦首屆技能大賽⟧', 'event'],
  ['⟦召开全市教育大会⟧。', 'event'],
  ['⟦举办骨干培训班3期⟧，', 'event = 3期'],
  ['⟦举办青干班和青年骨干提高班⟧，', 'event'],
]);

describe('targetsIn: no target', () => {
  const none: ReadonlyArray<readonly [why: string, text: string]> = [
    ['an ordinal', '开展第40个教师节活动'],
    ['a rank that was reached', '总产值9月居全市第2位'],
    ['a share that is not asked', '用一半的时间，拿出三分之一的人手'],
    ['making nothing of it', '化整为零，逐段整修'],
    ['a name', '落实“四个100%”'],
    ['a name', '落实四个100%'],
    ['a name', '推广“1+N”模式'],
    ['a name', '构建3+1+2格局'],
    ['a version', '升级2.0版'],
    ['a year', '2025年工作'],
    ['a time', '17:10:00 名称'],
    ['a document number', '国发〔2019〕3号'],
    ['a title', '《2024年3项行动计划》'],
    ['background', '贯彻落实《实施方案》'],
    ['a slogan', '确保应助尽助'],
    ['编制 is a noun', '根据编制标准配齐人员'],
    ['组织 is a noun', '党组织会议、校长办公会议'],
    ['a duration in a name', '深入实施三年行动'],
    ['generic', '制定落实年度任务清单'],
    ['hedged', '努力推动智慧校园全覆盖'],
    ['wished of others', '鼓励企业制定更高水平自律标准'],
    ['the past', '去年新建学校3所'],
    ['the past', '上年建成公园5座，绿道8公里'],
    ['the past', '已完成投资3亿元'],
    ['the past', '2024年完成了老旧小区改造'],
    ['negated', '未完成管网改造'],
    ['a state', '完成率、完成情况'],
    ['a threshold', '年取水量5万立方米以上的取水口'],
    ['round the clock', '实行24小时双人值班'],
    ['a proverb', '一成不变、两个维护、十百千'],
    ['empty', ''],
  ];
  for (const [why, text] of none) it(`${why}: ${text}`, () => assert.deepEqual(targetsIn(text), []));
});

describe('targetsIn: hostile input', () => {
  for (const piece of [
    '完成',
    '举办',
    '1',
    '1,111',
    '1-',
    '一',
    '百分之',
    '《',
    '“',
    '（',
    '完成（',
    '前',
    '全覆',
    '去年',
    '完成项目',
    '不低于',
    '至到',
  ]) {
    it(`200,000 characters of ${piece}`, () => {
      const text = piece.repeat(Math.ceil(200_000 / piece.length));
      for (const target of targetsIn(text)) assert(target.end <= text.length);
    });
  }
});

describe('targetsIn: Traditional script', () => {
  it('gives every word as the draft has it', () => {
    const found = targetsIn('新增造林20萬餘畝，制定《綠化規劃》，建成學校3所。').map(({ text, unit }) => [
      text,
      unit,
    ]);
    assert.deepEqual(found, [
      ['20萬餘畝', '萬畝'],
      ['制定《綠化規劃》', undefined],
      ['3所', '所'],
    ]);
  });
});
