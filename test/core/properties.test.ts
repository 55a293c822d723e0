import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { type Draft, draftOf, edit, type Position } from '../../server/src/core/draft';
import { parse, parseText } from '../../server/src/core/parse';
import { assignmentOf } from '../../server/src/core/responsibility';
import {
  deadlinesOf,
  isMeasurable,
  nodesOf,
  targetsOf,
  type WorkPlan,
} from '../../server/src/core/work-plan';
import { lint } from '../../server/src/lint/lint';
import { LintMemo } from '../../server/src/lint/memo';
import type { Finding } from '../../server/src/lint/rule';
import { draftTexts, wrappedTexts } from '../support/draft-texts';
import { markdownTexts } from '../support/markdown-texts';
import { hasShared, sharedPlans, sharedText } from '../support/shared';

const anyText = fc.oneof(draftTexts, wrappedTexts, markdownTexts, fc.string({ unit: 'binary' }));

describe('parsing any text', () => {
  it('never throws and gives every character back', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const plan = parseText(text);
        assert.equal(plan.draft.text, text);
        assert.equal(plan.draft.paragraphs.map(({ raw }) => raw).join(''), text);
        for (const node of nodesOf(plan.sections)) isMeasurable(plan, node);
      }),
      { numRuns: 800 },
    );
  });

  it('puts every offset of a paragraph back on its character', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { draft } = parseText(text);
        for (const [index, paragraph] of draft.paragraphs.entries()) {
          for (let offset = 0; offset < paragraph.text.length; offset++) {
            if (!paragraph.isVerbatim(offset, offset + 1)) continue;
            const { line, character } = draft.position(index, offset);
            assert.equal(draft.lines[line]?.text[character], paragraph.text[offset]);
            assert.deepEqual(draft.offsetAt({ line, character }), { paragraph: index, offset });
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  it('no rule throws, and every finding stands in its paragraph', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const plan = parseText(text);
        const findings = lint(plan, {
          onError: (ruleId, error) => {
            throw new Error(`${ruleId}: ${error}`);
          },
        });
        for (const { span } of findings) {
          const { isComment = false, raw = '', text = '' } = plan.draft.paragraphs[span.paragraph] ?? {};
          const words = isComment ? raw : text;
          assert(span.start >= 0 && span.start <= span.end && span.end <= words.length);
        }
      }),
      { numRuns: 500 },
    );
  });
});

describe('parsing after any edit equals parsing afresh', () => {
  it('on damaged texts', () => {
    fc.assert(
      fc.property(anyText, fc.array(edits(anyText), { minLength: 1, maxLength: 5 }), (text, changes) => {
        const memo = new LintMemo();
        let draft = draftOf(text);
        lint(parse(draft), { memo });
        for (const change of changes) {
          draft = applied(draft, change);
          assertSame(parse(draft), parseText(draft.text), memo);
        }
      }),
      { numRuns: 600 },
    );
  });

  it('where line ends meet', () => {
    const ends = fc
      .array(fc.constantFrom('\r', '\n', '\r\n', 'a', '一、'), { maxLength: 8 })
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(ends, fc.array(edits(ends), { minLength: 1, maxLength: 3 }), (text, changes) => {
        let draft = draftOf(text);
        for (const change of changes) {
          draft = applied(draft, { ...change, length: change.length % 4 });
          assertSame(parse(draft), parseText(draft.text));
        }
      }),
      { numRuns: 2000 },
    );
  });

  if (hasShared) {
    for (const file of sharedPlans) {
      it(`on ${file}`, () => {
        const whole = draftOf(sharedText(file));
        parse(whole);
        fc.assert(
          fc.property(fc.array(edits(draftTexts), { minLength: 1, maxLength: 4 }), (changes) => {
            let draft = whole;
            const memo = new LintMemo();
            lint(parse(draft), { memo });
            for (const change of changes) {
              draft = applied(draft, change);
              lint(parse(draft), { memo });
            }
            assertSame(parse(draft), parseText(draft.text), memo);
          }),
          { numRuns: 25 },
        );
      });
    }
  }

  it('shares every paragraph that the edit does not touch', () => {
    const draft = draftOf('一、学习\n1.读书。\n2.看报。\n');
    const after = edit(draft, {
      start: { line: 1, character: 2 },
      end: { line: 1, character: 4 },
      text: '听课',
    });
    assert.equal(after.text, '一、学习\n1.听课。\n2.看报。\n');
    assert.equal(after.paragraphs[0], draft.paragraphs[0]);
    assert.notEqual(after.paragraphs[1], draft.paragraphs[1]);
    assert.equal(after.paragraphs[2], draft.paragraphs[2]);
  });
});

