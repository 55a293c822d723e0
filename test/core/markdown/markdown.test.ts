import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { draftOf } from '../../../server/src/core/draft';
import type { DraftForm } from '../../../server/src/core/markdown/form';
import { parseText } from '../../../server/src/core/parse';
import { nodesOf } from '../../../server/src/core/work-plan';
import { applyEdits, safeEdits } from '../../../server/src/lint/fixes';
import { lint } from '../../../server/src/lint/lint';
import { markdownTexts } from '../../support/markdown-texts';

describe('what a reader of a Markdown page sees', () => {
  const lines: ReadonlyArray<readonly [what: string, line: string, seen: string]> = [
    ['a heading', '## 一、推进改革 ##', '一、推进改革'],
    ['a bold heading', '### **（一）推进改革**', '（一）推进改革'],
    ['bold with Chinese on both sides', '为**重点工作**服务', '为重点工作服务'],
    ['bold that ends in a full stop', '**（一）推进改革。**年内办结3件。', '（一）推进改革。年内办结3件。'],
    ['a space that only sets bold off', '**1. 推进改革。** 年内办结3件。', '1. 推进改革。年内办结3件。'],
    ['a space behind a bold number', '- [x] **4.4** 跨区通办', '- 4.4 跨区通办'],
    ['bold in two runs', '**甲****（2026年****）**', '甲（2026年）'],
    ['four stars by themselves', '投资****亿元', '投资****亿元'],
    ['emphasis and deletion', '*甲*、__乙__、~~丙~~', '甲、乙、丙'],
    ['blanks to fill in, which are no emphasis', '____年____月', '____年____月'],
    ['a lone pair of stars', '投资**亿元', '投资**亿元'],
    ['an underscore in a name', '表_甲_乙', '表_甲_乙'],
    ['a link', '详见[附件](附件（1）.md)。', '详见附件。'],
    ['a link to a name with brackets', '[表](a(1).md "说明")', '表'],
    ['a bracket that is no link', '［甲］和[单位名称]', '［甲］和[单位名称]'],
    [
      'a link whose words are its address',
      '见[https://example.org/a](https://example.org/a)。',
      `见${'\ufffc'.repeat(21)}。`,
    ],
    ['a box', '!!! note "要求"', '!!! note "要求"'],
    ['an image', '如图![流程](流程.png)。', '如图。'],
    ['a footnote sign', '新增3所[^1]。', '新增3所。'],
    ['HTML', '<u>6月底</u>前，<font color="red">必须</font>完成<br>', '6月底前，必须完成\n'],
    ['an inequality, which is no HTML', '优良天数>300天，投诉<5件', '优良天数>300天，投诉<5件'],
    ['entities', '&emsp;&emsp;（一）甲&#12288;乙&lt;', '\u2003\u2003（一）甲\u3000乙<'],
    ['no entity', '甲&乙；丙&丁;', '甲&乙；丙&丁;'],
    ['escapes', '1\\. 甲\\*', '1. 甲*'],
    ['a comment in a line', '甲<!-- 待定 -->乙', '甲乙'],
    ['a task', '- [x] （一）办班2期', '- （一）办班2期'],
    ['a quotation', '> 说明：**甲**', '说明：甲'],
  ];
  for (const [what, line, seen] of lines) it(what, () => assert.equal(textsOf(line)[0], seen));

  it('code and addresses are no text, but stand in a title', () => {
    const plan = parseText('## 一、升级`npm (8)`服务\n', 'markdown');
    assert.equal(plan.draft.paragraphs[0]?.text, '一、升级\ufffc\ufffc\ufffc\ufffc\ufffc\ufffc\ufffc服务');
    assert.equal(plan.sections[0]?.titleText, '升级npm (8)服务');
  });

  it('no code, front matter or comment', () => {
    const hidden = [
      '```text\n一、甲\n```\n',
      '~~~\n一、甲\n',
      '    一、甲\n',
      '- 乙\n\n      一、甲\n',
      '<!--\n一、甲\n-->\n',
      '---\ntitle: 甲\n---\n',
      '[甲]: https://example.org\n',
      '<pre>\n一、甲\n</pre>\n',
    ];
    for (const text of hidden)
      assert.ok(
        textsOf(text).every((seen) => !seen.includes('甲')),
        text,
      );
  });

  it('a sentence in one piece, wherever its lines break', () => {
    assert.deepEqual(
      textsOf('认真落实上级部署，扎实推进各项任务，现结合本局实际和年度安排提\n出如下意见。\n'),
      ['认真落实上级部署，扎实推进各项任务，现结合本局实际和年度安排提出如下意见。', ''],
    );
    assert.deepEqual(textsOf('一、甲\n办班2期。\n'), ['一、甲', '办班2期。', '']);
    assert.deepEqual(
      textsOf('> 为做好全年各项工作，请各单位按照职责分工认真抓好本方案和各项任务的\n> 落实。\n'),
      ['为做好全年各项工作，请各单位按照职责分工认真抓好本方案和各项任务的落实。', ''],
    );
  });
});

