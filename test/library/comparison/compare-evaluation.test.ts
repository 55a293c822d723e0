import { strict as assert } from 'node:assert';
import {
  ASPECTS,
  measureComparison,
  type PlanScore,
  type Score,
  total,
} from '../../../scripts/evaluation/comparison/measure-comparison';
import { precisionOf, recallOf } from '../../../scripts/evaluation/comparison/tally';
import { parseText } from '../../../server/src/core/parse';
import { compare } from '../../../server/src/library/comparison/compare';
import { hasShared, sharedPlans, sharedText } from '../../support/shared';

const ROUNDS = 4;
/** The least precision and recall over all plans. */
const LEAST = 0.99;
/** A direction is not told where the words leave it open, so some are missed; none may be wrong. */
const LEAST_DIRECTIONS_TOLD = 0.98;

if (hasShared) {
  describe('a published plan compared with itself', () => {
    for (const name of sharedPlans) {
      it(`has changed nothing: ${name}`, () => {
        const text = sharedText(name);
        const { pairs, added, dropped } = compare(parseText(text), parseText(text));
        assert.deepEqual([added, dropped], [[], []]);
        assert(pairs.length > 0 && pairs.every(({ copied, moved }) => copied && !moved));
      });
    }
  });

  describe('comparing published plans with made-up plans of the year after', () => {
    let scores: readonly PlanScore[];
    let all: Score;
    before(() => {
      scores = measureComparison(ROUNDS, 7);
      all = scores.map(({ score }) => score).reduce(total);
    });

    it('has enough to compare', () => {
      assert(scores.length >= 13);
      assert.equal(
        scores.reduce((sum, { skipped }) => sum + skipped, 0),
        0,
      );
      assert(all.matched.right > 1000 && all.added.right > 100 && all.dropped.right > 100);
      assert(all.targets.right > 200 && all.units.right > 100);
    });

    for (const aspect of ASPECTS) {
      it(`is right on what is ${aspect}`, () => {
        const tally = all[aspect];
        assert(precisionOf(tally) >= LEAST, JSON.stringify(tally));
        assert(
          recallOf(tally) >= (aspect === 'directions' ? LEAST_DIRECTIONS_TOLD : LEAST),
          JSON.stringify(tally),
        );
      });
    }
  });
}
