import { strict as assert } from 'node:assert';
import { parseText } from '../../../server/src/core/parse';
import {
  modelFindings,
  modelOutline,
  modelSuggestions,
} from '../../../server/src/features/model/model-texts';
import { structureOf } from '../../../server/src/library/structure/structure-of';
import { suggestionsFor } from '../../../server/src/library/suggestions/suggestions';
import { libraryOf } from '../../../server/src/library/topics/library';
import { lint } from '../../../server/src/lint/lint';

const TEXT = [
  '某市教育局2026年工作要点',
  '一、基础教育',
  '（一）建设学校。6月底前建成学校3所。（责任单位：规划科）',
  '三、职业教育',
  '（一）办好职教。（牵头单位：职成科）',
].join('\n');

describe('what a language model is told', () => {
  const plan = parseText(TEXT);
  it('of findings: line, level, rule and message, as many as there are', () => {
    const findings = lint(plan);
    const [heading, ...lines] = modelFindings(plan, findings, 'zh').split('\n');
    assert.match(heading ?? '', new RegExp(`^${findings.length} 个问题`));
    assert.equal(lines.length, findings.length);
    assert.ok(
      lines.some((line) => /^4: error skipped-number: .*三/.test(line)),
      lines.join('\n'),
    );
    assert.match(modelFindings(plan, [], 'en'), /^0 findings/);
  });

  it('of the outline: number and title, and what an item names', () => {
    assert.deepEqual(modelOutline(plan, 'zh').split('\n'), [
      '某市教育局2026年工作要点',
      '2: 一、基础教育',
      '3:   （一）建设学校 | 单位: 规划科 | 目标: 3所 | 时限: 6月底前',
      '4: 三、职业教育',
      '5:   （一）办好职教 | 单位: 职成科',
    ]);
  });

  it('of what past plans have: no more lines than a model takes, and how many are held back', () => {
    const items = Array.from({ length: 400 }, (_, index) => `（${index}）工作。`);
    const long = parseText(`某局2026年工作要点\n一、工作\n${items.join('\n')}\n`);
    const lines = modelOutline(long, 'en').split('\n');
    assert.equal(lines.length, 302);
    assert.match(lines.at(-1) ?? '', /^… \d+ more lines are not listed$/);
  });

  it('of suggestions: where, what and whose', () => {
    const past = ['甲', '乙', '丙'].map((name) =>
      structureOf(
        parseText(
          `${name}市教育局2025年工作要点\n一、基础教育\n（一）建设学校。新建学校5所。\n（二）推进教育督导评估改革。\n二、职业教育\n（一）办好职业院校。\n`,
        ),
        name,
      ),
    );
    const draft = parseText('丁市教育局2026年工作要点\n一、基础教育\n（一）建设学校。新建学校3所。\n');
    const text = modelSuggestions(draft, suggestionsFor(libraryOf(past), draft, 5), 'zh');
    assert.match(text, /^同类往年计划 3 份/);
    assert.match(text, /^3: item .*教育督导.* \| 3 份往年计划有/m);
  });
});
