import { draftOf } from '../../server/src/core/draft';
import { parse } from '../../server/src/core/parse';
import { assignmentOf } from '../../server/src/core/responsibility';
import { isMeasurable, nodesOf } from '../../server/src/core/work-plan';
import { lint } from '../../server/src/lint/lint';
import { hostileTexts } from './hostile-texts';
import { median } from './measure';

const LENGTH = 30_000;

/** What n, 2n and 4n units of each hostile text cost: 1, 2 and 4 when linear. */
export function benchHostile(): void {
  for (const [what, text] of Object.entries(hostileTexts)) {
    const [once, twice, fourTimes] = [1, 2, 4].map((times) => {
      const draft = text(times * LENGTH);
      return median(() => everything(draft), 3, 1);
    }) as [number, number, number];
    const growth = `${(twice / once).toFixed(1)} · ${(fourTimes / once).toFixed(1)}`;
    console.log(`  ${what.padEnd(32)}${once.toFixed(1).padStart(8)} ms   1 · ${growth}`);
  }
}

/** A parse, all that can be asked of it, and every rule. */
function everything(text: string): void {
  const plan = parse(draftOf(text));
  for (const node of nodesOf(plan.sections)) {
    isMeasurable(plan, node);
    assignmentOf(plan, node);
  }
  for (const { fix } of lint(plan)) void fix;
}
