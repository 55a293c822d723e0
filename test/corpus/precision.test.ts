import { strict as assert } from 'node:assert';
import { measurePrecision, type Precision } from '../../scripts/evaluation/precision/measure-precision';
import { readJudgements, readMissedLabels } from '../../scripts/evaluation/published-plans';
import { hasShared } from '../support/shared';

/** Of the errors and warnings on the published plans. */
const LEAST_SHARE_RIGHT = 0.95;
/** Proof-read plans without a flaw that a program can find. */
const CLEAN_PLANS = ['corpus/f03.txt', 'corpus/f05.txt', 'corpus/f15.txt'];

describe('the tables of judgements', () => {
  it('give every row a line, a reason and a verdict, and list a label once', () => {
    const judgements = readJudgements();
    const missed = readMissedLabels();
    for (const { verdict } of judgements) assert.match(verdict, /^(?:right|wrong)$/);
    for (const { line, why } of [...judgements, ...missed]) assert(line > 0 && why.trim() !== '');
    const labels = missed.map(({ kind, file, line }) => `${kind} ${file}:${line}`);
    assert.equal(new Set(labels).size, labels.length);
  });
});

if (hasShared) {
  describe('precision on the published plans', () => {
    let precision: Precision;
    let raised: Precision['findings'];
    before(() => {
      precision = measurePrecision();
      raised = precision.findings.filter(({ severity }) => severity !== 'info');
    });
    const placesOf = (findings: Precision['findings']) =>
      findings.map(({ rule, file, line }) => `${rule} ${file}:${line}`);

    it('every error and warning is backed by a label or judged', () => {
      assert.deepEqual(placesOf(raised.filter(({ verdict }) => verdict === 'unjudged')), []);
    });

    it('errors and warnings are right', () => {
      const wrong = raised.filter(({ verdict }) => verdict === 'wrong');
      assert(raised.length > 0);
      assert(1 - wrong.length / raised.length >= LEAST_SHARE_RIGHT, placesOf(wrong).join('\n'));
    });

    it('clean plans raise none', () => {
      for (const plan of CLEAN_PLANS) assert(precision.files.includes(plan), plan);
      assert.deepEqual(placesOf(raised.filter(({ file }) => CLEAN_PLANS.includes(file))), []);
    });

    it('every label that a program should find is found, or listed as missed with a reason', () => {
      const unlisted = precision.labels.filter(({ found, listed }) => !found && !listed);
      assert(precision.labels.some(({ found }) => found));
      assert.deepEqual(
        unlisted.map(({ file, label }) => `${label.kind} ${file}:${label.line}`),
        [],
      );
    });

    it('no row of the tables is stale', () => {
      assert.deepEqual([...precision.staleJudgements, ...precision.staleMissed], []);
    });
  });
}
