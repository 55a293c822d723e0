import { strict as assert } from 'node:assert';
import { parseText } from '../../server/src/core/parse';
import { assignmentOf } from '../../server/src/core/responsibility';
import type { PlanNode } from '../../server/src/core/work-plan';

/** The outline as indented lines: marker, title and kind. */
function outline(text: string): string {
  const plan = parseText(text);
  const lines: string[] = [];
  const visit = (nodes: readonly PlanNode[]) => {
    for (const { marker, level, titleText, kind, children } of nodes) {
      lines.push(`${'  '.repeat(level - 1)}${marker}${titleText} (${kind})`);
      visit(children);
    }
  };
  visit(plan.sections);
  return lines.join('\n');
}

const expectOutline = (text: string, ...lines: readonly string[]) =>
  assert.equal(outline(text), lines.join('\n'));

describe('outlineOf', () => {
  it('takes a heading with text under it for a task where it has no parts, whatever its siblings have', () => {
    expectOutline(
      '一、甲\n（一）乙\n乙的做法。\n（二）丙\n1.丁。好。\n2.戊。好。\n二、己\n己的说明。\n三、庚\n（一）辛。好。\n',
      '一、甲 (section)',
      '  （一）乙 (item)',
      '  （二）丙 (section)',
      '    1.丁 (item)',
      '    2.戊 (item)',
      '二、己 (section)',
      '三、庚 (section)',
      '  （一）辛 (item)',
    );
  });

  it('nests 一、（一）1.（1）① as they appear', () => {
    expectOutline(
      '一、甲\n（一）乙\n1.丙\n（1）丁\n①戊。好。\n（二）己。好。\n二、庚。好。\n',
      '一、甲 (section)',
      '  （一）乙 (section)',
      '    1.丙 (section)',
      '      （1）丁 (section)',
      '        ①戊 (item)',
      '  （二）己 (item)',
      '二、庚 (item)',
    );
  });

  it('skips a level where the draft does', () => {
    expectOutline(
      '一、甲\n1.乙。好。\n（1）丙。好。\n',
      '一、甲 (section)',
      '  1.乙 (section)',
      '    （1）丙 (item)',
    );
  });

  it('lets （一） stand on top, with 一是 as its items', () => {
    expectOutline(
      '(一)甲\n一是乙。好。\n二是丙。好。\n(二)丁\n一是戊。好。\n',
      '(一)甲 (section)',
      '  一是乙 (item)',
      '  二是丙 (item)',
      '(二)丁 (section)',
      '  一是戊 (item)',
    );
  });

  it('puts 章 over 节 over 条', () => {
    expectOutline(
      '第一章 总则\n第一节 范围\n第一条 甲。\n第二章 附则\n第二条 乙。\n',
      '第一章总则 (section)',
      '  第一节范围 (section)',
      '    第一条甲 (item)',
      '第二章附则 (section)',
      '  第二条乙 (item)',
    );
  });

  it('hangs points of a paragraph under its item, without the units behind them', () => {
    const text = '一、甲\n1.乙。一是丙；二是丁。〔责任单位：科〕\n';
    expectOutline(text, '一、甲 (section)', '  1.乙 (item)', '    一是丙 (point)', '    二是丁 (point)');
    const plan = parseText(text);
    const item = plan.sections[0]?.children[0];
    assert(item);
    assert.equal(assignmentOf(plan, item)?.responsibleUnits[0]?.name, '科');
    assert.equal(assignmentOf(plan, item.children[1] as PlanNode), null);
  });

  it('hangs 一是 paragraphs under an item with text of its own as points', () => {
    expectOutline(
      '一、甲\n1.乙。总的要求。\n一是丙。\n二是丁。\n2.戊。好。\n',
      '一、甲 (section)',
      '  1.乙 (item)',
      '    一是丙 (point)',
      '    二是丁 (point)',
      '  2.戊 (item)',
    );
  });

  it('takes Markdown signs for levels', () => {
    expectOutline(
      '# 某局2026年工作要点\n## 甲\n### 一、乙\n1.丙。好。\n## 丁\n',
      '甲 (section)',
      '  一、乙 (section)',
      '    1.丙 (item)',
      '丁 (section)',
    );
  });

  it('ends a title at the first 。 outside brackets, at a line of its own, never with the units', () => {
    expectOutline(
      '一、甲（乙。丙）丁。戊。\n二、己\n三、庚。〔责任单位：科〕\n四、辛〔责任单位：科〕\n',
      '一、甲（乙。丙）丁 (item)',
      '二、己 (item)',
      '三、庚 (item)',
      '四、辛 (item)',
    );
  });

  it('tells a title from its text where the 。 between them is lost, when the others have it', () => {
    expectOutline(
      '一、任务\n1.加强组织建设。落实制度。\n2.守牢思想阵地。落实责任。\n3.维护系统安全稳定开展防溺水、防欺凌、防诈骗、防火灾专题教育，增强自救能力。\n4.推进依法治理。落实规定。\n',
      '一、任务 (section)',
      '  1.加强组织建设 (item)',
      '  2.守牢思想阵地 (item)',
      '  3.维护系统安全稳定 (item)',
      '  4.推进依法治理 (item)',
    );
  });

  it('gives a closing paragraph to the section, not to the last item', () => {
    const plan = parseText('一、甲\n1.乙。好。\n2.丙。好。\n各单位要抓好落实。\n');
    const [section] = plan.sections;
    assert.equal(section?.end.paragraph, 3);
    assert.equal(section?.children[1]?.end.paragraph, 2);
  });

  it('joins hard-wrapped lines before it reads them', () => {
    const wrapped = [
      '一、强化党建引领提升政治能力',
      '1.学思践悟创新理论。深刻学习领会重要讲话精神学懂弄通做',
      '',
      '实重要论述坚持不懈武装头脑指导实践推动工作始终在思想上',
      '',
      '保持高度一致多形式做好学习宣传贯彻兴起大学习的热潮巩固',
      '',
      '拓展教育成果建立完善常态化长效化机制制度不断巩固提升。',
      '',
      '',
      '2.持续加强全面领导。完善领导小组组织机构和工作机制做好',
      '',
      '中央教育工作领导小组秘书局信息联系点工作健全高校党委领',
      '',
      '导下的校长负责制推动建立组织领导的校长负责制全面落实好',
      '',
      '各项制度。',
    ].join('\n');
    expectOutline(
      wrapped,
      '一、强化党建引领提升政治能力 (section)',
      '  1.学思践悟创新理论 (item)',
      '  2.持续加强全面领导 (item)',
    );
    const plan = parseText(wrapped);
    const text = plan.draft.paragraphs.map((paragraph) => paragraph.text).join('|');
    assert(text.includes('学懂弄通做实重要论述'));
  });

  it('joins a number that a hard wrap has cut, though digits make its line narrow', () => {
    const line = '巡查河道清理漂浮物检查泵站核对险工登记名册公示结果整改';
    const cut = '上午保洁120分钟巡查115分钟，巡查10分钟，下午3';
    const wrapped = [
      '一、强化河道日常管护',
      '1.巡查河道检查泵站逐段核对登记名册公示结果整改到位销号',
      ...Array(9).fill(line),
      cut,
    ];
    const { draft } = parseText([...wrapped, '0分钟集中清理。', '2.检查泵站。逐座检查。'].join('\n'));
    assert(draft.paragraphs.some(({ text }) => text.includes('下午30分钟集中清理。')));
  });
});

