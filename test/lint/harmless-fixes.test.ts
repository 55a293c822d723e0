import { strict as assert } from 'node:assert';
import { parseText } from '../../server/src/core/parse';
import { applyEdits, safeEdits } from '../../server/src/lint/fixes';
import { lint } from '../../server/src/lint/lint';
import { defineRule, type Edit } from '../../server/src/lint/rule';
import { missingSection } from '../../server/src/lint/rules/structure/missing-section';

/** What fix-all makes of a draft with every rule. */
function fixed(text: string): string {
  const plan = parseText(text);
  return applyEdits(plan.draft, safeEdits(plan, lint(plan)));
}

/** What fix-all makes of a draft by a rule that calls one edit safe, at the first place where a word stands. */
function fixedBy(text: string, word: string, newText: string): string {
  const plan = parseText(text);
  const paragraph = plan.draft.paragraphs.findIndex((each) => each.text.includes(word));
  const start = plan.draft.paragraphs[paragraph]?.text.indexOf(word) ?? 0;
  const edit: Edit = { span: { paragraph, start, end: start + word.length }, newText };
  const rule = defineRule({
    ...missingSection,
    id: 'reckless-rule',
    fix: 'safe',
    *check() {
      yield {
        span: edit.span,
        message: { zh: '', en: '' },
        fix: { title: { zh: '', en: '' }, safe: true, edits: [edit] },
      };
    },
  });
  return applyEdits(plan.draft, safeEdits(plan, lint(plan, { rules: [rule] })));
}

describe('fixes do no harm', () => {
  const draft =
    '某局2026年工作要点\n一、任务\n1.甲事。3月底前完成，见《乙,办法》“丙,丁”。\n2.戊事。全年2次。\n';

  it('a fix that calls itself safe and takes words away is asked for', () => {
    assert.equal(fixedBy(draft, '全年2次', ''), draft);
    assert.equal(fixedBy(draft, '3月底前', '前'), draft.replace('3月底前', '前'));
  });

  it('a fix that reaches into a name or a quotation is asked for', () => {
    assert.equal(fixedBy(draft, '乙,办法', '乙，办法'), draft);
    assert.equal(fixedBy(draft, '丙,丁', '丙，丁'), draft);
  });

  it('a fix that would change the outline is left out', () => {
    assert.equal(fixedBy(draft, '2.戊', '戊2'), draft);
    assert.equal(fixedBy(draft, '2.', '3.'), draft.replace('2.戊', '3.戊'));
  });

  for (const [name, text] of [
    ['arrows and figures', '某局2026年工作要点\n一、任务\n申请->受理->审批，优良天数>300天。\n'],
    ['HTML', '某局2026年工作要点\n一、任务\n1.<u>修订,预案</u>,<b>开展</b>演练,全年2次。\n'],
    [
      'addresses',
      '某局2026年工作要点\n一、任务\n1.接口说明见\nhttps://example.org/a,b.html\n6月底前完成3个系统的对接。\n',
    ],
    [
      'inline code and links',
      '某局2026年工作要点\n一、任务，要求\n1.运行`甲(乙),丙`,见[清单](附件,1.md)。\n',
    ],
    ['navigation', '首页 > 政务公开 > 计划\n某局2026年工作要点\n一、任务\n1.甲事。3月底前完成。\n关闭窗口\n'],
  ] as const) {
    it(`keeps every word and sign of ${name}`, () => {
      const words = (each: string) => each.replace(/[，,：:]/g, '');
      assert.equal(words(fixed(text)), words(text));
    });
  }

  it('leaves half-width marks in code, links, HTML, quotations and names as they are', () => {
    const kept = ['`甲(乙),丙`', '[清单](附件,1.md)', '<a title="甲,乙">', '“丙,丁”', '《戊,己》'];
    const text = `某局2026年工作要点\n一、任务，要求\n1.抓好落实,见${kept.join('，')}。\n`;
    const result = fixed(text);
    assert(result.includes('抓好落实，见'));
    for (const part of kept) assert(result.includes(part), part);
  });
});