describe('the outline of a Markdown page', () => {
  const pages: ReadonlyArray<readonly [what: string, text: string, outline: readonly string[]]> = [
    [
      'heading numbers and list numbers are two things',
      '# 某科2026年工作计划\n\n## 1. 网络\n\n1. 修线路。\n2. 换设备。\n\n## 2. 网站\n\n1. 改版。\n2. 上线。\n',
      ['1 1.网络', '2 1.修线路', '2 2.换设备', '1 2.网站', '2 1.改版', '2 2.上线'],
    ],
    [
      'a list that the page counts',
      '# 某科2026年工作计划\n\n1. 甲\n1. 乙\n1. 丙\n',
      ['1 1.甲', '1 1.乙', '1 1.丙'],
    ],
    [
      'the signs tell the level, whatever number follows',
      '# 计划\n\n## 一、甲\n\n### 准备\n\n- 办班。\n\n### 实施\n\n## 二、乙\n\n### 一、丙\n',
      ['1 一、甲', '2 准备', '3 -办班', '2 实施', '1 二、乙', '2 一、丙'],
    ],
    [
      'bold paragraphs are headings by their numbers',
      '# 某局2026年工作要点\n\n## **一、甲**\n\n办班。\n\n**二、乙**\n\n**（一）丙。**修路。\n',
      ['1 一、甲', '1 二、乙', '2 （一）丙'],
    ],
    [
      'lists nest by their indent',
      '1. 甲\n   - 乙\n     1. 丙\n   - 丁\n2. 戊\n',
      ['1 1.甲', '2 -乙', '3 1.丙', '2 -丁', '1 2.戊'],
    ],
    [
      'an item goes on over code and paragraphs',
      '# 计划\n\n1. 甲\n\n   说明。\n\n```sh\n1. x\n```\n\n2. 乙\n',
      ['1 1.甲', '1 2.乙'],
    ],
    [
      'a heading that its underline makes',
      '某局2026年工作要点\n===\n\n一、甲\n---\n\n办班。\n\n二、乙\n---\n',
      ['1 一、甲', '1 二、乙'],
    ],
    [
      'numbers in quotations are none',
      '# 计划\n\n一、甲\n\n> 二、引文\n\n二、乙\n',
      ['1 一、甲', '1 二、乙'],
    ],
    [
      'a table of contents made of links is none',
      '# 计划\n\n- [一、甲](#一甲)\n- [二、乙](#二乙)\n\n## 一、甲\n\n## 二、乙\n',
      ['1 一、甲', '1 二、乙'],
    ],
    ['tasks with boxes', '# 计划\n\n- [ ] 1. 甲\n- [x] 2. 乙\n', ['1 1.甲', '1 2.乙']],
  ];
  for (const [what, text, outline] of pages) it(what, () => assert.deepEqual(outlineOf(text), outline));

  it('its first heading is the title where it holds all others', () => {
    assert.equal(parseText('# 写作参考\n\n## 一、甲\n', 'markdown').title?.text, '写作参考');
    assert.equal(parseText('# 甲\n\n# 乙\n', 'markdown').title, null);
  });

  it('finds nothing wrong with it', () => {
    for (const [what, text] of pages) {
      const findings = lint(parseText(text, 'markdown')).filter(({ severity }) => severity !== 'info');
      assert.deepEqual(
        findings.map(({ ruleId }) => ruleId),
        [],
        what,
      );
    }
  });

  it('a heading stands under headings alone, whatever number it has', () => {
    const page = (list: string) =>
      `# 某平台方案\n\n## 三、功能\n\n### 3.2 查询\n\n${list}\n### 3.3 判断\n\n- 丁\n`;
    for (const list of ['3. 要点\n   - 甲\n', '1. 入库\n2. 流程\n3. 要点\n', '- 甲\n  3. 乙\n']) {
      const outline = outlineOf(page(list));
      const [one, other] = ['查询', '判断'].map(
        (title) => outline.find((line) => line.endsWith(title)) ?? '',
      );
      assert.equal(one?.split(' ')[0], other?.split(' ')[0], outline.join('\n'));
    }
  });

  it('a number that lost its space goes on with its list', () => {
    assert.deepEqual(
      outlineOf('# 某局方案\n\n1. 甲\n\t1. 子\n\t2.丑\n2. 乙\n'),
      outlineOf('# 某局方案\n\n1. 甲\n\t1. 子\n\t2. 丑\n2. 乙\n'),
    );
  });
});

