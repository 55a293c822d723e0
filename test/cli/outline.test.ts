import { strict as assert } from 'node:assert';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { outlineJson } from '../../server/src/cli/commands/outline/outline-json';
import { outlineMarkdown } from '../../server/src/cli/commands/outline/outline-markdown';
import { outlineTree } from '../../server/src/cli/commands/outline/outline-tree';
import { checkDraft } from '../../server/src/cli/drafts/check-draft';
import { fileResult, messagesOf } from '../../server/src/cli/reporters/file-result';
import { jsonReporter } from '../../server/src/cli/reporters/json';
import { stylishReporter } from '../../server/src/cli/reporters/stylish';
import { parseText } from '../../server/src/core/parse';
import { assignmentOf } from '../../server/src/core/responsibility';
import { nodesOf, type WorkPlan } from '../../server/src/core/work-plan';
import { draftTexts, wrappedTexts } from '../support/draft-texts';

const DRAFT = `某市教育局2026年工作要点

一、坚持立德树人
1.发展学前教育。6月底前，普惠园覆盖率提升至56%。〔牵头单位：基教科；配合单位：财务科〕
2.建强教师队伍。一是加强培训。二是严格管理。
二、强化保障
`;

/** Where a text stands in the draft, as results give it. */
function rangeOf(text: string) {
  const lines = DRAFT.split('\n');
  const line = lines.findIndex((candidate) => candidate.includes(text));
  const column = (lines[line] ?? '').indexOf(text) + 1;
  return { line: line + 1, column, endLine: line + 1, endColumn: column + text.length };
}

describe('outline as JSON', () => {
  const json = outlineJson(parseText(DRAFT), 'a.txt');

  it('tells what the plan is', () => {
    const { sections: _sections, ...plan } = json;
    assert.deepEqual(plan, {
      filePath: 'a.txt',
      title: '某市教育局2026年工作要点',
      year: 2026,
      issuer: '某市教育局',
      documentNumber: null,
      date: null,
      form: 'work-plan',
      noise: [],
    });
  });

  it('gives every part with place, units, targets and deadlines as the contract has them', () => {
    const [first, second] = json.sections;
    assert.deepEqual(first?.children[0], {
      level: 2,
      marker: '1.',
      style: 'arabic-dot',
      ordinal: 1,
      title: '发展学前教育',
      ...rangeOf('1.发展学前教育。6月底前，普惠园覆盖率提升至56%。〔牵头单位：基教科；配合单位：财务科〕'),
      assignment: {
        responsibleUnits: [],
        leadUnits: ['基教科'],
        supportingUnits: ['财务科'],
        ...rangeOf('〔牵头单位：基教科；配合单位：财务科〕'),
      },
      targets: [
        { text: '提升至56%', kind: 'ratio', comparator: '=', number: 56, unit: '%', ...rangeOf('提升至56%') },
      ],
      deadlines: [
        {
          text: '6月底前',
          period: { start: null, end: '2026-06-30', recurring: false },
          ...rangeOf('6月底前'),
        },
      ],
      measurable: true,
      children: [],
    });
    assert.deepEqual(
      first?.children[1]?.children.map((point) => [point.style, point.ordinal, point.title, point.level]),
      [
        ['is-point', 1, '加强培训', 3],
        ['is-point', 2, '严格管理', 3],
      ],
    );
    assert.equal(second?.assignment, null);
    assert.equal(second?.measurable, false);
  });

  it('gives null for what the draft does not tell', () => {
    const { title, year, issuer, sections } = outlineJson(parseText(''), '-');
    assert.deepEqual(
      { title, year, issuer, sections },
      { title: null, year: null, issuer: null, sections: [] },
    );
  });
});

describe('outline as JSON, of units that stand elsewhere', () => {
  const assignments = (text: string) =>
    outlineJson(parseText(text), 'a.txt').sections.flatMap((section) =>
      section.children.map(({ assignment }) => assignment),
    );

  it('marks those of the section, with the place where they stand', () => {
    const [first, second] = assignments(
      '一、任务（责任单位：甲科）\n1.修路。修3条。\n2.架桥。架3座。（责任单位：乙科）\n',
    );
    assert.deepEqual(
      [first?.responsibleUnits, first?.inherited, first?.line, first?.column],
      [['甲科'], true, 1, 5],
    );
    assert.deepEqual([second?.responsibleUnits, second && 'inherited' in second], [['乙科'], false]);
  });

  it('gives a unit that a rule of the draft adds to every task', () => {
    const [, second] = assignments(
      '一、任务\n1.修路。（牵头单位：甲科。以下任务均需各区落实，不再一一列出）\n2.架桥。架3座。\n',
    );
    assert.deepEqual([second?.supportingUnits, second?.inherited, second?.line], [['各区'], true, 2]);
  });

  it('gives a row of a table marker, title and units', () => {
    const { sections } = outlineJson(
      parseText('| 序号 | 工作任务 | 责任单位 |\n|---|---|---|\n| 1 | 修路 | 甲局 |\n| 2 | 架桥 | 同上 |\n'),
      'a.txt',
    );
    assert.deepEqual(
      sections.map(({ marker, style, ordinal, title, line, assignment }) => [
        marker,
        style,
        ordinal,
        title,
        line,
        assignment?.responsibleUnits,
        assignment?.inherited,
      ]),
      [
        ['1', 'implicit', 1, '修路', 3, ['甲局'], undefined],
        ['2', 'implicit', 2, '架桥', 4, ['甲局'], true],
      ],
    );
  });

  it('names the styles of parts without numbers', () => {
    const { sections } = outlineJson(parseText('一、任务\n——修路。修3条。\n——架桥。架3座。\n'), 'a.txt');
    assert.deepEqual(
      sections[0]?.children.map(({ marker, style, ordinal, title }) => [marker, style, ordinal, title]),
      [
        ['——', 'dash', null, '修路'],
        ['——', 'dash', null, '架桥'],
      ],
    );
  });
});