describe('layOut', () => {
  it('finds the plan between notice, signature and attachments', () => {
    const plan = parseText(
      '关于印发某局2026年工作要点的通知\n某发〔2026〕1号\n各股室、局属各单位：\n现将《某局2026年工作要点》印发给你们，请认真贯彻执行。\n某局\n2026年1月8日\n某局2026年工作要点\n总的要求是稳中求进。\n一、甲\n二、乙\n附件：任务清单\n',
    );
    assert.equal(plan.title?.text, '某局2026年工作要点');
    assert.deepEqual(
      plan.noise.map(
        ({ kind, firstParagraph, lastParagraph }) => `${kind} ${firstParagraph}-${lastParagraph}`,
      ),
      ['notice 0-1', 'salutation 2-2', 'notice 3-3', 'signature 4-5', 'attachment 10-10'],
    );
    assert.deepEqual(
      [plan.year, plan.issuer, plan.documentNumber, plan.date, plan.form],
      [2026, '某局', '某发〔2026〕1号', '2026-01-08', 'notice+work-plan'],
    );
  });

  it('takes an empty draft and one without title', () => {
    for (const text of ['', '\n\n', ' ', '一、甲\n']) {
      const plan = parseText(text);
      assert.equal(plan.title, null);
      assert.deepEqual(plan.noise, []);
    }
  });
});
