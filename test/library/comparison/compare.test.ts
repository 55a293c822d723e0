import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { parseText } from '../../../server/src/core/parse';
import { itemsOf } from '../../../server/src/core/work-plan';
import { type Comparison, compare, type ItemPair } from '../../../server/src/library/comparison/compare';
import { draftTexts } from '../../support/draft-texts';

/** Last year's and this year's plan with items in sections 一、 and 二、, the year and the numbers added. */
function compared(last: readonly (readonly string[])[], next: readonly (readonly string[])[]): Comparison {
  return compare(parseText(draftOf(2025, last)), parseText(draftOf(2026, next)));
}

function draftOf(year: number, sections: readonly (readonly string[])[]): string {
  let number = 0;
  const lines = sections.flatMap((items, section) => [
    `${'一二三'[section]}、${['强化防汛', '服务群众', '深化改革'][section]}`,
    ...items.map((item) => `${++number}.${item}`),
  ]);
  return `某县水利局${year}年工作要点\n${lines.join('\n')}\n`;
}

/** What became of one item. */
function pairOf(last: string, next: string): ItemPair {
  const { pairs } = compared([[last, OTHER]], [[next, OTHER]]);
  assert.equal(pairs.length, 2);
  return pairs[0] as ItemPair;
}

const targetsOf = (last: string, next: string) =>
  pairOf(`整修渠道。${last}。`, `整修渠道。${next}。`).targets.map(
    ({ kind, last: from, next: to, ceiling }) =>
      `${kind} ${from?.text ?? '∅'} → ${to?.text ?? '∅'}${ceiling ? ' ≤' : ''}`,
  );
const deadlinesOf = (last: string, next: string) =>
  pairOf(`整修渠道。${last}。`, `整修渠道。${next}。`).deadlines.map(
    ({ kind, last: from, next: to }) => `${kind} ${from?.text ?? '∅'} → ${to?.text ?? '∅'}`,
  );
const unitsOf = (last: string, next: string) =>
  pairOf(`整修渠道。逐段清淤。${last}`, `整修渠道。逐段清淤。${next}`).units;
const titles = (items: Comparison['added']) => items.map(({ titleText }) => titleText);
const matches = ({ pairs }: Comparison) => pairs.map(({ last, next }) => [last.titleText, next.titleText]);

const CANAL = '整修渠道。逐段核对险工，汛前完成清淤，建立管护名册。';
const WATER = '保障供水。更换净化消毒设备，抽检水样，公示结果。';
const LAW = '严格执法。巡查河道，查处非法采砂，公开典型案例。';
const OTHER = '选派干部。安排年轻同志到一线挂职，定期轮换。';

