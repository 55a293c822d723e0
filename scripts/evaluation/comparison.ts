// How right the comparison with last year is: on the example and last year's twin of it, held against a hand
// annotation, and on made-up plans of the year after every published plan, where the truth is known. Prints counts
// only, never the text of a plan: `npm run comparison [ROUNDS [SEED]]`.
import { exampleScore } from './comparison/example-pair';
import { ASPECTS, measureComparison, type Score, total } from './comparison/measure-comparison';
import { precisionOf, recallOf } from './comparison/tally';
import { plansAreThere } from './published-plans';

const NAME_WIDTH = 26;
const CELL_WIDTH = 28;
const [rounds = 20, seed = 1] = process.argv.slice(2).map(Number);

console.log('precision / recall (right, wrong, missed)\n');
console.log('plan'.padEnd(NAME_WIDTH) + ASPECTS.map((aspect) => aspect.padStart(CELL_WIDTH)).join(''));
printRow('the example', exampleScore());
if (plansAreThere()) {
  const scores = measureComparison(rounds, seed);
  for (const { file, score, skipped } of scores)
    printRow(skipped > 0 ? `${file} (${rounds - skipped})` : file, score);
  printRow('all', scores.map(({ score }) => score).reduce(total));
  console.log(
    `\n${rounds} made-up plans for each plan, seed ${seed}; in brackets how many parsed as they were made.`,
  );
} else console.log('Without ../shared, which is not there: no made-up plans.');

function printRow(name: string, score: Score): void {
  const cells = ASPECTS.map((aspect) => {
    const tally = score[aspect];
    const shares = `${precisionOf(tally).toFixed(3)} / ${recallOf(tally).toFixed(3)}`;
    return `${shares} (${tally.right}, ${tally.wrong}, ${tally.missed})`.padStart(CELL_WIDTH);
  });
  console.log(name.padEnd(NAME_WIDTH) + cells.join(''));
}
