import { strict as assert } from 'node:assert';
import { hostileTexts } from '../../../scripts/bench/hostile-texts';
import { parseText } from '../../../server/src/core/parse';
import { compare } from '../../../server/src/library/comparison/compare';

/** UTF-16 units; anything quadratic would run into mocha's time limit. */
const LENGTH = 40_000;

describe('comparing hostile texts comes to an end', () => {
  for (const [what, text] of Object.entries(hostileTexts)) {
    it(what, () => {
      const last = parseText(`某局2025年工作要点\n一、甲\n1.乙。${text(LENGTH)}`);
      const next = parseText(`某局2026年工作要点\n一、甲\n1.乙。${text(LENGTH).replaceAll('1', '2')}`);
      const { pairs, added } = compare(last, next);
      assert(pairs.length + added.length > 0);
    });
  }
});
