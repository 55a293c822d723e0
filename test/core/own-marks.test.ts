import { strict as assert } from 'node:assert';
import { draftOf, edit } from '../../server/src/core/draft';
import { parse, parseText } from '../../server/src/core/parse';
import { type OwnMark, ownMarkOf, ownOpeningMark } from '../../server/src/core/phrases/own-marks';
import type { PlanNode } from '../../server/src/core/work-plan';
import { lint } from '../../server/src/lint/lint';

const marks = (...templates: readonly string[]) =>
  templates.map((template) => ownMarkOf(template) as OwnMark);

/** The outline as indented lines: marker, ordinal, title. */
function outline(text: string, ...templates: readonly string[]): string {
  const lines: string[] = [];
  const visit = (nodes: readonly PlanNode[]) => {
    for (const { marker, level, titleText, mark, children } of nodes) {
      lines.push(`${'  '.repeat(level - 1)}${marker}|${mark.ordinal}|${titleText}`);
      visit(children);
    }
  };
  visit(parseText(text, 'unknown', marks(...templates)).sections);
  return lines.join('\n');
}

describe('numbers of headings of a bureau of its own', () => {
  it('are headings on the level of their numerals', () => {
    assert.equal(
      outline(
        '某局2026年工作要点\n专项一 抓防汛\n任务1：修渠道。3月底前修好渠道2条。\n任务2：备物资。备足物资。\n专项二 抓供水\n任务3：换管网。换管网3公里。\n',
        '专项{一}',
        '任务{1}：',
      ),
      '专项一|1|抓防汛\n  任务1：|1|修渠道\n  任务2：|2|备物资\n专项二|2|抓供水\n  任务3：|3|换管网',
    );
    assert.equal(
      outline('一、抓防汛\n任务1：修渠道。修好2条。\n二、抓供水\n任务二：换管网。换3公里。\n', '任务{n}：'),
      '一、|1|抓防汛\n  任务1：|1|修渠道\n二、|2|抓供水\n  任务二：|2|换管网',
    );
  });

  it('are found in every width and script, after space and in Markdown', () => {
    for (const text of ['任务１：甲', '\u3000\u3000任务12：甲', '- 任务三：甲', '## 任务三：甲', '任務3：甲'])
      assert.ok(
        parseText(`${text}\n`, 'unknown', marks('任务{n}：')).sections[0]?.mark.style === 'own',
        text,
      );
    assert.equal(outline('【一】甲\n甲的事。\n【二】乙\n乙的事。\n', '【{一}】'), '【一】|1|甲\n【二】|2|乙');
  });

  it('are text without the configuration, and where they do not fit the template', () => {
    const text = '任务1：修渠道。\n';
    assert.equal(outline(text), '');
    for (const other of ['任务：甲', '任务1甲', '任务一：甲', '完成任务1：甲', '任务123456：甲'])
      assert.equal(ownOpeningMark(other, marks('任务{1}：')), null, other);
    assert.equal(ownOpeningMark('任务1：甲', marks('任务{一}：')), null);
  });

  it('part the lines of a hard-wrapped draft', () => {
    const line = '各地各单位要按照要求把工作做细做实并且按时报送进展情况以便汇总';
    const item = (number: number) => `任务${number}：${line.slice(4)}\n${line}\n${line}\n`;
    const plan = parseText([1, 2, 3].map(item).join(''), 'unknown', marks('任务{1}：'));
    assert.deepEqual(
      plan.sections.map(({ mark }) => mark.ordinal),
      [1, 2, 3],
    );
    assert.ok((plan.draft.paragraphs[0]?.lineCount ?? 0) > 1);
  });

  it('stay when the draft is edited', () => {
    const before = draftOf('一、甲\n任务1：乙。好。\n', 'unknown', marks('任务{1}：'));
    const place = { line: 2, character: 0 };
    const after = edit(before, { start: place, end: place, text: '任务2：丙。好。\n' });
    assert.deepEqual(
      parse(after).sections[0]?.children.map(({ marker }) => marker),
      ['任务1：', '任务2：'],
    );
  });

  it('are checked as any number is, and mended in their own form', () => {
    const text =
      '某局2026年工作要点\n一、甲\n任务1：修渠道。修2条。\n任务2：备物资。备足。\n任务4：换管网。换3公里。\n';
    const plan = parseText(text, 'unknown', marks('任务{1}：'));
    const [finding] = lint(plan).filter(({ ruleId }) => ruleId === 'skipped-number');
    assert.deepEqual(
      finding?.fix?.edits.map(({ newText }) => newText),
      ['3'],
    );
  });

  it('take time in proportion to their length, whatever stands there', () => {
    const text = '任务'.repeat(50_000) + '1'.repeat(100_000);
    assert.equal(ownOpeningMark(text, marks('任务{n}：', '任务任务{n}')), null);
  });
});
