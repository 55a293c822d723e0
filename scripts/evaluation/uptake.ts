// How right `check --against` is on made-up local plans of every published plan, where the truth is known. Prints
// counts only, never the text of a plan: `npx tsx scripts/evaluation/uptake.ts [ROUNDS [SEED]]`.
import { measureUptake } from './comparison/local-plan';
import { precisionOf, recallOf } from './comparison/tally';
import { plansAreThere } from './published-plans';

const [rounds = 10, seed = 1] = process.argv.slice(2).map(Number);

if (plansAreThere()) {
  for (const [name, tally] of Object.entries(measureUptake(rounds, seed))) {
    const shares = `precision ${precisionOf(tally).toFixed(3)}, recall ${recallOf(tally).toFixed(3)}`;
    console.log(
      `${name.padEnd(10)}${shares} (${tally.right} right, ${tally.wrong} wrong, ${tally.missed} missed)`,
    );
  }
} else console.log('Without ../shared, which is not there.');