describe('the form of a draft', () => {
  const isMarkdown = (text: string, form: DraftForm = 'unknown') => draftOf(text, form).isMarkdown;

  it('is what its file tells, else what it clearly is', () => {
    assert.ok(isMarkdown('一、甲\n', 'markdown'));
    assert.ok(!isMarkdown('# 甲\n', 'text'));
    for (const text of [
      '# 甲\n一、乙\n',
      '\n甲\n## 乙\n## 丙\n',
      '甲\n```\n乙\n```\n',
      '甲\n# 乙\n|丙|丁|\n|---|---|\n',
    ])
      assert.ok(isMarkdown(text), text);
    for (const text of [
      '一、**甲**\n- 乙\n',
      '甲\n#话题#\n#乙\n',
      '#话题\n',
      '| 甲 | 乙 |\n|---|---|\n',
      '1. 甲\n> 乙\n',
    ])
      assert.ok(!isMarkdown(text), text);
  });

  it('stays with it over edits that show the form', () => {
    assert.deepEqual(textsOf('**甲**', 'text'), ['**甲**']);
    assert.deepEqual(textsOf('**甲**', 'markdown'), ['甲']);
  });
});

describe('fixes in Markdown', () => {
  it('change numbers behind signs and leave the signs', () => {
    const page = (numbers: string) =>
      `# 某局2026年工作要点\n\n${[...numbers].map((number) => `## **${number}、组${number}**\n\n办班。\n`).join('\n')}`;
    const text = page('一二三四五六七九').replace('组九', '组八');
    assert.equal(fixed(text), page('一二三四五六七八'));
  });

  it('touch no code, address, link or comment', () => {
    const text =
      '# 某局2026年工作要点\n\n## 一、甲\n\n执行`run (x)`，见[表](a(1).md)和 https://example.org/(a)，办班3期，投资（2亿元）。\n\n```sh\n三、echo (乙)\n```\n\n<!--\n三、丙(丁\n-->\n';
    assert.equal(fixed(text), text);
  });

  it('take no sign away', () => {
    const signs = (text: string) => text.replace(/[^*`~_#|<>[\]&\\]/g, '');
    fc.assert(
      fc.property(markdownTexts, (text) => assert.equal(signs(fixed(text)), signs(text))),
      { numRuns: 300 },
    );
  });
});

function textsOf(text: string, form: DraftForm = 'markdown'): readonly string[] {
  return draftOf(text, form).paragraphs.map((paragraph) => paragraph.text);
}

function outlineOf(text: string): readonly string[] {
  const { sections } = parseText(text, 'markdown');
  return nodesOf(sections).map(({ level, marker, titleText }) => `${level} ${marker}${titleText}`);
}

function fixed(text: string): string {
  const plan = parseText(text, 'markdown');
  return applyEdits(plan.draft, safeEdits(plan, lint(plan)));
}
