import { draftOf } from '../../server/src/core/draft';
import { parse } from '../../server/src/core/parse';
import { lint } from '../../server/src/lint/lint';
import { bigDraft } from './big-draft';
import { median } from './measure';
import { type BenchRow, besides } from './rows';

const SIZES = [100, 1_000, 10_000, 100_000];

/** What an item costs in a draft of 100 items, and in larger ones: a parse and all rules. 1 when flat. */
export function benchScaling(): readonly BenchRow[] {
  const costs = SIZES.map((items) => {
    const text = bigDraft(items);
    const rounds = Math.max(1, Math.min(25, 20_000 / items));
    return median(() => void lint(parse(draftOf(text))), rounds, Math.ceil(rounds / 3)) / items;
  });
  const [first = 0] = costs;
  const microseconds = (value: number) => `${(value * 1000).toFixed(1)} µs`;
  return costs.flatMap((cost, index) =>
    besides(`an item of ${SIZES[index]}`, cost, `of ${SIZES[0]}`, first, microseconds),
  );
}