describe('items of two years', () => {
  it('are matched by what they say, not by number or section', () => {
    const comparison = compared([[CANAL, WATER], [LAW]], [[LAW], [WATER, CANAL]]);
    assert.deepEqual(matches(comparison), [
      ['严格执法', '严格执法'],
      ['保障供水', '保障供水'],
      ['整修渠道', '整修渠道'],
    ]);
    assert(comparison.pairs.every(({ copied }) => copied));
    assert.deepEqual([comparison.added, comparison.dropped], [[], []]);
  });

  it('are new and dropped where nothing is like them', () => {
    const comparison = compared([[CANAL, WATER]], [[LAW, CANAL]]);
    assert.deepEqual(titles(comparison.added), ['严格执法']);
    assert.deepEqual(titles(comparison.dropped), ['保障供水']);
  });

  it('are matched with another title or another text', () => {
    const renamed = CANAL.replace('整修渠道', '实施渠系维护');
    const rewritten = '保障供水。新建水厂两座，铺设管道，服务山区群众。';
    const comparison = compared([[CANAL, WATER]], [[rewritten, renamed]]);
    assert.deepEqual(matches(comparison), [
      ['保障供水', '保障供水'],
      ['整修渠道', '实施渠系维护'],
    ]);
    assert(comparison.pairs.every(({ copied, reworded }) => !copied && reworded));
  });

  it('go each to one: of two that are alike the one more like it', () => {
    const nearly = CANAL.replace('逐段核对险工', '全面核对险工').replace('名册', '台账');
    const comparison = compared([[nearly, CANAL]], [[CANAL, WATER]]);
    assert.deepEqual(
      comparison.pairs.map(({ last, copied }) => [last.mark.ordinal, copied]),
      [[2, true]],
    );
    assert.deepEqual([comparison.dropped.length, titles(comparison.added)], [1, ['保障供水']]);
  });

  it('of one text stay in their sections, whatever their order', () => {
    const comparison = compared([[CANAL], [CANAL, WATER]], [[WATER], [CANAL, CANAL]]);
    assert.deepEqual(
      comparison.pairs.map(({ last, next, moved }) => [last.mark.ordinal, next.mark.ordinal, moved]),
      [
        [3, 1, true],
        [2, 2, false],
        [1, 3, true],
      ],
    );
  });

  it('have not moved where their section got another heading or number', () => {
    const last = parseText(draftOf(2025, [[CANAL, WATER], [LAW]]));
    const next = parseText(
      draftOf(2026, [[LAW], [WATER, CANAL]])
        .replace('强化防汛', '依法治水')
        .replace('服务群众', '惠民利民'),
    );
    assert.deepEqual(
      compare(last, next).pairs.map(({ moved }) => moved),
      [false, false, false],
    );
  });

  it('are unchanged but for years, signs, spaces and number', () => {
    const { copied, reworded } = pairOf(
      '整修渠道。2025年6月底前完成清淤12公里，举办第5届水利技能竞赛。',
      '整修渠道。 2026 年6月底前完成清淤１２公里,举办第6届水利技能竞赛。',
    );
    assert.deepEqual([copied, reworded], [true, false]);
  });

  it('are told in drafts that hold none', () => {
    const empty = parseText('某局2026年工作要点\n没有条目。\n');
    const full = parseText(draftOf(2025, [[CANAL]]));
    assert.equal(compare(full, empty).dropped.length, 1);
    assert.equal(compare(empty, full).added.length, 1);
    assert.deepEqual(compare(empty, empty).pairs, []);
  });
});

describe('two plans of which one is in Traditional characters', () => {
  it('are compared word by word', () => {
    const { pairs, added, dropped } = compare(
      parseText(
        '某县卫生局2025年工作要点\n一、强化医疗服务\n1.办好医院。6月底前选派护士12名，当年内完成。〔责任单位：医政股〕\n2.严格执法。查处非法行医，公开典型案例。\n',
      ),
      parseText(
        '某縣衛生局2026年工作要點\n一、強化醫療服務\n1.辦好醫院。6月底前選派護士15名，當年內完成。〔責任單位：醫政股〕\n2.嚴格執法。查處非法行醫，公開典型案例。\n',
      ),
    );
    assert.deepEqual([added, dropped], [[], []]);
    assert.deepEqual(
      pairs.map(({ copied, reworded, moved, targets, deadlines, units }) => [
        copied,
        reworded,
        moved,
        targets.map(({ kind }) => kind),
        deadlines,
        units,
      ]),
      [
        [false, false, false, ['raised'], [], null],
        [true, false, false, [], [], null],
      ],
    );
  });
});

