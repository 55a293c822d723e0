import { strict as assert } from 'node:assert';
import { readFileSync } from 'node:fs';
import { EXAMPLE_CHANGES } from '../../../scripts/evaluation/comparison/example-annotation';
import {
  annotationOf,
  exampleComparison,
  exampleNumbers,
  exampleScore,
} from '../../../scripts/evaluation/comparison/example-pair';
import { precisionOf, recallOf } from '../../../scripts/evaluation/comparison/tally';
import { parseText } from '../../../server/src/core/parse';
import { structureOf } from '../../../server/src/library/structure/structure-of';
import { lint } from '../../../server/src/lint/lint';
import { copiedItem } from '../../../server/src/lint/rules/repetition/copied-item';

describe("the example and last year's twin of it", () => {
  it('are compared as a person does', () => {
    const { added, dropped, pairs } = annotationOf(exampleComparison());
    assert.deepEqual([added, dropped], [EXAMPLE_CHANGES.added, EXAMPLE_CHANGES.dropped]);
    for (const [index, pair] of pairs.entries()) assert.deepEqual(pair, EXAMPLE_CHANGES.pairs[index]);
    assert.equal(pairs.length, EXAMPLE_CHANGES.pairs.length);
  });

  it('so that precision and recall are 1', () => {
    for (const [aspect, tally] of Object.entries(exampleScore())) {
      assert.deepEqual([precisionOf(tally), recallOf(tally)], [1, 1], aspect);
      assert(tally.right > 0, aspect);
    }
  });

  it('have every item in the annotation, once', () => {
    const { last, next } = exampleNumbers();
    const { added, dropped, pairs } = EXAMPLE_CHANGES;
    const sorted = (numbers: readonly number[]) => numbers.toSorted((a, b) => a - b);
    assert.deepEqual(sorted([...added, ...pairs.map((pair) => pair.next)]), next);
    assert.deepEqual(sorted([...dropped, ...pairs.map((pair) => pair.last)]), last);
  });

  it('have two items that copied-item finds: those of party building and conduct may stay', () => {
    const { last, next } = exampleComparison();
    const found = lint(next, { rules: [copiedItem], pastPlans: [structureOf(last, '澄川-2025')] });
    assert.deepEqual(
      found.map(({ message }) => message.zh.slice(0, message.zh.indexOf('与'))),
      ['8.“备足用好抗旱应急水源”', '23.“压实各级河湖长履职责任”'],
    );
  });

  it('are both without a finding', () => {
    for (const name of ['2025年工作要点.txt', '2026年工作要点（定稿）.txt']) {
      const text = readFileSync(new URL(`../../../examples/${name}`, import.meta.url), 'utf8');
      assert.deepEqual(lint(parseText(text)), [], name);
    }
  });
});
