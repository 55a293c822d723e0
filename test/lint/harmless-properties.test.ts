import { strict as assert } from 'node:assert';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import type { DraftForm } from '../../server/src/core/markdown/form';
import { parseText } from '../../server/src/core/parse';
import { nodesOf, type WorkPlan } from '../../server/src/core/work-plan';
import { applyEdits, safeEdits } from '../../server/src/lint/fixes';
import { lint } from '../../server/src/lint/lint';
import { hasShared, sharedCases, sharedPlans, sharedText } from '../support/shared';

/** What no safe fix may do, held over every draft that is at hand and over damaged ones. */
const EXAMPLE = readFileSync(new URL('../../examples/2026年工作要点.txt', import.meta.url), 'utf8');
const LONGEST = 12_000;
const drafts = [
  { name: 'the example', text: EXAMPLE },
  ...(hasShared
    ? [...sharedPlans, ...sharedCases].map((name) => ({ name, text: sharedText(name).slice(0, LONGEST) }))
    : []),
];
/** Slips of a typist, what a paste brings along, and Markdown, HTML and quotations with marks of both widths in them. */
const DAMAGE = [
  '',
  '\n3。甲事。\n',
  '\n3，甲事。\n',
  '\n（三甲事。\n',
  '\n三）甲事。\n',
  '\n［三］甲事。\n',
  '\n㈢甲事。\n',
  '\nl2.甲事。\n',
  '\n二，甲事\n',
  '\n4.甲事。5.乙事。\n',
  '\n**三、甲事**\n',
  '\n\u200b2.甲事。\n',
  '<b>甲,乙</b>',
  '`甲(乙),1-2个`',
  '[甲,乙](丙(丁),1.md)',
  'https://example.org/甲,1-2',
  '《甲,乙 1-2 其它》',
  '“甲,乙(丙)1-2个其它”',
  '，见第3项，',
  '，见第三部分。',
  '\n首页 > 公开 > 计划\n',
  '\n1.甲；\n2.乙。\n',
  '一、',
  '2.',
  '（二）',
  '。',
  ' ',
  '，',
  ',',
  '〔',
  '（',
  '20253月11',
  '国发[2019]3号',
  '其它',
  '\n',
];
const damaged = fc
  .tuple(
    fc.constantFrom(...drafts.map(({ text }) => text)),
    fc.array(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.constantFrom(...DAMAGE)), {
      minLength: 1,
      maxLength: 6,
    }),
    fc.constantFrom<DraftForm>('unknown', 'markdown'),
  )
  .map(([text, damages, form]) => ({
    form,
    text: damages.reduce((draft, [where, what]) => {
      const at = Math.floor(where * draft.length);
      return draft.slice(0, at) + what + draft.slice(at + (what === '' ? 1 : 0));
    }, text),
  }));

/** These put words or numerals in the place of others. */
const REWRITE = new Set(['nonstandard-term', 'malformed-date']);
const KEPT =
  /《[^《》\n]{1,100}》|“[^“”\n]{1,100}”|`[^`\n]{1,100}`|https?:\/\/[\w./-]+|<\/?[A-Za-z][^<>\n]{0,80}>/g;
const MOST_ROUNDS = 10;
/** RUNS=5000 npx mocha …: as many made-up drafts as wanted. */
const { RUNS = '60' } = process.env;

describe('what no safe fix does', function () {
  this.timeout(120_000);

  for (const { name, text } of drafts) it(`to ${name}`, () => assertHarmless(text, 'unknown'));

  it('to damaged drafts', () => {
    fc.assert(
      fc.property(damaged, ({ text, form }) => assertHarmless(text, form)),
      { numRuns: Number(RUNS) },
    );
  });
});

function assertHarmless(text: string, form: DraftForm): void {
  let draft = text;
  for (let round = 0; round <= MOST_ROUNDS; round++) {
    const plan = parseText(draft, form);
    const findings = lint(plan);
    const edits = safeEdits(plan, findings);
    if (edits.length === 0) return;
    assert(round < MOST_ROUNDS, 'the fixes go on and on');
    for (const { fix, ruleId } of findings) {
      if (!fix?.safe || REWRITE.has(ruleId)) continue;
      assert(wordsOf(applyEdits(plan.draft, fix.edits)) === wordsOf(draft), `${ruleId} takes words away`);
    }
    const fixed = applyEdits(plan.draft, edits);
    const after = parseText(fixed, form);
    assert.deepEqual(outlineOf(after), outlineOf(plan), 'the outline');
    for (const [kept] of draft.matchAll(KEPT)) assert(fixed.includes(kept), kept);
    draft = fixed;
  }
}

/** Han characters, letters and digits, with one sign for every number of an item. */
function wordsOf(text: string): string {
  return text
    .replace(/[一二三四五六七八九十百零〇\d０-９①-⑳壹贰叁肆伍陆柒捌玖拾]+/g, '#')
    .replace(/[^\p{L}#]/gu, '')
    .replace(/#+/g, '#');
}

function outlineOf({ sections }: WorkPlan): readonly string[] {
  return nodesOf(sections).map(({ level, kind }) => `${level} ${kind}`);
}