/** An edit by fractions of the draft, so that it fits any length. */
interface RelativeEdit {
  readonly at: number;
  readonly length: number;
  readonly text: string;
}

function edits(texts: fc.Arbitrary<string>): fc.Arbitrary<RelativeEdit> {
  return fc.record({
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    length: fc.oneof(fc.constant(0), fc.nat(12), fc.nat(300)),
    text: fc.oneof(fc.constant(''), fc.constantFrom('\n', '\r', '\r\n', '。', '（', '3.'), texts),
  });
}

function applied(draft: Draft, { at, length, text }: RelativeEdit): Draft {
  const whole = draft.text;
  const start = Math.min(whole.length, Math.floor(at * (whole.length + 1)));
  const end = Math.min(whole.length, start + length);
  const change = { start: positionOf(draft, start), end: positionOf(draft, end), text };
  const after = edit(draft, change);
  const [from, to] = [offsetOf(draft, change.start), offsetOf(draft, change.end)];
  assert.equal(after.text, whole.slice(0, from) + text + whole.slice(to));
  return after;
}

function positionOf(draft: Draft, offset: number): Position {
  let rest = offset;
  for (const [line, { text, terminator }] of draft.lines.entries()) {
    if (rest <= text.length) return { line, character: rest };
    rest -= text.length + terminator.length;
    if (rest < 0) return { line, character: text.length };
  }
  return { line: draft.lines.length - 1, character: draft.lines.at(-1)?.text.length ?? 0 };
}

function offsetOf(draft: Draft, { line, character }: Position): number {
  return (
    draft.lines
      .slice(0, line)
      .reduce((sum, { text, terminator }) => sum + text.length + terminator.length, 0) + character
  );
}

/** Everything that a plan says, findings included, without the draft that it shares. */
function assertSame(actual: WorkPlan, expected: WorkPlan, memo = new LintMemo()): void {
  const { draft: actualDraft, ...actualPlan } = actual;
  const { draft: expectedDraft, ...expectedPlan } = expected;
  assert.deepEqual(
    actualDraft.lines.map(({ text, terminator }) => text + terminator),
    expectedDraft.lines.map(({ text, terminator }) => text + terminator),
  );
  assert.deepEqual(
    actualDraft.paragraphs.map(({ text }) => text),
    expectedDraft.paragraphs.map(({ text }) => text),
  );
  assert.deepEqual(
    { ...actualPlan, sections: saidBy(actual) },
    { ...expectedPlan, sections: saidBy(expected) },
  );
  assert.deepEqual(shown(lint(actual, { memo })), shown(lint(expected)));
}

/** What the nodes of a plan say, as plain values. */
function saidBy(plan: WorkPlan): unknown[] {
  return [...nodesOf(plan.sections)].map((node) => {
    const { kind, level, mark, title, titleText, headingLine, fused, start, end, ownEnd } = node;
    const assignment = assignmentOf(plan, node);
    const units = assignment && { ...assignment, inheritedFrom: assignment.inheritedFrom?.start };
    const evidence = [...targetsOf(plan, node), ...deadlinesOf(plan, node)];
    return { kind, level, mark, title, titleText, headingLine, fused, start, end, ownEnd, units, evidence };
  });
}

/** Findings as plain values, with everything that is written only when it is shown. */
function shown(findings: readonly Finding[]): unknown[] {
  return findings.map(({ ruleId, severity, span, message, related = [], fix }) => ({
    ruleId,
    severity,
    span,
    message,
    related: related.map((place) => ({ ...place })),
    fix,
  }));
}