describe('targets of two years', () => {
  const cases: ReadonlyArray<
    readonly [what: string, last: string, next: string, changes: readonly string[]]
  > = [
    ['a share that is raised', '覆盖率提升至56%', '覆盖率提升至58%', ['raised 提升至56% → 提升至58%']],
    ['a count that is lowered', '新建泵站12座', '新建泵站8座', ['lowered 12座 → 8座']],
    [
      'a ceiling that is lowered asks more',
      '漏损率降至9%以内',
      '漏损率降至8.5%以内',
      ['raised 降至9%以内 → 降至8.5%以内 ≤'],
    ],
    ['the same in another scale', '投资2.8亿元', '投资28000万元', []],
    ['the same with another comparator', '合格率达到95%', '合格率不低于95%', []],
    ['a range that moves', '每期培训3～5天', '每期培训4～6天', ['raised 3～5天 → 4～6天']],
    ['one that is new', '新建泵站8座', '新建泵站8座，铺设管道12公里', ['added ∅ → 12公里']],
    ['one that is gone', '新建泵站8座，铺设管道12公里', '新建泵站8座', ['removed 12公里 → ∅']],
    [
      'two of one unit that changed places',
      '新建泵站8座，改造水闸5座',
      '改造水闸6座，新建泵站8座',
      ['raised 5座 → 6座'],
    ],
    ['a document by its name', '出台《灌区管理办法》', '印发《灌区管理办法》', []],
    [
      'a document of another name',
      '出台《灌区管理办法》',
      '出台《灌区水费办法》',
      ['changed 出台《灌区管理办法》 → 出台《灌区水费办法》'],
    ],
    ['a plan of each year', '印发《2025年度汛方案》', '印发《2026年度汛方案》', []],
  ];
  for (const [what, last, next, changes] of cases) {
    it(`tell ${what}`, () => assert.deepEqual(targetsOf(last, next), changes));
  }

  /** What is asked, and whether the second asks more (↑), less (↓), the same (=) or it cannot be told (?). */
  const asked: ReadonlyArray<readonly [last: string, way: '↑' | '↓' | '=' | '?', next: string]> = [
    // Less of what nobody wants asks more.
    ['调查失业率5.5%左右', '↑', '调查失业率5%左右'],
    ['细颗粒物平均浓度达到35微克', '↑', '细颗粒物平均浓度达到33微克'],
    ['急救响应时间12分钟', '↑', '急救响应时间10分钟'],
    ['厂房空置率18%', '↓', '厂房空置率20%'],
    ['单位能耗≤0.5吨标准煤', '↑', '单位能耗≤0.45吨标准煤'],
    ['亩均产出≥3吨', '↑', '亩均产出≥4吨'],
    ['学位缺口缩小到800个', '↑', '学位缺口缩小到500个'],
    ['安全事故为零', '↓', '安全事故不超过1起'],
    ['安全事故不超过3起', '↑', '安全事故不超过2起'],
    ['漏损率下降3%', '↑', '漏损率下降4%'],
    ['查处违法案件30起', '↑', '查处违法案件40起'],
    ['整改风险隐患20处', '↓', '整改风险隐患15处'],
    ['化解债务3亿元', '↑', '化解债务4亿元'],
    ['压减一般性支出5%', '↑', '压减一般性支出10%'],
    ['优良天数比例92%', '↑', '优良天数比例93%'],
    ['信访积案化解率95%', '↑', '信访积案化解率100%'],
    // Shares in words, and doubling.
    ['群众满意度三分之二以上', '↑', '群众满意度80%以上'],
    ['文明村占比达到60%', '↓', '文明村占比达到一半'],
    ['水表安装全覆盖', '↓', '水表安装率达到95%'],
    ['接待游客翻一番', '↑', '接待游客增长1.5倍'],
    ['接待游客翻一番', '=', '接待游客增长1倍'],
    // Places.
    ['综合排名进入全省第3位', '↑', '综合排名进入全省第2位'],
    ['综合排名位居全市前三', '↓', '综合排名位居全市前五'],
    // The same in other units and numerals.
    ['建设碧道20公里', '=', '建设碧道20千米'],
    ['恢复湿地100公顷', '=', '恢复湿地1500亩'],
    ['恢复湿地100公顷', '↓', '恢复湿地1400亩'],
    ['整治河道1.5平方公里', '=', '整治河道150公顷'],
    ['除险加固塘坝3座', '=', '除险加固塘坝三座'],
    ['除险加固塘坝3座', '↑', '除险加固塘坝四座'],
    ['巡查支渠3遍', '=', '巡查支渠三遍'],
    ['蓄水能力增加500万立方米', '=', '蓄水能力增加0.05亿立方米'],
    ['完成投资3千万元', '=', '完成投资0.3亿元'],
    ['及格率达到九成', '=', '及格率达到90%'],
    // How often.
    ['每年组织演练2次', '↑', '每季度组织演练1次'],
    ['每年组织演练4次', '=', '每季度组织演练1次'],
    ['每月召开例会1次', '↓', '每季度召开例会1次'],
    // What cannot be told.
    ['课间休息10分钟', '?', '课间休息15分钟'],
    ['供水价格3元', '?', '供水价格4元'],
    ['地方债务余额80亿元', '?', '地方债务余额70亿元'],
    ['降低失业率5%', '?', '降低失业率4%'],
    ['申报材料5份', '?', '申报材料4份'],
    ['本地产品占比40%', '?', '本地产品占比30%'],
    ['创建5A级景区1家', '?', '创建4A级景区2家'],
    ['引进博士5名以内', '?', '引进博士5名以上'],
    ['投资增长5.5%', '?', '投资增长5%—6%'],
    ['漏损率下降3%', '?', '漏损率降至3%'],
    ['组织演练2次', '?', '每季度组织演练1次'],
  ];
  const WAYS = { '↑': ['raised'], '↓': ['lowered'], '=': [], '?': ['changed'] } as const;
  for (const [last, way, next] of asked) {
    it(`${last} ${way} ${next}`, () => {
      const { targets, deadlines } = pairOf(`整修渠道。${last}。`, `整修渠道。${next}。`);
      assert.deepEqual(
        targets.map(({ kind }) => kind),
        WAYS[way],
      );
      if (next.startsWith('每') && last.startsWith('每')) assert.deepEqual(deadlines, []);
    });
  }

  it('of which only the figure has changed do not reword the item', () => {
    const { reworded, copied } = pairOf('整修渠道。新建泵站8座。', '整修渠道。新建泵站9座。');
    assert.deepEqual([reworded, copied], [false, false]);
  });
});

