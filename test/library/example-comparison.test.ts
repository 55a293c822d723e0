import { strict as assert } from 'node:assert';
import { readFileSync } from 'node:fs';
import { EXAMPLE_CHANGES } from '../../scripts/compare-evaluation/example-annotation';
import {
  annotationOf,
  exampleComparison,
  exampleNumbers,
  exampleScore,
} from '../../scripts/compare-evaluation/example-pair';
import { precisionOf, recallOf } from '../../scripts/compare-evaluation/tally';
import { parseText } from '../../server/src/core/parse';
import { lint } from '../../server/src/lint/lint';

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

  it('are both without a finding', () => {
    for (const name of ['2025年工作要点.txt', '2026年工作要点（定稿）.txt']) {
      const text = readFileSync(new URL(`../../examples/${name}`, import.meta.url), 'utf8');
      assert.deepEqual(lint(parseText(text)), [], name);
    }
  });
});
