import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { parseText } from '../../server/src/core/parse';
import { applyEdits, safeEdits } from '../../server/src/lint/fixes';
import { lint } from '../../server/src/lint/lint';
import type { Edit, Finding, Rule } from '../../server/src/lint/rule';
import { rules } from '../../server/src/lint/rules/index';
import { draftTexts, wrappedTexts } from '../support/draft-texts';
import { exampleDraft } from '../support/example';
import { hasShared, sharedText } from '../support/shared';

const IDS = [
  'missing-full-stop',
  'wrong-document-number-bracket',
  'attachment-punctuation',
  'hyphen-range',
  'mixed-width',
  'stray-space',
  'nonstandard-term',
  'web-page-residue',
  'hard-wrapped-text',
  'pause-between-quotes',
];
const textRules: readonly Rule[] = IDS.map((id) => rules.find((rule) => rule.id === id) as Rule);
/** This one changes words; all others only marks, space and line ends. */
const CHANGE_WORDS = new Set(['nonstandard-term']);
const MOST_ROUNDS = 8;

const plans = [exampleDraft];
if (hasShared) {
  for (const name of [
    'seeds/yingtan-2024.txt',
    'seeds/yichang-2022.txt',
    'seeds/haimen-2025.txt',
    'corpus/f09.txt',
  ]) {
    plans.push(sharedText(name).slice(0, 6000));
  }
}

/** A plan with small damage in several places: what is pasted in, or a character lost. */
const damagedPlans = fc
  .tuple(
    fc.constantFrom(...plans),
    fc.array(
      fc.tuple(
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.constantFrom(
          '',
          ' ',
          '\u3000',
          '\n',
          '“',
          '”',
          '、',
          ',',
          '(',
          ')',
          '1-2个',
          '国发[2019]3号',
          '其它',
          '法制化',
          '附件：',
          '附件：《表》。',
          '2 年',
          '打印\n',
        ),
      ),
      { maxLength: 12 },
    ),
  )
  .map(([text, damages]) =>
    damages.reduce((damaged, [where, what]) => {
      const at = Math.floor(where * damaged.length);
      return damaged.slice(0, at) + what + damaged.slice(at + (what === '' ? 1 : 0));
    }, text),
  );
const texts = fc.oneof(
  { weight: 3, arbitrary: damagedPlans },
  { weight: 2, arbitrary: draftTexts },
  { weight: 1, arbitrary: wrappedTexts },
);

describe('safe fixes of the rules on the text', function () {
  this.timeout(60_000);

  it('come to an end, and leave nothing that they could fix', () => {
    fc.assert(
      fc.property(texts, (text) => {
        let fixed = text;
        for (let round = 0; round < MOST_ROUNDS; round++) {
          const plan = parseText(fixed);
          const edits = safeEdits(plan, findingsIn(fixed));
          if (edits.length === 0) return;
          const next = applyEdits(plan.draft, edits);
          assert.notEqual(next, fixed);
          fixed = next;
        }
        assert.deepEqual(safeEdits(parseText(fixed), findingsIn(fixed)).map(shown(fixed)), []);
      }),
      { numRuns: 150 },
    );
  });

  it('touch nothing but what they name', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const { draft } = parseText(text);
        for (const { fix, ruleId } of findingsIn(text)) {
          if (!fix?.safe) continue;
          const fixed = applyEdits(draft, fix.edits);
          const first = Math.min(
            ...fix.edits.map((edit) => offsetOf(text, draft.position(edit.span.paragraph, edit.span.start))),
          );
          const last = Math.max(
            ...fix.edits.map(({ span }) =>
              offsetOf(
                text,
                span.end > span.start
                  ? draft.endPosition(span.paragraph, span.end)
                  : draft.position(span.paragraph, span.start),
              ),
            ),
          );
          assert.equal(fixed.slice(0, first), text.slice(0, first), ruleId);
          assert(fixed.endsWith(text.slice(last)), ruleId);
          if (!CHANGE_WORDS.has(ruleId)) assert.equal(wordsOf(fixed), wordsOf(text), ruleId);
        }
      }),
      { numRuns: 150 },
    );
  });
});

function findingsIn(text: string): readonly Finding[] {
  return lint(parseText(text), {
    rules: textRules,
    levels: new Map([['pause-between-quotes', 'info']]),
    onError: (_, error) => {
      throw error;
    },
  });
}

function shown(text: string): (edit: Edit) => string {
  const { draft } = parseText(text);
  return ({ span, newText }) =>
    `${draft.paragraphs[span.paragraph]?.text.slice(span.start, span.end)} → ${newText}`;
}

/** The words of a text: all but marks, space and page numbers. */
function wordsOf(text: string): string {
  return text.replace(/[^\u3400-\u9fffA-Za-z]/g, '');
}

function offsetOf(
  text: string,
  { line, character }: { readonly line: number; readonly character: number },
): number {
  const starts = [0, ...Array.from(text.matchAll(/\r\n|\r|\n/g), (end) => end.index + end[0].length)];
  return (starts[line] ?? text.length) + character;
}