describe('deadlines of two years', () => {
  const cases: ReadonlyArray<
    readonly [what: string, last: string, next: string, changes: readonly string[]]
  > = [
    ['the same a year later', '2025年6月底前完成清淤', '2026年6月30日前完成清淤', []],
    ['the same with and without its year', '6月底前完成清淤', '2026年6月底前完成清淤', []],
    ['the same day of a longer plan', '到2027年底全部完工', '到2027年底全部完工', []],
    [
      'the same day of the calendar, which is not the same year of the plan',
      '到2026年底建成',
      '到2026年底建成',
      [],
    ],
    ['a longer plan that goes on a year', '到2027年底全部完工', '到2028年底全部完工', []],
    ['one put off for years', '到2027年底全部完工', '到2029年底全部完工', ['later 到2027年底 → 到2029年底']],
    ['an earlier one', '6月底前完成清淤', '5月底前完成清淤', ['earlier 6月底前 → 5月底前']],
    ['a later one', '6月底前完成清淤', '年底前完成清淤', ['later 6月底前 → 年底前']],
    [
      'one that no calendar tells',
      '汛前完成清淤，每季度通报',
      '汛前完成清淤，每月通报',
      ['changed 每季度 → 每月'],
    ],
    ['one that is new', '完成清淤', '6月底前完成清淤', ['added ∅ → 6月底前']],
    [
      'two in another order',
      '4月底前完成招标，6月底前验收渠道',
      '7月底前验收渠道，4月底前完成招标',
      ['later 6月底前 → 7月底前'],
    ],
  ];
  for (const [what, last, next, changes] of cases) {
    it(`tell ${what}`, () => assert.deepEqual(deadlinesOf(last, next), changes));
  }
});

describe('how often something is done', () => {
  it('is told once: with its count, else as a deadline', () => {
    assert.deepEqual(deadlinesOf('每月召开例会1次', '每季度召开例会1次'), []);
    assert.deepEqual(deadlinesOf('每月召开例会', '每季度召开例会'), ['changed 每月 → 每季度']);
    assert.deepEqual(deadlinesOf('汛前每月巡查1次', '学期末每月巡查1次'), ['changed 汛前 → 学期末']);
  });
});