describe('outline as Markdown', () => {
  it('has headings and lists with markers, evidence and units', () => {
    assert.equal(
      outlineMarkdown(parseText(DRAFT)),
      [
        '# 某市教育局2026年工作要点',
        '',
        '## 一、坚持立德树人',
        '',
        '- 1.发展学前教育。6月底前；提升至56%。〔牵头单位：基教科；配合单位：财务科〕',
        '- 2.建强教师队伍',
        '  - 一是加强培训',
        '  - 二是严格管理',
        '',
        '## 二、强化保障',
        '',
      ].join('\n'),
    );
    assert.equal(outlineMarkdown(parseText('')), '');
  });

  it('keeps an item after a section out of it, and escapes what Markdown would read', () => {
    assert.equal(
      outlineMarkdown(parseText('一、任务\n1.建设*甲*_乙_。好。\n2.架桥。好。\n二、抓好落实。加强领导。\n')),
      '## 一、任务\n\n- 1.建设\\*甲\\*\\_乙\\_\n- 2.架桥\n\n## 二、抓好落实\n',
    );
  });

  it('is a draft with the same sections and items, and their units, when it is read again', () => {
    const text = readFileSync(new URL('../../examples/2026年工作要点（定稿）.txt', import.meta.url), 'utf8');
    const plan = parseText(text);
    const again = parseText(outlineMarkdown(plan));
    assert.equal(again.title?.text, plan.title?.text);
    const parts = (of: WorkPlan) =>
      [...nodesOf(of.sections)]
        .map((node) => ({
          level: node.level,
          kind: node.kind,
          words: (node.marker + node.titleText).replace(/^- ?/, ''),
          units: assignmentOf(of, node)?.responsibleUnits.map(({ name }) => name),
        }))
        .filter(({ words }) => !/^[一二三]是/.test(words));
    assert.deepEqual(parts(again), parts(plan));
  });
});

describe('outline as a tree', () => {
  it('shows the parts with who does them and how they can be checked', () => {
    assert.equal(
      outlineTree(parseText(DRAFT), { language: 'zh', color: false }),
      [
        '某市教育局2026年工作要点',
        '某市教育局 · 2026年',
        '',
        '├─ 一、坚持立德树人',
        '│  ├─ 1.发展学前教育   牵头 基教科等2家  ✓ 6月底前等2处',
        '│  └─ 2.建强教师队伍',
        '│     ├─ 一是加强培训',
        '│     └─ 二是严格管理',
        '└─ 二、强化保障',
        '',
        '2 个章节 · 2 个条目 · 写明单位 1 · 可考核 1',
        '',
      ].join('\n'),
    );
  });

  it('says so when there is nothing to show', () => {
    assert.equal(
      outlineTree(parseText(''), { language: 'en', color: false }),
      '(untitled)\n\nNo numbered sections or items.\n',
    );
  });
});

describe('outlines and reports', () => {
  it('can be made of any draft, with places that are in it', () => {
    fc.assert(
      fc.property(fc.oneof(draftTexts, wrappedTexts), (text) => {
        const { plan, findings } = checkDraft(text, 'unknown', {}, false);
        assert.ok(outlineTree(plan, { language: 'zh', color: true }).endsWith('\n'));
        assert.equal(typeof outlineMarkdown(plan), 'string');
        const result = fileResult('a.txt', messagesOf(plan, findings, { language: 'en' }), []);
        const options = {
          language: 'en',
          color: true,
          errorsOnly: false,
          version: '0',
          ruleUrl: (id: string) => id,
          ruleSummary: (id: string) => id,
        } as const;
        assert.equal(typeof stylishReporter(options).file(result), 'string');
        const json = jsonReporter(options);
        const [entry] = JSON.parse(json.file(result) + json.end());
        const lines = text.split(/\r\n|\r|\n/);
        for (const place of [...entry.messages, ...outlineJson(plan, 'a.txt').sections]) {
          assert.ok(place.line < place.endLine || place.column <= place.endColumn);
          assert.ok(place.column >= 1 && place.endColumn <= (lines[place.endLine - 1]?.length ?? -1) + 1);
        }
      }),
    );
  });
});