describe('a plan whose year is not known', () => {
  it('has deadlines that read the same', () => {
    const [last, next] = ['某局工作要点', '某局2026年工作要点'].map((title) =>
      parseText(`${title}\n一、甲\n1.整修渠道。6月底前清淤。\n`),
    ) as [ReturnType<typeof parseText>, ReturnType<typeof parseText>];
    assert.deepEqual(compare(last, next).pairs[0]?.deadlines, []);
    assert.equal(compare(last, next).pairs[0]?.copied, true);
  });
});

describe('tables of tasks', () => {
  const table = (year: number, rows: readonly string[]) =>
    parseText(
      `某局${year}年重点任务分工表\n| 序号 | 工作任务 | 责任单位 | 完成时限 |\n| --- | --- | --- | --- |\n${rows.join('\n')}\n`,
    );

  it('are compared row by row', () => {
    const last = table(2025, [
      '| 1 | 整修渠道12公里 | 灌溉科 | 6月底 |',
      '| 2 | 清查水表 | 供水科 | 8月底 |',
    ]);
    const next = table(2026, [
      '| 1 | 清查水表 | 供水科 | 8月底 |',
      '| 2 | 整修渠道15公里 | 规划科 | 5月底 |',
    ]);
    const [water, canal] = compare(last, next).pairs;
    assert.equal(water?.copied, true);
    assert.deepEqual(
      [canal?.targets.map(({ kind }) => kind), canal?.deadlines.map(({ kind }) => kind), canal?.units],
      [['raised'], ['earlier'], { added: ['规划科'], removed: ['灌溉科'], lead: null }],
    );
  });
});

describe('units of two years', () => {
  it('are the same in whatever order and form', () => {
    assert.equal(unitsOf('〔责任单位：灌溉科、规划科〕', '（责任单位：规划科，灌溉科）'), null);
  });

  it('are added and removed', () => {
    assert.deepEqual(unitsOf('〔责任单位：灌溉科、规划科〕', '〔责任单位：灌溉科、财务科〕'), {
      added: ['财务科'],
      removed: ['规划科'],
      lead: null,
    });
  });

  it('have another lead', () => {
    assert.deepEqual(
      unitsOf('〔牵头单位：灌溉科；配合单位：规划科〕', '〔牵头单位：规划科；配合单位：灌溉科〕'),
      { added: [], removed: [], lead: { last: ['灌溉科'], next: ['规划科'] } },
    );
  });

  it('are not compared where one of the plans names none', () => {
    const comparison = compared([[`${CANAL}〔责任单位：灌溉科〕`]], [[CANAL]]);
    assert.equal(comparison.unitsCompared, false);
    assert.deepEqual(comparison.pairs[0]?.units, null);
    assert.equal(comparison.pairs[0]?.copied, true);
  });
});

describe('any two drafts', () => {
  it('have each item once: matched, new or dropped', () => {
    fc.assert(
      fc.property(draftTexts, draftTexts, (one, other) => {
        const [last, next] = [parseText(one), parseText(other)];
        const { pairs, added, dropped } = compare(last, next);
        const sorted = (items: Iterable<unknown>) => new Set(items);
        assert.deepEqual(sorted([...pairs.map((pair) => pair.last), ...dropped]), sorted(itemsOf(last)));
        assert.deepEqual(sorted([...pairs.map((pair) => pair.next), ...added]), sorted(itemsOf(next)));
        assert.equal(pairs.length + dropped.length, itemsOf(last).length);
        assert.equal(pairs.length + added.length, itemsOf(next).length);
      }),
      { numRuns: 200 },
    );
  });

  it('that are one draft have changed nothing', () => {
    fc.assert(
      fc.property(draftTexts, (text) => {
        const { pairs, added, dropped } = compare(parseText(text), parseText(text));
        assert.deepEqual([added, dropped], [[], []]);
        for (const { targets, deadlines, units, moved } of pairs)
          assert.deepEqual([targets, deadlines, units, moved], [[], [], null, false]);
      }),
      { numRuns: 200 },
    );
  });
});
